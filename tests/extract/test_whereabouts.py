"""Where things stand and events were, where a phrase says so around its noun or at the opening of a sentence."""

import pytest

from factcheck.model import Kind
from tests.extract.reading import read


def places(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(c.measure, c.object) for c in read(text, language).claims if c.kind is Kind.PLACE]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The Nordwind plant in Leeds will close.", "Leeds"),
        ("fr", "À Lyon, l'usine Nordwind embauche.", "Lyon"),
        ("es", "La factoría de Nordwind en Zaragoza cierra.", "Zaragoza"),
    ],
)
def test_a_plant_is_placed_with_its_owner_between_or_by_the_opening_of_the_sentence(language: str, text: str, place: str) -> None:
    assert places(text, language) == [("place:production", place)]


def test_a_plant_is_not_placed_by_what_comes_after_its_verb() -> None:
    assert places("The Nordwind plant was sold to a bank in Leeds.", "en") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [("At Livorno, in March, inspectors found rust.", ["Livorno"]), ("In March, inspectors spoke of Livorno.", [])],
)
def test_a_town_and_a_time_at_the_opening_say_where_it_was(text: str, place: list[str]) -> None:
    assert [object for _, object in places(text, "en")] == place


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The Leeds-based bank was sold.", [("place:seat", "Leeds")]),
        ("en", "The bank, based in Leeds, was sold.", [("place:seat", "Leeds")]),
        ("en", "The Leeds bank was sold.", []),  # which one is meant
        ("en", "A bank in Leeds was sold.", []),
        ("de", "Der Bielefelder Konzern schwieg.", []),
        ("fr", "Le tribunal de Lille a fermé la salle.", []),
        ("es", "La empresa de Toledo cerró la sala.", []),
    ],
)
def test_the_seat_of_a_house_is_stated_where_it_is_said_and_not_where_a_town_only_tells_which_house_is_meant(
    language: str, text: str, told: list[tuple[str, str]]
) -> None:
    assert places(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The Corvane group was fined over a death in Porto.", None),
        ("en", "The first raid took place in Porto.", "Porto"),
        ("fr", "Après le vol de Porto, le musée a fermé.", None),
        ("en", "Fifty-two of its members live in Montevideo.", None),
        ("en", "The poet lives in Montevideo.", "Montevideo"),
        ("fr", "Claire Vasseur, de l'université de Grenoble, parle d'un lac.", None),
        ("fr", "La maison que le groupe Corvane exploite à Grenoble ferme.", None),
        ("en", "The Grenoble firm's drivers are on leave.", None),
        ("en", "The Grenoble-based firm has hired drivers.", "Grenoble"),
    ],
)
def test_a_place_that_only_tells_which_one_is_meant_is_not_stated(language: str, text: str, place: str | None) -> None:
    assert [c.object for c in read(text, language).claims if c.kind is Kind.PLACE] == ([place] if place else [])
