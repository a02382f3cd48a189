"""The choice of the measure that a figure states.

Each concept around a figure comes with a weight from 0 to 1: how surely it says what the figure is (1 the counted noun itself, about
0.9 its verb or the property that it is the value of, little for a word elsewhere in the sentence). A registered measure is chosen where
a concept of it weighs enough and the value can be one of it (`fit`); what else it needs, prefers and excludes decides between several.
Where none is, a fallback id is built of what stands nearest, and of nothing where nothing is near: a guess would be compared with
strangers.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from factcheck.measures.concept import broader, class_of, concept, concepts
from factcheck.measures.fit import SHARES, can_be, counts, is_physical, per_thing
from factcheck.measures.measure import DIMENSIONS, Measure
from factcheck.measures.reading import measures
from factcheck.model import Aspect, Kind

PREFIX = {Aspect.CHANGE: "change", Aspect.SHARE: "share", Aspect.RATIO: "ratio", Aspect.RATE: "rate", Aspect.RANK: "rank"}
NEAR = 0.55  # weight from which a concept stands by the figure and not merely in its sentence
_ENOUGH = {"property": 0.3, "action": 0.65, "event": 0.65, "change": 0.65}  # weight with which a concept may name the measure
_ENOUGH_ELSE = 0.6  # of concepts of other classes
_NEARER = 0.72  # for a thing or an event beside money: it is what was paid for more often than what is stated ("a €22 ticket")
_PAIRED = 0.6  # weight that each of two concepts has which name a measure together
_BOTH = 0.15  # what a pair says more than one concept
_WEAK = 0.1  # for measures that a concept anywhere in the sentence names
_KIN = 0.8  # what the weight of a narrower concept counts for a broader one


def choose(
    weights: Mapping[str, float], head: Collection[str], unit: str | None, kind: Kind, aspect: Aspect, *, happening: bool = False
) -> str:
    """The id of the measure that a figure states.

    `weights`: the concepts around it; `head`: those of them that are the counted noun itself; `happening`: only what happens makes a
    fallback id (a date is that of an event).
    """
    prefix = PREFIX.get(aspect)
    if prefix == "rank" or kind is Kind.RANK:
        return "rank"  # of whatever the subject is ranked among; what it is ranked by seldom stands in the same words twice
    best = _best(weights, frozenset(head), unit, kind, aspect)
    if best is not None:
        found = measures()[best]
        id = best + _specialised(found, {id for id, weight in weights.items() if weight >= NEAR})
        if prefix is None or aspect in found.aspects or (aspect is Aspect.SHARE and found.kind in SHARES):
            return id
        return f"{prefix}:{id}"
    if prefix is None and kind is Kind.PERCENT:
        prefix = "share"
    base = _fallback(weights, frozenset(head), unit, kind, happening=happening)
    return base if prefix is None else f"{prefix}:{base}"


def _best(weights: Mapping[str, float], head: frozenset[str], unit: str | None, kind: Kind, aspect: Aspect) -> str | None:
    up = _up(weights)
    heads = {parent for id in head for parent in broader(id)}
    names = {id for concept_id in up for id in _by_trigger().get(concept_id, ())}
    if kind is Kind.QUANTITY and unit is not None:
        names.update(_by("units").get(unit, ()))
    per = per_thing(unit)
    if per is not None:
        names.update(_by("per").get(per, ()))
    top: tuple[float, str] | None = None
    for id in names:
        m = measures()[id]
        if not can_be(m, unit, kind, aspect):
            continue
        score = _named(m, up, head, heads, unit, kind, aspect)
        if per is not None and per in m.per:
            score = max(score, 0.5) + 0.5
        if unit in m.by_unit and kind is Kind.QUANTITY:
            score = max(score, 0.3)
        if score == 0.0 or any(up.get(need, 0.0) < 0.3 for need in m.needs) or any(up.get(x, 0.0) >= NEAR for x in m.excludes):
            continue
        score += sum(0.2 * up[need] for need in m.needs) + sum(0.1 * up.get(p, 0.0) for p in m.prefers)
        score += 0.05 * (Kind.QUANTITY in m.values and kind is Kind.PERCENT)  # cars sold rather than the money for them
        score += 0.1 * (unit is not None and unit in (*m.units, *m.also)) + 0.1 * (aspect in m.aspects)
        if top is None or (-round(score, 6), id) < top:
            top = (-round(score, 6), id)
    return None if top is None else top[1]


def _named(
    m: Measure, up: Mapping[str, float], head: frozenset[str], heads: Collection[str], unit: str | None, kind: Kind, aspect: Aspect,
) -> float:  # fmt: skip
    """How surely the concepts name the measure; 0 where they do not."""
    score = 0.0
    counted = kind is Kind.QUANTITY and (unit is None or not is_physical(unit))
    for pair in m.pairs:
        weights = [up.get(id, 0.0) for id in pair]
        if min(weights) >= _PAIRED and (not counted or any(id in heads or counts(m, id, head, unit, up[id]) for id in pair)):
            score = max(score, max(weights) + _BOTH)
    for trigger in m.alone:
        weight = up.get(trigger, 0.0)
        if weight >= (_WEAK if m.context and aspect is Aspect.LEVEL else _enough(trigger, kind)) and (
            not counted or trigger in heads or (not m.noun_only and counts(m, trigger, head, unit, weight))
        ):
            score = max(score, weight)
    return score


def _enough(trigger: str, kind: Kind) -> float:
    """The weight from which a concept may name a measure alone."""
    cls = class_of(trigger)
    if kind is Kind.MONEY and cls in ("thing", "person", "event"):
        return _NEARER
    return _ENOUGH.get(cls or "", _ENOUGH_ELSE)


def _up(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights with those of broader concepts."""
    up: dict[str, float] = {}
    for id, weight in weights.items():
        for parent in broader(id):
            up[parent] = max(up.get(parent, 0.0), weight if parent == id else weight * _KIN)
    return up


@cache
def _by_trigger() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for id, m in measures().items():
        for trigger in (*m.alone, *(one for pair in m.pairs for one in pair)):
            table.setdefault(trigger, []).append(id)
    return {trigger: tuple(ids) for trigger, ids in table.items()}


@cache
def _by(key: str) -> dict[str, tuple[str, ...]]:
    """Measures that one of their units, or what they are given for each of, is enough for."""
    table: dict[str, list[str]] = {}
    for id, m in measures().items():
        for unit in m.per if key == "per" else m.by_unit:
            table.setdefault(unit, []).append(id)
    return {unit: tuple(ids) for unit, ids in table.items()}


def _specialised(found: Measure, near: Iterable[str]) -> str:
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
    Kind.QUANTITY: "count", Kind.MONEY: "amount", Kind.DATE: "date", Kind.PLACE: "place", Kind.DURATION: "duration",
}  # fmt: skip
_ORDER = {"person": 0, "organisation": 1, "thing": 2, "property": 3, "event": 4, "action": 5}


def _fallback(weights: Mapping[str, float], head: frozenset[str], unit: str | None, kind: Kind, *, happening: bool) -> str:
    if kind is Kind.ROLE:
        return "role"  # what somebody is: the wordings are compared, not the measure
    name = _HEADS.get(kind, "count")
    if happening:
        known = _telling((id for id, weight in weights.items() if weight >= NEAR), happening=True)
        if not known:
            known = _telling(weights, happening=True)
            known = known if len(known) == 1 else []  # several things happen in the sentence: which one is dated stays open
        return f"{name}:{'+'.join(known) or '?'}"
    if kind is Kind.QUANTITY and unit is not None and is_physical(unit):
        size = _nearest(weights, ("property",), unit, kind)
        return f"size:{size or '[' + DIMENSIONS.get(unit, unit.partition('/')[0]) + ']'}"
    if kind in (Kind.QUANTITY, Kind.RATIO, Kind.PERCENT):
        known = _telling(head)
        acts = [id for id, weight in weights.items() if weight >= 0.85 and id not in head and id in _telling_acts()]
        if known and kind is Kind.QUANTITY:
            known = _telling({*known, *acts})
        elif not known:
            of = ("person",) if unit == "people" else ("property", "person", "thing", "event")  # people are no place that they come to
            one = _nearest(weights, of, unit, kind)
            known = [one] if one is not None else ["person"] * (unit == "people")
        generic = sorted(id for id in weights if weights[id] >= NEAR and class_of(id) not in (None, "speech", "change", "qualifier"))
        known = known or generic[:1] or (["?"] if unit is None or unit == "%" else [unit])
        return f"{name}:{'+'.join(known)}"
    acting = {id: weight for id, weight in weights.items() if id in _telling_acts()}
    one = _nearest(weights, ("property",), unit, kind) or _nearest(acting, ("event", "action"), unit, kind)
    return f"{name}:{one or '?'}"


@cache
def _telling_acts() -> frozenset[str]:
    """What happens to things and tells measures apart: built, burnt, closed, but not meant, begun or given."""
    every = (id for m in measures().values() for ids in (m.alone, m.needs, m.excludes, *m.pairs) for id in ids)
    return frozenset(id for id in every if class_of(id) in ("event", "action"))


def _nearest(weights: Mapping[str, float], classes: Sequence[str], unit: str | None, kind: Kind) -> str | None:
    """The concept that weighs most, of the first of the classes that has one by the figure."""
    near = [(-weight, classes.index(cls), id) for id, weight in weights.items() if weight >= NEAR and (cls := class_of(id)) in classes]
    near = [row for row in near if not concepts()[row[2]].generic and _could_be(row[2], unit, kind)]
    return min(near)[2] if near else None


def _could_be(id: str, unit: str | None, kind: Kind) -> bool:
    """Whether a property can have a value of a kind, as far as the registered measures of it say ("12 years" is no share of votes)."""
    if class_of(id) != "property" or kind in (Kind.PERCENT, Kind.RATIO):
        return True
    known = [measures()[name] for name in _by_trigger().get(id, ()) if id in measures()[name].alone]
    return not known or any(can_be(m, unit, kind, Aspect.LEVEL) for m in known)


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
