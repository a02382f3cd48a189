"""Values within the sentences of the tool, as a reader of its language writes them."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.lang import pack
from factcheck.lang.amounts import value_words
from factcheck.lang.say import event_name, has_name, words
from factcheck.measures.naming import measure_words
from factcheck.model import Approx, Value
from factcheck.report.formats.as_terminal import render as render_terminal
from factcheck.report.shown import ShownReason
from factcheck.report.view import build
from factcheck.run import Analysis


@pytest.mark.parametrize(
    ("language", "value", "told"),
    [
        ("en", "2400000000 + 1900000000", "2.4 billion + 1.9 billion"),
        ("fr", "2400000000 + 1900000000", "2,4 milliards + 1,9 milliard"),
        ("en", "6200 + 3100", "6,200 + 3,100"),
        ("en", "31 % + 22.5 %", "31% + 22.5%"),
        ("en", "2026-03-01", "1 March 2026"),
        ("fr", "2026-03-10", "10 mars 2026"),
        ("en", "quote:gut die  Hälfte", "“gut die Hälfte”"),
        ("fr", "quote:half of it", "« half of it »"),
        ("en", "the 2026-27 season", "the 2026-27 season"),  # words of an article stay as they are
        ("en", "1949", "1949"),
        ("en", "100 a head + fees", "100 a head + fees"),
        ("en", "place:MA", "Morocco"),
        ("fr", "place:MA", "Maroc"),
        ("fr", "place:150", "Europe"),
    ],
)
def test_sums_days_places_and_quotations_are_written_as_the_reader_writes_them(language: str, value: str, told: str) -> None:
    assert words(language, value).replace("\u202f", " ").replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("language", "number", "unit", "told"),
    [
        ("fr", "3", "hours", "3 heures"),
        ("fr", "1", "weeks", "1 semaine"),
        ("fr", "1", "months", "1 mois"),  # one of them, though it ends in s
        ("fr", "1", "years", "1 an"),
        ("fr", "0.25", "hours", "15 minutes"),
        ("en", "0.5", "centuries", "50 years"),
        ("en", "0.3", "centuries", "30 years"),
        ("en", "0.15", "years", "0.15 years"),  # no whole number of months
        ("en", "1.5", "years", "1.5 years"),
    ],
)
def test_lengths_of_time_are_told_in_words_of_the_reader_and_parts_of_a_unit_in_whole_ones(
    language: str, number: str, unit: str, told: str
) -> None:
    stated = Decimal(number)
    assert value_words(language, Value(low=stated, high=stated, stated=stated, unit=unit)).replace("\u202f", " ") == told


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        ("12.1", "EUR", "12.10 euros"),
        ("12.1", "EUR/hour", "12.10 euros an hour"),
        ("12.15", "EUR", "12.15 euros"),
        ("12", "EUR", "12 euros"),
        ("1500000", "EUR", "1.5 million euros"),
        ("12.1", "t", "12.1 tonnes"),
    ],
)
def test_a_price_has_two_decimals_or_none(number: str, unit: str, told: str) -> None:
    stated = Decimal(number)
    assert value_words("en", Value(low=stated, high=stated, stated=stated, unit=unit)) == told


def test_a_measure_that_somebody_named_is_known_by_that_name() -> None:
    assert has_name("en", "strike_rate")
    assert not has_name("en", "count:zorgle")


def test_that_a_figure_changes_over_time_is_not_said_beside_a_reason_that_has_both_times(small: Analysis) -> None:
    relation = next(r for r in build(small).relations if r.a.source is not r.b.source)
    changes, later, other = ShownReason("K317", "it changes"), ShownReason("K316", "a later total"), ShownReason("K301", "another measure")
    assert replace(relation, reasons=(later, changes)).told == (later,)
    assert replace(relation, reasons=(other, changes)).told == (other, changes)
    assert replace(relation, reasons=(changes,)).told == (changes,)


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("share:count:socialist", "share"),
        ("duration:dead", "duration"),
        ("change:sales", "change in sales"),
        ("share:revenue", "share of revenue"),
    ],
)
def test_what_an_aspect_is_of_is_told_where_it_is_a_registered_measure_alone(measure: str, told: str) -> None:
    assert measure_words("en", measure, [], "en") == told


def test_that_a_figure_may_have_changed_is_told_alone_only_of_what_is_clearly_one_thing(small: Analysis) -> None:
    relation = next(r for r in build(small).relations if r.a.source is not r.b.source)
    changes, later = ShownReason("K317", "it changes"), ShownReason("K316", "a later total")
    assert replace(relation, reasons=(changes,), odds=1.0).likely
    assert not replace(relation, reasons=(changes,), odds=0.5).likely
    assert replace(relation, reasons=(later, changes), odds=0.5).likely
    one_article = replace(relation.b, source=relation.a.source)
    assert not replace(relation, b=one_article, reasons=(changes,), odds=None).likely


def test_two_figures_that_read_alike_are_not_told_as_different(small: Analysis) -> None:
    relation = next(r for r in build(small).relations if r.a.source is not r.b.source)
    wider = ShownReason("K306", "five countries is wider than four")
    assert replace(relation, reasons=(wider,), odds=1.0).likely
    assert not replace(relation, b=replace(relation.b, figure=relation.a.figure), reasons=(wider,), odds=1.0).likely
    about = replace(relation.b, claim=relation.a.claim, figure=f"about {relation.a.figure}")
    assert not replace(relation, b=about, reasons=(wider,), odds=1.0).likely


@pytest.mark.parametrize(("language", "told"), [("en", "date of launch"), ("fr", "date de lancement")])
def test_a_date_says_what_happened_in_the_readers_language(language: str, told: str) -> None:
    assert measure_words(language, "date:launch", [], "en").replace("\u202f", " ").replace("\u00a0", " ") == told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_event_that_a_date_may_be_of_has_a_name_in_the_languages_of_reports(language: str) -> None:
    assert {event for event in pack("en").part("speech")["event"] if not event_name(language, event)} == set()


@pytest.mark.parametrize(
    ("language", "seconds", "told"),
    [("en", "9080", "2 h 31 min 20 s"), ("fr", "272.5", "4 min 32,5 s"), ("en", "38", "38 seconds")],
)
def test_many_seconds_are_told_as_a_stopwatch_has_them(language: str, seconds: str, told: str) -> None:
    number = Decimal(seconds)
    assert value_words(language, Value(low=number, high=number, stated=number, unit="seconds")) == told


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [("31500000", "EUR", "31,5 millions d’euros"), ("3000000", "eggs", "3 millions d’œufs"), ("3000000", "USD", "3 millions de dollars")],
)
def test_french_elides_behind_a_large_number(number: str, unit: str, told: str) -> None:
    stated = Decimal(number)
    assert value_words("fr", Value(low=stated, high=stated, stated=stated, unit=unit)) == told


@pytest.mark.parametrize(
    ("approx", "told"), [(Approx.MORE_THAN, "une baisse de plus de 35 %"), (Approx.AT_LEAST, "une baisse d’au moins 35 %")]
)
def test_a_bound_of_a_fall_is_told_as_a_fall_in_french(approx: Approx, told: str) -> None:
    number = Decimal(-35)
    low, high = approx.ends(number, number)
    assert told in value_words("fr", Value(low=low, high=high, stated=number, approx=approx, unit="%")).replace("\u202f", " ").replace(
        "\u00a0", " "
    )


def test_two_rules_that_say_the_same_are_told_once(small: Analysis) -> None:
    relation = next(r for r in build(small).relations if r.a.source is not r.b.source)
    first, again, other = ShownReason("K316", "it is a part"), ShownReason("K317", "it is a part"), ShownReason("K301", "another measure")
    assert replace(relation, reasons=(first, other, again)).told == (first, other)


def test_a_line_of_the_terminal_begins_with_no_sign(small: Analysis) -> None:
    text = render_terminal(build(small, "fr"), width=60)
    assert not [line for line in text.splitlines() if re.match(r"\s*[:;?!%»]", line)]
    assert "\ue000" not in text and "\ue001" not in text
