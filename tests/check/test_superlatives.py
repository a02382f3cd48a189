"""A draft that calls another thing the largest of its kind than its source does is contradicted, and what is said of another kind supports
nothing."""

from pathlib import Path

import pytest

from factcheck.check import StatementStatus
from factcheck.lang.say import say
from tests.check.dossier import Status, dossier_of, statement_of, status_of

ARTICLES = {
    "en": "Norway remains the largest supplier of gas to the Union. Huesca was the worst-hit province. The tax office is the club's "
    "largest creditor. The best-selling car was the Dacia Sandero.",
    "fr": "La commune la plus touchée est Lagrasse. Le premier acheteur de blé du pays est l'Égypte.",
    "de": "Wichtigster Handelspartner des Landes ist Polen.",
    "es": "La ciudad más contaminada del país es Avilés.",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    root: Path = tmp_path_factory.mktemp("superlatives")
    return dossier_of(root, ARTICLES, "2025-03-05")


@pytest.fixture(scope="module")
def status(dossier) -> Status:  # type: ignore[no-untyped-def]
    return status_of(*dossier)


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[Algeria is the Union's largest gas supplier].", "en"),
        ("[The worst-hit province was Navarra].", "en"),
        ("[France is the largest buyer of the country's wheat].", "fr"),
        ("[La commune la plus touchée est Durban].~", "fr"),
        ("[Wichtigster Handelspartner des Landes ist Tschechien].~", "de"),
        ("[La ciudad más contaminada del país es Gijón].~", "es"),
    ],
)
def test_another_that_is_the_most_of_its_kind_is_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "contradicted"


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[The club's largest creditor is the Sparkasse bank].", "en"),  # which may be no other than the office, as far as words tell
        ("[The best-selling electric car was the Tesla Model Y].", "en"),
        ("[La commune la plus peuplée est Durban].~", "fr"),
        ("[La ciudad más poblada del país es Madrid].~", "es"),
    ],
)
def test_what_a_source_calls_the_most_of_another_kind_supports_nothing(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "not-in-source"


def test_the_verdict_has_both_wordings(dossier) -> None:  # type: ignore[no-untyped-def]
    found = statement_of(*dossier)("[Algeria is the Union's largest gas supplier].", "en")
    assert found is not None
    assert found.status is StatementStatus.CONTRADICTED
    told = say("en", found.reason.key, found.reason.values)
    assert "Algeria" in told
    assert "Norway" in told
