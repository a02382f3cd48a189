"""What a figure says about two others: by how much one is more or less than the other, in percent, in number or in times.

The calculation only; which two figures it is made of is for `arithmetic` (in one article) and `completed` (with another one).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from factcheck.model import Approx, Aspect
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms import among, position
from factcheck.reconcile.terms.roles import Role, role
from factcheck.reconcile.terms.terms import Article, Term

Pair = tuple[Interval, Interval]
# Below this a plain sum of money beside one with cents is as exact as that one.
_SMALL = 1000


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a figure says about two others: what it admits, how it follows from them, and which figures may be one of the two."""

    code: str
    name: str
    admitted: Interval
    compute: Callable[[Interval, Interval], Interval | None]
    fits: Callable[[Term], bool] = lambda _: True

    def between(self, head: Term, old: Term, new: Term) -> Interval | None:
        """What it comes to between two figures; None where they cannot be two states of one thing."""
        first, second = _in_one_unit(head, old, new)
        return self.compute(first, second) if _kindred(first, second, head) else None


def comparison(article: Article, head: Term) -> Comparison | None:
    """What a figure says about two others, if it is a change, a difference or a multiple."""
    return change(article, head) or difference(article, head) or multiple(article, head)


def change(article: Article, head: Term) -> Comparison | None:
    """A rise or fall as a calculation: its two ends are amounts."""
    admitted = head.fraction()
    if role(article, head) is not Role.CHANGE or admitted is None:
        return None
    way = position.way(article, head)
    if head.unit.dimension == "%" and position.of_percentages(article, head):
        return Comparison("A102", "change", admitted.times(100), lambda a, b: _relative(a, b, way), lambda t: t.unit.dimension == "%")
    return Comparison("A102", "change", admitted.times(100), lambda a, b: _relative(a, b, way), lambda t: t.unit.dimension != "%")


def difference(article: Article, head: Term) -> Comparison | None:
    """A difference as a calculation: the two figures have its unit, or are percentages, and the second is more or less as the text says."""
    if role(article, head) is not Role.GAP:
        return None
    points = head.unit.dimension == "pp"
    way = position.way(article, head)

    def gap(a: Interval, b: Interval) -> Interval | None:
        rises = _middle(b) >= _middle(a)
        if way and rises is not (way > 0):
            return None
        apart = (b - a if rises else a - b).positive()
        return apart.times(1 / head.unit.factor) if points else apart

    def fits(a: Term) -> bool:
        return a.unit.dimension == "%" if points else among.one_sort(article, a, head)

    below = (head.result.high or 0) < 0  # "a goal difference of minus 11"
    return Comparison("A103", "difference", -head.result if below else head.result, gap, fits)


def multiple(article: Article, head: Term) -> Comparison | None:
    """A multiple as a calculation: the larger figure over the smaller."""
    of_unit = head.unit.dimension in ("x", "count") and head.claim.aspect in (Aspect.RATIO, Aspect.SHARE)
    if role(article, head) is not Role.MULTIPLE and not (role(article, head) is Role.CHANGE and of_unit):
        return None
    admitted = head.result
    if admitted.high is not None and 0 < admitted.high < Fraction(11, 10):  # a fifth of: read as five to one
        admitted = Interval.point(1) / admitted
        if head.claim.value is not None and head.claim.value.approx in (Approx.NEARLY, Approx.ABOUT) and admitted.low is not None:
            admitted = Interval(admitted.low * Fraction(92, 100), admitted.high)  # "nearly three times fewer" is a little less than three
    stated = head.claim.value.stated if head.claim.value is not None else None
    if head.worded and stated is not None and 1 < stated < 2 and admitted.low is not None and admitted.high is not None:
        part = Fraction(stated) - 1  # of "half as much again" the half is what was said
        admitted = Interval(1 + part * admitted.low / Fraction(stated), 1 + part * admitted.high / Fraction(stated))

    def over(a: Interval, b: Interval) -> Interval | None:
        low, high = (a, b) if _middle(a) <= _middle(b) else (b, a)
        return high / low if (low.low or 0) > 0 else None

    return Comparison("A104", "ratio", admitted, over)


def _relative(old: Interval, new: Interval, way: int) -> Interval | None:
    """Percent by which `new` differs from `old`; None where that goes the other way than the text says."""
    rises = _middle(new) >= _middle(old)
    if not (old.low or 0) > 0 or (way > 0 and not rises) or (way < 0 and rises):
        return None
    change = new / old - Interval.point(1) if rises else Interval.point(1) - new / old
    return change.times(100).positive()


def _middle(interval: Interval) -> Fraction:
    return interval.middle or Fraction(0)


def _in_one_unit(head: Term, a: Term, b: Term) -> Pair:
    """Two figures in the unit of the head, or of the first; a whole sum of money beside one with cents is as exact as that one."""
    like = head.unit if head.unit.dimension in (a.unit.dimension, b.unit.dimension) else a.unit
    first, second = (t.premise.times(t.unit.factor / like.factor) if t.unit.dimension == like.dimension else t.premise for t in (a, b))
    if a.unit.money and b.unit.money and a.claim.value is not None and b.claim.value is not None:
        grain = min(a.claim.value.grain, b.claim.value.grain)
        if grain < 1:
            first, second = (_as_exact(t, i, Fraction(grain)) for t, i in ((a, first), (b, second)))
    return first, second


def _as_exact(term: Term, interval: Interval, grain: Fraction) -> Interval:
    """A plain sum below a thousand to the given grain."""
    value = term.claim.value
    if value is None or value.approx is not Approx.EXACT or value.stated is None or value.stated >= _SMALL or value.grain == grain:
        return interval
    middle = _middle(interval)
    return Interval(middle - grain / 2, middle + grain / 2)


def _kindred(a: Interval, b: Interval, head: Term) -> bool:
    """Whether two figures set against each other can be two states of one thing: neither many times the other, unless that is said."""
    most = max(Fraction(50), 2 * head.size) if head.unit.dimension == "x" else Fraction(50)
    return 0 < _middle(a) < most * _middle(b) and _middle(b) < most * _middle(a)
