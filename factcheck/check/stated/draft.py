"""A draft as its readers see it, and a map back to the file: every offset into the plain text can be turned into an offset into the file,
so that quotes are the file's own words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from factcheck.read.plain import ACCENTS

URL = re.compile(r"https?://[^\s<>()\[\]\"'»”]+[^\s<>()\[\]\"'»”.,;:!?]")

_ACCENTS = re.compile(ACCENTS)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source: `start`/`end` in the plain text (the linked words; equal for a footnote mark or `[@key]`), and the
    addresses, keys and titles by which it names the source."""

    start: int
    end: int
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suppression:
    """`<!-- factcheck: ignore S101: reason -->`: the codes, the reason, the line of the file, and where it stands in the plain text."""

    codes: tuple[str, ...]
    reason: str
    line: int
    at: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft. `text`: plain text; `content`: the file's text (for DOCX: the plain text itself); `heads`: where in `content` its headings
    and what stands below them in emphasis sum it up."""

    path: Path
    name: str
    content: str
    text: str
    meta: dict[str, object]
    citations: tuple[Citation, ...]
    suppressions: tuple[Suppression, ...]
    clean_starts: tuple[int, ...] = field(repr=False)
    file_starts: tuple[int, ...] = field(repr=False)
    heads: tuple[tuple[int, int], ...] = ()

    def in_file(self, offset: int) -> int:
        """The offset in the file of the character at `offset` of the plain text."""
        i = max(0, bisect_right(self.clean_starts, offset) - 1)
        return self.file_starts[i] + offset - self.clean_starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file that holds `text[start:end]`; markup inside it is included."""
        begin = self.in_file(start)
        if end <= start:
            return begin, begin
        accents = _ACCENTS.match(self.content, self.in_file(end - 1) + 1)
        return begin, accents.end() if accents is not None else self.in_file(end - 1) + 1

    def sums_up(self, offset: int) -> bool:
        """Whether what stands at `offset` of the plain text is a heading or standfirst."""
        at = self.in_file(offset)
        return any(start <= at < end for start, end in self.heads)

    def line(self, file_offset: int) -> int:
        """The line of the file, from 1."""
        return line_of(self.content, file_offset)


def line_of(text: str, offset: int) -> int:
    """The line of a text that holds what stands at an offset, from 1."""
    return bisect_left(_breaks(text), offset) + 1


@lru_cache(maxsize=8)
def _breaks(text: str) -> list[int]:
    """Where the lines of a text end."""
    return [found.start() for found in re.finditer("\n", text)]


def targets(text: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What a link, definition or footnote names as its source: its addresses, the words around them, and what `keys` has for these."""
    urls = tuple(m.group() for m in URL.finditer(text))
    words = " ".join(URL.sub(" ", text).replace("<", " ").replace(">", " ").split())
    words = words.lstrip(" ,;:").rstrip(" .,;:")  # "../sources/a.md" begins with dots
    return (*urls, *((words,) if words and words not in urls else ()), *keys.get(words, ()))
