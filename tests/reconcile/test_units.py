"""What a unit measures, and how units of one thing convert."""

from fractions import Fraction

import pytest

from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import convert, factor, unit


@pytest.mark.parametrize(
    ("written", "key", "counts", "money"),
    [
        (None, ("count",), True, False),
        ("", ("count",), True, False),
        ("orders", ("count:order",), True, False),
        ("class", ("count:class",), True, False),  # no plural
        ("EUR", ("EUR",), False, True),
        ("eur", ("count:eur",), True, False),
        ("%", ("%",), False, False),
        ("pp", ("pp",), False, False),
        ("EUR/month", ("EUR", "time"), False, True),
        ("km/h", ("speed",), False, False),
        ("/month", ("count", "time"), True, False),
        ("orders / month", ("count:order", "time"), True, False),
    ],
)
def test_a_unit_says_what_it_measures(written: str | None, key: tuple[str, ...], counts: bool, money: bool) -> None:
    found = unit(written)
    assert (found.key, found.counts, found.money) == (key, counts, money)


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ("km", "m", Fraction(1000)), ("km", "kg", None), ("EUR", "USD", None), ("orders", "order", Fraction(1)),
        ("EUR/kg", "EUR/t", Fraction(1000)), ("EUR/kg", "EUR/km", None), ("EUR/kg", "EUR", None), ("EUR", "EUR/kg", None),
        ("km/day", "m/day", Fraction(1000)), ("pp", "bp", Fraction(100)),
    ],
)  # fmt: skip
def test_units_of_one_thing_have_a_factor(one: str, other: str, by: Fraction | None) -> None:
    assert factor(unit(one), unit(other)) == by
    assert factor(unit(other), unit(one)) == (None if by is None else 1 / by)


@pytest.mark.parametrize(
    ("degrees", "one", "other", "expected"), [(0, "°C", "°F", 32), (100, "°C", "°F", 212), (212, "°F", "°C", 100), (20, "°C", "°C", 20)]
)
def test_degrees_move_their_zero(degrees: int, one: str, other: str, expected: int) -> None:
    assert convert(Interval.point(degrees), unit(one), unit(other)) == Interval.point(expected)


def test_what_does_not_convert_is_left_alone() -> None:
    assert convert(Interval.point(20), unit("°C"), unit("kg")) is None
    assert convert(Interval.point(20), unit("kg"), unit("°C")) is None
    assert convert(Interval.of(1, None), unit("km"), unit("m")) == Interval.of(1000, None)
