"""What the rows and columns of a table make of one another: sums, shares, changes, differences and quotients.

A head need not say how its column was computed: where the other rows of the column come out by one calculation, the row that does not is
at fault. A total row or column that says so sums up what stands above or before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

from factcheck.model import Aspect, LinkRole
from factcheck.model.relation import Words
from factcheck.read.tables import tables
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms.terms import Article, Term

_WIDEST = 8  # columns of figures, of which any two may be compared
_ENOUGH = 2  # rows that come out right
_Row = dict[int, Term]


@lru_cache(maxsize=16)
def _cells(text: str) -> dict[int, tuple[int, int, int]]:
    """Number of the table, of the row and of the column of each cell, by where it ends."""
    found = enumerate(tables(text))
    return {cell.end: (n, r, c) for n, table in found for r, row in enumerate(table.rows) for c, cell in enumerate(row) if cell.text}


def in_table(article: Article, term: Term) -> bool:
    """Whether a figure stands in a cell."""
    return term.claim.quote.end in _cells(article.text)


def check_tables(article: Article) -> list[Check]:
    """The calculations that the tables of an article invite."""
    places = _cells(article.text)
    if not places:
        return []
    grids: dict[int, dict[int, _Row]] = {}
    for term in article.terms:
        place = places.get(term.claim.quote.end)
        if place is not None:
            grids.setdefault(place[0], {}).setdefault(place[1], {}).setdefault(place[2], term)
    return [check for _, grid in sorted(grids.items()) for check in _of(article, [row for _, row in sorted(grid.items())])]


def _of(article: Article, rows: Sequence[_Row]) -> Iterator[Check]:
    told = set()
    for row in rows:
        for column, head in sorted(row.items()):
            parts = [article.by_id[i] for i in head.linked_to(LinkRole.SUM_OF) if i in article.by_id]
            if len(parts) > 1:
                check = settle("A106", "sum", head, head.result, [Reading(tuple(parts), _summed(head, parts), _SURE, True)])
                if check is not None:
                    told.add((id(row), column))
                    yield check
    for column, check in _totals_below(rows):
        if (id(rows[-1]), column) not in told:
            told.add((id(rows[-1]), column))
            yield check
    columns = sorted({c for row in rows for c in row})
    if len(columns) > _WIDEST:
        return
    for column in columns:
        best = max((_rated(way, rows, column) for way in _ways(rows, column, columns)), key=lambda rated: rated[0], default=None)
        if best is None or not best[0][0]:
            continue
        for row in rows:
            made = best[1].make(row, row[column]) if column in row and (id(row), column) not in told else None
            if made is not None:
                check = settle(best[1].code, best[1].name, row[column], *_compared(row[column], made))
                if check is not None:
                    yield check


def _totals_below(rows: Sequence[_Row]) -> Iterator[tuple[int, Check]]:
    """What the last row makes of the rows above it, whatever it is called, where one of its columns comes out as their sum."""
    if len(rows) <= _ENOUGH:
        return
    sums = {}
    for column, head in sorted(rows[-1].items()):
        parts = [row[column] for row in rows[:-1] if column in row]
        if len(parts) == len(rows) - 1 and head.unit.dimension != "%" and all(_alike(head, t) and t.size < head.size for t in parts):
            sums[column] = head, parts, _summed(head, parts)
    if any(made.meets(head.result) for head, _, made in sums.values()):
        for column, (head, parts, made) in sums.items():
            apart = (made - head.result).middle
            near = apart is not None and abs(apart) * _NEAR <= head.size / head.unit.factor
            check = settle("A106", "sum", head, head.result, [Reading(tuple(parts), made, _SURE, near)])
            if check is not None:
                yield column, check


_NEAR = 3  # a last row that is off by more than a third of itself is no sum
_SURE = -1.0  # the cost of a reading that the layout binds


@dataclass(frozen=True)
class _Made:
    """What a row makes of some of its figures."""

    parts: tuple[Term, ...]
    computed: Interval
    values: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True)
class _Way:
    """A calculation by which a column may be made. `least`: rows that must come out by it, more where it may do so by chance."""

    code: str
    name: str
    make: Callable[[_Row, Term], _Made | None]
    least: int = _ENOUGH


def _compared(head: Term, made: _Made) -> tuple[Interval, list[Reading]]:
    return head.result, [Reading(made.parts, made.computed, _SURE, True, made.values)]


def _rated(way: _Way, rows: Sequence[_Row], column: int) -> tuple[tuple[bool, int], _Way]:
    """Whether most rows come out by a calculation, and how many."""
    made = [(row[column], found) for row in rows if column in row and (found := way.make(row, row[column])) is not None]
    right = sum(found.computed.meets(head.result) for head, found in made)
    return (right >= way.least and 3 * right >= 2 * len(made), right), way


def _ways(rows: Sequence[_Row], column: int, columns: Sequence[int]) -> Iterator[_Way]:
    """The calculations that a column may be made by, those first that tables have most often."""
    head = next(row[column] for row in rows if column in row)
    before, behind = [c for c in columns if c < column], [c for c in columns if c > column]
    others = [*before, *behind]
    if head.claim.aspect is Aspect.CHANGE:
        for a, b in permutations(others, 2):
            if head.unit.dimension == "%":
                yield _Way("A102", "change", _change(a, b))
            elif head.unit.dimension != "pp":
                yield _Way("A103", "difference", _difference(a, b))
        return
    if head.unit.dimension == "%":
        for a, b in permutations(others, 2):
            yield _Way("A101", "share", _share(a, b, both=True))
            yield _Way("A101", "share", _share(a, b, both=False))
        return
    for run in (_run(rows, column, before[::-1]), _run(rows, column, behind)):
        for most in range(
            len(run), 1, -1
        ):  # a column before the summands may be of something else: "14 brigades | fires | other calls | sum"
            first = most == len(run) and all(_alike(row[column], row[c]) for row in rows for c in run if column in row and c in row)
            yield _Way("A106", "sum", _sum(tuple(sorted(run[:most]))), _ENOUGH + (not first))
    for a, b in permutations(others, 2):
        yield _Way("A104", "quotient", _quotient(a, b), _ENOUGH + 1)


def _alike(a: Term, b: Term) -> bool:
    return a.unit.key == b.unit.key and a.claim.kind is b.claim.kind and a.level and b.level


def _summable(a: Term, b: Term) -> bool:
    """Whether one may be a part of the other: of its unit, or a number of other things, each column of a name of its own."""
    return _alike(a, b) or (a.unit.counts and b.unit.counts and a.unit.per is b.unit.per is None and a.level and b.level)


def _run(rows: Sequence[_Row], column: int, others: Sequence[int]) -> list[int]:
    """The columns beside one that may be added up to it, up to the first that may not."""
    found: list[int] = []
    for other in others:
        pairs = [(row[column], row[other]) for row in rows if column in row and other in row]
        if not pairs or not all(_summable(a, b) for a, b in pairs):
            break
        found.append(other)
    return found


def _base(term: Term) -> Interval:
    return term.premise if term.unit.counts else term.premise.times(term.unit.factor)


def _summed(head: Term, parts: Sequence[Term]) -> Interval:
    total = _base(parts[0])
    for part in parts[1:]:
        total += _base(part)
    return total if head.unit.counts else total.times(1 / Fraction(head.unit.factor))


def _sum(columns: tuple[int, ...]) -> Callable[[_Row, Term], _Made | None]:
    def make(row: _Row, head: Term) -> _Made | None:
        parts = tuple(row[c] for c in columns if c in row)
        if len(parts) < len(columns) or not all(_summable(head, part) for part in parts):
            return None
        return _Made(parts, _summed(head, parts))

    return make


def _two(row: _Row, a: int, b: int) -> tuple[Term, Term] | None:
    """Two figures of a row that are of one unit, neither of them nothing."""
    if a not in row or b not in row or not _alike(row[a], row[b]) or not (row[a].size and row[b].size):
        return None
    return row[a], row[b]


def _change(a: int, b: int) -> Callable[[_Row, Term], _Made | None]:
    def make(row: _Row, head: Term) -> _Made | None:
        two = _two(row, a, b)
        if two is None:
            return None
        made = ((_base(two[1]) - _base(two[0])) / _base(two[0])).times(100)
        return _Made(two, made.times(head.claim.direction or 1))

    return make


def _difference(a: int, b: int) -> Callable[[_Row, Term], _Made | None]:
    def make(row: _Row, head: Term) -> _Made | None:
        two = _two(row, a, b)
        if two is None:
            return None
        return _Made(two, (two[1].premise - two[0].premise).times(head.claim.direction or 1))

    return make


def _share(a: int, b: int, *, both: bool) -> Callable[[_Row, Term], _Made | None]:
    """The first as a share of the second, or of both."""

    def make(row: _Row, _: Term) -> _Made | None:
        two = _two(row, a, b)
        if two is None or (not both and two[0].size > two[1].size):
            return None
        whole = _base(two[0]) + _base(two[1]) if both else _base(two[1])
        sum_ = sum((t.claim.value.middle for t in two if t.claim.value is not None and t.claim.value.middle is not None), start=0)
        values: tuple[tuple[str, Words], ...] = (("b", sum_),) if both and sum_ else ()
        return _Made(two, (_base(two[0]) / whole).times(100), values)

    return make


def _quotient(a: int, b: int) -> Callable[[_Row, Term], _Made | None]:
    """The first over the second, of another unit: a price for a litre by that of a bottle."""

    def make(row: _Row, _: Term) -> _Made | None:
        if a not in row or b not in row or row[a].unit.dimension == row[b].unit.dimension or not row[b].size:
            return None
        return _Made((row[a], row[b]), row[a].premise / row[b].premise)

    return make
