"""Figures: units, hedges, ranges, shares, multiples and rates in the languages that have data, and near misses that are none."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures.reading import Figure, figures
from factcheck.extract.figures.units.units import convert, convert_difference
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack
from tests.extract.reading import read as extraction
from tests.work import calls

HERE = Path(__file__).parent


def read(text: str, code: str) -> list[Figure]:
    p = pack(code)
    return figures(text, p, numerals(text, p), [])


def one(text: str, code: str) -> tuple[str | None, str | None, str | None, str]:
    found = read(text, code)
    assert len(found) == 1, [(text[f.start : f.end], f.kind) for f in found]
    v = found[0].value
    return (None if v.low is None else f"{v.low}", None if v.high is None else f"{v.high}", v.unit, found[0].kind)


@pytest.mark.parametrize(
    ("code", "text", "low", "high", "unit", "kind"),
    [
        ("en", "It sold more than 65,000 cars.", "65000", None, None, "number"),
        ("en", "They want at least €9.15bn.", "9150000000", None, "EUR", "money"),
        ("en", "It costs nearly 200 euros.", "190", "200", "EUR", "money"),
        ("en", "Some 40 vehicles burnt.", "38", "42", None, "number"),
        ("en", "A little under eight percent pay.", "7.6", "8", "%", "percent"),
        ("en", "There were 80 or so.", "76", "84", None, "number"),
        ("en", "It covers up to 30 acres.", None, "30", "acres", "unit"),
        ("de", "In Euro zahlten es 155 Firmen.", "155", "155", None, "number"),
        ("de", "Das Klinikum verfügt über 620 Betten.", "620", "620", None, "number"),
        ("de", "Gezählt wurden über 620 Betten.", "620", None, None, "number"),
        ("en", "Prices went from bad to between 5 and 10 dollars.", "5", "10", "USD", "money"),
        ("en", "It will cost €30–40m.", "30000000", "40000000", "EUR", "money"),
        ("en", "There are 7 to 9 million birds.", "7000000", "9000000", None, "number"),
        ("en", "One in five stayed away.", "20", "20", "%", "share"),
        ("en", "Some 10m people watched.", "9500000", "10500000", None, "number"),
        ("en", "Sales doubled.", "2", "2", "x", "multiple"),
        ("en", "There are five times as many foxes.", "5", "5", "x", "multiple"),
        ("en", "It is half as big again as the old one.", "1.5", "1.5", "x", "multiple"),
        ("en", "A third of the crop is gone.", "33.33", "33.33", "%", "share"),
        ("en", "A 14-year-old boy won.", "14", "14", "years", "age"),
        ("en", "Rents are £3,500 a hectare.", "3500", "3500", "GBP/ha", "money"),
        ("en", "It grew at six kilometres an hour.", "6", "6", "km/h", "unit"),
        ("en", "It hit 40.3C there.", "40.3", "40.3", "°C", "temperature"),
        ("en", "One person has died.", "1", "1", None, "number"),
        ("en", "It lasted half a century.", "0.5", "0.5", "centuries", "duration"),
        ("en", "The car came second.", "2", "2", None, "rank"),
        ("fr", "Elle a pris près de 2000 commandes.", "1900", "2000", None, "number"),
        ("fr", "Il en coûte 3 500 euros par hectare.", "3500", "3500", "EUR/ha", "money"),
        ("fr", "Prix : 90 euros le mégawattheure.", "90", "90", "EUR/MWh", "money"),
        ("fr", "Un Français sur dix l'ignore.", "10", "10", "%", "share"),
        ("fr", "Plus du tiers des sièges sont vides.", "33.33", None, "%", "share"),
        ("fr", "Les ventes ont plus que quadruplé.", "4", None, "x", "multiple"),
        ("fr", "Le stock a été divisé par trois.", "0.3333", "0.3333", "x", "multiple"),
        ("fr", "C'est deux fois plus cher.", "2", "2", "x", "multiple"),
        ("fr", "Il y a 45 ou 50 voitures.", "45", "50", None, "number"),
        ("fr", "De 800 à 900 hectares ont brûlé.", "800", "900", "ha", "unit"),
        ("fr", "Une trentaine de maisons restent vides.", "28.5", "31.5", None, "number"),
        ("fr", "Une femme de 65 ans a gagné.", "65", "65", "years", "age"),
        ("fr", "Cela a pris trois ans et demi.", "3.5", "3.5", "years", "duration"),
        ("fr", "Il reste 80 ou presque.", "76", "80", None, "number"),
        ("de", "Knapp 200 Beschäftigte sind betroffen.", "190", "200", None, "number"),
        ("de", "Es kostet 12 Milliarden Dollar.", "12000000000", "12000000000", "USD", "money"),
        ("es", "Hay medio centenar de coches.", "47.5", "52.5", None, "number"),
        ("es", "Mide vez y media la otra.", "1.5", "1.5", "x", "multiple"),
        ("es", "Reúnen más del 90 % del total.", "90", None, "%", "percent"),
        ("it", "Tre su dieci restano a casa.", "30", "30", "%", "share"),
        ("pt", "Custa cerca de 20 milhões de euros.", "19000000", "21000000", "EUR", "money"),
    ],
)
def test_a_figure_states_its_value_unit_and_kind(
    code: str, text: str, low: str | None, high: str | None, unit: str | None, kind: str
) -> None:
    assert one(text, code) == (low, high, unit, kind)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The price rose from 9 to 12."),
        ("fr", "Le nombre est passé de 9 à 12."),
        ("en", "It fell from 30 to 25 percent."),
        ("en", "It rose by 13 per cent to 44 per cent."),
    ],
)
def test_a_change_is_two_figures(code: str, text: str) -> None:
    assert len(read(text, code)) == 2


@pytest.mark.parametrize(
    ("code", "text", "direction"),
    [
        ("en", "Profit rose by 4 percent.", 1),
        ("en", "It fell 39 per cent.", -1),
        ("en", "It was up 14 % to 300.", 1),
        ("en", "The index lost -34 % then.", -1),
        ("fr", "Les ventes sont en recul de 25 %.", -1),
        ("fr", "On compte 5 % de moins.", -1),
    ],
)
def test_a_figure_says_which_way_it_went(code: str, text: str, direction: int) -> None:
    assert read(text, code)[0].direction == direction


@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_read_from_sentences_without_a_quantity(code: str) -> None:
    sentences = tomllib.loads((HERE / f"near_misses_{code}.toml").read_text("utf-8"))["sentences"]
    assert len(sentences) >= 300
    read_from = {s: [s[f.start : f.end] for f in read(s, code)] for s in sentences}
    assert {s: f for s, f in read_from.items() if f} == {}


@pytest.mark.parametrize("code", ["de", "es", "it", "pt"])
def test_no_claim_counts_in_sentences_without_a_quantity(code: str) -> None:
    sentences = tomllib.loads((HERE / f"near_misses_{code}.toml").read_text("utf-8"))["sentences"]
    assert len(sentences) >= 20
    extractions = {s: extraction(s, code) for s in sentences}
    counted = {s: [c.quote.exact for c in e.claims if c.value is not None and c.value.low is not None] for s, e in extractions.items()}
    assert {s: found for s, found in counted.items() if found} == {}
    assert {s: e.not_understood for s, e in extractions.items() if e.not_understood} == {}


@pytest.mark.parametrize(
    ("code", "text", "quantity"),
    [
        ("de", "Die Polizei zählte 300 Teilnehmer.", "300"),
        ("de", "Nur 40 kamen.", "40"),
        ("es", "En la calle Feria, 17 personas resultaron heridas.", "17"),
        ("es", "Juan Pérez, 42, dirige la empresa.", "42"),
        ("es", "Quedó en el tercer puesto.", "3"),
        ("pt", "Na Rua Augusta, 17 pessoas ficaram feridas.", "17"),
        ("pt", "João Silva, 42, dirige a empresa.", "42"),
        ("it", "L'articolo riguarda 40 lavoratori.", "40"),
        ("it", "Arrivò al terzo posto.", "3"),
        ("en", "Museums came second. Third was the Tate.", "3"),
    ],
)
def test_a_quantity_beside_a_name_a_street_or_an_ordinal_is_claimed(code: str, text: str, quantity: str) -> None:
    assert quantity in [f"{c.value.low}" for c in extraction(text, code).claims if c.value is not None]


def test_a_taken_span_holds_no_figure() -> None:
    text = "In four years it sold 300 cars."
    p = pack("en")
    assert [text[f.start : f.end] for f in figures(text, p, numerals(text, p), [(0, 13)])] == ["300"]


def test_points_are_percentage_points_only_near_a_percentage() -> None:
    assert read("He has 52 percent, a lead of three points.", "en")[1].value.unit == "pp"
    assert read("They have 52 points after nine games.", "en")[0].value.unit is None


@pytest.mark.parametrize(
    ("value", "unit", "base", "base_unit"),
    [
        ("1", "mi", "1609.344", "m"),
        ("212", "°F", "100", "°C"),
        ("1", "MW", "1000000", "W"),
        ("2", "ha", "20000", "m²"),
        ("3500", "EUR/ha", "0.35", "EUR/m²"),
    ],
)
def test_units_convert_exactly_to_their_base(value: str, unit: str, base: str, base_unit: str) -> None:
    assert convert(Decimal(value), unit) == (Decimal(base), base_unit)


def test_a_difference_of_temperature_has_no_zero_point() -> None:
    assert convert_difference(Decimal(9), "°F") == (Decimal(5), "°C")


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", "es", "it", "pt"]))
@settings(max_examples=300, deadline=None)
def test_no_text_crashes_and_figures_lie_inside_it_in_order(text: str, code: str) -> None:
    end = 0
    for f in read(text, code):
        assert end <= f.start <= f.number_start < f.number_end <= f.end <= len(text)
        end = f.end


_PARTS = [
    "1",
    "2,5",
    "300",
    "one",
    "half",
    "million",
    "%",
    "€",
    "$",
    "km",
    "to",
    "and",
    "between",
    "from",
    "de",
    "à",
    "entre",
    "un",
    "sur",
    "dix",
    "ou",
    "-",
    "–",
    "(",
    ")",
    ",",
    ".",
    "14",
    "years",
    "old",
    "times",
    "plus",
    "de",
    "per",
    "hectare",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=30), st.sampled_from(["en", "fr"]))
@settings(max_examples=400, deadline=None)
def test_no_jumble_of_number_words_crashes(parts: list[str], code: str) -> None:
    text = " ".join(parts)
    for f in read(text, code):
        assert 0 <= f.start < f.end <= len(text)


@pytest.mark.parametrize("unit", ["1 ", "5 % ", "one in five ", "€5 ", "more than ", "(1) ", "between 1 and 2 "])
def test_the_work_grows_with_the_length_and_no_faster(unit: str) -> None:
    def work(n: int) -> int:
        return calls(lambda: read(unit * n, "en"))

    work(20)
    assert work(2_000) < 6 * work(500) + 100


def news(code: str) -> list[list[str]]:
    rows: list[list[str]] = tomllib.loads((HERE / "news_figures.toml").read_text("utf-8"))[code]
    return rows


@pytest.mark.parametrize("code", ["de", "es", "it", "pt"])
def test_news_sentences_of_the_other_languages_are_read(code: str) -> None:
    assert len(news(code)) >= 40
    for text, low, high, unit, kind in news(code):
        assert (text, one(text, code)) == (text, (low or None, high or None, unit or None, kind))


@pytest.mark.parametrize(
    ("code", "text", "low", "high", "unit", "kind"),
    [
        ("en", "There were no deaths, police said.", "0", "0", None, "number"),
        ("fr", "Aucun blessé n'est à déplorer.", "0", "0", None, "number"),
        ("fr", "Il n'y a plus de disparu.", "0", "0", None, "number"),
        ("en", "She is in her sixties.", "60", "69", "years", "age"),
        ("fr", "Le septuagénaire va mieux.", "70", "79", "years", "age"),
        ("fr", "Nul ne touchera plus de 5 000 euros.", None, "5000", "EUR", "money"),
        ("fr", "Il manque entre un train sur cinq et un sur trois.", "20", "33.33", "%", "share"),
        ("fr", "Il contient plus de 250 ou 300 dm3.", "250", None, "dm³", "unit"),
        ("en", "Every third house is empty.", "33.33", "33.33", "%", "share"),
        ("en", "It was the fifth month in a row.", "5", "5", "months", "duration"),
        ("fr", "C'est le troisième trimestre consécutif.", "3", "3", "quarters", "duration"),
        ("fr", "Il a couru en 1 heure 30.", "90", "90", "minutes", "duration"),
        ("fr", "Le billet est à 12 euros 50.", "12.5", "12.5", "EUR", "money"),
        ("en", "The ticket is 3 CAD 5 cents.", "3.05", "3.05", "CAD", "money"),
        ("en", "A stamp costs CHF 4 centimes more than in May.", "0.04", "0.04", "CHF", "money"),
        ("en", "It is five pounds and twenty pence.", "5.2", "5.2", "GBP", "money"),
        ("fr", "Il mesure 1 m 82 en chaussettes.", "1.82", "1.82", "m", "unit"),
        ("en", "One out of three voters stayed at home.", "33.33", "33.33", "%", "share"),
        ("fr", "Il a fait moins 12 degrés.", "-12", "-12", "°C", "temperature"),
        ("en", "They lost 75 USD million.", "75000000", "75000000", "USD", "money"),
        ("en", "Between one million and two million birds came.", "1000000", "2000000", None, "number"),
        ("fr", "Une hausse de 0,3 point.", "0.3", "0.3", "pp", "points"),
        ("fr", "Il a fallu une bonne dizaine de minutes.", "9.5", "10.5", "minutes", "duration"),
        ("de", "Der 34-Jährige traf in der 2. Halbzeit.", "34", "34", "years", "age"),
        ("it", "Il tasso è del 5 per mille.", "5", "5", "‰", "unit"),
        ("it", "Il 34enne ha vinto.", "34", "34", "years", "age"),
        ("en", "The chance is one in 1,200.", "0.08333", "0.08333", "%", "share"),
    ],
)
def test_a_figure_is_read_from_what_the_clause_says(
    code: str, text: str, low: str | None, high: str | None, unit: str | None, kind: str
) -> None:
    assert one(text, code) == (low, high, unit, kind)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Nobody knows why."),
        ("de", "Am 3. März begann der Prozess."),
        ("it", "Alle 9 è iniziato il processo."),
        ("en", "Every second counts."),
        ("en", "There were more injuries than deaths."),
        ("fr", "Il y a plus de morts que de vivants."),
        ("it", "Secondo la polizia non piove."),
        ("de", "Das ist das Ende der Welt."),
    ],
)
def test_words_that_only_look_like_none_or_a_share_are_no_figure(code: str, text: str) -> None:
    assert read(text, code) == []


def test_a_length_of_time_is_no_end_of_a_range_of_what_is_counted_behind_it() -> None:
    text = "Un curso de dos años a 60 alumnos."
    assert [(figure.value.low, figure.value.high, figure.value.unit) for figure in read(text, "es")] == [(2, 2, "years"), (60, 60, None)]
