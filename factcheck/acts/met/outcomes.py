"""How things came out, by what the sentences of an article say without a figure: granted or refused, took place or called off, somebody
was hurt or nobody was. An outcome is one side of a topic (`sides`), or a concept that is told or denied ("not one tank has arrived")."""

import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from factcheck.acts.clauses.layout import Full, Layout, full_names
from factcheck.acts.clauses.status import status, to_come
from factcheck.acts.clauses.takers import taker_of
from factcheck.acts.met.told import sentences_laid
from factcheck.acts.words.bags import Bag, common_words
from factcheck.acts.words.sides import denied_at, named_sides, negations, senses, way
from factcheck.lang import pack
from factcheck.measures.concept import concept
from factcheck.model import Source
from factcheck.read.text import Token, has_phrase

SIDED = "side:"  # before the topics of sides, which are no concepts
_STOPS = frozenset(",;:()—–")
_HARD = frozenset(";")
_PARTING = _STOPS | frozenset(".!?")
_CAUSED = 8  # words behind a word of cause that may name it
_DENIED = 5  # words behind a "no" that it denies


_NOBODY = Bag()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One side of a topic, as a clause tells it. `start`, `end`: the clause in the text, `sentence`: the ends of its sentence, `at`: its
    number; `how`: "" as done, else "planned" or "possible"; `clause`, `around`: what it and its sentence speak of, without the words that
    tell the topic; `full`: the names of two words in its clause."""

    source: str
    topic: str
    side: int
    start: int
    end: int
    sentence: tuple[int, int]
    at: int
    how: str
    clause: Bag
    around: Bag
    full: Full = ()
    taker: Bag = _NOBODY


@dataclass(frozen=True, slots=True)
class Account:
    """What an article tells: its outcomes, and in how many of its sentences each word of its bags stands. `length`: how many it has."""

    source: Source
    outcomes: Sequence[Outcome]
    spread: Mapping[str, int]
    length: int


def account(source: Source) -> Account:
    """Read the outcomes of an article."""
    rows = list(sentences_laid(source))
    bags = [frozenset(word for _, word in laid.words) for _, laid in rows]
    around = [Bag(), *bags, Bag()]
    found = [
        outcome
        for at, (sentence, laid) in enumerate(rows)
        if not sentence.heading
        for outcome in _of_sentence(laid, source, sentence.start, at, around[at : at + 3])
    ]
    spread = Counter(word for bag in bags for word in bag)
    return Account(source, found, spread, len(rows))


def _of_sentence(laid: Layout, source: Source, start: int, at: int, bags: Sequence[Bag]) -> Iterator[Outcome]:
    """The outcomes of a sentence. `bags`: what the sentence before it, it and the one behind it speak of."""
    tokens = laid.tokens
    for first, last, topic, side in (*_sided(tokens, source.language), *_contrasted(laid)):
        a, b = _between(tokens, first, last, _STOPS)
        own = frozenset(word for i, word in laid.words if first <= i <= last)
        clause = frozenset(word for i, word in laid.words if a <= i <= b) - own
        around = _around(laid, *_between(tokens, first, last, _HARD), bags[0]) if topic.startswith(SIDED) else Bag().union(*bags)
        if not topic.startswith(SIDED) and side < 0 and a > 1:  # "a leak, and not the fire": with what is meant
            a = _between(tokens, a - 2, last, _STOPS)[0]
        how = "" if traits(topic, "ahead") else _how(tokens, first, last, source.language)
        yield Outcome(
            source.name, topic, side, start + tokens[a].start, start + tokens[b].end, (start, start + tokens[-1].end), at, how,
            clause, around - own, full_names(laid, a, b), taker_of(laid, first, last) if traits(topic, "taken") else _NOBODY,
        )  # fmt: skip


def decided_by(laid: Layout) -> list[Bag]:
    """Who takes each of the sides of a sentence that tell what somebody decided."""
    return [taker_of(laid, first, last) for first, last, topic, _ in _sided(laid.tokens, laid.language) if traits(topic, "taken")]


def _around(laid: Layout, first: int, last: int, before: Bag) -> Bag:
    """What a part of a sentence speaks of, with what stands before it where it tells of nobody: "…; she will not appeal"."""
    part = frozenset(word for i, word in laid.words if first <= i <= last)
    if any(word[:2] == "n:" or (word[1:2] != ":" and concept(word).cls == "person") for word in part):
        return part
    wider = frozenset(word for i, word in laid.words if i <= last)
    return wider if any(word[:2] == "n:" for word in wider) else wider | before


def _how(tokens: Sequence[Token], first: int, last: int, language: str) -> str:
    """How words tell an outcome: "" where it has come, else "planned" or "possible"; that it is denied is told by the side."""
    found = {status(tokens, first, language), status(tokens, last, language)} - {"", "denied"}
    return min(found) if found else "planned" if to_come(tokens[first : last + 1], language) else ""


def _sided(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int, str, int]]:
    """The topics of which a sentence takes a side."""
    for first, last, topic, side in named_sides(tokens, language):
        if first == last and tokens[first].low in common_words(language):
            continue
        if tuple(token.low for token in tokens[first : last + 1]) in senses(language):
            continue
        if topic in topics() and (turn := way(tokens, first, last, topic, side, language)):
            yield first, last, f"{SIDED}{topic}", side * turn


def _contrasted(laid: Layout) -> Iterator[tuple[int, int, str, int]]:
    """What a sentence rules out ("a leak rather than the fire"), with the side -1; with 1 events, and what is told as a cause."""
    denied = ruled_out(laid.tokens, laid.language)
    no = bool(denied_at([token.low for token in laid.tokens], laid.language))
    for i, word in laid.words:
        if i in denied and telling(word):
            yield i, i, word, -1
        elif not no and telling(word) and (_happens(word) or _as_cause(laid, i)):
            yield i, i, word, 1


def telling(word: str) -> bool:
    """Whether a word of a bag says by itself what happened, or to what."""
    if word[1:2] == ":":
        return word[:2] == "w:"
    found = concept(word)
    return not found.generic and found.cls in ("action", "event", "thing", "person", "organisation")


def _happens(word: str) -> bool:
    return word[1:2] != ":" and concept(word).cls == "event"


def _as_cause(laid: Layout, at: int) -> bool:
    """Whether a word stands behind one that makes a cause of it: "blamed the collapse of its biggest order", "faute de vocations"."""
    before = (token.low for token in laid.tokens[max(0, at - _CAUSED) : at])
    return has_phrase(before, pack(laid.language).part("check").get("causes", []))


def ruled_out(tokens: Sequence[Token], language: str, *, only_instead: bool = False) -> frozenset[int]:
    """Where the words stand that a contrast rules out: behind "rather than", or between a "no" and a "but", behind which another may do
    it ("has not read the audit, but the trustees have"); with `only_instead` behind words of contrast, and behind a comma and a "no"."""
    lows = [token.low for token in tokens]
    data = pack(language).part("sides").get("turning", {})
    instead, but = ([tuple(text.split()) for text in data.get(key, [])] for key in ("instead", "but"))
    out: set[int] = set()
    for at, phrase in ((i, row) for i in range(len(lows)) for row in instead if tuple(lows[i : i + len(row)]) == row):
        out |= _behind(tokens, at + len(phrase))
    if only_instead:
        out |= _not_behind_comma(tokens, language)
    for at in () if only_instead else denied_at(lows, language):
        span = _behind(tokens, at + 1)
        if not span:
            continue
        end = max(span) + 1
        rest = lows[end + 1 : end + 3] if end < len(tokens) and tokens[end].kind == "mark" else lows[end : end + 2]
        if any(tuple(rest[: len(row)]) == row for row in but):
            out |= span
    return frozenset(out)


def _not_behind_comma(tokens: Sequence[Token], language: str) -> set[int]:
    """The few words that a "not" behind a comma rules out, up to the next mark: "wants Varela to resign, not Barrientos"."""
    no, out = negations(language), set[int]()
    for i, (mark, token) in enumerate(pairwise(tokens)):
        span = _behind(tokens, i + 2) if mark.text == "," and token.low in no else set()
        closes = bool(span) and (max(span) + 1 == len(tokens) or tokens[max(span) + 1].kind == "mark")
        if closes and len(span) < _DENIED and any(tokens[k].capital or tokens[k].kind == "number" for k in span):
            out |= span
    return out


def _behind(tokens: Sequence[Token], first: int) -> set[int]:
    """The words from a place on, up to a mark."""
    far = min(len(tokens), first + _DENIED)
    return set(range(first, next((i for i in range(first, far) if tokens[i].text in _PARTING), far)))


def _between(tokens: Sequence[Token], first: int, last: int, marks: Bag) -> tuple[int, int]:
    """The first and last word between the marks around a place, of some marks."""
    stops = [i for i, token in enumerate(tokens) if token.kind == "mark" and token.text in marks and 0 < i < len(tokens) - 1]
    k, m = bisect_left(stops, first), bisect_right(stops, last)
    a, b = (stops[k - 1] + 1 if k else 0), (stops[m] - 1 if m < len(stops) else len(tokens) - 1)
    while b > last and tokens[b].kind == "mark":
        b -= 1
    while a < first and tokens[a].kind == "mark":
        a += 1
    return a, b


@cache
def topics() -> Bag:
    """The topics of sides that tell of an outcome."""
    return frozenset((*_table()["settled"], *_table()["standing"]))


def traits(topic: str, trait: str) -> bool:
    """Whether a topic is one that is "standing" or "loose"."""
    return topic.removeprefix(SIDED) in _table()[trait] and topic.startswith(SIDED)


@cache
def _table() -> Mapping[str, Sequence[str]]:
    table: Mapping[str, Sequence[str]] = tomllib.loads(Path(__file__).with_name("outcomes.toml").read_text("utf-8"))
    return table
