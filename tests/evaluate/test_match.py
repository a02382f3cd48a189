"""Labelled claims are matched by overlap of quotes, value within one percent, and unit."""

from decimal import Decimal
from typing import Any

import pytest

from factcheck.evaluate.match import same_unit, value_right
from factcheck.evaluate.scores import Tally
from factcheck.model import Claim, Kind, Quote, Value


def claim(kind: Kind, low: str | None, high: str | None, unit: str | None) -> Claim:
    value = Value(low=None if low is None else Decimal(low), high=None if high is None else Decimal(high), unit=unit)
    return Claim(id="c", source="s", quote=Quote(exact="x", start=0, end=1), line=1, sentence=(0, 1), measure="m", kind=kind, value=value)


def gold(kind: str, low: float | None, high: float | None, unit: str | None) -> dict[str, Any]:
    return {"kind": kind, "low": low, "high": high, "unit": unit}


@pytest.mark.parametrize(
    ("label", "found", "right"),
    [
        (gold("quantity", 16000, 16000, "ha"), claim(Kind.QUANTITY, "16000", "16000", "ha"), True),
        (gold("quantity", 16000, 16000, "ha"), claim(Kind.QUANTITY, "16100", "16100", "ha"), True),
        (gold("quantity", 16000, 16000, "ha"), claim(Kind.QUANTITY, "17000", "17000", "ha"), False),
        (gold("quantity", 16000, 16000, "ha"), claim(Kind.QUANTITY, "16000", "16000", "km"), False),
        (gold("quantity", 2100, None, "people"), claim(Kind.QUANTITY, "2100", None, "people"), True),
        (gold("quantity", 2100, None, "people"), claim(Kind.QUANTITY, "2100", "2100", "people"), False),
        (gold("ratio", 0.25, None, None), claim(Kind.RATIO, "25", None, "%"), True),
        (gold("ratio", 20, 20, "%"), claim(Kind.RATIO, "0.2", "0.2", "x"), True),
        (gold("percent", 5.1, 5.1, "%"), claim(Kind.PERCENT, "5.1", "5.1", "%"), True),
        (gold("percent", 5.1, 5.1, "%"), claim(Kind.PERCENT, "5.4", "5.4", "%"), False),
        (gold("rank", 2, 2, "rank"), claim(Kind.RANK, "2", "2", None), True),
        (gold("date", None, None, None), claim(Kind.DATE, "1", "1", None), True),
    ],
)
def test_a_value_is_right_within_one_percent_and_in_its_unit(label: dict[str, Any], found: Claim, right: bool) -> None:
    assert value_right(label, found) is right


def test_units_are_the_same_up_to_case_and_plural() -> None:
    assert same_unit("homes", "Home")
    assert same_unit("people/day", "people/days")
    assert not same_unit("homes", "vehicles")


def test_one_unit_has_many_names() -> None:
    assert same_unit("hectares", "ha")
    assert same_unit("tourists", "people")
    assert same_unit("people", "workers")
    assert same_unit("GBP", "GBP/week")
    assert not same_unit("GBP/week", "GBP/month")
    assert not same_unit("GBP", "EUR")
    assert not same_unit("tourists", "hotels")


def test_words_of_one_concept_are_one_unit() -> None:
    assert same_unit("theaters", "cinemas")
    assert same_unit("aircraft", "helicopters")
    assert same_unit("bicycles", "units")
    assert not same_unit("people", "units")
    assert not same_unit("cinemas", "schools")


def test_what_there_is_one_of_for_each_person_counts_people() -> None:
    assert same_unit("cases", "people")
    assert same_unit("people", "births")
    assert not same_unit("people", "goals")


def test_what_happened_to_the_things_counted_is_told_by_the_measure() -> None:
    sold = frozenset({"home", "sell"})
    assert same_unit("sales", "homes", sold)
    assert not same_unit("sales", "homes", frozenset({"home"}))
    assert not same_unit("sales", None, sold)


def test_only_a_denominator_that_is_a_measure_must_be_there() -> None:
    assert same_unit("people/class", "people")
    assert not same_unit("hl/ha", "hl")
    assert not same_unit("people/day", "people")
    assert not same_unit("EUR/km", "EUR/city")


def test_f1_is_the_harmonic_mean() -> None:
    tally = Tally(right=6, expected=8, found=12)
    assert (tally.precision, tally.recall) == (0.5, 0.75)
    assert tally.f1 == pytest.approx(0.6)


@pytest.mark.parametrize("ours", ["/1,000 births", "‰", "/1000"])
def test_so_many_per_thousand_are_one_unit_however_written(ours: str) -> None:
    assert same_unit("per 1000", ours)
    assert not same_unit("per 1000", "/100,000 births") and not same_unit("per 1000", "%")


def test_what_a_rate_counts_must_be_the_same() -> None:
    assert same_unit("doctors per 100000", "doctors/100,000 people")
    assert not same_unit("thefts per 100000", "homes/100,000 people")
