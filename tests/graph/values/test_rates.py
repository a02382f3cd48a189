"""What two currencies were worth of late stands in where no article states a rate."""

from dataclasses import replace
from typing import Any

import pytest

from factcheck.graph.compare.placed import raw_pair
from factcheck.graph.values.figures import Fit
from factcheck.graph.values.rates import usual_rates
from factcheck.rules.example import claim

PRICE = {"measure": "purchase_price", "unit": "EUR", "published": "2024-05-01"}


def euros(low: int, **fields: str) -> dict[str, Any]:
    return {**PRICE, "low": low, "grain": 1, **fields}


@pytest.mark.parametrize(
    ("dollars", "fit"),
    [(47, Fit.APART), (49, Fit.SAME), (55, Fit.SAME), (59, Fit.SAME), (62, Fit.APART)],  # from 0.95 to 1.20 dollars for a euro
)
def test_sums_may_be_one_between_the_lowest_and_the_highest_rate(dollars: int, fit: Fit) -> None:
    a, b = claim(**euros(50_000_000)).linked("a"), claim(**euros(dollars * 1_000_000, unit="USD")).linked("b")
    found = raw_pair(a, b)
    assert found.figures is not None
    assert (found.fit, found.figures.usual, found.figures.rated, found.figures.converted) == (fit, True, False, True)


def test_the_way_back_is_the_rate_turned_over_and_a_currency_has_none_to_itself() -> None:
    a = claim(**euros(5)).linked("a")
    rates = usual_rates(a, a)
    assert all(0 < low <= high for low, high in rates.values())
    assert all(one != other for one, other in rates)
    for (one, other), (low, high) in rates.items():
        back = rates[other, one]
        assert (round(1 / low, 12), round(1 / high, 12)) == (round(back[1], 12), round(back[0], 12))
    assert rates["EUR", "CHF"][0] < 1 < rates["EUR", "CHF"][1]


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({}, True),
        ({"published": "2022-01-01"}, True),
        ({"published": "2021-12-31"}, False),
        ({"time": "2019"}, False),  # told now, of a sum of then
        ({"time": "2020s"}, False),
        ({"time": "2030", "published": "2021-05-01"}, False),
    ],
)
def test_an_earlier_sum_is_compared_at_no_rate_of_late(fields: dict[str, str], known: bool) -> None:
    a, b = claim(**euros(5)).linked("a"), claim(**euros(5, unit="USD", **fields)).linked("b")
    assert bool(usual_rates(a, b)) is bool(usual_rates(b, a)) is known


def test_a_sum_of_no_known_day_is_compared_at_no_rate_of_late() -> None:
    a = claim(**euros(5)).linked("a")
    dated = claim(**euros(5, unit="USD", time="2024")).linked("b")
    assert usual_rates(a, dated)
    assert not usual_rates(a, replace(dated, source=dated.source.model_copy(update={"published": None})))


def test_sums_of_one_time_each_are_compared_at_these_rates_too() -> None:
    a, b = claim(**euros(46_000, unit="EUR/week")).linked("a"), claim(**euros(53_000, unit="USD/week")).linked("b")
    found = raw_pair(a, b)
    assert found.figures is not None and found.figures.usual and found.fit is Fit.SAME
    assert raw_pair(a, claim(**euros(53_000, unit="USD/year")).linked("c")).figures is None
