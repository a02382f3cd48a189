"""When the entries of a page are: under a heading that is a day, behind a lead-in that is a date or a year.

"## Thursday 15 January" above the entries of a live page, "**1998.** With the purchase …" in a chronology: what an entry states without
a time of its own is of that time, and its "yesterday" counts from there. A heading that has a time among other words ("The match: A v B,
16 May 2026") says when the figures of its section are, and no more.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from factcheck.extract.page.dates import said
from factcheck.extract.page.lines import Line, lines
from factcheck.extract.page.page import Page
from factcheck.lang import Pack
from factcheck.model import TimeSpan
from factcheck.model.time import Precision

_HEADING = 140  # letters
_ALONE = 40  # letters of a date that stands in a line of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch of what is read and its time. `head`: where a lead-in ends that is a date, which begins the stretch (else `start`);
    `sure`: whether the head says nothing but the time."""

    start: int
    until: int
    time: TimeSpan
    head: int
    sure: bool

    @property
    def day(self) -> dt.date | None:
        """The day from which its phrases of time count; the last of a longer stretch."""
        return self.time.end if self.sure else None

    @property
    def begun(self) -> dt.date | None:
        """When it began, where it is no day; then "today" is not of it."""
        return self.time.start if self.time.precision not in (Precision.DAY, Precision.HOUR) else None


def entries(text: str, layout: Page, language: Pack, published: TimeSpan | None) -> list[Entry]:
    """The entries of a stored text, without overlaps, in order of what is read; a lead-in parts the section of a heading."""
    found = lines(text)
    inner = list(_led(text, layout))
    out: list[Entry] = []
    at = 0
    for section in _sections(text, found, layout, language, published):
        begin = section.start
        while at < len(inner) and inner[at].start < section.until:
            if inner[at].start > begin:
                out.append(Entry(begin, inner[at].start, section.time, begin, section.sure))
            out.append(inner[at])
            begin = max(begin, inner[at].until)
            at += 1
        if begin < section.until:
            out.append(Entry(begin, section.until, section.time, begin, section.sure))
    return sorted([*out, *inner[at:]], key=lambda one: one.start)


def _led(text: str, layout: Page) -> Iterator[Entry]:
    """Entries behind lead-ins: each up to the next, the end of its paragraph, or in a list that of its line."""
    for lead, following in zip_longest(layout.leads, layout.leads[1:]):
        limit = following.line.start if following is not None else len(text)
        blank = text.find("\n\n", lead.end, limit)
        end = min(lead.line.end, limit) if lead.line.mark else blank if blank >= 0 else limit
        begin = text.rfind("\n", 0, lead.start) + 1
        yield Entry(layout.read(begin), layout.read(end), lead.time, layout.read(lead.end), sure=True)


def _sections(text: str, found: Sequence[Line], layout: Page, language: Pack, published: TimeSpan | None) -> list[Entry]:
    """Sections below headings that say when, each up to the next heading as high, or the next such heading."""
    heads: list[tuple[Line, int, tuple[TimeSpan, bool] | None]] = []
    for line in found:
        level, inner = line.level, text[line.start : line.end].strip("* ")
        alone = not level and not line.mark and len(inner) <= _ALONE and any(c.isdigit() for c in inner)
        if (not level and not alone) or level == 1:
            continue
        time = None
        if len(inner) <= _HEADING and not inner.endswith("?"):
            time = said(inner, language, published)
        if level or (time is not None and time[1]):
            heads.append((line, level or _LOWEST, time))
    bare = [head for head in heads if head[1] == _LOWEST]
    if len(bare) == 1:
        heads.remove(bare[0])  # one date in a line of its own says when the text was written
    out: list[Entry] = []
    open_: tuple[int, int, TimeSpan, bool] | None = None
    for line, level, time in heads:
        if open_ is not None and (level <= open_[0] or time is not None):
            out.append(Entry(layout.read(open_[1]), layout.read(line.start), open_[2], layout.read(open_[1]), open_[3]))
            open_ = None
        if time is not None:
            open_ = (level, line.end, *time)
    if open_ is not None:
        out.append(Entry(layout.read(open_[1]), len(layout.text), open_[2], layout.read(open_[1]), open_[3]))
    return out


_LOWEST = 8  # a date alone in a line
