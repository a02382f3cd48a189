"""How two dates stand that have no day in common."""

from dataclasses import replace

import pytest

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.graph.compare.rivals import Rivals
from factcheck.graph.compare.sameness import two_dates
from factcheck.graph.times.apart import NAMES, apart, days_apart, two_stretches
from factcheck.model import TimeRelation
from factcheck.model.time_iso import parse_time
from factcheck.rules.example import claim
from tests.graph.compare.test_sameness import article, linked

OPENING = {"measure": "date:start", "kind": "date", "subject": "Tessaro"}


def told(one: str, other: str) -> set[str]:
    left = claim(time=one, published="2031-01-05", **OPENING).linked("a")
    found = set(apart(left, claim(time=other, published="2031-02-01", **OPENING).linked("b")))
    assert found <= NAMES
    return found


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("2030-05-19", "2030-05-20", "a day"), ("2030-05-19", "2030-05-21", "a week"), ("2030-05-19", "2030-05-24", "a week"),
        ("2030-05", "2030-06-20", "a month"),
        ("2024", "2026", "a year"), ("2024", "2029", "ten years"), ("1990", "2029", "more"),
    ],
)  # fmt: skip
def test_the_distance_of_two_dates_is_counted_from_the_end_of_the_one(one: str, other: str, step: str) -> None:
    assert f"apart {step}" in told(one, other)


def test_dates_that_may_be_one_are_not_apart() -> None:
    assert not told("2030-05", "2030-05-20")
    assert not told("../2030-06", "2030-05-20"), "a latest day that was kept"
    assert told("../2030-06", "2030-07-20"), "a latest day that was missed"


def test_a_day_is_in_time_before_the_latest_day_that_the_other_text_sets() -> None:
    latest = parse_time("2030-06-30").model_copy(update={"relation": TimeRelation.UNTIL})
    before, after = parse_time("2030-06-20"), parse_time("2030-07-20")
    assert not days_apart(before, latest)
    assert not days_apart(latest, before)
    assert days_apart(after, latest)
    assert days_apart(latest, after)
    earlier = parse_time("2030-05-31").model_copy(update={"relation": TimeRelation.UNTIL})
    assert days_apart(latest, earlier), "two latest days are two"


@pytest.mark.parametrize(("one", "other", "slip"), [("05:06", "05:16", True), ("05:06", "06:06", True), ("05:06", "06:16", False)])
def test_two_hours_alike_but_for_one_part_look_like_a_slip(one: str, other: str, slip: bool) -> None:
    a, b = (claim("date:call", kind="date", object=hour).linked(hour) for hour in (one, other))
    assert apart(a, b) == {"hours apart": 1.0} | ({"slip": 1.0} if slip else {})


def test_an_hour_alone_has_no_part_that_could_slip() -> None:
    a, b = (claim("date:call", kind="date", object=hour).linked(hour) for hour in ("05", "06"))
    assert apart(a, b) == {"hours apart": 1.0}


def test_a_claim_without_a_date_is_not_apart_from_any() -> None:
    dated = claim(time="2030-05-19", **OPENING).linked("a")
    assert apart(dated, replace(dated, time=None)) == apart(replace(dated, time=None), dated) == {}


@pytest.mark.parametrize(("one", "other"), [("2030-04-29", "2030-05-29"), ("2029-04-29", "2030-04-29"), ("2029-04", "2030-04")])
def test_two_dates_alike_but_for_one_part_look_like_a_slip(one: str, other: str) -> None:
    assert "slip" in told(one, other)
    assert "slip" not in told(one, "2030-08-14" if len(other) > 7 else "2030-08")


def test_weekdays_and_the_news_of_an_article_are_told() -> None:
    assert "one weekday" in told("2030-05-19", "2030-05-26")
    assert "one weekday" not in told("2030-05-19", "2030-05-25")
    assert "news both" in told("2031-01-03", "2031-01-31")
    assert "news none" in told("2030-01-03", "2030-01-31")
    assert "ahead one" in told("2031-03-03", "2031-01-31")


def test_an_article_that_gives_the_other_date_too_is_counted() -> None:
    one = article("one", "The Tessaro bridge opened on 4 May 2030. The Tessaro tunnel opened on 9 May 2030.")
    other = article("other", "The Tessaro tunnel opened on 9 May 2030. It had cost 40 million euros.")
    links = linked(one, other)
    dates = {(c.claim.source, c.time.iso): c for c in links.claims if c.claim.kind.value == "date" and c.time is not None}
    bridge, tunnel = dates["one", "2030-05-04"], dates["other", "2030-05-09"]
    made, beside = Rivals(links).standing(bridge, tunnel)
    assert beside.known == 1
    assert placed(made, beside).weighed["known"] == 1
    assert placed(made, Beside()).weighed.get("known") is None


def test_only_events_with_two_dates_are_weighed_as_such() -> None:
    a, b = (claim(time=time, **OPENING).linked(id) for time, id in (("2030-05-19", "a"), ("2030-05-21", "b")))
    assert two_dates(raw_pair(a, b))
    assert not two_dates(raw_pair(a, claim(time="2030-05", **OPENING).linked("c")))
    assert not two_dates(raw_pair(a, claim("orders", 5, time="2030-05-21").linked("d")))


def test_lengths_counted_from_one_date_give_no_two_ends() -> None:
    assert two_stretches(parse_time("1995/2001"), parse_time("1995/2002"))
    assert not two_stretches(parse_time("P6Y/2001"), parse_time("P7Y/2001"))
