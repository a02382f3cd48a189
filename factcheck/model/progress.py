"""How far a long piece of work has come, told to whoever shows it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of how many are done: `progress("reading articles", 3, 60)`."""


def counted(items: Sequence[T], what: str, progress: Progress | None) -> Iterator[T]:
    """The items, each told of before it is worked on."""
    for done, item in enumerate(items):
        if progress is not None:
            progress(what, done, len(items))
        yield item
