"""A candidate for what a figure is about, what speaks for it, and what is kept of it for other articles to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.model.logistic import read_models

NAMES = ("person", "organisation", "product", "place", "other", "demonym")
WEIGHTS = Path(__file__).with_name("choice.toml")  # fitted on labelled stories by `tests/bench/fit_subjects.py`


def odds(model: str, evidence: Mapping[str, float]) -> float:
    """What some evidence adds up to in log-odds: evidence by sign, how much there is of it."""
    weigh = _MODELS[model][1].get
    return sum([weigh(sign, 0.0) * amount for sign, amount in evidence.items()])


_MODELS = read_models(WEIGHTS)


def group_of(kind: str) -> str:
    """Which sort of thing a kind is of, as far as that decides what can be said of it."""
    if kind == "demonym":
        return "place"
    return kind if kind in ("person", "place") else "name" if kind in NAMES else "noun"


class Shared:
    """Evidence that many figures have in common, as those of one sentence, and what it adds up to, so that it is added up once."""

    __slots__ = ("evidence", "odds")

    def __init__(self, evidence: dict[str, float]) -> None:
        self.evidence = evidence
        self.odds = odds("subject", evidence)


@dataclass(slots=True)
class Bearer:
    """A candidate. `key`: of its mentions; `marks`: under which others may know it; `own`: the evidence that only this figure gives, by
    sign; `shared`: what speaks for it at other figures too, and `score`: what that adds up to."""

    key: str
    name: str
    kind: str
    marks: frozenset[str]
    own: dict[str, float] = field(default_factory=dict)
    shared: list[Shared] = field(default_factory=list)
    score: float = 0.0

    def share(self, *parts: Shared) -> None:
        """Adds to the evidence what other figures have too."""
        self.shared += parts
        for part in parts:
            self.score += part.odds

    @property
    def group(self) -> str:
        """Which sort of thing it is."""
        return group_of(self.kind)

    @property
    def evidence(self) -> dict[str, float]:
        """All that speaks for or against it."""
        return {**self.own, **{sign: amount for part in self.shared for sign, amount in part.evidence.items()}}

    def odds(self) -> float:
        """How likely it is what the figure is about, in log-odds."""
        return round(odds("subject", self.own) + self.score if self.own else self.score, 4)


@dataclass(slots=True, unsafe_hash=True)  # never changed, as `Token`
class Candidate:
    """What a claim may be about. `group`: which sort of thing; `marks`: under which other articles may know it; `score`: log-odds; `here`:
    the figure's own sentence speaks of it, `named`: by its name, and not only as who says so."""

    name: str
    group: str
    marks: tuple[str, ...]
    score: float
    here: bool = False
    named: bool = False
