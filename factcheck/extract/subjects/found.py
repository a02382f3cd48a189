"""The candidates found so far for what a figure is about."""

from collections.abc import Iterable, Sequence

from factcheck.extract.subjects.bearer import Bearer
from factcheck.extract.subjects.mentions import Mention


class Found:
    """The candidates so far."""

    def __init__(self) -> None:
        self.rows: dict[str, Bearer] = {}

    def row(self, key: str, name: str, kind: str, marks: Iterable[str]) -> Bearer:
        """The candidate of a key, new where there is none."""
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Bearer(key, name, kind, frozenset(marks))
        return row

    def add(self, key: str, name: str, kind: str, marks: Iterable[str], *signs: str) -> Bearer:
        """A candidate with signs that speak for it."""
        row = self.row(key, name, kind, marks)
        for sign in signs:
            row.own[sign] = 1.0
        return row

    def mention(self, m: Mention, signs: Sequence[str]) -> Bearer:
        """The same of something mentioned."""
        return self.add(m.key, m.name, m.kind, m.marks, *signs)
