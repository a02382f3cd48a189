"""How a figure or date of a draft stands to one of a source."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.graph.figures import Fit, Rates, Stated, dimension, figures, is_money
from factcheck.model import Approx, Kind, Precision, TimeSpan, Value
from factcheck.model.time_iso import parse_time


class Stand(StrEnum):
    """Same or apart; pairs that do not compare have none."""

    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Match:
    """How two figures stand, and `why` where it is not plain.

    "bare": one has no unit of its own, the numbers are equal; "elided": one leaves out the "million" that the other prints; "rate": one
    leaves out "a year"; "fraction": a fraction in words stands for 24 percent; "unit": one number in two units; "bound": more than what
    the other says it is less than.
    """

    stand: Stand
    why: str = ""


_SAME, _APART = Match(Stand.SAME), Match(Stand.APART)
_SCALES = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_ELIDED = 1000  # nobody leaves out "million" after a larger number
_FRACTION = Decimal("0.08")  # "a quarter" is said of 24 and of 26 percent


def compare(draft: Stated, source: Stated, rates: Rates) -> Match | None:
    """How the draft's figure stands to the source's, each read at the precision to which it is printed.

    None where the two measure different things, or where the source's says too little: "more than 10" is no support for 65,000.
    """
    mine, theirs = draft.value, source.value
    if mine is None or theirs is None:
        return None
    if opposed_bounds(mine, theirs):
        return Match(Stand.APART, "bound")
    both = figures(draft, source, rates)
    if both is not None:
        fit = both.fit
        if fit is Fit.SAME:
            return _SAME
        if fit is Fit.MET:
            return None
        if Kind.RATIO in (draft.kind, source.kind) and both.unit == "%" and _near(both.left.middle, both.right.middle, _FRACTION):
            return Match(Stand.SAME, "fraction")
        if one_number(mine, theirs) and mine.unit and theirs.unit and mine.unit != theirs.unit and both.converted:
            return Match(Stand.APART, "unit")
        return Match(Stand.SAME, "elided") if _elided(draft, source) or _elided(source, draft) else _APART
    return _other_units(draft, source, rates)


def _other_units(draft: Stated, source: Stated, rates: Rates) -> Match | None:
    """Figures whose units do not compare as they are."""
    mine, theirs = draft.value, source.value
    assert mine is not None and theirs is not None
    one, other = (mine.unit or "").partition("/"), (theirs.unit or "").partition("/")
    if one[1] != other[1]:  # "€5,000 a hectare" is quoted as "€5,000"
        inner = compare(_with_unit(draft, one[0]), _with_unit(source, other[0]), rates)
        return Match(Stand.SAME, "rate") if inner == _SAME else inner
    if not one_number(mine, theirs):
        return Match(Stand.SAME, "elided") if _elided(draft, source) or _elided(source, draft) else None
    if counted(draft) or counted(source):
        return Match(Stand.SAME, "bare") if Kind.PERCENT not in (draft.kind, source.kind) else None
    if is_money(one[0]) and is_money(other[0]):
        return Match(Stand.APART, "unit")
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
    if a is None or not b or not 1 < abs(a) < _ELIDED or not counted(short):
        return False
    return any(a * scale == b for scale in _SCALES)


def _near(a: Decimal, b: Decimal, share: Decimal) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def opposed_bounds(a: Value, b: Value) -> bool:
    """Whether one says "more than" of the number of which the other says "less than"."""
    return {a.approx, b.approx} == {Approx.MORE_THAN, Approx.LESS_THAN} and one_number(a, b)


def counted(figure: Stated) -> bool:
    """Whether it counts something or bears no unit: two texts may count the same people as "people" and as "visitors"."""
    return dimension(figure) == "count"


def times_differ(draft: TimeSpan | None, source: TimeSpan | None) -> bool:
    """Whether both state a date of their own and the two have no day in common. A stretch reckoned from a duration is no date."""
    if draft is None or source is None or Precision.SPAN in (draft.precision, source.precision):
        return False
    if Precision.DAY in (draft.precision, source.precision) and draft.iso[-5:] == source.iso[-5:]:
        return False  # the same day of another year: texts leave the year out, and readers know it
    return not draft.assumed and not source.assumed and not draft.overlaps(source)


def compare_dates(draft: TimeSpan, source: TimeSpan, *, years_printed: bool) -> Stand | None:
    """How a date of the draft stands to one of the source. `years_printed`: both print their year, so that it counts.

    Of "since May" and "until May" it is May that is compared. A day of the month named is the same date, more precisely.
    """
    one, other = _named(draft), _named(source)
    if Precision.SPAN in (one.precision, other.precision):
        return Stand.SAME if (one.start, one.end) == (other.start, other.end) else None
    if not years_printed and one.precision is other.precision is Precision.DAY and one.iso[-5:] == other.iso[-5:]:
        return Stand.SAME
    if Precision.HOUR is one.precision is other.precision:
        return Stand.SAME if one.iso == other.iso else Stand.APART
    return Stand.SAME if one.overlaps(other) else Stand.APART


def _named(time: TimeSpan) -> TimeSpan:
    """The stretch that the words name: 2021 of "since 2021"."""
    if not time.iso.startswith("../") and not time.iso.endswith("/.."):
        return time
    return parse_time(time.iso.removeprefix("../").removesuffix("/.."))
