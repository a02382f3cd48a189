"""Bounds that an adverb or an article parts from their number, halves behind a unit, fractions that look like times, "-fold"."""

from decimal import Decimal

import pytest

from tests.extract.reading import read
from tests.extract.test_figures_read import Row, exact, figures


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("es", "El precio ronda ya los 300 euros.", (285, 315, "EUR")),
        ("es", "Los ingresos subieron casi un 6 %.", (5.7, 6, "%")),
        ("es", "Los ingresos subieron más de un 3 %.", (3, None, "%")),
        ("fr", "Le prix dépasse désormais les 200 euros.", (200, None, "EUR")),
        ("de", "Der Preis übersteigt inzwischen 200 Euro.", (200, None, "EUR")),
        ("en", "The mill has three weeks of grain at the very most.", (None, 3, "weeks")),
        ("es", "Al molino le queda grano para tres semanas como mucho.", (None, 3, "weeks")),
        ("fr", "Le moulin a trois semaines de grain tout au plus.", (None, 3, "weeks")),
        ("en", "The temperature did not fall below 28 degrees.", (28, None, "°C")),
        ("fr", "La température n'est pas descendue sous les 28 degrés.", (28, None, "°C")),
        ("es", "Por la noche no se bajó de los 28 grados.", (28, None, "°C")),
        ("de", "Die Temperatur sank nicht unter 28 Grad.", (28, None, "°C")),
    ],
)
def test_a_hedge_bounds_its_number_across_an_adverb_an_article_or_what_there_is_so_much_of(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("es", "Los ingresos subieron un 6 %.", exact(6, "%")),
        ("es", "El taller cobra ya 300 euros.", exact(300, "EUR")),
        ("fr", "Le prix est désormais de 200 euros.", exact(200, "EUR")),
        ("en", "The mill has three weeks of grain, at most sites.", exact(3, "weeks")),
    ],
)
def test_an_adverb_or_article_alone_bounds_nothing(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("fr", "Le dépôt ne couvre qu'un mois et demi de besoins.", exact(1.5, "months")),
        ("es", "El depósito cubre un mes y medio de consumo.", exact(1.5, "months")),
        ("en", "The mill lost just over a quarter of its customers.", (25, None, "%")),
        ("en", "Over a quarter of the pupils stayed away.", (25, None, "%")),
    ],
)
def test_how_long_and_how_large_a_part_are_no_times(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le dépôt a fermé il y a un an et demi."),
        ("es", "El depósito cerró hace un año y medio."),
        ("en", "The mill shut a year and a half ago."),
        ("en", "The mill was rebuilt in a quarter."),
    ],
)
def test_a_time_may_count_a_half_more(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The skier lay under the snow for three quarters of an hour."),
        ("fr", "Le skieur est resté trois quarts d'heure sous la neige."),
        ("es", "El esquiador pasó media hora bajo la nieve."),
        ("de", "Der Skifahrer lag eine halbe Stunde unter dem Schnee."),
    ],
)
def test_a_part_of_an_hour_is_told_to_the_quarter(language: str, text: str) -> None:
    grains = [c.value.grain for c in read(text, language).claims if c.value is not None and c.value.unit == "hours"]
    assert grains == [Decimal("0.25")]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("de", "Die Pacht stieg auf das 2,1-Fache.", 2.1),
        ("de", "Die Pacht stieg auf das 15-Fache.", 15),
        ("de", "Die Pacht liegt beim Zehnfachen der alten.", 10),
        ("en", "The rent saw a 15-fold rise.", 15),
    ],
)
def test_fold_multiplies_by_the_digits_before_it(language: str, text: str, times: float) -> None:
    assert exact(times, "x") in figures(text, language)


def test_digits_before_another_word_with_a_capital_multiply_nothing() -> None:
    assert all(unit != "x" for _, _, unit in figures("Der Kiosk verkauft 7-Up.", "de"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Verletzt wurde niemand."),
        ("fr", "Personne n'a été blessé."),
        ("es", "Nadie resultó herido."),
        ("en", "Nobody was injured."),
    ],
)
def test_nobody_is_none_of_the_people_to_whom_something_happened(language: str, text: str) -> None:
    assert exact(0, "people") in figures(text, language)


@pytest.mark.parametrize(("language", "text"), [("de", "Gesehen hat ihn niemand."), ("es", "Nadie lo vio."), ("en", "Nobody saw him.")])
def test_nobody_counts_nothing_else(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_a_dollar_behind_the_article_that_opens_a_sentence_is_one() -> None:
    assert figures("A $270m loan should follow.", "en") == [exact(270_000_000, "USD")]
    assert figures("An NZ$20 fee was added.", "en") == [exact(20, "NZD")]


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("de", "Betroffen sind 41.000 Giro- und Kreditkarten.", exact(41_000, "cards")),
        ("de", "Die Stadt pflanzt 3.000 Obst-, Nadel- und Laubbäume.", exact(3_000, "trees")),
        ("de", "Gefunden wurden 40 Gold- und Silbermünzen.", exact(40, "coins")),
    ],
)
def test_words_that_share_their_second_half_are_counted_in_the_last_of_them(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


def test_a_word_before_a_dash_is_what_is_counted() -> None:
    assert figures("Die Stadt pflanzt 3.000 Bäume - und Sträucher.", "de")[0] == exact(3_000, "trees")


_MINE = "A tunnel 280 metres down gave way.\n\n"


def test_an_m_is_a_million_where_its_paragraph_speaks_of_no_metres() -> None:
    assert exact(54_200_000, "bags") in figures(_MINE + "The agency cut its forecast to 51.8m bags from 54.2m.", "en")
    assert exact(64_000_000, "bags") in figures(_MINE + "The mill sold 70m bags last year and 64m this year.", "en")


def test_an_m_is_a_metre_where_its_paragraph_measures_something() -> None:
    assert exact(50, "m") in figures("The mill sold 7m bags.\n\nThe mast is 64m high. It was 50m before.", "en")
    assert exact(200, "m") in figures("She won the 100m and $1m in prizes; he took the 200m.", "en")


def test_money_that_several_countries_have_is_that_of_the_country_its_paragraph_tells_of() -> None:
    text = "La Bolivie et la Bolivie votent.\n\nÀ Dakar, le sac de riz coûte 450 francs.\n\nÀ Bujumbura, il coûte 9 000 francs."
    assert [unit for _, _, unit in figures(text, "fr")] == ["XOF", "BIF"]
    text = "España y España votan.\n\nEn Montevideo la multa es de 9.000 pesos.\n\nEn Bogotá es de 8.000 pesos."
    assert [unit for _, _, unit in figures(text, "es")] == ["UYU", "COP"]


def test_money_keeps_its_usual_country_where_that_is_told_of_or_it_is_reckoned_in_worldwide() -> None:
    text = "La Suisse et Genève votent.\n\nÀ Dakar, la banque place 450 francs."
    assert [unit for _, _, unit in figures(text, "fr")] == ["CHF"]
    text = "La France et Paris votent.\n\nAu Canada, la mine coûte 450 dollars."
    assert [unit for _, _, unit in figures(text, "fr")] == ["USD"]


@pytest.mark.parametrize(
    ("language", "text", "size"),
    [
        ("en", "Revenue was £4.8bn, up 3.7 per cent; without acquisitions growth slowed to 1.9.", 1.9),
        ("fr", "Les ventes ont progressé de 3,7 %, mais sans les ouvertures la hausse se réduit à 2,1.", 2.1),
        ("de", "Der Umsatz stieg um 3,7 Prozent, ohne neue Läden schrumpft das Plus auf 2,1.", 2.1),
        ("es", "La economía creció un 2,4 %, pero el crecimiento se frenó al 1,1.", 1.1),
    ],
)
def test_what_a_growth_slows_to_is_a_percentage(language: str, text: str, size: float) -> None:
    assert figures(text, language)[-1] == exact(size, "%")


def test_what_something_rose_to_is_no_percentage_for_that_it_rose_by_one() -> None:
    assert figures("Revenue rose 3.7 per cent to £4.8bn, and profit rose to 1.9.", "en")[-1] == exact(1_900_000_000, "GBP")


def test_a_bare_number_that_a_rate_is_compared_with_is_a_rate() -> None:
    assert figures("The bank set the rate at 3,980 francs to the dollar from 2,950.", "en")[-1] == exact(2_950, "CHF/USD")
    assert figures("Il faut 3 980 francs pour un dollar, contre 2 950 la veille.", "fr")[-1] == exact(2_950, "CHF/USD")
    assert exact(12, "CHF/USD") not in figures("Il faut 3 980 francs pour un dollar, contre 12 il y a un siècle.", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wer Rat braucht, wählt die 116 116."),
        ("es", "El paro será el próximo martes, día 27, en todo el país."),
        ("es", "Lo comunicaron los servicios de emergencia 112 a las seis de la tarde."),
        ("de", "Das teilte die Rettungsleitstelle 112 am Abend mit."),
    ],
)
def test_a_number_to_ring_and_a_day_of_the_calendar_count_nothing(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_what_is_counted_beside_such_words_is_a_figure() -> None:
    assert figures("La línea atiende cada día 27 llamadas.", "es") != []
    assert exact(116_116, "votes") in figures("Sie gewann mit 116 116 Stimmen.", "de")


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("es", "El taller superó en 2025 los 6.300 euros.", (6300, None, "EUR")),
        ("fr", "Le prix dépassait en mai les 200 euros.", (200, None, "EUR")),
        ("de", "Der Preis überstieg im Mai 200 Euro.", (200, None, "EUR")),
        ("es", "La cosecha no llegó a 40 toneladas.", (None, 40, "t")),
        ("en", "The harvest fell short of 40 tonnes.", (None, 40, "t")),
        ("fr", "Le prix n'a pas atteint 200 euros.", (None, 200, "EUR")),
    ],
)
def test_a_verb_bounds_its_number_across_a_time_and_when_it_says_that_it_was_missed(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        ("es", "El taller cobró en 2025 los 6.300 euros.", exact(6300, "EUR")),
        ("fr", "Depuis plus de deux ans, les 200 euros manquent.", exact(200, "EUR")),
        ("de", "Der Preis lag im Mai bei 200 Euro.", exact(200, "EUR")),
    ],
)
def test_a_time_before_a_number_bounds_nothing(language: str, text: str, row: Row) -> None:
    assert row in figures(text, language)


def test_a_preposition_that_begins_a_german_sentence_is_no_noun_worth_a_sum() -> None:
    assert (30, None, "years") in figures("Seit über 30 Jahren wohnt er dort.", "de")
    assert exact(330_000_000, "EUR") in figures("Sie schloss eine Runde über 330 Millionen Euro ab.", "de")
