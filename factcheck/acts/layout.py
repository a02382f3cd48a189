"""A sentence laid out by what it tells: its words, numbers, days and places, each where it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from factcheck.acts.bags import Anchor, Bag, anchors, bag_between, words_at
from factcheck.acts.bonds import Placed, bonds
from factcheck.acts.doers import Act, acts_of
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack
from factcheck.model import TimeSpan
from factcheck.read.text import Token, tokenize

_STOPS = frozenset(",;:()—–")


class Layout:
    """A sentence from `start` to `end`, with its tokens, and its numbers, days and places as `marks`. Offsets are those of its text."""

    def __init__(self, start: int, end: int, tokens: Sequence[Token], marks: Sequence[Anchor], language: str) -> None:
        self.start, self.end, self.tokens, self.marks, self.language = start, end, tokens, marks, language

    @cached_property
    def words(self) -> Sequence[Placed]:
        """The words of its bag in their order, each with the index of its token."""
        starts = [token.start for token in self.tokens]
        placed = {start for start in starts if any(a <= start < b for a, b, word in self.marks if word[:2] == "p:")}
        named = ((bisect_right(starts, a) - 1, word) for a, _, word in self.marks)
        return sorted([*words_at(self.tokens, self.language, placed), *named])

    @cached_property
    def repeated(self) -> Bag:
        """The words that it has twice."""
        words = [word for _, word in self.words]
        return frozenset(word for word in words if words.count(word) > 1)

    @cached_property
    def acts(self) -> Sequence[Act]:
        """Who does what to whom in it."""
        return acts_of(self.tokens, self.marks, self.language)

    def number(self, start: int, end: int, kind: str = "m:") -> tuple[int, int] | None:
        """Where the first number ("m:") or day ("t:") of a stretch stands; None where it has none."""
        return next(((a, b) for a, b, word in self.marks if start <= a < end and word[:2] == kind), None)

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """From the mark before the numbers of a stretch to the mark behind them; "and" between two numbers of the sentence is a mark."""
        numbers = [(a, b) for a, b, word in self.marks if start <= a < end and word[:2] == "m:"]
        first, last = (numbers[0][0], numbers[-1][1]) if numbers else (start, end)  # a quote may begin with the "and" before its number
        left = max((token.end for token in self._stops if token.end <= first), default=self.start)
        right = min((token.start for token in self._stops if token.start >= last), default=self.end)
        return left, right

    def clause(self, start: int, end: int) -> list[Token]:
        """The tokens of the clause of a stretch."""
        left, right = self.bounds(start, end)
        return [token for token in self.tokens if left <= token.start < right]

    def bag_of(self, tokens: Sequence[Token]) -> Bag:
        """What a stretch of it speaks of."""
        return bag_between(tokens, self.marks, tokens[0].start, tokens[-1].end, self.language) if tokens else frozenset()

    def without_numbers(self, tokens: Sequence[Token]) -> Bag:
        """What a stretch of it speaks of beside its numbers and days."""
        told = [(a, b) for a, b, word in self.marks if word[:2] in ("m:", "t:")]
        kept = [token for token in tokens if not any(a <= token.start < b for a, b in told)]
        return frozenset(word for word in self.bag_of(kept) if word[:2] not in ("m:", "t:"))

    def bonds(self, start: int, end: int, kind: str) -> dict[str, float]:
        """How closely each word is bound to the first number ("m:") or day ("t:") of a stretch."""
        first, last = self.number(start, end, kind) or (start, end)
        at = [i for i, token in enumerate(self.tokens) if first <= token.start < last]
        others = {i for i, word in self.words if word[:2] == kind and not (at and at[0] <= i <= at[-1])}
        return bonds(self.tokens, self.words, at, others, self.language) if at else {}

    @cached_property
    def _stops(self) -> list[Token]:
        numbers = [a for a, _, word in self.marks if word[:2] == "m:"]
        joining = frozenset(pack(self.language).part("speech").get("words", {}).get("coordinator", []))
        return [
            token
            for token in self.tokens
            if (token.kind == "mark" and token.text in _STOPS)
            or (token.low in joining and token.kind != "mark" and bool(numbers) and numbers[0] < token.start < numbers[-1])
        ]


@lru_cache(maxsize=16384)
def laid_out(text: str, language: str, published: TimeSpan | None = None) -> Layout:
    """A sentence by itself; `published`: when it was written."""
    data = pack(language)
    numbers = numerals(text, data)
    return Layout(0, len(text), tokenize(text), anchors(text, data, numbers, times(text, data, numbers, published)), language)
