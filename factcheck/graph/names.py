"""When two wordings are one name."""

import re
import unicodedata
from functools import lru_cache

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
