"""Fit the weights of `factcheck.check.says.said`: `python tests/bench/fit_said.py STORIES… ROWS… [--write]`.

From labelled stories: each statement of a draft that is labelled, held against the source that its label names (one that no source says,
against each of them). From statement rows (`tests/statements/README.md`): the hypothesis as a draft that cites the premise; where it does
not follow, the part of it that is least likely said is the one that is not. Prints what models say of rows they never saw (five folds,
each story and each premise in one), and with `--write` writes the model into `factcheck/check/facts/weights.toml`. Needs scikit-learn,
which the project itself does not.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from fit_support import WEIGHTS
from fit_support import Model as Logistic
from statements import dossier
from statements import rows as statement_rows

from factcheck.check.answer import Answer
from factcheck.check.drafts import _as_source
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.likeness import Features
from factcheck.check.facts.reading import Reading
from factcheck.check.says.said import shared
from factcheck.check.says.support import seems
from factcheck.check.stated.draft import Draft
from factcheck.check.stated.load import load_draft
from factcheck.check.stated.statements import Stretch, stretches
from factcheck.evaluate.stories import load_stories
from factcheck.extract.extract import extract
from factcheck.graph.values.rates import rates
from factcheck.run import Analysis

_FOLDS = 5
_ROUNDS = 4
_HOLD_BACK = 10.0  # how strongly weights are held near nothing
_SAID = ("ok", "uncited-but-supported")
_UNSAID = ("misquoted", "unsourced")


@dataclass
class Row:
    """A statement beside the source that it cites. `group`: story or premise; `whole`: the hypothesis that it is part of; `now`: whether
    the steps that bring the source's answer let it pass already."""

    group: str
    whole: str
    features: Features
    truth: bool
    now: bool
    told: str


def _laid_out(draft: Draft, analysis: Analysis) -> tuple[Evidence, Reading, list[Stretch]]:
    claims = [claim for claim in analysis.claims if claim.id not in analysis.wrong]
    source = _as_source(draft, analysis)
    found = extract(source, analysis.config)
    reading = Reading(source, found.claims)
    spans = [(c.start, c.end) for c in draft.citations]
    return Evidence(analysis.sources, claims, rates(analysis.links)), reading, stretches(reading, found.claims, found.not_understood, spans)


def _row(stretch: Stretch, reading: Reading, evidence: Evidence, source: str, group: str, whole: str, truth: bool) -> Row | None:
    found = seems(stretch, reading, evidence, source, cited=True)
    if found.answer is Answer.OTHERWISE or (found.fact is None and found.sentence < 0):
        return None
    told = f"{reading.source.text[stretch.start : stretch.end]} <> {found.quote}"
    return Row(group, whole, shared(stretch, reading, evidence, found), truth, found.answer is Answer.SAYS, told)


def of_stories(folders: list[Path]) -> Iterator[Row]:
    """The labelled statements of the drafts of stories."""
    from factcheck.run import analyse

    for story in (story for folder in folders for story in load_stories(folder)):
        analysis = analyse(story.root)
        for path, labels in story.drafts:
            draft = load_draft(path, story.root)
            evidence, reading, found = _laid_out(draft, analysis)
            spans = [(draft.span(s.start, s.end), s) for s in found]
            for label in labels:
                if label["expected"] not in (*_SAID, *_UNSAID):
                    continue
                start = draft.content.index(label["quote"])
                end = start + len(label["quote"])
                near = [(min(end, b) - max(start, a), a - b, i) for i, ((a, b), _) in enumerate(spans) if a < end and start < b]
                if not near:
                    continue
                stretch = spans[max(near)[2]][1]
                named = [name for name, r in evidence.readings.items() if label.get("source") and r.source.path.endswith(label["source"])]
                for name in named or (evidence.readings if label["expected"] == "unsourced" else ()):
                    whole = f"{story.name} {name} {start}"
                    row = _row(stretch, reading, evidence, name, story.name, whole, label["expected"] in _SAID)
                    if row is not None:
                        yield row


def of_statements(paths: list[Path]) -> Iterator[Row]:
    """The parts of the hypotheses of statement rows."""
    for file, row in statement_rows(paths):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            analysis = dossier(root, {"premise": (row["lang"], row["premise"])})
            words = row["hypothesis"].strip().rstrip(".")
            language = row.get("draft", row["lang"])
            head = f"---\nlanguage: {language}\npublished: 2025-03-06\n---\n"
            (root / "draft.md").write_text(f"{head}[{words}](https://example.org/premise).\n", "utf-8")
            evidence, reading, found = _laid_out(load_draft(root / "draft.md", root), analysis)
            (source,) = evidence.readings
            for stretch in found:
                got = _row(stretch, reading, evidence, source, row["premise"], f"{file} {row['id']}", row["label"] == "entailment")
                if got is not None:
                    yield got


class Model(Logistic):
    """A logistic model over named features, each with a weight of the sign that its meaning asks for."""

    def __init__(self, part: list[Row]) -> None:
        self.names = sorted({name for row in part for name in row.features})
        chosen = part
        for _ in range(_ROUNDS):
            self._fit(chosen)
            chosen = self._least(part)

    def _fit(self, part: list[Row]) -> None:
        x = self._table(part)
        spread = np.where(x.std(axis=0) < 1e-6, 1.0, x.std(axis=0))
        truth = np.array([row.truth for row in part])
        sign = np.where(truth, 1.0, -1.0)

        def cost(w: np.ndarray) -> tuple[float, np.ndarray]:
            margin = sign * ((x / spread) @ w[1:] + w[0])
            slope = -sign / (1 + np.exp(margin))
            gradient = np.concatenate([[slope.sum()], (x / spread).T @ slope + _HOLD_BACK * w[1:]])
            return float(np.logaddexp(0, -margin).sum() + _HOLD_BACK / 2 * (w[1:] ** 2).sum()), gradient

        bounds = [(None, None), *(_bounds(name) for name in self.names)]
        found = minimize(cost, np.zeros(len(self.names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
        self.coefficients = found[1:] / spread
        self.bias = float(found[0])

    def _least(self, part: list[Row]) -> list[Row]:
        """All that is true, and of each whole that is not, the part that is least likely said."""
        worst: dict[str, tuple[float, int]] = {}
        for i, (row, score) in enumerate(zip(part, self.scores(part), strict=True)):
            if not row.truth:
                worst[row.whole] = min(worst.get(row.whole, (99.0, i)), (float(score), i))
        kept = {i for _, i in worst.values()}
        return [row for i, row in enumerate(part) if row.truth or i in kept]


def _bounds(name: str) -> tuple[float | None, float | None]:
    """What a weight may be: what lacks or is added never speaks for a statement, what is held never against it."""
    if name.startswith(("lacks", "adds", "reckoned")):
        return (None, 0.0)
    return (None, None) if name.startswith(("by ", "abroad", "follows")) else (0.0, None)


def left_out(part: list[Row]) -> np.ndarray:
    """Scores of each row by a model that never saw its story or premise."""
    out = np.zeros(len(part))
    folds = np.array([zlib.crc32(row.group.encode()) % _FOLDS for row in part])
    for fold in range(_FOLDS):
        model = Model([row for row, f in zip(part, folds, strict=True) if f != fold])
        out[folds == fold] = model.scores([row for row, f in zip(part, folds, strict=True) if f == fold])
    return out


def report(name: str, part: list[Row], scores: np.ndarray) -> None:
    """Of statements that are said and that are not, how many pass: by the steps that bring the answer alone, and by the model too."""
    wholes: dict[str, tuple[bool, bool, float]] = {}
    for row, score in zip(part, scores, strict=True):
        _, now, least = wholes.get(row.whole, (row.truth, True, 99.0))
        wholes[row.whole] = (row.truth, now and row.now, min(least, float(score)))
    truths = [w for w in wholes.values() if w[0]]
    wrongs = [w for w in wholes.values() if not w[0]]
    print(
        f"{name}: {len(truths)} said, {len(wrongs)} not; before the model {sum(w[1] for w in truths)} and {sum(w[1] for w in wrongs)} pass"
    )
    for at in (-0.5, 0.0, 0.5, 1.0, 1.5):
        print(f"   from {at:+.1f}: {sum(w[2] >= at for w in truths)} and {sum(w[2] >= at for w in wrongs)}")


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    paths = [Path(a) for a in arguments if not a.startswith("-")]
    tables = [p for p in paths if p.suffix == ".jsonl" or list(p.glob("*.jsonl"))]
    drafts = list(of_stories([p for p in paths if p not in tables]))
    hypotheses = list(of_statements(tables))
    part = drafts + hypotheses
    scores = left_out(part)
    report("drafts", drafts, scores[: len(drafts)])
    report("statements", hypotheses, scores[len(drafts) :])
    if "--rows" in arguments:
        for row, score in sorted(zip(part, scores, strict=True), key=lambda pair: pair[1]):
            print(row.truth, row.now, round(float(score), 2), row.told.replace("\n", " "), json.dumps(row.features))
    model = Model(part)
    print("\n".join(model.lines()))
    if "--write" in arguments:
        text = re.sub(r"\n\[said\]\n.*?(?=\n\[|\Z)", "", WEIGHTS.read_text("utf-8"), flags=re.DOTALL).rstrip("\n")
        WEIGHTS.write_text(f"{text}\n\n[said]\n" + "\n".join(model.lines()) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
