"""A source does not say of a draft's clause what it tells in the same words but for one that excludes the draft's."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

SOURCES = {
    "en": "The driver of the van, a Polish man, was arrested at the scene in Tolm. The hall at Hexley was packed on Friday. "
    "Italian divers searched the wreck off Corvo. The canal was open on Sunday. The canal was closed on Tuesday.",
    "de": "Das Schiff sank kurz vor der Hafeneinfahrt von Tolm.",
    "fr": "Le conseil de Lons s'est réuni à huis clos.",
    "es": "El puente de Lugo estaba abierto el lunes.",
}


def test_a_question_contradicts_nothing_and_says_nothing(tmp_path: Path) -> None:
    status = status_of(*dossier_of(tmp_path, {"en": "Was the lock at Zeleny open on Sunday?"}, "2025-03-05"))
    assert status("[The lock at Zeleny was closed on Sunday].", "en") == "not-in-source"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "[The driver of the van, a Polish man, was arrested at the scene in Tolm].", "supported"),
        ("en", "[The driver of the van, a Czech man, was arrested at the scene in Tolm].", "contradicted"),
        ("en", "[The hall at Hexley was deserted on Friday].", "contradicted"),
        ("en", "[Greek divers searched the wreck off Corvo].", "not-in-source"),  # both may have
        ("en", "[The canal was closed on Tuesday].", "supported"),
        ("de", "[Das Schiff sank kurz nach der Hafeneinfahrt von Tolm].~", "contradicted"),
        ("fr", "[Le conseil de Lons s'est réuni en public].~", "contradicted"),
        ("es", "[El puente de Lugo estaba cerrado el lunes].~", "contradicted"),
    ],
)
def test_what_excludes_the_word_of_its_source_is_not_supported(status: Status, language: str, text: str, expected: str) -> None:
    assert status(text, language) == expected


def test_a_source_of_another_language_with_another_country_says_nothing(tmp_path: Path) -> None:
    status = status_of(*dossier_of(tmp_path, {"es": "El sospechoso, un ciudadano argelino, fue detenido en Ceuta."}, "2025-03-05"))
    assert status("[The suspect, a Moroccan citizen, was arrested in Ceuta].", "es") == "not-in-source"
    assert status("[The suspect, an Algerian citizen, was arrested in Ceuta].", "es") == "supported"
