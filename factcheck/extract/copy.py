"""An article as it is read: its tables told in sentences, the marks of its layout taken out, and the way back to the stored text."""

from __future__ import annotations

from factcheck.extract.page.page import page
from factcheck.extract.tables.telling import Told, tell
from factcheck.lang import pack
from factcheck.model import Source
from factcheck.read.tables import Cell


class Copy:
    """`article`: as it is stored. `text`: what is read of it; all offsets of reading count there. `told`: the article with its tables told,
    of which `layout` is the layout. `cells`: the figures of tables, in order; `untold`: cells with a number that is no quantity."""

    def __init__(self, article: Source) -> None:
        telling = tell(article)
        self.article = article
        self.told = telling.source
        self.layout = page(telling.source.text, pack(article.language), article.published)
        self.text = self.layout.text
        for one in telling.told:
            one.move(self.layout.read)
        self.cells: tuple[Told, ...] = tuple(telling.told)
        self.untold: tuple[Cell, ...] = tuple(telling.untold)
        self._telling = telling

    def cell(self, at: int) -> Told | None:
        """The figure of a table whose sentence stands at an offset."""
        return self._telling.at(at)

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of what is read, in the article; in a table that of its cell or row."""
        cell = self.cell(start)
        if cell is not None:
            low, high = cell.cell
            return (cell.of.start, cell.of.end) if low <= start < high else cell.row
        start, end = self.layout.stored_span(start, end)
        return self._telling.back(start), self._telling.back(end - 1) + 1
