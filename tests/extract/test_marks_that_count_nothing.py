"""Numbers of paragraphs, hours in words, runways and quarters of towns, against the figures that look like them; and counts of peoples."""

import pytest

from tests.extract.reading import read


def units(text: str, language: str = "en") -> list[str | None]:
    return [c.value.unit for c in read(text, language).claims if c.value is not None]


def test_numbers_of_paragraphs_that_rise_are_no_figures() -> None:
    assert units("1.1 The crane fell.\n\n1.2 It hurt 14 workers.\n\n2.1 The cable was old.") == ["people"]


def test_a_decimal_that_opens_one_paragraph_is_a_figure() -> None:
    assert len(units("2.5 Million visitors came.\n\nThe rest stayed away.")) == 1


def test_the_number_of_a_question_in_bold_is_none() -> None:
    assert units("**1. Who pays?**\n\nThe town.\n\n**2. Who builds?**\n\nThe firm.") == []


@pytest.mark.parametrize("text", ["The lorries stop at five.", "Most of the rolls are sold before seven.", "She got up at six."])
def test_an_hour_in_words_counts_nothing(text: str) -> None:
    assert units(text) == []


def test_before_so_many_of_something_is_a_count() -> None:
    assert units("He spoke before nine judges.") == ["people"]


def test_the_letter_of_a_runway_is_no_unit() -> None:
    assert "L" not in units("The runway 30L was closed.")
    assert units("The tank holds 30L.") == ["L"]


@pytest.mark.parametrize(
    ("language", "part", "share"),
    [
        ("de", "Die Bahn soll das Viertel anbinden.", "Das Viertel der Haushalte zahlt nichts."),
        ("fr", "Le quart le plus pauvre a progressé.", "Le quart des foyers ne paie rien."),
        ("es", "El cuarto más pobre ha mejorado.", "El cuarto de los hogares no paga."),
    ],
)
def test_a_quarter_of_a_town_or_of_the_people_is_no_share(language: str, part: str, share: str) -> None:
    assert units(part, language) == []
    assert units(share, language) == ["%"]


@pytest.mark.parametrize(
    ("language", "many", "one"),
    [
        ("fr", "Venaient ensuite les Allemands (52).", "Le Suisse (34) a gagné."),
        ("de", "Es folgten die Deutschen (52).", "Der Franzose (34) siegte."),
        ("es", "Les siguen los alemanes (52).", "El suizo (34) ganó."),
        ("en", "Then come the Dutch (52).", "The German (34) won."),
    ],
)
def test_several_of_a_country_are_counted_in_brackets_and_one_is_so_old(language: str, many: str, one: str) -> None:
    assert units(many, language) == ["people"]
    assert units(one, language) == ["years"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Mehr Wohnraum: angenommen, 34 zu 27."),
        ("en", "More trees: adopted, 34 to 27."),
        ("fr", "Le conseil a adopté le plan, 34 contre 27."),
        ("es", "La enmienda fue rechazada, 34 a 27."),
    ],
)
def test_two_numbers_set_behind_a_decision_are_votes(language: str, text: str) -> None:
    assert units(text, language) == ["votes", "votes"]


def test_two_numbers_behind_a_match_are_none() -> None:
    assert units("The Tigers beat the Lions, 34 to 27.") == [None, None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They won by 34 votes to 27. Now 35 percent of the flats must be subsidised, or 518."),
        ("fr", "Le plan passe par 34 voix contre 27. Désormais 35 % des logements seront aidés, soit 518."),
        ("de", "Er siegte mit 34 zu 27 Stimmen. Nun müssen 35 Prozent der Wohnungen gefördert werden, also 518."),
        ("es", "Ganó por 34 votos contra 27. Ahora el 35 % de las viviendas serán protegidas, es decir, 518."),
    ],
)
def test_a_share_told_again_as_a_number_counts_what_it_is_of(language: str, text: str) -> None:
    assert units(text, language)[-2:] == ["%", "homes"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Acudieron 140 efectivos."),
        ("de", "Es kamen 140 Prüflinge."),
        ("fr", "Il a compté 140 gamins."),
        ("en", "The hall held 140 teens."),
    ],
)
def test_familiar_words_for_people_count_people(language: str, text: str) -> None:
    assert units(text, language) == ["people"]
