"""A figure of one thing is nothing against a figure of another, however alike the two sentences are."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "The hospital in Lenz has 420 nurses. The town planted 380 oaks. Marnay bought 42 buses. The school in Orle has 65 teachers. "
    "The blast injured 37 workers.",
    "de": "In Orle blieben 29 Oberstufenzentren ganz geschlossen.",
    "fr": "La société Corvane compte 260 ingénieurs à Lyon. La ville de Lenz a acheté 42 autobus.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("counted")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-01"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[The hospital in Lenz has 260 doctors].", "en"),
        ("[The town planted 210 beeches].", "en"),
        ("[Marnay bought 26 trams].", "en"),
        ("[The school in Orle has 240 pupils].", "en"),
        ("[Corvane employs 420 sellers in Lyon].", "fr"),
        ("[Lenz bought 42 trams].", "fr"),  # nor is the same number the same figure, of two kinds of one sort
    ],
)
def test_another_count_of_something_else_neither_contradicts_nor_supports(text: str, source: str, status: Status) -> None:
    assert status(text, source) == "not-in-source"


def test_what_is_only_known_to_be_a_place_may_be_a_school(status: Status) -> None:
    assert status("[In Orle 29 schools stayed shut].", "de") == "supported"


@pytest.mark.parametrize(
    ("text", "source"),
    [("[The blast injured 26 people].", "en"), ("[The town planted 210 oaks].", "en"), ("[Corvane employs 420 engineers in Lyon].", "fr")],
)
def test_another_count_of_the_same_or_of_what_is_broader_contradicts(text: str, source: str, status: Status) -> None:
    assert status(text, source) == "contradicted"
