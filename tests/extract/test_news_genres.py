"""Figures as finance, technology, sport and science pages print them, each with a near miss."""

import pytest

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time
from tests.extract.reading import claim, read

READ = [
    # a rate needs a word that says so much in a time; how often and among whom are none
    ("en", "The site has 90 million monthly active readers.", ["90000000..90000000"]),
    ("en", "The site sells 900 monthly passes.", ["900..900 /month"]),
    ("en", "Patients took 20 mg twice a day.", ["20..20 mg"]),
    ("en", "Patients took 20 mg a day.", ["20..20 mg/day"]),
    ("fr", "On donne 20 mg deux fois par jour.", ["20..20 mg", "2..2"]),
    ("fr", "On donne 20 mg de sirop par jour.", ["20..20 mg/day"]),
    ("de", "Es fielen 30 Liter Regen pro Quadratmeter.", ["30..30 L/m²"]),
    # counts of two things are no share, "one of each" is
    ("en", "She took 12 catches in 20 matches.", ["12..12", "20..20"]),
    ("en", "Seven women in 10 agree.", ["70..70 %"]),
    ("de", "Man rechnet mit einem Verlust von 30 bis 40 Millionen Euro.", ["30000000..40000000 EUR"]),
    ("de", "Ein Schüler von 20 kommt zu spät.", ["5..5 %"]),
    # a length of time in the name of a paper or a record
    ("en", "The 30-year bond yields 4.1%.", ["4.1..4.1 %"]),
    ("en", "The 30-year lease costs little.", ["30..30 years"]),
    ("fr", "L'OAT à 10 ans rapporte 3 %.", ["3..3 %"]),
    ("fr", "Il pense à 10 ans de plus.", ["10..10 years"]),
    ("es", "El bono a diez años rinde un 3 %.", ["3..3 %"]),
    ("en", "It goes from 30 to 60 mph in 4 seconds.", ["30..30", "60..60 mph", "4..4 seconds"]),
    # what measures a bare number, said before it or behind it
    ("de", "Hier gilt Tempo 30.", ["30..30 km/h"]),
    ("de", "Hier gilt Nummer 30.", []),
    ("en", "It reached 5.2 on the Richter scale.", ["5.2..5.2 magnitude"]),
    ("en", "It reached 5.2 on the scale.", ["5.2..5.2"]),
    # the sides of a thing
    ("de", "Die Kiste misst 40 x 30 x 20 cm.", ["40..40 cm", "30..30 cm", "20..20 cm"]),
    # a thousand behind a hundred is no telephone number
    ("es", "Había entre 700 y 1.000 vecinos.", ["700..1000"]),
    ("de", "Es kamen zwischen 700 und 1.000 Gäste.", ["700..1000"]),
    # stopwatches, but feet and inches in English
    ("fr", "Il compte 1'15'' d'avance et a couru en 9''98.", ["75..75 seconds", "9.98..9.98 seconds"]),
    ("fr", "Un écran de 15'' suffit.", ["15..15 in"]),
    ("en", "They won 7-6 (4).", []),
    # limits
    ("en", "Buyers were under the age of 30.", ["..30 years"]),
    ("fr", "L'amende ne peut excéder 300 euros.", ["..300 EUR"]),
    ("de", "Die Strafe darf 300 Euro nicht übersteigen.", ["..300 EUR"]),
    ("de", "Wenn die Kosten 300 Euro übersteigen, zahlt die Kasse.", ["300.. EUR"]),
    ("fr", "L'amende peut excéder 300 euros.", ["300.. EUR"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), READ)
def test_figures_of_many_pages_are_read_as_a_reader_would(code: str, text: str, expected: list[str]) -> None:
    language = pack(code)
    found = figures(text, language, numerals(text, language), [])
    shown = [
        f"{'' if f.value.low is None else f.value.low}..{'' if f.value.high is None else f.value.high} {f.value.unit or ''}".strip()
        for f in found
    ]
    assert shown == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "He scored often in the 2010-11 season.", "2010/2011"),
        ("de", "Das war in der Saison 2008/09.", "2008/2009"),
        ("en", "The file is dated 2010-09.", "2010-09"),
        ("en", "Profit rose in FY 2024.", "2024"),
    ],
)
def test_two_years_that_follow_each_other_are_a_season_and_no_month(code: str, text: str, expected: str) -> None:
    language = pack(code)
    found = times(text, language, numerals(text, language), parse_time("2026-03-10"))
    assert [when.time.iso for when in found] == [expected]


@pytest.mark.parametrize(
    ("code", "text", "words", "measure", "unit"),
    [
        ("de", "Der Klub hat 48 Zähler.", "48", "points", "points"),
        ("de", "Der Klub hat 48 Spieler.", "48", "count:player", "people"),
        ("en", "Hale Mills reported earnings of $1.20 per share.", "1.20", "profit_per_share", "USD/share"),
        ("en", "Hale Mills will pay a dividend of $1.20 per share.", "1.20", "dividend", "USD/share"),
        ("en", "The site has 90 million monthly active users.", "90 million", "users", "people"),
    ],
)
def test_claims_of_such_pages_have_their_measure_and_unit(code: str, text: str, words: str, measure: str, unit: str) -> None:
    found = claim(read(text, code), words)
    assert (found.measure, found.value.unit if found.value is not None else None) == (measure, unit)
