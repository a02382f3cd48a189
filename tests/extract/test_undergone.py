"""Whom or what dates, places and ranks are of."""

import pytest

from factcheck.model import Kind
from tests.extract.reading import read

_BEFORE = {
    "en": "Nordwind opened its plant in Lyon in 1998. ",
    "fr": "Nordwind a ouvert son usine en 1998. ",
    "de": "Nordwind wurde 1998 gegründet. ",
}


def subject(text: str, kind: Kind, language: str) -> list[str | None]:
    before = _BEFORE[language]
    found = read(before + text, language, title="Nordwind").claims
    return [c.subject for c in found if c.kind is kind and c.quote.start >= len(before)]


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("en", "The census opened on 3 May.", "census"),
        ("en", "A couple from Harwick were arrested on 3 May.", "couple"),
        ("fr", "Le recensement, ouvert le 3 mai, est clos.", "recensement"),
        ("fr", "L'incendie du 3 mai n'explique rien.", "incendie"),
        ("de", "Die Stichwahl findet am 3. Mai statt.", "Stichwahl"),
        ("en", "The trial, led by Dr Olga Brandt, began on 3 May.", "trial"),
        ("en", "Corvo, which Nordwind bought, opened on 3 May.", "Corvo"),
    ],
)
def test_an_event_is_of_the_name_the_person_or_the_event_that_its_clause_names(language: str, text: str, of: str) -> None:
    assert of in subject(text, Kind.DATE, language)


@pytest.mark.parametrize(
    ("language", "text", "of"), [("en", "The plant opened on 3 May.", "plant"), ("fr", "L'usine a ouvert le 3 mai.", "usine")]
)
def test_a_common_thing_that_opens_is_what_the_date_is_of(language: str, text: str, of: str) -> None:
    assert subject(text, Kind.DATE, language) == [of]


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("en", "Third was Olga Brandt.", "Olga Brandt"),
        ("en", "The 31st edition of the Corvo opened.", "Corvo"),
        ("fr", "Troisième du premier tour, Olga Brandt se tait.", "Olga Brandt"),
        ("de", "Es war der erste Streik seit 1994.", "Streik"),
        ("fr", "Olga Brandt, deuxième en mai, se tait.", "Olga Brandt"),
    ],
)
def test_a_rank_is_of_what_follows_in_line_what_it_is_apposed_to_or_what_is_said_to_be_first(language: str, text: str, of: str) -> None:
    assert subject(text, Kind.RANK, language) == [of]


def test_a_place_behind_a_preposition_does_not_have_the_rank() -> None:
    assert subject("C'est, dit-on à Lyon, la plus grande usine du pays.", Kind.RANK, "fr") == ["Nordwind"]
