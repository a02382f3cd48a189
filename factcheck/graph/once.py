"""What thousands of pairs ask about one claim, or about one dossier, found once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_MOST = 50_000  # answers kept before starting anew, so that a process that reads dossier after dossier does not fill the memory

About = TypeVar("About")
Answer = TypeVar("Answer")


def once(find: Callable[[About], Answer], *, most: int = _MOST) -> Callable[[About], Answer]:
    """`find`, remembered for each object that it is asked about. By identity: to hash a claim would cost more than most answers."""
    kept: dict[int, tuple[About, Answer]] = {}

    @wraps(find)
    def found(about: About) -> Answer:
        row = kept.get(id(about))
        if row is None or row[0] is not about:
            if len(kept) >= most:
                kept.clear()
            row = kept[id(about)] = (about, find(about))
        return row[1]

    return found


def once_lately(find: Callable[[About], Answer]) -> Callable[[About], Answer]:
    """`find`, remembered for the last object that it was asked about: for dossiers, of which one is enough in memory."""
    return once(find, most=1)
