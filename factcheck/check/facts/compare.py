"""How a figure or date of a draft stands to one of a source."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from factcheck.graph.values.figures import Figures, Fit, Range, Rates, Stated, dimension, figures, other_unit
from factcheck.model import Approx, Kind, Precision, TimeSpan, Value
from factcheck.model.time_iso import length_of, parse_time
from factcheck.model.value import is_currency


class Stand(StrEnum):
    """Same or apart; pairs that do not compare have none."""

    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Match:
    """How two figures stand, and `why` where it is not plain.

    "bare": one has no unit of its own, the numbers are equal; "elided": one leaves out the "million" that the other prints; "rate": one
    leaves out "a year"; "hedge": the draft rounds and says so; "fraction": a fraction in words stands for 24 percent; "unit": one number
    in two units; "bound": more than what the other says it is less than.
    """

    stand: Stand
    why: str = ""


_SAME, _APART = Match(Stand.SAME), Match(Stand.APART)
_SCALES = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_ELIDED = 1000  # nobody leaves out "million" after a larger number
_HEDGED = Decimal("0.08")  # "just under 200" is said of 185
_ROUNDED = Decimal("1.5")  # of its last printed digit, "some 83" may be off
_FRACTION = Decimal("0.08")  # "a quarter" is said of 24 and of 26 percent
_ROUGH = ("decades", "centuries")  # "half a century" is said of 52 years
_FIVE = 5
_TEN = 10  # days of the beginning and the middle of a month


def compare(draft: Stated, source: Stated, rates: Rates) -> Match | None:
    """How the draft's figure stands to the source's, each read at the precision to which it is printed.

    None where the two measure different things, or where the source's says too little: "more than 10" is no support for 65,000.
    """
    mine, theirs = draft.value, source.value
    if mine is None or theirs is None:
        return None
    if opposed_bounds(mine, theirs):
        return Match(Stand.APART, "bound")
    in_words = Kind.RATIO in (draft.kind, source.kind)  # "one in six" prints no digits of its 16.67 percent
    if _other_bound(draft, source) or (not in_words and _other_digits(mine, theirs)):
        return _APART
    if one_number(mine, theirs) and _two_currencies(mine, theirs):
        return Match(Stand.APART, "unit")
    both = figures(draft, source, rates)
    if both is not None:
        fit = both.fit
        if fit in (Fit.SAME, Fit.COARSE) and _more_exact(draft, source, both):
            return None
        if fit is Fit.SAME:
            if _two_units(mine, theirs):  # "9,000 kilos a year" of "produces 9,000 tonnes"
                return Match(Stand.APART, "unit")
            return Match(Stand.SAME, "rate") if ("/" in (mine.unit or "")) is not ("/" in (theirs.unit or "")) else _SAME
        if fit is Fit.MET:
            return None
        spoken = draft.kind is Kind.RATIO or (source.kind is Kind.RATIO and mine.approx is not Approx.EXACT)
        if spoken and both.unit == "%" and _near(both.left.middle, both.right.middle, _FRACTION):
            return _APART if _past_bound(mine, theirs) else Match(Stand.SAME, "fraction")
        if one_number(mine, theirs) and mine.unit and theirs.unit and mine.unit != theirs.unit and both.converted:
            return Match(Stand.APART, "unit")
        if _elided(draft, source) or _elided(source, draft):
            return Match(Stand.SAME, "elided")
        hedged = mine.stated is not None and (mine.approx in (Approx.ABOUT, Approx.NEARLY) or mine.unit in _ROUGH)
        return Match(Stand.SAME, "hedge") if hedged and _near(both.left.middle, both.right.middle, _HEDGED) else _APART
    return _other_units(draft, source, rates)


def _other_units(draft: Stated, source: Stated, rates: Rates) -> Match | None:
    """Figures whose units do not compare as they are."""
    mine, theirs = draft.value, source.value
    assert mine is not None and theirs is not None
    if (draft.kind is Kind.RANK) is not (source.kind is Kind.RANK):  # "2 percent" of "the second in three years"
        return None
    one, other = (mine.unit or "").partition("/"), (theirs.unit or "").partition("/")
    if {mine.unit, theirs.unit} == {"points", "pp"}:  # a share that is "down by seven points"
        return compare(_with_unit(draft, "pp"), _with_unit(source, "pp"), rates)
    if one[1] != other[1]:  # "€5,000 a hectare" is quoted as "€5,000"
        inner = compare(_with_unit(draft, one[0]), _with_unit(source, other[0]), rates)
        return Match(Stand.SAME, "rate") if inner == _SAME else inner
    if not one_number(mine, theirs):
        return Match(Stand.SAME, "elided") if _elided(draft, source) or _elided(source, draft) else None
    if counted(draft) or counted(source):
        # "31" that names nothing it counts may be percent, as the figure before it was; 31 people are not
        plain = Kind.PERCENT not in (draft.kind, source.kind) or not mine.unit or not theirs.unit
        return Match(Stand.SAME, "bare") if plain else None
    return None


@dataclass(frozen=True, slots=True)
class _Plain:
    value: Value | None
    kind: Kind
    aspect: object


def _with_unit(figure: Stated, unit: str) -> Stated:
    value = figure.value
    plain = None if value is None else value.model_copy(update={"unit": unit or None})
    return _Plain(plain, figure.kind, figure.aspect)  # type: ignore[return-value]


def one_number(a: Value, b: Value) -> bool:
    """Whether both print the same number, whatever the unit."""
    x, y = a.middle, b.middle
    return x is not None and y is not None and x == y and x != 0


def _elided(short: Stated, full: Stated) -> bool:
    """Whether one is the other without its "million": "they had asked for 9.6"."""
    a, b = short.value.middle if short.value else None, full.value.middle if full.value else None
    carried = short.value is not None and full.value is not None and short.value.unit == full.value.unit  # "from €9,800m to 11,600"
    if a is None or not b or not ((1 < abs(a) < _ELIDED and counted(short)) or (carried and _ELIDED <= abs(a) < _ELIDED**2)):
        return False
    return any(a * scale == b for scale in _SCALES)


def close(a: Value, b: Value) -> bool:
    """Whether the one rounds the other as words do: "quadrupled" of 4.2 times."""
    x, y = a.middle, b.middle
    return x is not None and y is not None and _near(x, y, _HEDGED)


def _more_exact(draft: Stated, source: Stated, both: Figures) -> bool:
    """Whether the draft says more than its source: "1,629" of "a little over 1,600", "41.2 percent" of "less than half", "some 10,100" of
    11,000, "36 to 40" of "30 to 40", "more than 94" of 98. Whoever bounds a figure takes the next round one."""
    mine, theirs = draft.value, source.value
    assert mine is not None and theirs is not None
    left, right = both.left, both.right
    gap = abs(left.middle - right.middle)
    if mine.approx is Approx.RANGE:
        return theirs.approx is Approx.RANGE and not _same_ends(left, right)
    if theirs.approx is Approx.RANGE:
        return mine.approx is Approx.EXACT and draft.kind is not Kind.RATIO
    if draft.kind is Kind.RATIO or mine.stated is None:
        return False
    step = _step(mine.stated) * (abs(left.middle / mine.stated) if mine.stated else 1)
    if mine.approx is Approx.EXACT:
        return gap > max(left.half, step / 2) + (right.half if both.converted else 0)
    if mine.approx.side:
        return not theirs.approx.side and gap > step
    return gap > max(_ROUNDED * step, 0 if _printed(mine.stated)[0] > 2 else _HEDGED * abs(left.middle))


def _same_ends(a: Range, b: Range) -> bool:
    """Whether two printed ranges begin and end alike, but for rounding."""
    ends = ((a.low, b.low), (a.high, b.high))
    return all(x is not None and y is not None and _near(x, y, _HEDGED) for x, y in ends)


def _step(number: Decimal) -> Decimal:
    """The step by which round numbers like this one follow each other: 10 for 140, 50 for 150, 1 for 94."""
    digits, unit, last = _printed(number)
    return unit * (_FIVE if last == _FIVE else 1) if digits > 1 else unit


def _near(a: Decimal, b: Decimal, share: Decimal) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def _two_currencies(a: Value, b: Value) -> bool:
    one, other = (a.unit or "").partition("/")[0], (b.unit or "").partition("/")[0]
    return one != other and is_currency(one) and is_currency(other)


def _two_units(a: Value, b: Value) -> bool:
    """Whether the same number is printed of two units of one kind, of which only one is for each year."""
    one, other = (value.model_copy(update={"unit": (value.unit or "").partition("/")[0] or None}) for value in (a, b))
    return (a.unit != one.unit) is not (b.unit != other.unit) and one_number(a, b) and other_unit(one, other)


def opposed_bounds(a: Value, b: Value) -> bool:
    """Whether one bounds from below the number that the other bounds from above."""
    return a.approx.side * b.approx.side < 0 and one_number(a, b)


def _other_bound(draft: Stated, source: Stated) -> bool:
    """Whether both bound from below, or both from above, two numbers of one unit, or of things counted, that no rounding makes one."""
    a, b = draft.value, source.value
    if a is None or b is None or a.approx.side != b.approx.side or not (a.unit == b.unit or (counted(draft) and counted(source))):
        return False
    one, other = (a.low, b.low) if a.approx.side > 0 else (a.high, b.high) if a.approx.side < 0 else (None, None)
    return one is not None and other is not None and not _near(one, other, _HEDGED)


def _past_bound(a: Value, b: Value) -> bool:
    """Whether one is an exact figure that lies on the far side of the other: 52 percent of "less than half"."""
    for bound, exact in ((a, b), (b, a)):
        number = exact.middle if exact.approx is Approx.EXACT else None
        if number is not None and bound.approx.side < 0 and bound.high is not None and number > bound.high:
            return True
        if number is not None and bound.approx.side > 0 and bound.low is not None and number < bound.low:
            return True
    return False


def _other_digits(a: Value, b: Value) -> bool:
    """Whether two figures that print as many digits, more than a round one has, are two: "some 31,885" is no rounding of 31,385. Where the
    source itself rounds ("about 1,200"), no other number of the same steps is what it says."""
    hedges = {a.approx, b.approx}
    if a.unit != b.unit or Approx.ABOUT not in hedges or not hedges <= {Approx.ABOUT, Approx.EXACT} or a.stated is None or b.stated is None:
        return False
    (count, unit, last), (other_count, other_unit, other_last) = _printed(a.stated), _printed(b.stated)
    if b.approx is Approx.ABOUT and count == other_count > 1 and unit == other_unit:
        return a.stated != b.stated
    round_one = min(count, other_count) < 2 or (min(count, other_count) == 2 and _FIVE in (last, other_last))
    return not round_one and abs(a.stated - b.stated) > _ROUNDED * max(unit, other_unit)


def _printed(number: Decimal) -> tuple[int, Decimal, int]:
    """How many digits of a number stand before its last noughts, what one of the last of them counts, and which it is."""
    _, figures, exponent = number.normalize().as_tuple()
    return len(figures), Decimal(1).scaleb(int(exponent)), figures[-1]


def counted(figure: Stated) -> bool:
    """Whether it counts something or bears no unit: two texts may count the same people as "people" and as "visitors"."""
    return (dimension(figure) or "").startswith("count")


def times_differ(draft: TimeSpan | None, source: TimeSpan | None) -> bool:
    """Whether both state a date of their own and the two have no day in common.

    Of two stretches that are named alike ("since 2016" and "since 2017", "May to July" and "April to June") the named ends are compared;
    one reckoned from a duration is no date.
    """
    if draft is None or source is None or draft.assumed or source.assumed:
        return False
    if Precision.SPAN in (draft.precision, source.precision) or (_shape(draft) == _shape(source) and any(_shape(draft)[1:])):
        return _ends_differ(draft, source)
    if Precision.DAY in (draft.precision, source.precision) and draft.iso[-5:] == source.iso[-5:]:
        return False  # the same day of another year: texts leave the year out, and readers know it
    return not draft.overlaps(source)


def _ends_differ(draft: TimeSpan, source: TimeSpan) -> bool:
    """Whether two stretches, named by the same ends, share none of them."""
    if _shape(draft) != _shape(source):
        return False
    ends = list(zip(_ends(draft), _ends(source), strict=True))
    return bool(ends) and not any(one.overlaps(other) for one, other in ends)


def _shape(time: TimeSpan) -> tuple[int, bool, bool]:
    """How many ends a stretch names, and which it leaves open."""
    return len(_ends(time)), time.iso.startswith("../"), time.iso.endswith("/..")


def compare_dates(draft: TimeSpan, source: TimeSpan, *, years_printed: bool) -> Stand | None:
    """How a date of the draft stands to one of the source. `years_printed`: both print their year, so that it counts.

    Of "since May" and "until May" it is May that is compared, of "from May to July" both. A day of the month named is the same date, more
    precisely; a year is none for a day. None where the source is less precise: its month does not say which day.
    """
    if Precision.SPAN in (draft.precision, source.precision):
        if (draft.start, draft.end) == (source.start, source.end):
            return Stand.SAME
        if _shape(draft) == _shape(source) == (2, False, False):
            met = [_one_date(a, b, years_printed) for a, b in zip(_ends(draft), _ends(source), strict=True)]
            return Stand.SAME if all(met) else Stand.APART if any(met) else None
        ends = [(a, b) for a in _ends(draft) for b in _ends(source)]
        return Stand.SAME if any(a.precision is b.precision and _one_date(a, b, years_printed) for a, b in ends) else None
    one, other = named(draft), named(source)
    if Precision.HOUR is one.precision is other.precision:
        return Stand.SAME if _one_hour(one.iso, other.iso) else Stand.APART
    if not (one.start or one.end) or not (other.start or other.end):  # an hour of a day that stays open is no date
        return None
    if _one_date(one, other, years_printed) and _grain(one) is _grain(other) in (Precision.DAY, Precision.MONTH):
        return Stand.SAME
    fine, their_fine = _FINE[one.precision], _FINE[other.precision]
    if one.overlaps(other):
        return Stand.SAME if their_fine <= fine else None
    return Stand.APART if fine == their_fine or 2 not in (fine, their_fine) else None


def compare_rough(draft: TimeSpan, source: TimeSpan, *, years_printed: bool) -> Stand | None:
    """How a date that the draft tells in words stands to a day of the source: "mid-October" to the 15th, "on Tuesday" to a Tuesday; None
    where either is another sort of date."""
    day = named(source)
    if _grain(day) is not Precision.DAY or day.start is None:
        return None
    part = _part_of_month(draft)
    if part is None:
        if _grain(draft) is not Precision.DAY or draft.start is None or draft.end is None:
            return None
        return Stand.SAME if draft.start.isoweekday() == day.start.isoweekday() else Stand.APART
    first, last = part
    in_year = years_printed is False or day.start.year == first.year
    within = (first.month, first.day) <= (day.start.month, day.start.day) <= (last.month, last.day)
    return Stand.SAME if in_year and within else Stand.APART


def _part_of_month(time: TimeSpan) -> tuple[date, date] | None:
    """The first and last day of the beginning, middle or end of a month, of "since" and "until" it too."""
    end, start = time.end, time.start
    if start is None and end is not None:
        start = end.replace(day=1 if end.day == _TEN else _TEN + 1 if end.day == 2 * _TEN else 2 * _TEN + 1)
    elif end is None and start is not None:
        end = start.replace(day=start.day + _TEN - 1) if start.day <= 2 * _TEN else _last_of_month(start)
    if start is None or end is None or (start.year, start.month) != (end.year, end.month) or start.day % _TEN != 1:
        return None
    return (start, end) if end.day in (start.day + _TEN - 1, _last_of_month(end).day) else None


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _one_hour(a: str, b: str) -> bool:
    """Whether "2025-03-04T09", "T09" and "T09:00" are one hour: what one leaves open, the other may fill."""
    (day, _, hour), (their_day, _, their_hour) = a.partition("T"), b.partition("T")
    return (not day or not their_day or day == their_day) and (hour.startswith(their_hour) or their_hour.startswith(hour))


def _one_date(a: TimeSpan, b: TimeSpan, years_printed: bool) -> bool:
    """Whether two dates meet; of days and months whose year is not printed, whether they have the same place in the year: "in November"
    may be read of either year beside."""
    if a.overlaps(b):
        return True
    if years_printed or _grain(a) is not _grain(b) or _grain(a) not in (Precision.DAY, Precision.MONTH):
        return False
    return a.iso.partition("T")[0][4:] == b.iso.partition("T")[0][4:] != ""


def _grain(time: TimeSpan) -> Precision:
    """How finely a date is told, its hour left out."""
    return Precision.DAY if time.precision is Precision.HOUR else time.precision


_FINE = {Precision.HOUR: 0, Precision.DAY: 0, Precision.WEEK: 0, Precision.YEAR: 2, Precision.DECADE: 2} | dict.fromkeys(
    (Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.HALF), 1
)


def _ends(time: TimeSpan) -> list[TimeSpan]:
    """The dates that a stretch names at its ends; one reckoned from a duration ("for a year") names none."""
    left, slash, right = time.iso.partition("/")
    if time.precision is not Precision.SPAN:
        return [named(time)]
    return [] if not slash or length_of(time.iso) or left[4:] == right[4:] != "" else [parse_time(left), parse_time(right)]


def named(time: TimeSpan) -> TimeSpan:
    """The stretch that the words name: 2021 of "since 2021"."""
    if not time.iso.startswith("../") and not time.iso.endswith("/.."):
        return time
    return parse_time(time.iso.removeprefix("../").removesuffix("/.."))
