"""Fit the weights of `factcheck.extract.subjects.choice` on labelled stories: `python tests/bench/fit_subjects.py STORIES… [--write]`.

Every claim that meets a label is a choice among its candidates, of which some are right by the measure of `factcheck eval`. Fitted is a
conditional logit: the log-odds that make the right ones likely. Prints how often the subject is right in stories that were left out of
the fit in turn, and read with what was fitted on the others; with `--write` writes `factcheck/extract/subjects/choice.toml`. Needs numpy,
scipy.
"""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.evaluate.match import match_story
from factcheck.evaluate.score import subject_right
from factcheck.evaluate.stories import Story, load_stories
from factcheck.extract.draft import Draft
from factcheck.extract.subjects import bearer as subjects
from factcheck.extract.subjects.bearer import Candidate
from factcheck.extract.subjects.bearers import _spoken_of as _paragraph
from factcheck.extract.subjects.bearers import _usual
from factcheck.link import link
from factcheck.link.entities import Entities
from factcheck.link.subjects import Spoken
from factcheck.model import Claim
from factcheck.read import load_source

_FOLDS, _C, _RARE = 8, 0.1, 12
_MODULE = importlib.import_module("factcheck.extract.extract")


@dataclass
class Choice:
    """A labelled claim: its story, the evidence for each candidate and whether it is right, and whether the subject chosen was."""

    story: str
    told: list[dict[str, float]]
    right: list[bool]
    chosen_right: bool


def choices(story: Story) -> list[Choice]:
    """The labelled claims of a story, read with the weights as they are."""
    drafts: dict[str, Draft] = {}
    made = _MODULE.claims_of

    def claims(copy, found):  # type: ignore[no-untyped-def]
        out: tuple[Claim, ...] = made(copy, found)
        drafts.update({claim.id: draft for claim, draft in zip(out, found, strict=True)})
        return out

    _MODULE.claims_of = claims
    try:
        sources = {p.name: load_source(p, story.root) for p in sorted((story.root / "sources").glob("*.md"))}
        read = [_MODULE.extract(source) for source in sources.values()]
    finally:
        _MODULE.claims_of = made
    links = link(list(sources.values()), read)
    spoken = Spoken({e.source.name: e.spoken for e in read}, {e.source.name: e.titled for e in read})
    named = Entities(list(sources.values()), {e.source.name: e.names for e in read}, _spoken_of(links.claims), [])
    called = {e.id: e for e in named.entities}
    linked = {c.claim.id: c for c in links.claims}
    entities = {e.id: e for e in links.entities}
    out = []
    for gold_id, claim in match_story(story, sources, [c.claim for c in links.claims]).by_gold.items():
        gold, draft, item = story.claims[gold_id], drafts[claim.id], linked[claim.id]
        language = sources[gold["source"]].language
        entity = entities.get(item.entity or "")
        names = [item.claim.subject or "", *((entity.name, *entity.aliases) if entity else ())]
        row = Choice(story.name, [], [], subject_right(gold, " ".join(names), language))
        for bearer in draft.bearers if draft.ranking else ():
            other = called.get(named.of(claim.source, bearer.name) or "")
            names = [bearer.name, *((other.name, *other.aliases) if other else ())]
            candidate = Candidate(bearer.name, bearer.group, tuple(bearer.marks), 0.0)
            row.told.append({**bearer.evidence, **{f"story {k}": v for k, v in spoken.evidence(claim.source, candidate).items()}})
            row.right.append(bool(gold["subject"]) and subject_right(gold, " ".join(names), language))
        out.append(row)
    return out


def _spoken_of(claims) -> dict[str, Counter[str]]:  # type: ignore[no-untyped-def]
    found: dict[str, Counter[str]] = {}
    for item in claims:
        if item.claim.subject:
            found.setdefault(item.claim.source, Counter())[item.claim.subject] += 1
    return found


def fitted(rows: list[Choice]) -> dict[str, float]:
    """The weights under which the right candidates of all choices are likeliest, with a quadratic penalty."""
    rows = [row for row in rows if any(row.right) and not all(row.right)]
    often = Counter(name for row in rows for told in row.told for name in told)
    names = sorted(name for name, number in often.items() if number >= _RARE)
    at = {name: i for i, name in enumerate(names)}
    cells = [(n, at[k], v) for n, told in enumerate(t for row in rows for t in row.told) for k, v in told.items() if k in at]
    y = np.array([ok for row in rows for ok in row.right], float)
    x = csr_matrix(([c[2] for c in cells], ([c[0] for c in cells], [c[1] for c in cells])), shape=(len(y), len(names)))
    start = np.cumsum([0, *(len(row.told) for row in rows[:-1])])
    of = np.repeat(np.arange(len(rows)), [len(row.told) for row in rows])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        e = np.exp(score - np.maximum.reduceat(score, start)[of])
        total, right = np.add.reduceat(e, start), np.add.reduceat(e * y, start)
        return _C * np.log(total / right).sum() + 0.5 * w @ w, _C * (x.T @ (e / total[of] - e * y / right[of])) + w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return {name: round(float(w), 2) for name, w in zip(names, found, strict=True) if abs(w) >= 0.02}


def use(weights: dict[str, float]) -> None:
    """Reads with these weights from now on."""
    story = {name.removeprefix("story "): w for name, w in weights.items() if name.startswith("story ")}
    subjects._MODELS.update(subject=(0.0, {n: w for n, w in weights.items() if not n.startswith("story ")}), story=(0.0, story))
    for shared in (_usual, _paragraph):
        shared.cache_clear()  # added up with the weights before


def share(rows: list[Choice]) -> str:
    """How many subjects are right."""
    return f"{sum(row.chosen_right for row in rows) / len(rows):.3f} of {len(rows)}"


def main(arguments: list[str]) -> None:
    """Fit, print, write."""
    stories = [story for folder in arguments if not folder.startswith("-") for story in load_stories(Path(folder))]
    rows = [row for story in stories for row in choices(story)]
    ceiling = sum(any(row.right) for row in rows if row.told) / sum(bool(row.told) for row in rows)
    print(f"a candidate is right in {ceiling:.3f}, {sum(len(row.told) for row in rows) / len(rows):.1f} candidates for each")
    left: list[Choice] = []
    for fold in range(_FOLDS):
        out = {story.name for story in stories[fold::_FOLDS]}
        use(fitted([row for row in rows if row.story not in out]))
        left += [row for story in stories if story.name in out for row in choices(story)]
    print("left out:", share(left))
    for name in sorted({row.story for row in left}):
        print(f"  {name:<36}", share([row for row in left if row.story == name]))
    use(fitted(rows))
    print("fitted:", share([row for story in stories for row in choices(story)]))
    if "--write" in arguments:
        lines = [
            "# Fitted by tests/bench/fit_subjects.py on labelled stories: what each sign weighs. Do not edit by hand.",
            "",
        ]
        for table, (bias, each) in subjects._MODELS.items():
            lines += [f"[{table}]", f"bias = {bias}", *(f'"{name}" = {w}' for name, w in sorted(each.items())), ""]
        subjects.WEIGHTS.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
