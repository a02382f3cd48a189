"""Whether a draft puts words that a source quotes into another mouth: the source prints the very words, and names others beside them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.acts.bags import Bag, name_key, tokens_in
from factcheck.check.says.reading import Reading
from factcheck.extract.names.clusters import first_names
from factcheck.graph.once import once_with
from factcheck.read.text import Token, tokenize

_QUOTED = re.compile(r"[„“«\"]([^„“”«»\"]+)[“”»\"]")
_FEWEST = 4  # words of a quote that hardly two people have said
_CREDIT = "—–"  # before the speaker of a quote that stands by itself


def in_another_mouth(start: int, end: int, sentence: int, draft: Reading, source: Reading) -> int | None:
    """The sentence of a source that has others say the words for which a stretch of a draft names a speaker; None where there is none."""
    said = _persons(tokens_in(draft.sentences[sentence].tokens, start, end))
    if not said or draft.source.language != source.source.language:
        return None
    for quote in _quotes(sentence, draft):
        at = _printed(quote, source)
        told = _speakers(source, at) if at is not None else frozenset()
        if told and told.isdisjoint(_persons(draft.sentences[sentence].tokens)):
            return at
    return None


def _persons(tokens: Sequence[Token]) -> Bag:
    """The last names, as keys, of those who are named with a first name."""
    known = first_names()
    pairs = ((a, b) for a, b in pairwise(tokens) if a.capital and b.capital and a.end + 1 == b.start)
    return frozenset(name_key(b.text) for a, b in pairs if a.text in known)


@once_with
def _all_persons(source: Reading) -> Bag:
    return _persons([token for sentence in source.sentences for token in sentence.tokens])


def _quotes(sentence: int, reading: Reading) -> Iterator[tuple[str, ...]]:
    """The words of the quotes of a sentence, and of one that stands by itself before a sentence which only says whose it is."""
    text, within = reading.source.text, reading.sentences[sentence]
    start = within.start
    if sentence and text[start] in _CREDIT and reading.sentences[sentence - 1].paragraph == within.paragraph:
        start = reading.sentences[sentence - 1].start
    for found in _QUOTED.finditer(text, start, within.end):
        words = tuple(token.low for token in tokenize(text, *found.span(1)) if token.kind != "mark")
        if len(words) >= _FEWEST:
            yield words


def _printed(words: tuple[str, ...], source: Reading) -> int | None:
    """The sentence in which a source prints some words, one behind the other."""
    lows, at = _words(source)
    first = (i for i, low in enumerate(lows) if low == words[0])
    return next((at[i] for i in first if lows[i : i + len(words)] == words), None)


@once_with
def _words(reading: Reading) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The words of a text, and the sentence of each."""
    found = [(t.low, i) for i, sentence in enumerate(reading.sentences) for t in sentence.tokens if t.kind != "mark"]
    return tuple(low for low, _ in found), tuple(i for _, i in found)


@once_with
def _speakers(source: Reading, at: int) -> Bag:
    """The last names beside what is quoted in a sentence; where it names nobody, those of the sentences before and behind it in its
    paragraph."""
    known = _all_persons(source)
    near = (at, *(i for i in (at - 1, at + 1) if 0 <= i < len(source.sentences)))
    paragraph = source.sentences[at].paragraph
    here, *beside = (_outside(i, source) & known for i in near if source.sentences[i].paragraph == paragraph)
    return here or frozenset().union(*beside)


def _outside(at: int, source: Reading) -> Bag:
    """What is written with a capital outside the quotes of a sentence."""
    sentence = source.sentences[at]
    quoted = [found.span() for found in _QUOTED.finditer(source.source.text, sentence.start, sentence.end)]
    tokens = (t for t in sentence.tokens if t.capital and not any(a <= t.start < b for a, b in quoted))
    return frozenset(name_key(token.text) for token in tokens)
