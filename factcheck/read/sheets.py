"""A table of figures (CSV, or a table of a Word file) becomes a Markdown table."""

import csv
from collections import Counter
from collections.abc import Sequence

_DELIMITERS = (";", "\t", ",", "|")
_LEAST = 3  # rows that are seen to be a table where no rule stands under their head


def table_of(content: str) -> str:
    """The rows of a file of values, each on its line of the file, so that people find them there."""
    best = max(_DELIMITERS, key=lambda delimiter: _fitting(_rows(content, delimiter)))
    return markdown_table(_rows(content, best), ruled=False)


def markdown_table(rows: Sequence[Sequence[str]], *, ruled: bool = True) -> str:
    """The first row is the head. `ruled`: with a line of dashes below it, which a table of few rows has in any case."""
    if not rows:
        return ""
    width = max(map(len, rows))
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], *(["|" + "---|" * width] if ruled or len(rows) < _LEAST else []), *lines[1:]])


def _rows(content: str, delimiter: str) -> list[list[str]]:
    rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(content.split("\n"), delimiter=delimiter)]
    return [row for row in rows if any(row)]


def _fitting(rows: Sequence[Sequence[str]]) -> int:
    """How many rows have as many cells as most have, where that is more than one."""
    width, most = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    return most if width > 1 else 0
