"""A figure or date is said of what stands beside it in the source, not of what another one beside it is of."""

from pathlib import Path

import pytest

from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "The potter Edda Wirth, born in 1901 in Rosswick and dead since 1967, built a kiln at Tolmere, opened in 1929.\n\n"
    "The mill was bought for €4m to settle a debt of €11m that the brewery had run up.",
    "fr": "Née en 1902 à Rosval et morte en 1966 à Tolmer, la potière Edda Wirth a dessiné la halle de Briscourt, inaugurée en 1931.",
    "de": "Der Wind erreichte auf dem Rossberg 148 Stundenkilometer, in Hannover wurden 92 Stundenkilometer gemessen.",
    "es": "Nacida en 1903 en Rosal y muerta en 1968 en Tolmera, la alfarera Edda Wirth diseñó el mercado de Briscal, inaugurado en 1932.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("binding")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The kiln at Tolmere was opened in 1929].", "[The kiln at Tolmere was opened in 1967].", "en"),
        ("[La halle de Briscourt a été inaugurée en 1931].~", "[La halle de Briscourt a été inaugurée en 1966].~", "fr"),
        ("[El mercado de Briscal fue inaugurado en 1932].~", "[El mercado de Briscal fue inaugurado en 1968].~", "es"),
        ("[In Hannover wurden 92 Stundenkilometer gemessen].~", "[In Hannover wurden 148 Stundenkilometer gemessen].~", "de"),
        ("[The mill was bought for €4m].", "[The mill was bought for €11m].", "en"),
    ],
)
def test_what_stands_beside_another_figure_or_date_is_not_said_of_this_one(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


COUNTED = {
    "en": "On Wednesday the court heard of the fall of the Calder hall, which left 11 dead and 34 injured in Rosswick on 9 November 2019.",
    "de": "Bei Tolmen kippte am Montag ein Bus mit 43 Schülern aus Rosswick um. Neun Schüler wurden verletzt.",
    "fr": "Son premier film, « La Marée basse », attire 92 000 spectateurs. Le deuxième, « Les Filles du phare » (1979), en réunit"
    " 1,4 million et lui vaut le prix Louis-Delluc.",
}


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[The fall of the Calder hall left 11 dead in Rosswick on 9 November 2019].", "en"),
        ("[Neun Schüler wurden bei Tolmen verletzt].~", "de"),
        ("[Les Filles du phare drew 1.4 million spectators in 1979].", "fr"),
    ],
)
def test_a_figure_of_something_else_takes_no_words_of_what_was_counted(tmp_path: Path, said: str, source: str) -> None:
    assert status_of(*dossier_of(tmp_path, COUNTED, "2025-03-05"))(said, source) == "supported"


SEVERAL = {
    "en": "Calder is claiming $61m in damages; in another case last year it took $14m from the Danish maker Brask.\n\n"
    "In Tolmere 46% of pupils walk to school, up from 31% in 2019.",
    "fr": "À Rosval, 46 % des élèves vont à pied à l'école, contre 31 % l'hiver précédent.",
    "de": "In Rosswick gehen heute 46 Prozent der Schüler zu Fuß zur Schule, 2019 waren es 31 Prozent.",
    "es": "La empresa Calder reclama 61 millones de euros; en otro pleito cobró en 2019 14 millones del fabricante danés Brask.",
}


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("several")
    return status_of(*dossier_of(root, SEVERAL, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Last year Calder took $14m from the Danish maker Brask].", "[Last year Calder took $61m from the Danish maker Brask].", "en"),
        (
            "[Calder cobró en 2019 14 millones de Brask].~",
            "[Calder cobró en 2019 61 millones de Brask].~",
            "es",
        ),
        ("[In Tolmere 46% of pupils walk to school].", "[In 2019 46% of pupils in Tolmere walked to school].", "en"),
        ("[À Rosval, 46 % des élèves vont à pied à l'école].~", "[L'hiver précédent, 46 % des élèves allaient à pied à l'école].~", "fr"),
        ("[46 Prozent der Schüler gehen zu Fuß].~", "[2019 gingen 46 Prozent der Schüler in Rosswick zu Fuß].~", "de"),
    ],
)
def test_a_figure_is_not_said_of_the_names_and_days_of_another_clause(several: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(several, said, otherwise, source) == TOLD_APART


GAPS = {
    "en": "The boatyard at Rosswick employs 148 people, the one in Tolmere 92.\n\n"
    "The club from Rosswick scored 14 goals, that from Tolmere nine, wearing number 7.",
    "fr": "L'usine de Rosval a livré 148 bateaux l'an dernier, celle de Tolmer 92.",
    "de": "Auf dem Rossberg wurden Böen von 148 Stundenkilometern gemessen, in Hannover waren es 92.",
    "es": "La fábrica de Rosal produjo 148 barcos, la de Tolmera 92.",
}


@pytest.fixture(scope="module")
def gaps(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("gaps")
    return status_of(*dossier_of(root, GAPS, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The boatyard in Tolmere employs 92 people].", "[The boatyard in Tolmere employs 148 people].", "en"),
        ("[The boatyard at Rosswick employs 148 people].", "[The boatyard at Rosswick employs 92 people].", "en"),
        ("[The club from Tolmere scored nine goals].", "[The club from Tolmere scored 14 goals].", "en"),
        ("[L'usine de Tolmer a livré 92 bateaux].~", "[L'usine de Tolmer a livré 148 bateaux].~", "fr"),
        ("[In Hannover erreichten die Böen 92 Stundenkilometer].~", "[In Hannover erreichten die Böen 148 Stundenkilometer].~", "de"),
        ("[La fábrica de Tolmera produjo 92 barcos].~", "[La fábrica de Tolmera produjo 148 barcos].~", "es"),
    ],
)
def test_a_figure_that_leaves_out_what_it_is_of_is_of_what_the_one_before_it_is(
    gaps: Status, said: str, otherwise: str, source: str
) -> None:
    assert verdicts(gaps, said, otherwise, source) == TOLD_APART


def test_a_number_behind_other_words_is_of_nothing_before_it(gaps: Status) -> None:
    assert gaps("[The club from Tolmere scored seven goals].", "en") != "supported"
