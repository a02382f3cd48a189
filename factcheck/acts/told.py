"""A sentence laid out by what it tells: its words, numbers, days and places, each where it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.acts.bags import Anchor, Bag, anchors, bag_between, words_at
from factcheck.acts.bonds import Placed, bonds
from factcheck.acts.doers import Act, acts_of
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.model import TimeSpan
from factcheck.read.text import Token, tokenize

_STOPS = frozenset(",;:()—–")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence. `marks`: its numbers, days and places; `words`: the words of its bag, each with the index of its token."""

    language: str
    tokens: Sequence[Token]
    marks: Sequence[Anchor]
    words: Sequence[Placed]
    acts: Sequence[Act]

    def clause(self, start: int, end: int) -> list[Token]:
        """The tokens from the mark before a stretch's number to the mark behind it; "and" between two numbers is a mark."""
        numbers = [(a, b) for a, b, word in self.marks if start <= a < end and word[:2] == "m:"]
        first, last = (numbers[0][0], numbers[-1][1]) if numbers else (start, end)
        stops = self._stops()
        left = max((t.end for t in stops if t.end <= first), default=0)
        right = min((t.start for t in stops if t.start >= last), default=self.tokens[-1].end if self.tokens else 0)
        return [token for token in self.tokens if left <= token.start < right]

    def bag_of(self, tokens: Sequence[Token]) -> Bag:
        """What a stretch of it speaks of."""
        return bag_between(tokens, self.marks, tokens[0].start, tokens[-1].end, self.language) if tokens else frozenset()

    def bonds(self, start: int, end: int, own: str) -> dict[str, float]:
        """How closely each word is bound to the first number ("m:") or day ("t:") of a stretch."""
        spans = [(a, b) for a, b, word in self.marks if start <= a < end and word[:2] == own] or [(start, end)]
        at = [i for i, token in enumerate(self.tokens) if spans[0][0] <= token.start < spans[0][1]]
        others = {i for i, word in self.words if word[:2] == own and not (at and at[0] <= i <= at[-1])}
        return bonds(self.tokens, self.words, at, others, self.language) if at else {}

    def _stops(self) -> list[Token]:
        numbers = [a for a, _, word in self.marks if word[:2] == "m:"]
        joining = frozenset(pack(self.language).part("speech").get("words", {}).get("coordinator", []))
        return [
            token
            for token in self.tokens
            if (token.kind == "mark" and token.text in _STOPS)
            or (token.low in joining and bool(numbers) and numbers[0] < token.start < numbers[-1])
        ]


@lru_cache(maxsize=16384)
def told(text: str, language: str, published: TimeSpan | None = None) -> Told:
    """A sentence, laid out; `published`: when it was written."""
    data = pack(language)
    tokens, numbers = tokenize(text), numerals(text, data)
    marks = anchors(text, data, numbers, times(text, data, numbers, published))
    starts = [token.start for token in tokens]
    placed = {start for start in starts if any(a <= start < b for a, b, word in marks if word[:2] == "p:")}
    words = [*words_at(tokens, language, placed), *((bisect_right(starts, a) - 1, word) for a, _, word in marks)]
    return Told(language, tokens, marks, sorted(words), acts_of(tokens, marks, language))
