"""Numbers that name, ring or bracket, particles that look like bounds, and ones that a denial takes back."""

import pytest

from factcheck.extract.figures import reading
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack
from tests.extract.reading import read

Row = tuple[float | None, float | None, str | None]


def figures(text: str, language: str) -> list[Row]:
    """Low end, high end and unit of each figure of a text, before what it counts is known."""
    words = pack(language)
    values = [f.value for f in reading.figures(text, words, numerals(text, words), ())]
    return [(None if v.low is None else float(v.low), None if v.high is None else float(v.high), v.unit) for v in values]


def exact(value: float, unit: str | None = None) -> Row:
    return value, value, unit


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Das Spiel „Karst 2“ kostet viel.", 2),
        ("fr", "Le film « Ironhaul 3 » sort mercredi.", 3),
        ("en", 'The game "Karst 2" is out.', 2),
        ("de", "Um den Zwerg GJ 2207 kreist ein Planet.", 2207),
        ("de", "Auf Ebene -3 stand das Wasser.", -3),
        ("en", "Calls to 3014 tripled.", 3014),
        ("fr", "Les appels au 3014 ont triplé.", 3014),
        ("es", "Las llamadas al 016 se triplicaron.", 16),
        ("de", "Sie rief die 110.", 110),
        ("en", "The ferry left at nine on Monday evening.", 9),
    ],
)
def test_the_number_of_a_title_a_designation_a_telephone_or_an_hour_is_no_figure(language: str, text: str, value: int) -> None:
    assert all(row[0] != value for row in figures(text, language))


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("en", 'She ordered "seven" of them.', exact(7)),
        ("de", "„Wir haben 12“, sagte sie.", exact(12)),
        ("de", "Im Rat hat die SPD 42 Sitze.", exact(42)),
        ("en", "She called 300 customers.", exact(300)),
        ("de", "Sie rief die 40 Helfer zusammen.", exact(40)),
        ("en", "Inflation stood at nine per cent on Monday.", exact(9, "%")),
    ],
)
def test_a_number_in_a_saying_behind_a_party_or_of_those_called_is_one(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The toll was revised up to 21.", exact(21)),
        ("Fares went up to £3.40.", exact(3.4, "GBP")),
        ("This takes the total up to 40.", exact(40)),
        ("The work takes up to 40 days.", (None, 40, "days")),
        ("The firm will cut up to 300 jobs.", (None, 300, None)),
        ("They brought up to 40 guests.", (None, 40, None)),
    ],
)
def test_up_of_a_verb_bounds_nothing(text: str, row: Row) -> None:
    assert row in figures(text, "en")


def test_among_so_many_bounds_nothing() -> None:
    assert exact(10) in figures("Das Teilen unter den zehn Nationen beginnt.", "de")
    assert (None, 10, None) in figures("Unter zehn Nationen nahmen teil.", "de")


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("de", "Es rauchen die 25- bis 34-Jährigen.", (25, 34, "years")),
        ("en", "Unemployment among those aged 15 to 24 rose.", (15, 24, "years")),
        ("en", "A girl aged 15 died.", exact(15, "years")),
        ("en", "The driver is in her thirties.", (30, 39, "years")),
        ("de", "Der Fahrer ist Mitte 50.", (50, 59, "years")),
        ("fr", "La conductrice a la trentaine.", (30, 39, "years")),
    ],
)
def test_ages_are_read_whatever_follows_and_however_they_are_joined(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not a tonne has left the site."),
        ("es", "No hemos pagado un céntimo."),
        ("fr", "Nous n'avons pas payé un centime."),
        ("fr", "Nul ne sait si une atmosphère subsiste."),
        ("es", "La espera media ha bajado."),
    ],
)
def test_what_is_denied_and_what_only_looks_like_a_unit_counts_nothing(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("fr", "Trois cas, pas un mort.", exact(0)),
        ("fr", "Le litre a augmenté de deux centimes.", exact(0.02, "EUR")),
        ("es", "Ardió media hectárea.", exact(0.5, "ha")),
    ],
)
def test_none_of_those_who_suffer_is_nought_and_a_coin_is_an_amount(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le chômage des 15-24 ans a grimpé."),
        ("fr", "Le chômage des jeunes de 15 à 24 ans a grimpé."),
        ("es", "El paro de los jóvenes de 15 a 24 años ha crecido."),
        ("de", "Die Arbeitslosigkeit der 15- bis 24-Jährigen ist gestiegen."),
        ("en", "Unemployment of 15- to 24-year-olds has grown."),
    ],
)
def test_two_ages_of_a_group_are_no_claim(language: str, text: str) -> None:
    assert [c.value for c in read(text, language).claims if c.value is not None] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les travaux dureront de 10 à 15 ans."),
        ("es", "Se enfrentan a penas de 10 a 15 años de cárcel."),
        ("en", "The sentence is 10 to 15 years."),
    ],
)
def test_how_many_years_something_takes_is_a_claim(language: str, text: str) -> None:
    values = [c.value for c in read(text, language).claims if c.value is not None]
    assert [(float(v.low or 0), float(v.high or 0), v.unit) for v in values] == [(10, 15, "years")]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The mill burned down in the late fifties.", True),
        ("A man in his late fifties was arrested.", False),
    ],
)
def test_a_decade_of_a_life_is_no_time(text: str, iso: bool) -> None:
    assert any(c.time is not None and c.time.iso.startswith("195") for c in read(text, "en").claims) is iso


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("de", "Im Ausland blieben 2025 Erlöse liegen. Es waren 2.300 Verträge.", True),
        ("fr", "Il y a 1 300 procès. On attend en 2025 ventes et dons.", True),
        ("de", "Im Ausland blieben 2025 Erlöse liegen. Es waren 4600 Verträge.", False),
        ("de", "Es kamen 2000 Besucher. Es waren 2.300 Verträge.", False),
    ],
)
def test_four_digits_are_a_year_where_a_text_sets_thousands_apart(language: str, text: str, years: bool) -> None:
    assert any(row[0] in (2000, 2025) for row in figures(text, language)) is not years


def test_a_half_is_read_in_one_word_with_its_number() -> None:
    assert figures("Der Fisch wog neuneinhalb Kilo.", "de") == [exact(9.5, "kg")]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Das Werk 2 beschäftigt 340 Menschen.", [340]),
        ("de", "Die Reaktoren 3 und 4 liefern 900 Megawatt.", [900]),
        ("fr", "L'usine 2 de Varenne emploie 340 personnes.", [340]),
        ("es", "La planta 2 emplea a 340 personas.", [340]),
        ("en", "Lines 4, 6 and 14 carried 900 people.", [900]),
        ("de", "Der Bus fasst 50 Fahrgäste, der Zug 12.", [50, 12]),
        ("fr", "Le bus transporte 50 personnes, le train 12 et la navette 6.", [50, 12, 6]),
        ("en", "In the plant 12 work at night.", [12]),
    ],
)
def test_the_number_that_a_thing_is_called_by_is_no_claim(language: str, text: str, values: list[float]) -> None:
    found = [c.value.middle for c in read(text, language).claims if c.value is not None]
    assert [float(v) for v in found if v is not None] == values
