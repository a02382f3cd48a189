"""A sentence laid out by what it tells: its words, numbers, days and places, each where it stands."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter

from factcheck.acts.clauses.agents import Deed, deeds_of
from factcheck.acts.clauses.bonds import Placed, bonds
from factcheck.acts.clauses.doers import Act, acts_of
from factcheck.acts.words.bags import Anchor, Bag, anchors, bag_between, starts_in, tokens_in, words_at
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times
from factcheck.lang import pack, tie_words, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.model import TimeSpan
from factcheck.read.text import Token, tokenize

_STOPS = frozenset(",;:()—–")
_DENIED = 5  # words before "que" in which "ne" stands
_BEGIN, _END = attrgetter("start"), attrgetter("end")


class Layout:
    """A sentence from `start` to `end`, with its tokens, and its numbers, days and places as `marks`. Offsets are those of its text."""

    def __init__(self, start: int, end: int, tokens: Sequence[Token], marks: Sequence[Anchor], language: str) -> None:
        self.start, self.end, self.tokens, self.marks, self.language = start, end, tokens, marks, language

    @cached_property
    def words(self) -> Sequence[Placed]:
        """The words of its bag in their order, each with the index of its token."""
        starts = [token.start for token in self.tokens]
        placed = starts_in(self.tokens, [(a, b) for a, b, word in self.marks if word[:2] == "p:"])
        named = ((bisect_right(starts, a) - 1, word) for a, _, word in self.marks)
        return sorted([*words_at(self.tokens, self.language, placed), *named])

    @cached_property
    def repeated(self) -> Bag:
        """The words that it has twice."""
        return frozenset(word for word, number in Counter(word for _, word in self.words).items() if number > 1)

    @cached_property
    def acts(self) -> Sequence[Act]:
        """Who does what to whom in it."""
        return acts_of(self.tokens, self.marks, self.language)

    @cached_property
    def deeds(self) -> Sequence[Deed]:
        """Who does what in it, whatever the verb."""
        return deeds_of(self.tokens, self.marks, self.language)

    def number(self, start: int, end: int, kind: str = "m:") -> tuple[int, int] | None:
        """Where the first number ("m:") or day ("t:") of a stretch stands; None where it has none."""
        return next(((a, b) for a, b, word in self._marks_in(start, end) if word[:2] == kind), None)

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """From the mark before the numbers of a stretch to the mark behind them; "and" between two numbers of the sentence is a mark."""
        numbers = [(a, b) for a, b, word in self._marks_in(start, end) if word[:2] == "m:"]
        first, last = (numbers[0][0], numbers[-1][1]) if numbers else (start, end)  # a quote may begin with the "and" before its number
        before, behind = bisect_right(self._stops, first, key=_END), bisect_left(self._stops, last, key=_BEGIN)
        left = self._stops[before - 1].end if before else self.start
        right = self._stops[behind].start if behind < len(self._stops) else self.end
        return left, right

    def clause(self, start: int, end: int) -> list[Token]:
        """The tokens of the clause of a stretch."""
        left, right = self.bounds(start, end)
        return list(tokens_in(self.tokens, left, right))

    def bag_of(self, tokens: Sequence[Token]) -> Bag:
        """What a stretch of it speaks of."""
        return bag_between(tokens, self.marks, tokens[0].start, tokens[-1].end, self.language) if tokens else frozenset()

    def without_numbers(self, tokens: Sequence[Token]) -> Bag:
        """What a stretch of it speaks of beside its numbers and days."""
        kept = [token for token in tokens if token.start not in self._in_numbers]
        return frozenset(word for word in self.bag_of(kept) if word[:2] not in ("m:", "t:"))

    def _marks_in(self, start: int, end: int) -> Sequence[Anchor]:
        """The marks that begin in a stretch."""
        return self.marks[bisect_left(self.marks, (start, 0, "")) : bisect_left(self.marks, (end, 0, ""))]

    def bonds(self, start: int, end: int, kind: str) -> dict[str, float]:
        """How closely each word is bound to the first number ("m:") or day ("t:") of a stretch."""
        first, last = self.number(start, end, kind) or (start, end)
        at = [i for i, token in enumerate(self.tokens) if first <= token.start < last]
        others = {i for i, word in self.words if word[:2] == kind and not (at and at[0] <= i <= at[-1])}
        return bonds(self.tokens, self.words, at, others, self.language) if at else {}

    @cached_property
    def _in_numbers(self) -> set[int]:
        """Where the tokens of its numbers and days begin."""
        return starts_in(self.tokens, [(a, b) for a, b, word in self.marks if word[:2] in ("m:", "t:")])

    @cached_property
    def _stops(self) -> list[Token]:
        numbers = [a for a, _, word in self.marks if word[:2] == "m:"]
        joining = word_class(self.language, "coordinator")
        return [
            token
            for i, token in enumerate(self.tokens)
            if (token.kind == "mark" and token.text in _STOPS)
            or (token.low in joining and bool(numbers) and numbers[0] < token.start < numbers[-1] and not self._only_bounds(i, numbers))
        ]

    def _only_bounds(self, at: int, numbers: Sequence[int]) -> bool:
        """Whether a word that could join two clauses only bounds the number behind it: "n'a rapporté que 31 %"."""
        if self.tokens[at].low not in tie_words(self.language, "than") or self.tokens[at + 1].start not in numbers:
            return False
        no = word_class(self.language, "negation")
        return any(token.low in no for token in self.tokens[max(0, at - _DENIED) : at])


@lru_cache(maxsize=16384)
def laid_out(text: str, language: str, published: TimeSpan | None = None) -> Layout:
    """A sentence by itself; `published`: when it was written."""
    data = pack(language)
    numbers = numerals(text, data)
    return Layout(0, len(text), tokenize(text), anchors(text, data, numbers, times(text, data, numbers, published)), language)


def printed(tokens: Sequence[Token]) -> str:
    """Some words as they are printed."""
    return "".join(t.text + (" " if i + 1 < len(tokens) and tokens[i + 1].start > t.end else "") for i, t in enumerate(tokens))


Full = Sequence[tuple[str, str]]
"""Given name and surname, or whichever two words stand together in names."""


def full_names(laid: Layout, first: int, last: int) -> Full:
    """The names of two words between two places of a sentence; none where every noun has a capital."""
    if nouns_capitalised(laid.language):
        return ()
    names = [(i, word) for i, word in laid.words if first <= i <= last and word[:2] == "n:" and not laid.tokens[i].text.isupper()]
    return [(a, b) for (i, a), (j, b) in pairwise(names) if j == i + 1]


def other_given(one: Full, other: Full) -> bool:
    """Whether both have a name of two words of which the last is the same and the first is not."""
    for family in {name for _, name in one} & {name for _, name in other}:
        if not {given for given, name in one if name == family} & {given for given, name in other if name == family}:
            return True
    return False
