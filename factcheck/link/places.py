"""Place ids to places inside places."""

from collections.abc import Callable
from functools import cache

from factcheck.link.linked import Place


@cache
def place(id: str) -> Place:
    """The place of an id such as "MA/Kenitra": its parents are read from the path, and those of the country from the gazetteer."""
    steps = id.split("/")
    parents = tuple("/".join(steps[:n]) for n in range(len(steps) - 1, 0, -1))
    known = _gazetteer()(id)
    name, above = known if known is not None else (steps[-1], ())
    return Place(id, name, tuple(dict.fromkeys((*parents, *above))))


@cache
def _gazetteer() -> Callable[[str], tuple[str, tuple[str, ...]] | None]:
    """Name and parents of an id, where the reader of places can tell."""
    from importlib import import_module

    try:
        module = import_module("factcheck.extract.places.reading")
    except ModuleNotFoundError:
        return _nothing
    found: Callable[[str], tuple[str, tuple[str, ...]] | None] = getattr(module, "describe", _nothing)
    return found


def _nothing(_: str) -> None:
    return None
