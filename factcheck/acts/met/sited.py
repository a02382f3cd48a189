"""Where what an article tells of is: each place to which a word of place leads, with what its clause and its sentence speak of.

A name that no list of places knows is one where a word of place stands right before it and the name alone behind it ("à Wiltz")."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.acts.clauses.credit_words import trait
from factcheck.acts.clauses.credits import credits_of
from factcheck.acts.clauses.layout import Layout
from factcheck.acts.clauses.status import status, to_come
from factcheck.acts.met.told import sentences_laid
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.extract.names.words import calendar
from factcheck.extract.places.reading import PlaceMention, places
from factcheck.lang import pack, tie_words, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.lexicon import lexicon
from factcheck.model import Source
from factcheck.read.text import Token, tokenize

UNLISTED = "?/"
_STOPS = frozenset(",;:()—–|")
_LEAD = 3  # words between a word of place and the name that it leads to, and it
_SHORTEST = 3  # letters of a name


@dataclass(frozen=True, slots=True)
class Sited:
    """A place where something is. `place`: its id; `name`: as written; `ways`: "at", "from" or "to", as its word of place may mean;
    `start`, `end`: from that word to the end of the name; `sentence`: the ends of its sentence; `how`: "" as it is, else "denied",
    "planned" or "possible"; `clause`, `around`: what it and its sentence speak of, without places; `among`: whether it is named in one
    row with others ("in Kassel and Erfurt"), so that there may be more."""

    source: str
    place: str
    name: str
    ways: frozenset[str]
    start: int
    end: int
    sentence: tuple[int, int]
    how: str
    clause: Bag
    around: Bag
    among: bool = False

    @property
    def listed(self) -> bool:
        """Whether a list of places knows it."""
        return not self.place.startswith(UNLISTED)


@dataclass(frozen=True, slots=True)
class Atlas:
    """The places of an article: where something is, and in how many sentences each word of their bags stands. `ids`, `names`: all places
    and all capitalised words that it has, whatever is there."""

    source: Source
    sited: Sequence[Sited]
    spread: Mapping[str, int]
    ids: Bag
    names: Bag


def atlas(source: Source) -> Atlas:
    """Read the places of an article."""
    language = pack(source.language)
    mentions = places(source.text, language)
    sited: list[Sited] = []
    spread: Counter[str] = Counter()
    starts = [mention.start for mention in mentions]
    for sentence, laid in sentences_laid(source):
        spread.update({word for _, word in laid.words})
        if not sentence.heading:
            here = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            sited += _of_sentence(laid, source, sentence.start, here)
    names = frozenset(name_key(token.text) for token in tokenize(source.text) if token.kind == "word" and token.capital)
    return Atlas(source, sited, spread, frozenset(mention.place_id for mention in mentions), names)


def _of_sentence(laid: Layout, source: Source, start: int, here: Sequence[PlaceMention]) -> Iterator[Sited]:
    tokens = laid.tokens
    unlisted = list(_unlisted(tokens, start, here, source.language))
    titles = {c.doer.text for c in credits_of(laid) if trait(c.relation, "titled")} if unlisted else frozenset[str]()
    found = [*_listed(tokens, start, here), *(row for row in unlisted if tokens[row[0]].text not in titles)]  # "published in Nature"
    for first, last, place in found:
        lead, ways = led(tokens, first, source.language)
        if not ways:
            continue
        a, b = _between(tokens, lead, last)
        words = [(i, word) for i, word in laid.words if not lead <= i <= last and word[:2] != "p:"]
        begin, end = start + tokens[lead].start, start + tokens[last].end
        yield Sited(
            source.name, place, source.text[start + tokens[first].start : end], ways, begin, end, (start, start + tokens[-1].end),
            status(tokens, first, source.language) or ("planned" if _ahead(tokens[a:b], source.language) else ""),
            frozenset(word for i, word in words if a <= i <= b), frozenset(word for _, word in words),
            _among(tokens, first, last, found, source.language),
        )  # fmt: skip


def _among(tokens: Sequence[Token], first: int, last: int, places: Sequence[tuple[int, int, str]], language: str) -> bool:
    """Whether "and", with or without a word of place, is all that stands between a place and another one."""
    links, leads = frozenset(tie_words(language, "and")), _leads(language)
    gaps = [(last + 1, a) for a, _, _ in places if a > last] + [(b + 1, first) for _, b, _ in places if b < first]
    between = [tuple(token.low for token in tokens[a:b]) for a, b in gaps]
    return any(words and words[0] in links and (words[1:] in leads or not words[1:]) for words in between)


def _ahead(tokens: Sequence[Token], language: str) -> bool:
    """Whether a part of a sentence tells what is to be: "se trasladarán"."""
    return any(to_come([token], language) for token in tokens)


def _listed(tokens: Sequence[Token], offset: int, here: Sequence[PlaceMention]) -> Iterator[tuple[int, int, str]]:
    """The places of a sentence that the article calls by a name, as first and last token and id."""
    for mention in here:
        inside = [i for i, token in enumerate(tokens) if mention.start <= offset + token.start < mention.end]
        if inside and mention.form == "name":
            yield inside[0], inside[-1], mention.place_id


def _unlisted(tokens: Sequence[Token], offset: int, here: Sequence[PlaceMention], language: str) -> Iterator[tuple[int, int, str]]:
    """Names of no list right behind a word of place."""
    if nouns_capitalised(language):
        return  # a capital tells no name there
    known, aside = lexicon(language), common_words(language) | calendar(language)
    for i, token in enumerate(tokens[1:], 1):
        if token.kind != "word" or not token.capital or len(token.text) < _SHORTEST or token.text.isupper() or token.low in aside:
            continue
        listed = any(mention.start <= offset + token.start < mention.end for mention in here)
        more = i + 1 < len(tokens) and (tokens[i + 1].capital or tokens[i + 1].text in ("'", "’"))
        if listed or more or any(not id.startswith("~") for id in known.concepts_of(token.text)):
            continue
        if led(tokens, i, language)[0] == i - 1:
            yield i, i, f"{UNLISTED}{name_key(token.text)}"


def led(tokens: Sequence[Token], first: int, language: str) -> tuple[int, frozenset[str]]:
    """The word of place that leads to a name, and what it may mean; no meaning where none does."""
    for i in range(first - 1, max(-1, first - 1 - _LEAD), -1):
        for phrase, ways in _leads(language).items():
            a = i + 1 - len(phrase)
            if a >= 0 and tuple(token.low for token in tokens[a : i + 1]) == phrase:
                return a, ways
        if tokens[i].kind == "mark" or tokens[i].low in _leading_nowhere(language):
            break
    return first, frozenset()


@cache
def _leads(language: str) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Words of place, the longest first, with "at", "from" and "to" as they may mean."""
    found: dict[tuple[str, ...], set[str]] = {}
    for way, phrases in pack(language).part("places").get("leads", {}).items():
        for phrase in phrases:
            found.setdefault(tuple(phrase.split()), set()).add(way)
    return {phrase: frozenset(found[phrase]) for phrase in sorted(found, key=lambda p: (-len(p), p))}


@cache
def _leading_nowhere(language: str) -> Bag:
    """Words behind which a place only says whose something is: "of", "de"."""
    return word_class(language, "genitive") - word_class(language, "determiner")


def _between(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The part of a sentence around a place; of one that stands apart ("the school, in Wiltz") with the part before it."""

    def back(at: int) -> int:
        while at > 0 and tokens[at - 1].text not in _STOPS:
            at -= 1
        return at

    a, b = back(first), last
    while b + 1 < len(tokens) and tokens[b + 1].text not in _STOPS:
        b += 1
    return (back(a - 1) if a == first and a > 1 else a), b
