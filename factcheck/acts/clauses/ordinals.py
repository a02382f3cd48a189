"""Where a sentence has an ordinal or a superlative right before a noun: "their second data breach", "the ninth of ten stages", "zum vierten
Mal", "the second largest creditor"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.bags import Bag, common_words, name_key
from factcheck.acts.words.sorts import adjectives_follow, leads
from factcheck.extract.cues import speech
from factcheck.extract.figures.words import words
from factcheck.extract.names.words import calendar
from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.lang.superlatives import ordinals, placed
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token

THINGS = frozenset({"thing", "person", "organisation", "property"})
GENITIVES = ("'s", "’s", "s'", "s’")
_LONGEST = 5  # words of the noun and of what stands before or behind it
_MOST = 1000
SHORT = 3  # letters of a noun


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where an ordinal or a superlative stands, where its phrase begins and ends behind it, and where its noun stands."""

    at: int
    place: int
    by_size: bool
    first: int
    end: int
    noun: int


def phrases(laid: Layout) -> Iterator[Phrase]:
    tokens, language = laid.tokens, laid.language
    sizes = _sizes(language)
    named: int | None = None
    for at, place, behind in sorted(_ordinals(laid)):
        first = _counted_of(laid, behind)
        turn = sizes.get(tokens[first].low) if first < len(tokens) else None
        first += turn is not None
        end = _end(tokens, first, language)
        noun = _head(tokens, first, end, language)
        if noun is not None:
            yield Phrase(at, place * (turn or 1), turn is not None, first, end if adjectives_follow(language) else noun + 1, noun)
        elif named is not None and turn is None:
            yield Phrase(at, place, False, behind, behind, named)  # "the first round on Sunday and the second a week later"
        named = noun if noun is not None else named
    led = word_class(language, "determiner") | word_class(language, "possessive")
    for at, token in enumerate(tokens):
        place, low = placed(token.low, language)
        turn = sizes.get(low)
        if turn is None or not at or not (tokens[at - 1].low in led or tokens[at - 1].low.endswith(GENITIVES)):
            continue
        noun = _head(tokens, at + 1, _end(tokens, at + 1, language), language)
        if noun is not None:
            yield Phrase(at, place * turn, True, at + 1, noun + 1, noun)


def _counted_of(laid: Layout, first: int) -> int:
    """Where the noun may begin that an ordinal counts: behind it, or behind what it is one of ("the ninth of ten stages")."""
    tokens = laid.tokens
    numbers = {begin for begin, _, word in laid.marks if word[:2] == "m:"}
    one_of = first + 1 < len(tokens) and tokens[first].low in word_class(laid.language, "genitive") and tokens[first + 1].start in numbers
    return first + 2 if one_of else first


@cache
def _sizes(language: str) -> dict[str, int]:
    """The superlatives of one word, with 1 where they name the first and -1 where they name the last by size."""
    rank = speech(pack(language)).phrases
    bare = set(rank.get("rank.bare", ()))
    return {word: turn for key, turn in (("up", 1), ("down", -1)) for word in rank[f"rank.{key}"] if " " not in word and word not in bare}


def _end(tokens: Sequence[Token], first: int, language: str) -> int:
    """Where the words end that may be a noun and what stands beside it."""
    end = first
    while end < len(tokens) and end - first < _LONGEST and _of_phrase(tokens[end], language):
        end += 1
    return end - 1 if end > first and tokens[end - 1].kind == "mark" else end


def _ordinals(laid: Layout) -> Iterator[tuple[int, int, int]]:
    """The first token of each ordinal, its place, and the first token behind it."""
    tokens, language = laid.tokens, laid.language
    listed = _listed(language)
    starts = {token.start: i for i, token in enumerate(tokens)}
    marked = {starts.get(begin) for begin, _, _ in laid.marks}
    yield from ((i, listed[token.low], i + 1) for i, token in enumerate(tokens) if token.low in listed and i not in marked)
    for begin, end, word in laid.marks:
        if word[:2] != "m:" or (i := starts.get(begin)) is None:
            continue
        last = next((k for k in range(i, len(tokens)) if tokens[k].end >= end), i)
        if tokens[last].end != end:
            continue  # "third-party"
        place = listed.get(tokens[i].low) if last == i else None
        if place is None:
            joined = "".join(token.text for token in tokens[i : last + 1])
            found = numerals(joined, pack(language))
            ordinal = len(found) == 1 and found[0].form == "ordinal" and found[0].value % 1 == 0
            place = int(found[0].value) if ordinal else None
        if place is None and nouns_capitalised(language) and tokens[i].kind == "number" and word[2:].isdigit():
            point = last + 1 < len(tokens) and tokens[last + 1].text == "." and tokens[last + 1].start == end
            place, last = (int(word[2:]), last + 1) if point else (None, last)
        if place is not None and 0 < place < _MOST:
            yield i, place, last + 1


@cache
def _listed(language: str) -> dict[str, int]:
    ones = pack(language).part("numbers").get("derived", {}).get("ordinal_ones", {})  # "el cuarto ensayo", which else is a part
    return {**{word: int(value) for word, value in ones.items()}, **ordinals(language)}


def _of_phrase(token: Token, language: str) -> bool:
    if token.text == "-":
        return True
    aside = common_words(language) | words(pack(language)).stops | calendar(language)
    return token.kind == "word" and token.low not in aside


def _head(tokens: Sequence[Token], first: int, end: int, language: str) -> int | None:
    """Where the noun of a phrase stands: its first word where adjectives follow; its first word with a capital, or the last of several,
    where nouns have one; else the last before a name or a verb."""
    run = [i for i in range(first, end) if tokens[i].kind == "word" and len(tokens[i].low) >= SHORT]
    if not run:
        return None
    if adjectives_follow(language):
        return next((i for i in run if not leads(tokens[i].low, language)), None)
    if nouns_capitalised(language):
        at = next((i for i in run if tokens[i].capital), None)
        while at is not None and at + 1 in run and tokens[at + 1].capital:
            at += 1
        return at
    at = run[0]
    for i in run[1:]:
        if (tokens[i].capital and not tokens[at].capital) or (_happens(tokens[i], language) and _is_thing(tokens[at], language)):
            break
        at = i
    return at


def _happens(token: Token, language: str) -> bool:
    """Whether a word may be a verb of which something before it is the subject."""
    return token.low.endswith("ed") or any(class_of(hit.concept) == "action" for hit in lexicon(language).annotate([token]))


def _is_thing(token: Token, language: str) -> bool:
    return any(class_of(hit.concept) in (*THINGS, "event") for hit in lexicon(language).annotate([token]))


def kinds(token: Token, language: str) -> Bag:
    """By what a noun is known: its concepts and its stem."""
    return frozenset([*(hit.concept for hit in lexicon(language).annotate([token])), f"#{name_key(stemmer(language)(token.low))}"])
