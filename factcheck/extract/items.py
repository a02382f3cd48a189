"""The items of a column of news in brief: paragraphs that share a page and nothing else.

What the first item is about is nothing to the second, and no figure leaves its noun to the paragraph before. That paragraphs have nothing
to do with each other cannot be told from their words, as short articles repeat few of theirs; the column says so in its title ("In brief",
"Kurz gemeldet"), or by paragraphs that begin with a place of their own ("LEEDS — …").
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.extract.cues import Speech
from factcheck.extract.frames import Frame

_ITEMS = 3  # fewer paragraphs with a place of their own may be an article with two reporters
_TITLE = 6  # words of a title in which "in brief" names a column; in a longer one only before a colon
_DASHES = "-–—:."


def items(title: str | None, laid: Sequence[Frame], words: Speech) -> list[list[Frame]]:
    """The sentences of each item; of an article, which has one matter, all of its sentences."""
    found = list(_paragraphs(laid))
    if len(found) >= _ITEMS and (_is_column(title, words) or sum(_dateline(item[0]) for item in found) >= _ITEMS):
        return found
    return [list(laid)]


def _paragraphs(laid: Sequence[Frame]) -> Iterator[list[Frame]]:
    """The paragraphs, each with the heading above it."""
    headings: list[Frame] = []
    for _, group in groupby(laid, key=lambda frame: frame.sentence.paragraph):
        paragraph = list(group)
        if all(frame.sentence.heading for frame in paragraph):
            headings += paragraph
            continue
        yield [*headings, *paragraph]
        headings = []
    if headings:
        yield headings


def _is_column(title: str | None, words: Speech) -> bool:
    """Whether a title calls what is below news in brief."""
    head, colon, _ = (title or "").lower().partition(":")
    line = f" {' '.join(head.split())} "
    named = any(f" {phrase} " in line for phrase in words.phrases.get("column.title", ()))
    return named and (bool(colon) or len(head.split()) <= _TITLE)


def _dateline(frame: Frame) -> bool:
    """Whether a paragraph begins with a place and a mark ("LEEDS — ", "**Landeck, Austria** — ", "Liège. ")."""
    tokens = frame.tokens
    spot = next(((a, b) for a, b, _ in frame.places if all(t.kind == "mark" for t in tokens[:a])), None)
    if spot is None:
        return False
    at = spot[1]
    while at < len(tokens) and (tokens[at].kind == "mark" or tokens[at].capital) and tokens[at].text not in _DASHES:
        at += 1
    return at < len(tokens) and tokens[at].text in _DASHES and at > spot[0]
