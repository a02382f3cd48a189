"""How many sentences of an article use each concept and each longer word, and its numbers."""

import re
from collections import Counter
from dataclasses import dataclass

from factcheck.lang import pack
from factcheck.link.context import sentence_concepts
from factcheck.model import Source
from factcheck.model.once import once
from factcheck.read.text import bounds, fold

_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = re.compile(r"\d(?:[\d.,’'\u202f\u2009\xa0 ]*\d)?")
_BEGINNING = 5  # letters: endings differ from language to language, and most roots are told apart by then

Words = frozenset[str]


@dataclass(frozen=True, eq=False)
class Usage:
    """How many sentences of an article use each concept and each beginning of a word."""

    concepts: Counter[str]
    beginnings: Counter[str]
    sentences: int


_usages: dict[tuple[str, str], Usage] = {}


@once
def usage(source: Source) -> Usage:
    """The usage of an article, counted once."""
    key = (source.digest or source.text, source.language)
    if key not in _usages:
        if len(_usages) > 2000:
            _usages.clear()
        concepts: Counter[str] = Counter()
        begins: Counter[str] = Counter()
        found = list(bounds(source.text, pack(source.language)))
        for sentence in found:
            text = source.text[sentence.start : sentence.end]
            concepts.update(sentence_concepts(text, source.language))
            begins.update(beginnings(text))
        _usages[key] = Usage(concepts, begins, len(found))
    return _usages[key]


def beginnings(text: str) -> Words:
    """The first letters of the longer words, without accents and case."""
    return frozenset(fold(word)[:_BEGINNING] for word in _WORD.findall(text))


def numbers(text: str) -> Words:
    """The digits of the numbers in a text, one string each."""
    return frozenset("".join(ch for ch in number if ch.isdigit()) for number in _NUMBER.findall(text))
