"""What is read as a figure and with which value: lengths of time as a stopwatch prints them, ends of a change, numbers beside dates."""

import pytest

from tests.extract.reading import read

Row = tuple[float | None, float | None, str | None]


def figures(text: str, language: str) -> list[Row]:
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


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("fr", "La mesure triplera les recettes.", 3),
        ("fr", "De quoi doubler les recettes.", 2),
        ("es", "La tasa se triplicará en otoño.", 3),
        ("es", "Los precios podrían duplicarse.", 2),
        ("de", "Der Anteil wird sich verdreifachen.", 3),
        ("de", "Der Umsatz hat sich verfünffacht.", 5),
        ("en", "Rents quadrupled.", 4),
    ],
)
def test_a_verb_of_multiplying_is_read_in_each_of_its_forms(language: str, text: str, times: int) -> None:
    assert figures(text, language) == [exact(times, "x")]


def test_an_adjective_that_such_a_verb_is_made_of_multiplies_nothing() -> None:
    assert figures("Elle habite une double maison.", "fr") == []


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("fr", "La défense pèse six euros sur dix.", exact(60, "%")),
        ("de", "Die Aktionäre bekommen 72 Cent, zwei mehr als zuletzt.", exact(0.02, "EUR")),
        ("en", "Brussels has wired ten of its 25 million euros.", exact(10_000_000, "EUR")),
        ("es", "La avería duró diecinueve horas largas.", (19, None, "hours")),
        ("fr", "Il y eut trente et un jours d'audience.", exact(31, "days")),
        ("fr", "Le syndicat appelle à 24 heures de grève.", exact(24, "hours")),
        ("fr", "C'était une assemblée de près de deux mille votants.", (1900, 2000, "people")),
    ],
)
def test_value_and_unit_are_those_that_the_words_around_say(
    language: str, text: str, row: tuple[float | None, float | None, str | None]
) -> None:
    assert row in figures(text, language)


def test_money_out_of_a_sum_is_no_share() -> None:
    assert figures("Il a payé 100 euros sur 500.", "fr")[0] == exact(100, "EUR")


def test_a_time_counts_with_a_number_of_two_words() -> None:
    found = read("Le 3 mai, la mine ferma. Elle rouvrit vingt-trois jours plus tard.", "fr")
    assert "2025-05-26" in [c.time.iso for c in found.claims if c.time is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Elle a deux téléphones et deux sacoches."),
        ("en", "A guard saw two lights."),
        ("es", "Sonó con dos bocinazos."),
    ],
)
def test_two_things_told_in_passing_are_no_figure_and_are_named_as_such(language: str, text: str) -> None:
    found = read(text, language)
    assert "in-passing" in {item.why for item in found.not_understood}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two people died."),
        ("en", "The bank sold 2 lamps."),
        ("fr", "Deux cambriolages ont eu lieu."),
        ("en", "Three lamps broke."),
    ],
)
def test_people_deeds_digits_and_more_than_two_are_figures(language: str, text: str) -> None:
    assert len(figures(text, language)) == 1


def test_a_sentence_that_begins_like_a_line_of_a_page_is_read() -> None:
    assert figures("Subscribers to its service rose by 12 percent in the first half of the year.", "en") == [exact(12, "%")]
    assert figures("Next year the company will build 300 boats in its two yards at Lenmark.", "en")[0] == exact(300, "boats")
    assert figures("The town voted.\n\nSubscribe for 12 euros", "en") == []
