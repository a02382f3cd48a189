"""A source supports what a draft says in other figures or other words: multiples and percentages, the rest of a share, what the draft
reckons itself, a passage that plainly is about one thing; and tables and tickers are checked as they are read."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

SOURCES = {
    "en": (
        "Downloads of the app rose by 300 percent in January. Three-quarters of the farms in the valley have a well.\n\n"
        "The tram network is 12 kilometres long today; with the new lines it would reach 49 kilometres.\n\n"
        "The rate of truancy fell by four percentage points. Stocks of barley were the lowest in 30 years."
    ),
    "fr": (
        "Les téléchargements de l'application ont augmenté de 300 % en janvier. Les trois quarts des fermes de la vallée ont un puits.\n\n"
        "La violoniste a arrêté le tabac en 1987, après trente ans de cigarettes."
    ),
    "de": (
        "Die Downloads der App stiegen im Januar um 300 Prozent. Drei Viertel der Bauernhöfe im Tal haben einen Brunnen.\n\n"
        "| Bezirk | Haushalte ohne Wasser |\n|---|---:|\n| Leer | 4.310 |\n| Aurich | 3.720 |\n| Emden | 2.650 |\n"
    ),
    "es": (
        "Las descargas de la aplicación subieron un 300 % en enero. Tres cuartas partes de las granjas del valle tienen pozo.\n\n"
        "Las reservas de cebada eran las más cortas en 30 años."
    ),
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("other-words"), SOURCES, "2025-03-01")


@pytest.fixture(scope="module")
def status(dossier: tuple[Analysis, Path]) -> Status:
    return status_of(*dossier)


@pytest.mark.parametrize("source", ["en", "fr", "de", "es"])
def test_up_by_300_percent_is_four_times_as_many(status: Status, source: str) -> None:
    said, otherwise = "[Downloads of the app quadrupled in January].", "[Downloads of the app tripled in January]."
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize("source", ["en", "fr", "de", "es"])
def test_what_three_quarters_have_a_quarter_has_not(status: Status, source: str) -> None:
    said = "[One farm in the valley in four does not have a well]."
    assert verdicts(status, said, "[One farm in the valley in four has a well].", source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("[The tram network would quadruple], from 12 to 49 kilometres.", "[The tram network would triple], from 12 to 49 kilometres."),
        ("[Truancy is down by four points].", "[Truancy is down by fourteen points]."),
        ("[Stocks of barley were the lowest in three decades].", "[Stocks of barley were the lowest in five decades]."),
    ],
)
def test_figures_told_otherwise_are_supported(status: Status, said: str, otherwise: str) -> None:
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_a_cell_is_of_its_row(status: Status) -> None:
    said, otherwise = "In Aurich, [3,720 households had no water].", "In Emden, [3,720 households had no water]."
    assert verdicts(status, said, otherwise, "de") == TOLD_APART


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She gave up cigarettes in 1987.", "uncited"),
        ("She gave up the stage in 1987.", "unsourced"),
    ],
)
def test_a_year_without_a_citation_is_found_where_both_are_about_one_thing(
    dossier: tuple[Analysis, Path], text: str, expected: str
) -> None:
    analysis, root = dossier
    path = root / "uncited.md"
    path.write_text(f"---\nlanguage: en\npublished: 2025-03-06\n---\n{text}\n", "utf-8")
    assert [s.status.value for s in check(analysis, [path]).statements] == [expected]
