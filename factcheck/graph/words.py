"""What two stretches of text share: their words, and how telling each is in the two articles.

A word that stands in every sentence of both articles says nothing about which sentences belong together; one that each uses once says
much. So shared words are weighed by how rarely the sentences of the two articles use them, and nothing outside the two counts.

Two kinds of words are compared: concepts, which are one in every language, and the beginnings of longer words, which names, figures'
companions and cognates share ("plantation", "Plantage", "plantación").
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.lang import pack
from factcheck.link.context import sentence_concepts
from factcheck.model import Source
from factcheck.read.text import sentences

_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = re.compile(r"\d(?:[\d.,’'\u202f\u2009\xa0 ]*\d)?")
_BEGINNING = 5  # letters: endings differ from language to language, and most roots are told apart by then
_AROUND = 45  # characters on each side of a quote that speak of its figure more than of its neighbour's

Words = frozenset[str]


@dataclass(frozen=True)
class Usage:
    """How many sentences of an article use each concept and each beginning of a word."""

    concepts: Counter[str]
    beginnings: Counter[str]
    sentences: int


_usages: dict[tuple[str, str], Usage] = {}


def usage(source: Source) -> Usage:
    """The usage of an article, counted once."""
    key = (source.digest or source.text, source.language)
    if key not in _usages:
        if len(_usages) > 2000:
            _usages.clear()
        concepts: Counter[str] = Counter()
        begins: Counter[str] = Counter()
        found = sentences(source.text, pack(source.language))
        for sentence in found:
            text = source.text[sentence.start : sentence.end]
            concepts.update(sentence_concepts(text, source.language))
            begins.update(beginnings(text))
        _usages[key] = Usage(concepts, begins, len(found))
    return _usages[key]


@lru_cache(maxsize=16384)
def beginnings(text: str) -> Words:
    """The first letters of the longer words, without accents and case."""
    return frozenset(_plain(word)[:_BEGINNING] for word in _WORD.findall(text))


@lru_cache(maxsize=16384)
def numbers(text: str) -> Words:
    """The digits of the numbers in a text, one string each."""
    return frozenset("".join(ch for ch in number if ch.isdigit()) for number in _NUMBER.findall(text))


def around(source: Source, start: int, end: int, sentence: tuple[int, int]) -> str:
    """The quote with a little of its sentence on both sides."""
    return source.text[max(sentence[0], start - _AROUND) : min(sentence[1], end + _AROUND)]


def paragraph(source: Source, sentence: tuple[int, int]) -> str:
    """The paragraph that a sentence stands in."""
    text = source.text
    first = text.rfind("\n\n", 0, sentence[0])
    last = text.find("\n\n", sentence[1])
    return text[first + 1 if first >= 0 else 0 : last if last >= 0 else len(text)]


def shared(a: Words, b: Words, one: Source, other: Source, counts: Callable[[Usage], Counter[str]]) -> float:
    """From 0 to 1: how much of what two stretches say they share, each word weighed by its rarity in the two articles."""
    if not a or not b:
        return 0.0
    common = a & b
    if not common:
        return 0.0
    first, second = usage(one), usage(other)
    x, y = counts(first), counts(second)
    whole = first.sentences + second.sentences + 1
    weight = {word: math.log(whole / (x[word] + y[word] + 0.5)) for word in sorted(a | b)}
    total = sum(max(0.0, w) for w in weight.values())
    return sum(max(0.0, weight[word]) for word in sorted(common)) / total if total else 0.0


def _plain(word: str) -> str:
    return "".join(ch for ch in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(ch))
