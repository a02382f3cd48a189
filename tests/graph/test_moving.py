"""Whether a text says of its own figure that it is one of the day."""

import pytest

from factcheck.extract.extract import extract
from factcheck.graph.moving import as_it_stands, ran_on
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
