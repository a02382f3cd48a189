"""What a measure can be the measure of: kinds of value, units, and what is counted."""

from collections.abc import Collection

from factcheck.measures.concept import broader, class_of, concepts
from factcheck.measures.measure import UNITS, Measure, MeasureKind
from factcheck.model import Aspect, Kind

SHARES = (MeasureKind.SHARE, MeasureKind.RATE)
_PHYSICAL = frozenset(unit for units in UNITS.values() for unit in units)
_PER_TIME = frozenset({"year", "month", "day", "week", "hour", "quarter", "minute", "second", "night"})
_WHOLES = (MeasureKind.COUNT, MeasureKind.FLOW, MeasureKind.CUMULATIVE, MeasureKind.STOCK)
_BESIDE = 0.8  # weight of a word right beside the figure
_RELATIVE = (Aspect.CHANGE, Aspect.SHARE, Aspect.RATIO, Aspect.RANK)


def is_physical(unit: str) -> bool:
    """Whether a unit is one of physics and not a counted noun ("km" against "homes")."""
    top = unit.partition("/")[0]
    return unit in _PHYSICAL or top in _PHYSICAL or not top.islower() or len(top) <= 2 or "°" in unit


def per_thing(unit: str | None) -> str | None:
    """What an amount or count is given for each of, unless that is a time ("EUR/m²": "m²")."""
    per = (unit or "").partition("/")[2]
    return per if per and per not in _PER_TIME else None


def can_be(m: Measure, unit: str | None, kind: Kind, aspect: Aspect) -> bool:
    """Whether a value of this kind, unit and aspect can be one of the measure, or a change, share or ratio of it."""
    if aspect in _RELATIVE or kind in (Kind.PERCENT, Kind.RATIO, Kind.RANK):
        if m.level_only:
            return False
        if m.kind in SHARES and Kind.PERCENT in m.values:
            return not m.aspects or aspect in m.aspects or aspect in (Aspect.LEVEL, Aspect.SHARE, Aspect.CHANGE)
        if m.kind in (MeasureKind.DATE, MeasureKind.PLACE, MeasureKind.ROLE) or (
            m.values == (Kind.DURATION,) and kind is not Kind.DURATION
        ):
            return False
        if aspect is Aspect.SHARE and m.kind not in _WHOLES:
            return False  # a share is of a number or sum, not of a height or a price
        if aspect is Aspect.CHANGE and kind in (Kind.MONEY, Kind.QUANTITY, Kind.DURATION):
            return kind in m.values and _in_unit(m, unit, kind)  # "300,000 more" is counted like what it is more of
        # "up 14 %" is a change of a count, an amount or a price alike
        return aspect is not Aspect.LEVEL or kind in (Kind.RANK, Kind.RATIO)
    return kind in m.values and _in_unit(m, unit, kind)


def _in_unit(m: Measure, unit: str | None, kind: Kind) -> bool:
    per = per_thing(unit)
    if kind is Kind.MONEY:
        return per is None or per in m.per or "*" in m.per
    if kind is Kind.DURATION:
        return not m.units or unit is None or unit in m.units
    if kind is not Kind.QUANTITY or unit is None or "%" in (unit, *m.units):
        return True
    if {unit, unit.partition("/")[0]} & {*m.units, *m.also}:
        return True
    return not m.units and not is_physical(unit)


def counts(m: Measure, trigger: str, head: Collection[str], unit: str | None, weight: float) -> bool:
    """Whether a concept that is not the counted noun itself can say what is counted: a person or thing cannot ("26 miles off the
    turbines", "40 doctors of the hospital"), what happens to people can only where people are counted, and where these have a name of
    their own ("80,000 marchers") only right beside it."""
    found = concepts().get(trigger)
    if found is None or (unit is not None and unit in m.units):
        return True
    if found.cls == "property":
        return True
    if found.cls == "action":
        return unit != "people" or found.unit in (None, "people")
    if found.cls == "event" and unit in (None, "people") and weight < _BESIDE and not all(_generic(id) for id in head):
        return False
    if unit is None:
        return found.cls == "event"
    if unit == "people":
        return (found.unit == "people" or (found.cls == "event" and _of_people(m))) and (
            found.cls == "event" or all(_generic(id) for id in head)
        )
    top = unit.partition("/")[0]
    if found.cls == "event" and found.unit in (None, top):
        return True
    return found.unit == top or any((c := concepts().get(id)) is not None and c.unit == top for id in broader(trigger))


def _of_people(m: Measure) -> bool:
    """Whether a measure counts people ("4,000 people marched": marchers)."""
    return any(class_of(id) == "person" for id in m.alone)


def _generic(id: str) -> bool:
    found = concepts().get(id)
    return found is None or found.generic or found.cls != "person"
