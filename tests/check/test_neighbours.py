"""A figure of a source stands for one thing: a draft that gives it for the other thing of its sentence is not supported by it."""

from collections.abc import Callable

import pytest

from factcheck.check import Statement
from tests.check.dossier import dossier_of, statement_of

ARTICLES = {
    "en": "The ferry to Rosswick carried 412 passengers and 87 cars.\n\n"
    "Oxholm employs 148 people. The yard cuts 150 jobs, a third of them in Oxholm.\n\n"
    "In Rothkamp a quarter of the members voted for the merger. In Altmark a quarter of the members voted for it.",
    "de": "In Rothkamp stiegen die Mieten um 12,4 Prozent, in Altmark um 12,4 Prozent.\n\n"
    "In der Halle von Rothkamp sind 71,4 Prozent des Kapitals vertreten. 96,3 Prozent der Stimmen billigen die Fusion.",
    "fr": "La facture du pont de Rosval est passée de 340 à 410 millions d'euros.",
    "it": "Il 96,3 per cento dei voti ha approvato la fusione. Nessuno si aspettava il 96,3 per cento dei voti.",
    "es": "En las escuelas de secundaria de Lorca el número de alumnos pasó de 340 a 410.",
}

Told = Callable[[str, str], Statement | None]


@pytest.fixture(scope="module")
def statement(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return statement_of(*dossier_of(tmp_path_factory.mktemp("neighbours"), ARTICLES, "2025-03-05"))


def told(statement: Told, text: str, source: str) -> tuple[str, str]:
    """The status of a statement, and the sentence that gives the reason for it."""
    found = statement(text, source)
    assert found is not None
    return found.status.value, found.reason.key.rpartition(".")[2]


@pytest.mark.parametrize(
    "text",
    [
        "[Oxholm has a staff of 148], and the yard cuts 148 jobs.",
        "The ferry carried [412 passengers] and 412 cars.",
    ],
)
def test_a_sentence_gives_a_figure_for_one_thing_that_its_source_has_for_one(statement: Told, text: str) -> None:
    assert told(statement, text, "en") == ("not-in-source", "twice")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[The yard cuts 150 jobs, and 50 of the 150 are in Oxholm].", "en"),
        ("[In Rothkamp stiegen die Mieten um 12,4 Prozent und in Altmark um 12,4 Prozent].~", "de"),
        ("The ferry carried [412 passengers] and 87 cars.", "en"),
    ],
)
def test_a_figure_may_be_taken_up_or_stand_twice_in_the_source(statement: Told, text: str, source: str) -> None:
    assert told(statement, text, source)[0] == "supported"


def test_a_figure_that_a_source_gives_twice_is_of_both_where_each_has_a_word_of_its_own(statement: Told) -> None:
    both = "[25 percent of the members in Rothkamp] and 25 percent of the members in Altmark voted for the merger."
    one = "[96.3 percent of the capital was represented], and 96.3 percent of the votes approved the merger."
    assert told(statement, both, "en")[0] == "supported"
    assert told(statement, one, "it") == ("not-in-source", "twice")


def test_two_figures_of_a_sentence_are_not_exchanged(statement: Told) -> None:
    said = "[71.4 percent of the capital was represented], and 96.3 percent of the votes approved the merger."
    otherwise = "[96.3 percent of the capital was represented], and 71.4 percent of the votes approved the merger."
    assert told(statement, said, "de")[0] == "supported"
    assert told(statement, otherwise, "de") == ("not-in-source", "exchanged")


def test_what_is_said_to_fall_does_not_rise(statement: Told) -> None:
    assert told(statement, "La facture est [passée de 340 à 410 millions d'euros].~", "fr")[0] == "supported"
    for fault in ("[fell from 340 to 410 million euros]", "[has fallen from 340 to 410 million]", "[risen from 410 to 340 million euros]"):
        assert told(statement, f"The bill {fault}.", "fr") == ("inconsistent", "ends")
    assert told(statement, "Die Rechnung der Brücke ist [von 340 auf 410 Millionen Euro gesunken].~", "de") == ("inconsistent", "ends")


@pytest.mark.parametrize(
    "text",
    [
        "[In lower secondary schools the number of pupils went from 340 to 410].",
        "[Unemployment fell as the number of pupils went from 340 to 410].",
        "[The fall in numbers slowed from 340 to 410 pupils].",
        "[They cut the increase from 410 to 340 pupils].",
        "[The loss increased from -340 to -410 million euros].",
    ],
)
def test_a_rise_or_fall_of_something_else_says_nothing_of_two_figures(statement: Told, text: str) -> None:
    assert told(statement, text, "es")[0] != "inconsistent"
