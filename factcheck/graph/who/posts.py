"""Posts side by side: what their holder does all day, and in which house.

Reading writes a post in English, with what was said of its time before it and its house behind it: "former technical director of Corvo".
`offices.toml` says what the holder of an office does; what no list knows stays open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from factcheck.graph.side import Side
from factcheck.graph.who.houses import (
    akin_words,
    houses_apart,
    in_words,
    named_otherwise,
    of_ministry,
    one_house,
    said_in_quote,
    section,
    task,
)
from factcheck.graph.who.names import half_named, plain
from factcheck.lang.pack import merged
from factcheck.link.linked import LinkedClaim

_DATA = Path(__file__).with_name("offices.toml")
_OF_PARTS = ("head", "director", "manager")  # who leads a part of a house; there are finance ministers, too
_FORMER = "former"
TIMES = (_FORMER, "now")  # what stands before a post that is no longer held, or was taken lately
_LEAD, _CALLING, _SEAT = "lead", "calling", "seat"
# Posts that go with leading a house: the judge who presides over a court, the head of a surgery, the bishop of a diocese.
_BESIDE_LEAD = frozenset({"court", "secretary", "church", "insolvency", "production", "distribution", "bank", "detection", "fire"})
_LEADING = frozenset({"head", "manage", "run", "preside", "rule"})
_TWO_AT_THE_TOP = frozenset({"preside", "secretary"})  # an association has one of either
# Groups for which "head" is short, and whoever runs something; a chairman runs nothing.
_HEADED = frozenset({"run", "rule", "town", "prefecture", "police", "command", "ship", "manage"})


@dataclass(frozen=True, slots=True)
class Group:
    """Offices whose holders do the same all day (`offices.toml`)."""

    id: str
    sort: str
    one: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A post taken apart. `office`: without time and part; `part`: of the house that it leads ("technical"); `group`: None where nobody
    knows what its holder does."""

    office: str
    part: str | None = None
    house: str | None = None
    time: str | None = None
    group: Group | None = None

    @property
    def council(self) -> bool:
        """Whether it is a seat in the government of a town ("councillor", the "Baudezernent" of a German one)."""
        return self.group is not None and self.group.sort == _SEAT

    @property
    def in_charge(self) -> bool:
        """Whether that seat goes with a field told in common words ("transport"); what has a name is a town or a party."""
        return self.office != "councillor" or (self.house is not None and in_words(self.house))

    @property
    def leads(self) -> bool:
        """Whether its holder stands at the top of a house."""
        return self.group is not None and self.group.sort == _LEAD


class _Offices:
    def __init__(self, table: Mapping[str, Any]) -> None:
        self.parts: dict[str, str] = dict(table["parts"])
        self.same, self.together = (frozenset(frozenset(two) for two in table["pairs"][key]) for key in ("same", "together"))
        self.groups: dict[str, Group] = {}
        self._whole: dict[str, Group] = {}
        self._ends: dict[str, Group] = {}
        for id, row in table.items():
            if "any" not in row:
                continue
            group = self.groups[id] = Group(id, row["sort"], bool(row.get("one", False)))
            for office in row["any"]:
                (self._ends if office.startswith("*") else self._whole)[office.removeprefix("*")] = group

    def group(self, office: str, part: str | None) -> Group | None:
        """What the holder of an office does, of the whole house or of a part of it."""
        found = self._whole.get(office) or next((g for end, g in self._ends.items() if office.endswith(end)), None)
        if office.startswith(("deputy ", "vice ")):
            return self.groups["deputy"]
        if part is None or found is None or found.sort != _LEAD:
            return found
        return self.groups.get(self.parts.get(part, "")) or Group(part, "post", one=True)


@cache
def _offices() -> _Offices:
    return _Offices(merged([_DATA]))


@lru_cache(maxsize=4096)
def post(written: str) -> Post:
    """A post as reading writes it, taken apart."""
    office, of, house = written.partition(" of ")
    words = plain(office).split()
    time = words.pop(0) if len(words) > 1 and words[0] in TIMES else None
    part = words.pop(0) if len(words) > 1 and words[0] in _offices().parts and words[-1] in _OF_PARTS else None
    office = " ".join(words)
    return Post(office, part, house.strip() or None if of else None, time, _offices().group(office, part))


def sole(written: str) -> bool:
    """Whether the office has one holder in its house: a house has one chief executive, and many researchers and spokespeople."""
    found = post(written)
    return found.group is not None and (found.leads or found.group.id in _SOLE) and found.group.id not in ("police", "ship")


_SOLE = frozenset({"money", "technology", "operations", "staff", "secretary", "coaching"})


def left_in_one(one: str, other: str) -> bool:
    """Whether one of two posts, as reading writes them, is told as held no longer, and the other is not."""
    return (post(one).time == _FORMER) is not (post(other).time == _FORMER)


def offices(a: Post, b: Post) -> Side:
    """How two offices stand, whoever's they are: SAME (one in other words, or in short), APART (nobody holds both at once), SILENT."""
    if a.office == b.office and a.part == b.part:
        return Side.SAME
    one, other = a.group, b.group
    in_one = None in (a.house, b.house) or plain(a.house or "") == plain(b.house or "")
    if in_one and any(x.office in (f"deputy {y.office}", f"vice {y.office}") for x, y in ((a, b), (b, a))):
        return Side.APART  # whatever else a deputy may be, never whom they stand in for
    if one is None or other is None:
        return Side.SILENT
    if one.id == other.id:
        return _of_one_group(a, b, one)
    ids = frozenset({one.id, other.id})
    if ids in _offices().same:
        return Side.SAME
    if _SEAT in (one.sort, other.sort):
        return Side.SILENT
    short = ids & {"head", "manage"}
    if short:
        rest = next(iter(ids - {"head"} if "head" in ids else ids - {"manage"}))
        if rest in _HEADED or rest in ("preside", "bench", "government"):
            return _in_short(a, b, next(iter(short)), rest)
    if ids in _offices().together or _one_title(a, b):
        return Side.SILENT
    sorts = {one.sort, other.sort}
    if sorts == {_LEAD, _CALLING} and not _lead_and_part(a, b):
        return Side.SILENT
    if ids & _LEADING and ids & _BESIDE_LEAD and ids != _TWO_AT_THE_TOP:
        return Side.SILENT
    return Side.APART


def _lead_and_part(a: Post, b: Post) -> bool:
    """Whether one leads a house and the other a part of it: its chief executive and its medical director."""
    part, whole = (a, b) if a.part is not None else (b, a)
    return part.part is not None and whole.part is None and whole.group is not None and whole.group.id == "run"


def _in_short(a: Post, b: Post, short: str, rest: str) -> Side:
    """How "head", or that somebody runs a house, stands to an office that leads one."""
    if rest == "government":
        return Side.SILENT  # see `stand`: of a ministry, or of an office of its own
    if short == "manage" and rest == "preside":
        return Side.APART if "chair" in (a.office, b.office) else Side.SILENT
    return Side.SAME


def _one_title(a: Post, b: Post) -> bool:
    """Whether the chief of the house is its president in one: some houses call theirs so."""
    return "president" in (a.office, b.office) and bool({a.office, b.office} & {"chief executive", "managing director"})


def _of_one_group(a: Post, b: Post, group: Group) -> Side:
    if group.one:
        return Side.SAME
    general = {"prime minister", *_MINISTERS} & {a.office, b.office}
    if group.id == "government":
        return Side.APART if not general else Side.SAME if general & _MINISTERS and len(general) == 1 else Side.SILENT
    return Side.SILENT


def stand(a: LinkedClaim, b: LinkedClaim) -> Side:
    """How the posts that two claims give one person stand: SAME, APART (nobody holds both at once), SILENT (the texts leave it open)."""
    if not a.claim.object or not b.claim.object:
        return Side.SILENT
    one, other = post(a.claim.object), post(b.claim.object)
    found = offices(one, other)
    tasks = [_of_task(p, c) for p, c in ((one, a), (other, b))]
    if any(tasks):
        return _of_tasks(one, other, found, sum(tasks))
    if found is Side.SILENT and {one.office, other.office} & {"head", "manager"}:
        found = _of_ministry(a, one, b, other)
    if found is Side.SILENT and _two_callings(one, other) and houses_apart(a, one.house, b, other.house):
        return Side.APART  # a field at a university, another at a firm
    in_charge = _of_portfolios(a, one, b, other)
    if in_charge is not None:
        return in_charge
    if found is Side.SAME and _whole_and_section(a, one, b, other):
        return Side.APART
    if found is Side.SAME and one.office != other.office and not _MINISTERS.isdisjoint((one.office, other.office)):
        return _of_departments(a, one, b, other)
    if found is not Side.SAME:
        return found
    if houses_apart(a, one.house, b, other.house):
        return Side.APART if _belongs(one) and _belongs(other) else Side.SILENT
    return Side.SILENT if doubtful(a, b) else found


def _of_departments(a: LinkedClaim, one: Post, b: LinkedClaim, other: Post) -> Side:
    """How the departments stand of a minister "of consumption" and of a finance minister: APART where both are known and not akin."""
    if other.office in _MINISTERS:
        a, one, b, other = b, other, a, one
    department = one.house or _in_compound(a)
    if department is None:
        return Side.SAME
    field = other.office.removesuffix(" minister")
    told = [akin_words(words, a.source.language, field, "en") for words in (department, *department.split())]  # "ministère de la Santé"
    akin = True if True in told else told[0]
    if akin is None:
        return Side.SAME if one.house is None else Side.SILENT
    return Side.SAME if akin else Side.APART


def _in_compound(c: LinkedClaim) -> str | None:
    """The department that a language writes in one word with its minister ("Verbraucherministerin")."""
    word = next((w for w in c.claim.quote.exact.split() if _MINISTER in w.lower()), "")
    return word[: word.lower().index(_MINISTER)] or None if word else None


_MINISTER = "minister"
_MINISTERS = frozenset({"minister", "regional minister"})  # of any department: "la consejera" is one of a Spanish region


def _of_portfolios(a: LinkedClaim, one: Post, b: LinkedClaim, other: Post) -> Side | None:
    """How a councillor in charge of a field stands to the mayor, in charge of all, and to whoever is in charge of another field; None
    where neither is said to be in charge of any. A seat on the council without a field goes with any office."""
    seats = [p for p in (one, other) if p.council]
    if not seats:
        return None
    fields = [p.house for p in (one, other) if p.council or (p.group is not None and p.group.id == "deputy")]
    if len(fields) == 2 and None not in fields:
        akin = akin_words(fields[0] or "", a.source.language, fields[1] or "", b.source.language)
        return Side.APART if akin is False else None
    town = any(p.group is not None and p.group.id == "town" for p in (one, other))
    return Side.APART if town and any(p.in_charge for p in seats) else None


def _whole_and_section(a: LinkedClaim, one: Post, b: LinkedClaim, other: Post) -> bool:
    """Whether one leads a house that the text names and the other a section of a house ("the department of manuscripts")."""
    return _section_of(a, one, b, other) or _section_of(b, other, a, one)


def _section_of(a: LinkedClaim, whole: Post, b: LinkedClaim, part: Post) -> bool:
    if part.house is None or whole.office not in _TOP or part.office not in ("head", "director", "manager"):
        return False
    if not said_in_quote(b, part.house) or not section(part.house, b.source.language):
        return False
    return whole.house is None or (said_in_quote(a, whole.house) and not section(whole.house, a.source.language))


_TOP = frozenset({"chief executive", "director general", "managing director"})


def _of_task(p: Post, c: LinkedClaim) -> bool:
    """Whether a post is to lead an undertaking: "head" of anything that happens, "director" of works, and no director of a race."""
    if p.house is None or p.part is not None or p.office not in ("head", "manager", "director"):
        return False
    return task(p.house, c.source.language, done=p.office == "director")


def _of_tasks(a: Post, b: Post, found: Side, tasks: int) -> Side:
    """Where somebody leads an undertaking ("who led the search", "director of works"): that goes with any post, and may be a project."""
    if tasks == 2 or (tasks == 1 and any(p.group is not None and p.group.id == "project" for p in (a, b))):
        return Side.SAME
    return found if a.office == b.office and None in (a.house, b.house) else Side.SILENT


def _of_ministry(a: LinkedClaim, one: Post, b: LinkedClaim, other: Post) -> Side:
    """A minister is the head of a ministry, and of nothing else that the text names."""
    head, c, rest = (one, a, other) if one.office in ("head", "manager") else (other, b, one)
    if rest.group is None or rest.group.id != "government" or head.house is None or not said_in_quote(c, head.house):
        return Side.SILENT
    ministry = of_ministry(head.house, c.source.language)
    return Side.SILENT if ministry is None else Side.SAME if ministry else Side.APART


def _two_callings(a: Post, b: Post) -> bool:
    """Whether two posts are two callings of one group ("ecologist", "toxicologist")."""
    return a.group is not None and a.group == b.group and a.group.sort == _CALLING and a.office != b.office


def _belongs(p: Post) -> bool:
    """Whether a post is one of its house: a researcher "of Basel" may only come from there."""
    return p.group is not None and p.group.sort != _CALLING


def doubtful(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two texts of one language give the house another name. Two languages seldom share a word of it, and where it stands beside
    the person in neither, reading may have taken the wrong one."""
    first, second = post(a.claim.object or "").house, post(b.claim.object or "").house
    if first is None or second is None or a.source.language != b.source.language:
        return False
    if not named_otherwise(first, second, a.source.language):
        return False
    return said_in_quote(a, first) or said_in_quote(b, second)


def rivals(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two articles give two people a post that has one holder in its house, and call the house by what it is; or, where one names
    no house, give two people half of whose names are alike such a post, and neither knows the other."""
    one, other = post(a.claim.object or ""), post(b.claim.object or "")
    if one.time or other.time or a.entity is None or b.entity is None:
        return False
    if not (sole(a.claim.object or "") and offices(one, other) is Side.SAME):
        return False
    if one.house is None or other.house is None:
        return half_named(a.claim.subject, b.claim.subject) and a.entity not in b.known and b.entity not in a.known
    return one_house(one.house, a.source.language, other.house, b.source.language)


def exclusive(a: str, b: str) -> bool:
    """Whether nobody holds both offices at once; one that is no longer held goes with any."""
    one, other = post(a), post(b)
    return not left_in_one(a, b) and offices(one, other) is Side.APART
