"""Processor seconds and memory of whole commands on large input, at a quarter, half and all of each size, so that growth is seen.

usage: python tests/bench/sizes.py [--part FRACTION] [--limit SECONDS] [SHAPE…]     (all shapes; --part 0.1 for a tenth of each)

`growth`: by how much the time grows where the input doubles (2: linear).
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from factcheck.read.items import dateline
from factcheck.rules import rules_version

_STORIES = Path(__file__).parents[1] / "stories" / "development"
_HEAD = "---\ntitle: The town in figures\noutlet: Post\npublished: 2024-03-05\nlanguage: en\n---\n"
_FIGURE = re.compile(r"(?<![\d.,:/-])(?!(?:19|20)\d\d\b)[1-9]\d{1,5}(?![\d:/-])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{4,}")
_TOWNS = ["Lyon", "Turin", "Graz", "Porto", "Leeds", "Ghent", "Malmö", "Brno"]


def _articles(language: str = "en") -> list[str]:
    paths = sorted(_STORIES.glob("*/sources/*.md"))
    return [text for text in (path.read_text("utf-8") for path in paths) if f"\nlanguage: {language}\n" in text]


def _jittered(text: str, dice: random.Random) -> str:
    """A text with its figures changed, its dates and years left."""
    front, line, body = text.partition("\n---\n")
    return front + line + _FIGURE.sub(lambda m: str(int(m[0]) + dice.randrange(1, 9)), body)


def _prose(characters: int, between: str) -> str:
    """As much prose of the labelled stories, each time with other figures and names, and no column of news in brief."""
    dice, found, size = random.Random(1), [], 0
    articles = [text.split("\n---\n", 1)[1].strip() for text in _articles() if "\n- " not in text and "?\n" not in text]
    while size < characters:
        turn, number = divmod(len(found), len(articles))
        paragraphs = [text[dateline(text, 0) :] for text in articles[number].split("\n\n")]
        text = _NAME.sub(lambda m: m[0] + "bcdfghklmnprstvz"[turn % 16] + "aeiou"[turn // 16 % 5], between.join(paragraphs))  # noqa: B023
        text = _FIGURE.sub(lambda m: str(int(m[0]) + dice.randrange(1, 9)), text)
        found.append(text if between == "\n\n" else " ".join(text.split()))
        size += len(found[-1]) + len(between)
    return between.join(found)[:characters] + "."


def _fact(i: int) -> str:
    kinds = (
        f"The fire destroyed {i + 12} homes in {_TOWNS[i % 8]} in 20{i % 24:02}",
        f"Anna Berg said {i % 97 + 2}% of voters in ward {i} backed the plan",
        f"the company Corvo{i} cut {i * 7 + 5} jobs after its sales fell by €{i + 1} million last year",
        f"John Smith, {i % 60 + 20}, was appointed minister of finance on {i % 28 + 1} March",
    )
    return kinds[i % 4]


def _paragraphs(n: int, sentence: Callable[[int], str]) -> str:
    return "\n\n".join(" ".join(map(sentence, range(at, min(n, at + 5)))) for at in range(0, n, 5))


def _one(text: str) -> Callable[[Path], list[str]]:
    return lambda root: [_write(root, "sources/a.md", _HEAD + text + "\n"), "report", str(root), "-f", "json"][1:]


def _write(root: Path, name: str, text: str) -> str:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


_REPORT = ("report", "-f", "json")


def _many(n: int, dice: random.Random, command: tuple[str, ...] = _REPORT, words: int | None = None) -> Callable[[Path], list[str]]:
    """n articles of all stories, in one dossier; `words`: so many of each, from anywhere in it."""

    def made(root: Path) -> list[str]:
        articles = [text for text in _articles() if len(text.split()) > 200]
        for i in range(n):
            text = _jittered(articles[i % len(articles)], dice)
            _write(root, f"sources/a{i}.md", text if words is None else _stretch(text, words, dice))
        return [command[0], str(root), *command[1:]]

    return made


def _stretch(text: str, words: int, dice: random.Random) -> str:
    """An article with so many words of its text, from the beginning of a sentence."""
    front, line, body = text.partition("\n---\n")
    sentences = re.split(r"(?<=[.!?])\s+", body)
    listed = " ".join(sentences[dice.randrange(max(1, len(sentences) - words // 20)) :]).split()
    return f"{front}{line}{' '.join(listed[:words])}\n"


def _alike(n: int, dice: random.Random, other: float = 1.0) -> Callable[[Path], list[str]]:
    """n articles that are one, with other figures; `other`: what part of the articles has other figures."""

    def made(root: Path) -> list[str]:
        text = _articles()[3]
        for i in range(n):
            _write(root, f"sources/a{i}.md", _jittered(text, dice) if dice.random() < other else text)
        return [_REPORT[0], str(root), *_REPORT[1:]]

    return made


def _cited(n: int) -> Callable[[Path], list[str]]:
    """A draft of n statements, each cited."""

    def made(root: Path) -> list[str]:
        for k in range(3):
            _write(root, f"sources/a{k}.md", _HEAD.replace("Post", f"Post {k}") + " ".join(f"{_fact(i)}." for i in range(k, 120, 3)) + "\n")
        draft = "\n\n".join(
            " ".join(f"{_fact(i % 200)} [a{i % 3}](sources/a{i % 3}.md)." for i in range(at, at + 5)) for at in range(0, n, 5)
        )
        return ["check", _write(root, "draft.md", draft + "\n"), "-d", str(root)]

    return made


def _suppressed(n: int) -> Callable[[Path], list[str]]:
    """A draft of n statements without a source, each suppressed."""

    def made(root: Path) -> list[str]:
        _write(root, "sources/a.md", _HEAD + "The fire destroyed 3 homes in Lyon.\n")
        draft = "\n\n".join(f"{_fact(i)}. <!-- factcheck: ignore S101: known -->" for i in range(n))
        return ["check", _write(root, "draft.md", draft + "\n"), "-d", str(root)]

    return made


def _baseline(n: int) -> Callable[[Path], list[str]]:
    def made(root: Path) -> list[str]:
        _write(root, "sources/a.md", _HEAD + "The fire destroyed 3 homes in Lyon.\n")
        draft = _write(root, "draft.md", "The flood drowned 4 goats.\n")
        rows = [{"fingerprint": f"{i:016x}", "code": "S101", "file": "draft.md", "message": "x"} for i in range(n)]
        known = json.dumps({"baseline_version": 1, "rules_version": rules_version(), "findings": rows})
        return ["check", draft, "-d", str(root), "--baseline", _write(root, "known.json", known)]

    return made


def _decided(n: int) -> Callable[[Path], list[str]]:
    """A dossier with n decisions on disk."""

    def made(root: Path) -> list[str]:
        for k in range(2):
            _write(root, f"sources/a{k}.md", _HEAD.replace("Post", f"Post {k}") + f"The fire destroyed {k + 3} homes in Lyon in 2023.\n")
        for i in range(n):
            row = "".join(
                f"- source: a{k}\n  quote: \"{i} homes\"\n  reads: {i:06x}{k:06x}\n  id: a{k}-{i:010x}\n  measure: home\n  value: '{i}'\n"
                for k in range(2)
            )
            head = f"decision: both-right\nreason: asked\nreviewer: ab\ntime: 2024-03-06T10:{i // 60 % 60:02}:{i % 60:02}+00:00\n"
            _write(root, f"claims/decisions/d{i}.yaml", f'{head}about: finding\non: "{i:016x}"\ncode: C101\nclaims:\n{row}')
        return ["report", str(root), "-f", "json"]

    return made


SHAPES: dict[str, tuple[int, Callable[[int], Callable[[Path], list[str]]]]] = {
    "prose, characters": (10_000_000, lambda n: _one(_prose(n, "\n\n"))),
    "one paragraph, characters": (10_000_000, lambda n: _one(_prose(n, " "))),
    "digits": (100_000, lambda n: _one("The town paid " + "1" * n + " euros.")),
    "number words": (100_000, lambda n: _one("The town paid " + "twenty hundred and " * (n // 3) + "euros.")),
    "quotes deep": (50_000, lambda n: _one("“He said " * n + "5 people died" + "”" * n + ".")),
    "brackets deep": (50_000, lambda n: _one("It had 5 homes " + "(" * n + "3 homes" + ")" * n + ".")),
    "table rows": (
        20_000,
        lambda n: _one(
            "Homes by town:\n\n| Town | Homes | Killed | Change |\n|---|---|---|---|\n"
            + "".join(f"| Town {i} | {i + 4} | {i % 7} | {i % 50}% |\n" for i in range(n))
        ),
    ),
    "one sentence, characters": (300_000, lambda n: _one(", ".join(_fact(i) for i in range(n // 60))[:n])),
    "list items": (20_000, lambda n: _one("\n".join(f"- {_fact(i)}." for i in range(n)))),
    "dates": (50_000, lambda n: _one(_paragraphs(n, lambda i: f"It opened on {i % 28 + 1} March {1900 + i % 120}."))),
    "articles": (500, lambda n: _many(n, random.Random(2))),
    "articles, page": (500, lambda n: _many(n, random.Random(2), ("report", "-f", "html"))),
    "articles, graph": (500, lambda n: _many(n, random.Random(2), ("graph",))),
    "short articles": (2_000, lambda n: _many(n, random.Random(4), words=100)),
    "articles alike": (60, lambda n: _alike(n, random.Random(3))),
    "copies": (200, lambda n: _alike(n, random.Random(5), other=0.1)),
    "cited statements": (3_000, _cited),
    "suppressions": (5_000, _suppressed),
    "baseline entries": (5_000, _baseline),
    "decisions": (5_000, _decided),
}


def measured(made: Callable[[Path], list[str]], limit: float) -> tuple[float, float] | None:
    """Processor seconds and peak MB of the command; None where it takes longer than it may."""
    with tempfile.TemporaryDirectory() as folder, Path(f"{folder}/errors").open("wb+") as errors:
        command = [sys.executable, "-m", "factcheck", *made(Path(folder))]
        kept = {**os.environ, "FACTCHECK_CACHE": "off"}
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=kept, preexec_fn=lambda: _bounded(limit))  # noqa: PLW1509
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode < 0:
            return None
        errors.seek(0)
        if told := errors.read():
            raise SystemExit(told.decode())
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _bounded(limit: float) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 1))


def main() -> None:
    """Print a line for each shape."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--part", type=float, default=1)
    parser.add_argument("--limit", type=float, default=900)
    parser.add_argument("shapes", nargs="*", default=list(SHAPES))
    asked = parser.parse_args()
    for name in asked.shapes:
        most, shape = SHAPES[name]
        rows = []
        for share in (0.25, 0.5, 1):
            n = max(1, int(most * share * asked.part))
            rows.append((n, measured(shape(n), asked.limit)))
            if rows[-1][1] is None:
                break
        cells = [f"{n:>10,} {'over the limit' if row is None else f'{row[0]:8.2f} s {row[1]:6.0f} MB'}" for n, row in rows]
        known = [row[0] for _, row in rows if row is not None]
        growth = f"growth {known[-1] / known[-2]:.1f}" if len(known) > 1 else ""
        print(f"{name:<28}", *cells, growth, flush=True)


if __name__ == "__main__":
    main()
