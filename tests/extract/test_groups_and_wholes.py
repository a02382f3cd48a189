"""Who is told of by years, what stands for people or behind its number, and numbers that are no quantity."""

import pytest

from tests.extract.reading import claim, read
from tests.extract.test_rates_and_bare_numbers import units


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rule bars those under 26 from the pool."),
        ("fr", "Les moins de 26 ans ne pourront entrer."),
        ("fr", "Les personnes de moins de 18 ans sont exclues."),
        ("es", "Los jóvenes menores de 30 años no pueden entrar."),
        ("de", "Personen unter 26 Jahren dürfen nicht hinein."),
        ("de", "Den Schülern zwischen 14 und 18 hilft das nicht."),
    ],
)
def test_years_that_say_who_is_told_of_are_no_figure(language: str, text: str) -> None:
    assert units(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "He held the prisoner over 20 years.", "years"),
        ("en", "The rule bars those under 26 tonnes.", "t"),
        ("es", "Tuvo preso al minero más de 20 años.", "years"),
        ("de", "Er hielt den Gefangenen über 20 Jahre fest.", "years"),
        ("fr", "Les plus de vingt ans de guerre ont ruiné le port.", "years"),
    ],
)
def test_how_long_or_how_heavy_something_is_names_no_group(language: str, text: str, unit: str) -> None:
    assert units(text, language) == [unit]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill ground 800 tonnes. Forty of us refused."),
        ("fr", "Le moulin a moulu 800 tonnes. Quarante d'entre nous ont refusé."),
        ("es", "El molino molió 800 toneladas. Cuarenta de nosotros se negaron."),
        ("de", "Die Mühle mahlte 800 Tonnen. Vierzig von uns weigerten sich."),
    ],
)
def test_so_many_of_us_are_people(language: str, text: str) -> None:
    assert units(text, language) == ["t", "people"]


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("es", "La multa fue de 3 millones de euros. Son ya 2 millones las gallinas muertas.", "2 millones", "birds"),
        ("es", "El pueblo gastó 600 euros. Son ya 43 los heridos.", "43", "people"),
        ("it", "Il paese ha speso 600 euro. Sono già 120 le case.", "120", "homes"),
        ("es", "La multa fue de 3 millones de euros. Pagó 2 millones la semana pasada.", "2 millones", "EUR"),
    ],
)
def test_a_subject_behind_its_number_is_what_is_counted(language: str, text: str, words: str, unit: str) -> None:
    value = claim(read(text, language), words).value
    assert value is not None and value.unit == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Quien sepa algo puede llamar al 900 163 412."),
        ("en", "The helpline is 900 163 412."),
        ("fr", "Le numéro gratuit est le 800 163 412."),
    ],
)
def test_nine_digits_beside_a_word_of_telephones_are_no_quantity(language: str, text: str) -> None:
    assert units(text, language) == []


def test_nine_digits_that_count_something_are_one() -> None:
    assert units("The firm says that its phone network made 900 163 412 calls.") == ["calls"]


def test_more_parts_than_make_up_two_wholes_are_things() -> None:
    assert [(c.value.low, c.value.unit) for c in read("Se vendieron 1.200 décimos.", "es").claims if c.value] == [(1200, "décimos")]
    assert units("Tres décimos de los vecinos votaron.", "es") == ["%"]


def test_a_part_of_a_time_is_how_long_and_not_what_a_number_is_given_per() -> None:
    assert units("Nearly 900 shops closed in half a century.") == ["shops", "centuries"]
    assert units("The port loads 900 ships a century.") == ["ships/century"]


def test_what_stands_behind_to_the_is_what_a_measure_is_given_per() -> None:
    assert units("Six tonnes to the hectare is a good harvest.") == ["t/ha"]
    assert "EUR/lb" not in units("At €1.15 to the pound the trip is dear.")


def test_a_noun_with_its_article_before_a_german_number_has_so_many_of_the_next() -> None:
    assert units("Im Mai zählte das Haus 287 Geburten.", "de") == ["births"]
    assert units("Sie wohnt in Haus 287.", "de") == []


def test_what_a_day_brings_is_no_length_of_time() -> None:
    text = "El tope es de 600 euros al día. Para estancias de 20 años baja a 150 diarios."
    assert units(text, "es")[-1] != "years/day"


def test_a_negated_noun_is_what_no_pronoun_stands_for() -> None:
    text = "The drivers are employees, not contractors. The suit was brought by 214 of them."
    assert units(text) == ["people"]
    assert units("The guests are employees and contractors. The suit was brought by 214 of them.") != ["people"]


def test_no_more_countries_are_counted_than_there_are() -> None:
    assert units("L'usine en vend dans trente pays. La France en a pris 48 700.", "fr") == ["countries", None]
    assert units("L'usine vend dans trente pays. Elle en vise 40.", "fr") == ["countries", "countries"]


@pytest.mark.parametrize(
    ("text", "measure"), [("La France en a pris 48 700.", "count:?"), ("Au cours de mai, la ville en a compté 300.", "count:city")]
)
def test_a_word_that_only_shares_a_stem_names_nothing(text: str, measure: str) -> None:
    assert [c.measure for c in read(text, "fr").claims] == [measure]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The plant treats 254 million litres a day. In 2020 it was 190 million.", "L/day"),
        ("fr", "Le port charge 900 conteneurs par jour. En mai, il n'en a chargé que 400.", "containers/day"),
        ("de", "Das Werk füllt täglich 61 Millionen Liter ab. 2020 waren es noch 70 Millionen.", "L/day"),
        ("es", "La planta trata 61 millones de litros al día. La meta es de 50 millones en 2028.", "L/day"),
    ],
)
def test_a_number_that_takes_up_a_rate_of_its_size_is_one(language: str, text: str, unit: str) -> None:
    assert units(text, language) == [unit, unit]


def test_a_total_or_a_number_of_another_size_is_no_rate() -> None:
    assert units("The plant treats 254 million litres a day, or nearly 800 million since the beginning of May.")[-1] == "L"
    assert units("The port loads 900 ships a day. In 2020 it was 45,000.") == ["ships/day", "ships"]
