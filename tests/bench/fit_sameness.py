"""Fit the weights of `factcheck.graph.compare.sameness` on labelled stories: `python tests/bench/fit_sameness.py STORIES… [--write]`.

Every two claims of two articles that meet a label are a row: labelled pairs, and all others that share a kind of value, which the labels
say neither agree nor contradict each other. Prints, for stories left out in turn, how well each model tells its pairs, and with `--write`
writes `factcheck/graph/compare/weights.toml`. Needs scikit-learn, which the project itself does not.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.metrics import average_precision_score, precision_recall_curve

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.evaluate.match import match_story
from factcheck.evaluate.stories import load_stories
from factcheck.extract.extract import extract
from factcheck.graph.compare.evidence import two_units
from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.rivals import Rivals
from factcheck.graph.compare.sameness import two_dates, wordy
from factcheck.graph.search.candidates import candidates
from factcheck.graph.values.figures import Fit
from factcheck.link import link
from factcheck.read import load_source

WEIGHTS = Path(__file__).resolve().parents[2] / "factcheck" / "graph" / "compare" / "weights.toml"
RELATED = ("agree", "conflict", "compatible", "unclear")
Features = dict[str, float]


@dataclass
class Row:
    """A pair: where it is from, its label ("none" where it has none), and what it is like."""

    story: str
    label: str
    pair: Pair
    features: Features


def rows(folders: list[Path]) -> list[Row]:
    """The pairs of all stories."""
    found = []
    for folder in folders:
        for story in load_stories(folder):
            sources = {p.name: load_source(p, story.root) for p in sorted((story.root / "sources").glob("*.md"))}
            read = [extract(s) for s in sources.values()]
            links = link(list(sources.values()), read)
            matched = match_story(story, sources, [c.claim for c in links.claims]).meant
            linked = {c.claim.id: c for c in links.claims}
            labels = {frozenset((p["a"], p["b"])): p["verdict"] for p in story.pairs}
            rivals = Rivals(links)
            met = {frozenset((a.claim.id, b.claim.id)) for a, b in candidates(links)}
            for g, h in itertools.combinations(story.claims, 2):
                one, other = matched.get(g), matched.get(h)
                if one is None or other is None or one.source == other.source:
                    continue
                label = labels.get(frozenset((g, h)), "none")
                if frozenset((one.id, other.id)) not in met:
                    continue
                a, b = linked[one.id], linked[other.id]
                side_by_side, beside = rivals.standing(a, b)
                made = replace(side_by_side, beside=beside)
                if label == "none" and one.kind is not other.kind and made.figures is None:
                    continue
                found.append(Row(story.name, label, made, made.weighed))
    return found


def _figures(row: Row) -> bool:
    return row.pair.figures is not None or row.pair.left.claim.value is not None


def _apart(row: Row) -> bool:
    return (row.pair.figures is not None and row.pair.fit is not Fit.SAME) or two_units(row.pair)


# of which pairs each model speaks, and what it is to tell
TASKS: dict[str, tuple[Callable[[Row], bool], Callable[[Row], bool]]] = {
    "figures": (_figures, lambda row: row.label in RELATED),
    "words": (lambda row: wordy(row.pair), lambda row: row.label in RELATED),
    "agree": (lambda row: row.pair.fit is Fit.SAME, lambda row: row.label == "agree"),
    "agree words": (lambda row: wordy(row.pair), lambda row: row.label == "agree"),
    "comparable": (_apart, lambda row: row.label in RELATED),
    "conflict": (_apart, lambda row: row.label == "conflict"),
    "conflict dates": (lambda row: two_dates(row.pair), lambda row: row.label == "conflict"),
    "conflict words": (lambda row: wordy(row.pair), lambda row: row.label == "conflict"),
}


class Model:
    """A logistic model over named features."""

    def __init__(self, name: str, C: float = 0.3) -> None:
        self.name, self.C = name, C
        self.names: list[str] = []
        self.weights: dict[str, float] = {}
        self.bias = 0.0

    def fit(self, told: list[Features], truth: list[bool]) -> Model:
        self.names = sorted({name for row in told for name in row})
        x = np.array([[row.get(name, 0.0) for name in self.names] for row in told])
        spread = np.where(x.std(axis=0) < 1e-6, 1.0, x.std(axis=0))  # what is the same in every row stays as it is
        lowest = [0.0 if name.startswith(LIKENESS) else None for name in self.names]
        found = _fitted(x / spread, np.array(truth), self.C, lowest)
        self.weights = {name: round(float(w), 2) for name, w in zip(self.names, found[:-1] / spread, strict=True) if abs(w) >= 0.005}
        self.bias = round(float(found[-1]), 2)
        return self

    def score(self, told: Features) -> float:
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in told.items())


# What two claims share never speaks against their being one thing. Left free, the weights of so many likenesses that go together come out
# with either sign, and sentences that are the same but for the figure would speak against a contradiction.
LIKENESS = (
    "shared", "words", "cognates", "concepts", "names", "numbers", "clause", "measure words", "nearest",
    "weaker", "stronger", "near", "unit",
)  # fmt: skip


def _fitted(x: np.ndarray, truth: np.ndarray, C: float, lowest: list[float | None]) -> np.ndarray:
    """Weights and bias of a logistic regression with a quadratic penalty, no weight below its lowest."""
    signs = np.where(truth, 1.0, -1.0)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = signs * (x @ w[:-1] + w[-1])
        slope = -C * signs * expit(-z)
        return 0.5 * w[:-1] @ w[:-1] + C * np.logaddexp(0, -z).sum(), np.append(w[:-1] + x.T @ slope, slope.sum())

    bounds = [(low, None) for low in (*lowest, None)]
    return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 3000}).x


def left_out(name: str, data: list[Row], told: list[Features], truth: list[bool]) -> list[float]:
    """Scores of each row by a model that never saw its story: an eighth of the stories is left out in turn."""
    out = [0.0] * len(data)
    stories = sorted({row.story for row in data})
    for fold in range(_FOLDS):
        left = set(stories[fold::_FOLDS])
        inside = [i for i, row in enumerate(data) if row.story not in left]
        model = Model(name).fit([told[i] for i in inside], [truth[i] for i in inside])
        for i, row in enumerate(data):
            if row.story in left:
                out[i] = model.score(told[i])
    return out


_FOLDS = 8


def report(name: str, scores: list[float], truth: list[bool]) -> None:
    """Average precision, and recall and threshold at some precisions."""
    precision, recall, at = precision_recall_curve(truth, scores)
    line = f"{name:<12} {sum(truth):>5} of {len(truth):>6}  AP {average_precision_score(truth, scores):.3f} "
    for wanted in (0.5, 0.6, 0.7, 0.8, 0.9):
        best = max(((r, t) for p, r, t in zip(precision, recall, at, strict=False) if p >= wanted), default=(0.0, 0.0))
        line += f"  P{wanted:.1f}: R {best[0]:.2f} at {best[1]:+.2f}"
    print(line)


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    data = rows(folders)
    models: dict[str, Model] = {}
    for name, (belongs, is_true) in TASKS.items():
        part = [row for row in data if belongs(row)]
        told, truth = [row.features for row in part], [is_true(row) for row in part]
        report(name, left_out(name, part, told, truth), truth)
        models[name] = Model(name).fit(told, truth)
    if "--write" in arguments:
        lines = [
            "# Fitted by tests/bench/fit_sameness.py on labelled stories: log-odds of each piece of evidence. Do not edit by hand.",
            "",
        ]
        for name, model in models.items():
            lines += [f'["{name}"]', f"bias = {model.bias}"]
            lines += [f'"{key}" = {weight}' for key, weight in sorted(model.weights.items())] + [""]
        WEIGHTS.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
