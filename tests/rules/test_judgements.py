"""Verdicts on kinds of pairs that stories are full of, each with the neighbour on which the verdict turns."""

from typing import Any

import pytest

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.lang.say import say
from factcheck.link.linked import Links
from factcheck.model import Verdict
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.conflict import different_dates
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


def test_what_is_left_of_a_whole_does_not_contradict_it() -> None:
    whole = claim("staff", 43, unit="people", subject="Verrerie", quote="the house employs 43 people")
    left, told = (
        claim("staff", 34, unit="people", subject="Verrerie", quote=quote) for quote in ("34 people are left", "the house has 34 people")
    )
    assert verdict(whole, left) is Verdict.UNCLEAR
    assert decided(whole, told) == "C117"


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
        ({"time": "2025-11", "published": "2025-11-20"}, None),  # short of it and past it are no agreement on one day
    ],
)
def test_past_a_mark_weeks_later_is_a_later_figure(fields: dict[str, Any], expected: str | None) -> None:
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


def sentence(left: Said, right: Said) -> str:
    relation = judge(left.linked("a"), right.linked("b"))
    assert relation is not None
    return say("en", relation.reasons[0].key, relation.reasons[0].values)


@pytest.mark.parametrize(
    ("later", "ending"),
    [
        (78000, "about 1,300 a month in between, below the average of 1,400 a month until then"),
        (78500, "about 1,400 a month in between, as on average until then"),
        (90000, "about 2,500 a month in between, above the average of 1,400 a month until then"),
    ],
)
def test_a_later_total_says_how_fast_it_grew_and_how_fast_before(later: int, ending: str) -> None:
    left = claim("orders", 65000, time="2020-12/2024-11", published="2024-11-20")
    assert sentence(left, claim("orders", later, time="2025-09", published="2025-09-20")).endswith(ending)


@pytest.mark.parametrize(("day", "told"), [("2025-01-30", True), ("2025-01-20", False)])
def test_how_fast_a_total_grew_is_told_over_two_months_and_not_over_fewer_weeks(day: str, told: bool) -> None:
    left = claim("orders", 65000, time="2024-11-30", published="2024-11-30")
    assert ("a month in between" in sentence(left, claim("orders", 70000, time=day, published=day))) is told


@pytest.mark.parametrize(("published", "expected"), [("2025-08-07", "K316"), ("2025-08-06", "C106")])
def test_counts_of_a_fresh_event_grow_with_each_day_of_news_and_differ_on_one_only_by_mistake(published: str, expected: str) -> None:
    left = claim("injured", 11, time="2025-08-05", subject="fire", published="2025-08-06")
    assert decided(left, claim("injured", 13, time="2025-08-05", subject="fire", published=published)) == expected


def test_counts_of_an_event_of_last_month_no_longer_grow() -> None:
    left = claim("injured", 11, time="2025-08-05", subject="fire", published="2025-08-30")
    assert decided(left, claim("injured", 13, time="2025-08-05", subject="fire", published="2025-09-07")) == "C106"


def test_the_later_count_of_a_fresh_event_does_not_fall() -> None:
    left = claim("injured", 13, time="2025-08-05", subject="fire", published="2025-08-06")
    assert verdict(left, claim("injured", 11, time="2025-08-05", subject="fire", published="2025-08-07")) is Verdict.CONFLICT


def test_a_figure_is_told_with_its_sign() -> None:
    fall = claim("change:sales", 25, unit="%", aspect="change", direction=-1, time="2025")
    rise = claim("change:sales", 31, unit="%", aspect="change", direction=1, time="2025")
    assert sentence(fall, rise) in {
        f"{x} are given for the same thing and time, and cannot both be true" for x in ("31% and −25%", "−25% and 31%")
    }


def poll(figure: str, speaker: str | None) -> Said:
    return claim("vote_share", figure, unit="%", aspect="share", time="2025-05-11", subject="Nawrocki", said_by=speaker, concepts=("poll",))


@pytest.mark.parametrize(("one", "other", "conflict"), [("Ipsos", "Ipsos", True), ("Ipsos", "CBOS", False), ("Ipsos", None, False)])
def test_only_one_pollster_contradicts_itself(one: str, other: str | None, conflict: bool) -> None:
    assert (verdict(poll("46.3", one), poll("49.1", other)) is Verdict.CONFLICT) is conflict


def test_an_event_that_each_text_dates_to_its_own_year_is_dated_anew_each_time() -> None:
    fair = {"kind": "date", "subject": "fair"}
    last = claim("date:start", time="2024", published="2024-06-01", **fair)
    assert decided(last, claim("date:start", time="2025", published="2025-06-01", **fair)) != "C107"
    assert decided(last, claim("date:start", time="2023", published="2025-06-01", **fair)) == "C107"


@pytest.mark.parametrize(("day", "expected"), [("2025-09-05", "C107"), ("2025-09-06", None)])
def test_days_a_month_apart_may_be_one_told_wrongly_although_an_article_has_many_dates(day: str, expected: str | None) -> None:
    event = {"kind": "date", "subject": "fire"}
    a = claim("date:start", time="2025-08-05", **event).linked("a")
    b = claim("date:start", time=day, source="one", **event).linked("b")
    c = claim("date:start", time="2026-02-21", source="one", **event).linked("c")
    found = judge(a, b, Links((a, b, c), (), ()))
    assert (found.reasons[0].code if found is not None else None) == expected


def test_two_hours_are_compared_for_one_event_only() -> None:
    call = {"kind": "date", "subject": "Stella Balear"}
    assert decided(claim("date:distress_call", object="05:06", **call), claim("date:distress_call", object="05:16", **call)) == "C118"
    assert decided(claim("date:rescue", object="05:06", **call), claim("date:distress_call", object="05:16", **call)) != "C118"


def test_where_a_time_is_missing_the_text_that_lacks_it_is_named_or_both_are() -> None:
    crew = {"subject": "fire", "published": "2025-08-11"}
    dated, silent = (claim("firefighters_engaged", 1300, time=time, **crew) for time in ("2025-08-10", None))
    other = claim("firefighters_engaged", 1400, outlet="El Faro", **crew)
    assert sentence(dated, other).endswith("El Faro does not say for what time 1,400 holds")
    assert sentence(silent, other).endswith("neither article says for what time its figure holds")


def test_what_is_missing_is_the_place_or_the_basis_and_is_named_as_the_other_text_has_it() -> None:
    made = {"unit": "EUR", "time": "2024", "subject": "Airbus"}
    plain = claim("revenue", 31000000000, **made)
    assert sentence(claim("revenue", 20000000000, place="France", **made), plain).endswith("its figure is for France")
    assert sentence(claim("revenue", 20000000000, basis=("adjusted",), **made), plain).endswith("its figure is “adjusted”")


def test_a_plan_that_was_met_is_told_as_it_was_planned() -> None:
    plan = claim("date:strike", kind="date", time="2023-01", modality="planned", subject="strike")
    met = claim("date:strike", kind="date", time="2023-01-31", subject="strike")
    assert sentence(plan, met) == "what was planned, January 2023, is what happened"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("men",), ("women",), "one counts “men” and the other “women”"),
        (("men",), (), "one counts only “men”, the other does not narrow its figure"),
    ],
)
def test_two_populations_are_both_named_and_one_that_is_narrower_alone(one: tuple[str, ...], other: tuple[str, ...], expected: str) -> None:
    left = claim("staff", 300, time="2025", population=one)
    assert sentence(left, claim("staff", 700, time="2025", population=other)) == expected


@pytest.mark.parametrize(
    ("post", "expected"),
    [("head of Lovable", "G208"), ("coach of Lovable", "C114"), ("founder of Lovable", None), ("president of Lovable", None)],
)
def test_a_head_may_hold_any_office_that_leads_a_house_and_no_other_full_one(post: str, expected: str | None) -> None:
    chief = claim("role", time="2025-07", kind="role", object="chief executive of Lovable", subject="Anton Osika")
    assert decided(chief, claim("role", time="2025-08", kind="role", object=post, subject="Anton Osika")) == expected


def test_a_role_that_is_denied_is_contradicted_by_the_text_that_gives_it() -> None:
    chief = {"time": "2025-07", "kind": "role", "subject": "Anton Osika"}
    denied = claim("role", object="chief executive of Lovable", modality="denied", **chief)
    assert decided(denied, claim("role", object="chief executive of Lovable", **chief)) == "C102"
    assert decided(denied, claim("role", object="founder of Lovable", **chief)) is None


@pytest.mark.parametrize(("one", "other", "expected"), [("Paris", "Lyon", "C114"), ("Paris", "Paris", "G208")])
def test_a_practice_seldom_moves_to_another_town(one: str, other: str, expected: str) -> None:
    left, right = (
        claim("role", published="2025-03", kind="role", object=f"notary of {town}", subject="Élodie Frémont") for town in (one, other)
    )
    assert decided(left, right) == expected


def test_two_holders_are_no_conflict_where_a_name_is_open() -> None:
    post = {"time": "2025-08-11", "kind": "role", "object": "prefect of Aude"}
    assert decided(claim("role:prefect", subject="Christian Pouget", **post), claim("role:prefect", subject=None, **post)) != "C109"


def test_two_firsts_in_a_season_are_one_record_only_where_one_text_has_it_from_the_other() -> None:
    fire = {"aspect": "rank", "subject": "fire", "outlet": "El Faro"}
    left = claim("rank:area_covered", 1, time="1949/..", published="2025-08-07", **fire)
    for speaker, expected in (("El Faro", "C113"), ("La Vanguardia", "K320"), (None, "K320")):
        right = claim("rank:area_covered", 1, time="1946/..", published="2025-12-10", aspect="rank", subject="fire", said_by=speaker)
        assert decided(left, right) == expected, speaker


def test_dates_of_events_that_are_called_otherwise_conflict_only_where_all_else_makes_them_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    event = {"kind": "date", "subject": "Tessaro bridge"}
    a = claim("date:open", time="2030-05-19", published="2031-01-05", **event).linked("a")
    b = claim("date:commission", time="2030-05-21", published="2031-02-05", **event).linked("b")
    for odds, expected in ((1.2, "C107"), (0.8, None)):
        monkeypatch.setattr("factcheck.graph.compare.pair.contradiction", lambda _, odds=odds: odds)
        monkeypatch.setattr("factcheck.graph.compare.pair.comparability", lambda _: 1.0)
        reason = different_dates.check(placed(raw_pair(a, b), Beside()))
        assert (reason.code if reason is not None else None) == expected


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [("2031-10-15", "2030-06-20", "C107"), ("2031-10-15", "2030-09-20", "K310"), ("2030-03-15", "2030-09-20", "K309")],
)
def test_dates_ahead_of_their_articles_are_plans_which_only_those_of_one_time_contradict(day: str, published: str, expected: str) -> None:
    opening = {"measure": "date:start", "kind": "date", "subject": "Tessaro"}
    plan = claim(time="2031-09-15", published="2030-06-05", modality="planned", **opening)
    assert decided(plan, claim(time=day, published=published, **opening)) == expected
