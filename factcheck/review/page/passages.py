"""Stretches of an article as pages show them: cut where claims begin and end, and never more than a page's worth."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.read import hidden
from factcheck.read.quoting import cut

PAGE = 40_000
"""Characters of an article shown at once; a 5 MB line must not hang a browser."""
_HIDDEN = re.compile(f"([{hidden.TURNS}{hidden.MARKS}{hidden.JOINTS}{hidden.OPERATORS}])")


def visible(text: str) -> str:
    """The text with every mark that would hide or reverse it written out: ⟦U+202E⟧."""
    return hidden.written_out(text, _HIDDEN)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `start`: its offset. `claims`: ids of the claims whose quotes cover it. `first`: claims that begin here.

    `parts`: the text cut at marks that would hide or reverse it, which pages show by name: (text, name of the mark or "").
    """

    start: int
    text: str
    claims: tuple[str, ...] = ()
    first: tuple[str, ...] = ()

    @property
    def parts(self) -> list[tuple[str, str]]:
        return [(part, hidden.name(part) if _HIDDEN.fullmatch(part) else "") for part in _HIDDEN.split(self.text) if part]


@dataclass(frozen=True, slots=True)
class Passage:
    """A window into an article: its pieces, and whether there is more before (`start` > 0) and after."""

    pieces: tuple[Piece, ...]
    start: int
    end: int
    total: int

    @property
    def more_before(self) -> bool:
        return self.start > 0

    @property
    def more_after(self) -> bool:
        return self.end < self.total


def around(text: str, at: int, spans: Iterable[tuple[int, int, str]], size: int = PAGE) -> Passage:
    """The passage of `size` characters around an offset. `spans`: start, end and id of each claim."""
    start = _edge(text, max(0, min(at - size // 2, len(text) - size)))
    return window(text, start, spans, size)


def window(text: str, start: int, spans: Iterable[tuple[int, int, str]], size: int = PAGE) -> Passage:
    """The passage from `start` on; it ends where a line or word does, where that can be helped."""
    start = max(0, min(start, len(text)))
    end = _edge(text, min(len(text), start + size))
    if end <= start:
        end = min(len(text), start + size)
    return Passage(tuple(_pieces(text, start, end, spans)), start, end, len(text))


def _edge(text: str, at: int) -> int:
    """A place near `at` where a line, else a word, begins."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    reach = max(0, at - 400)
    for mark in ("\n", " "):
        found = text.rfind(mark, reach, at)
        if found >= 0:
            return found + 1
    return at


def _pieces(text: str, start: int, end: int, spans: Iterable[tuple[int, int, str]]) -> Iterable[Piece]:
    at = start
    for piece in cut(text[start:end], [(a - start, b - start, id) for a, b, id in spans if a < end and b > start]):
        yield Piece(at, piece.text, piece.keys, piece.opens)
        at += len(piece.text)
