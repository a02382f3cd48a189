"""Whether a source prints the words that a draft puts between quotation marks, or prints them otherwise.

What somebody said is quoted to the letter or not at all. So a quote is compared by its words, one behind the other, and not by what they
mean: one word changed is another quote, however alike the two may be.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, takewhile

from factcheck.acts.words.bags import common_words
from factcheck.check.facts.reading import Reading
from factcheck.model.once import once_with

Words = tuple[str, ...]

_QUOTED = re.compile(
    r"„([^„“”]+)[“”]|“([^“”]+)”|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"|‚([^‚‘]+)‘|(?<!\w)‘((?:[^‘’]|’(?=\w))+)’"
)  # of single marks none that may be apostrophes
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")  # where a quote leaves words out, or has some of the writer's
_FEWEST = 4  # words of a quote that hardly two people have said
_ALIKE = 0.7  # share of the words that stand in another quote in the same order, for it to be the same one, changed
_LOOSE = 1.5  # how many times as long as the quote the words may be that hold those


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks in one sentence, or a piece of it that nothing is left out of."""

    start: int
    end: int
    sentence: int
    words: Words

    @property
    def of_somebody(self) -> bool:
        """Whether it is long enough to be somebody's own words."""
        return len(self.words) >= _FEWEST


@once_with
def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of a text, sentence by sentence."""
    text = reading.source.text
    marked = (found.span(found.lastindex or 0) for span in _paragraphs(reading) for found in _QUOTED.finditer(text, *span))
    return tuple(quote for span in marked for piece in _unbroken(text, *span) for quote in _by_sentence(*piece, reading))


def _paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    for _, inside in groupby(reading.sentences, key=lambda sentence: sentence.paragraph):
        first, *rest = inside
        yield first.start, (rest or [first])[-1].end


def _unbroken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _LEFT_OUT.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _by_sentence(start: int, end: int, reading: Reading) -> Iterator[Quotation]:
    first = bisect_right(reading.sentences, start, key=lambda s: s.start) - 1
    for i, sentence in enumerate(takewhile(lambda s: s.start < end, reading.sentences[max(0, first) :]), max(0, first)):
        tokens = [t for t in sentence.tokens if start <= t.start and t.end <= end and t.kind != "mark"]
        if tokens:
            yield Quotation(tokens[0].start, tokens[-1].end, i, tuple(t.low for t in tokens))


@once_with
def printed(source: Reading, words: Words) -> int | None:
    """The sentence in which a source prints some words, one behind the other."""
    lows, at = _words(source)
    first = (i for i, low in enumerate(lows) if low == words[0])
    return next((at[i] for i in first if lows[i : i + len(words)] == words), None)


@once_with
def reworded(source: Reading, words: Words) -> int | None:
    """The sentence in which a source prints most of some words in their order, and others among them: who quotes them so has changed
    them."""
    own = frozenset(words) - common_words(source.source.language)
    asked = Counter(words)
    best, found = _ALIKE, None
    for i, theirs in enumerate(_by_sentences(source)):
        if own.isdisjoint(theirs) or (Counter(theirs) & asked).total() < best * len(words):
            continue
        blocks = [b for b in SequenceMatcher(None, words, theirs, autojunk=False).get_matching_blocks() if b.size]
        alike = sum(b.size for b in blocks) / len(words)
        if alike >= best and blocks[-1].b + blocks[-1].size - blocks[0].b <= _LOOSE * len(words):
            best, found = alike, i
    return found


@once_with
def _words(reading: Reading) -> tuple[Words, tuple[int, ...]]:
    """The words of a text, and the sentence of each."""
    found = [(low, i) for i, words in enumerate(_by_sentences(reading)) for low in words]
    return tuple(low for low, _ in found), tuple(i for _, i in found)


@once_with
def _by_sentences(reading: Reading) -> tuple[Words, ...]:
    return tuple(tuple(t.low for t in sentence.tokens if t.kind != "mark") for sentence in reading.sentences)
