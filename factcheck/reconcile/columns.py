"""News in brief: a text whose paragraphs are items of their own, so that nothing is reckoned from one to the next.

Told by how paragraphs open: two or more begin with a word set off in bold or with the place that a message comes from.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.reconcile.beside import SHORT
from factcheck.reconcile.printed import WORD
from factcheck.reconcile.terms import Article

_RUN_IN = re.compile(r"\*\*[^*\n]{1,60}[^*\n?\s]\*\*")  # (a question heads a part of one matter)
_DATELINE = re.compile(r"[^\W\d_][^\n.:;!?\u2013\u2014]{1,40}(?:\s[\u2013\u2014]|\.[-\u2013\u2014]|\.?\s?\u2014)\s")
_SETS_OFF = 2  # paragraphs that open so
_WORDS = 4  # in the name of a place
_PARAGRAPH = re.compile(r"(?:^|\n)[ \t]*(?=\S)")


def items(article: Article) -> list[Article]:
    """The items of a column, each as an article of its own; of any other text the article itself."""
    starts = [m.end() for m in _PARAGRAPH.finditer(article.text)]
    if sum(_sets_off(article.text, start) for start in starts) < _SETS_OFF:
        return [article]
    found: dict[int, list[int]] = {}
    for i, linked in enumerate(article.linked):
        found.setdefault(bisect_right(starts, linked.claim.quote.start), []).append(i)
    return [Article(article.source, [article.linked[i] for i in here]) for here in found.values()]


def _sets_off(text: str, start: int) -> bool:
    """Whether the paragraph that begins there opens with a heading of its own or with the place of the message."""
    if _RUN_IN.match(text, start):
        return True
    place = _DATELINE.match(text, start)
    if place is None or len(place.group().split()) > _WORDS + 1:
        return False
    return text[start].isupper() and not any(word[0].islower() and len(word) > SHORT for word in WORD.findall(place.group()))
