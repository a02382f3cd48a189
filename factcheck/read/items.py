"""The items of a column of news in brief: paragraphs that share a page and nothing else.

What the first item is about is nothing to the second, no figure leaves its noun to the paragraph before, and nothing is reckoned from one
to the next. That paragraphs have nothing to do with each other cannot be told from their words, as short articles repeat few of theirs; the
column says so in its title ("In brief", "Kurz gemeldet"), or by paragraphs that begin with a place of their own ("LEEDS — …").
"""

import re
from bisect import bisect_right
from functools import lru_cache

from factcheck.lang import pack
from factcheck.model import Source
from factcheck.read.text import has_phrase

_ITEMS = 3  # fewer paragraphs, or fewer with a place of their own, may be an article by two reporters
_TITLE = 6  # words of a title in which "in brief" names a column; in a longer one only before a colon
_TAIL = 4  # the same behind a colon ("City desk: the week in brief")
_WORDS = 4  # in the name of a place
_SHORT = 3  # letters; longer words in the name of a place have a capital
_HEADING = 100  # characters
_PARAGRAPH = re.compile(r"(?:^|\n)[ \t]*(?=\S)")
_DATELINE = re.compile(
    r"(?:\*\*)?([^\W\d_][^\n\d.:;!?*()\u2013\u2014]{1,40})"
    r"(?:\.?(?:\*\*)?(?:\s[\u2013\u2014-]|\.[-\u2013\u2014]|\.?\s?\u2014)"
    r"|(?:, (?=[^()]*[^\W\d_]{3})[^\n();:]{0,12}\d[^\n();:]{0,12})?\s\([^\W\d_][^\d()\n]{1,20}\)(?:[.:]|\s?[-\u2013\u2014]))\s"
)  # "LEEDS — ", "Pamplona.- ", "Berlin (dpa) – ", "PARIS, 3 mars (AFP) - "
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16)
def items(source: Source) -> tuple[int, ...]:
    """Where each item of a column begins, a heading above it included; of an article only where it begins itself."""
    text = source.text
    found = [m.end() for m in _PARAGRAPH.finditer(text)]
    if len(found) < _ITEMS:
        return (0,)
    ends = [*found[1:], len(text)]
    headings = [_is_heading(text[a:b].strip()) for a, b in zip(found, ends, strict=True)]
    starts = [start for i, start in enumerate(found) if not (i and headings[i - 1])]
    if sum(not heading for heading in headings) < _ITEMS:
        return (0,)
    places = {text[start : dateline(text, start)] for start in found} - {""}  # in an interview a few names begin them in turn
    if _names_column(source) or len(places) >= _ITEMS:
        return tuple(starts)
    return (0,)


def item_at(source: Source, offset: int) -> int:
    """The number of the item in which an offset stands, from 0; in an article that is no column always 0."""
    return max(0, bisect_right(items(source), offset) - 1)


def _is_heading(paragraph: str) -> bool:
    return len(paragraph) <= _HEADING and paragraph[-1:] not in '.!?…»”"*'


def _names_column(source: Source) -> bool:
    """Whether the title calls what is below news in brief."""
    head, colon, tail = (source.title or "").lower().partition(":")
    heads = [part.split() for part, most in ((head, len(head) if colon else _TITLE), (tail, _TAIL)) if len(part.split()) <= most]
    named = pack(source.language).part("speech").get("column", {}).get("title", ())
    return any(has_phrase(words, named) for words in heads)


def dateline(text: str, start: int) -> int:
    """Where the place ends with which a message begins ("LEEDS — ", "**Landeck, Austria** — ", "Pamplona.- "); `start` if it has none."""
    found = _DATELINE.match(text, start)
    if found is None:
        return start
    words = _WORD.findall(found[1])
    if len(words) > _WORDS or not found[1][0].isupper() or any(word[0].islower() and len(word) > _SHORT for word in words):
        return start
    return found.end()
