"""Tables in an article: rows of cells under a head, set with bars (Markdown), tabulators, semicolons or wide gaps.

Only the layout is read here; what a column says, and of what, `extract/tables/` finds.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_ROWS = 3  # lines that make a table where no rule of dashes stands under its head
_CAPTION = 160  # characters
_RULE = re.compile(r"[\s|:+]*-[\s|:+-]*")
_LINE = re.compile(r"[^\n]*")
_MARKS = re.compile(r"[*_`]+")  # of emphasis, around what a cell says
_BARS = re.compile(r"(?<!\\)\|")
_TABS = re.compile(r"\t+")
_SEMICOLONS = re.compile(r";")
_GAPS = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_DIGIT = re.compile(r"\d")
_CAPTIONED = re.compile(r"(?:\*\*.+\*\*|__.+__|#{1,6}\s.+|.+:)\s*")
_NOTED = re.compile(r"[*_](?![*_\s]).+[*_]|[^\n:]{1,20}:[^\n]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its offsets in the text, marks of emphasis included; `text` is without them."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head, its rows, each as long as the head, and the lines right above and below that tell what it shows and from whom."""

    start: int
    end: int
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: tuple[int, int] | None
    note: tuple[int, int] | None


def tables(text: str) -> list[Table]:
    """The tables of a text, in order."""
    if not any(mark in text for mark in ("|", "\t", ";", "  ")):
        return []
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.end() > m.start() or m.start() == 0 or text[m.start() - 1] == "\n"]
    found = []
    at = 0
    tried: dict[str, int] = {}  # by the way of setting: the line up to which a run was found to be no table, so that time stays linear
    while at < len(lines):
        size, table = _table_at(text, lines, at, tried)
        if table is not None:
            found.append(table)
        at += max(size, 1)
    return found


def _table_at(text: str, lines: list[tuple[int, int]], at: int, tried: dict[str, int]) -> tuple[int, Table | None]:
    """The table that begins in line `at`, and how many lines it has; one line and none where there is none."""
    for splits in (_bars, _tabs, _semicolons, _gaps):
        if at < tried.get(splits.__name__, 0):
            continue
        rows = _run(text, lines, at, splits)
        ruled = splits is _bars
        rule = ruled and len(rows) > 1 and _is_rule(text, lines[at + 1]) and not _is_rule(text, lines[at])
        if len(rows) > 1 and not rule:
            tried[splits.__name__] = at + len(rows)
        body = rows[2:] if rule else rows[1:]
        if not body or (not rule and len(rows) < _ROWS) or not all(_is_row(row, len(rows[0])) for row in body):
            continue
        if not rule and not _has_figures(rows):
            continue
        width = len(rows[0])
        head = rows[0]
        kept = tuple(tuple((*row, *(Cell(row[-1].end, row[-1].end, "") for _ in range(width - len(row))))[:width]) for row in body)
        start, end = lines[at][0], lines[at + len(rows) - 1][1]
        return len(rows), Table(start, end, tuple(head), kept, _above(text, lines, at), _below(text, lines, at + len(rows)))
    return 1, None


def _is_rule(text: str, line: tuple[int, int]) -> bool:
    return _RULE.fullmatch(text, *line) is not None


def _run(text: str, lines: list[tuple[int, int]], at: int, splits: Callable[[str, int, int], list[Cell]]) -> list[list[Cell]]:
    """The lines from `at` on that are split into two cells or more."""
    rows: list[list[Cell]] = []
    while at + len(rows) < len(lines):
        row = splits(text, *lines[at + len(rows)])
        if len(row) < 2:
            break
        rows.append(row)
    return rows


def _is_row(row: list[Cell], width: int) -> bool:
    return abs(len(row) - width) <= 1


def _has_figures(rows: list[list[Cell]]) -> bool:
    """Whether a run of lines without a rule is a table: as many cells in each, and a column of figures below a head that has words."""
    if any(len(row) != len(rows[0]) for row in rows) or any(len(cell.text) > _CAPTION // 3 for row in rows for cell in row):
        return False
    columns = list(zip(*rows, strict=True))
    return any(all(_DIGIT.search(cell.text) and len(cell.text) < 16 for cell in column[1:]) for column in columns[1:])


def _cells(text: str, start: int, end: int, gaps: Iterator[tuple[int, int]]) -> list[Cell]:
    found = []
    for low, high in [*gaps, (end, end)]:
        raw = text[start:low]
        bare = raw.strip()
        first = start + len(raw) - len(raw.lstrip())
        found.append(Cell(first, first + len(bare), _MARKS.sub("", bare).replace("\\|", "|").strip()))
        start = high
    return found


def _bars(text: str, start: int, end: int) -> list[Cell]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if text.startswith("|", start):
        start += 1
    if end > start and text[end - 1] == "|" and text[end - 2 : end - 1] != "\\":
        end -= 1
    return _cells(text, start, end, (m.span() for m in _BARS.finditer(text, start, end)))


def _tabs(text: str, start: int, end: int) -> list[Cell]:
    return _cells(text, start, end, (m.span() for m in _TABS.finditer(text, start, end)))


def _semicolons(text: str, start: int, end: int) -> list[Cell]:
    return _cells(text, start, end, (m.span() for m in _SEMICOLONS.finditer(text, start, end)))


def _gaps(text: str, start: int, end: int) -> list[Cell]:
    return _cells(text, start, end, (m.span() for m in _GAPS.finditer(text, start, end)))


def _above(text: str, lines: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The bold line, the heading or the line with a colon right above a table."""
    at -= 1
    if at >= 0 and not text[slice(*lines[at])].strip():
        at -= 1
    if at < 0:
        return None
    start, end = lines[at]
    line = text[start:end].strip()
    line = line[:-1] if line.endswith(").") else line  # "Visitors to museums (in thousands)."
    told = _CAPTIONED.fullmatch(line) or (len(line) <= _CAPTION // 2 and line[-1:] not in '.!?…|»”"' and not line.startswith(("-", "*")))
    return (start, end) if line and len(line) <= _CAPTION and told else None


def _below(text: str, lines: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The line in italics or with a colon near its beginning right below a table ("Source: …")."""
    if at < len(lines) and not text[slice(*lines[at])].strip():
        at += 1
    if at >= len(lines):
        return None
    start, end = lines[at]
    line = text[start:end].strip()
    return (start, end) if line and _NOTED.fullmatch(line) and not line.startswith(("-", "|", "#", "**")) else None
