"""A table in the form in which it is read: one line of heads, and one figure in a cell."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.tables.labels import Words
from factcheck.read.tables import Cell, Table

_PAIR = re.compile(r"(\d+)\s?[:–-]\s?(\d+)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def shaped(table: Table, tell: Words) -> Table:
    """The table with a second line of heads joined to the first, and each column of two results ("Goals | 84:31") made two."""
    table = _one_head(table)
    for c in reversed(range(len(table.head))):
        names = tell.pairs.get(table.head[c].text.lower())
        if names is not None:
            table = _parted(table, c, names)
    return table


def _one_head(table: Table) -> Table:
    """Joins the line of heads that stand below broader ones ("2024 | | 2025 |" over "Planned | Actual | Planned | Actual") to these."""
    first, *rows = table.rows
    spanning = any(not cell.text for cell in table.head[1:]) and not first[0].text and rows
    if not spanning or not all(_can_be_head(cell.text) for cell in first[1:]):
        return table
    head, broad = [table.head[0]], ""
    for over, under in zip(table.head[1:], first[1:], strict=True):
        broad = over.text or broad
        head.append(replace(under, text=f"{broad} {under.text}".strip()))
    return replace(table, head=tuple(head), rows=tuple(rows))


def _can_be_head(text: str) -> bool:
    """Whether a cell can be a head: a word or a year, and no other figure."""
    return bool(text) and not any(c.isdigit() for c in _YEAR.sub("", text))


def _parted(table: Table, c: int, names: Sequence[str]) -> Table:
    """Makes two columns of one whose cells each hold two figures."""
    found = [_PAIR.fullmatch(row[c].text) if row[c].end - row[c].start == len(row[c].text) else None for row in table.rows]
    if not all(found):
        return table
    head = (*table.head[:c], *(replace(table.head[c], text=name) for name in names), *table.head[c + 1 :])
    rows = [(*row[:c], *_halves(row[c], pair), *row[c + 1 :]) for row, pair in zip(table.rows, found, strict=True) if pair is not None]
    return replace(table, head=head, rows=tuple(rows))


def _halves(cell: Cell, pair: re.Match[str]) -> list[Cell]:
    return [Cell(cell.start + pair.start(n), cell.start + pair.end(n), pair[n]) for n in (1, 2)]
