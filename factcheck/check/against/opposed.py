"""Concepts that one figure is not of at once (`opposed.toml`), nor one event."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factcheck.acts.words.bags import Bag


@cache
def opposed() -> dict[str, Bag]:
    """The concepts that exclude a concept."""
    return sorts() | _excluded("rows")


@cache
def sorts() -> dict[str, Bag]:
    """Of those the ones that are sorts of one thing."""
    return _excluded("sorts")


def _excluded(table: str) -> dict[str, Bag]:
    rows = tomllib.loads(Path(__file__).with_name("opposed.toml").read_text("utf-8"))[table]
    found: dict[str, set[str]] = {}
    for row in rows:
        for one in row:
            for word in one:
                found.setdefault(word, set()).update(other for names in row if names is not one for other in names)
    return {word: frozenset(others) for word, others in found.items()}


def contradicted(asked: Bag, told: Bag, around: Bag) -> bool:
    """Whether words that speak of one thing tell of another outcome: the man who died in the one survived in the other. `around`: what the
    sentences beside those words speak of; what they tell as the draft does is no contradiction."""
    return _excludes(opposed(), asked, told, around)


def of_another_sort(asked: Bag, told: Bag) -> bool:
    """Whether some words speak of what others name only the other sort of: of men, where those have but women."""
    return _excludes(sorts(), asked, told, frozenset())


def _excludes(excluded: Mapping[str, Bag], asked: Bag, told: Bag, around: Bag) -> bool:
    return any(told & excluded[word] and not asked & excluded[word] for word in asked & excluded.keys() - told - around)
