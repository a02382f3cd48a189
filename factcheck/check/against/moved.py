"""Whether a statement moves to one place or day what its source tells of another: "the wind blew at 118 km/h in Grazalema" of "142 litres
in Grazalema and gusts of 118 km/h in Tarifa". All its names and words stand in the source; what tells is beside which of two places, or of
two days, the words of the statement stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.acts.clauses.bonds import PLACES, bonds
from factcheck.acts.words.bags import Bag, name_key
from factcheck.acts.words.sides import denied_at
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.reading import Reading
from factcheck.extract.names.clusters import locative
from factcheck.extract.places.reading import one_in_other
from factcheck.lang import word_class
from factcheck.model import TimeSpan
from factcheck.model.once import once_with
from factcheck.read.text import Token

_OPENING = 4  # tokens of "In Brest," before a clause that it belongs to
_MORE, _MORE_OF_FIGURE = 0.5, 0.28  # how much more the words must be bound to the other place; a telling figure is told more exactly
_LITTLE = frozenset({"e:happen"})
_TELLING = 2  # digits of a figure that hardly stands in a text by chance


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a sentence names a place or day (`time`): its first and last token. `name`: the place, "?" and its key if it is unknown."""

    sentence: int
    first: int
    last: int
    name: str
    time: TimeSpan | None = None


def moved(start: int, end: int, at: int, draft: Reading, source: Reading, evidence: Evidence) -> tuple[int, str] | None:
    """The sentence of a source that tells a stretch of a sentence of the draft (`at`) of another place or day, if any does; and which of
    the two it is, "place" or "day"."""
    best: tuple[float, int, str] | None = None
    mine = _spots(draft, at, _unknown(source))
    for spot, asked in _placed(start, end, at, draft, mine):
        same = list(_named(spot, source))
        for i in sorted({j for s in same for j in (s.sentence - 1, s.sentence, s.sentence + 1) if 0 <= j < len(source.sentences)}):
            if spot.time is not None and all(s.sentence != i for s in same):
                continue  # what is told of a day goes on in the next sentences
            for other in _spots(source, i, Bag()):
                if not _rivals(spot, other) or any(_alike(other, s) for s in (*mine, *(s for s in same if s.sentence == i))):
                    continue
                more = _more(asked, other, same, source, evidence)
                if more > 0 and (best is None or more > best[0]):
                    best = more, i, "place" if spot.time is None else "day"
    return best[1:] if best is not None else None


def _more(asked: Bag, other: Spot, same: list[Spot], source: Reading, evidence: Evidence) -> float:
    """By how much more than needed some words are bound to another place than to that of the statement."""
    theirs = _bonds(source, other)
    bound = [word for word in sorted(asked) if word in theirs]
    if sum(evidence.telling(word) * theirs[word] for word in bound if word[:2] not in ("n:", "w:")) < _MORE:
        return 0.0  # the same persons alone are in both
    ours = [_bonds(source, spot) for spot in same]
    more = min(sum(evidence.telling(word) * (theirs.get(word, 0.0) - bonds.get(word, 0.0)) for word in sorted(asked)) for bonds in ours)
    figure = any(word[:2] == "m:" for word in bound)
    return more - (_MORE_OF_FIGURE if figure else _MORE)


def _placed(start: int, end: int, at: int, draft: Reading, spots: tuple[Spot, ...]) -> Iterator[tuple[Spot, Bag]]:
    """The places and days of the clause of a stretch, each with what is told of it."""
    clause = draft.tokens_around(start, end, at)
    if not clause or denied_at([token.low for token in clause], draft.source.language):
        return  # "was not built in Denmark" tells nothing of Denmark
    tokens = draft.sentences[at].tokens
    inside = {i for i, token in enumerate(tokens) if clause[0].start <= token.start <= clause[-1].start}
    opening = next((i for i, token in enumerate(tokens) if token.text == ","), 0)
    words = [(i, word) for i, word in draft.laid[at].words if i in inside and word[:2] not in ("p:", "t:") and word not in _LITTLE]
    for spot in spots:
        if spot.first not in inside and not (spot.last < opening <= _OPENING and opening + 1 in inside):
            continue
        if spot.time is None and _country(spot.name) and not _led(tokens, spot.first, draft.source.language):
            continue  # "the French army"
        taken = {i for s in spots if (s.time is None) is (spot.time is None) for i in range(s.first, s.last + 1)}
        short = {word for _, word in words if word[:2] == "m:" and sum(c.isdigit() for c in word.rstrip("0")) < _TELLING}
        yield spot, frozenset(word for i, word in words if i not in taken) - short


def _led(tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Whether a preposition leads a word, with an article between or not."""
    leads = locative(language) | word_class(language, "preposition")
    return any(token.low in leads for token in tokens[max(0, at - 2) : at])


def _rivals(one: Spot, other: Spot) -> bool:
    """Whether the one could stand for the other in a statement: two towns, two countries, two days, two years."""
    if one.time is not None or other.time is not None:
        return one.time is not None and other.time is not None and one.time.precision is other.time.precision
    return _country(one.name) is _country(other.name)


def _country(name: str) -> bool:
    return "/" not in name and name[:1] != "?"


def _alike(one: Spot, other: Spot) -> bool:
    """Whether one place or time holds the other."""
    if one.time is not None or other.time is not None:
        return one.time is not None and other.time is not None and one.time.overlaps(other.time)
    return one_in_other(one.name, other.name)


def _named(spot: Spot, source: Reading) -> Iterator[Spot]:
    """Where a source names the place or day of a statement; a place that nothing is known of may stand there without a preposition."""
    for i, sentence in enumerate(source.sentences):
        found = [other for other in _spots(source, i, Bag()) if _alike(other, spot)]
        if not found and spot.name[:1] == "?":
            keys = [(k, token) for k, token in enumerate(sentence.tokens) if token.capital and name_key(token.text) == spot.name[1:]]
            found = [Spot(i, k, k, spot.name) for k, _ in keys]
        yield from found


@once_with
def _unknown(reading: Reading) -> Bag:
    """The keys of the names that a text uses as places, of which nothing is known."""
    return frozenset(spot.name[1:] for i in range(len(reading.sentences)) for spot in _spots(reading, i, Bag()) if spot.name[:1] == "?")


@once_with
def _spots(reading: Reading, at: int, places: Bag) -> tuple[Spot, ...]:
    """The places and days of a sentence. A name behind a preposition of place is that of one, unless it is a person's; so is one that
    another text uses so (`places`)."""
    sentence, tokens = reading.sentences[at], reading.sentences[at].tokens
    told: list[tuple[int, int, str, TimeSpan | None]] = [(a, b, word[2:], None) for a, b, word in reading.marks if word[:2] == "p:"]
    told += [(a, b, time.iso, time) for a, b, time in reading.days]
    found = []
    for a, b, name, time in told:
        here = [i for i, token in enumerate(tokens) if a <= token.start < b] if sentence.start <= a < sentence.end else []
        found += [Spot(at, here[0], here[-1], name, time)] if here else []
    taken = {i for spot in found for i in range(spot.first, spot.last + 1)}
    persons, leads = {name for _, name in reading.people}, locative(reading.source.language)
    for i, token in enumerate(tokens):
        key = name_key(token.text) if i not in taken and token.capital and token.kind == "word" else ""
        if key and key not in persons and (key in places or (i and tokens[i - 1].low in leads)):
            found.append(Spot(at, i, i, f"?{key}"))
    return tuple(found)


@once_with
def _bonds(reading: Reading, spot: Spot) -> dict[str, float]:
    """The words of the sentence of a place or day, each with how closely it is bound to it: 1 beside it, less with all that is between."""
    tokens = reading.sentences[spot.sentence].tokens
    rivals = {s.first for s in _spots(reading, spot.sentence, Bag()) if (s.time is None) is (spot.time is None) and s != spot}
    here = range(spot.first, spot.last + 1)
    words = [(i, word) for i, word in reading.laid[spot.sentence].words if i not in here]
    return bonds(tokens, words, here, rivals, reading.source.language, PLACES)
