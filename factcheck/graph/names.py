"""When two wordings are one name, and when only a number in it tells two things of a kind apart: line 4 and line 14."""

import re
import unicodedata
from functools import lru_cache

from factcheck.acts.numbered import DETAIL, Numbered, apart, numbered
from factcheck.graph.once import once
from factcheck.link.linked import LinkedClaim

_WORD = re.compile(r"\w+")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d"})  # their strokes and dots are no accents to Unicode


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Without accents, case and punctuation: how two spellings of a name are compared."""
    bare = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return " ".join(_WORD.findall(bare.casefold().translate(_LETTERS)))


def same_name(a: str | None, b: str | None) -> bool:
    """Whether one name is the other, or the other cut short ("EDF", "EDF group"); what has no name shares none."""
    first, second = frozenset(plain(a or "").split()), frozenset(plain(b or "").split())
    return bool(first and second) and (first <= second or second <= first)


def same_post(a: str, b: str | None) -> bool:
    """Whether two wordings name one post, down to whose post it is ("prefect of the Aude"); "president" alone names none."""
    return b is not None and plain(a) == plain(b) and len(plain(a).split()) > 1


def numbers_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims name things of one kind by other numbers."""
    return apart(naming_numbers(a), naming_numbers(b))


@once
def naming_numbers(c: LinkedClaim) -> Numbered:
    """By what numbers the quote of a claim names things, else its sentence; its own figure names none. On which floor it happened two
    articles may tell otherwise of one fire."""
    text, (start, end) = c.source.text, c.claim.sentence
    own = frozenset({str(c.claim.value.middle)} if c.claim.value is not None else ())
    found = {**numbered(text[start:end], c.source.language), **numbered(c.claim.quote.exact, c.source.language)}
    return {kind: rest for kind, marks in found.items() if (rest := marks - own) and not kind.startswith(DETAIL)}
