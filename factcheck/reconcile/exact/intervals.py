"""Exact interval arithmetic: what printed figures may stand for, and what follows from them.

An end that is None is unbounded. Fractions, so that nothing is lost in a division.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from factcheck.model import Approx, Kind, Value

Number = Fraction | Decimal | int


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`. `low_open`, `high_open`: that end is left out ("more than 40"); sums and multiples keep this, all
    else gives the closed interval around what it makes, which accuses nobody. `printed`: what comes out of the figures as they are
    printed; it says how a calculation is told, and whether it is told at all, and never whether it comes out right."""

    low: Fraction | None
    high: Fraction | None
    printed: Fraction | None = field(default=None, compare=False)
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(cls, low: Number | None, high: Number | None) -> Interval:
        """From any exact numbers."""
        return cls(None if low is None else Fraction(low), None if high is None else Fraction(high))

    @classmethod
    def point(cls, number: Number) -> Interval:
        """A number known exactly."""
        return cls(Fraction(number), Fraction(number))

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self.above(other) or other.above(self))

    def holds(self, other: Interval) -> bool:
        """Whether every number of the other lies in this one."""
        return not (self._reached_below(other) or (-self)._reached_below(-other))

    def _reached_below(self, other: Interval) -> bool:
        """Whether some number of the other lies below all of this one."""
        if self.low is None:
            return False
        return other.low is None or other.low < self.low or (other.low == self.low and self.low_open and not other.low_open)

    def above(self, other: Interval) -> bool:
        """Whether every number of this one is larger than all of the other."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and (self.low_open or other.high_open))

    def __add__(self, other: Interval) -> Interval:
        low_open, high_open = self.low_open or other.low_open, self.high_open or other.high_open
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high), _plus(self.shown, other.shown), low_open, high_open)

    def __neg__(self) -> Interval:
        return self.times(-1)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def times(self, factor: Number) -> Interval:
        """Scaled by an exact number."""
        f = Fraction(factor)
        low, high, shown = (None if n is None else n * f for n in (self.low, self.high, self.shown))
        if f >= 0:
            return Interval(low, high, shown, self.low_open, self.high_open)
        return Interval(high, low, shown, self.high_open, self.low_open)

    def widened(self, share: Fraction) -> Interval:
        """Reaching farther by a share of either end."""
        low, high = (None if n is None else n * f for n, f in ((self.low, 1 - share), (self.high, 1 + share)))
        return Interval(low, high, self.shown)

    def narrowed(self, share: Fraction) -> Interval:
        """Reaching only so much of the way from its middle to either end: roundings that meet seldom all go the same way to the full."""
        if self.low is None or self.high is None:
            return self
        middle = (self.low + self.high) / 2
        return Interval(middle - share * (middle - self.low), middle + share * (self.high - middle), self.shown)

    def __mul__(self, other: Interval) -> Interval:
        """The product of two intervals of non-negative numbers (counts, prices, lengths); a negative end is taken as 0."""
        a, b = self.positive(), other.positive()
        assert a.low is not None and b.low is not None
        shown = None if a.shown is None or b.shown is None else a.shown * b.shown
        return Interval(a.low * b.low, None if a.high is None or b.high is None else a.high * b.high, shown)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient of two intervals of non-negative numbers; unbounded above where the divisor may be 0."""
        a, b = self.positive(), other.positive()
        assert a.low is not None and b.low is not None
        low = Fraction(0) if b.high is None else (a.low / b.high if b.high else None)
        high = None if a.high is None or not b.low else a.high / b.low
        return Interval(low, high, None if a.shown is None or not b.shown else a.shown / b.shown)

    def positive(self) -> Interval:
        """Without its negative numbers."""
        low, high, shown = (None if n is None else max(Fraction(0), n) for n in (self.low or Fraction(0), self.high, self.shown))
        return Interval(low, high, shown)

    def union(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(
            None if self.low is None or other.low is None else min(self.low, other.low),
            None if self.high is None or other.high is None else max(self.high, other.high),
        )

    @property
    def middle(self) -> Fraction | None:
        """The middle; the one end of an interval that is open on the other side."""
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        return self.low if self.low is not None else self.high

    @property
    def narrow(self) -> bool:
        """Whether it is known to within its half: a wider one confirms and denies nothing."""
        return self.low is not None and self.high is not None and self.high - self.low <= abs(self.low + self.high) / 2

    @property
    def shown(self) -> Fraction | None:
        """What a reader who makes the sum with the printed figures gets; else the middle."""
        return self.printed if self.printed is not None else self.middle


def _plus(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


# What a hedge covers in newsroom use when a figure is recomputed. "Nearly" and "about" are read more widely here than in
# `Value` (five percent), because a finding about a hedged figure must not hang on the hedge; yet "some 9,700" is no 10,400.
_ABOUT = Fraction(8, 100)
# "A third", "twice", "one in five" without a hedge: words, not measurements.
_WORDED = Fraction(7, 100)
# A figure of one significant digit ("two million") is seldom a rounding of 1.6.
_ONE_DIGIT = Fraction(3, 100)
_PERCENT_UNITS = ("%", "pp")


def figure(value: Value, kind: Kind) -> Interval:
    """What a printed figure may stand for when others are computed *from* it: rounding undone, exact counts left exact."""
    half = _half(value, kind)
    low = None if value.low is None else Fraction(value.low) - half
    high = None if value.high is None else Fraction(value.high) + half
    if value.approx is Approx.NEARLY and value.high is not None:
        low, high = Fraction(value.high) - _hedged(value, value.high), Fraction(value.high) + half / 2
    elif value.approx is Approx.ABOUT and value.stated is not None:
        low, high = (Fraction(value.stated) + side * _hedged(value, value.stated) for side in (-1, 1))
    found = Interval(low, high, None if value.middle is None else Fraction(value.middle))
    return found if half else _opened(found, value)  # what was rounded may be the number itself


def _hedged(value: Value, number: Decimal) -> Fraction:
    """How far from a hedged number what it stands for may lie: so much of it, and no farther than one step of those in which it is told
    (tens, hundreds; fifties where it ends with a five)."""
    part, step = abs(Fraction(number)) * _ABOUT, Fraction(value.grain)
    steps = Fraction(number) / step if step else Fraction(0)
    if steps.denominator != 1 or not step:  # "about a third"
        return part
    return min(part, step if steps % 5 else 5 * step)


def stated(value: Value, kind: Kind, *, worded: bool) -> Interval:
    """What a printed result admits when it is recomputed from others. `worded`: given as a fraction or multiple in words.

    "More than a third" is not met by 32.5 %, so the bounded side of a bound is never widened.
    """
    if value.approx.side:
        return _opened(Interval.of(value.low, value.high), value)
    if worded and value.approx is Approx.EXACT and value.low is not None and value.high is not None:
        return Interval(Fraction(value.low) * (1 - _WORDED), Fraction(value.high) * (1 + _WORDED))
    return figure(value, kind)


def _opened(bound: Interval, value: Value) -> Interval:
    """A bound without its own number, where its words leave that out."""
    strict = value.approx.strict
    return replace(bound, low_open=strict and bound.high is None, high_open=strict and bound.low is None)


def _half(value: Value, kind: Kind) -> Fraction:
    """Half the step to which the figure was printed, as far as a reader would take it for a rounding."""
    grain = Fraction(value.grain)
    middle = value.middle
    if middle is None or grain <= 0:
        return Fraction(0)
    size = abs(Fraction(middle))
    whole = size.denominator == 1
    if kind is Kind.QUANTITY and value.unit not in _PERCENT_UNITS and whole and (grain <= 1 or size < 1000) and not _measured(value.unit):
        return Fraction(0)  # 98 cases, 2,609 sold: counted one by one
    if whole and size < 1000 and grain > 1:
        grain = Fraction(1)  # "30 euros", "40 square metres": given to the unit, whatever its last digit
    half = grain / 2
    if grain >= 10 and size < 10 * grain:
        half = min(half, size * _ONE_DIGIT)
    return half


_MEASURED = frozenset({"km", "m", "cm", "mm", "mi", "ft", "in", "ha", "km²", "m²", "acres", "t", "kg", "g", "°C", "°F", "MW", "kW", "GW"})


def _measured(unit: str | None) -> bool:
    return unit is not None and unit.split("/")[0] in _MEASURED
