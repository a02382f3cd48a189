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
        ("fr", "L'usine de Nordwind à Lyon fermera.", "Lyon"),
        ("fr", "Le titre du Groupe Nordwind a cédé 3 %. L'usine du Groupe Nordwind à Lyon fermera.", "Lyon"),
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
        ("en", "The Leeds bank was sold.", [("place:seat", "Leeds")]),
        ("en", "The bank in Leeds was sold.", [("place:seat", "Leeds")]),
        ("en", "The company has its headquarters in Derby.", [("place:seat", "Derby")]),
        ("en", "The company sold its former headquarters in Derby.", []),
        ("fr", "Le groupe a vendu son ancien siège à Lyon.", []),
        ("en", "A bank in Leeds was sold.", []),  # one bank of many: no seat of what the article is about
        ("de", "Der Bielefelder Konzern schwieg.", [("place:seat", "Bielefeld")]),
        ("de", "Der Bielefelder Sommer war kurz.", []),
    ],
)
def test_the_house_that_is_spoken_of_has_its_seat_where_it_is_said_to_be(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert places(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La préfecture de l'Aude a fermé la route."),
        ("fr", "Le tribunal de Lille a fermé la salle."),
        ("en", "The museum in Lille lent a drawing."),
        ("de", "Das Ministerium in Stuttgart zählt vierzehn Tiere."),
        ("en", "On 12 March a court in Lille rejected the suit."),
        ("es", "La huelga que el sindicato convocó en toda España terminó."),
    ],
)
def test_the_town_of_an_authority_and_a_country_in_which_something_happens_are_no_statements(language: str, text: str) -> None:
    assert places(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The rocket stood at Kourou (French Guiana).", ["French Guiana"]),
        ("en", "It has 50 shops in Leeds, 95 in Sweden.", []),
        ("es", "Ganó en Utrera, cerca de Sevilla.", []),
    ],
)
def test_a_place_lies_in_what_brackets_name_and_not_in_what_it_is_near_or_counted_after(language: str, text: str, told: list[str]) -> None:
    assert [object for measure, object in places(text, language) if measure == "place:location"] == told


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The Corvane group was fined over a death in Porto.", None),
        ("en", "The first raid took place in Porto.", "Porto"),
        ("fr", "Après le vol de Porto, le musée a fermé.", None),
        ("en", "Fifty-two of its members live in Montevideo.", None),
        ("en", "The poet lives in Montevideo.", "Montevideo"),
        ("fr", "Claire Vasseur, de l'université de Grenoble, parle d'un lac.", None),
        ("fr", "La banque de Grenoble a tranché.", "Grenoble"),
        ("fr", "La maison que le groupe Corvane exploite à Grenoble ferme.", None),
        ("en", "The Grenoble firm's drivers are on leave.", None),
        ("en", "The Grenoble firm has hired drivers.", "Grenoble"),
    ],
)
def test_a_place_that_only_tells_which_one_is_meant_is_not_stated(language: str, text: str, place: str | None) -> None:
    assert [c.object for c in read(text, language).claims if c.kind is Kind.PLACE] == ([place] if place else [])


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Olga Brandt died on Friday 9 January at her home in Ribera.", [("place:death", "Ribera")]),
        ("en", "Olga Brandt died on Friday 9 January at her desk.", []),
        ("es", "Olga Brandt murió el lunes en su casa de Ribera.", [("place:death", "Ribera")]),
        ("es", "Olga Brandt murió el lunes en su jardín de Rosas.", []),
        ("de", "Vera Pohl starb am Montag in ihrer Wohnung in Kiel.", [("place:death", "Kiel")]),
        ("en", "Olga Brandt was born on 14 March 1941, at Ribera.", [("place:birth", "Ribera")]),
        ("de", "Das Werk wurde 1887 in Bilbao von Luis Prieto gegründet.", [("place:start", "Bilbao")]),
        ("en", "Nordwind is listed in Frankfurt.", [("place:listing", "Frankfurt am Main")]),
        ("fr", "La société Nordwind, cotée à Paris, se tait.", [("place:listing", "Paris")]),
        ("es", "Nordwind cotiza en Madrid.", [("place:listing", "Madrid")]),
        ("en", "Nordwind has its registered office in Leeds.", [("place:seat", "Leeds")]),
    ],
)
def test_where_somebody_died_or_was_born_and_where_a_house_is_listed(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert places(text, language) == told


@pytest.mark.parametrize("text", ["Das Finale fand in Odense statt.", "Das Finale fand am Samstag in Odense statt."])
def test_a_place_is_told_once(text: str) -> None:
    assert len(places(text, "de")) == 1


@pytest.mark.parametrize(
    ("language", "text", "subject", "place"),
    [
        ("en", "The car is assembled in the Polish city of Wrocław.", "car", "Wrocław"),
        ("fr", "La voiture est assemblée dans la ville polonaise de Wroclaw.", "voiture", "Wrocław"),
        ("de", "Das Auto wird im polnischen Breslau gebaut.", "Auto", "Wrocław"),
        ("de", "Gebaut wird das Auto im polnischen Breslau.", "Auto", "Wrocław"),
        ("es", "El coche, que se monta en la ciudad polaca de Wroclaw, se vende bien.", "coche", "Wrocław"),
        ("es", "La empresa tiene su sede en la ciudad de Gante.", "empresa", "Gent"),
    ],
)
def test_what_a_place_is_called_is_neither_the_place_nor_the_subject(language: str, text: str, subject: str, place: str) -> None:
    (found,) = [c for c in read(text, language).claims if c.kind is Kind.PLACE]
    assert (found.subject, found.object) == (subject, place)


def test_a_city_that_acts_is_not_only_what_a_place_is_called() -> None:
    assert [c.subject for c in read("La ciudad de Sevilla compró 300 autobuses.", "es").claims] == ["ciudad"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le refuge a été fermé mercredi 8 avril par arrêté de la préfète de la Nièvre."),
        ("en", "The 19-year-old from Chennai beat her in 63 moves."),
    ],
)
def test_where_somebody_is_from_or_in_office_is_not_where_it_happened(language: str, text: str) -> None:
    assert places(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Le film sera projeté à Lyon.", [("place:screening", "Lyon")]),
        ("fr", "Un projet urbain à Lyon divise.", []),
        ("fr", "Le projet en Corse coûte cher.", []),
        ("es", "La película se proyecta en Bilbao.", [("place:screening", "Bilbao")]),
        ("es", "El proyecto residencial de Bilbao gusta.", []),
        ("es", "El yate está fondeado en Cádiz.", [("place:mooring", "Cadiz")]),
        ("es", "El Sí toca fondo en Cádiz.", []),
        ("es", "El tren partió de Cádiz.", [("place:start", "Cadiz")]),
        ("es", "Los partidos de Cádiz callan.", []),
        ("it", "Il progetto a Milano costa molto.", []),
    ],
)
def test_a_noun_with_the_stem_of_a_listed_participle_places_nothing(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert places(text, language) == told


def test_only_where_verbs_come_last_is_a_place_before_its_verb() -> None:
    assert places("Der Film wurde in Prag gedreht.", "de") == [("place:filming", "Prague")]
    assert places("Ministers meeting in Prague settled the ceiling.", "en") == []
