"""Concepts that one figure is not of at once (`opposed.toml`), nor one event."""

import tomllib
from functools import cache
from pathlib import Path

from factcheck.acts.bags import Bag


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


def contradicted(asked: Bag, told: Bag, around: Bag) -> bool:
    """Whether words that speak of one thing tell of another outcome: the man who died in the one survived in the other. `around`: what the
    sentences beside those words speak of; what they tell as the draft does is no contradiction."""
    excluded = opposed()
    return any(told & excluded[word] and not asked & excluded[word] for word in asked & excluded.keys() - told - around)
