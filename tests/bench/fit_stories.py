"""Fit the weights of `factcheck.link.stories` on labelled stories: `python tests/bench/fit_stories.py STORIES… [--write]`.

Two articles of one story of which some claims are labelled as related are one story, two articles of two stories are not. Prints, for
stories left out in turn, how well the model tells them, and with `--write` writes `factcheck/link/stories.toml`, and
`usual.toml` beside it: of what how many stories speak. Of a pair its own stories are not counted, as those of other people's articles are
not. Needs scikit-learn, which the project itself does not.
"""

from __future__ import annotations

import itertools
import json
import math
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from fit_sameness import RELATED, Features, Model, left_out, report

from factcheck.evaluate.stories import load_stories
from factcheck.lang import pack
from factcheck.link import stories
from factcheck.model import Source
from factcheck.read import load_source
from factcheck.read.items import items
from factcheck.read.source import digest_of
from factcheck.read.text import bounds

WEIGHTS = Path(stories.__file__).with_name("stories.toml")
# By model: pairs of articles of two stories in a folder for one of one story. Articles on one field of news lie together; of a brief text,
# which leaves out much, as likely as not.
FOLDER = {"one story": 4, "brief": 1}
LISTED = 4  # stories that speak of something, for it to be usual

Counts = dict[str, Counter[str]]


@dataclass
class Row:
    """Two articles: the story of the first, whether it is that of both, and what they have in common."""

    story: str
    one: bool
    features: Features


@dataclass
class Labelled:
    """The articles that are no columns, each with its story, and which two of a story have labelled claims that are related."""

    articles: list[tuple[str, Source]]
    related: set[tuple[str, frozenset[str]]]
    spoken: dict[str, dict[str, set[str]]]  # by story and kind
    counts: Counts  # of how many stories


def labelled(folders: list[Path]) -> Labelled:
    """What the labelled stories of some folders tell."""
    articles: list[tuple[str, Source]] = []
    related: set[tuple[str, frozenset[str]]] = set()
    for story in (story for folder in folders for story in load_stories(folder)):
        sources = {p.name: load_source(p, story.root) for p in sorted((story.root / "sources").glob("*.md"))}
        articles += [(story.name, source) for source in sources.values() if len(items(source)) == 1]
        where = {claim: sources[row["source"]].name for claim, row in story.claims.items()}
        related |= {(story.name, frozenset((where[p["a"]], where[p["b"]]))) for p in story.pairs if p["verdict"] in RELATED}
    spoken: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, source in articles:
        for kind, of_kind in stories.marks(source).items():
            spoken[name][kind] |= of_kind.keys()
    counts = {kind: Counter(mark for of in spoken.values() for mark in of[kind]) for kind in stories.KINDS}
    return Labelled(articles, related, spoken, counts)


def rows(of: Labelled, *, brief: bool) -> list[Row]:
    """The pairs of articles. `brief`: of each only what a brief text would tell."""
    articles = [(story, briefly(source) if brief else source) for story, source in of.articles]
    marks = {id(source): stories.marks(source) for _, source in articles}
    found = []
    for (s, a), (t, b) in itertools.combinations(articles, 2):
        one = s == t
        if not one or (s, frozenset((a.name, b.name))) in of.related:
            others = partial(rarity, of.counts, len(of.spoken), [of.spoken[s], of.spoken[t]][: 2 - one])
            left, right = (stories.weighed(marks[id(source)], others) for source in (a, b))
            found.append(Row(s, one, stories.common(left, right, one_language=a.language == b.language)))
    return found


def briefly(source: Source) -> Source:
    """The first sentences of an article."""
    told = [span for span in bounds(source.text, pack(source.language)) if not span.heading]
    text = source.text[: told[min(stories.BRIEF, len(told)) - 1].end]
    return source.model_copy(update={"text": text, "digest": digest_of(text)})


def rarity(counts: Counts, told: int, own: list[dict[str, set[str]]], kind: str, mark: str) -> float:
    """As `stories.rarity`, of what the other stories speak."""
    n = counts[kind][mark] - sum(mark in of[kind] for of in own)
    return math.log((told + 1) / (1 + (n if n >= LISTED else 1)))


def usual(counts: Counts, told: int) -> str:
    """The file of what is usual."""
    lines = [
        "# Written by tests/bench/fit_stories.py: of what how many of the labelled stories speak. Do not edit by hand.",
        f"stories = {told}",
    ]
    for kind, of_kind in counts.items():
        by_number: dict[int, list[str]] = defaultdict(list)
        for mark, n in sorted(of_kind.items()):
            if n >= LISTED:
                by_number[n].append(mark)
        lines += ["", f"[{kind}]", *(f"{n} = {json.dumps(of_n, ensure_ascii=False)}" for n, of_n in sorted(by_number.items()))]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    given = labelled([Path(a) for a in arguments if not a.startswith("-")])
    lines = ["# Fitted by tests/bench/fit_stories.py on labelled stories: log-odds of what two articles share. Do not edit by hand."]
    for name, folder in FOLDER.items():
        data = rows(given, brief=name == "brief")
        told, truth = [row.features for row in data], [row.one for row in data]
        report(name, left_out(name, data, told, truth), truth)
        model = Model(name, C=30).fit(told, truth)
        even = math.log((len(truth) - sum(truth)) / sum(truth) / folder)
        lines += ["", f'["{name}"]', f"bias = {round(model.bias + even, 2)}"]
        lines += [f'"{key}" = {weight}' for key, weight in sorted(model.weights.items())]
    print("\n".join(lines))
    if "--write" in arguments:
        WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")
        stories.USUAL.write_text(usual(given.counts, len(given.spoken)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
