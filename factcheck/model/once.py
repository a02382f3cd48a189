"""What thousands of pairs ask about one claim, or about one dossier, found once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, TypeVar, TypeVarTuple, overload

_MOST = 200_000  # answers kept before starting anew, so that a process that reads dossier after dossier does not fill the memory; a text
# of five megabytes makes 75,000 claims, and what does not hold all of them holds none when it is asked again

About = TypeVar("About")
Answer = TypeVar("Answer")
More = TypeVarTuple("More")


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


def once_with(find: Callable[[About, *More], Answer]) -> Callable[[About, *More], Answer]:
    """`find`, remembered on the object that it is first given, for each of what else it is given, and gone with that object: for texts
    laid out, of which nothing may stay in memory once they are checked."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(about: About, *more: *More) -> Answer:
        kept: dict[tuple[*More], Answer] = about.__dict__.setdefault(name, {})
        if more not in kept:
            kept[more] = find(about, *more)
        return kept[more]

    return found


class found_once(Generic[Answer]):
    """A property found when it is first asked for and then kept in the object's `__dict__`, as by `functools.cached_property`, but without
    its lock: there are a dozen of them for each of very many pairs, and the lock costs more than most of them."""

    def __init__(self, find: Callable[[Any], Answer]) -> None:
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    @overload
    def __get__(self, about: None, owner: type) -> "found_once[Answer]": ...
    @overload
    def __get__(self, about: object, owner: type) -> Answer: ...
    def __get__(self, about: object | None, owner: type) -> "found_once[Answer] | Answer":
        if about is None:
            return self
        found = about.__dict__[self._name] = self._find(about)  # found there from now on, before this is asked
        return found
