"""Lists of words by what they are for: the closed classes of words, and the words that tie one figure to another.

A language may lack a list; what English does not list, be it empty, is no kind.
"""

from functools import cache

from factcheck.lang.declared import data_at
from factcheck.lang.pack import pack
from factcheck.model import InputError

REFERENCE = "en"  # the language that has every list
STANDING = ("is", "are", "stays", "other")  # of `being`, what says how something is, and not how it came to be so


@cache
def word_class(code: str, name: str) -> frozenset[str]:
    """The words of a closed class of a language ("determiner", "relative", …)."""
    return frozenset(_listed(code, "speech.words", name))


@cache
def tie_words(code: str, kind: str) -> tuple[str, ...]:
    """The words of a language that tie one figure to another in some way ("total", "out_of", …)."""
    return tuple(_listed(code, "arithmetic", kind))


@cache
def being(code: str, *ways: str) -> frozenset[str]:
    """The words of a language behind which stands what is said of a thing: forms of "to be" that say it of one ("is") or of several
    ("are"), these two if no `ways` are given; and words by which it stays so ("stays"), comes to be so or is called so ("becomes")."""
    table: dict[str, list[str]] = data_at(pack(code), "speech.being", {})
    return frozenset(word for way in ways or ("is", "are") for word in table.get(way, []))


def nouns_capitalised(code: str) -> bool:
    """Whether every noun of a language has a capital, so that a capital tells no name."""
    return bool(pack(code).part("speech").get("names", {}).get("nouns_capitalised", False))


def _listed(code: str, path: str, kind: str) -> list[str]:
    given: dict[str, list[str]] = data_at(pack(code), path, {})
    if kind not in given:
        known = data_at(pack(REFERENCE), path)
        if kind not in known:
            raise InputError(f"no language has {path}.{kind}", remedy=f"ask for one of {', '.join(sorted(known))}")
    return given.get(kind, [])
