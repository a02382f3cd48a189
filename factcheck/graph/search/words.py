"""What two stretches of text share: their words, and how telling each is in the two articles.

A word that stands in every sentence of both articles says nothing about which sentences belong together; one that each uses once says
much. So shared words are weighed by how rarely the sentences of the two articles use them, and nothing outside the two counts.

Two kinds of words are compared: concepts, which are one in every language, and the beginnings of longer words, which names, figures'
companions and cognates share ("plantation", "Plantage", "plantación").
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.graph.once import once
from factcheck.lang import pack
from factcheck.link.context import sentence_concepts
from factcheck.link.linked import LinkedClaim
from factcheck.model import Source
from factcheck.read.text import bounds, fold, paragraph_around

_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER = re.compile(r"\d(?:[\d.,’'\u202f\u2009\xa0 ]*\d)?")
_BEGINNING = 5  # letters: endings differ from language to language, and most roots are told apart by then
_AROUND = 45  # characters on each side of a quote that speak of its figure more than of its neighbour's

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


class Told(NamedTuple):
    """What the words of a stretch of text say: their concepts, and the beginnings of the longer ones."""

    concepts: Words
    beginnings: Words


@dataclass(frozen=True)
class Around:
    """The words of a claim: near its quote, in its sentence; the concepts of its paragraph; the other numbers of its sentence."""

    near: Told
    sentence: Told
    paragraph: Words
    numbers: Words


_around: dict[tuple[str, str, int, int, tuple[int, int]], Around] = {}


@once
def around(c: LinkedClaim) -> Around:
    """The words around a claim, found once."""
    source, claim = c.source, c.claim
    quote, (first, last) = claim.quote, claim.sentence
    key = (source.digest or source.text, source.language, quote.start, quote.end, claim.sentence)
    found = _around.get(key)
    if found is None:
        if len(_around) > 50_000:
            _around.clear()
        text, language = source.text, source.language
        near = text[max(first, quote.start - _AROUND) : min(last, quote.end + _AROUND)]
        whole = text[first:last]
        found = _around[key] = Around(
            Told(sentence_concepts(near, language), beginnings(near)),
            Told(sentence_concepts(whole, language), beginnings(whole)),
            sentence_concepts(text[slice(*paragraph_around(text, first, last))], language),
            numbers(whole) - numbers(quote.exact),
        )
    return found


def beginnings(text: str) -> Words:
    """The first letters of the longer words, without accents and case."""
    return frozenset(fold(word)[:_BEGINNING] for word in _WORD.findall(text))


def numbers(text: str) -> Words:
    """The digits of the numbers in a text, one string each."""
    return frozenset("".join(ch for ch in number if ch.isdigit()) for number in _NUMBER.findall(text))


class Weights(dict[str, float]):
    """How telling each word is in two articles: the fewer of their sentences use it, the more. A word is weighed when first asked for."""

    def __init__(self, one: Counter[str], other: Counter[str], sentences: int) -> None:
        self._one, self._other, self._whole = one, other, math.log(sentences + 1)

    def __missing__(self, word: str) -> float:
        count = self._one.get(word, 0) + self._other.get(word, 0)
        found = self[word] = max(0.0, self._whole - math.log(count + 0.5))
        return found


@lru_cache(maxsize=1024)
def weights(one: Usage, other: Usage) -> tuple[Weights, Weights]:
    """The weights of the concepts and of the beginnings of words in two articles."""
    sentences = one.sentences + other.sentences
    return Weights(one.concepts, other.concepts, sentences), Weights(one.beginnings, other.beginnings, sentences)


def shared(a: Words, b: Words, weights: Weights) -> float:
    """From 0 to 1: how much of what two stretches say they share, each word weighed by its rarity."""
    common = a & b
    if not common:
        return 0.0
    # fsum gives one result whatever the order of a set
    total = math.fsum(map(weights.__getitem__, a | b))
    return math.fsum(map(weights.__getitem__, common)) / total if total else 0.0
