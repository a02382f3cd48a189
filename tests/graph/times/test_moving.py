"""Whether a text says of its own figure that it is one of the day."""

import pytest

from factcheck.extract.extract import extract
from factcheck.graph.times.moving import as_it_stands, ran_on, told_as_done
from factcheck.link import link
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Source
from factcheck.model.time_iso import parse_time


def told(text: str, number: int, language: str = "en", day: str = "2026-02-12", *, length: bool = False) -> LinkedClaim:
    source = Source(
        name="ferry",
        path="sources/ferry.md",
        outlet="ferry",
        title="",
        language=language,
        text=text,
        digest=text,
        published=parse_time(day),
    )
    found = link([source], [extract(source)]).claims
    return next(
        c for c in found if c.claim.value is not None and c.claim.value.middle == number and (not length or c.claim.kind is Kind.DURATION)
    )


@pytest.mark.parametrize(
    ("language", "now", "then"),
    [
        ("en", "The fund now holds 340 works.", "The fund bought 340 works."),
        ("fr", "Le fonds compte désormais 340 œuvres.", "Le fonds a acheté 340 œuvres."),
        ("de", "Der Fonds besitzt inzwischen 340 Werke.", "Der Fonds kaufte 340 Werke."),
        ("es", "El fondo posee ahora 340 obras.", "El fondo compró 340 obras."),
    ],
)
def test_a_figure_told_with_a_word_of_now_is_one_of_the_day(language: str, now: str, then: str) -> None:
    assert as_it_stands(told(now, 340, language))
    assert not as_it_stands(told(then, 340, language))


@pytest.mark.parametrize(
    ("language", "done", "open_"),
    [
        ("en", "The fund bought 340 works.", "The fund buys 340 works."),
        ("fr", "Le fonds a acheté 340 œuvres.", "Le fonds achète 340 œuvres."),
        ("de", "Der Fonds kaufte 340 Werke.", "Der Fonds kauft 340 Werke."),
        ("es", "El fondo compró 340 obras.", "El fondo compra 340 obras."),
    ],
)
def test_what_was_is_told_as_done_and_what_a_plan_may_say_in_the_present_tense_is_not(language: str, done: str, open_: str) -> None:
    assert told_as_done(told(done, 340, language))
    assert not told_as_done(told(open_, 340, language))


def test_a_time_that_is_over_tells_a_figure_as_done_and_one_to_come_does_not() -> None:
    assert told_as_done(told("In 2025 the fund buys 340 works.", 340))
    assert not told_as_done(told("In 2027 the fund buys 340 works.", 340))


def test_a_word_of_now_in_another_clause_says_nothing_of_the_figure() -> None:
    assert not as_it_stands(told("The fund bought 340 works, and its director now lives in Bergen.", 340))


@pytest.mark.parametrize(
    ("language", "running", "over"),
    [
        ("en", "The harbour has been closed for 9 days.", "The harbour was closed for 9 days."),
        ("fr", "Le port est fermé depuis 9 jours.", "Le port resta fermé 9 jours."),
        ("de", "Der Hafen ist seit 9 Tagen gesperrt.", "Der Hafen war 9 Tage gesperrt."),
        ("es", "El puerto lleva 9 días cerrado.", "El puerto estuvo cerrado 9 días."),
    ],
)
def test_what_still_lasted_when_an_article_was_written_may_have_lasted_until_the_next(language: str, running: str, over: str) -> None:
    later = told("The harbour was closed for 13 days.", 13, day="2026-02-20", length=True)
    too_long = told("The harbour was closed for 40 days.", 40, day="2026-02-20", length=True)
    assert ran_on(told(running, 9, language, length=True), later)
    assert not ran_on(told(running, 9, language, length=True), too_long)
    assert not ran_on(told(over, 9, language, length=True), later)
    assert not ran_on(later, told(running, 9, language, length=True))
