"""Measures by id, and the choice of the measure that a figure states.

Registered measures are data: every `measures/<field>.toml`. A figure that fits none gets a *fallback id* made of its
concepts in one order whatever the language and grammar ("homes destroyed", "a détruit des logements": `count:home+destroy`), so that the
same fact in two outlets meets. The forms of an id:

    orders                     a registered measure
    injured/firefighter        that measure, of one kind of person only
    count:home+destroy         something counted that no registered measure knows
    amount:… price:… size:…    money, or another unit, tied to concepts
    change:X share:X ratio:X rate:X rank:X    an aspect of the measure or fallback X
    date:… place:… duration:… role rank       claims that are no figure
"""

import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.measures.concept import broader, concept, concepts
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.model import Aspect, InputError, Kind

_FOLDER = Path(__file__).parent
_KEYS = {
    "kind", "concepts", "needs", "prefers", "excludes", "value", "aspects", "units", "single_valued", "at_most", "part_of", "by_party",
    "estimate", "splits_by", "noun_only", "context", "by_unit",
}  # fmt: skip
_PREFIX = {Aspect.CHANGE: "change", Aspect.SHARE: "share", Aspect.RATIO: "ratio", Aspect.RATE: "rate", Aspect.RANK: "rank"}
_SHARES = (MeasureKind.SHARE, MeasureKind.RATE)


@cache
def measures() -> dict[str, Measure]:
    """All registered measures by id."""
    return read_measures(sorted(_FOLDER.glob("*.toml")))


def read_measures(paths: Iterable[Path]) -> dict[str, Measure]:
    """The measures that some files register. Raises `InputError` with file and key."""
    found: dict[str, Measure] = {}
    for path in paths:
        try:
            table = tomllib.loads(path.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"not valid TOML: {error}", path=path.name, remedy="mend the file") from error
        for id, row in table.items():
            if id in found:
                raise InputError(f"measure {id!r} is registered twice", path=path.name, remedy="keep one of them")
            found[id] = _measure(id, row, path)
    return found


def _measure(id: str, row: dict[str, Any], path: Path) -> Measure:
    unknown = set(row) - _KEYS
    if unknown:
        raise InputError(f"{id}: unknown key {min(unknown)!r}", path=path.name, remedy=f"use {', '.join(sorted(_KEYS))}")
    try:
        kind = MeasureKind(row["kind"])
        values = tuple(Kind(v) for v in row.get("value", ("quantity",)))
        aspects = tuple(Aspect(a) for a in row.get("aspects", ()))
    except (KeyError, ValueError) as error:
        raise InputError(f"{id}: {error}", path=path.name, remedy="give a kind, values and aspects that the model knows") from error
    return Measure(
        id=id,
        kind=kind,
        field=path.stem,
        single_valued=row.get("single_valued", True),
        at_most=tuple(row.get("at_most", ())),
        part_of=tuple(row.get("part_of", ())),
        by_party=row.get("by_party", False),
        estimate=row.get("estimate", False),
        units=tuple(row.get("units", ())),
        concepts=tuple(row.get("concepts", (id,))),
        needs=tuple(row.get("needs", ())),
        prefers=tuple(row.get("prefers", ())),
        excludes=tuple(row.get("excludes", ())),
        values=values,
        aspects=aspects,
        splits_by=row.get("splits_by"),
        noun_only=row.get("noun_only", False),
        context=row.get("context", False),
        by_unit=row.get("by_unit", False),
    )


@cache
def measure(id: str) -> Measure:
    """The measure of an id; for an id that is not registered, one made from its form (see the module)."""
    registered = measures().get(id)
    if registered is not None:
        return registered
    head, mark, rest = id.partition(":")
    if mark:
        return _synthesised(id, head, rest)
    base, slash, part = id.partition("/")
    if slash and base in measures():
        whole = measures()[base]
        return Measure(
            id=id, kind=whole.kind, field=whole.field, single_valued=whole.single_valued, part_of=(base,), by_party=whole.by_party,
            estimate=whole.estimate, registered=False, units=whole.units, concepts=(*whole.concepts, part), values=whole.values,
        )  # fmt: skip
    return Measure(id=id, kind=_KINDS.get(id, MeasureKind.COUNT), registered=False, single_valued=False)


_KINDS = {
    "share": MeasureKind.SHARE, "ratio": MeasureKind.RATE, "rate": MeasureKind.RATE, "rank": MeasureKind.RANK, "date": MeasureKind.DATE,
    "place": MeasureKind.PLACE, "role": MeasureKind.ROLE, "size": MeasureKind.PROPERTY, "duration": MeasureKind.PROPERTY,
    "price": MeasureKind.PRICE, "amount": MeasureKind.FLOW, "age": MeasureKind.PROPERTY,
}  # fmt: skip


def _synthesised(id: str, head: str, rest: str) -> Measure:
    if head in _PREFIX.values() and (rest in measures() or ":" in rest or rest.partition("/")[0] in measures()):
        base = measure(rest)
        kind = {"change": base.kind}.get(head, _KINDS.get(head, base.kind))
        # A rate of sales stands to a rate of orders as sales stand to orders; changes and shares have no such order.
        order = tuple(f"{head}:{other}" for other in base.at_most) if head == "rate" else ()
        return Measure(
            id=id, kind=kind, at_most=order, field=base.field, single_valued=base.single_valued, by_party=base.by_party,
            estimate=base.estimate, registered=False, concepts=base.concepts,
        )  # fmt: skip
    known = tuple(part for part in rest.replace("/", "+").split("+") if part)
    kind = _KINDS.get(head, MeasureKind.COUNT)
    if head == "count" and known and all(concept_or_none(part) == "thing" for part in known):
        kind = MeasureKind.STOCK  # a thing without a verb: how many there are
    # What nobody registered may have several true values at once ("three men", "two men"), unless its event names what happened to it.
    single = len(known) > 1 or head not in ("count", "amount", "size")
    return Measure(id=id, kind=kind, single_valued=single, registered=False, concepts=known)


def concept_or_none(id: str) -> str | None:
    """The class of a concept, None where nobody declared it."""
    found = concepts().get(id)
    return None if found is None else found.cls


def measure_concepts(id: str) -> frozenset[str]:
    """The concepts that an id is about."""
    return frozenset(measure(id).concepts)


def resolve(
    noun: Collection[str],
    verb: Collection[str],
    context: Collection[str],
    unit: str | None,
    kind: Kind,
    aspect: Aspect,
) -> str:
    """The id of the measure that a figure states.

    `noun`: concepts of the counted noun phrase ("~stem" for an unknown noun, see `Lexicon.unknown`); `verb`: concepts of its verb or
    participle; `context`: the other concepts of its clause; `unit`: canonical unit of the value; `kind`, `aspect`: the claim's.
    The best registered measure wins; with none, a fallback id is built. The answer depends on the sets only, not on their order.
    """
    near = frozenset(noun) | frozenset(verb)
    around = frozenset(context) - near
    best = _best(frozenset(noun), frozenset(verb), around, unit, kind, aspect)
    prefix = _PREFIX.get(aspect)
    if best is not None:
        found = measures()[best]
        id = best + _specialised(found, near)
        if prefix is None or (aspect in found.aspects):
            return id
        if aspect is Aspect.SHARE and found.kind in _SHARES:
            return id
        return f"{prefix}:{id}"
    if prefix == "rank" or kind is Kind.RANK:
        return "rank"  # of whatever the subject is ranked among; what it is ranked by seldom stands in the same words twice
    base = _fallback(near, around, unit, kind)
    return base if prefix is None else f"{prefix}:{base}"


def _best(noun: frozenset[str], verb: frozenset[str], around: frozenset[str], unit: str | None, kind: Kind, aspect: Aspect) -> str | None:
    near = noun | verb
    near_up = _up(near)
    all_up = near_up | _up(around)
    top: tuple[float, str] | None = None
    candidates = {id for concept_id in all_up for id in _by_trigger().get(concept_id, ())}
    if unit is not None and kind is Kind.QUANTITY:
        candidates.update(_by_unit().get(unit, ()))
    for id in candidates:
        m = measures()[id]
        if not _accepts(m, unit, kind, aspect) or not all(need in all_up for need in m.needs) or any(x in near_up for x in m.excludes):
            continue
        score = 0.0
        for trigger in m.concepts:
            if trigger in noun:
                score = max(score, 3.0)
            elif trigger in verb:
                score = max(score, 0 if m.noun_only else 2.9)
            elif trigger in near_up:
                score = max(score, 2.0)
            elif m.context and trigger in around:
                score = max(score, 1.0)
        if m.by_unit and unit in m.units:
            score = max(score, 0.9)
        if score == 0.0:
            continue
        score += 0.6 * sum(1.0 if need in near_up else 0.5 for need in m.needs) + 0.4 * sum(p in all_up for p in m.prefers)
        if m.units and unit in m.units:
            score += 0.5
        if aspect in m.aspects:
            score += 0.3
        if top is None or (-score, id) < top:
            top = (-score, id)
    return None if top is None else top[1]


def _accepts(m: Measure, unit: str | None, kind: Kind, aspect: Aspect) -> bool:
    relative = aspect in (Aspect.CHANGE, Aspect.SHARE, Aspect.RATIO, Aspect.RANK) or kind in (Kind.PERCENT, Kind.RATIO, Kind.RANK)
    if relative:
        if m.kind in _SHARES and Kind.PERCENT in m.values:
            if aspect is Aspect.CHANGE and m.aspects == (Aspect.SHARE,):
                return False  # known by its whole only: "the market fell by 5 %" is no change of a share
            return not m.aspects or aspect in m.aspects or aspect in (Aspect.LEVEL, Aspect.SHARE, Aspect.CHANGE)
        # "up 14 %" is a change of a count, an amount or a price alike
        return aspect is not Aspect.LEVEL or kind in (Kind.RANK, Kind.RATIO)
    if kind not in m.values:
        return False
    if m.units and unit is not None and kind not in (Kind.MONEY, Kind.DATE, Kind.PLACE, Kind.ROLE):
        return unit in m.units or unit.partition("/")[0] in m.units
    return True


@cache
def _by_trigger() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for id, m in measures().items():
        for trigger in m.concepts:
            table.setdefault(trigger, []).append(id)
    return {trigger: tuple(ids) for trigger, ids in table.items()}


@cache
def _by_unit() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for id, m in measures().items():
        for unit in m.units if m.by_unit else ():
            table.setdefault(unit, []).append(id)
    return {unit: tuple(ids) for unit, ids in table.items()}


def _up(ids: Iterable[str]) -> frozenset[str]:
    out: set[str] = set()
    for id in ids:
        out |= broader(id)
    return frozenset(out)


def _specialised(found: Measure, near: frozenset[str]) -> str:
    """ "/firefighter" where the measure is split by kinds of person and the text names one."""
    if found.splits_by is None:
        return ""
    parts = sorted(
        id
        for id in near
        if id not in found.concepts and id != found.splits_by and found.splits_by in broader(id) and not concept(id).generic
    )
    narrow = [id for id in parts if not any(id != other and id in broader(other) for other in parts)]
    return "/" + narrow[0] if narrow else ""


_HEADS = {
    Kind.QUANTITY: "count", Kind.MONEY: "amount", Kind.DATE: "date", Kind.PLACE: "place", Kind.ROLE: "role", Kind.DURATION: "duration",
}  # fmt: skip
_ORDER = {"person": 0, "organisation": 1, "thing": 2, "property": 3, "event": 4, "action": 5}


def _fallback(near: frozenset[str], around: frozenset[str], unit: str | None, kind: Kind) -> str:
    if kind is Kind.ROLE:
        return "role"  # what somebody is: the wordings are compared, not the measure
    happening = kind in (Kind.DATE, Kind.PLACE)
    known = _telling(near, happening=happening)
    if not known and kind not in (Kind.QUANTITY, Kind.RATIO):
        known = _telling(around, happening=happening)
        if happening and len(known) > 1:
            known = []  # several things happen in the sentence: which one is dated stays open
    head = _HEADS.get(kind, "count")
    if kind is Kind.QUANTITY and unit is not None and _is_measured(unit):
        head = "size"
        known = known or [f"[{unit.partition('/')[0]}]"]
    if not known:
        generic = sorted(id for id in near if concept_or_none(id) not in (None, "speech", "change", "qualifier"))
        known = generic[:1] or (["?"] if unit is None else [unit])
    return f"{head}:{'+'.join(known)}"


def _is_measured(unit: str) -> bool:
    """Whether a unit is one of physics and not a counted noun ("km" against "homes")."""
    return not unit.islower() or len(unit) <= 3 or "/" in unit or "°" in unit


def _telling(ids: Iterable[str], *, happening: bool = False) -> list[str]:
    """The concepts that make an id, in the one order that every language shares: who, what, then what happened.

    `happening`: only what happened (a date is that of an event).
    """
    kept: list[tuple[int, str]] = []
    unknown: list[str] = []
    for id in set(ids):
        found = concepts().get(id)
        if found is None:
            unknown.append(id)
        elif not found.generic and found.cls in _ORDER and (not happening or found.cls in ("event", "action")):
            kept.append((_ORDER[found.cls], id))
    names = [id for _, id in sorted(kept)]
    # "firefighters" and "people" in one clause are one kind: the narrower one names it
    names = [id for id in names if not any(id != other and id in broader(other) for other in names)]
    return names[:3] if names or happening else sorted(unknown)[:1]


def affinity(
    a: Collection[str], b: Collection[str], *, measure_a: str | None = None, measure_b: str | None = None,
    weights: dict[str, float] | None = None,
) -> float:  # fmt: skip
    """How much two claims speak of the same thing, from 0 (nothing shared) to 1 (the same concepts).

    `a`, `b`: concepts of the two clauses; the concepts of their measures count twice. A concept meets its equal fully and a broader or
    narrower one by half. `weights`: how telling each concept is (for instance by its rarity in the dossier); by default as declared.
    """
    if measure_a is not None and measure_a == measure_b and not measure_a.endswith("?"):
        return 1.0
    left = _weighted(a, measure_a, weights)
    right = _weighted(b, measure_b, weights)
    if not left or not right:
        return 0.0
    shared = _covered(left, right) + _covered(right, left)
    return round(shared / (sum(left.values()) + sum(right.values())), 4)


def _weighted(ids: Collection[str], measure_id: str | None, weights: dict[str, float] | None) -> dict[str, float]:
    core = measure_concepts(measure_id) if measure_id else frozenset()
    out: dict[str, float] = {}
    for id in sorted(set(ids) | core):
        found = concepts().get(id)
        base = found.weight if found is not None else 0.8
        out[id] = base * (weights.get(id, 1.0) if weights else 1.0) * (2.0 if id in core else 1.0)
    return out


def _covered(left: dict[str, float], right: dict[str, float]) -> float:
    total = 0.0
    ups = {id: broader(id) for id in right}
    for id, weight in left.items():
        if id in right:
            total += weight
        elif any(id in up for up in ups.values()) or any(parent in right for parent in broader(id)):
            total += weight / 2
    return total
