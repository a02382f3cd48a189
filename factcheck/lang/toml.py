"""TOML read quickly where it is plain, as language packs are: tables of word lists, one list a line."""

import re
import tomllib
from typing import Any

_KEY = r'(?:([\w-]+)|"([^"\\\x00-\x1f\x7f]*)")'
_TABLE = re.compile(rf"\[{_KEY}\]", re.ASCII)
_ROW = re.compile(rf"{_KEY} = ", re.ASCII)
_LIST = re.compile(r'\["([^"\\\x00-\x1f\x7f]*(?:", "[^"\\\x00-\x1f\x7f]*)*)"\]')


def read_toml(text: str) -> dict[str, Any]:
    """`tomllib.loads(text)`. Lists of words are read here, other rows of one line by `tomllib` alone; a text with anything else in it,
    or with a fault, is left to `tomllib` from its beginning."""
    found: dict[str, Any] = {}
    value: Any
    table = found
    for line in text.split("\n"):
        if not line or line[0] == "#":
            continue
        if head := _TABLE.fullmatch(line):
            key, value, within = head[1] or head[2] or "", {}, found
            table = value
        elif head := _ROW.match(line):
            key, within = head[1] or head[2] or "", table
            try:
                words = _LIST.fullmatch(line, head.end())
                value = words[1].split('", "') if words else tomllib.loads(line)[key]
            except tomllib.TOMLDecodeError:
                return tomllib.loads(text)  # the row goes on in the next line, or is wrong
        else:
            return tomllib.loads(text)
        if key in within:
            return tomllib.loads(text)  # which says what is wrong
        within[key] = value
    return found
