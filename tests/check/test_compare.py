"""How a figure or date of a draft stands to one of a source."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from factcheck.check.facts.compare import Stand, compare, compare_dates, times_differ
from factcheck.extract.figures.value import HEDGES, bounded
from factcheck.model import Approx, Aspect, Kind, Precision, TimeSpan, Value
from factcheck.model.time_iso import parse_time


@dataclass(frozen=True)
class Figure:
    value: Value
    kind: Kind
    aspect: Aspect = Aspect.LEVEL


def figure(number: str, unit: str | None = None, hedge: str = "exact", kind: Kind = Kind.QUANTITY, aspect: Aspect = Aspect.LEVEL) -> Figure:
    stated = Decimal(number)
    digits = stated.normalize().as_tuple()
    grain = Decimal(10) ** max(int(digits.exponent), -6)
    return Figure(bounded(stated, stated, grain, HEDGES[hedge], stated, unit), kind, aspect)


def between(low: str, high: str, unit: str) -> Figure:
    return Figure(Value(low=Decimal(low), high=Decimal(high), approx=Approx.RANGE, unit=unit), Kind.QUANTITY)


def stand(draft: Figure, source: Figure) -> str | None:
    match = compare(draft, source, {})
    return None if match is None else f"{match.stand.value} {match.why}".strip()


MONEY, RATIO, PERCENT, LENGTH = Kind.MONEY, Kind.RATIO, Kind.PERCENT, Kind.QUANTITY


@pytest.mark.parametrize(
    ("draft", "source", "says"),
    [
        (figure("65000", "people"), figure("65000", "visitors"), "same"),
        (figure("65000", "people"), figure("56000", "people"), "apart"),
        (figure("31.5", "%", kind=PERCENT), figure("31.46", "%", kind=PERCENT), "same"),
        (figure("31.5", "%", kind=PERCENT), figure("31.64", "%", kind=PERCENT), "apart"),
        (figure("42", "km"), figure("26", "mi"), "same"),
        (figure("42", "km"), figure("31", "mi"), "apart"),
        (figure("42", "km"), figure("42", "mi"), "apart unit"),
        (figure("71000000", "GBP", kind=MONEY), figure("71000000", "EUR", kind=MONEY), "apart unit"),
        (figure("71000000", "GBP", kind=MONEY), figure("72000000", "EUR", kind=MONEY), None),  # nobody says at what rate
        (figure("200", "branches", "nearly"), figure("185", "branches"), "same hedge"),
        (figure("200", "branches", "nearly"), figure("150", "branches"), "apart"),
        (figure("200", "branches"), figure("185", "branches"), "apart"),
        (figure("31885", "births", "about"), figure("31385", "births"), "apart"),  # as exact as the other, whatever "some" says
        (figure("83", "%", "about", PERCENT), figure("87", "%", kind=PERCENT), "apart"),
        (figure("83", "%", "about", PERCENT), figure("83.6", "%", kind=PERCENT), "same"),
        (figure("32000", "births", "about"), figure("31385", "births"), "same"),
        (figure("1300", "guests"), figure("1200", "guests", "about"), "apart"),  # no other number of its steps is what a rounded one says
        (figure("1300", "guests", "about"), figure("1200", "guests", "about"), "apart"),
        (figure("1240", "guests"), figure("1200", "guests", "about"), None),  # nobody says it so exactly
        (figure("1200", "guests"), figure("1240", "guests", "about"), "same"),
        (figure("1629", "MW"), figure("1600", "MW", "more"), None),
        (figure("1600", "MW"), figure("1629", "MW"), "same"),
        (figure("41.2", "%", kind=PERCENT), figure("50", "%", "less", RATIO, Aspect.SHARE), None),
        (figure("71", "%", kind=PERCENT), figure("75", "%", kind=RATIO, aspect=Aspect.SHARE), "apart"),
        (figure("10100", "ha", "about"), figure("11000", "ha"), None),
        (figure("94", "people", "more"), figure("98", "people"), None),  # who bounds a figure takes the next round one
        (figure("90", "people", "more"), figure("98", "people"), "same"),
        (figure("150", "people", "more"), figure("182", "people"), "same"),
        (between("36", "40", "EUR"), between("30", "40", "EUR"), None),
        (figure("38", "EUR"), between("30", "40", "EUR"), None),
        (between("30", "40", "EUR"), figure("38", "EUR"), "same"),
        (figure("260000", "orders", "more"), figure("210000", "pieces", "more"), "apart"),
        (figure("2000", "cars", "more"), figure("2000", "cars", "less"), "apart bound"),
        (figure("2000", "cars", "more"), figure("2100", "cars"), "same"),
        (figure("2000", "cars", "more"), figure("90000", "cars"), None),  # it says too little to be the same
        (figure("25", "%", kind=RATIO, aspect=Aspect.SHARE), figure("24", "%", kind=PERCENT, aspect=Aspect.SHARE), "same"),
        (figure("25", "%", kind=RATIO, aspect=Aspect.SHARE), figure("23", "%", kind=PERCENT, aspect=Aspect.SHARE), "same fraction"),
        (figure("25", "%", kind=RATIO, aspect=Aspect.SHARE), figure("33", "%", kind=PERCENT, aspect=Aspect.SHARE), "apart"),
        (figure("5000", "EUR/ha", kind=MONEY), figure("5000", "EUR", kind=MONEY), "same rate"),
        (figure("9.6"), figure("9600000", "GBP", kind=MONEY), "same elided"),
        (figure("9.7"), figure("9600000", "GBP", kind=MONEY), None),
        (figure("7300000000", "EUR", kind=MONEY), figure("7300", "EUR", kind=MONEY), "same elided"),  # "from €6,100 million to 7,300"
        (figure("7300000000", "EUR", kind=MONEY), figure("7300", "GBP", kind=MONEY), None),
        (figure("31", "%", kind=PERCENT), figure("31"), "same bare"),  # "In March it was 82 percent, in May 31"
        (figure("31", "%", kind=PERCENT), figure("31", "people"), None),
        (figure("50", "%", "less", RATIO, Aspect.SHARE), figure("48", "%", kind=PERCENT, aspect=Aspect.SHARE), "same"),
        (figure("50", "%", "less", RATIO, Aspect.SHARE), figure("52", "%", kind=PERCENT, aspect=Aspect.SHARE), "apart"),  # past the bound
        (figure("50", "%", "more", RATIO, Aspect.SHARE), figure("48", "%", kind=PERCENT, aspect=Aspect.SHARE), "apart"),
        (figure("2", "%", kind=PERCENT), figure("2", kind=Kind.RANK, aspect=Aspect.RANK), None),  # "the second cut in three years"
    ],
)
def test_figures_stand_as_a_reader_would_say(draft: Figure, source: Figure, says: str | None) -> None:
    assert stand(draft, source) == says


def test_more_than_and_less_than_one_number_contradict_each_other_both_ways() -> None:
    more, less = figure("50", "%", "more", PERCENT), figure("50", "%", "less", PERCENT)
    assert stand(more, less) == stand(less, more) == "apart bound"
    assert more.value.approx is Approx.MORE_THAN


@pytest.mark.parametrize(
    ("draft", "source", "says"),
    [
        ("2025-08-04", "2025-08-04", Stand.SAME),
        ("2025-08-04", "2025-08-05", Stand.APART),
        ("2025-08", "2025-08-04", Stand.SAME),
        ("2025-09", "2025-08-04", Stand.APART),
        ("2021/..", "2021", Stand.SAME),
        ("2021/..", "2023", Stand.APART),  # "since 2021" holds 2023, and is another date all the same
        ("../2026-08", "2026-08", Stand.SAME),
        ("2011/2018", "2011/2018", Stand.SAME),
        ("2026-12", "2026-10/2026-12", Stand.SAME),  # "from October to December"
        ("2026-11", "2026-10/2026-12", None),
        ("2025-08-04", "2019", None),  # a day and a year seldom date one thing
        ("2024-11-21/2025-11-21", "2025-11-21", None),  # "over a year" names no day
        ("2026-10/2026-12", "2026-10/2026-12", Stand.SAME),
        ("2026-10/2026-11", "2026-10/2026-12", Stand.APART),  # both ends are compared
        ("2025-08-04", "2025", None),  # a year does not say a day
        ("2025", "2025-08-04", Stand.SAME),
    ],
)
def test_dates_are_compared_as_they_are_named(draft: str, source: str, says: Stand | None) -> None:
    assert compare_dates(parse_time(draft), parse_time(source), years_printed=True) is says


def test_two_bounds_on_one_side_are_two_figures_unless_one_rounds_the_other() -> None:
    least, more, rounded = (figure(number, "t", "more") for number in ("14000", "16000", "14200"))
    most, less = figure("14000", "t", "less"), figure("16000", "t", "less")
    assert stand(more, least) == stand(less, most) == "apart"
    assert stand(rounded, least) != "apart"


@pytest.mark.parametrize(
    ("draft", "source", "differ"),
    [
        ("2015/..", "2017/..", True),
        ("2017/..", "2017-09/..", False),
        ("../2027-12", "../2028-12", True),
        ("2024-06/2025-05", "2024-04/2025-03", True),
        ("2024-04/2025-03", "2024-04/2025-06", False),  # one end in common
        ("2018", "2017/..", False),  # "since 2017" holds 2018
        ("2024-11-21/2025-11-21", "2021-11-21/2022-11-21", False),  # reckoned from a duration
    ],
)
def test_stretches_named_alike_differ_by_the_ends_they_name(draft: str, source: str, differ: bool) -> None:
    assert times_differ(parse_time(draft), parse_time(source)) is differ


def hour(iso: str) -> TimeSpan:
    return TimeSpan(start=None, end=None, precision=Precision.HOUR, iso=iso)


def test_hours_of_a_day_that_stays_open_are_compared_with_hours_only() -> None:
    assert compare_dates(hour("T09"), hour("T09:00"), years_printed=False) is Stand.SAME
    assert compare_dates(hour("T09"), parse_time("2025-03-04T09"), years_printed=False) is Stand.SAME
    assert compare_dates(hour("T09"), hour("T10"), years_printed=False) is Stand.APART
    assert compare_dates(hour("T09"), parse_time("2025-03-04"), years_printed=False) is None


def test_a_day_without_its_year_is_the_same_day_in_whatever_year() -> None:
    one, other = parse_time("2025-08-04"), parse_time("2024-08-04")
    assert compare_dates(one, other, years_printed=False) is Stand.SAME
    assert compare_dates(one, other, years_printed=True) is Stand.APART


def test_a_month_whose_year_neither_prints_is_the_same_month_and_a_printed_year_counts() -> None:
    one, other = parse_time("2025-11"), parse_time("2026-11")
    assert compare_dates(one, other, years_printed=False) is Stand.SAME
    assert compare_dates(one, parse_time("2026-10"), years_printed=False) is Stand.APART
    assert compare_dates(one, other, years_printed=True) is Stand.APART
