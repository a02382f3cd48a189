"""Words of a stretch of text that can be compared across languages: concepts, names, places, days, numbers and beginnings of words.

A bag holds a concept by its id ("home"), a name as "n:" and its beginning, a place as "p:" and its id, a number or day as "m:" or "t:",
a verb of happening as "e:", and any other longer word as "w:" and its beginning.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter

from factcheck.extract.numbers.numerals import Numeral
from factcheck.extract.places.reading import places
from factcheck.extract.times.when import When
from factcheck.lang import Pack, pack
from factcheck.link.forms import roman
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.model import Precision
from factcheck.read.text import Token, fold

Bag = frozenset[str]
Anchor = tuple[int, int, str]

_KEY = 6  # letters by which names and words of several languages are told to be the same
_LONG_WORD = 5  # shorter words are mostly grammar


def bag_of(tokens: Sequence[Token], language: str, placed: Collection[int] = ()) -> Bag:
    """Concepts, names and plain words of some tokens; unknown capitalised words are names, the first word of a sentence only if no
    concept. `placed`: where tokens stand that name a place; they are no names."""
    return frozenset(word for _, word in words_at(tokens, language, placed))


def words_at(tokens: Sequence[Token], language: str, placed: Collection[int] = ()) -> Iterator[tuple[int, str]]:
    """The words of a bag of some tokens, each with the index of the token at which it begins (see `bag_of`)."""
    hits = lexicon(language).annotate(tokens)
    covered = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    yield from ((hit.first, hit.concept) for hit in hits)
    happenings = _happenings(language)
    stem = stemmer(language)
    for i, token in enumerate(tokens):
        if token.kind == "word" and (event := happenings.get(stem(token.low))):
            yield i, event
        if token.kind != "word" or i in covered or len(token.text) < 2 or token.start in placed or _common(token.low, language):
            continue
        if token.capital and not (i and numbers_name(tokens[i - 1], token)):
            yield from ((i, f"n:{name_key(part)}") for part in token.text.split("-") if len(part) > 1)
        elif len(token.text) >= _LONG_WORD:
            yield i, f"w:{fold(token.low)[:_KEY]}"


def concepts_at(tokens: Sequence[Token], language: str) -> list[frozenset[str]]:
    """The concepts of each of some tokens, those of a wording at each of its words."""
    found: list[frozenset[str]] = [frozenset()] * len(tokens)
    for hit in lexicon(language).annotate(tokens):
        for i in range(hit.first, hit.last + 1):
            found[i] |= {hit.concept}
    return found


@cache
def _happenings(language: str) -> dict[str, str]:
    """Stems of verbs of happening ("opened", "inauguré", "eröffnet") to a word of a bag that all languages share ("e:open")."""
    stem = stemmer(language)
    table = {key: words for key, words in pack(language).part("speech").get("event", {}).items() if isinstance(words, list)}
    rows = [(stem(word), f"e:{key}") for key, words in sorted(table.items()) for word in words if " " not in word]
    return dict(reversed(rows))


def numbers_name(before: Token, token: Token) -> bool:
    """Whether a token is the number of a name ("Leo XIV", "Charles III"), which another text leaves out."""
    return before.capital and roman(token.text) is not None


def places_of(bag: Bag) -> frozenset[str]:
    """The ids of the places in a bag."""
    return frozenset(word[2:] for word in bag if word[:2] == "p:")


def name_key(word: str) -> str:
    """What spellings of one name share in several languages: its beginning, without accents, case endings and genitives."""
    return fold(word).removesuffix("'s").removesuffix("’s")[:_KEY]


def bag_between(tokens: Sequence[Token], marks: Sequence[Anchor], start: int, end: int, language: str) -> Bag:
    """The bag of the tokens of a stretch, with the anchors in it."""
    here = marks[bisect_left(marks, (start, 0, "")) : bisect_left(marks, (end, 0, ""))]
    spans = [(a, b) for a, b, word in here if word[:2] == "p:"]
    return bag_of(tokens, language, starts_in(tokens, spans)) | {word for _, _, word in here}


def tokens_in(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """Those of some tokens in order that begin in a stretch."""
    return tokens[bisect_left(tokens, start, key=_BEGIN) : bisect_left(tokens, end, key=_BEGIN)]


def starts_in(tokens: Sequence[Token], spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where those of some tokens in order begin that begin in one of some spans."""
    return {token.start for start, end in spans for token in tokens_in(tokens, start, end)}


_BEGIN = attrgetter("start")


def anchors(text: str, language: Pack, numbers: Iterable[Numeral], whens: Iterable[When]) -> list[Anchor]:
    """The numbers, days and places of a text as words of a bag ("m:13", "t:2025-08-06", "t:08-06", "p:paris"), with their offsets."""
    out: list[Anchor] = []
    spans = []
    for when in whens:
        spans.append((when.start, when.end))
        out.append((when.start, when.end, f"t:{when.time.iso}"))
        if when.time.precision is Precision.DAY and when.time.start is not None:
            out.append((when.start, when.end, f"t:{when.time.start:%m-%d}"))
    taken = iter(sorted(spans))
    current = next(taken, None)
    for number in numbers:
        while current is not None and current[1] <= number.start:
            current = next(taken, None)
        if number.form != "article" and not (current is not None and current[0] <= number.start):
            out.append((number.start, number.end, f"m:{number.value.normalize():f}"))
    for place in places(text, language):
        out.append((place.start, place.end, f"p:{place.place_id}"))
    return sorted(out)


def known(words: Bag) -> Bag:
    """Of some words, names and what is known by its concept."""
    return frozenset(word for word in words if word[:2] != "w:")


def named(words: Bag) -> Bag:
    """Of some words, names and places."""
    return frozenset(word for word in words if word[:2] in ("n:", "p:"))


@cache
def common_words(language: str) -> frozenset[str]:
    speech = {k: v for k, v in pack(language).part("speech").get("words", {}).items() if isinstance(v, list)}
    return frozenset(word for words in speech.values() for word in words) | frozenset(pack(language).part("text").get("common_words", []))


def _common(low: str, language: str) -> bool:
    return low in common_words(language)
