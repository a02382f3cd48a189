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


@pytest.mark.parametrize(
    ("language", "text", "words", "aspect"),
    [
        ("de", "Täglich rollten 19.000 Fahrzeuge über die Brücke.", "19.000", Aspect.RATE),
        ("de", "In der Studie mit 1168 Teilnehmern sank die Zahl der Anfälle um 54 Prozent.", "1168", Aspect.LEVEL),
        ("de", "Bei der Firma mit 340 Beschäftigten stieg der Umsatz um 5 Prozent.", "340", Aspect.LEVEL),
        ("de", "Die Polizei zählte 1200 Menschen unter den Zelten.", "1200", Aspect.LEVEL),
        ("en", "Nine vehicles fell into the river.", "Nine", Aspect.LEVEL),
        ("de", "Die Karte kostet 10 Euro mehr als im Vorjahr.", "10", Aspect.CHANGE),
        ("de", "Das Werk hat 40 Stellen weniger als 2023.", "40", Aspect.CHANGE),
        ("en", "The port handled 300,000 more than in 2024.", "300,000", Aspect.CHANGE),
        ("fr", "Le port a reçu 300 000 visiteurs de plus qu'en 2024.", "300 000", Aspect.CHANGE),
        ("es", "El bono cuesta 10 euros menos que el año pasado.", "10", Aspect.CHANGE),
    ],
)
def test_a_number_is_a_change_before_more_and_less_and_none_before_a_verb_or_a_place(
    language: str, text: str, words: str, aspect: Aspect
) -> None:
    assert claim(read(text, language), words).aspect is aspect
