"""Word lists of a language, each declared in one line of a dataclass: its name, and where language packs have it.

A path is "<part>.<table>.….<key>". What these functions give is a field that says how to read it; `read` reads all fields of a class.
"""

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields
from typing import Any

from factcheck.lang.pack import Pack


def read(declared: type, pack: Pack) -> dict[str, Any]:
    """What a language has for each declared field of a class."""
    return {each.name: each.metadata["read"](pack) for each in fields(declared) if "read" in each.metadata}


def data_at(pack: Pack, path: str, missing: Any = ()) -> Any:
    """What stands at a path; `missing` where the language does not say."""
    part, *keys = path.split(".")
    found: Any = pack.part(part)
    for key in keys:
        found = found.get(key, missing) if isinstance(found, Mapping) else missing
    return found


def made(reads: Callable[[Pack], Any]) -> Any:
    """What a function makes of a language pack."""
    return field(metadata={"read": reads})


def in_order(*paths: str, missing: Iterable[str] = ()) -> Any:
    """The words of some lists."""
    return made(lambda pack: tuple(itertools.chain(*(data_at(pack, path, missing) for path in paths))))


def one_of(*paths: str, missing: Iterable[str] = ()) -> Any:
    """The words of some lists, as a set."""
    return made(lambda pack: frozenset(itertools.chain(*(data_at(pack, path, missing) for path in paths))))


def stripped(*paths: str) -> Any:
    """The words of some lists without the spaces around them, as a set."""
    return made(lambda pack: frozenset(word.strip() for path in paths for word in data_at(pack, path)))


def longest_first(path: str) -> Any:
    """The words of a list, ordered as a pattern tries them."""
    return made(lambda pack: tuple(sorted(data_at(pack, path), key=lambda w: (-len(w), w))))


def flag(path: str, *, missing: bool = False) -> Any:
    """Yes or no."""
    return made(lambda pack: bool(data_at(pack, path, missing)))


def as_is(path: str) -> Any:
    """A table as it is."""
    return made(lambda pack: data_at(pack, path, {}))


def by_word(path: str) -> Any:
    """Each word of a table of lists, with the key of its list."""
    return made(lambda pack: {word: key for key, group in data_at(pack, path, {}).items() for word in group})
