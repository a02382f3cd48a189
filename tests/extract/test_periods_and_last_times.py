"""Periods of pay that stand elsewhere, words of size that are understood, parts of points, and the date of the last time."""

from decimal import Decimal

import pytest

from factcheck.model import Kind
from tests.extract.reading import claim, read


def values(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Lower end and unit of the figures of a text, in order."""
    return [(str(c.value.low), c.value.unit) for c in read(text, language).claims if c.value is not None]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "The kiln burns 40 tonnes of olive stones a day.", "t/day"),
        ("fr", "Le four brûle 40 tonnes de noyaux d'olive par jour.", "t/day"),
        ("de", "Der Ofen verbrennt 40 Tonnen Olivenkerne pro Tag.", "t/day"),
        ("es", "El horno quema 40 toneladas de huesos de aceituna al día.", "t/day"),
        ("de", "Sie bekommt 42 Euro brutto mehr im Monat.", "EUR/month"),
        ("de", "Sie bekommt 14,20 Euro in der Stunde.", "EUR/hour"),
        ("es", "Trabaja quince horas a la semana.", "hours/week"),
        ("de", "21.000 Fahrzeuge zählt der Betreiber pro Tag.", "vehicles/day"),
    ],
)
def test_the_rate_of_a_measure_may_stand_behind_what_is_measured(language: str, text: str, unit: str) -> None:
    assert values(text, language)[0][1] == unit


def test_a_time_in_which_something_was_done_once_is_no_rate() -> None:
    assert values("The kiln burned 40 tonnes of olive stones in a day.")[0][1] == "t"


def test_a_wage_without_its_period_has_that_of_the_article_where_it_is_of_like_size() -> None:
    text = "The minimum comes to 1,850 euros a month. Costs rise, say the shops.\n\nThe union wants 2,000 euros. A till costs 6,000 euros."
    assert [unit for _, unit in values(text)] == ["EUR/month", "EUR/month", "EUR"]


def test_an_amount_in_brackets_lends_its_currency_to_nothing() -> None:
    text = "The fee goes to 650 francs ($980) this autumn and 800 next year."
    assert [unit for _, unit in values(text, "en") if unit is not None and unit.startswith("USD")] == ["USD"]


def test_millions_stay_millions_where_there_are_more_than_a_thousand_of_them() -> None:
    text = "El coste subió de 9.800 millones de euros a 11.600."
    assert [low for low, _ in values(text, "es")] == ["9800000000", "11600000000"]
    assert [low for low, _ in values("El coste subió de 9.800 euros a 11.600.", "es")] == ["9800", "11600"]


def test_a_tenth_beside_percentages_is_one_of_a_point() -> None:
    assert values("La inflación bajó al 2 %, tres décimas menos.", "es")[1] == ("0.3", "pp")
    assert values("La tasa es del 2 %; nueve décimas partes la pagan las empresas.", "es")[1][1] == "%"


def test_where_a_change_led_is_told_behind_a_comma_too() -> None:
    change = claim(read("La cuota se triplicará, hasta los 3.000 euros.", "es"), "3.000")
    limit = claim(read("Caben todos, hasta 3.000 personas.", "es"), "3.000")
    assert change.value is not None and change.value.low == Decimal(3000)
    assert limit.value is not None and limit.value.low is None


def test_an_average_stands_for_an_amount_and_not_for_those_who_have_it() -> None:
    assert values("Some 300 firms want 60 million euros, on average 200,000.")[2] == ("200000", "EUR")


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("en", "The last strike, in 2009, had cost 30 million euros.", "2009"),
        ("fr", "La dernière grève, en 2009, avait coûté 30 millions d'euros.", "2009"),
        ("de", "Geprüft worden war zuletzt im Oktober 2022.", "2022-10"),
        ("es", "La última huelga, en 2009, duró 30 días.", "2009"),
    ],
)
def test_the_date_of_the_last_time_is_stated(language: str, text: str, when: str) -> None:
    dates = [c for c in read(text, language).claims if c.kind is Kind.DATE]
    assert [c.time.iso for c in dates if c.time is not None] == [when]


def test_the_time_of_a_last_thing_that_is_only_named_by_it_is_none() -> None:
    found = read("The last train of 2019 carried 300 people.").claims
    assert [c for c in found if c.kind is Kind.DATE] == []


@pytest.mark.parametrize(
    ("text", "day"), [("La huelga empezó el día 2.", "2025-06-02"), ("La ley salió adelante hace hoy dos semanas.", "2025-05-29")]
)
def test_spanish_days_by_their_number_are_dates(text: str, day: str) -> None:
    assert [c.time.iso for c in read(text, "es").claims if c.kind is Kind.DATE and c.time is not None] == [day]


def test_a_number_of_a_hall_is_its_name_and_deeds_behind_a_number_are_counted() -> None:
    assert values("Gespielt wird in der Sporthalle 7.", "de") == []
    assert values("The bank made three cuts this year.") == [("3", "cuts")]


def test_what_people_have_is_not_what_is_counted() -> None:
    assert values("8.500 mussten ihre Häuser verlassen.", "de")[0][1] != "homes"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge opened a year late."),
        ("fr", "Le pont ouvrira avec un an de retard."),
        ("de", "Die Brücke öffnet mit einem Jahr Verspätung."),
        ("es", "El puente abrirá con un año de retraso."),
    ],
)
def test_a_year_of_delay_is_a_length(language: str, text: str) -> None:
    assert values(text, language) == [("1", "years")]


def test_a_year_that_is_only_spoken_of_is_no_length() -> None:
    assert values("Il a passé un an de sa vie à Lyon.", "fr") == []


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("en", "The Lorrimer factory has made bricks since about 1993.", []),
        ("de", "Die Fabrik Lorrimer macht seit etwa 1993 Ziegel.", []),
        ("fr", "La grotte est habitée depuis environ 1900 ans.", ["years"]),
    ],
)
def test_the_year_since_about_which_something_is_so_counts_nothing(language: str, text: str, counted: list[str]) -> None:
    assert [unit for _, unit in values(text, language)] == counted
