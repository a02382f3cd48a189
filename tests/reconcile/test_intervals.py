"""Stretches of numbers, and what a printed figure may stand for."""

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.model import Approx, Kind, Value
from factcheck.reconcile.exact.intervals import Interval, figure, stated
from tests.reconcile.made import value

End = int | None


def of(low: End, high: End) -> Interval:
    return Interval.of(low, high)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((1, 3), (3, 5), True), ((1, 3), (4, 5), False), ((None, 3), (3, None), True), ((None, 3), (4, None), False),
        ((None, 3), (None, 1), True), ((1, None), (9, None), True), ((None, None), (4, 5), True), ((1, 9), (4, 5), True),
    ],
)  # fmt: skip
def test_two_stretches_meet_in_a_number_that_lies_in_both(one: tuple[End, End], other: tuple[End, End], meet: bool) -> None:
    assert of(*one).meets(of(*other)) is of(*other).meets(of(*one)) is meet


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ((1, 5), (1, 5), True), ((1, 5), (2, 3), True), ((1, 5), (0, 3), False), ((1, 5), (2, 6), False), ((1, 5), (None, 3), False),
        ((1, 5), (2, None), False), ((None, 5), (None, 3), True), ((None, 5), (2, None), False), ((1, None), (2, None), True),
        ((1, None), (0, 3), False), ((None, None), (None, None), True),
    ],
)  # fmt: skip
def test_a_stretch_holds_another_that_reaches_beyond_neither_end(one: tuple[End, End], other: tuple[End, End], holds: bool) -> None:
    assert of(*one).holds(of(*other)) is holds


@pytest.mark.parametrize(
    ("one", "other", "above"),
    [((4, 5), (1, 3), True), ((3, 5), (1, 3), False), ((1, 3), (4, 5), False), ((None, 9), (1, 3), False), ((4, None), (1, None), False)],
)
def test_a_stretch_is_above_another_where_none_of_its_numbers_is_as_small(
    one: tuple[End, End], other: tuple[End, End], above: bool
) -> None:
    assert of(*one).above(of(*other)) is above


def test_an_end_that_is_open_stays_open() -> None:
    up, down, both = of(2, None), of(None, 3), of(1, 4)
    assert (up + both, down + both, up + down) == (of(3, None), of(None, 7), of(None, None))
    assert (-up, -down, -both) == (of(None, -2), of(-3, None), of(-4, -1))
    assert both - up == of(None, 2)
    assert (up.times(2), up.times(-2), down.times(-1), up.times(0).low) == (of(4, None), of(None, -4), of(-3, None), 0)
    assert (up * both, both * both) == (of(2, None), of(1, 16))
    assert (up.union(both), down.union(both), of(0, 2).union(both)) == (of(1, None), of(None, 4), of(0, 4))
    assert (both.union(up), both.union(down)) == (of(1, None), of(None, 4))
    assert (up.middle, down.middle, both.middle, of(None, None).middle) == (2, 3, Fraction(5, 2), None)


def test_a_quotient_is_open_where_the_divisor_may_be_nothing() -> None:
    assert of(2, 6) / of(1, 2) == of(1, 6)
    assert of(2, 6) / of(0, 2) == of(1, None)
    assert of(2, 6) / of(0, 0) == of(None, None)
    assert of(2, 6) / of(2, None) == of(0, 3)
    assert of(2, None) / of(1, 2) == of(1, None)


def test_counts_are_not_negative() -> None:
    assert of(-3, 5).positive() == of(0, 5)
    assert of(-3, -1).positive() == of(0, 0)
    assert of(None, 5).positive() == of(0, 5)
    assert of(2, None).positive() == of(2, None)


def bounds(found: Interval) -> tuple[float | None, float | None]:
    return (None if found.low is None else float(found.low), None if found.high is None else float(found.high))


@pytest.mark.parametrize(
    ("title", "said", "kind", "expected"),
    [
        ("counted one by one", value(2609, "sales"), Kind.QUANTITY, (2609, 2609)),
        ("counted one by one, to a ten", value(980, "cases"), Kind.QUANTITY, (980, 980)),
        ("rounded to a ten", value(1980, "cases"), Kind.QUANTITY, (1975, 1985)),
        ("an amount is measured, not counted", value(98, "EUR"), Kind.MONEY, (97.5, 98.5)),
        ("money to a ten is given to the unit", value(30, "EUR"), Kind.MONEY, (29.5, 30.5)),
        ("money from a thousand on is rounded", value(1200, "EUR"), Kind.MONEY, (1150, 1250)),
        ("an area to the unit", value(40, "m²"), Kind.QUANTITY, (39.5, 40.5)),
        ("a length for each of something", value(40, "km/day"), Kind.QUANTITY, (39.5, 40.5)),
        ("a percentage", value("12.5", "%"), Kind.PERCENT, (12.45, 12.55)),
        ("points", value(12, "pp"), Kind.QUANTITY, (11.5, 12.5)),
        ("part of a thing", value("2.5", "cases"), Kind.QUANTITY, (2.45, 2.55)),
        ("one digit is no rough rounding", value(2000000, "cases"), Kind.QUANTITY, (1940000, 2060000)),
        ("two digits round by half a step", value(17000000, "cases"), Kind.QUANTITY, (16500000, 17500000)),
        ("ten steps are no single digit", value(10000, "cases", grain="1000"), Kind.QUANTITY, (9500, 10500)),
        ("nine steps are", value(9000, "cases", grain="1000"), Kind.QUANTITY, (8730, 9270)),
        ("about so many", value(1000, "cases", approx=Approx.ABOUT), Kind.QUANTITY, (920, 1080)),
        ("nearly so many", value(1980, "cases", approx=Approx.NEARLY), Kind.QUANTITY, (1970, 1982.5)),
        ("nearly so many, rounded", value(2000, "cases", grain="1000", approx=Approx.NEARLY), Kind.QUANTITY, (1840, 2030)),
        ("about so many, told to a hundred", value(9700, "cases", grain="100", approx=Approx.ABOUT), Kind.QUANTITY, (9600, 9800)),
        ("about so many, told to fifty", value(150, "cases", grain="10", approx=Approx.ABOUT), Kind.QUANTITY, (138, 162)),
        ("more than so many", value(1980, "cases", approx=Approx.MORE_THAN), Kind.QUANTITY, (1975, None)),
        ("less than so many", value(1980, "cases", approx=Approx.LESS_THAN), Kind.QUANTITY, (None, 1985)),
        ("nothing", value(0, "cases"), Kind.QUANTITY, (0, 0)),
        ("a loss", value(-1980, "cases"), Kind.QUANTITY, (-1985, -1975)),
    ],
)
def test_a_figure_stands_for_what_a_reader_would_take_for_its_rounding(
    title: str, said: Value, kind: Kind, expected: tuple[float | None, float | None]
) -> None:
    found = bounds(figure(said, kind))
    assert found == (expected if None in expected else pytest.approx(expected, abs=0.001)), title


@pytest.mark.parametrize(
    ("title", "said", "worded", "expected"),
    [
        ("a bound is never widened", value(1980, "cases", approx=Approx.MORE_THAN), False, (1980, None)),
        ("a bound from above is never widened", value(1980, "cases", approx=Approx.LESS_THAN), True, (None, 1980)),
        ("a word is no measurement", value(100, "cases"), True, (93, 107)),
        ("a number is", value(100, "cases"), False, (100, 100)),
        ("about, in words", value(1000, "cases", approx=Approx.ABOUT), True, (920, 1080)),
    ],
)
def test_a_result_admits_what_its_words_do(title: str, said: Value, worded: bool, expected: tuple[float | None, float | None]) -> None:
    assert bounds(stated(said, Kind.QUANTITY, worded=worded)) == expected


def test_a_value_without_a_step_is_exact() -> None:
    said = Value(low=Decimal(1980), high=Decimal(1980), grain=Decimal(0), approx=Approx.EXACT, unit="EUR")
    assert figure(said, Kind.MONEY) == Interval.point(1980)


def test_what_is_shown_comes_out_of_the_figures_as_they_are_printed_however_lopsided_their_roundings() -> None:
    price = Interval(Fraction(1975, 100), Fraction(1985, 100), Fraction(198, 10))
    bottle = Interval(Fraction(45, 100), Fraction(55, 100), Fraction(1, 2))
    assert (price / bottle).shown == Fraction(396, 10)
    assert (price / bottle).middle != Fraction(396, 10)
    assert (-price + price.times(2)).shown == Fraction(198, 10)
    assert (price * bottle).shown == Fraction(99, 10)
    assert (bottle.widened(Fraction(1, 40)).low, bottle.widened(Fraction(1, 40)).shown) == (Fraction(45 * 39, 4000), Fraction(1, 2))
    assert Interval(Fraction(1), Fraction(2)).shown == Fraction(3, 2)


def test_an_interval_is_narrow_where_it_is_known_to_within_its_half() -> None:
    assert Interval(Fraction(75), Fraction(125)).narrow
    assert not Interval(Fraction(10), Fraction(400)).narrow
    assert not Interval(Fraction(10), None).narrow


MORE, LEAST = (stated(value(40, "cases", approx=a), Kind.QUANTITY, worded=False) for a in (Approx.MORE_THAN, Approx.AT_LEAST))
LESS, MOST = (stated(value(40, "cases", approx=a), Kind.QUANTITY, worded=False) for a in (Approx.LESS_THAN, Approx.AT_MOST))
FORTY = Interval.point(40)


def test_what_a_bound_leaves_out_neither_meets_nor_holds() -> None:
    assert [found.meets(FORTY) for found in (MORE, LEAST, LESS, MOST)] == [False, True, False, True]
    assert [found.holds(FORTY) for found in (MORE, LEAST, LESS, MOST)] == [False, True, False, True]
    assert LEAST.meets(MOST) and not MORE.meets(MOST) and not LEAST.meets(LESS)
    assert LEAST.holds(MORE) and not MORE.holds(LEAST) and MORE.holds(MORE)
    assert MORE.above(MOST) and not LEAST.above(MOST)


def test_sums_and_multiples_leave_out_what_their_terms_leave_out() -> None:
    eighty = Interval.point(80)
    assert not (MORE + FORTY).meets(eighty) and (LEAST + FORTY).meets(eighty)
    assert not MORE.times(2).meets(eighty) and LEAST.times(2).meets(eighty)
    assert not (-MORE).meets(-FORTY) and not (FORTY - MORE).meets(Interval.point(0)) and (FORTY - LEAST).meets(Interval.point(0))
