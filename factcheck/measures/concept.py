"""Concepts: things, people, events and properties that news texts name in many words and languages.

`measures/concepts/*.toml` declare them, one table a field; their wordings live in `lang/<code>/concepts/*.toml`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.lang.pack import merged
from factcheck.model import InputError

CLASSES = ("person", "thing", "event", "property", "organisation", "action", "qualifier", "change", "speech")
HAPPENS = frozenset({"action", "event", "change"})  # the classes of what happens or is done
_FOLDER = Path(__file__).parent / "concepts"


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept.

    `cls`: "person", "thing", "event", "property", "organisation", "action", "qualifier" (narrows: new, net, provisional),
    "change" (rise, fall) or "speech" (say, announce). `unit`: the English plural that becomes `Value.unit` when it is counted, "people"
    for every person; None where it is not counted. `is_a`: broader concepts. `generic`: says little by itself (number, total, people),
    so that it never makes a measure next to something else. `each`: "person" where there is one of it for each person that it happens to
    or who does it (a birth, a case, a signature, a post), so that counting the one counts the other; "home" or "country" of what there is
    one of for each (a household, a government). `of`: the unit in which its size is counted where no noun says so ("a class of 23":
    people). `opposite`: what is never the same event, whatever else two texts share (start, end). `beasts`: it is said of animals as well
    as of people (dead, injured, adult), so that it counts the animals that a text tells of.
    """

    id: str
    cls: str
    field: str
    unit: str | None = None
    is_a: tuple[str, ...] = ()
    generic: bool = False
    each: str | None = None
    of: str | None = None
    opposite: str | None = None
    beasts: bool = False

    @property
    def weight(self) -> float:
        """How much sharing this concept says about two texts speaking of the same thing (0..1)."""
        if self.generic:
            return 0.15
        return {"qualifier": 0.3, "change": 0.1, "speech": 0.05}.get(self.cls, 1.0)


@cache
def concepts() -> dict[str, Concept]:
    """All declared concepts by id. Raises `InputError` naming the key where the data is wrong."""
    return read_concepts(sorted(_FOLDER.glob("*.toml")))


def read_concepts(paths: Iterable[Path]) -> dict[str, Concept]:
    """The concepts that some files declare."""
    found: dict[str, Concept] = {}
    for path in paths:
        for field, rows in merged([path]).items():
            for key, row in rows.items():
                if key in found:
                    raise InputError(f"concept {key!r} is declared twice", path=path.name, remedy="keep one of them")
                found[key] = _concept(key, field, row, path)
    return found


def _concept(key: str, field: str, row: dict[str, Any], path: Path) -> Concept:
    unknown = set(row) - {"class", "unit", "is_a", "generic", "each", "of", "opposite", "beasts"}
    if unknown:
        raise InputError(
            f"{field}.{key}: unknown key {min(unknown)!r}",
            path=path.name,
            remedy="use class, unit, is_a, generic, each, of, opposite, beasts",
        )
    cls = row.get("class")
    if cls not in CLASSES:
        raise InputError(f"{field}.{key}: class {cls!r}", path=path.name, remedy=f"use one of {', '.join(CLASSES)}")
    unit = row.get("unit") or ("people" if cls == "person" else None)
    generic = bool(row.get("generic", False))
    beasts = bool(row.get("beasts", False))
    return Concept(key, cls, field, unit, tuple(row.get("is_a", ())), generic, row.get("each"), row.get("of"), row.get("opposite"), beasts)


def concept(id: str) -> Concept:
    """The concept of an id. An id "~stem" (a noun that no concept names) gives a thing counted in that stem.

    Raises `InputError` for an id that nobody declared.
    """
    found = concepts().get(id)
    if found is None:
        if id.startswith("~") and len(id) > 1:
            return Concept(id, "thing", "", id[1:])
        raise InputError(f"no concept {id!r}", path=_FOLDER.name, remedy="declare it, or correct the name")
    return found


@cache
def broader(id: str) -> frozenset[str]:
    """The ids of everything that this is (transitively), itself included. An unknown id is only itself."""
    seen = {id}
    todo = [id]
    while todo:
        known = concepts().get(todo.pop())
        for parent in known.is_a if known else ():
            if parent not in seen:
                seen.add(parent)
                todo.append(parent)
    return frozenset(seen)


def may_be_one(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether a concept of one thing is that of another, or a broader one, or the other way round."""
    others = tuple(other)
    return any(x in broader(y) or y in broader(x) for x in one for y in others)


def is_a(id: str, other: str) -> bool:
    """Whether the first is the second or a kind of it."""
    return other in broader(id)


def happens(id: str) -> bool:
    """Whether something happens or is done, and the word does not say it of just anything."""
    known = concept(id)
    return known.cls in HAPPENS and not known.generic


def opposed(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether something of the one is the opposite of something of the other, whichever of the two says so."""
    one, other = set(some), set(others)
    return any((known := concepts().get(id)) is not None and known.opposite in b for a, b in ((one, other), (other, one)) for id in a)


def class_of(id: str) -> str | None:
    """The class of a concept, None where nobody declared it."""
    found = concepts().get(id)
    return None if found is None else found.cls
