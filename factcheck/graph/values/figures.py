"""Two stated values side by side: brought to one unit, and whether they are the same to within what each text prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from factcheck.extract.figures.units.units import convert, convert_difference
from factcheck.model import Approx, Aspect, Kind, Value
from factcheck.model.once import once
from factcheck.model.value import currency, is_currency

Rates = Mapping[tuple[str, str], tuple[Decimal, Decimal]]
"""Stated exchange rates: (from, to) gives the lowest and highest number of `to` that one `from` makes."""

_MONTH = Decimal("2629746")  # mean Gregorian month in seconds; months and days compare only within the slack below
_MONTH_SLACK = Decimal("0.03")
_NEAR = Decimal("0.06")  # rounding to one digit may hide 25 percent; beyond this nobody calls it the same figure
_CUT = Decimal("0.02")  # figures cut off instead of rounded ("29.58" printed as "29.5")
_REACH = Decimal("1.25")  # "more than N" is said of figures up to about N and a quarter


class Stated(Protocol):
    """What is compared: a claim, or any other figure with its kind and aspect."""

    @property
    def value(self) -> Value | None: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def aspect(self) -> Aspect: ...


class Fit(StrEnum):
    """How two values stand."""

    SAME = "same"
    MET = "met"  # a bound that the other does not contradict, but says little of
    COARSE = "coarse"  # too roughly rounded to tell
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Range:
    """A value in the common unit; `half`: half the step to which it was printed."""

    low: Decimal | None
    high: Decimal | None
    half: Decimal
    approx: Approx
    middle: Decimal = field(init=False, compare=False)  # asked for by every pair

    def __post_init__(self) -> None:
        if self.low is None or self.high is None:
            middle = self.low if self.low is not None else self.high if self.high is not None else Decimal(0)
        else:
            middle = (self.low + self.high) / 2
        object.__setattr__(self, "middle", middle)

    @property
    def exact(self) -> bool:
        """Whether it is a single number."""
        return self.low is not None and self.low == self.high


@dataclass(slots=True, unsafe_hash=True)  # never changed, as `Beside`
class Figures:
    """Two values in one unit. `converted`: the texts print different units; `rated`: through an exchange rate that an article states;
    `usual`: through the bounds between which the rate was of late."""

    left: Range
    right: Range
    unit: str
    converted: bool = False
    rated: bool = False
    usual: bool = False

    @property
    def fit(self) -> Fit:
        """How the two values stand."""
        return fit(self.left, self.right, converted=self.converted)

    @property
    def half_bounded(self) -> bool:
        """Whether one is a bound and the other is none, or one of the other side."""
        return self.left.approx.side != self.right.approx.side

    @property
    def parted(self) -> bool:
        """Whether one stays below what the other exceeds: "nearly 8 million", "more than 8 million"; "at most" and "at least" meet."""
        low, high = sorted((self.left, self.right), key=lambda r: (r.middle, r.high is None))
        if low.high is None or high.high is not None or high.low is None or low.exact:
            return False
        meet = low.approx is Approx.AT_MOST and high.approx is Approx.AT_LEAST
        return low.high < high.low or (low.high == high.low and not meet)

    @property
    def limits(self) -> bool:
        """Whether both are the most that something is or may be."""
        return self.left.approx is self.right.approx is Approx.AT_MOST


@once
def digits(claim: Stated) -> int:
    """How many digits of the figure tell it from others: 3 for 794,000, 1 for 200."""
    value = claim.value
    middle = None if value is None else value.middle
    if middle is None or middle == 0:
        return 0
    return len(middle.normalize().as_tuple().digits)


@once
def dimension(claim: Stated) -> str | None:
    """What the value measures: "m", "%", "EUR", "count", "count/seconds"; None for a claim without a figure."""
    value = claim.value
    if value is None or (value.low is None and value.high is None):
        return None
    return _bases(value.unit or "")


@lru_cache(maxsize=4096)
def _bases(unit: str) -> str:
    whole = convert(Decimal(1), unit)[1]
    return whole if whole in _PLAIN else "/".join(_base(part) for part in unit.split("/"))  # "km/h" is a unit of its own


@lru_cache(maxsize=4096)
def _scale(unit: str) -> Decimal:
    return convert(Decimal(1), unit)[0]


def _per(unit: str) -> str:
    return unit.partition("/")[2]


NEARLY_ONE = Decimal("1.05")  # units that differ by less (metric and short tons) are confused without harm


def other_unit(a: Value, b: Value) -> bool:
    """Whether two units measure one thing and differ in size: two currencies, or units with a factor between them, part by part."""
    one, other = (a.unit or "").split("/"), (b.unit or "").split("/")
    if one == other or len(one) != len(other):
        return False
    if len(one) == _PRICE and one[0] == other[0] and is_currency(one[0]):
        return {convert(Decimal(1), x)[1] for x in (one[1], other[1])} == {"kg", "m³"} or _factor(
            one[1], other[1]
        )  # by the kilo, by the litre
    return all(x == y or (is_currency(x) and is_currency(y)) or _factor(x, y) for x, y in zip(one, other, strict=True))


_PRICE = 2  # a currency, and per what


def _factor(x: str, y: str) -> bool:
    (first, base), (second, other) = convert(Decimal(1), x), convert(Decimal(1), y)
    return base == other and bool(second) and not 1 / NEARLY_ONE < first / second < NEARLY_ONE


def figures(a: Stated, b: Stated, rates: Rates) -> Figures | None:
    """Both values in one unit; None where there is none in common."""
    first, second = dimension(a), dimension(b)
    if first is None or second is None or a.value is None or b.value is None:
        return None
    if first == second and _scale(a.value.unit or "") == _scale(b.value.unit or ""):
        return Figures(_printed(a), _printed(b), first)
    left, right = _range(a), _range(b)
    if first == second:
        return Figures(left, right, first, converted=True)
    top, bottom = _months_apart(first, second)
    if bottom is not None:
        return Figures(_in_seconds(left, first), _in_seconds(right, second), f"{top}{bottom}", converted=True)
    rate = rates.get((currency(second), currency(first))) if _per(first) == _per(second) else None
    if rate is not None:
        return Figures(left, _times(right, *rate), first, converted=True, rated=True)
    bare = min(first, second, key=len)
    full = max(first, second, key=len)
    if full.startswith(f"{bare}/"):
        told = Figures(_printed(a), _printed(b), bare)
        return (
            told if told.fit is Fit.SAME or (full not in _PLAIN and min(digits(a), digits(b)) > 1 and _one_size(told)) else None
        )  # one text leaves out per what: "four euros (a night)"
    return None


def _one_size(told: Figures) -> bool:
    """Whether two figures are so near each other that what one is per is left out by the other and not meant otherwise."""
    small, large = sorted((abs(told.left.middle), abs(told.right.middle)))
    return 0 < large <= small * _REACH


def _months_apart(first: str, second: str) -> tuple[str, str | None]:
    """What stands above and below the slash where one unit counts months and the other seconds and they are alike but for that."""
    (top, slash, low), (other, also, bottom) = (d.rpartition("/") for d in (first, second))
    alike = (top, slash) == (other, also) and {low, bottom} == {"months", "seconds"}
    return (top + slash, "seconds") if alike else ("", None)


def fit(a: Range, b: Range, *, converted: bool = False) -> Fit:
    """How two values in one unit stand, at the precision of both. The order of the arguments does not matter."""
    if a.exact and b.exact:
        return _points(a, b, converted)
    bound, other = (a, b) if _is_bound(a) else (b, a)
    if _is_bound(bound):
        return _bounded(bound, other, converted)
    assert a.low is not None and a.high is not None and b.low is not None and b.high is not None
    if a.low <= b.high and b.low <= a.high:
        return Fit.SAME
    slack = (a.half if a.exact else Decimal(0)) + (b.half if b.exact else Decimal(0)) + (max(a.half, b.half) if converted else Decimal(0))
    near = abs(a.middle - b.middle) <= 2 * _NEAR * max(abs(a.middle), abs(b.middle))
    return Fit.APART if a.low - slack > b.high or b.low - slack > a.high else Fit.SAME if near else Fit.COARSE


def _points(a: Range, b: Range, converted: bool) -> Fit:
    assert a.low is not None and b.low is not None
    gap = abs(a.low - b.low)
    if gap == 0:
        return Fit.SAME
    size = max(abs(a.low), abs(b.low))
    coarse, fine = (a, b) if a.half >= b.half else (b, a)
    if converted:
        slack = a.half + b.half
        return Fit.SAME if gap <= slack and gap <= _NEAR * size else Fit.COARSE if gap <= slack else Fit.APART
    if coarse.half == fine.half and _on_its_grid(a) and _on_its_grid(b):
        return Fit.APART
    if gap <= coarse.half + fine.half:
        return Fit.SAME if gap <= _NEAR * size else Fit.COARSE
    assert coarse.low is not None and fine.low is not None
    cut_off = coarse.low < fine.low < coarse.low + 2 * coarse.half
    return Fit.SAME if cut_off and gap <= _CUT * size else Fit.APART


def _on_its_grid(r: Range) -> bool:
    """Whether a value is a multiple of the step to which it was printed, as no share in words is: five in six are 83.33 %."""
    assert r.low is not None
    return r.half == 0 or r.low % (2 * r.half) == 0


def _is_bound(r: Range) -> bool:
    return r.low is None or r.high is None


def _bounded(bound: Range, other: Range, converted: bool) -> Fit:
    up = bound.low is not None
    edge = bound.low if up else bound.high
    assert edge is not None
    if _is_bound(other):
        if (other.low is not None) == up:
            if bound.approx is other.approx is Approx.AT_MOST and not _one_limit(bound, other, converted):
                return Fit.APART
            near = _within_reach(edge, other.low if up else other.high)
            return Fit.SAME if near else Fit.MET
        back = other.high if up else other.low
        assert back is not None
        if back == edge:
            return Fit.APART if bound.approx.strict or other.approx.strict else Fit.SAME
        return Fit.APART if (back < edge) is up else Fit.MET
    assert other.low is not None and other.high is not None
    slack = (other.half if other.exact else Decimal(0)) + (bound.half if converted else Decimal(0))  # "20 km", "within 12 miles"
    if (other.high + slack < edge) if up else (other.low - slack > edge):
        return Fit.APART
    return Fit.SAME if _within_reach(edge, other.middle) else Fit.MET


def _one_limit(a: Range, b: Range, converted: bool) -> bool:
    """Whether two limits are one. A limit is set and not guessed: one of ten is none of eight, but "20 km" may be printed "12 miles"."""
    return abs(a.middle - b.middle) <= (a.half + b.half if converted else 0)


def only_rounded(a: Range, b: Range) -> bool:
    """Whether a bound leaves out the very number at which the other figure stands, ends or begins ("more than 2,100" of 2,100): a rounding
    parts them, if anything does."""
    return _left_out(a, b) or _left_out(b, a)


def _left_out(bound: Range, other: Range) -> bool:
    if not bound.approx.strict or other.approx.strict:
        return False
    near, far = (other.high, other.low) if bound.low is not None else (other.low, other.high)
    return (near if near is not None else far) == bound.middle


def _within_reach(edge: Decimal, figure: Decimal | None) -> bool:
    if figure is None:
        return False
    small, large = sorted((abs(edge), abs(figure)))
    return large <= small * _REACH


def _base(unit: str) -> str:
    base = convert(Decimal(1), unit)[1] if unit else ""
    known = base in _PLAIN or is_currency(base) or base != unit
    return base if known else "count"


_BASES = ("m", "m²", "m³", "kg", "W", "J", "m/s", "B", "Pa", "seconds", "months", "Hz", "V", "A", "°C", "dB", "px", "%", "pp", "x")
_PLAIN = frozenset(_BASES)


@once
def _printed(claim: Stated) -> Range:
    """The value in the unit of its text."""
    value = claim.value
    assert value is not None
    r = Range(value.low, value.high, _grain(value) / 2, value.approx)
    spoken = claim.kind is Kind.RATIO and value.unit == "%"
    return replace(r, half=max(r.half, min(_SPOKEN, abs(r.middle) * _SPOKEN_PART))) if spoken else r


_SPOKEN = Decimal("1.5")  # points by which a share in words is rounded: "three quarters" of 74 %, "nine in ten" of 91.5
_SPOKEN_PART = Decimal("0.06")  # and the most of itself: one in twenty is not 6 %


@once
def _range(claim: Stated) -> Range:
    """The value in the base of its unit."""
    value = claim.value
    assert value is not None
    unit = value.unit or ""
    low = None if value.low is None else convert(value.low, unit)[0]
    high = None if value.high is None else convert(value.high, unit)[0]
    if claim.aspect is Aspect.CHANGE:
        low = None if value.low is None else convert_difference(value.low, unit)[0]
        high = None if value.high is None else convert_difference(value.high, unit)[0]
    return Range(low, high, abs(convert_difference(_grain(value), unit)[0]) / 2, value.approx)


def _grain(value: Value) -> Decimal:
    """The step to which the value was printed; nobody rounds "70 years" or "40 vehicles" to the next ten without saying about."""
    small = value.approx in (Approx.EXACT, Approx.RANGE) and value.middle is not None and abs(value.middle) < 100 and value.grain > 1
    return Decimal(1) if small else value.grain


def _times(r: Range, low: Decimal, high: Decimal) -> Range:
    return Range(None if r.low is None else r.low * low, None if r.high is None else r.high * high, r.half * high, r.approx)


def _in_seconds(r: Range, base: str) -> Range:
    if base.endswith("seconds"):
        return r
    by = 1 / _MONTH if "/" in base else _MONTH
    wide = _times(r, by, by)
    return Range(wide.low, wide.high, wide.half + _MONTH_SLACK * abs(wide.middle), wide.approx)


def swapped(a: Range, b: Range) -> bool:
    """Whether two exact figures of one size hold the same digits in another order."""
    if not (a.exact and b.exact) or a.middle.adjusted() != b.middle.adjusted():
        return False
    x, y = _digits(a.middle), _digits(b.middle)
    return len(x.rstrip("0")) > 1 and x != y and sorted(x) == sorted(y)


def one_digit_off(a: Range, b: Range) -> bool:
    """Whether two exact figures of one size differ in a single digit: 46,926 and 48,926."""
    if not (a.exact and b.exact) or a.middle.adjusted() != b.middle.adjusted():
        return False
    x, y = _digits(a.middle), _digits(b.middle)
    return len(x) == len(y) and len(x.rstrip("0")) > 1 and sum(m != n for m, n in zip(x, y, strict=True)) == 1


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", "").lstrip("-0")
