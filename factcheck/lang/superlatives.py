"""What superlatives are made of: in what something is the most (`lang/<code>/superlatives.toml`), and the place an ordinal gives it."""

from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.lang.declared import data_at
from factcheck.lang.listed import forms
from factcheck.lang.pack import pack

_LAST = 1000  # the last place that is worth naming


@cache
def degrees(code: str) -> Mapping[str, tuple[str, ...]]:
    """The superlatives of a language in all their forms, by the degree that all languages share."""
    return {degree: tuple(forms(words)) for degree, words in pack(code).part("superlatives").get("degrees", {}).items()}


@cache
def ordinals(code: str) -> Mapping[str, int]:
    """The ordinals of a language that give a place."""
    return {word: int(n) for word, n in pack(code).part("numbers").get("ordinals", {}).items() if 1 <= int(n) <= _LAST}


@lru_cache(maxsize=16384)  # every word of every article is asked
def placed(low: str, code: str) -> tuple[int, str]:
    """The place that an ordinal gives within a word, and the rest of it: 2 and "largest" of "second-largest", 2 and "größte" of
    "zweitgrößte"; 1 and the word itself of any other."""
    return next(((place, low[len(begin) :]) for begin, place in _openings(code) if low.startswith(begin)), (1, low))


@cache
def _openings(code: str) -> tuple[tuple[str, int], ...]:
    """What ordinals lend to compounds, the longest first."""
    found = {f"{word}-": place for word, place in ordinals(code).items() if place > 1}
    if data_at(pack(code), "speech.names.nouns_capitalised", False):
        found |= {word[:-1]: place for word, place in ordinals(code).items() if word.endswith("te") and place > 1}
    return tuple(sorted(found.items(), key=lambda row: (-len(row[0]), row[0])))
