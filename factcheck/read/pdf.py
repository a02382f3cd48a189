"""A PDF becomes text: its lines in paragraphs, without what the head and foot of each page repeat and without the numbers of footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import InputError

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on its page, in points from the bottom; `edge`: where the head and the foot of a page stand."""

    text: str
    bottom: float
    top: float
    edge: bool

    @property
    def height(self) -> float:
        """As high as its first letter."""
        return self.top - self.bottom


def text_of_pdf(path: Path) -> str:
    """Raises `InputError` for a file that is no PDF or holds no text."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(str(path))
        pages = [list(_lines(page)) for page in document]
    except pypdfium2.PdfiumError as error:
        raise InputError(f"cannot be read as PDF ({error})", path=path, remedy="save the article's text as plain text") from error
    text = "\n\n".join(_page(page) for page in _without_repeated(pages)).replace("\ufffe", "").replace("\x02", "")
    if not text.strip():
        raise InputError("this PDF holds no text (a scan?)", path=path, remedy="run text recognition on it first")
    text = re.sub(r"(\w)-\n(\w)", r"\1\2", text)  # words broken at the end of a line
    return re.sub(r"(?<![.!?:»”\"\n])\n(?!\n)", " ", text)  # lines of one paragraph


_EDGE = 0.1  # of the height of a page


def _lines(page: "PdfPage") -> Iterator[Line]:
    shown = page.get_textpage()
    low, high = _EDGE * page.get_height(), (1 - _EDGE) * page.get_height()
    text = shown.get_text_range()
    raised = [one for one in _NOTE.finditer(text) if one.start() and _is_raised(shown, one.start() - 1, one.start(1))]
    at = 0
    for line in text.split("\r\n"):
        words = "".join(_told(text, at, at + len(line), raised))
        if words.strip():
            _, bottom, _, top = shown.get_charbox(at + len(line) - len(line.lstrip()), loose=True)
            yield Line(words, bottom, top, edge=not low < (bottom + top) / 2 < high)
        at += len(line) + 2


_NOTE = re.compile(r"\s*(?<!\d)(\d{1,3})(?![^\W_])")
_POWER = re.compile(r"(?:\b[kcdm]?m|\bCO)$")  # "m²", "CO₂"
_OTHER_SIZE = 1.2  # so many times as large is another kind of text: a title, a note


def _is_raised(shown: "PdfTextPage", before: int, number: int) -> bool:
    """Whether a number is the small one of a footnote, behind a larger letter and above the foot of that."""
    _, foot, _, head = shown.get_charbox(before, loose=True)
    _, low, _, high = shown.get_charbox(number, loose=True)
    return bool(head - foot > _OTHER_SIZE * (high - low) and foot < low < head)


def _told(text: str, start: int, end: int, raised: Sequence[re.Match[str]]) -> Iterator[str]:
    """What a line says without the numbers of its footnotes; a power stands at its unit."""
    at = start
    for one in raised:
        if start < one.start() <= end:  # a number that is set higher may stand in a line of its own
            yield text[at : one.start()]
            yield one[1] if _POWER.search(text, start, one.start()) else ""
        if one.start() <= end:
            at = max(at, one.end())
    yield text[at:end]


def _without_repeated(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without those that other pages have at the same place of their head or foot, but for a number: the name of
    a paper, the number of a page."""

    def mark(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "#", line.text.strip()), round(line.bottom)

    seen = Counter(one for page in pages for one in {mark(line) for line in page if line.edge})
    return [[line for line in page if not line.edge or seen[mark(line)] < 2] for page in pages]


_GAP = 0.4  # of a line's height: how much more room than between most lines parts two paragraphs


def _page(lines: Sequence[Line]) -> str:
    """The lines of a page, with an empty one where the page leaves more room between two than it usually does."""
    pairs = list(pairwise(lines))
    room = [above.bottom - below.top for above, below in pairs]
    down = sorted(gap for gap, (above, _) in zip(room, pairs, strict=True) if gap > -above.height)  # another column begins higher up
    usual = down[len(down) // 4] if down else 0.0
    ends = []
    for gap, (above, below) in zip(room, pairs, strict=True):
        sizes = sorted((above.height, below.height))
        ends.append("\n\n" if gap > usual + _GAP * below.height or sizes[1] > _OTHER_SIZE * sizes[0] else "\n")
    return "".join(line.text + end for line, end in zip(lines, [*ends, ""], strict=False))
