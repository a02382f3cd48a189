"""What a noun of measuring or of doing is of: the exports of rice, the price of barley, bicycle thefts. Which prepositions lead to it
stands in `lang/<code>/sorts.toml`."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.acts.words.bags import common_words
from factcheck.acts.words.sides import calendar
from factcheck.acts.words.sorts import adjectives_follow
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import class_of, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

_HEADS = frozenset({"property", "action", "event"})
_THINGS = frozenset({"thing", "person", "organisation", "event"})
_ENDS = frozenset({"action", "change", "speech"})  # the noun is over where one of these follows
_LONGEST = 3  # words of such a noun
_DEEP = 3  # nouns of which each is of the next
_OF = "of"  # what a noun right before the other is to it: "rice exports"


@dataclass(frozen=True)
class Complement:
    """What something is of. `known`: its concepts; `words`: in lower case, and their `stems`; `said`: the words of the text."""

    known: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    said: str


Complements = Mapping[str, Sequence[Complement]]  # by how the two are joined and the concept of what is of it: "of export"


@lru_cache(maxsize=4096)
def complements(text: str, language: str) -> Complements:
    """What the nouns of a stretch of text are of, by how and by the noun."""
    tokens = tokenize(text)
    at = defaultdict[int, set[str]](set)
    for hit in lexicon(language).annotate(tokens):
        at[hit.last].add(hit.concept)
    found = defaultdict[str, list[Complement]](list)
    for i, told in list(at.items()):
        heads = {id for id in told if class_of(id) in _HEADS and not _says_little(id)}
        if not heads:
            continue
        for how, genitive, first, behind, own in _joined(tokens, i, told - heads, at, language):
            words = frozenset(t.low for t in tokens[first:behind])
            stems = frozenset(map(stemmer(language), words))
            said = text[min(tokens[i].start, tokens[first].start) : max(tokens[i].end, tokens[behind - 1].end)]
            for head in heads if genitive else (id for id in heads if class_of(id) == "property"):
                found[f"{how} {head}"].append(Complement(own, words, stems, said))
    return found


def _joined(
    tokens: Sequence[Token], i: int, beside: set[str], at: Mapping[int, set[str]], language: str
) -> Iterator[tuple[str, bool, int, int, frozenset[str]]]:
    """How a noun is joined to what it is of, whether as closely as in a genitive, where that stands, and its concepts: in one word with
    it, before it, or behind it."""
    within = frozenset(id for id in beside if class_of(id) in _THINGS)
    if within:
        yield _OF, True, i, i + 1, within
    before = frozenset(id for id in at.get(i - 1, ()) if class_of(id) in _THINGS) if i else frozenset()
    if before and not adjectives_follow(language):
        yield _OF, False, i - 1, i, before
    how, genitive, first = _led(tokens, i + 1, language)
    end = _end(tokens, first, at, language) if how else first
    named = not nouns_capitalised(language) and any(t.capital for t in tokens[first:end])  # whose it is, and where, others compare
    if end > first and not named and not any(t.kind == "number" for t in tokens[end : end + 1]):
        own = frozenset(id for k in range(first, end) for id in at.get(k, ()) if class_of(id) in _THINGS)
        timed = calendar(language).issuperset(t.low for t in tokens[first:end]) or (own and all(concepts()[id].generic for id in own))
        if not timed:
            yield how, genitive, first, end, own


def _end(tokens: Sequence[Token], first: int, at: Mapping[int, set[str]], language: str) -> int:
    """Behind the last word of a noun, with what that is of: "the district of the harbour". What follows it may be an adjective."""
    end, longest = first, 1 if adjectives_follow(language) else _LONGEST
    for _ in range(_DEEP):
        begin = end = first
        while end < min(begin + longest, len(tokens)) and _of_noun(tokens[end], at.get(end, ()), language):
            end += 1
        _, genitive, first = _led(tokens, end, language)
        if end == begin or not genitive or first >= len(tokens) or not _of_noun(tokens[first], at.get(first, ()), language):
            break
    return end


def _led(tokens: Sequence[Token], i: int, language: str) -> tuple[str, bool, int]:
    """How a preposition leads to something, whether as a genitive does, and where it begins; "" where no such preposition stands there."""
    word = tokens[i].low if i < len(tokens) else ""
    genitive = word in word_class(language, "genitive")
    how = _OF if genitive else next((how for how, words in _leads(language).items() if word in words), "")
    first = i + 1
    while how and first < len(tokens) and tokens[first].low in word_class(language, "determiner"):
        first += 1
    return how, genitive, first


@cache
def _leads(language: str) -> Mapping[str, frozenset[str]]:
    return {how: frozenset(words) for how, words in pack(language).part("sorts").get("complements", {}).items()}


def _of_noun(token: Token, known: Collection[str], language: str) -> bool:
    """Whether a word may be part of the noun: neither grammar nor a verb."""
    if token.kind != "word" or token.low in common_words(language) | word_class(language, "preposition"):
        return False
    return not known or any(class_of(id) not in _ENDS for id in known)


def _says_little(id: str) -> bool:
    """Whether a concept fits anything, so that what it is of tells nothing."""
    found = concepts().get(id)
    return found is None or (found.generic and found.cls != "property")
