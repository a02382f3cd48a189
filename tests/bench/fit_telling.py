"""Fit the model "telling" of `factcheck.check.stated.telling`: `python tests/bench/fit_telling.py STORIES… [--write]`.

It learns from the invented sentences of `tests/check/data/telling.toml`, from the statements of labelled drafts, and, at a lower weight,
from the sentences of the articles that hold a labelled claim, as far as they are without figures. With `--write` writes
`factcheck/check/stated/telling.toml`. Needs scikit-learn, which the project itself does not.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.check.facts.likeness import Features
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.load import load_draft
from factcheck.check.stated.telling import telling
from factcheck.evaluate.stories import Story, load_stories
from factcheck.model import Source
from factcheck.read import load_source
from factcheck.read.source import detect_language, digest_of

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "factcheck" / "check" / "stated" / "telling.toml"
SENTENCES = ROOT / "tests" / "check" / "data" / "telling.toml"
_TELLTALE = 0.1  # log-odds below which a word is not worth its line
_OF_ARTICLES = 0.15  # what articles tell in a sentence without figures, drafts tell more plainly


@dataclass
class Row:
    """A sentence: whether it claims something, what it is like, how much it counts, and with which others it is left out."""

    claims: bool
    features: Features
    weight: float
    fold: str


def as_source(text: str, language: str) -> Source:
    """A sentence as something to read."""
    return Source(name="s", path="s.md", title=None, published=None, language=language, digest=digest_of(text), text=text)


def rows(folders: list[Path]) -> list[Row]:
    """All sentences but questions."""
    found: list[Row] = []
    for told, claims in (("claims", True), ("remarks", False)):
        for language, sentences in tomllib.loads(SENTENCES.read_text("utf-8"))["fitted"][told].items():
            for i, sentence in enumerate(sentences):
                _add(found, Reading(as_source(sentence, language), []), claims, 1.0, f"invented {i % 10}")
    for folder in folders:
        for story in load_stories(folder):
            _story(story, found)
    return found


def _add(
    found: list[Row], reading: Reading, claims: bool, weight: float, fold: str, spans: list[tuple[int, int, bool]] | None = None
) -> None:
    language = reading.source.language
    for sentence, bag in zip(reading.sentences, reading.bags, strict=True):
        text = reading.source.text[sentence.start : sentence.end]
        truth = claims
        if spans is not None:
            meeting = {yes for a, b, yes in spans if a < sentence.end and sentence.start < b}
            if len(meeting) != 1 or re.search(r"[\d«“\"„]", text) or sentence.heading:
                continue
            truth = meeting.pop()
        if "?" not in text:
            found.append(Row(truth, telling(sentence.tokens, bag, language), weight, fold))


def _story(story: Story, found: list[Row]) -> None:
    for path, labelled in story.drafts:
        draft = load_draft(path, story.root)
        plain = Reading(as_source(draft.text, detect_language(draft.text)), [])
        spans = []
        for row in labelled:
            start = draft.content.index(row["quote"])
            inside = [i for i in range(len(draft.text)) if start <= draft.in_file(i) < start + len(row["quote"])]
            if inside:
                spans.append((inside[0], inside[-1] + 1, row["expected"] != "not-a-claim"))
        _add(found, plain, True, 1.0, story.name, spans)
    for path in sorted((story.root / "sources").glob("*.md")):
        source = load_source(path, story.root)
        quotes = [row["quote"] for row in story.claims.values() if row["source"] == path.name]
        spans = [(source.text.index(q), source.text.index(q) + len(q), True) for q in quotes]
        _add(found, Reading(source, []), True, _OF_ARTICLES, story.name, spans)


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    found = rows([Path(a) for a in arguments if not a.startswith("-")])
    seen = Counter(name for row in found for name in row.features)
    names = sorted(name for name, times in seen.items() if times > 1)
    x = csr_matrix([[row.features.get(name, 0.0) for name in names] for row in found])
    truth = np.array([row.claims for row in found])
    model = LogisticRegression(max_iter=3000).fit(x, truth, sample_weight=[row.weight for row in found])
    right = model.predict(x) == truth
    print(f"{len(found)} sentences; claims told {right[truth].mean():.3f}, remarks told {right[~truth].mean():.3f}")
    folds, weights = np.array([row.fold for row in found]), np.array([row.weight for row in found])
    unseen = np.zeros(len(found), bool)
    for fold in sorted(set(folds)):
        rest = folds != fold
        other = LogisticRegression(max_iter=3000).fit(x[rest], truth[rest], sample_weight=weights[rest])
        unseen[~rest] = other.predict(x[~rest])
    drafts = (weights == 1) & ~np.char.startswith(folds, "invented")
    for name, part in (("claims of drafts", drafts & truth), ("remarks of drafts", drafts & ~truth), ("claims of articles", weights < 1)):
        print(f"   stories left out: {name} told {np.mean(unseen[part] == truth[part]):.3f} of {part.sum()}")
    lines = ["# Fitted by tests/bench/fit_telling.py: log-odds of each piece of evidence. Do not edit by hand.", "", "[telling]"]
    told = [(n, w) for n, w in zip(names, model.coef_[0], strict=True) if " " not in n or n.startswith("starts ") or abs(w) >= _TELLTALE]
    lines += [f"bias = {model.intercept_[0]:.2f}", *(f'"{n}" = {w:.2f}' for n, w in told), ""]
    if "--write" in arguments:
        WEIGHTS.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
