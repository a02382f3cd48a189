"""Places are named by countries, adjectives, cities and prepositions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.places.reading import lookup, places
from factcheck.lang import pack


def test_a_city_has_its_country_and_continent_as_parents() -> None:
    assert lookup("Paris", "fr") == ("FR/Paris", "Paris", ("FR/Ile-de-France", "FR", "EU", "150"))


def test_accents_do_not_change_a_place() -> None:
    assert [p.place_id for p in places("À Kénitra, puis à Kenitra.", pack("fr"))] == ["MA/Kenitra", "MA/Kenitra"]


@pytest.mark.parametrize(
    ("code", "text"), [("en", "the Canary Islands"), ("fr", "aux Canaries"), ("de", "auf den Kanaren"), ("es", "en Canarias")]
)
def test_islands_that_are_a_region_are_one_place_in_every_language(code: str, text: str) -> None:
    assert [p.place_id for p in places(text, pack(code))] == ["ES/Canary-Islands"]


def test_an_unknown_town_is_a_place_by_its_preposition() -> None:
    assert [p.place_id for p in places("It burned near Ribaute.", pack("en"))] == ["?/Ribaute"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "At Google, they work. In Parliament they talk."),
        ("fr", "Il a écrit à Macron, puis à Google. Macron répond."),
        ("en", "The writer Jack London wrote for the Chicago Tribune."),
        ("en", "In Ribaute says he."),
        ("fr", "Trente personnes sont venues."),
        ("es", "Para ganar, hay que correr."),
    ],
)
def test_a_preposition_alone_makes_no_town_of_a_name(code: str, text: str) -> None:
    assert places(text, pack(code)) == []


@pytest.mark.parametrize(
    ("code", "text", "place_id"),
    [
        ("en", "It burned in the village of Ribaute.", "?/Ribaute"),
        ("fr", "La commune de Ribaute a brûlé.", "?/Ribaute"),
        ("fr", "Né à Ribaute, en France.", "FR/Ribaute"),
        ("en", "It was built in Ribaute (France).", "FR/Ribaute"),
        ("de", "Die Gemeinde Ribaute brannte.", "?/Ribaute"),
        ("es", "Ardió cerca de Ribaute.", "?/Ribaute"),
        ("it", "È successo vicino a Ribaute.", "?/Ribaute"),
        ("pt", "A cidade de Ribaute ardeu.", "?/Ribaute"),
    ],
)
def test_evidence_in_the_text_makes_a_town_of_a_name(code: str, text: str, place_id: str) -> None:
    assert places(text, pack(code))[0].place_id == place_id


def test_a_name_that_only_prepositions_of_place_lead_to_is_a_town_when_it_comes_again() -> None:
    assert len(places("It began in Ribaute. They met in Ribaute again.", pack("en"))) == 2


def test_a_word_that_is_a_country_in_capitals_is_an_adjective_in_small_letters() -> None:
    assert [p.form for p in places("China y la empresa china.", pack("es"))] == ["name", "adjective"]


@pytest.mark.parametrize(
    ("code", "text", "place_id"),
    [
        ("en", "Ontario reported 300 cases.", "CA/Ontario"),
        ("en", "The pest was seen in Kent.", "GB/Kent"),
        ("fr", "Le feu a pris dans l'Aude.", "FR/Aude"),
        ("fr", "L'Occitanie compte treize départements.", "FR/Occitanie"),
        ("fr", "La Bavière a voté.", "DE/Bavaria"),
        ("de", "In Bayern wird gewählt.", "DE/Bavaria"),
        ("es", "Andalucía perdió el 3 %.", "ES/Andalusia"),
        ("it", "La Lombardia cresce.", "IT/Lombardy"),
        ("pt", "A Catalunha votou.", "ES/Catalonia"),
        ("fr", "La vente recule au Québec.", "CA/Quebec-Province"),
        ("fr", "Il vit à Québec.", "CA/Quebec"),
        ("en", "Scotland and Wales agreed.", "GB/Scotland"),
        ("fr", "Les élus écossais ont voté.", "GB/Scotland"),
        ("es", "El gobierno catalán aprobó la ley.", "ES/Catalonia"),
        ("fr", "La crue touche le Lot-et-Garonne.", "FR/Lot-et-Garonne"),
        ("fr", "La crue a touché dans le Lot deux communes.", "FR/Lot"),
        ("fr", "Ribaute (Aude) a brûlé.", "FR/Aude"),
        ("de", "Der Läufer kam aus dem Kanton Freiburg.", "CH/Fribourg-Canton"),
    ],
)
def test_regions_are_known_under_their_names_in_each_language(code: str, text: str, place_id: str) -> None:
    assert place_id in [p.place_id for p in places(text, pack(code))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Lot 3 vendu. Le Centre vote. Cher ami, bonjour."),
        ("fr", "Var et Lot sont des mots. Aude parle."),
        ("fr", "Aude Martin préside."),
        ("en", "Virginia spoke. Clark Kent wrote."),
        ("fr", "Il arrive gare du Nord."),
        ("de", "Land und Leute."),
    ],
)
def test_words_and_persons_with_the_name_of_a_region_are_none(code: str, text: str) -> None:
    assert places(text, pack(code)) == []


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Spain voted. Schools close in Córdoba.", "ES/Cordoba"),
        ("Argentina voted. Schools close in Córdoba.", "AR/Cordoba"),
        ("California voted, as American states do. Taxes fell in Ontario.", "US/Ontario"),
    ],
)
def test_a_name_that_countries_share_goes_to_the_country_the_text_names(text: str, place_id: str) -> None:
    assert places(text, pack("en"))[-1].place_id.startswith(place_id)


def test_a_department_lies_in_its_region() -> None:
    assert lookup("Aude", "fr") == ("FR/Aude", "Aude", ("FR/Occitanie", "FR", "EU", "150"))


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_crash_and_spans_lie_inside(text: str) -> None:
    assert all(0 <= p.start < p.end <= len(text) for p in places(text, pack("en")))


@pytest.mark.parametrize(
    ("text", "place_id"),
    [("Esteban Mora, the president, left.", ""), ("In Mora the river rose.", "IN/Bilimora"), ("Meanwhile Berlin waits.", "DE/Berlin")],
)
def test_a_person_who_opens_a_sentence_is_no_town_that_has_the_surname_in_another_tongue(text: str, place_id: str) -> None:
    assert "".join(p.place_id for p in places(text, pack("en"))) == place_id


@pytest.mark.parametrize(
    ("place_id", "names"),
    [
        ("PT/Lisbon", {"en": "Lisbon", "fr": "Lisbonne", "de": "Lissabon", "es": "Lisboa"}),
        ("BE/Gent", {"en": "Ghent", "fr": "Gand", "de": "Gent", "es": "Gante"}),
        ("CH/Geneva", {"en": "Geneva", "fr": "Genève", "de": "Genf", "es": "Ginebra"}),
        ("NL/The-Hague", {"en": "The Hague", "fr": "La Haye", "de": "Den Haag", "es": "La Haya"}),
        ("BE/Antwerp", {"en": "Antwerp", "fr": "Anvers", "de": "Antwerpen", "es": "Amberes"}),
        ("FR/Strasbourg", {"en": "Strasbourg", "fr": "Strasbourg", "de": "Straßburg", "es": "Estrasburgo"}),
        ("FR/Bordeaux", {"en": "Bordeaux", "fr": "Bordeaux", "de": "Bordeaux", "es": "Burdeos"}),
        ("IT/Rome", {"en": "Rome", "fr": "Rome", "de": "Rom", "es": "Roma"}),
    ],
)
def test_a_city_is_one_place_under_its_name_in_every_language(place_id: str, names: dict[str, str]) -> None:
    leads = {"en": "in", "fr": "à", "de": "in", "es": "en"}
    found = {code: [p.place_id for p in places(f"{leads[code]} {name}", pack(code))] for code, name in names.items()}
    assert found == {code: [place_id] for code in names}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Den Rest trägt die Stadt, das Gerät zahlt der Kanton."),
        ("de", "Im Kanton stand nur der Name auf dem Gerät."),
        ("fr", "L'Observatoire des prix compte un Lion d'or."),
        ("es", "Saltos de esquí."),
        ("de", "Es waren drei Löwen."),
    ],
)
def test_a_word_of_the_language_is_no_city_that_another_tongue_calls_so(code: str, text: str) -> None:
    assert places(text, pack(code)) == []


def test_a_city_whose_name_sounds_like_a_compound_is_a_city_without_a_preposition() -> None:
    assert [p.place_id for p in places("Straßburg wählt.", pack("de"))] == ["FR/Strasbourg"]


@pytest.mark.parametrize(("text", "place_id"), [("Sie zahlt den Rest.", ""), ("Sie zog nach Mailand.", "IT/Milan")])
def test_a_german_noun_with_its_article_is_no_town_that_has_the_name_in_another_tongue(text: str, place_id: str) -> None:
    assert "".join(p.place_id for p in places(text, pack("de"))) == place_id


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Die Arbeiten führt das Schweizer Unternehmen Tauernbau aus.", "CH"),
        ("Ein Schweizer gewann.", "CH"),
        ("Das sagte Frau Schweizer.", ""),
        ("Das sagte der Trainer Jürgen Schweizer.", ""),
        ("Das sagte der Trainer Jürgen Spanier.", ""),
    ],
)
def test_who_is_from_a_country_is_no_surname(text: str, place_id: str) -> None:
    assert "".join(p.place_id for p in places(text, pack("de"))) == place_id
