"""A candidate for what a figure is about, and the candidates found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.extract.subjects.mentions import Mention

NAMES = ("person", "organisation", "product", "place", "other", "demonym")


@dataclass(slots=True)
class Bearer:
    """A candidate. `key`: of its mentions; `marks`: under which others may know it; `evidence`: by sign, how much there is of it."""

    key: str
    name: str
    kind: str
    marks: frozenset[str]
    evidence: dict[str, float] = field(default_factory=dict)

    @property
    def group(self) -> str:
        """Which sort of thing it is, as far as that decides what can be said of it."""
        if self.kind == "demonym":
            return "place"
        return self.kind if self.kind in ("person", "place") else "name" if self.kind in NAMES else "noun"


class Found:
    """The candidates so far."""

    def __init__(self) -> None:
        self.rows: dict[str, Bearer] = {}

    def add(self, key: str, name: str, kind: str, marks: Iterable[str], *signs: str, **amounts: float) -> Bearer:
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Bearer(key, name, kind, frozenset(marks))
        evidence = row.evidence
        for sign in signs:
            evidence[sign] = 1.0
        for sign, amount in amounts.items():
            evidence[sign] = max(evidence.get(sign, 0.0), amount)
        return row

    def mention(self, m: Mention, *signs: str, **amounts: float) -> Bearer:
        return self.add(m.key, m.name, m.kind, m.marks, *signs, **amounts)
