"""Words that tie one figure to another, found in the sentence around it: "against", "in all", "of which", "soit", "davon".

The words are data: `lang/<code>/arithmetic.toml`; one compiled pattern for each list and language.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import regex

from factcheck.lang import tie_words


@cache
def _pattern(language: str, kind: str) -> Any:
    words = tie_words(language, kind)
    if not words:
        return None
    every = {*words, *(word.replace("'", "’") for word in words)}
    elided = sorted(word for word in every if word[-1] in "'’")
    pattern = r"\b(?:\L<words>)(?!\w)" + (r"|\b(?:\L<elided>)" if elided else "")
    lists = {"words": sorted(every.difference(elided))} | ({"elided": elided} if elided else {})
    return regex.compile(pattern, regex.IGNORECASE, **lists)


# Longer cues in which one of another kind means something else: "together with three others" sums up more than what was listed.
_UNLESS = {"total": "joined_by"}


def has(kind: str, text: str, language: str) -> bool:
    """Whether a cue of this kind occurs in the text."""
    pattern = _pattern(language, kind)
    if kind in _UNLESS:
        text = without([_UNLESS[kind]], text, language)
    return pattern is not None and pattern.search(text) is not None


def starts(kind: str, text: str, language: str) -> bool:
    """Whether the text begins with a cue of this kind, marks and spaces aside."""
    pattern = _pattern(language, kind)
    return pattern is not None and pattern.match(text.lstrip(" ,;:()\u2013\u2014\u00a0\u202f\n")) is not None


def opens(kind: str, text: str, language: str) -> bool:
    """Whether a cue of this kind is the first word of the text, no mark before it."""
    pattern = _pattern(language, kind)
    return pattern is not None and pattern.match(text.lstrip()) is not None


def ends(kind: str, text: str, language: str) -> bool:
    """Whether the text ends with a cue of this kind."""
    pattern = _pattern(language, kind)
    if pattern is None:
        return False
    text = text.rstrip()
    return any(match.end() == len(text) for match in pattern.finditer(text))


def after(kind: str, text: str, language: str) -> str:
    """What follows the last cue of this kind in the text; empty where there is none."""
    pattern = _pattern(language, kind)
    found = list(pattern.finditer(text)) if pattern is not None else []
    return text[found[-1].end() :] if found else ""


def without(kinds: Iterable[str], text: str, language: str) -> str:
    """The text without its cues of these kinds."""
    for kind in kinds:
        pattern = _pattern(language, kind)
        if pattern is not None:
            text = pattern.sub(" ", text)
    return text


def direction(text: str, language: str) -> int:
    """+1 or −1 where the text says that something went up or is more, or down or is less; 0 where it says neither or both."""
    return int(has("more", text, language)) - int(has("less", text, language))
