"""The words with which a language asks: `lang/<code>/ask.toml` lists them, `answers.toml` says what each asks for."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from factcheck.lang import languages, pack
from factcheck.lang.kinds import word_class
from factcheck.read.source import detect_language
from factcheck.read.text import Token, tokenize

MARKS = "¿?"


def asking() -> tuple[str, ...]:
    """The languages in which a question may be asked: those whose packs have question words."""
    return tuple(code for code in languages() if pack(code).part("ask"))


def languages_of(text: str) -> tuple[str, ...]:
    """In which languages a question may be: that of its question words, else of its common words; all of them for "billet musée"."""
    tokens = tokenize(text)
    found = {code: sum(b - a for a, b, _ in question_words(tokens, code)) for code in asking()}
    likely = detect_language(text)
    best = max(found, key=lambda code: (found[code], code == likely), default=likely)
    if found.get(best):
        return (best,)
    return (likely,) if any(grammatical(t.low, likely) for t in tokens) else asking()


def grammatical(word: str, language: str) -> bool:
    """Whether a word, in small letters, is one of grammar."""
    return word in _grammar(language)


@cache
def _grammar(language: str) -> frozenset[str]:
    known = pack(language)
    listed = (known.part("numbers").get("labels", {}).get("stop_words", []), known.part("text").get("common_words", []))
    return word_class(language, "preposition").union(*listed)


def question_words(tokens: Sequence[Token], code: str) -> list[tuple[int, int, str]]:
    """The question words among some tokens, the longest where they overlap: first token, the one behind the last, their key."""
    words = [t for t in tokens if t.kind != "mark" or t.text not in MARKS]
    opening = tokens.index(words[0]) if words else 0
    lows = [t.low for t in tokens]
    hits = [(i, i + len(p), key) for p, key in rows(code) for i in range(len(lows)) if tuple(lows[i : i + len(p)]) == p]
    hits = [hit for hit in hits if hit[2] != "whether" or hit[0] == opening]
    taken: list[tuple[int, int, str]] = []
    for first, behind, key in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(behind <= a or b <= first for a, b, _ in taken):
            taken.append((first, behind, key))
    return sorted(taken)


@cache
def rows(code: str) -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(t.low for t in tokenize(w)), key) for key, words in pack(code).part("ask").items() if key in answers() for w in words]


@cache
def asking_words(code: str) -> frozenset[str]:
    return frozenset(word for words, _ in rows(code) for word in words)


@cache
def answers() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("answers.toml").read_text("utf-8"))
