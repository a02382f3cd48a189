"""What a source says in another language is recognised; what it does not say of the same persons and places is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import dossier_of

SOURCES = {
    "fr": (
        "Le maire de Lyon, Paul Renard, a inauguré mardi la nouvelle ligne de tramway. La région a payé la moitié des travaux. "
        "Le chantier avait commencé en 2019. Le tramway transporte 40 000 voyageurs par jour."
    ),
    "de": (
        "Die Ministerin Anna Vogel hat am Montag das Werk in Leipzig eröffnet. Der Konzern stellt dort Batterien her. "
        "Die Gewerkschaft hat einen Streik angekündigt. Das Werk beschäftigt 1.250 Menschen."
    ),
}
Status = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), SOURCES, "2025-08-05")


@pytest.fixture
def statuses(dossier: tuple[Analysis, Path]) -> Status:
    analysis, root = dossier

    def of(text: str) -> list[str]:
        path = root / "draft.md"
        path.write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
        return [statement.status.value for statement in check(analysis, [path]).statements]

    return of


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Lyon's mayor opened a new tram line", "fr"),
        ("The region paid half of the works", "fr"),
        ("Work began in 2019", "fr"),
        ("The union has announced a strike", "de"),
        ("The tram carries 40,000 passengers a day", "fr"),
        ("The plant employs 1,250 people", "de"),
    ],
)
def test_what_the_cited_source_says_in_its_language_is_supported(statuses: Status, words: str, source: str) -> None:
    assert statuses(f"[{words}](https://example.org/{source}).") == ["supported"]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Paul Renard was arrested in Marseille", "fr"),
        ("The mayor of Lyon resigned", "fr"),
        ("Anna Vogel sold the plant to investors", "de"),
        ("The group has closed its plant in Leipzig", "de"),
    ],
)
def test_the_same_persons_and_places_are_no_support_for_another_event(statuses: Status, words: str, source: str) -> None:
    assert statuses(f"[{words}](https://example.org/{source}).") == ["not-in-source"]
    assert statuses(f"{words}.") == ["unsourced"]


@pytest.mark.parametrize(
    "opinion",
    [
        "We think that the tram came too late.",
        "It is a disgrace.",
        "Lyon deserves better.",
        "The minister should have stayed at home.",
        "Who needs another tram?",
        "A city can live without trams.",
        "Hopefully the strike will be short.",
        "The new stations are magnificent.",
    ],
)
def test_views_wishes_and_questions_are_no_claims(statuses: Status, opinion: str) -> None:
    assert set(statuses(opinion)) <= {"not-a-claim"}


@pytest.mark.parametrize(
    "claim", ["Anna Vogel has bought a house in Spain.", "Nobody asked the drivers, staff say.", "The depot burned down in May."]
)
def test_a_claim_without_a_figure_and_a_source_is_unsourced(statuses: Status, claim: str) -> None:
    assert statuses(claim) == ["unsourced"]


def test_a_range_in_one_sentence_is_no_contradiction(statuses: Status) -> None:
    assert "inconsistent" not in statuses("Marchers in Marseille went from 26,000 in January to 40,000 in January, police said.")
