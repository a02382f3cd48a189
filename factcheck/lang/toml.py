"""TOML read quickly where it is plain, as language packs are: tables of words, word lists and small tables of these, one a line."""

import re
import tomllib
from typing import Any

_ROWS = re.compile(r"\n+(?=[^\s\]]|\Z)")  # what is indented, or closes a list, goes on with the row before
_KEY = r'(?:([\w-]+)|"([^"\\\x00-\x1f\x7f]*)")'
_TABLE = re.compile(rf"\[{_KEY}\]", re.ASCII)
_ROW = re.compile(rf"{_KEY} = ", re.ASCII)
_WORD = r'"([^"\\\x00-\x1f\x7f]*)"'
_LIST = r'\["([^"\\\x00-\x1f\x7f]*(?:", "[^"\\\x00-\x1f\x7f]*)*)"\]'
_WORDS = re.compile(rf"{_WORD}|{_LIST}")
_PAIR = re.compile(rf"([\w-]+) = (?:{_WORD}|{_LIST})(?:, | }})", re.ASCII)


def read_toml(text: str) -> dict[str, Any]:
    """`tomllib.loads(text)`. Words, lists of words and tables of both are read here, other rows by `tomllib`, each alone; a text with
    anything else in it, or with a fault, is left to `tomllib` from its beginning."""
    found: dict[str, Any] = {}
    value: Any
    table = found
    for row in _ROWS.split(text):
        if not row or (row[0] == "#" and "\n" not in row):
            continue
        if head := _TABLE.fullmatch(row):
            key, value, within = head[1] or head[2] or "", {}, found
            table = value
        elif head := _ROW.match(row):
            key, within = head[1] or head[2] or "", table
            value = _plain(row, head.end())
            if value is None:
                try:
                    [value] = tomllib.loads(row).values()
                except ValueError:  # a fault, or more than one row
                    return tomllib.loads(text)
        else:
            return tomllib.loads(text)
        if key in within:
            return tomllib.loads(text)  # which says what is wrong
        within[key] = value
    return found


def _plain(row: str, at: int) -> str | list[str] | dict[str, Any] | None:
    """The value that fills the rest of a row: a word, a list of words, or a table of both between braces; None of anything else."""
    if row.startswith("{ ", at):
        at, found = at + 2, {}
        while at < len(row):
            pair = _PAIR.match(row, at)
            if pair is None or pair[1] in found or (pair.end() == len(row)) is not (pair[0][-1] == "}"):
                return None
            found[pair[1]] = _value(pair[2], pair[3])
            at = pair.end()
        return found or None
    value = _WORDS.fullmatch(row, at)
    return None if value is None else _value(value[1], value[2])


def _value(word: str | None, words: str | None) -> str | list[str]:
    return word if word is not None else (words or "").split('", "')
