"""A verb is the same one with its prefix apart, with "ge" or "zu" behind it, as a noun, or with the vowel that it has under stress."""

from pathlib import Path

import pytest

from factcheck.check.facts.families import begun, forms
from factcheck.read.text import tokenize
from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "de": "Die Polizei riegelte den Bahnhof ab. Das Gericht hob die Sperrung der Brücke auf. Der Minister wies die Forderung der Winzer "
    "zurück.",
    "es": "Los ganaderos refuerzan las vallas del monte. La cooperativa siembra trigo antiguo.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("families")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Die Polizei hat den Bahnhof abgeriegelt].~", "[Die Polizei hat den Bahnhof abgerissen].~", "de"),
        ("[Die Sperrung der Brücke wurde vom Gericht aufgehoben].~", "[Die Polizei hat die Brücke abgerissen].~", "de"),
        ("[Los ganaderos han reforzado las vallas del monte].~", "[Los ganaderos han retirado las vallas del monte].~", "es"),
        ("[La cooperativa ha sembrado trigo antiguo].~", "[La cooperativa ha vendido trigo antiguo].~", "es"),
    ],
)
def test_a_statement_may_have_another_form_of_its_verb(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("text", "word", "language", "alike"),
    [
        ("Der Rat lehnte den Antrag ab.", "Ablehnung", "de", True),
        ("Der Antrag wurde abgelehnt.", "Ablehnung", "de", True),
        ("Der Rat beschloss, den Antrag abzulehnen.", "Ablehnung", "de", True),
        ("Der Rat lehnte ab, den Antrag zu lesen.", "Ablehnung", "de", True),
        ("Der Rat lehnte sich an die Wand.", "Ablehnung", "de", False),
        ("Der Rat nahm den Antrag an.", "Ablehnung", "de", False),
        ("Der Zugang wurde verlegt.", "Zulegung", "de", False),
        ("El museo cierra el lunes.", "cerrar", "es", True),
        ("El Ayuntamiento devuelve la tasa.", "devolución", "es", True),
        ("El museo cierra el lunes.", "cercar", "es", False),
    ],
)
def test_the_forms_of_a_verb_begin_alike(text: str, word: str, language: str, alike: bool) -> None:
    assert (not begun(tokenize(text), language).isdisjoint(forms(word.lower(), language))) is alike
