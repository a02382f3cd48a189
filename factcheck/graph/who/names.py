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


def half_named(a: str | None, b: str | None) -> bool:
    """Whether two full names have the family name in common and the given name not, or the given name and the first letter of the family
    name: one person, wrongly named, rather than two ("Jonas Reuter", "Jonas Ritter"). How two languages spell one name ("Poutine",
    "Putin") and a pet name ("Tom", "Thomas") make no second one."""
    one, other = plain(a or "").split(), plain(b or "").split()
    if len(one) < _FULL or len(other) < _FULL or (one[0] == other[0]) is (one[-1] == other[-1]):
        return False
    given = one[0] == other[0]
    x, y = (one[-1], other[-1]) if given else (one[0], other[0])
    return min(len(x), len(y)) > 1 and (x[0] == y[0]) is given and _spelt(x) != _spelt(y)


_FULL = 2  # words of a full name
_SOUNDS = (("tsch", "c"), ("sch", "c"), ("tch", "c"), ("ch", "c"), ("sh", "c"), ("ph", "f"), ("w", "v"), ("k", "c"), ("q", "c"), ("z", "s"))


def _spelt(name: str) -> str:
    """The consonants of a name as any language spells them."""
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    return "".join(c for c in name if c not in "aeiouyjh")


def same_post(a: str, b: str | None) -> bool:
    """Whether two wordings name one post, down to whose post it is ("prefect of the Aude"); "president" alone names none."""
    return b is not None and plain(a) == plain(b) and len(plain(a).split()) > 1
