"""Verdicts on kinds of pairs that stories are full of, each with the neighbour on which the verdict turns."""

from typing import Any

import pytest

from factcheck.model import Verdict
from factcheck.reconcile.ladder import judge
from factcheck.rules.example import Said, claim


def decided(left: Said, right: Said) -> str | None:
    relation = judge(left.linked("a"), right.linked("b"))
    return None if relation is None else relation.reasons[0].code


def verdict(left: Said, right: Said) -> Verdict | None:
    relation = judge(left.linked("a"), right.linked("b"))
    return None if relation is None else relation.verdict


@pytest.mark.parametrize(("day", "expected"), [("2023-01-31", "C106"), ("2023-03-31", None)])
def test_members_of_an_alliance_stay_as_many_for_weeks_and_no_longer(day: str, expected: str | None) -> None:
    left = claim("count:union", 8, unit="unions", subject="alliance", time="2023-01-19", published="2023-01-20")
    right = claim("count:union", 9, unit="unions", subject="alliance", time=day, published=day)
    assert decided(left, right) == expected or (expected is None and verdict(left, right) is not Verdict.CONFLICT)


@pytest.mark.parametrize(("subject", "conflict"), [("arrests", False), ("Paris march", True)])
def test_a_subject_that_only_repeats_the_count_has_no_total_that_could_fall(subject: str, conflict: bool) -> None:
    left = claim("arrests", 38, unit="people", subject=subject, published="2023-01-20")
    right = claim("arrests", 30, unit="people", subject=subject, published="2023-01-31")
    assert (verdict(left, right) is Verdict.CONFLICT) is conflict


@pytest.mark.parametrize(("speaker", "expected"), [("police", "C106"), ("CGT", "K312")])
def test_one_party_contradicts_itself_and_two_count_for_themselves(speaker: str, expected: str) -> None:
    left = claim("turnout_crowd", 80000, unit="people", subject="march", time="2023-01-19", said_by="police", published="2023-01-20")
    right = claim("turnout_crowd", 400000, unit="people", subject="march", time="2023-01-19", said_by=speaker, published="2023-02-01")
    assert decided(left, right) == expected


def test_a_margin_beside_its_total_is_not_another_reading_of_it() -> None:
    left = claim("temperature", "38.7", unit="°C", subject="record", time="2022-07-19")
    assert verdict(left, claim("temperature", "1.6", unit="°C", subject="record", time="2022-07-19")) is not Verdict.CONFLICT
    assert verdict(left, claim("temperature", "39.9", unit="°C", subject="record", time="2022-07-19")) is Verdict.CONFLICT


def test_a_basis_that_one_text_leaves_out_is_missing_and_no_conflict() -> None:
    plain = claim("operating_profit", 1600000000, unit="EUR", subject="Lufthansa", time="2024")
    other = claim("operating_profit", 1400000000, unit="EUR", subject="Lufthansa", time="2024")
    adjusted = claim("operating_profit", 1600000000, unit="EUR", subject="Lufthansa", time="2024", basis=("adjusted",))
    assert (decided(adjusted, other), verdict(plain, other)) == ("U103", Verdict.CONFLICT)


@pytest.mark.parametrize(("day", "expected"), [("2024-12-01", "K314"), ("2023-12-31", "G201")])
def test_an_equal_share_of_another_year_is_another_measurement(day: str, expected: str) -> None:
    left = claim("unemployment_rate", "7.3", unit="%", subject="France", time="2023-12-01", published="2023-12-02")
    assert decided(left, claim("unemployment_rate", "7.3", unit="%", subject="France", time=day, published=day)) == expected


@pytest.mark.parametrize(("unit", "related"), [("vehicles", False), ("homes", True)])
def test_vehicles_are_not_homes(unit: str, related: bool) -> None:
    left = claim("count:damage+fire", 36, unit="homes", subject="fire", time="2025-08-07", published="2025-08-07")
    right = claim("count:damage+fire", 45, unit=unit, subject="fire", time="2025-08-07", published="2025-08-08")
    assert (verdict(left, right) is not None) is related


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"time": "2025-12", "published": "2025-12-20"}, "K317"),
        ({"time": "2025-11", "published": "2025-11-20"}, "G203"),
    ],
)
def test_past_a_mark_weeks_later_is_a_later_figure(fields: dict[str, Any], expected: str) -> None:
    left = claim("staff", 100, approx="nearly", unit="people", subject="Lovable", time="2025-11", published="2025-11-19")
    assert decided(left, claim("staff", 100, approx="more-than", unit="people", subject="Lovable", **fields)) == expected


WITHIN = [
    ("two populations", {"population": ("new",)}, {"population": ("used included",)}, Verdict.COMPATIBLE),
    ("one population", {"population": ("new",)}, {}, None),
]


@pytest.mark.parametrize(("title", "one", "other", "expected"), WITHIN, ids=[w[0] for w in WITHIN])
def test_in_one_article_two_named_populations_are_told_apart(
    title: str, one: dict[str, Any], other: dict[str, Any], expected: object
) -> None:
    left = claim("change:sales", 34, unit="%", aspect="change", direction=-1, time="2025-H1", source="one", **one)
    right = claim("change:sales", 25, unit="%", aspect="change", direction=-1, time="2025-H1", source="one", **other)
    assert verdict(left, right) is expected, title


def test_in_one_article_rates_of_two_periods_and_a_limit_and_what_was_seen_are_told_apart() -> None:
    year = claim("rate:orders", 326, unit="orders/month", aspect="rate", kind="quantity", time="2020", source="one", published="2021-05")
    now = claim("rate:orders", 650, unit="orders/month", aspect="rate", kind="quantity", time="2021-05", source="one", published="2021-05")
    assert verdict(year, now) is Verdict.COMPATIBLE
    limit = claim("aircraft_range", 75, unit="km", aspect="maximum", source="one")
    assert decided(limit, claim("aircraft_range", 45, high=50, unit="km", source="one")) == "K308"
    assert verdict(claim("staff", 35, time="2020", source="one"), claim("staff", 65, time="2021", source="one")) is None
