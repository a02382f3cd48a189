"""What two stretches of text share: their words, and how telling each is in the two articles.

A word that stands in every sentence of both articles says nothing about which sentences belong together; one that each uses once says
much. So shared words are weighed by how rarely the sentences of the two articles use them, and nothing outside the two counts.

Two kinds of words are compared: concepts, which are one in every language, and the beginnings of longer words, which names, figures'
companions and cognates share ("plantation", "Plantage", "plantación").
"""

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.link.context import sentence_concepts
from factcheck.link.linked import LinkedClaim
from factcheck.link.usage import Usage, Words, beginnings, numbers
from factcheck.model.once import once
from factcheck.read.text import paragraph_around

_AROUND = 45  # characters on each side of a quote that speak of its figure more than of its neighbour's


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
