"""Fit the weights of `factcheck.check.facts.likeness` on labelled stories: `python tests/bench/fit_support.py STORIES… [--write]`.

Each article stands for a draft of the others: where two claims are labelled as agreeing, the one article supports the other's statement;
where none is, it does not. Prints, for stories left out in turn, how well each model tells what is said from what is not, and with
`--write` writes `factcheck/check/facts/weights.toml` (run `fit_said.py` after it). Needs scikit-learn, which the project itself does not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.check.against.rivals import of_a_size
from factcheck.check.facts.compare import Stand, compare
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import Features, closeness, date_evidence, figure_evidence, likeness, nearer, same_date
from factcheck.check.facts.reading import Reading
from factcheck.evaluate.stories import Story, load_stories
from factcheck.graph.values.rates import rates
from factcheck.run import analyse

_FEW = 300
OTHERWISE = ("conflict", "compatible")  # another figure that answers the same question
WEIGHTS = Path(__file__).resolve().parents[2] / "factcheck" / "check" / "facts" / "weights.toml"


@dataclass
class Row:
    """A fact of one article beside one of another: where it is from, for which model, what it is like, and whether the model should say
    yes. `asked`: the fact that stands for a statement."""

    story: str
    model: str
    asked: tuple[str, str, int]
    features: Features
    truth: bool


def rows(folders: list[Path]) -> tuple[list[Row], dict[tuple[str, str, int], bool]]:
    """The rows of all stories, and for each figure that stands for a statement whether any other article says it."""
    found: list[Row] = []
    said: dict[tuple[str, str, int], bool] = {}
    for folder in folders:
        for story in load_stories(folder):
            _story(story, found, said)
    return found, said


def _story(story: Story, found: list[Row], said: dict[tuple[str, str, int], bool]) -> None:
    analysis = analyse(story.root)
    evidence = Evidence(analysis.sources, analysis.claims, rates(analysis.links))
    labels = {(p["a"], p["b"]): p["verdict"] for p in story.pairs} | {(p["b"], p["a"]): p["verdict"] for p in story.pairs}
    agreed = {a for (a, _), verdict in labels.items() if verdict == "agree"}
    gold = {name: _matched(story, reading) for name, reading in evidence.readings.items()}
    for name, reading in evidence.readings.items():
        for i, mine in enumerate(reading.facts):
            g = gold[name].get(i)
            if g is None:
                continue
            asked = (story.name, name, i)
            if mine.value is not None:
                said[asked] = g in agreed
            for other_name, other in evidence.readings.items():
                if other_name == name:
                    continue
                one_language = reading.source.language == other.source.language
                theirs_of = {j: labels.get((g, gold[other_name].get(j, "")), "none") for j in range(len(other.facts))}
                found += _rivals(story.name, asked, mine, other, evidence, theirs_of, one_language)
                for j, theirs in enumerate(other.facts):
                    label = theirs_of[j]
                    for model, more, truth in _compared(mine, theirs, other, evidence, label):
                        features = likeness(mine, theirs, evidence.rarity, one_language=one_language) | more
                        found.append(Row(story.name, model, asked, features, truth))


def _rivals(
    story: str, asked: tuple[str, str, int], mine: Fact, other: Reading, evidence: Evidence, labels: dict[int, str], one_language: bool
) -> list[Row]:
    """The figure that an article gives for what a statement says, beside each of its other figures that could be mistaken for it; each
    pair both ways round, so that the model asks only which of two is the nearer."""
    equal: Fact | None = None
    others = []
    for j, theirs in enumerate(other.facts):
        match = compare(mine, theirs, evidence.rates)
        if match is None:
            continue
        if match.stand is Stand.SAME and labels[j] == "agree" and equal is None:
            equal = theirs
        elif labels[j] in ("none", "unrelated") and match.stand is Stand.APART and not match.why and theirs.kind is mine.kind:
            others += [theirs] if of_a_size(mine, theirs) else []
    if equal is None:
        return []
    told = closeness(mine, equal, evidence.rarity, evidence.telling, one_language=one_language)
    found = []
    for theirs in others:
        rival = closeness(mine, theirs, evidence.rarity, evidence.telling, one_language=one_language)
        found += [Row(story, "rival", asked, nearer(told, rival), True), Row(story, "rival", asked, nearer(rival, told), False)]
    return found


def _compared(mine: Fact, theirs: Fact, other: Reading, evidence: Evidence, label: str) -> list[tuple[str, Features, bool]]:
    match = compare(mine, theirs, evidence.rates)
    if match is not None and match.stand is Stand.SAME:
        return [("figures", figure_evidence(mine, theirs, match), label == "agree")]
    if match is not None:
        return [("otherwise", figure_evidence(mine, theirs, match), label in OTHERWISE)]
    stand = same_date(mine, theirs)
    if stand is not None:
        same = stand is Stand.SAME
        return [
            (
                "dates" if same else "redated",
                date_evidence(mine, theirs, other.source.published),
                label in (("agree",) if same else OTHERWISE),
            )
        ]
    return []


def _matched(story: Story, reading: Reading) -> dict[int, str]:
    """The labelled claim that each fact of an article shares most with."""
    text = reading.source.text
    spans = []
    for id, row in story.claims.items():
        if reading.source.path.endswith(row["source"]):
            start = text.index(row["quote"])
            spans.append((start, start + len(row["quote"]), id))
    out = {}
    for i, fact in enumerate(reading.facts):
        near = [(min(b, fact.end) - max(a, fact.start), a - b, id) for a, b, id in spans if a < fact.end and fact.start < b]
        if near:
            out[i] = max(near)[2]
    return out


class Model:
    """A logistic model over named features."""

    def __init__(self, part: list[Row]) -> None:
        self.names = sorted({name for row in part for name in row.features})
        x = self._table(part)
        spread = np.where(x.std(axis=0) < 1e-6, 1.0, x.std(axis=0))  # what is the same in every row stays as it is
        few = sum(row.truth for row in part) < _FEW  # with few examples, the less a model leans on any one piece of evidence the better
        fitted = LogisticRegression(C=0.01 if few else 0.3, max_iter=5000).fit(x / spread, [row.truth for row in part])
        self.coefficients = fitted.coef_[0] / spread
        self.bias = float(fitted.intercept_[0])

    def _table(self, part: list[Row]) -> np.ndarray:
        return np.array([[row.features.get(name, 0.0) for name in self.names] for row in part])

    def scores(self, part: list[Row]) -> np.ndarray:
        """The log-odds of each row."""
        return self._table(part) @ self.coefficients + self.bias

    def lines(self) -> list[str]:
        """The model as TOML."""
        kept = [(name, round(float(w), 2)) for name, w in zip(self.names, self.coefficients, strict=True) if abs(w) >= 0.005]
        return [f"bias = {self.bias:.2f}", *(f'"{name}" = {weight}' for name, weight in kept)]


def left_out(part: list[Row]) -> np.ndarray:
    """Scores of each row by a model that never saw its story."""
    out = np.zeros(len(part))
    stories = np.array([row.story for row in part])
    for story in sorted(set(stories)):
        inside = [row for row in part if row.story != story]
        out[stories == story] = Model(inside).scores([row for row in part if row.story == story])
    return out


def report(part: list[Row], scores: np.ndarray, said: dict[tuple[str, str, int], bool]) -> None:
    """Average precision; and for figures, at some thresholds, how many statements are found that are said, and that are not."""
    truth = [row.truth for row in part]
    print(f"{part[0].model:<10} {sum(truth):>5} of {len(truth):>6}  AP {average_precision_score(truth, scores):.3f}")
    if part[0].model != "figures":
        return
    best = dict.fromkeys(said, -9.0)
    for row, score in zip(part, scores, strict=True):
        best[row.asked] = max(best[row.asked], float(score))
    for at in (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5):
        line = f"   from {at:+.1f}"
        for label, first in (("all", "00"), ("17 on", "17")):
            told = [best[k] >= at for k, yes in said.items() if yes and k[0] >= first]
            wrong = [best[k] >= at for k, yes in said.items() if not yes and k[0] >= first]
            line += f"   {label}: said {np.mean(told):.3f}, unsaid {np.mean(wrong):.3f}"
        print(line)


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    found, said = rows([Path(a) for a in arguments if not a.startswith("-")])
    lines = [
        "# Fitted by tests/bench/fit_support.py and fit_said.py on labelled stories: log-odds of the evidence. Do not edit by hand.",
        "",
    ]
    for model in ("figures", "otherwise", "dates", "redated", "rival"):
        part = [row for row in found if row.model == model]
        report(part, left_out(part), said)
        lines += [f"[{model}]", *Model(part).lines(), ""]
    if "--write" in arguments:
        said = WEIGHTS.read_text("utf-8").partition("\n[said]\n")[2]  # that model is fitted by `fit_said.py`, upon this file's
        WEIGHTS.write_text("\n".join([*lines, "[said]", said]), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
