"""What a source says of the third of its kind it does not say of the second."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": "Ruth Adeyemi was elected governor of Calder to a fourth term on Saturday. "
    "Verel Rovers won the Coast Shield for the fifth time. The second half was goalless. "
    "The slowest ferry takes 94 minutes. Calder Motors opened its second plant in Wenholt; the first plant stands in Sarnby. "
    "The third defendant was acquitted.",
    "de": "Ruth Adeyemi trat am Samstag ihre vierte Amtszeit an. Die Hütte in Wenholt wurde zum dritten Mal geplündert.",
    "fr": "Ruth Adeyemi a été élue samedi gouverneure de Calder pour un quatrième mandat.",
    "es": "El estudio Calder es el cuarto ensayo clínico de la vacuna Lumivax.",
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "[Ruth Adeyemi was elected governor of Calder to a fourth term on Saturday].", "supported"),
        ("en", "[Ruth Adeyemi was elected governor of Calder to a third term on Saturday].", "contradicted"),
        ("en", "[Verel Rovers won the Coast Shield for the fourth time].", "contradicted"),
        ("en", "[Verel Rovers won the league for the fourth time].", "not-in-source"),
        ("en", "[Owen Sall was elected governor of Tarn to a third term].", "not-in-source"),
        ("en", "[The first half was goalless].", "not-in-source"),
        ("en", "[The second half was goalless].", "supported"),
        ("en", "[The fastest ferry takes 94 minutes].", "not-in-source"),
        ("en", "[The fastest ferry takes 61 minutes].", "not-in-source"),
        ("en", "[The second defendant was convicted].", "not-in-source"),
        ("de", "[Ruth Adeyemi trat am Samstag ihre dritte Amtszeit an].~", "contradicted"),
        ("de", "[Die Hütte in Wenholt wurde zum zweiten Mal geplündert].~", "contradicted"),
        ("de", "[The hut in Wenholt was looted for the second time].", "not-in-source"),
        ("fr", "[Ruth Adeyemi a été élue samedi gouverneure de Calder pour un troisième mandat].~", "contradicted"),
        ("es", "[El estudio Calder es el tercer ensayo clínico de la vacuna Lumivax].~", "contradicted"),
        ("es", "[El estudio Calder es el cuarto ensayo clínico de la vacuna Lumivax].~", "supported"),
    ],
)
def test_a_statement_of_another_place_in_an_order_is_not_supported(status: Status, language: str, text: str, expected: str) -> None:
    assert status(text, language) == expected


def test_a_source_that_names_both_is_held_against_neither(status: Status) -> None:
    assert status("[The first plant of Calder Motors stands in Sarnby].", "en") != "contradicted"
