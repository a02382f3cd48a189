"""By how much somebody changes something: behind a verb that has it for its object, a percentage is a change and no share."""

import pytest

from factcheck.model import Aspect
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("en", "The festival cut its waste by 20 percent.", -1),
        ("en", "The council raised parking fees by 15 percent.", 1),
        ("fr", "Le festival a réduit ses déchets de 20 %.", -1),
        ("fr", "La ville a relevé ses tarifs de 15 %.", 1),
        ("de", "Das Festival senkte seinen Müll um 20 Prozent.", -1),
        ("de", "Die Stadt erhöhte ihre Gebühren um 15 Prozent.", 1),
        ("es", "El festival redujo sus residuos en un 20 %.", -1),
        ("es", "La ciudad elevó sus tarifas un 15 %.", 1),
        ("it", "Il comune ha ridotto la spesa dell'8 %.", -1),
        ("pt", "A câmara reduziu a despesa em 8 %.", -1),
    ],
)
def test_a_percentage_behind_what_is_changed_is_a_change(language: str, text: str, direction: int) -> None:
    found = claim(read(text, language), "%" if "%" in text else "ercent" if language == "en" else "Prozent")
    assert (found.aspect, found.direction) == (Aspect.CHANGE, direction)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The airline reduced the share of late flights to 12 percent.", "12"),
        ("fr", "La banque a réduit son taux de 4 % à 3,5 %.", "4"),
        ("es", "El banco redujo el tipo del 4 % al 3,5 %.", "4"),
        ("es", "El plan reduce un 30 % del personal.", "30"),
        ("de", "Die Bank senkte den Zins auf 4 Prozent.", "4"),
    ],
)
def test_what_it_is_changed_from_or_to_is_none(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).aspect is not Aspect.CHANGE
