"""By the adjective of which country an article calls what it names: "the Italian group Ceralto", "Ceralto, a Spanish group".

Two articles that call one name by two countries contradict each other, unless one of them calls it by both.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from factcheck.acts.words.bags import Bag, common_words
from factcheck.extract.names.words import calendar
from factcheck.extract.places.reading import PlaceMention, one_in_other, places
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import concept
from factcheck.measures.lexicon import lexicon
from factcheck.model import Source
from factcheck.read.text import Token, bounds, fold, tokenize

_NOUNS = frozenset({"person", "organisation", "property"})  # what stands between an adjective and a name: "group", "singer", "fund"
_BETWEEN = 2  # how many of these
_SHORTEST = 3  # letters of a name
_APART = 3  # words from an apposition back to the name: its article, the comma and it
Who = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """A name with the adjective of a country. `who`: the words of the name, folded; `name`: as written; `place`: the id of the country or
    of a part of it, `called`: the adjective as written; `start`, `end`: from the one to the other; `sentence`: the ends of its sentence."""

    source: str
    who: Who
    name: str
    place: str
    called: str
    start: int
    end: int
    sentence: tuple[int, int]


def two_countries(sources: Sequence[Source]) -> list[tuple[Called, Called]]:
    """Of each two articles that call one name by two countries, where each does so first."""
    ending: dict[str, list[tuple[int, Who, list[Called]]]] = defaultdict(list)  # names that may be one end in one word
    for i, source in enumerate(sources):
        for who, found in _by_name(source).items():
            ending[who[-1]].append((i, who, found))
    pairs = (two for rows in ending.values() for two in combinations(rows, 2))
    return [
        (mine[0], theirs[0])
        for (a, one, mine), (b, other, theirs) in pairs
        if a != b and _one_name(one, other) and not any(one_in_other(x.place, y.place) for x, y in product(mine, theirs))
    ]


def _by_name(source: Source) -> Mapping[Who, list[Called]]:
    """Whom an article calls by a country, each with all that it says of it."""
    found: dict[Who, list[Called]] = defaultdict(list)
    for called in callings(source):
        found[called.who].append(called)
    return found


def callings(source: Source) -> Iterator[Called]:
    """The names of an article beside which the adjective of a country stands."""
    language = pack(source.language)
    adjectives = [mention for mention in places(source.text, language) if mention.form != "name"]
    starts = [mention.start for mention in adjectives]
    for sentence in bounds(source.text, language):
        here = adjectives[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if not here:
            continue
        where = sentence.start, sentence.end
        tokens = tokenize(source.text, *where)
        nouns = _describing(tokens, source.language)
        for mention in here:
            span = _behind(tokens, mention, nouns, source.language) or _before(tokens, mention, nouns, source.language)
            if span is not None:
                first, last = tokens[span[0]], tokens[span[1]]
                yield Called(
                    source.name, tuple(fold(token.text) for token in tokens[span[0] : span[1] + 1]), source.text[first.start : last.end],
                    mention.place_id, source.text[mention.start : mention.end],
                    min(first.start, mention.start), max(last.end, mention.end), where,
                )  # fmt: skip


def _behind(tokens: Sequence[Token], mention: PlaceMention, nouns: frozenset[int], language: str) -> tuple[int, int] | None:
    """The name behind an adjective, or behind a noun that it goes with: "the Italian group Ceralto"."""
    at = next((i for i, token in enumerate(tokens) if token.start >= mention.end), len(tokens))
    first = at
    while first < at + _BETWEEN and first in nouns:
        first += 1
    if first == at and nouns_capitalised(language):
        return None  # any noun may stand there
    return _name(tokens, first, 1, language)


def _before(tokens: Sequence[Token], mention: PlaceMention, nouns: frozenset[int], language: str) -> tuple[int, int] | None:
    """The name that an apposition follows: "Ceralto, a Spanish group", "Ceralto, the Spanish group that owns it"."""
    inside = {i for i, token in enumerate(tokens) if mention.start <= token.start < mention.end}
    if not inside:
        return None
    first, last = min(inside), max(inside)
    while first - 1 in nouns:
        first -= 1
    last += last + 1 in nouns
    if {*range(first, last + 1)} == inside or first < _APART or tokens[first - 2].text != ",":
        return None
    article = tokens[first - 1].low
    if article in _indefinite(language) or (article in word_class(language, "determiner") and _closed(tokens, last + 1, language)):
        return _name(tokens, first - _APART, -1, language)
    return None


def _closed(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether nothing is said behind a noun that it could do: "the Spanish group in charge", and not "the Spanish police found"."""
    ends = word_class(language, "relative") | word_class(language, "preposition")
    return at >= len(tokens) or tokens[at].kind == "mark" or tokens[at].low in ends


def _name(tokens: Sequence[Token], at: int, step: int, language: str) -> tuple[int, int] | None:
    """The run of capitalised words that begins or, backwards, ends at a place; None where it may be none."""
    end = at
    while 0 <= end < len(tokens) and tokens[end].kind == "word" and tokens[end].capital:
        end += step
    if end == at:
        return None
    first, last = sorted((at, end - step))
    known = common_words(language) | calendar(language)
    listed = any(not id.startswith("~") for id in lexicon(language).concepts_of(tokens[at].text))
    if first == last and (len(tokens[at].text) < _SHORTEST or listed):
        return None
    return None if any(token.low in known for token in tokens[first : last + 1]) else (first, last)


def _describing(tokens: Sequence[Token], language: str) -> frozenset[int]:
    """Where nouns stand that say what sort of thing has a name."""
    hits = lexicon(language).annotate(tokens)
    known = {i for hit in hits if concept(hit.concept).cls in _NOUNS for i in range(hit.first, hit.last + 1)}
    houses = pack(language).part("speech").get("anaphora", {}).get("organisation", [])
    return frozenset(known | {i for i, token in enumerate(tokens) if token.low in houses})


@cache
def _indefinite(language: str) -> Bag:
    return frozenset(pack(language).part("check").get("indefinite", []))


def _one_name(one: Who, other: Who) -> bool:
    """Whether two names are one, or the one is the other cut short."""
    return one[-len(other) :] == other or other[-len(one) :] == one
