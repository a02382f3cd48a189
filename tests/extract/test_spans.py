"""What a span of time is of: an age, how long somebody has held a post, how long after something else; and what a unit alone says."""

import pytest

from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "À 54 ans, l'éleveuse vend ses bêtes.", "54"),
        ("es", "A sus 54 años, la ganadera vende la granja.", "54"),
        ("de", "Mit 54 Jahren verkauft sie den Hof.", "54"),
        ("en", "At 54, she sold the farm.", "54"),
        ("es", "Tiene setenta y un años y vive sola.", "setenta"),
        ("fr", "La Française de 26 ans a gagné la course.", "26"),
    ],
)
def test_years_that_open_a_clause_or_are_of_somebody_are_an_age(language: str, text: str, words: str) -> None:
    found = claim(read(text, language), words)
    assert (found.measure, found.value and found.value.unit) == ("age", "years")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "À 20 ans de la retraite, elle vend.", "20"),
        ("de", "Mit 14 Jahren Verzug kam der Bau voran.", "14"),
        ("en", "At 54, the index was lower than in May.", "54"),
        ("fr", "Le vin français de 26 ans est cher.", "26"),
        ("en", "The old boy was found after 97 hours.", "97"),
    ],
)
def test_years_of_something_else_and_spans_in_hours_are_no_age(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).measure != "age"


@pytest.mark.parametrize(
    ("language", "text", "words", "measure"),
    [
        ("en", "She has been in office for seven years.", "seven", "seniority"),
        ("fr", "Il compte vingt-deux ans de métier.", "vingt-deux", "seniority"),
        ("de", "Sie ist seit elf Jahren im Amt.", "elf", "seniority"),
        ("fr", "Il a fallu 34 minutes pour fermer les vannes.", "34", "duration:closure"),
        ("fr", "Il a pris dix ans ferme.", "dix", "sentence"),
        ("es", "Lleva 22 años de oficio.", "22", "seniority"),
        ("en", "The bridge reopened nine days after the storm.", "nine", "elapsed"),
        ("fr", "L'usine a rouvert six semaines après l'orage.", "six", "elapsed"),
        ("de", "Das Labor meldete sich 52 Minuten nach dem Start.", "52", "elapsed"),
        ("es", "La fábrica reabrió tres semanas después.", "tres", "elapsed"),
        ("en", "The train came a year later than planned.", "a year", "delay"),
    ],
)
def test_what_stands_behind_a_span_says_what_it_is_of(language: str, text: str, words: str, measure: str) -> None:
    assert claim(read(text, language), words).measure == measure


def test_a_span_before_which_something_came_later_is_not_how_much_later() -> None:
    assert claim(read("Later the talks lasted nine hours."), "nine").measure == "duration"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("They sealed a 400-kilovolt cabinet.", "400", "voltage"),
        ("The owner gave up 12 hectares.", "12", "area"),
        ("The cellar took in 31,000 hectolitres.", "31,000", "volume"),
    ],
)
def test_a_unit_that_only_one_property_has_says_it(text: str, words: str, measure: str) -> None:
    assert claim(read(text), words).measure == measure


def test_a_unit_that_several_properties_have_says_none() -> None:
    assert claim(read("They sealed a cabinet of 12 metres."), "12").measure == "size:[length]"
