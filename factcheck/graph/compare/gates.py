"""The gates that two claims must pass before any rule compares them: subject, measure, kind and unit, period, place.

A gate that fails means that the claims are not related. What a text leaves undecided is passed: rules make "unclear" of it, never a
conflict.
"""

from dataclasses import dataclass

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.told_apart.contrary import of_in_and_out
from factcheck.graph.values.figures import Fit, dimension, other_unit
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import opposed
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure_concepts
from factcheck.model import Claim, Gate, Kind, Reason


@dataclass(frozen=True, slots=True)
class Passage:
    """What the gates say. `passed`: in order; `failed`: the reason at the first closed gate, None where all are open."""

    passed: tuple[Gate, ...]
    failed: Reason | None = None


_OPEN = Passage(tuple(Gate))


def passage(pair: Pair) -> Passage:
    """Take a pair through the gates."""
    passed: list[Gate] = []
    checks = ((Gate.SUBJECT, _subject), (Gate.MEASURE, _measure), (Gate.KIND, _kind), (Gate.PERIOD, _period), (Gate.PLACE, _place))
    for gate, check in checks:
        reason = check(pair)
        if reason is not None:
            return Passage(tuple(passed), reason)
        passed.append(gate)
    return _OPEN


def _reason(gate: Gate, name: str, **values: str) -> Reason:
    return Reason.known(code=f"gate-{gate.value}", key=f"rules.gate.{name}", values=values)


def _subject(pair: Pair) -> Reason | None:
    if pair.numbers_apart:
        return _reason(Gate.SUBJECT, "number")
    by_name = pair.names_apart and pair.fit is not Fit.SAME  # of one figure that two texts have the name may be told wrongly
    if (pair.comparable and not by_name) or kin(pair):
        return None
    if pair.two_stories:
        return _reason(Gate.SUBJECT, "stories")
    a, b = pair.left, pair.right
    return _reason(Gate.SUBJECT, "subject", a=a.claim.subject or a.entity or "?", b=b.claim.subject or b.entity or "?")


def kin(pair: Pair) -> bool:
    """Whether what joins the two is how their measures or periods stand, whatever their sentences share: orders and sales of one thing, its
    rank and its share, its sales in a year and in the four years around it."""
    ordered = pair.alike in (Alike.AT_MOST, Alike.AT_LEAST) or _rank_and_share(pair)
    return (pair.same_subject and ordered) or _part_of_period(pair)


def _part_of_period(pair: Pair) -> bool:
    """Whether one named thing is counted by one registered measure over a period and over a part of it."""
    a, b = pair.left, pair.right
    named = a.entity is not None and a.entity == b.entity and not a.generic
    return (
        named and a.measure.registered and pair.same_measure and (pair.growing or pair.flowing) and pair.when in (Side.WITHIN, Side.AROUND)
    )


def _measure(pair: Pair) -> Reason | None:
    a, b = pair.left, pair.right
    if opposed(measure_concepts(a.claim.measure), measure_concepts(b.claim.measure)):  # as they were read: nothing makes a start an end
        return _reason(Gate.MEASURE, "measure", a=f"measure:{a.claim.measure}", b=f"measure:{b.claim.measure}")
    if pair.figures is not None and pair.figures.left.approx.side * pair.figures.right.approx.side < 0 and of_in_and_out(a, b):
        return _reason(Gate.MEASURE, "limit")
    if pair.by_figure or pair.one_day or _rate_of_it(pair):
        return None
    if pair.fit is not Fit.SAME and _how_often(a) is not _how_often(b):
        return _reason(Gate.MEASURE, "measure", a=_name(a), b=_name(b))
    if pair.alike is Alike.OTHER and not _rank_and_share(pair):
        return _reason(Gate.MEASURE, "measure", a=_name(a), b=_name(b))
    if pair.alike is Alike.SAME and not pair.same_measure and not _rank_and_share(pair):
        return _reason(Gate.MEASURE, "aspect", a=f"kind:{a.claim.aspect.value}", b=f"kind:{b.claim.aspect.value}")
    if pair.alike is Alike.LIKE and pair.fit is not Fit.SAME:
        return _reason(Gate.MEASURE, "measure", a=_name(a), b=_name(b))
    return None


def _how_often(c: LinkedClaim) -> bool:
    """Whether a length of time is how often something comes again ("every ten days"), and not how long it lasts."""
    return c.claim.measure.startswith("interval:")


def _rate_of_it(pair: Pair) -> bool:
    """Whether one and the same figure is surely told of one thing, by one text for each stretch of time and by the other for all of one."""
    ids = (pair.left.measure.id, pair.right.measure.id)
    return pair.fit is Fit.SAME and pair.certain and any(f"rate:{id}" in ids for id in ids)


def _rank_and_share(pair: Pair) -> bool:
    kinds = {pair.left.measure.kind, pair.right.measure.kind}
    return kinds == {MeasureKind.RANK, MeasureKind.SHARE} and {pair.left.measure.field, pair.right.measure.field} <= {"commerce", "general"}


def _name(c: LinkedClaim) -> str:
    """The measure, marked as one, so that each language writes its own name for it."""
    return f"measure:{c.measure.id}"


def _kind(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    first, second = dimension(a), dimension(b)
    if first is None and second is None:
        return None if a.kind is b.kind else _reason(Gate.KIND, "kind", a=f"kind:{a.kind.value}", b=f"kind:{b.kind.value}")
    if a.value is not None and b.value is not None and other_unit(a.value, b.value):
        return None
    if pair.beasts_apart or pair.sorts_apart or (pair.figures is None and not _rank_and_share(pair)):
        return _reason(Gate.KIND, "unit", a=_unit(a), b=_unit(b))
    return None


def _unit(claim: Claim) -> str:
    return (claim.value.unit if claim.value is not None else None) or claim.kind.value


def _period(pair: Pair) -> Reason | None:
    """Other periods are compatible and say so; nothing is unrelated for its time alone, but years apart nobody compares."""
    if pair.when is Side.APART and pair.growing and abs(pair.days) > _AGES and pair.alike is not Alike.SAME:
        return _reason(Gate.PERIOD, "period")
    return None


_AGES = 3660  # days: ten years


def _place(pair: Pair) -> Reason | None:
    told = pair.by_figure or pair.beyond_doubt or pair.likely  # a place that was read otherwise may well be that of a name nearby
    if pair.where is Side.APART and not pair.is_kind(Kind.PLACE, Kind.ROLE) and not told:
        a, b = pair.left.place, pair.right.place
        return _reason(Gate.PLACE, "place", a=a.name if a else "?", b=b.name if b else "?")
    return None
