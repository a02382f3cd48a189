"""How far a long piece of work has come, told to whoever shows it: the work itself need not know who that is, or whether anybody does."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of how many are done: `progress("reading articles", 3, 60)`."""

_shown: ContextVar[Progress | None] = ContextVar("shown", default=None)
_STEPS = 200  # that are told of one piece of work: to show a step costs more than to compare two claims


@contextmanager
def shown_by(progress: Progress) -> Iterator[None]:
    """Meanwhile what is done is told to `progress`."""
    before = _shown.set(progress)
    try:
        yield
    finally:
        _shown.reset(before)


def counted(items: Sequence[T], what: str, *, least: int = 0) -> Iterator[T]:
    """The items, each told of before it is worked on; of very many one in so many. `least`: of fewer nothing is told, as they take no time
    and the work that they are part of is told itself."""
    progress, each = _shown.get() if len(items) >= least else None, max(1, len(items) // _STEPS)
    for done, item in enumerate(items):
        if progress is not None and done % each == 0:
            progress(what, done, len(items))
        yield item


def begun(what: str) -> None:
    """Tell of a piece of work of one step."""
    for _ in counted([what], what):
        pass
