"""What sentences of rules are filled with, and the questions that several rules ask."""

from decimal import Decimal
from typing import Any

import pytest

from factcheck.graph.compare.placed import pair, raw_pair
from factcheck.lang.say import say
from factcheck.lang.say import words as told_in
from factcheck.model import Link, LinkRole, Reason
from factcheck.rules.asked import (
    another_crowd,
    counted_alike,
    crossed,
    one_valued,
    steady,
    still_counted,
    two_marches,
    vacuous,
    whole_of_several,
)
from factcheck.rules.compatible.two_dates import check as of_two_dates
from factcheck.rules.example import Said, claim
from factcheck.rules.told import as_of, part_told, place, round_rate, said, when

VISITORS: dict[str, Any] = {"measure": "visitors", "subject": "Kelden Museum"}


def asked(question: Any, left: Said, right: Said) -> bool:
    a, b = left.linked("a"), right.linked("b")
    found: bool = question(raw_pair(a, b))
    assert question(raw_pair(b, a)) is found
    return found


@pytest.mark.parametrize(
    ("low", "first", "high", "second", "day", "expected"),
    [
        (8000000, "nearly", 8000000, "more-than", "2025-06-15", True),
        (8000000, "nearly", 8000000, "more-than", "2025-06-14", False),  # within two weeks
        (8000000, "nearly", 9000000, "more-than", "2025-06-15", True),
        (8000000, "exact", 8000000, "more-than", "2025-06-15", False),
        (9500000, "nearly", 9000000, "more-than", "2025-06-15", False),
        (8000000, "nearly", 9000000, "exact", "2025-06-15", False),
        (8000000, "less-than", 9000000, "more-than", "2025-06-15", True),
        (8000000, "more-than", 9000000, "more-than", "2025-06-15", False),
    ],
)
def test_a_bound_is_crossed_where_one_figure_stays_below_what_the_other_exceeds(
    low: int, first: str, high: int, second: str, day: str, expected: bool
) -> None:
    left = claim(low=low, approx=first, time="2025-06-01", **VISITORS)
    assert asked(crossed, left, claim(low=high, approx=second, time=day, **VISITORS)) is expected


def test_nothing_is_crossed_without_figures() -> None:
    assert not asked(crossed, claim(time="2025-06-01", **VISITORS), claim(time="2025-08-01", **VISITORS))


@pytest.mark.parametrize(
    ("measure", "day", "expected"),
    [
        ("injured", "2025-08-15", True),  # ten days after
        ("injured", "2025-08-16", False),
        ("turnout_crowd", "2025-08-06", False),  # counted by parties
        ("orders", "2025-08-06", True),
        ("staff", "2025-08-06", False),  # does not grow
        ("votes", "2025-08-06", False),  # complete when they are told
    ],
)
def test_a_fresh_count_is_still_coming_in(measure: str, day: str, expected: bool) -> None:
    told = {"measure": measure, "time": "2025-08-05", "published": day}
    assert asked(still_counted, claim(low=5, **told), claim(low=9, **told)) is expected


@pytest.mark.parametrize(
    ("measure", "day", "expected"),
    [
        ("count:union", "2023-02-19", True),
        ("count:union", "2023-02-20", False),
        ("count:tree", "2023-02-19", False),
        ("staff", "2023-02-19", False),
    ],
)
def test_members_of_one_thing_stay_as_many_for_a_month(measure: str, day: str, expected: bool) -> None:
    left = claim(measure, 8, subject="alliance", time="2023-01-19")
    assert asked(steady, left, claim(measure, 9, subject="alliance", time=day)) is expected


def test_a_subject_that_says_again_what_is_counted_is_none() -> None:
    assert asked(vacuous, claim("arrests", 38, subject="arrests"), claim("arrests", 30, subject="arrests"))
    assert not asked(vacuous, claim("arrests", 38, subject="march"), claim("arrests", 30, subject="march"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("people", "firefighters", True), ("homes", "vehicles", False), ("homes", "homes", True), ("homes", None, True),
("km", "mi", True),
    ],
)  # fmt: skip
def test_nouns_are_counted_alike_unless_both_name_things_of_two_sorts(one: str, other: str | None, alike: bool) -> None:
    left = claim("count:thing?", 8, unit=one, subject="fire")
    assert asked(counted_alike, left, claim("count:thing?", 9, unit=other, subject="fire")) is alike


@pytest.mark.parametrize(
    ("number", "digits", "rounded"),
    [
        ("1279", 2, "1300"),
        ("1279", 3, "1280"),
        ("-1279", 2, "-1300"),
        ("0.01279", 2, "0.013"),
        ("0", 2, "0"),
        ("5", 2, "5"),
        ("99.6", 2, "100"),
    ],
)
def test_a_computed_rate_has_two_digits_that_count(number: str, digits: int, rounded: str) -> None:
    assert round_rate(Decimal(number), digits) == Decimal(rounded)


def words(told: Said, part: Any = said) -> str:
    key, values = "rules.same_value", {"a": part(told.linked("a")), "b": "?"}
    return say("en", key, values)


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"low": "0.8"}, "0.8"),
        ({"low": 25, "unit": "%", "aspect": "change", "direction": -1}, "−25%"),
        ({"low": 25, "unit": "%", "aspect": "change", "direction": 1}, "25%"),
        ({"low": 25, "unit": "%", "direction": -1}, "25%"),
        ({"low": 20, "high": 25, "unit": "%", "aspect": "change", "direction": -1}, "−25 to −20%"),
    ],
)
def test_a_figure_is_told_as_a_reader_would_say_it(fields: dict[str, Any], written: str) -> None:
    assert written in words(claim("visitors", **fields))


def test_what_is_no_figure_is_told_by_its_date_place_or_words() -> None:
    assert said(claim("place:home", kind="place", place="FR/Paris").linked("a")) == "Paris"
    post = said(claim("role", kind="role", object="head of Kelden").linked("a"))
    assert (told_in("en", post), told_in("fr", post)) == ("head of Kelden", "chef (Kelden)")
    assert said(claim("partners", kind="other", quote="with nobody").linked("a")) == "with nobody"
    assert said(claim("partners", kind="other", object="Darty", place="FR/Paris", time="2025").linked("a")) == "Darty"
    assert said(claim("role", kind="role", quote="its head").linked("a")) == "its head"
    assert said(claim("place:home", kind="place", quote="at home").linked("a")) == "at home"
    assert said(claim("date:start", kind="date", quote="one day", published=None).linked("a")) == "one day"
    dated = claim("date:start", kind="date", time="2025-06").linked("a")
    assert said(dated) == dated.time
    assert (place(claim(place="FR/Paris").linked("a")), place(claim().linked("a"))) == ("Paris", "?")


@pytest.mark.parametrize(
    ("time", "end"), [("2020-12/2024-11", "2024-11"), ("../2024-11-05", "2024-11"), ("2024-11-05", "2024-11-05"), ("2024", "2024")]
)
def test_a_total_stood_at_the_end_of_its_stretch(time: str, end: str) -> None:
    span = as_of(claim(low=5, time=time).linked("a"))
    assert getattr(span, "iso", None) == end


def test_a_stretch_is_told_as_a_time() -> None:
    told = when(claim(low=5, time="2020-12/2024-11").linked("a"))
    assert getattr(told, "relation", None) is not None
    assert str(getattr(told, "relation", "")) == "at"
    assert isinstance(Reason.known(code="K317", key="rules.two_dates", values={"a": told}), Reason)


@pytest.mark.parametrize(
    ("other", "told"), [("paper", "the figures are of two dates"), ("post", "the figure may have changed from one text")]
)
def test_two_times_of_one_text_are_no_change_from_one_text_to_the_other(other: str, told: str) -> None:
    rate: dict[str, Any] = {"measure": "strike_rate", "unit": "%", "aspect": "share", "published": "2025-07-20", "subject": "SNCF"}
    old = claim(low="46.3", time="2024-12", source="paper", **rate).linked("a")
    new = claim(low="41.2", source=other, **rate).linked("b")
    reason = of_two_dates(pair(old, new))
    assert reason is not None
    assert say("en", reason.key, reason.values).startswith(told)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("2025-11-18", "2025-11-19", True), ("2025-11-18", "2025-11-18", False), ("2025-11", "2025-12", False)],
)
def test_crowds_that_two_texts_tell_of_two_days_are_two_marches(first: str, second: str, expected: bool) -> None:
    left, right = (claim("demonstrators", 46000, time=time, assumed=True, subject="strike") for time in (first, second))
    assert asked(two_marches, left, right) is expected
    assert not asked(two_marches, claim("staff", 35, time=first, assumed=True), claim("staff", 36, time=second, assumed=True))


def test_of_a_part_and_a_whole_each_is_told_as_what_it_is() -> None:
    part = claim(low=4, links=(Link(role=LinkRole.PART_OF, claim="c"),)).linked("a")
    whole = claim(low=9).linked("b")
    for a, b in ((part, whole), (whole, part)):
        reason = part_told(pair(a, b))
        assert reason is not None
        assert (reason.values["part"], reason.values["other"]) == (said(part), said(whole))
    assert part_told(pair(part, part)) is part_told(pair(whole, whole)) is None


def test_a_country_has_its_article_in_a_sentence() -> None:
    told = {"x": "place:GB", "y": "place:NL"}
    assert say("en", "rules.different_places", told) == "one places it in the United Kingdom, the other in the Netherlands"
    assert say("fr", "rules.different_places", told) == "l’un donne pour lieu le Royaume-Uni, l’autre les Pays-Bas"
    assert (told_in("en", "place:FR"), told_in("fr", "place:FR"), told_in("fr", "place:MT")) == ("France", "France", "Malte")


@pytest.mark.parametrize(
    ("measure", "fields", "expected"),
    [
        ("orders", {}, True),  # registered so
        ("count:order?", {}, False),  # one may count many of them
        ("count:~glassblower", {"unit": "glassblowers"}, True),  # a word that no concept has names something in particular
        ("count:~glassblower", {"unit": "glassblowers", "subject": None}, False),  # not read alike in both
        ("count:tree", {"unit": "trees"}, True),
    ],
)
def test_a_measure_has_one_value_at_a_time_where_it_is_registered_so_or_names_something_in_particular(
    measure: str, fields: dict[str, Any], expected: bool
) -> None:
    assert asked(one_valued, claim(measure, 8, **fields), claim(measure, 9, **{**fields, "subject": "Ami"})) is expected


_CENTRES: dict[str, Any] = {"measure": "beds", "subject": "centres", "quote": "two treatment centres with 210 beds between them"}


@pytest.mark.parametrize(
    ("fields", "other", "expected"),
    [
        ({"low": 210}, {"low": 120, "subject": "clinic"}, True),
        ({"low": 210}, {"low": 210, "subject": "clinic"}, False),  # one figure
        ({"low": None}, {"low": 120, "subject": "clinic"}, False),
        ({"low": 90}, {"low": 120, "subject": "clinic"}, False),  # what is told of one is more
        ({"low": 210}, {"low": 120, "subject": "centres"}, False),  # read as of one subject
        ({"low": 210, "subject": None}, {"low": 120, "subject": "clinic"}, True),
        ({"low": 210}, {"low": 120, "subject": None}, True),
        ({"low": 210}, {"low": 120, "subject": "clinics", "quote": "both clinics have 120 beds"}, False),  # of several in both
    ],
)
def test_the_larger_of_two_figures_is_the_whole_where_it_alone_is_told_of_several_together(
    fields: dict[str, Any], other: dict[str, Any], expected: bool
) -> None:
    whole = claim(**{**_CENTRES, **fields}).linked("a")
    part = claim(**{"measure": "beds", "quote": "a clinic of 120 beds", **other}).linked("b")
    for read in (raw_pair(whole, part), raw_pair(part, whole)):
        found = whole_of_several(read)
        assert found is (whole if expected else None)


@pytest.mark.parametrize(
    ("measure", "first", "second", "modality", "expected"),
    [
        ("demonstrators", "2025-03-15", "2025-04-02", "planned", True),
        ("demonstrators", "2025-04-02", "2025-03-15", "planned", False),  # expected before it was counted
        ("demonstrators", "2025-03-15", "2025-04-02", "asserted", False),
        ("staff", "2025-03-15", "2025-04-02", "planned", False),
    ],
)
def test_a_crowd_is_another_where_it_is_expected_after_one_was_counted(
    measure: str, first: str, second: str, modality: str, expected: bool
) -> None:
    counted, meant = claim(measure, 45000, published=first), claim(measure, 60000, published=second, modality=modality)
    assert asked(another_crowd, counted, meant) is expected
