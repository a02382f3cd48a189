"""Numbers that are notation and no quantity, wherever they stand: the level of an interval of confidence, a p value, a spread about a
mean, the volume and pages of a journal, a telephone number with the code of its country.

The ends of an interval are a figure all the same ("95% CI 21 to 45").
"""

import re
from functools import cache

from factcheck.extract.figures.words import words
from factcheck.extract.numbers.lexicon import trie
from factcheck.lang import Pack

_NUMBER = r"\d+(?:[.,]\d+)?"
_ALIKE = (
    rf"\bp[ -]?(?:value|wert|valor)? ?[<>=≤≥]+ ?{_NUMBER}"  # "p<0.001"
    r"|\b(?:19|20)\d\d; ?\d+(?: ?\(\d+\))?: ?[a-z]?\d+(?:[-–]\d+)?"  # "2021;174(5):612–20"
    r"|(?<![\d.,])\d+ ?\(\d+\)[:,] ?(?:(?:pp?|s)\. ?)?\d+(?:[-–]\d+)?"  # "18(3), pp. 211-224"
    r"|\+\d{1,3}(?:[ ./-]{1,2}\(?\d+\)?){2,}"  # "+32 9 555 01 42"
    r"|\bdoi:? ?10\.\S+"
)


@cache
def _shapes(intervals: frozenset[str], spreads: frozenset[str]) -> re.Pattern[str]:
    found, level = trie(intervals) or "(?!)", r"\d\d(?:[.,]\d)?[ -]?%"
    return re.compile(
        rf"\b{level}[ -]?(?:{found})(?!\w)|\b(?:{found})[ -](?:(?:à|a|al|del|von|at|of) )?{level}"
        rf"|\b(?:{trie(spreads) or '(?!)'})[ :=]{{1,3}}{_NUMBER}|{_ALIKE}"
    )


def notation(low: str, pack: Pack) -> list[tuple[int, int]]:
    """Where notation stands in a text, in order."""
    w = words(pack)
    return [m.span() for m in _shapes(w.intervals, w.spreads).finditer(low)]
