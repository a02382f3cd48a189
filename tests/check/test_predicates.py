"""That a source speaks of the same thing says nothing of it: a short statement is supported where its predicate is, too."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "The fire in the hills has covered 16,000 hectares, the prefecture said on Thursday. The strike at the port began on Monday. The "
    "museum in Lens received 400,000 visitors. Mayor Karin Holm opened the new bridge on Saturday. The blaze at the depot was put out on "
    "Sunday.",
    "fr": "Le feu a parcouru 16 000 hectares, selon la préfecture. Le musée de Lens a reçu 400 000 visiteurs. "
    "Hélène Vasseur dirige Delcourt.",
    "de": "Der Brand hat 16.000 Hektar erfasst, teilte die Präfektur mit. Das Museum in Lens zählte 400.000 Besucher. "
    "Hélène Vasseur leitet Delcourt.",
    "es": "El incendio ha recorrido 16.000 hectáreas, según la prefectura. Hélène Vasseur dirige Delcourt desde 2018.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("predicates")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-09"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[The fire is over].", "en"),
        ("[The strike is off].", "en"),
        ("[The museum is old].", "en"),
        ("[The mayor is ill].", "en"),
        ("[The mayor is gone].", "en"),
        ("[Le feu est loin].~", "fr"),
        ("[Der Brand ist aus].~", "de"),
        ("[Das Museum ist zu].~", "de"),
        ("[El incendio es feo].~", "es"),
        ("[The fire is over].", "fr"),
        ("[The museum is safe].", "fr"),  # unknown to all concepts: nothing of it can be found in another language
        ("[The fire was frightening].", "de"),
        ("[Le musée est superbe].~", "de"),
    ],
)
def test_a_predicate_of_a_short_word_must_be_told_too(status: Status, text: str, source: str) -> None:
    assert status(text, source) == "not-in-source"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[Hélène Vasseur betrayed Delcourt].", "fr"),
        ("[Hélène Vasseur lied].", "fr"),
        ("[Hélène Vasseur was fired].", "es"),
        ("[Hélène Vasseur ruinierte Delcourt].~", "de"),
        ("[Hélène Vasseur a ruiné Delcourt].~", "de"),
    ],
)
def test_that_a_source_names_the_same_people_says_nothing_of_what_they_did(status: Status, text: str, source: str) -> None:
    assert status(text, source) == "not-in-source"


def test_a_predicate_of_a_short_word_that_is_told_is_supported(status: Status) -> None:
    assert status("[The blaze at the depot is out].", "en") == "supported"
