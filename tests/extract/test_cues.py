"""Cues are found by the data of each language."""

import pytest

from factcheck.extract.cues import DETERMINER, PREPOSITION, speech
from factcheck.lang import languages, pack
from factcheck.read.text import tokenize

SECTIONS = {
    "words",
    "speech",
    "modality",
    "anaphora",
    "links",
    "rank",
    "event",
    "place",
    "title",
    "role",
    "role_verb",
    "one",
    "change",
    "topic",
}


@pytest.mark.parametrize("code", languages())
def test_every_language_declares_every_section(code: str) -> None:
    assert set(pack(code).part("speech")) >= SECTIONS


@pytest.mark.parametrize("code", languages())
def test_every_language_has_articles_and_prepositions(code: str) -> None:
    flags = speech(pack(code)).flags.values()
    assert any(f & DETERMINER for f in flags)
    assert any(f & PREPOSITION for f in flags)


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("en", "the ferry company announced on Friday", "speech.verb"),
        ("en", "according to the harbour office", "speech.source"),
        ("en", "nine of them children", "links.part_of"),
        ("fr", "selon la mairie", "speech.source"),
        ("fr", "dont deux enfants", "links.part_of"),
        ("fr", "les syndicats annoncent une grève", "speech.verb"),
        ("de", "nach Angaben der Polizei", "speech.source"),
        ("de", "davon zwei Kinder", "links.part_of"),
        ("es", "según la alcaldía", "speech.source"),
        ("it", "di cui due bambini", "links.part_of"),
        ("pt", "segundo a polícia", "speech.source"),
    ],
)
def test_words_of_each_language_tell_who_says_something_and_what_is_a_part(code: str, text: str, kind: str) -> None:
    assert kind in {cue.kind for cue in speech(pack(code)).find(tokenize(text))}


def test_of_one_kind_the_longest_cue_counts() -> None:
    found = [c for c in speech(pack("en")).find(tokenize("she is chief executive officer")) if c.kind == "role.chief executive"]
    assert [(c.first, c.last) for c in found if c.first == 2] == [(2, 4)]
