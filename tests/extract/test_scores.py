"""Points of a test or an index against percentage points, and bare numbers that lie on that scale."""

import pytest

from tests.extract.reading import read


def units(text: str, language: str = "en") -> list[str | None]:
    return [c.value.unit for c in read(text, language).claims if c.value is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Harbour School scored 540 points and failed 21% of its pupils. Girls led boys by 19 points."),
        ("fr", "Le collège obtient 540 points et 21 % des élèves échouent. Les filles devancent les garçons de 19 points."),
        ("de", "Die Schule erreicht 540 Punkte, 21 Prozent der Schüler scheitern. Die Mädchen liegen 19 Punkte vor den Jungen."),
        ("es", "El instituto logra 540 puntos y suspende el 21 % de los alumnos. Las chicas superan a los chicos en 19 puntos."),
    ],
)
def test_points_of_a_text_that_tells_of_scores_are_counted(language: str, text: str) -> None:
    assert units(text, language)[::2] == ["points", "points"]


def test_a_percentage_in_the_sentence_makes_them_percentage_points_all_the_same() -> None:
    assert units("The school scored 540 points. A year ago 38% failed, now 31% do, seven points fewer.")[-1] == "pp"


def test_without_a_score_a_percentage_near_makes_them_percentage_points() -> None:
    assert units("The party stands at 31%. Its rival lost two points.") == ["%", "pp"]


def test_a_percentage_behind_a_mark_tells_the_points_of_an_index_again() -> None:
    assert units("The index closed at 8,210 points. It lost 35 points on Tuesday, or 0.4%.") == ["points", "points", "%"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The best school scored 561 points. State schools managed 491."),
        ("fr", "Le meilleur lycée obtient 561 points. Les écoles publiques en restent à 491."),
        ("de", "Das beste Gymnasium kommt auf 561 Punkte. Die Realschulen schafften 491."),
        ("es", "El mejor instituto logra 561 puntos. Los centros públicos se quedan en 491."),
    ],
)
def test_a_bare_number_where_the_scores_lie_is_one(language: str, text: str) -> None:
    assert units(text, language) == ["points", "points"]


def test_a_bare_number_far_from_the_scores_is_none() -> None:
    assert units("The best school scored 561 points. It has 900 pupils and employs 41.")[-1] == "people"


def test_what_a_mean_is_of_is_not_counted() -> None:
    assert units("The best scored 561 points.\n\n- **527**: the average of private schools.") == ["points", "points"]
    assert units("- **527** private schools") == ["schools"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le port coûtera une trentaine de millions d'euros."),
        ("es", "El puerto costará una treintena de millones de euros."),
        ("de", "Der Hafen kostet drei Dutzend Millionen Euro."),
        ("en", "The port will cost three dozen million euros."),
    ],
)
def test_a_round_number_of_millions_is_so_many_million(language: str, text: str) -> None:
    (found,) = [c.value for c in read(text, language).claims if c.value is not None]
    assert found.unit == "EUR" and found.middle is not None and 30_000_000 <= found.middle <= 36_000_000


def test_a_round_number_of_people_is_no_more_than_it_says() -> None:
    (found,) = [c.value for c in read("Une trentaine d'élèves attendent.", "fr").claims if c.value is not None]
    assert found.unit == "people" and found.middle == 30
