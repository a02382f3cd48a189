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
    r"\b(?:19|20)\d\d;\d+(?:\(\d+\))?:[a-z]?\d+(?:[-–]\d+)?"  # "2021;174(5):612–20", set without spaces
    r"|\+\d{1,3}(?:[ ./-]{1,2}\(?\d+\)?){2,}"  # "+32 9 555 01 42"
    r"|\bdoi:? ?10\.\S+"
)
_VOLUME = r"(?:\b(?:19|20)\d\d; ?\d+(?: ?\(\d+\))?:|(?<![\d.,])\d+ ?\(\d+\)[:,])"  # "2021; 174:", "18 (3),"
_ISSUE = r"(?:\b(?:19|20)\d\d; ?\d+(?:\(\d+\))?:|(?<![\d.,])\d+\(\d+\)[:,])"  # "18(3),": "12 (8), 4-5 ferries" counts


@cache
def _shapes(pack: Pack) -> re.Pattern[str]:
    w = words(pack)
    found, level, links = _any(w.intervals), r"\d\d(?:[.,]\d)?[ -]?%", _any(w.interval_links)
    begins = re.escape("".join(sorted({"+", "d", "p", *(word[0] for word in w.intervals | w.spreads)})))
    return re.compile(
        rf"(?=[\d{begins}])(?:"  # looked for at every letter: most begin nothing of it
        rf"\b{level}[ -]?(?:{found})(?!\w)|\b(?:{found})[ -](?:(?:{links}) )?{level}"
        rf"|\b(?:{_any(w.spreads)})[ :=]{{1,3}}{_NUMBER}"
        rf"|\bp(?:[ -]?(?:{_any(w.p_values)}))? ?[<>=≤≥]+ ?(?:0?[.,]\d+|[01])(?![.,]?\d| ?%)"  # "p<0.001": never above 1
        rf"|{_VOLUME} ?(?:{_any(w.page_marks)})\.? ?\d+(?:[-–]\d+)?"  # "18(3), pp. 211-224"
        rf"|{_ISSUE} ?[a-z]?\d+[-–][a-z]?\d+|{_ALIKE})"  # "18(3): 211–224"
    )


def _any(listed: frozenset[str]) -> str:
    return trie(listed) or "(?!)"


def notation(low: str, pack: Pack) -> list[tuple[int, int]]:
    """Where notation stands in a text, in order."""
    return [m.span() for m in _shapes(pack).finditer(low)]
