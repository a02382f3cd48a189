"""The lines of a text, with their bullets, headings and lead-ins."""

import re
from dataclasses import dataclass

from factcheck.read.plain import STRONG

_LINE = re.compile(r"^[ \t]*(?P<mark>(?:[-+•>–]|\*(?!\*)|#{1,6})[ \t]+)?(?P<body>\S(?:[^\n]*[^ \t\n])?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it: `start` behind its bullet or mark of heading, `mark` that mark, `bold` the end of the emphasis
    that it begins with (`start` where there is none)."""

    start: int
    end: int
    mark: str
    bold: int

    @property
    def level(self) -> int:
        """How high a heading stands that layout makes of the whole line, the highest 1; 0 for other lines."""
        return len(self.mark) if self.mark.startswith("#") else _BOLD if self.bold == self.end else 0


_BOLD = 7  # below all headings that are marked as such


def lines(text: str) -> list[Line]:
    """The lines of a text, in order."""
    found = []
    for m in _LINE.finditer(text):
        start, end = m.span("body")
        strong = STRONG.match(text, start, end)
        found.append(Line(start, end, (m["mark"] or "").strip(), strong.end() if strong is not None else start))
    return found
