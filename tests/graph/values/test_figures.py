"""How two stated values stand, at the precision to which each text prints its own."""

from decimal import Decimal
from typing import Any

import pytest

from factcheck.graph.values.figures import Figures, Fit, digits, dimension, figures, one_digit_off, other_unit, swapped
from factcheck.model import Approx, Value
from factcheck.rules.example import claim

RATES = {("USD", "EUR"): (Decimal("0.90"), Decimal("0.95")), ("EUR", "USD"): (1 / Decimal("0.95"), 1 / Decimal("0.90"))}
Stating = dict[str, Any]


def figure(low: int | str | None = None, **fields: Any) -> Any:
    return claim("orders", low, **fields).linked("a").claim


def beside(one: Stating, other: Stating) -> Figures | None:
    return figures(figure(**one), figure(**other), RATES)


# title, one value, another, how they stand whichever comes first
STAND: list[tuple[str, Stating, Stating, Fit]] = [
    ("two full counts one apart", {"low": 1983}, {"low": 1984}, Fit.APART),
    ("a round thousand and a count that rounds to it", {"low": 2000}, {"low": 1983}, Fit.SAME),
    ("as far apart as both round, and near", {"low": 20000, "grain": 1000}, {"low": 20550, "grain": 100}, Fit.SAME),
    ("further apart than both round", {"low": 20000, "grain": 1000}, {"low": 20560, "grain": 100}, Fit.APART),
    ("within the rounding of one digit, six percent off", {"low": 100000}, {"low": 94000}, Fit.SAME),
    ("within the rounding of one digit, seven percent off", {"low": 100000}, {"low": 93000}, Fit.COARSE),
    ("cut off after a digit", {"low": "29.5"}, {"low": "29.58"}, Fit.SAME),
    ("a digit that nobody gets by cutting off", {"low": "29.6"}, {"low": "29.52"}, Fit.APART),
    ("cut off by a full step", {"low": "29.5"}, {"low": "29.60", "grain": "0.01"}, Fit.APART),
    ("a cut of more than two percent", {"low": "1.2"}, {"low": "1.28"}, Fit.APART),
    ("below a hundred, nobody rounds to ten unsaid", {"low": 70}, {"low": 72}, Fit.APART),
    ("below a hundred, nobody rounds to two unsaid", {"low": 70}, {"low": "69.3"}, Fit.APART),
    ("from a hundred on one may", {"low": 100}, {"low": 102}, Fit.SAME),
    ("minus one figure and the figure", {"low": -20000}, {"low": 20000}, Fit.APART),
    ("two losses that round to one", {"low": -20000, "grain": 1000}, {"low": -20100}, Fit.SAME),
    ("a bound in one unit, and a figure in another that rounds to it", {"high": 12, "unit": "mi"}, {"low": 20, "unit": "km"}, Fit.SAME),
    ("a figure in another unit beyond the bound", {"high": 12, "unit": "mi"}, {"low": 23, "unit": "km"}, Fit.APART),
    ("hundredweight and kilograms", {"low": 14, "unit": "cwt"}, {"low": 711, "unit": "kg"}, Fit.SAME),
    ("about so many, to the end of what about may mean", {"low": 100, "approx": "about"}, {"low": 105}, Fit.SAME),
    ("about so many, twice, and nothing in common", {"low": 100, "approx": "about"}, {"low": 111, "approx": "about"}, Fit.APART),
    ("about so many, twice, with one figure in common", {"low": 1800, "approx": "about"}, {"low": 1710, "high": 1710}, Fit.SAME),
    ("a figure above the range by more than it rounds", {"low": 600, "high": 700}, {"low": 720}, Fit.APART),
    ("a figure below the range by more than it rounds", {"low": 600, "high": 700}, {"low": 580}, Fit.APART),
    ("a figure that rounds into the range", {"low": 600, "high": 700}, {"low": 705, "grain": 10}, Fit.SAME),
    ("a figure that rounds into the range from below", {"low": 600, "high": 700}, {"low": 595, "grain": 10}, Fit.SAME),
    ("too roughly rounded to lie in the range", {"low": 600, "high": 700}, {"low": 750, "grain": 100}, Fit.COARSE),
    ("more than so many, and a quarter more", {"low": 65000, "approx": "more-than"}, {"low": 81250}, Fit.SAME),
    ("more than so many, and far more", {"low": 65000, "approx": "more-than"}, {"low": 81300}, Fit.MET),
    ("more than so many, and fewer", {"low": 65000, "approx": "more-than"}, {"low": 64900}, Fit.APART),
    ("more than so many, and what rounds to it", {"low": 65000, "approx": "more-than"}, {"low": 64500, "grain": 1000}, Fit.SAME),
    ("more than so many, and about fewer", {"low": 65000, "approx": "more-than"}, {"low": 60000, "approx": "about"}, Fit.APART),
    ("less than so many, and more", {"low": 1000, "approx": "less-than"}, {"low": 1200}, Fit.APART),
    ("less than so many, and what rounds to it", {"low": 1000, "approx": "less-than"}, {"low": 1050, "grain": 100}, Fit.SAME),
    ("less than so many, and about more", {"low": 1000, "approx": "less-than"}, {"low": 1100, "grain": 500, "approx": "about"}, Fit.APART),
    ("less than so many, and a little less", {"low": 1000, "approx": "less-than"}, {"low": 900}, Fit.SAME),
    ("less than so many, and half of it", {"low": 1000, "approx": "less-than"}, {"low": 500}, Fit.MET),
    ("more than so many, twice, close", {"low": 100, "approx": "more-than"}, {"low": 110, "approx": "more-than"}, Fit.SAME),
    ("more than so many, twice, far", {"low": 100, "approx": "more-than"}, {"low": 200, "approx": "more-than"}, Fit.MET),
    ("less than so many, twice, close", {"low": 100, "approx": "less-than"}, {"low": 110, "approx": "less-than"}, Fit.SAME),
    ("less than so many, twice, far", {"low": 100, "approx": "less-than"}, {"low": 200, "approx": "less-than"}, Fit.MET),
    ("at most so many, twice, close", {"low": 10, "approx": "at-most"}, {"low": 8, "approx": "at-most"}, Fit.APART),
    ("at most so many, twice the same", {"low": 10, "approx": "at-most"}, {"low": 10, "approx": "at-most"}, Fit.SAME),
    ("at most so many, in two units", {"low": 20, "unit": "km", "approx": "at-most"}, {"low": 12, "unit": "mi", "approx": "at-most"},
     Fit.SAME),
    ("at least so many, twice, close", {"low": 10, "approx": "at-least"}, {"low": 8, "approx": "at-least"}, Fit.SAME),
    ("more than what the other stays below", {"low": 100, "approx": "more-than"}, {"low": 90, "approx": "less-than"}, Fit.APART),
    ("at least and at most so many", {"low": 100, "approx": "at-least"}, {"low": 100, "approx": "at-most"}, Fit.SAME),
    ("more than and at most so many", {"low": 100, "approx": "more-than"}, {"low": 100, "approx": "at-most"}, Fit.APART),
    ("at least and less than so many", {"low": 100, "approx": "at-least"}, {"low": 100, "approx": "less-than"}, Fit.APART),
    ("more than and at least so many", {"low": 100, "approx": "more-than"}, {"low": 100, "approx": "at-least"}, Fit.SAME),
    ("more than so many, and the number itself", {"low": 100, "approx": "more-than"}, {"low": 100}, Fit.SAME),
    ("two bounds with room between them", {"low": 100, "approx": "more-than"}, {"low": 110, "approx": "less-than"}, Fit.MET),
    ("kilometres and the miles that they are", {"low": 100, "unit": "km"}, {"low": 62, "unit": "mi"}, Fit.SAME),
    ("kilometres and other miles", {"low": 101, "unit": "km"}, {"low": 70, "unit": "mi"}, Fit.APART),
    ("round kilometres and miles too far to say", {"low": 100, "unit": "km"}, {"low": 70, "unit": "mi"}, Fit.COARSE),
    ("round kilometres and metres six percent off", {"low": 100, "unit": "km"}, {"low": 94000, "unit": "m"}, Fit.SAME),
    ("round kilometres and metres seven percent off", {"low": 100, "unit": "km"}, {"low": 93000, "unit": "m"}, Fit.COARSE),
    ("about so many hectares and the acres that they are", {"low": 16000, "unit": "ha", "approx": "about"},
     {"low": 43000, "unit": "acres"}, Fit.SAME),
    ("about so many hectares and other acres", {"low": 16000, "unit": "ha", "approx": "about"}, {"low": 45000, "unit": "acres"}, Fit.APART),
    ("five in six, and the percentage that it comes to", {"low": "83.33", "unit": "%", "grain": 1, "aspect": "share"},
     {"low": 83, "unit": "%", "grain": 1, "aspect": "share"}, Fit.SAME),
    ("five in six, and another percentage", {"low": "83.33", "unit": "%", "grain": 1, "aspect": "share"},
     {"low": 85, "unit": "%", "grain": 1, "aspect": "share"}, Fit.APART),
    ("three quarters, and a percentage near it", {"kind": "ratio", "low": 75, "unit": "%", "grain": 1, "aspect": "share"},
     {"kind": "percent", "low": 74, "unit": "%", "grain": 1, "aspect": "share"}, Fit.SAME),
    ("three quarters, and a percentage off it", {"kind": "ratio", "low": 75, "unit": "%", "grain": 1, "aspect": "share"},
     {"kind": "percent", "low": 71, "unit": "%", "grain": 1, "aspect": "share"}, Fit.APART),
    ("one in twenty, and another percentage", {"kind": "ratio", "low": 5, "unit": "%", "grain": 1, "aspect": "share"},
     {"kind": "percent", "low": "6.0", "unit": "%", "grain": "0.1", "aspect": "share"}, Fit.APART),
    ("two percentages of one step", {"low": 83, "unit": "%", "grain": 1}, {"low": 84, "unit": "%", "grain": 1}, Fit.APART),
    ("a rise in two scales", {"low": 9, "unit": "°F", "aspect": "change"}, {"low": 5, "unit": "°C", "aspect": "change"}, Fit.SAME),
    ("a temperature in two scales", {"low": 104, "unit": "°F", "grain": 1}, {"low": 40, "unit": "°C"}, Fit.SAME),
    ("three quarters of an hour, and the minutes that they may be", {"low": "0.75", "unit": "hours", "grain": "0.25"},
     {"low": 47, "unit": "minutes", "grain": 1}, Fit.SAME),
    ("months and the weeks that they are", {"low": 6, "unit": "months"}, {"low": 26, "unit": "weeks"}, Fit.SAME),
    ("months and other weeks", {"low": 6, "unit": "months"}, {"low": 40, "unit": "weeks"}, Fit.APART),
    ("so many a month and a week", {"low": 433, "unit": "orders/month"}, {"low": 100, "unit": "orders/week", "grain": 1}, Fit.SAME),
    ("so many a month and other so many a week", {"low": 433, "unit": "orders/month"}, {"low": 130, "unit": "orders/week", "grain": 1},
     Fit.APART),
    ("two currencies at the rate that a text states", {"low": 93, "unit": "EUR"}, {"low": 100, "unit": "USD"}, Fit.SAME),
    ("two currencies off the rate", {"low": 88, "unit": "EUR"}, {"low": 100, "unit": "USD", "grain": 1}, Fit.APART),
    ("another price, where one text leaves out per what", {"low": 812, "unit": "USD"}, {"low": 835, "unit": "USD/t"}, Fit.APART),
    ("a price, where one text leaves out per what", {"low": 4, "unit": "EUR"}, {"low": 4, "unit": "EUR/night"}, Fit.SAME),
]  # fmt: skip


@pytest.mark.parametrize(("title", "one", "other", "expected"), STAND, ids=[row[0].replace(" ", "-") for row in STAND])
def test_two_values_stand_as_the_precision_of_both_allows(title: str, one: Stating, other: Stating, expected: Fit) -> None:
    for found in (beside(one, other), beside(other, one)):
        assert found is not None
        assert found.fit is expected, title


@pytest.mark.parametrize(
    ("below", "above", "parted"),
    [("nearly", "more-than", True), ("less-than", "at-least", True), ("at-most", "at-least", False), ("exact", "more-than", False)],
)
def test_what_stays_below_a_number_and_what_exceeds_it_are_two_figures(below: str, above: str, parted: bool) -> None:
    one, other = {"low": 800, "approx": below}, {"low": 800, "approx": above}
    for found in (beside(one, other), beside(other, one)):
        assert found is not None
        assert found.parted is parted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"low": 4, "unit": "EUR"}, {"low": 5, "unit": "EUR/night"}),  # per what is left out of an equal figure, or one that is telling
        ({"low": 812, "unit": "USD"}, {"low": 1700, "unit": "USD/t"}),  # and near
        ({"low": 12, "unit": "m"}, {"low": 13, "unit": "m/s"}),  # a unit of its own
        ({"low": 4, "unit": "EUR"}, {"low": 4, "unit": "GBP"}),  # no rate
        ({"low": 4, "unit": "EUR"}, {"low": 4, "unit": "kg"}),
        ({"low": 4, "unit": "EUR/month"}, {"low": 4, "unit": "USD/week"}),
        ({"low": 4}, {"time": "2030"}),
    ],
)
def test_values_without_a_unit_in_common_are_not_compared(one: Stating, other: Stating) -> None:
    assert beside(one, other) is None
    assert beside(other, one) is None


@pytest.mark.parametrize(
    ("one", "other", "unit", "converted", "rated"),
    [
        ({"low": 5, "unit": "km"}, {"low": 6, "unit": "km"}, "m", False, False),
        ({"low": 5, "unit": "km"}, {"low": 6000, "unit": "m"}, "m", True, False),
        ({"low": 5, "unit": "people"}, {"low": 6, "unit": "orders"}, "count", False, False),
        ({"low": 5, "unit": "months"}, {"low": 6, "unit": "weeks"}, "seconds", True, False),
        ({"low": 5, "unit": "EUR"}, {"low": 6, "unit": "USD"}, "EUR", True, True),
        ({"low": 5, "unit": "EUR/week"}, {"low": 6, "unit": "USD/week"}, "EUR/seconds", True, True),
        ({"low": 5, "unit": "km/h"}, {"low": 6, "unit": "km/h"}, "m/s", False, False),
    ],
)
def test_values_say_how_they_came_to_one_unit(one: Stating, other: Stating, unit: str, converted: bool, rated: bool) -> None:
    found = beside(one, other)
    assert found is not None
    assert (found.unit, found.converted, found.rated, found.usual) == (unit, converted, rated, False)


@pytest.mark.parametrize(
    ("fields", "measured"),
    [
        ({"low": "0.6"}, "count"),
        ({"low": 2, "unit": "EUR/ha"}, "EUR/m²"),
        ({"high": 7, "unit": "mi", "approx": "less-than"}, "m"),
        ({"time": "2030"}, None),
    ],
)
def test_what_a_value_measures_is_the_base_of_its_unit(fields: Stating, measured: str | None) -> None:
    assert dimension(figure(**fields)) == measured


@pytest.mark.parametrize(("fields", "count"), [({"low": 794000}, 3), ({"low": 200}, 1), ({"low": "4.50"}, 2), ({"low": 0}, 0), ({}, 0)])
def test_digits_are_those_that_tell_a_figure_from_others(fields: Stating, count: int) -> None:
    assert digits(figure(**fields)) == count


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("km", "mi", True), ("EUR", "USD", True), ("EUR/kg", "EUR/lb", True), ("EUR/kg", "USD/kg", True),
        ("km", "km", False), ("EUR", "EUR/kg", False), ("EUR", "kg", False), ("L", "qt", True), ("bar", "atm", False),
        ("EUR/kg", "EUR/m", False), ("EUR/kg", "EUR/L", True), ("kg", "L", False),
    ],
)  # fmt: skip
def test_two_units_of_one_thing_differ_in_size(one: str, other: str, differ: bool) -> None:
    a, b = (Value(low=Decimal(1), high=Decimal(1), grain=Decimal(1), approx=Approx.EXACT, unit=unit) for unit in (one, other))
    assert other_unit(a, b) is other_unit(b, a) is differ


def printed(one: Stating, other: Stating) -> Figures:
    found = beside(one, other)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "turned", "off"),
    [
        ({"low": 2460}, {"low": 2640}, True, False),
        ({"low": 46926}, {"low": 48926}, False, True),
        ({"low": 2460}, {"low": 24600}, False, False),
        ({"low": 2460}, {"low": 246, "grain": 1}, False, False),
        ({"low": 2046}, {"low": 246}, False, False),
        ({"low": 200}, {"low": 300}, False, False),  # of one digit, any two round figures are alike
        ({"low": 2460}, {"low": 2460}, False, False),
        ({"low": 2460, "approx": "about"}, {"low": 2640}, False, False),
        ({"low": 2460}, {"low": 2640, "approx": "about"}, False, False),
        ({"low": 46926}, {"low": 48926, "approx": "about"}, False, False),
        ({"low": 46926}, {"low": 48927}, False, False),
        ({"low": "1.23"}, {"low": "1.32"}, True, False),
        ({"low": "24.6"}, {"low": "2.64"}, False, False),
        ({"low": "24.6"}, {"low": "2.46"}, False, False),
        ({"low": "24.6"}, {"low": "2.47"}, False, False),
        ({"low": 250}, {"low": 270}, False, True),
    ],
)
def test_exact_figures_of_one_size_may_differ_by_a_swap_or_by_a_digit(one: Stating, other: Stating, turned: bool, off: bool) -> None:
    found = printed(one, other)
    assert (swapped(found.left, found.right), one_digit_off(found.left, found.right)) == (turned, off)
