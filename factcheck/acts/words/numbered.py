"""Things that only a number tells apart from others of their kind: line 4 and line 14, Apollo 11 and 13, the A7 and the A9, Charles III.

Such a number counts nothing, so no figure is made of it, and what two sentences tell of two such things reads all but alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.acts.words.bags import name_key
from factcheck.extract.binding.no_count.called import called
from factcheck.extract.figures.reading import figures
from factcheck.extract.figures.words import words
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.times.reading import times_and_hours
from factcheck.lang import pack, word_class
from factcheck.link.forms import roman
from factcheck.measures.concept import class_of
from factcheck.measures.lexicon import lexicon
from factcheck.measures.stemming import stemmer
from factcheck.read.text import Token, tokenize

Numbered = Mapping[str, frozenset[str]]  # by what kind of thing it is, the numbers that are named of it

DETAIL = "~"  # begins the kinds that say where on a thing or how far something is: floor 4, category 5

_CODE = re.compile(r"([A-Z]{1,4})(\d{1,4})(?![\d.,])")
_NUMBER = re.compile(r"\d{1,4}")
_LETTER = re.compile(r"[A-Z]")  # "Hall C"
_MAY_BE = re.compile(r"[^\W\d_]+[ -]?\d|[^\W_] [A-Z]{1,5}\b")  # else nothing is looked for
_LABEL, _IN_WORDS = 4, 20  # letters of what has a number that may be told in words; and up to which
_COMPOUND = 5  # letters of a kind that may end a word ("Messehalle 7")


@lru_cache(maxsize=4096)
def numbered(text: str, language: str) -> Numbered:
    """What of a stretch of text is known by its number, or its letter."""
    text = _in_digits(text, language)
    if _MAY_BE.search(text) is None:
        return {}
    tokens = tokenize(text)
    rows = [row for i in range(len(tokens)) for row in _named_at(tokens, i, language)]
    counts = _counting(text, language) if rows else frozenset[int]()  # to read figures costs far more
    found: dict[str, set[str]] = defaultdict(set)
    for i, kind, number in rows:
        if tokens[i].start not in counts or called(tokens, i, language) is not None:
            found[kind].add(number)
    return {kind: frozenset(marks) for kind, marks in found.items()}


def _in_digits(text: str, language: str) -> str:
    """A text with the small numbers in digits that are told in words behind what they are the number of: "level four"."""
    tokens, labels = tokenize(text), words(pack(language)).labels
    for before, token in reversed(list(pairwise(tokens))):
        if before.low in labels and len(before.low) >= _LABEL and token.kind == "word":
            found = numerals(token.text, pack(language))
            if len(found) == 1 and found[0].form == "words" and 1 < found[0].value <= _IN_WORDS:
                text = f"{text[: token.start]}{found[0].value:f}{text[token.end :]}"
    return text


def _named_at(tokens: Sequence[Token], i: int, language: str) -> Iterator[tuple[int, str, str]]:
    """The token, if it may be the number of a thing, with each kind that the thing is of, and the number."""
    code = _CODE.match(tokens[i].text) if tokens[i].kind == "word" else None
    if code is not None:
        yield i, f"{code[1]}#", code[2]
    elif (number := _number(tokens, i, language)) is not None:
        yield from ((i, kind, number) for kind in _kinds(tokens, i, language))


def apart(one: Numbered, other: Numbered) -> bool:
    """Whether both name things of one kind, and none that has one number."""
    return any(one[kind].isdisjoint(other[kind]) for kind in one.keys() & other.keys())


def together(found: Iterable[Numbered]) -> Numbered:
    """What several stretches name."""
    out: dict[str, frozenset[str]] = {}
    for part in found:
        for kind, marks in part.items():
            out[kind] = out.get(kind, frozenset()) | marks
    return out


def _counting(text: str, language: str) -> frozenset[int]:
    """Where the tokens of the figures, days and hours of a text begin: their numbers count or date."""
    data = pack(language)
    numbers = numerals(text, data)
    days, hours = times_and_hours(text, data, numbers, None)
    taken = [(when.start, when.end) for when in days] + [(hour.start, hour.end) for hour in hours]
    spans = taken + [(figure.start, figure.end) for figure in figures(text, data, numbers, taken)]
    return frozenset(at for start, end in spans for at in range(start, end))


def _number(tokens: Sequence[Token], i: int, language: str) -> str | None:
    """The number that a token is, in digits; the letter that closes a name."""
    text = tokens[i].text
    if _NUMBER.fullmatch(text):
        return None if i > 1 and tokens[i - 1].text == "-" and tokens[i - 2].kind == "number" else text  # "737-800"
    if not i or tokens[i].kind != "word" or not text.isupper() or not tokens[i - 1].text[-1:].isalpha():
        return None
    if (value := roman(text)) is not None and (len(text) > 1 or tokens[i - 1].capital):
        return str(value)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    initial = after is not None and (after.text == "." or (text == "A" and after.capital))  # "John F. Kennedy", "Line A Success"
    if _LETTER.fullmatch(text) is None or initial:
        return None
    hits = lexicon(language).annotate([tokens[i - 1]])
    return text if tokens[i - 1].low in words(pack(language)).labels or any(class_of(hit.concept) == "thing" for hit in hits) else None


def _kinds(tokens: Sequence[Token], i: int, language: str) -> tuple[str, ...]:
    """What kind of thing a number right behind a word is the number of: its concept, and its stem; nothing of a word that is no noun."""
    thing = called(tokens, i, language)
    w = words(pack(language))
    at = i - 2 if i > 1 and tokens[i - 1].text == "-" and tokens[i - 2].end == tokens[i - 1].start else i - 1
    if thing is None and (at < 0 or tokens[at].kind != "word" or tokens[i].start - tokens[at].end > 1):
        return ()
    word = tokens[at if thing is None else thing]
    label = word.low in w.labels or (w.nouns_capitalised and word.low.endswith(tuple(x for x in w.labels if len(x) >= _COMPOUND)))
    name = word.text != word.low and word.low not in w.stops and word.low not in w.prepositions and _goes_on(tokens, i, language)
    if thing is None and not label and not name:
        return ()
    hits = lexicon(language).annotate([word])
    known = [hit.concept for hit in hits] if len(hits) == 1 else []  # the parts of a compound are of many things
    mark = DETAIL if word.low in w.details else ""
    return tuple(f"{mark}{kind}" for kind in (*known, f"#{name_key(stemmer(language)(word.low))}"))


def _goes_on(tokens: Sequence[Token], i: int, language: str) -> bool:
    """Whether the clause goes on behind a number: "the CDU won 32 seats, the SPD 28" leaves out what is counted. A Roman number counts
    nothing."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    goes_on = after is not None and after.kind == "word" and after.low not in word_class(language, "coordinator")
    return goes_on or tokens[i].kind == "word"
