"""Names taken apart, so that spellings of one name meet and different names do not."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.lang import pack
from factcheck.lang.kinds import nouns_capitalised
from factcheck.measures.concept import broader, class_of, is_a
from factcheck.measures.lexicon import Hit, lexicon

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?")
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10}
_HEADS = ("event", "thing", "person", "organisation", "property", "action")


@dataclass(frozen=True, slots=True)
class Form:
    """A name in one language.

    `key`: its words in order, without accents, case, articles and legal forms, numerals as digits. `core`: those of them that no concept
    names ("Corbières" of "the Corbières fire"). `heads`: concepts in it ("fire"); `narrows`: those that narrow it ("new"). `marks`: words
    that set models and units apart (numerals, single letters): two names whose marks differ are never one.
    """

    text: str
    key: tuple[str, ...]
    core: frozenset[str]
    heads: frozenset[str]
    narrows: frozenset[str]
    marks: frozenset[str]

    @property
    def initials(self) -> str:
        """The first letters of its words, for acronyms."""
        return "".join(word[0] for word in self.key)


@cache
def form(text: str, language: str, *, as_name: bool = True) -> Form:
    """A wording taken apart by the rules of the language of its article. `as_name`: the article has it as a name, so that where every noun
    has a capital a single word of it is none that a concept names ("Stern", against "die Lawine")."""
    words = pack(language).part("names")
    small = _folded_set(tuple(words.get("small", ())))
    legal = _folded_set(tuple(words.get("legal", ())))
    numbers = {fold(word): str(value) for word, value in words.get("numbers", {}).items()}
    tokens = [_Part(word, word.lower()) for word in _WORD.findall(text.replace("’", "'"))]
    if tokens and tokens[-1].low == "s":
        tokens.pop()
    hits = lexicon(language).annotate(tokens)
    common = _common_words(tokens, hits, any_capital=nouns_capitalised(language), as_name=as_name)
    key: list[str] = []
    core: set[str] = set()
    marks: set[str] = set()
    for place, token in enumerate(tokens):
        for word in token.text.split("-"):
            flat = fold(word)
            # A single capital is a mark ("Hinkley Point C") unless it is an article that begins the name.
            single = len(flat) == 1 and flat.isalpha() and word.isupper() and place > 0
            if not flat or (flat in small and not single):
                continue
            # "One" is a numeral in a name only after another word of it.
            digit = numbers.get(flat) if key and word[:1].isupper() else None
            if digit is None and key and not single and (value := roman(word.rstrip("."))) is not None:
                digit = str(value)
            flat = digit or flat
            if single or any(c.isdigit() for c in flat):
                marks.add(flat)
            key.append(flat)
            if flat in marks or (place not in common and flat not in legal):
                core.add(flat)
    bare = [word for word in key if word not in legal]
    named = [hit.concept for hit in hits if hit.first in common]
    return Form(
        text,
        tuple(bare or key),
        frozenset(core),
        frozenset(id for id in named if class_of(id) in _HEADS),
        frozenset(id for id in named if class_of(id) == "qualifier"),
        frozenset(marks),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    low: str


def _common_words(tokens: Sequence[_Part], hits: Sequence[Hit], *, any_capital: bool, as_name: bool) -> frozenset[int]:
    """Positions of the words that say what kind of thing it is: small letters, or the kind of a place or organisation ("Museum")."""
    capitals = sum(token.text[:1].isupper() and len(token.text) > 1 for token in tokens)
    found: set[int] = set()
    for hit in hits:
        span = range(hit.first, hit.last + 1)
        small = all(tokens[i].text[:1].islower() for i in span)
        kind = len(tokens) > 1 and (is_a(hit.concept, "place") or class_of(hit.concept) == "organisation")
        # A lone capital may only be the beginning of a sentence ("Homes sold in Paris" keeps two).
        opening = hit.first == 0 and capitals == 1 and len(tokens) > 1
        if small or kind or opening or (any_capital and (len(tokens) > 1 or not as_name)):
            found.update(span)
    return frozenset(found)


def fold(word: str) -> str:
    """Lower case without accents and dots."""
    flat = unicodedata.normalize("NFKD", word.casefold()).replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("œ", "oe")
    return "".join(c for c in flat if not unicodedata.combining(c) and c != ".")


def sounded(word: str) -> str:
    """A folded word with one letter for what languages spell in two ways."""
    return word.replace("ph", "f").replace("th", "t").replace("k", "c").replace("y", "i")


@cache
def _folded_set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def roman(word: str) -> int | None:
    """The number that capitals are ("XIV"), up to 39; None for another word."""
    if not word.isupper() or _ROMAN.fullmatch(word) is None:
        return None
    values = [_ROMAN_VALUE[c] for c in word]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))


def kin(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of head concepts name the same kind of thing (one equal to, or a kind of, one of the other)."""
    return any(x in broader(y) or y in broader(x) for x in a for y in b)
