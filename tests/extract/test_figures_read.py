"""What is read as a figure and with which value: lengths of time as a stopwatch prints them, ends of a change, numbers beside dates."""

import pytest

from tests.extract.reading import read


def figures(text: str, language: str) -> list[tuple[float | None, float | None, str | None]]:
    """Low end, high end and unit of each figure of a text, in order."""
    values = [c.value for c in read(text, language).claims if c.value is not None]
    return [(None if v.low is None else float(v.low), None if v.high is None else float(v.high), v.unit) for v in values]


def exact(value: float, unit: str | None) -> tuple[float, float, str | None]:
    return value, value, unit


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "Ines Tolvar won in 2:31:07.", 9067, "seconds"),
        ("de", "Ines Tolvar war nach 2:31:07 Stunden im Ziel.", 9067, "seconds"),
        ("es", "Ines Tolvar ganó con un tiempo de 2:31:07.", 9067, "seconds"),
        ("fr", "Son chrono de 2 h 31'07'' tient toujours.", 9067, "seconds"),
        ("fr", "Le trajet dure 1 h 05.", 65, "minutes"),
        ("fr", "La pièce dure trois heures vingt.", 200, "minutes"),
        ("fr", "Soit trois heures vingt de musique.", 200, "minutes"),
        ("es", "La obra dura tres horas veinte con descanso.", 200, "minutes"),
        ("de", "Er brauchte drei Stunden zwanzig für die Strecke.", 200, "minutes"),
    ],
)
def test_a_length_of_time_printed_as_on_a_stopwatch_is_one_figure(language: str, text: str, value: float, unit: str) -> None:
    assert figures(text, language) == [exact(value, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rocket lifted off at 14:03:12 UTC."),
        ("de", "Die Rakete startete um 14:03:12 Uhr."),
        ("fr", "Le train part à 5 h 06."),
        ("fr", "Le musée est ouvert de 9 h 30 à 17 h 15."),
    ],
)
def test_a_time_of_the_day_is_no_length(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_a_number_that_counts_a_noun_is_no_part_of_the_hours_before_it() -> None:
    assert figures("Après trois heures vingt passagers sont descendus.", "fr")[-1] == exact(20, "people")


def test_an_article_adds_nothing_to_the_number_word_before_it() -> None:
    assert figures("They pay fifty a week.", "en")[0][0] == 50
    assert figures("It costs seven euros fifty a week.", "en") == [exact(7.5, "EUR/week")]


def test_digits_in_groups_behind_a_month_are_no_day_of_it() -> None:
    assert figures("In May 1,340 calls went astray.", "en") == [exact(1340, "calls")]
    assert figures("The line opened on May 1, 340 days late.", "en") == [exact(340, "days")]


def test_a_number_of_the_sentence_before_makes_no_year_of_a_figure() -> None:
    assert figures("Es traf 600 Stellen. Mehr als 2000 Menschen bewarben sich.", "de")[-1] == (2000, None, "people")
    assert [row[0] for row in figures("Revenue was 8 percent more than 2021.", "en")] == [8]


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "The ticket went from 2.40 to 3.00 euros.", [exact(2.4, "EUR"), exact(3, "EUR")]),
        ("de", "Die Miete stieg auf 540 statt 510 Euro im Monat.", [exact(540, "EUR/month"), exact(510, "EUR/month")]),
        ("fr", "La mensualité passe de 1 402 à 1 431 euros.", [exact(1402, "EUR/month"), exact(1431, "EUR/month")]),
        ("de", "Der Etat wurde von 25 auf 40 Millionen Euro erhöht.", [exact(25e6, "EUR"), exact(40e6, "EUR")]),
    ],
)
def test_both_ends_of_a_change_are_of_one_unit_and_size(
    language: str, text: str, ends: list[tuple[float | None, float | None, str | None]]
) -> None:
    assert figures(text, language) == ends


def test_a_number_before_a_full_stop_and_another_amount_is_no_end_of_a_change() -> None:
    assert figures("The shop closes at 2.40. It took 300 euros.", "en") == [exact(300, "EUR")]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The mayor read the 94-page report.", "pages"),
        ("en", "A 12-member panel met on Monday.", "people"),
        ("de", "Die siebenköpfige Jury tagte.", "people"),
        ("de", "Der 94-seitige Bericht liegt vor.", "pages"),
    ],
)
def test_a_number_counts_what_it_is_made_one_word_with(language: str, text: str, unit: str) -> None:
    assert [row[2] for row in figures(text, language)] == [unit]


def test_a_word_that_nobody_counts_makes_no_unit_of_a_number() -> None:
    assert figures("He bought a 12-string guitar.", "en")[0][2] != "strings"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The loss was smaller than the five-year average."),
        ("en", "Half-year revenue slipped."),
        ("en", "A passenger dialled 112 from kilometre 38."),
        ("en", "Customers may ring 1414."),
        ("es", "El 112 no respondió."),
        ("fr", "Le 112 ne répond plus."),
        ("fr", "La route est fermée entre les sorties 12 et 14."),
        ("de", "Die Anhörung ist in Saal 3."),
    ],
)
def test_what_a_number_only_names_is_no_figure(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The strike lasted half a year.", exact(0.5, "years")),
        ("en", "They call 12 witnesses.", exact(12, "people")),
        ("es", "El 18 % votó.", exact(18, "%")),
        ("fr", "Les 112 pompiers sont rentrés.", exact(112, "people")),
    ],
)
def test_what_is_counted_or_measured_beside_such_words_is_one(
    language: str, text: str, figure: tuple[float | None, float | None, str | None]
) -> None:
    assert figures(text, language) == [figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'usine de Lens a 900 salariés, dont 400 ailleurs."),
        ("es", "La fábrica tiene 900 empleados y sobrarán 400 antes de junio."),
    ],
)
def test_an_adverb_that_ends_like_a_plural_is_not_what_is_counted(language: str, text: str) -> None:
    assert [row[2] for row in figures(text, language)] == ["people", "people"]


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("es", "Perú destinó 150 millones de soles a la región.", ["PEN"]),
        ("en", "Peru set aside 150 million soles for the region.", ["PEN"]),
        ("en", "The quake, at magnitude 6.3, was weaker than the 7.1 of 1958.", ["magnitude", "magnitude"]),
        ("en", "The liner measures 182,000 gross tons.", ["GT"]),
        ("en", "The hospital has 80 beds. The dead numbered 611.", ["beds", "people"]),
        ("en", "Twelve boats left, 19 percent fewer than the 15 of the spring.", ["boats", "%", "boats"]),
        ("es", "Los partidos gastaron 6,8 millones de euros. Los clubes desembolsaron 3,2 millones.", ["EUR", "EUR"]),
        ("de", "Gefunden wurden 24 Spannglieder.", ["spannglieder"]),
    ],
)
def test_the_unit_is_that_of_what_is_told(language: str, text: str, units: list[str]) -> None:
    assert [row[2] for row in figures(text, language)] == units


def test_a_word_that_is_money_in_another_country_is_none_here() -> None:
    assert figures("La sierra tiene 300 soles al año.", "es")[0][2] != "PEN"
