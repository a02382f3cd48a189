"""Stored text to sentences and tokens, with offsets into the text.

Titles, list items and paragraphs break sentences; a sentence never crosses a blank line.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

import regex

from factcheck.lang import Pack

# A word may hold digits, inner hyphens and dots of acronyms; an elided article ("l’", "d'", "qu’") is a token of its own, so that
# "l’Ami" gives the name "Ami".
_TOKEN = regex.compile(
    r"""(?P<elision>\b(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|dell|nell|sull|all|un)['’])(?=\w)
      | (?P<number>\d[\d.,'’\u00a0\u202f\u2009]*\d|\d)
      | (?P<word>\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.&]\p{L}[\p{L}\p{M}\p{N}]*)*)
      | (?P<mark>[^\w\s])""",
    regex.VERBOSE | regex.IGNORECASE,
)


@dataclass(slots=True, unsafe_hash=True)  # never changed; `frozen` would make each of the very many cost four times as much
class Token:
    """A word, number or mark. `low`: lower case with straight apostrophes. `kind`: "word", "number", "mark" or "elision"."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or heading. `paragraph` counts from 0; `heading` is True for a line of its own that ends without a stop."""

    start: int
    end: int
    paragraph: int
    heading: bool
    tokens: tuple[Token, ...]


def fold(text: str) -> str:
    """Lower case, without accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def has_phrase(words: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether one of some phrases stands among some words."""
    line = f" {' '.join(words)} "
    return any(f" {phrase} " in line for phrase in phrases)


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, offsets into `text`."""
    found = []
    for m in _TOKEN.finditer(text, start, len(text) if end is None else end):
        found.append(Token(m.start(), m.end(), *_word(m.group()), m.lastgroup or "mark"))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> tuple[str, str]:
    """A word, and the same in lower case: one string wherever it stands, for a long text repeats its words."""
    low = word.lower().replace("’", "'")
    return (low, low) if low == word else (word, low)


def sentences(text: str, pack: Pack) -> list[Sentence]:
    """The sentences of a stored text, in order."""
    return [Sentence(*found, tokenize(text, found.start, found.end)) for found in bounds(text, pack)]


class Bounds(NamedTuple):
    """A sentence before its words are asked for."""

    start: int
    end: int
    paragraph: int
    heading: bool


def bounds(text: str, pack: Pack) -> Iterator[Bounds]:
    """Where the sentences of a stored text stand: for who asks nothing of their words, which cost most of the time."""
    stops = _abbreviations(pack)
    for paragraph, first, last in _lines(text):
        for start, end in _split(text, first, last, stops, pack):
            whole = start == first and end == last
            yield Bounds(start, end, paragraph, _is_heading(text[start:end], whole=whole))


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph of a stretch begins and ends."""
    last = text.find("\n\n", end)
    return text.rfind("\n\n", 0, start) + 1, last if last >= 0 else len(text)


def within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some stretches, which are in order and apart."""
    before = bisect_right(spans, at, key=itemgetter(0))
    return before > 0 and at < spans[before - 1][1]


def pieces(sentence: Sentence, longest: int) -> Iterator[Sentence]:
    """A sentence of so many tokens at most; a longer one in pieces, at marks where it has some, so that what asks about any two words of a
    sentence takes a time that grows with the text."""
    tokens = sentence.tokens
    if len(tokens) <= longest:
        yield sentence
        return
    first = 0
    while first < len(tokens):
        last = min(first + longest, len(tokens))
        if last < len(tokens):
            last = next((i for i in range(last, first + longest // 2, -1) if tokens[i - 1].kind == "mark"), last)
        row = tokens[first:last]
        yield Sentence(row[0].start, row[-1].end, sentence.paragraph, sentence.heading, row)
        first = last


def _is_heading(line: str, *, whole: bool) -> bool:
    """Whether a sentence is a title. A question is none, though it stands in bold or where titles stand."""
    bare = line.rstrip("*_")
    if bare.endswith("?"):
        return False
    return line.startswith("#") or (whole and bare[-1:] not in '.!…»”")' and len(line) < 120)


_BLOCK = regex.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_INDENT = 8  # by so much the first line of a paragraph may be set in
_WIDEST = 200  # nobody wraps lines wider than this by hand


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Number of the paragraph and offsets of each line, without the space around it; the lines of a hard-wrapped paragraph are one."""
    for number, (start, rows, wrapped) in enumerate(blocks(text)):
        if wrapped:
            yield number, start + rows[0].start(), start + rows[-1].end()
            continue
        for row in rows:
            yield number, start + row.start(), start + row.end()


Block = tuple[int, list[regex.Match[str]], bool]


def blocks(text: str) -> list[Block]:
    """The paragraphs of a text: where each begins, its lines, and whether they were broken at a width. Lines that all begin with a capital
    may be so many titles; they are what the other paragraphs are."""
    found = [(block.start(), list(_ROW.finditer(block.group()))) for block in _BLOCK.finditer(text)]
    broken = [_wrapped([row.group() for row in rows]) for _, rows in found]
    sure = any(wide and any(row.group()[0].islower() for row in rows[1:]) for (_, rows), wide in zip(found, broken, strict=True))
    return [(start, rows, sure and wide) for (start, rows), wide in zip(found, broken, strict=True)]


_ROW = regex.compile(r"\S(?:[^\n]*\S)?")
_ITEM = regex.compile(r"(?:[-*+•–]|\d{1,3}[.)]|#{1,6}|>)\s")
_CLOSED = '.:;!?…»”)"'


def _wrapped(rows: list[str]) -> bool:
    """Whether lines were broken at a width: the first word of each next line would not have fitted on the line before."""
    if len(rows) < 2 or len(set(rows)) < len(rows) or rows[0].startswith("#"):
        return False  # a line that comes back is a title that the page repeats
    if any("|" in row for row in rows):
        return False  # a table
    if any(_ITEM.match(row) and (_ITEM.match(rows[0]) or above[-1] in _CLOSED) for above, row in pairwise(rows)):
        return False  # but a dash behind a word that closes nothing goes on with its sentence
    width = max(len(row) for row in rows)
    if not 40 <= width <= _WIDEST:
        return False
    fits = [width - len(row) - 1 - len(below.split(" ", 1)[0]) for row, below in pairwise(rows)]  # no line breaks at a no-break space
    return fits[0] < _INDENT and all(left < 0 for left in fits[1:])


# A run of stops is read from its first one on and as a whole, so that a line of nothing but stops is gone through once. A quotation mark
# right behind a stop closes, whichever it is: “ and « open in some languages and close in others.
_END = regex.compile(
    r"(?:(?<![.!?…])[.!?…]++[\"”»’)\]“‘«]*|\?(?:\*\*|__))(?:\s*»)?(?=\s+[\p{Lu}\p{Sc}\d\"“«–—¿¡(\[‘'„‚]|\s+»\p{Lu}|\s*$)"
    r"|[:;](?=\s*$)"
)


def _split(text: str, start: int, end: int, stops: frozenset[str], pack: Pack) -> list[tuple[int, int]]:
    """Offsets of the sentences of one line. In languages that write ordinals with one, a full stop after a number ends none where what
    follows is a noun that is numbered, or an article stands before it."""
    ordinal_nouns, editions = _ordinal_nouns(pack), _editions(pack)
    out = []
    at = start
    for m in _END.finditer(text, start, end):
        before = _BEFORE.search(text[max(at, m.start() - 24) : m.start()])
        word = before.group().lower() if before else ""
        shortened = word in stops or (len(word) == 1 and word.isalpha())
        if m.group() == "." and m.end() < end and shortened and not _UNIT.search(text, max(at, m.start() - 4), m.start()):
            continue  # "M. Dupont", "U.S. Army", "janv. 2024"
        if ordinal_nouns and m.group() == "." and word.isdecimal() and len(word) <= 3:
            following = _WORD.match(text, m.end(), end)
            if following is not None and (
                following[1].lower() in ordinal_nouns or _led_by_article(text[at : m.start()], following[1], pack)
            ):
                continue  # "am 1. Juni", "im 19. Jahrhundert", "sein 50. Jubiläum"
            named = _WORDS.match(text, m.end(), end)
            if named is not None and any(word.lower().endswith(editions) for word in named.group().split()):
                continue  # "beim 18. Internationalen Chorfest"
        if text[at : m.end()].strip():
            out.append((at, m.end()))
        at = m.end()
        while at < end and text[at].isspace():
            at += 1
    if text[at:end].strip():
        out.append((at, at + len(text[at:end].rstrip())))
    return out


_UNIT = regex.compile(r"(?:[/°]\p{L}|\d\s?[hmgtl])$")  # "40 °C.", "70 km/h.", "20 h.", "16 m." are no initials
_BEFORE = regex.compile(r"[\p{L}\p{N}.]*$")
_WORD = regex.compile(r"\s+(\p{L}+)")
_WORDS = regex.compile(r"(?: (?:\p{L}+(?:en|er))){0,2} \p{Lu}\p{L}+")  # a noun with its adjectives


def _led_by_article(before: str, following: str, pack: Pack) -> bool:
    """Whether an article or the like stands before the number with which some words end, and a noun behind it."""
    led, speech = pack.part("text").get("before_ordinals", []), pack.part("speech").get("words", {})
    words = before.split()[-2:-1]
    begins = any(following.lower() in speech.get(kind, []) for kind in ("determiner", "pronoun", "preposition", "possessive"))
    return bool(words) and words[0].lower() in led and not begins


@cache
def _ordinal_nouns(pack: Pack) -> frozenset[str]:
    """Nouns before which a number with a full stop is an ordinal, from `lang/<code>/text.toml`."""
    return frozenset(pack.part("text").get("ordinal_nouns", []))


@cache
def _editions(pack: Pack) -> tuple[str, ...]:
    """Endings of the nouns that come again and are numbered ("Chorfest", "Auflage"), from `lang/<code>/numbers.toml`."""
    return tuple(pack.part("numbers").get("labels", {}).get("editions", []))


@cache
def _abbreviations(pack: Pack) -> frozenset[str]:
    """Words after which a full stop ends no sentence, from `lang/<code>/text.toml`."""
    return frozenset(word.rstrip(".").lower() for word in pack.part("text").get("abbreviations", []))
