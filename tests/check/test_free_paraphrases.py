"""What a draft tells in words of its own is not held against it: a survey is no party, nobody is none, "in May" is no "may", and what is
alleged in a relative clause is so there alone."""

import pytest

from tests.check.dossier import TOLD_APART, Status, verdicts

SOURCES = {
    "en": (
        "Between May 2016 and August 2021 the clerk invoiced 63 boat owners.\n\n"
        "The group, which claims to have 3,000 members, met on Monday in Leeds."
    ),
    "fr": "La fatigue expliquerait une partie des absences, qui ont atteint 9 % l'an dernier, contre 6 % deux ans plus tôt.",
    "de": (
        "Von den 26 Fahrgästen wurde niemand verletzt.\n\n"
        "Nach einer Umfrage der Kammer unter 820 Medizinern hatten nur 14 Prozent der Stationen einen Ausfall je geübt."
    ),
    "es": "Unas 600 familias viven del arrastre en Ortelle.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("For years, [the clerk invoiced 63 boat owners].", "[the clerk invoiced 36 boat owners].", "en"),
        ("[The group met in Leeds on Monday].", "[The group has 3,000 members].", "en"),
        ("Les absences sont passées de 6 % à [9 % en deux ans].~", "Les absences sont passées de 9 % à [6 % en deux ans].~", "fr"),
        ("[Verletzt wurde von den Fahrgästen keiner].~", "[Verletzt wurden von den Fahrgästen drei].~", "de"),
        (
            "[Nur 14 Prozent der Stationen hatten einen Ausfall je geübt], ergab eine Umfrage.~",
            "[Nur 41 Prozent der Stationen hatten einen Ausfall je geübt], ergab eine Umfrage.~",
            "de",
        ),
        ("[Unas seis centenas de familias viven del arrastre].~", "[Unas nueve centenas de familias viven del arrastre].~", "es"),
    ],
)
def test_words_of_its_own_are_no_fault_of_a_draft(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_a_survey_of_a_chamber_is_no_word_of_another_party(status: Status) -> None:
    assert status("[Only 14 per cent of wards had ever rehearsed a breakdown], a survey found.", "de") != "contradicted"
