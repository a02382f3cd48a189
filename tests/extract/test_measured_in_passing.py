"""Amounts told in the words of running text: shares of litres, metres with centimetres, hours, what a fragment takes up."""

import pytest

from factcheck.model import Kind
from tests.extract.reading import claim, read

Read = list[tuple[str | None, str | None, str | None]]


def values(text: str, language: str = "en") -> Read:
    """The lower end, upper end and unit of the figures of a text, in order."""
    found = [c.value for c in read(text, language).claims if c.value is not None]
    return [(None if v.low is None else f"{v.low}", None if v.high is None else f"{v.high}", v.unit) for v in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Four in every ten litres of the cider come from Herefordshire."),
        ("de", "Vier von zehn Litern Milch kommen aus dem Allgäu."),
        ("fr", "Quatre litres sur dix viennent de Normandie."),
        ("es", "Cuatro de cada diez litros salen de Asturias."),
    ],
)
def test_a_share_may_be_of_what_is_measured(language: str, text: str) -> None:
    assert values(text, language) == [("40", "40", "%")]


def test_so_many_of_so_many_litres_each_are_no_share() -> None:
    assert ("66.67", "66.67", "%") not in values("Compraron dos de tres litros.", "es")
    assert all(unit != "%" for _, _, unit in values("It rained for two in three days.", "en"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In der Nacht fiel ein Meter vierzig Schnee."),
        ("fr", "Dans la nuit il est tombé un mètre quarante de neige."),
        ("es", "Por la noche cayó un metro cuarenta de nieve."),
        ("en", "The gate is one metre forty high."),
        ("fr", "La sauteuse, du haut de son mètre quarante, sourit."),
    ],
)
def test_a_number_word_behind_metres_is_of_centimetres(language: str, text: str) -> None:
    assert values(text, language) == [("1.4", "1.4", "m")]


def test_a_number_with_its_own_noun_behind_metres_is_no_part_of_them() -> None:
    assert values("Le mur a trois mètres, quarante personnes l'ont bâti.", "fr") == [("3", "3", "m"), ("40", "40", "people")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Kurz vor fünf kam die Flut."),
        ("de", "Gegen halb acht gingen die Lichter aus."),
        ("en", "Shortly before five, the dyke gave way."),
        ("es", "Poco antes de las cinco llegó la riada."),
    ],
)
def test_an_hour_is_no_count(language: str, text: str) -> None:
    assert values(text, language) == []


def test_a_count_behind_the_same_words_is_one() -> None:
    assert ("5", "5", "homes") in values("Die Flut kam kurz vor fünf Häusern zum Stehen.", "de")
    assert ("5", "5", "races") in values("She broke her arm just before five races in Spain.", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is far from the million and a half tonnes of 2021."),
        ("fr", "On est loin du million et demi de tonnes de 2021."),
        ("es", "Queda lejos del millón y medio de toneladas de 2021."),
    ],
)
def test_a_million_and_a_half_may_have_the_definite_article(language: str, text: str) -> None:
    assert values(text, language) == [("1500000", "1500000", "t")]


def test_a_million_of_which_nothing_more_is_said_is_no_number() -> None:
    assert values("They spoke of the million and went home.") == []


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Twelve of her paintings were stolen.", "paintings"),
        ("de", "55 seiner Schafe sind ertrunken.", "sheep"),
        ("fr", "55 de ses moutons se sont noyés.", "sheep"),
        ("es", "Murieron 55 de sus ovejas.", "sheep"),
    ],
)
def test_some_of_what_somebody_owns_are_counted_in_it(language: str, text: str, unit: str) -> None:
    assert [found for _, _, found in values(text, language)] == [unit]


def test_a_possessive_that_begins_another_phrase_owns_nothing_that_is_counted() -> None:
    assert claim(read("In Ulm verloren 8500 ihre Wohnung.", "de"), "8500").value.unit != "homes"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A pear tree yields 30 kilos in good years. In 2023, barely twelve."),
        ("de", "Ein Birnbaum trägt 30 Kilo. Im Herbst 2023 kaum zwölf."),
        ("fr", "Un poirier donne 30 kilos les bonnes années. À l'automne 2023, douze à peine."),
        ("es", "Un peral da 30 kilos. En 2023, apenas doce."),
    ],
)
def test_a_sentence_of_a_time_and_a_number_is_measured_as_the_one_before(language: str, text: str) -> None:
    assert claim(read(text, language), "30 ").value.unit == "kg"  # type: ignore[union-attr]
    assert values(text, language)[-1][2] == "kg"


def test_a_sentence_that_tells_more_is_not() -> None:
    assert values("A pear tree yields 30 kilos. In 2023 the farmer hired twelve.")[-1][2] != "kg"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The levy, at zero since May, rises to 2% in June."),
        ("fr", "La taxe, à zéro depuis mai, remonte à 2 % en juin."),
        ("es", "El tipo, a cero desde mayo, subió al 2 % en junio."),
    ],
)
def test_a_nought_before_a_percentage_is_one(language: str, text: str) -> None:
    assert values(text, language) == [("0", "0", "%"), ("2", "2", "%")]


def test_nobody_hurt_is_no_percentage() -> None:
    assert ("0", "0", "%") not in values("Zero injured and 2% more visitors: the fair went well.")


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The plant was bought for 46 million marks.", "DEM"),
        ("de", "Das Werk kostete 46 Millionen Mark.", "DEM"),
        ("es", "Compró la fábrica por 46 millones de marcos.", "DEM"),
        ("de", "Das Haus kostete 3 Millionen Schilling.", "ATS"),
    ],
)
def test_money_that_is_no_more_is_money(language: str, text: str, unit: str) -> None:
    assert [found for _, _, found in values(text, language)] == [unit]


def test_frames_and_marks_in_an_exam_are_no_money() -> None:
    assert values("El taller hizo doce marcos de madera.", "es")[0][2] != "DEM"
    assert values("The pupil got 80 marks.")[0][2] != "DEM"


def test_what_is_further_says_how_long() -> None:
    found = claim(read("The flour will last three more weeks."), "three")
    assert found.kind is Kind.DURATION and found.value is not None and found.value.unit == "weeks"
    assert [unit for _, _, unit in values("Der Umbau dauert zwei weitere Jahre.", "de")] == ["years"]
    assert [unit for _, _, unit in values("The town has 40 hotels, and two more in the hills.")][1] == "hotels"


def test_a_man_of_an_age_may_be_found() -> None:
    assert values("The latest victim is a man of 71 found in his car.") == [("71", "71", "years")]
    assert values("She coached a team of 22 players.")[0][2] == "people"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der halbe Liter kostet 6,80 Euro."),
        ("fr", "Le demi-litre se vend 6,80 euros."),
        ("es", "El medio litro se vende a 6,80 euros."),
        ("en", "The half-litre bottle stands at £6.80."),
    ],
)
def test_what_is_priced_is_no_amount_of_its_own(language: str, text: str) -> None:
    assert [low for low, _, _ in values(text, language)] == ["6.8"]


def test_a_litre_that_something_goes_into_is_no_amount() -> None:
    assert [unit for _, _, unit in values("It takes five kilos of plums to fill a litre bottle.")] == ["kg"]
    assert [unit for _, _, unit in values("Für einen Liter werden fünf Kilo Pflaumen gepresst.", "de")] == ["kg"]
    assert values("Police seized a tonne of cocaine and 40 rifles.")[0][2] != "rifles"


def test_not_even_so_much_is_less() -> None:
    assert values("No se pagaban ni 2,30 euros.", "es") == [(None, "2.3", "EUR")]
    assert values("On ne payait pas même 2,30 euros.", "fr") == [(None, "2.3", "EUR")]
    assert values("Se pagaban 2,30 euros.", "es") == [("2.3", "2.3", "EUR")]


def test_numbers_to_ring_and_of_files_are_none() -> None:
    assert values("The 112 centre in Leeds has never had a day like it.") == []
    assert values("Consultas: 953 555 018.", "es") == []
    assert values("Ilustraciones: archivo de la casa, carpeta 14.", "es") == []
    assert values("The 112 nurses in Leeds are on strike.")[0][2] == "people"


def test_an_adverb_is_nobody() -> None:
    assert [unit for _, _, unit in values("The region expects 1.02 million tonnes; the ministry expects 1.29 million nationally.")] == [
        "t",
        "t",
    ]
    assert [unit for _, _, unit in values("The consulate registered 400 nationals.")] == ["people"]


@pytest.mark.parametrize(
    ("noun", "people"),
    [("Ausgeflogene", True), ("Zugewanderte", True), ("Zurückgekehrte", True), ("Angebote", False), ("Vorgeschichten", False)],
)
def test_a_german_participle_with_a_capital_is_people(noun: str, people: bool) -> None:
    assert (values(f"Die Liste nennt 83 {noun}.", "de")[0][2] == "people") is people


def test_the_last_part_of_a_hyphened_noun_says_what_is_counted() -> None:
    assert values("Er hält 400 Nordbahn-Aktien.", "de")[0][2] == "shares"
