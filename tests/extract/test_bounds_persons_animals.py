"""Bounds parted from their number, articles that count nothing, and who is counted: persons or animals."""

from decimal import Decimal

import pytest

from factcheck.evaluate.match import same_unit
from factcheck.model import Value
from tests.extract.reading import claim, read


def _value(text: str, language: str, words: str) -> Value:
    found = claim(read(text, language), words).value
    assert found is not None
    return found


def _bounds(text: str, language: str, words: str) -> tuple[int | None, int | None]:
    value = _value(text, language, words)
    return (None if value.low is None else int(value.low), None if value.high is None else int(value.high))


@pytest.mark.parametrize(
    ("language", "text", "words", "bounds"),
    [
        ("es", "El puerto superó en 2025 los 4.200 barcos.", "4.200", (4200, None)),
        ("es", "El puerto recibió en 2025 los 4.200 barcos.", "4.200", (4200, 4200)),
        ("fr", "Le club a dépassé en 2025 les 400 adhérents.", "400", (400, None)),
        ("fr", "Le club a accueilli en 2025 les 400 adhérents.", "400", (400, 400)),
        ("de", "Der Verein überstieg im Jahr 2025 die 300 Mitglieder.", "300", (300, None)),
        ("de", "Der Verein ehrte im Jahr 2025 die 300 Mitglieder.", "300", (300, 300)),
    ],
)
def test_a_time_may_part_a_verb_of_passing_from_its_number(
    language: str, text: str, words: str, bounds: tuple[int | None, int | None]
) -> None:
    assert _bounds(text, language, words) == bounds


def test_unter_before_an_article_and_a_count_is_among() -> None:
    assert _bounds("Die Beute wird unter den zwölf Vereinen geteilt.", "de", "zwölf") == (12, 12)
    assert _bounds("Die Zahl sank auf unter zwölf Vereine.", "de", "zwölf") == (None, 12)


def test_ueber_before_a_weight_is_a_bound_and_before_a_distance_its_length() -> None:
    assert _value("Die Maut gilt für Autos über 2 Tonnen.", "de", "2 Tonnen").high is None
    assert _bounds("Sie plant eine Strecke über 300 Kilometer.", "de", "300") == (300, 300)


def test_up_to_behind_revised_says_where_that_led() -> None:
    assert _bounds("The number of injured has been revised up to 34.", "en", "34") == (34, 34)
    assert _bounds("The ward can treat up to 34 patients.", "en", "34") == (None, 34)


def test_apenas_before_a_few_means_only() -> None:
    assert _bounds("Eran apenas trece mujeres.", "es", "trece") == (13, 13)
    assert _value("Eran apenas 900 mujeres.", "es", "900").low != Decimal(900)


@pytest.mark.parametrize(
    ("language", "none", "some"),
    [
        ("es", "No hemos cobrado un céntimo.", "El sello vale un céntimo."),
        ("de", "Sie hat nicht einen Cent bekommen.", "Die Marke kostet einen Cent."),
        ("fr", "Nous n'avons pas touché un centime.", "Le timbre coûte un centime."),
    ],
)
def test_one_coin_denied_is_no_amount(language: str, none: str, some: str) -> None:
    assert [c for c in read(none, language).claims if c.value is not None] == []
    assert [c for c in read(some, language).claims if c.value is not None]


def test_an_article_before_a_word_that_is_seldom_a_unit_counts_nothing() -> None:
    assert [c for c in read("Un bar a fermé, une atmosphère de fête subsiste.", "fr").claims if c.value is not None] == []
    assert _value("La cuve résiste à deux bars.", "fr", "deux").unit == "bar"


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("en", "Rangers found 140 seals. Of these, 38 died.", "38", "seals"),
        ("en", "The storm caught 140 hikers. Of these, 38 died.", "38", "people"),
        ("en", "Rangers found 140 seals. In the riots, 38 were arrested.", "38", "people"),
        ("en", "Two wolves were seen. In the storm, 38 died.", "38", "people"),
        ("de", "Auf dem Hof lebten 300 Kühe. Bei dem Brand starben 200.", "200", "cows"),
        ("es", "La playa tenía 112 ballenas. Murieron 3 voluntarios.", "3", "people"),
        ("es", "El temporal dejó 1.260 cabezas de ganado muertas.", "1.260", "animals"),
    ],
)
def test_animals_told_of_before_are_those_that_die(language: str, text: str, words: str, unit: str) -> None:
    assert _value(text, language, words).unit == unit


def test_an_adjective_behind_an_unknown_noun_is_not_what_is_counted() -> None:
    assert _value("El museo tiene 37 zuecos catalanes y 12 zarzos campesinos.", "es", "12").unit != "people"
    assert _value("El museo invitó a 12 campesinos.", "es", "12").unit == "people"


def test_a_noun_listed_for_persons_is_people_as_a_label_too() -> None:
    assert same_unit("cellists", "people")
    assert same_unit("first-time donors", "people")
    assert not same_unit("cellos", "people")


def test_how_long_somebody_has_worked_is_no_second_age() -> None:
    found = read("For Ann Wells, 52, who has worked in the mill for 27 years, the march was a matter of dignity.", "en")
    assert [c.measure == "age" for c in found.claims if c.value is not None and c.value.unit == "years"] == [True, False]
