"""Times as the press of each language prints them, and what looks like one and is none."""

import pytest

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time

_PUBLISHED = parse_time("2025-06-11")


def _isos(code: str, text: str) -> list[str]:
    language = pack(code)
    return [when.time.iso for when in times(text, language, numerals(text, language), _PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Die Messe dauerte vom 5.8. bis 16.8.2018.", "2018-08-05/2018-08-16"),
        ("Geschlossen war vom 28.12. bis 3.1.", "2024-12-28/2025-01-03"),
        ("Die Messe war 07.-10.08.2018.", "2018-08-07/2018-08-10"),
        ("Die Sitzung am 3.4. war kurz.", "2025-04-03"),
        ("Am 15. 1. 2016 war er da.", "2016-01-15"),
        ("Am 22.04 war er da.", "2025-04-22"),
        ("Stand 05.2016 galt das.", "2016-05"),
        ("Im November vom 19. bis 20. war geschlossen.", "2024-11-19/2024-11-20"),
        ("Am 24. fand man ihn.", "2025-05-24"),
    ],
)
def test_days_in_digits_with_points_are_read_as_germans_write_them(text: str, iso: str) -> None:
    assert _isos("de", text) == [iso]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Siehe Abschnitt 3.2. Dort steht es."),
        ("de", "Die Sendung läuft von 20.15 bis 21.45 Uhr."),
        ("de", "Zwischen 8.05 und 9.10 Uhr fiel ein Tor."),
        ("de", "Am 3. Spieltag fiel ein Tor."),
        ("de", "Am 3. möglichen Termin kam er."),
        ("en", "He scored in the first half of the match."),
        ("es", "Marcó en la primera mitad del partido."),
        ("it", "Segnò nella prima metà del campionato."),
        ("it", "Le ottocento persone andarono via."),
        ("pt", "O Marco chegou."),
        ("it", "La meta è lontana."),
        ("fr", "Il passe la semaine."),
        ("en", "In the last months it fell."),
        ("de", "In den letzten Monaten fiel er."),
        ("pt", "Ganhou por 12 de set a um."),
        ("pt", "Vai ter, 5 anos depois, um filho."),
    ],
)
def test_what_only_looks_like_a_time_is_none(code: str, text: str) -> None:
    assert _isos(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "In the first half of May it rained.", "2025-05-01/2025-05-15"),
        ("fr", "Dans la seconde quinzaine de mai, il a plu.", "2025-05-16/2025-05-31"),
        ("de", "In der ersten Maihälfte regnete es.", "2025-05-01/2025-05-15"),
        ("es", "Durante la primera quincena de mayo llovió.", "2025-05-01/2025-05-15"),
        ("it", "Nella prima metà di maggio ha piovuto.", "2025-05-01/2025-05-15"),
        ("pt", "Na primeira quinzena de maio choveu.", "2025-05-01/2025-05-15"),
        ("fr", "Dans la seconde moitié de 2024, il a plu.", "2024-H2"),
        ("it", "Nel secondo semestre dello scorso anno è cresciuto.", "2024-H2"),
        ("de", "Im zweiten Halbjahr des Vorjahres wuchs er.", "2024-H2"),
        ("en", "In the first three quarters of 2024 it rose.", "2024-01/2024-09"),
        ("de", "In den ersten drei Quartalen 2024 stieg er.", "2024-01/2024-09"),
        ("en", "In the week ending 7 June it fell.", "2025-06-01/2025-06-07"),
        ("fr", "Sur les douze mois à fin avril 2025, il a chuté.", "2024-05/2025-04"),
        ("it", "Le vendite di quest'anno sono salite.", "2025"),
        ("it", "A metà dell'Ottocento era vuoto.", "1840/1869"),
        ("pt", "Na década de 80 fechou.", "1980s"),
        ("pt", "No 3T24 subiu.", "2024-Q3"),
        ("de", "Im letzten Quartal fiel er.", "2025-Q1"),
        ("de", "Im letzten Quartal 2024 fiel er.", "2024-Q4"),
        ("es", "La segunda semana de este mes cayó.", "2025-W24"),
        ("pt", "No início da próxima semana abrirá.", "2025-06-16/2025-06-18"),
        ("de", "Von Montag bis Mittwoch war geschlossen.", "2025-06-09/2025-06-11"),
        ("it", "Nel III trimestre 2024 è salito.", "2024-Q3"),
        ("it", "Nei primi anni Duemila chiuse.", "2000/2003"),
        ("de", "In der letzten Aprilwoche 2024 fiel er.", "2024-W17"),
        ("de", "Am 3. März des Vorjahres fiel er.", "2024-03-03"),
        ("en", "Between early May and late June it rose.", "2025-05-01/2025-06-30"),
        ("de", "Von Ende Mai bis Anfang Juni 2024 fiel er.", "2024-05-21/2024-06-10"),
        ("pt", "De 1 de janeiro a 31 de maio morreram.", "2025-01-01/2025-05-31"),
    ],
)
def test_parts_of_months_and_years_are_read_with_what_they_are_of(code: str, text: str, iso: str) -> None:
    assert _isos(code, text) == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("es", "Subió el proximo mes.", "2025-07"),
        ("es", "El miercoles cayó.", "2025-06-11"),
        ("pt", "A tres de março caiu.", "2025-03-03"),
        ("pt", "Em 12 de Set caiu.", "2024-09-12"),
        ("es", "El 1-Ene-2024 cayó.", "2024-01-01"),
    ],
)
def test_words_without_their_accents_and_short_forms_are_read(code: str, text: str, iso: str) -> None:
    assert _isos(code, text) == [iso]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "The shops were full on Black Friday 2024.", "2024-11-29"),
        ("en", "They were closed on Memorial Day 2024.", "2024-05-27"),
        ("de", "Am Muttertag 2024 war es warm.", "2024-05-12"),
        ("fr", "Pour la fête des pères 2024, il a plu.", "2024-06-16"),
    ],
)
def test_a_feast_is_known_by_its_weekday_in_a_month(code: str, text: str, iso: str) -> None:
    assert _isos(code, text) == [iso]


@pytest.mark.parametrize(
    ("code", "ahead", "gone"),
    [
        ("en", "The trial begins in two weeks.", "It fell 30 points in two weeks."),
        ("de", "In zwei Wochen läuft die Frist ab.", "In zwei Wochen sank der Wert."),
        ("es", "El juicio empieza en dos semanas.", "En dos semanas cayó el precio."),
    ],
)
def test_a_length_at_whose_end_something_takes_place_is_to_come(code: str, ahead: str, gone: str) -> None:
    assert _isos(code, ahead) == ["2025-06-11/P2W"]
    assert _isos(code, gone) == ["P2W/2025-06-11"]


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("de", "Seit zweieinhalb Jahren regnet es.", "P30M/2025-06-11"),
        ("en", "Over the past two and a half years it rose.", "P30M/2025-06-11"),
        ("en", "In the space of a year it rose.", "P1Y/2025-06-11"),
        ("it", "Nel giro di un anno è salito.", "P1Y/2025-06-11"),
        ("de", "Ab Herbst gilt das Gesetz.", "2025-autumn/.."),
        ("en", "It will be law by autumn.", "../2025-autumn"),
        ("en", "The debt stood high at year-end 2024.", "2024-10/2024-12"),
        ("de", "Zum Jahresende 2024 war sie hoch.", "2024-10/2024-12"),
        ("pt", "Os 50 casos até 30 de abril foram graves.", "../2025-04-30"),
    ],
)
def test_lengths_with_a_half_and_seasons_that_begin_or_end_something_are_read(code: str, text: str, iso: str) -> None:
    assert _isos(code, text) == [iso]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They counted sixty-five thousand, eight hundred and sixty-seven votes.", [65867]),
        ("Of one thousand, two hundred stayed.", [1000, 200]),
        ("In one thousand, two were ill.", [1000, 2]),
        ("It was his one hundred and fiftieth goal.", [150]),
        ("They sold one hundred and second-hand cars.", [100, 2]),
    ],
)
def test_thousands_and_hundreds_in_words_are_one_number_across_a_comma(text: str, values: list[int]) -> None:
    assert [int(n.value) for n in numerals(text, pack("en"))] == values


@pytest.mark.parametrize(
    ("code", "text", "units"),
    [
        ("it", "Ha pagato 300 euro per comprare una bici e 40 euro per notte.", ["EUR", "EUR/notte"]),
        ("es", "Pagó 300 euros por ver el partido y 3 euros por ejemplar.", ["EUR", "EUR/ejemplar"]),
        ("es", "Ganó 300 millones de dólares de Hong Kong.", ["HKD"]),
        ("it", "Pesa 30 Kg dopo 500 Km.", ["kg", "km"]),
    ],
)
def test_what_money_is_for_is_no_thing_that_it_is_given_per(code: str, text: str, units: list[str]) -> None:
    language = pack(code)
    assert [figure.value.unit for figure in figures(text, language, numerals(text, language), [])] == units


@pytest.mark.parametrize(
    ("code", "text", "shown"),
    [
        ("it", "La pena è di tre anni e sei mesi.", [("tre anni e sei mesi", "months")]),
        ("it", "Sono morte sei persone.", [("sei", None)]),
        ("it", "Tu sei sempre felice e se sei forte vinci.", []),
        ("it", "Durò mezz'ora, poi un quarto d'ora.", [("mezz'ora", "hours"), ("un quarto d'ora", "hours")]),
        ("de", "Es dauerte ein halbes Jahr.", [("ein halbes Jahr", "years")]),
        ("de", "Es dauerte zweieinviertel Stunden.", [("zweieinviertel Stunden", "hours")]),
        ("de", "Gezählt wurde ein halbes Hundert.", [("ein halbes Hundert", None)]),
    ],
)
def test_small_numbers_and_halves_of_a_language_are_told_from_its_other_words(
    code: str, text: str, shown: list[tuple[str, str | None]]
) -> None:
    language = pack(code)
    found = figures(text, language, numerals(text, language), [])
    assert [(text[figure.start : figure.end], figure.value.unit) for figure in found] == shown
