"""The parts of a sentence that an act may join: words that belong together, and the marks between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from factcheck.acts.words.bags import Anchor, Bag, bag_between, common_words, name_key, named
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.read.text import Token

_HARD = frozenset(";:")
_SOFT = frozenset("\"'“”„«»‘’-")
_CONCEPT = 6  # words that one concept may have


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words that belong together: `lead`: the preposition before them, `own`: what they speak of; `at`: the place of the first."""

    at: int
    lead: str
    own: Bag
    names: bool
    objective: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """What parts a sentence: its chunks with their places, and where marks stand that part clauses (`hard`) or anything (`marks`)."""

    chunks: Sequence[Chunk]
    places: Sequence[int]
    hard: Sequence[int]
    marks: Sequence[int]

    @classmethod
    def of(cls, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> "Parts":
        marks = [i for i, t in enumerate(tokens) if t.kind == "mark" and t.text not in _SOFT and not _in_number(tokens, i)]
        hard = [i for i, t in enumerate(tokens) if t.text in _HARD and not _in_number(tokens, i)]
        return cls(chunks, [c.at for c in chunks], hard, marks)

    def beside(self, at: int) -> tuple[list[Chunk], list[Chunk]]:
        """The chunks before and behind a place, up to a hard mark."""
        k = bisect_left(self.hard, at)
        low = self.hard[k - 1] if k else -1
        k = bisect_right(self.hard, at)
        high = self.hard[k] if k < len(self.hard) else self.places[-1] + 1 if self.places else 0
        left = self.chunks[bisect_right(self.places, low) : bisect_left(self.places, at)]
        right = self.chunks[bisect_right(self.places, at) : bisect_left(self.places, high)]
        return [c for c in left if c.own], [c for c in right if c.own]

    def parted(self, first: int, last: int) -> bool:
        """Whether a mark stands between two places."""
        k = bisect_left(self.marks, first)
        return k < len(self.marks) and self.marks[k] < last


def parts_of(tokens: Sequence[Token], marks: Sequence[Anchor], inside: Collection[int], language: str) -> Parts:
    """The parts of a sentence outside the words of its acts (`inside`). `marks`: its numbers, days and places."""
    return Parts.of(tokens, _chunks(tokens, inside, marks, language))


def _told(tokens: Sequence[Token], marks: Sequence[Anchor], kind: str) -> frozenset[int]:
    """Where the words of a sentence stand that name a place ("p:") or a day ("t:")."""
    starts = [token.start for token in tokens]
    spans = [(a, b) for a, b, word in marks if word[:2] == kind]
    return frozenset(start for a, b in spans for start in starts[bisect_left(starts, a) : bisect_left(starts, b)])


def _chunks(tokens: Sequence[Token], inside: Iterable[int], marks: Sequence[Anchor], language: str) -> list[Chunk]:
    """The words of a sentence outside its acts, parted at marks, days, verbs that help, and words that join or lead."""
    days = _told(tokens, marks, "t:")
    placed = _told(tokens, marks, "p:") | days
    table = pack(language).part("acts")
    leads = word_class(language, "preposition").union(table["by"], table["of"])
    breaks = (word_class(language, "auxiliary") | word_class(language, "relative") | word_class(language, "coordinator")) - leads
    opening, taken = frozenset(table.get("determiners", [])), frozenset(inside)
    found, run, seen = list[Chunk](), list[int](), 0
    for i, token in enumerate(tokens):
        lead = token.low in leads
        stop = (
            i in taken
            or token.start in days
            or (token.kind == "mark" and token.text not in _SOFT)
            or (token.low in breaks and token.low not in opening)
        )
        first = lead or (token.low in opening and not (run and tokens[run[-1]].low in leads))
        if token.low in table["of"] and run and i == run[-1] + 1:
            fresh = run[max(0, seen - _CONCEPT) :]  # the words before have no name
            if not _chunk(fresh, tokens, leads, marks, placed, language).names:
                stop = first = False  # "the duchess of Alconera"
                seen = len(run)
        if (stop or first) and run:
            found.append(_chunk(run, tokens, leads, marks, placed, language))
            run, seen = [], 0
        if not stop:
            run.append(i)
    return [*found, _chunk(run, tokens, leads, marks, placed, language)] if run else found


def _chunk(
    run: Sequence[int], tokens: Sequence[Token], leads: frozenset[str], marks: Sequence[Anchor], placed: Collection[int], language: str
) -> Chunk:
    table = pack(language).part("acts")
    own = [tokens[i] for i in run]
    lead = own[0].low if own[0].low in leads else ""
    rest = own[1:] if lead else own
    bag = bag_between(rest, marks, rest[0].start, rest[-1].end, language) if rest else frozenset()
    kept = frozenset(word for word in bag if word[:2] not in ("m:", "t:", "e:"))
    if not nouns_capitalised(language):  # "Marco" is a name, whatever else the word means
        kept |= {f"n:{name_key(t.text)}" for t in rest if t.start not in placed and _names(t, language)}
    objective = bool(rest) and rest[0].low in table.get("objective", [])
    return Chunk(run[0], lead, kept, bool(named(kept)), objective)


def _names(token: Token, language: str) -> bool:
    """Whether a word looks like a name, or a part of one."""
    return token.capital and token.kind == "word" and token.low not in common_words(language)


def _in_number(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark stands within a score or an hour: "3:1"."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
