"""Plain values to YAML text: one key a line, in the order given, the same bytes for the same values."""

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.read import hidden

# Words that need no quotes in any YAML reader: they begin with a letter and are no boolean, null or number.
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_+./-]*(?: [A-Za-z0-9_+./-]+)*")
_DATE = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d(?:T[\d:.]+Z)?)?|Q\d|H\d|W\d\d))?")
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"})
# Characters that a YAML reader refuses, and those that would hide or reverse text in an editor.
_HIDDEN = re.compile(
    f"[\x00-\x1f\x7f-\x84\x86-\x9f{hidden.TURNS}{hidden.MARKS}{hidden.JOINTS}{hidden.OPERATORS}{hidden.LINES}\ufffe\uffff\ud800-\udfff]"
)


def scalar(value: object) -> str:
    """One value: a number or date bare, a simple word bare, everything else in double quotes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if (_BARE.fullmatch(text) and text.lower() not in _RESERVED) or _DATE.fullmatch(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A double-quoted scalar on one line; readable, except that control and direction marks are escaped."""
    body = json.dumps(text, ensure_ascii=False)
    return _HIDDEN.sub(lambda m: f"\\u{ord(m.group()):04x}", body)


def plain_number(value: Decimal) -> str:
    """Digits as people write them: no exponent, the zeros that were printed after the point kept."""
    return f"{value:f}"


def flow(value: object) -> str:
    """A value on one line: a list as [a, b], a mapping as {a: b}."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(child) for child in value) + "]"
    return scalar(value) if value is not None else "null"


def lines(row: Mapping[str, object], *, indent: str = "", first: str | None = None) -> Iterable[str]:
    """A mapping, one key a line; `first` replaces the indent of the first line ("- ")."""
    lead = indent if first is None else first
    for key, value in row.items():
        if isinstance(value, Mapping | list | tuple):
            text = flow(value)
        else:
            text = quoted(str(value)) if key in _WORDS and value else scalar(value)
        yield f"{lead}{key}: {text}".rstrip(" ")
        lead = indent


_WORDS = frozenset({"quote", "reason", "before", "after", "note", "text"})  # prose is quoted even where YAML could do without
