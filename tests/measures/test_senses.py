"""Families of words are the same in all languages that have them, and are found as noun, verb and verb with its particle far away."""

import pytest

from factcheck.lang import pack
from factcheck.measures.senses import senses
from factcheck.read.text import tokenize


def of(text: str, language: str) -> set[str]:
    return set().union(*senses(tokenize(text, 0, len(text)), language).values())


def test_every_language_has_the_same_families() -> None:
    keys = [set(pack(code).part("senses")["senses"]) for code in ("en", "fr", "de", "es")]
    assert all(other == keys[0] for other in keys)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council rejected the bid.", "en"),
        ("The rejection of the bid was a surprise.", "en"),
        ("They had turned down the bid.", "en"),
        ("Le conseil a refusé l'offre.", "fr"),
        ("Der Rat hat das Angebot abgelehnt.", "de"),
        ("El consejo rechazó la oferta.", "es"),
    ],
)
def test_words_of_one_family_meet_across_forms_and_languages(text: str, language: str) -> None:
    assert {"k:refuse", "k:offer"} <= of(text, language)


def test_a_verb_is_read_with_the_particle_that_closes_its_clause() -> None:
    assert "k:refuse" in of("Der Rat lehnte das Angebot der Firma ab.", "de")
    assert "k:refuse" not in of("Der Rat lehnte das Fenster an die Wand.", "de")
