"""Whether a figure or date of a source supports one of a draft."""

from decimal import Decimal

from factcheck.extract.units import convert
from factcheck.model import Approx, Precision, TimeSpan, Value


def same_value(draft: Value, source: Value) -> bool:
    """Whether the source's figure supports the draft's: equal to within the precision of either, or a bound that it meets.

    "31.5" is supported by 31.46, "more than 2,100" by 2,190 and by "more than 2,190", "about 10,900" by 10,900; 13 is not by 19.
    """
    mine, theirs = _comparable(draft, source)
    if mine is None or theirs is None:
        return False
    low, high = mine
    their_low, their_high = theirs
    if draft.approx is Approx.EXACT and source.approx is Approx.EXACT:
        a, b = draft.middle, source.middle
        if a is None or b is None:
            return False
        factor = Decimal(1) if draft.unit == source.unit or not a else (low or a) / a if a else Decimal(1)
        return abs(a * factor - b) <= max(draft.grain * factor, source.grain) / 2
    if draft.approx is Approx.RANGE and source.approx is Approx.RANGE:
        return low == their_low and high == their_high
    above = low is None or their_high is None or their_high >= low
    below = high is None or their_low is None or their_low <= high
    if not (above and below):
        return False
    a, b = draft.middle, source.middle
    # An open bound supports another only where the printed figures are near: "more than 200" is no support for "more than 20".
    if a is not None and b is not None and (low is None or high is None or their_low is None or their_high is None):
        return abs(a - b) <= max(abs(a), abs(b)) * Decimal("0.1")
    return True


def _comparable(a: Value, b: Value) -> tuple[tuple[Decimal | None, Decimal | None] | None, tuple[Decimal | None, Decimal | None] | None]:
    """Both intervals in one unit; (None, None) where the units measure different things."""
    mine, theirs = a.unit, b.unit
    if mine and theirs and ("/" in mine) != ("/" in theirs):  # "€5,000 a hectare" is quoted as "€5,000"
        mine, theirs = mine.partition("/")[0], theirs.partition("/")[0]
    if mine == theirs or not mine or not theirs or (counted(mine) and counted(theirs)):
        return (a.low, a.high), (b.low, b.high)
    ends_a = [None if end is None else convert(end, mine) for end in (a.low, a.high)]
    ends_b = [None if end is None else convert(end, theirs) for end in (b.low, b.high)]
    units = {end[1] for end in (*ends_a, *ends_b) if end is not None}
    if len(units) > 1:
        return None, None
    return (_number(ends_a[0]), _number(ends_a[1])), (_number(ends_b[0]), _number(ends_b[1]))


def counted(unit: str) -> bool:
    """Whether a unit is a counted noun: two texts may count the same people as "people" and as "visitors"."""
    return len(unit) > 3 and unit.islower() and convert(Decimal(1), unit) == (Decimal(1), unit) and unit != "months"


def _number(end: tuple[Decimal, str] | None) -> Decimal | None:
    return None if end is None else end[0]


def times_differ(draft: TimeSpan | None, source: TimeSpan | None) -> bool:
    """Whether both state a date of their own and the two have no day in common. A stretch reckoned from a duration is no date."""
    if draft is None or source is None or Precision.SPAN in (draft.precision, source.precision):
        return False
    if Precision.DAY in (draft.precision, source.precision) and draft.iso[-5:] == source.iso[-5:]:
        return False  # the same day of another year: texts leave the year out, and readers know it
    return not draft.assumed and not source.assumed and not draft.overlaps(source)
