"""Concepts that one figure is not of at once (`opposed.toml`)."""

import tomllib
from functools import cache
from pathlib import Path

from factcheck.check.bags import Bag


@cache
def opposed() -> dict[str, Bag]:
    """The concepts that exclude a concept."""
    rows = tomllib.loads(Path(__file__).with_name("opposed.toml").read_text("utf-8"))["rows"]
    found: dict[str, set[str]] = {}
    for row in rows:
        for one in row:
            for word in one:
                found.setdefault(word, set()).update(other for names in row if names is not one for other in names)
    return {word: frozenset(others) for word, others in found.items()}
