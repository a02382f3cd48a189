"""An article as it is read: its tables told in sentences, the marks of its layout taken out, and the way back to the stored text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from factcheck.extract.page.entries import Entry, entries
from factcheck.extract.page.page import page
from factcheck.extract.tables.telling import Told, tell
from factcheck.extract.times.when import Dated
from factcheck.lang import pack
from factcheck.model import Source
from factcheck.read.plain import plain


class Copy:
    """`article`: as it is stored. `text`: what is read of it; all offsets of reading count there. `told`: the article with its tables told,
    of which `layout` is the layout. `cells`: the figures of tables, in order; `untold`: where the cells with a number that is no quantity
    are stored."""

    def __init__(self, article: Source) -> None:
        self._plain = plain(article)
        telling = tell(article if self._plain.text == article.text else article.model_copy(update={"text": self._plain.text}))
        self.article = article
        self.told = telling.source
        self.layout = page(telling.source.text, pack(article.language), article.published)
        self.text = self.layout.text
        for one in telling.told:
            one.move(self.layout.read)
        self.cells: tuple[Told, ...] = tuple(telling.told)
        self.untold = tuple(self._plain.stored_span(cell.start, cell.end) for cell in telling.untold)
        self._telling = telling
        self._quoted = {one.quote: (one.start, one.end) for one in self.cells}

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """The entries of its page, each with its time."""
        return entries(self.told.text, self.layout, pack(self.article.language), self.article.published)

    @cached_property
    def days(self) -> Sequence[Dated]:
        """Where it counts its phrases of time from another day than its own."""
        published = self.article.published
        last = published.end if published is not None else None
        return [Dated(e.start, e.until, e.day, e.begun) for e in self.entries if e.day is not None and (last is None or e.day <= last)]

    def cell(self, at: int) -> Told | None:
        """The figure of a table whose sentence stands at an offset."""
        return self._telling.at(at)

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of what is read, in the article; in a table that of its cell or row."""
        cell = self.cell(start)
        if cell is not None:
            low, high = cell.cell
            return self.stored_cell((cell.of.start, cell.of.end) if low <= start < high else cell.row)
        start, end = self.layout.stored_span(start, end)
        return self._plain.stored_span(self._telling.back(start), self._telling.back(end - 1) + 1)

    def stored_cell(self, told: tuple[int, int]) -> tuple[int, int]:
        """What a cell says of where it stands, in the article."""
        return self._plain.stored_span(*told)

    def read(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the article is read; the quote of a cell, in the sentence that tells the cell."""
        start, end = self._plain.read(start), self._plain.read(end - 1) + 1
        told = self._quoted.get((start, end))
        if told is not None:
            return told
        return self.layout.read(self._telling.forth(start)), self.layout.read(self._telling.forth(end - 1)) + 1
