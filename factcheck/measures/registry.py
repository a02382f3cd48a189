"""Measures by id, and the choice of the measure that a figure states.

Registered measures are data: every `measures/<field>.toml` (`reading`). A figure that fits none gets a *fallback id* made of its
concepts in one order whatever the language and grammar ("homes destroyed", "a détruit des logements": `count:home+destroy`), so that the
same fact in two outlets meets. The forms of an id:

    orders                     a registered measure
    injured/firefighter        that measure, of one kind of person only
    count:home+destroy         something counted that no registered measure knows
    amount:… size:… duration:… money, a measurement or a time tied to a concept; "?" or "[length]" where nothing says of what
    change:X share:X ratio:X rate:X rank:X    an aspect of the measure or fallback X
    date:… place:… role rank   claims that are no figure
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.measures.choice import PREFIX, choose
from factcheck.measures.concept import broader, class_of, concepts
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.measures.reading import measures, read_measures
from factcheck.model import Aspect, Kind

__all__ = ["affinity", "choose", "class_of", "measure", "measure_concepts", "measures", "read_measures", "resolve"]
_VERB = 0.97  # a verb says a little less than the counted noun
_AROUND = 0.25  # the other concepts of a clause


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
            estimate=whole.estimate, settled=whole.settled, registered=False, units=whole.units, also=whole.also,
            concepts=(*whole.concepts, part), values=whole.values,
        )  # fmt: skip
    return Measure(id=id, kind=_KINDS.get(id, MeasureKind.COUNT), registered=False, single_valued=False)


_KINDS = {
    "share": MeasureKind.SHARE, "ratio": MeasureKind.RATE, "rate": MeasureKind.RATE, "rank": MeasureKind.RANK, "date": MeasureKind.DATE,
    "place": MeasureKind.PLACE, "role": MeasureKind.ROLE, "size": MeasureKind.PROPERTY, "duration": MeasureKind.PROPERTY,
    "price": MeasureKind.PRICE, "amount": MeasureKind.FLOW, "age": MeasureKind.PROPERTY,
    "interval": MeasureKind.RATE,
}  # fmt: skip


def _synthesised(id: str, head: str, rest: str) -> Measure:
    if head in PREFIX.values() and (rest in measures() or ":" in rest or rest.partition("/")[0] in measures()):
        base = measure(rest)
        kind = {"change": base.kind}.get(head, _KINDS.get(head, base.kind))
        # A rate of sales stands to a rate of orders as sales stand to orders; changes and shares have no such order.
        order = tuple(f"{head}:{other}" for other in base.at_most) if head == "rate" else ()
        return Measure(
            id=id, kind=kind, at_most=order, field=base.field, single_valued=base.single_valued, by_party=base.by_party,
            estimate=base.estimate, settled=base.settled and head != "rate", registered=False, concepts=base.concepts,
        )  # fmt: skip
    known = tuple(part for part in rest.replace("/", "+").split("+") if part)
    kind = _KINDS.get(head, MeasureKind.COUNT)
    if head == "count" and known and all(class_of(part) == "thing" for part in known):
        kind = MeasureKind.STOCK  # a thing without a verb: how many there are
    # What nobody registered may have several true values at once ("three men", "two men"), unless its event names what happened to it.
    single = len(known) > 1 or head not in ("count", "amount", "size")
    return Measure(id=id, kind=kind, single_valued=single, registered=False, concepts=known)


@lru_cache(maxsize=4096)
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
    """The id of the measure of a figure of which only sets of concepts are known (see `choose`).

    `noun`: concepts of the counted noun phrase ("~stem" for an unknown noun, see `Lexicon.unknown`); `verb`: concepts of its verb or
    participle; `context`: the other concepts of its clause; `unit`: canonical unit of the value; `kind`, `aspect`: the claim's.
    The answer depends on the sets only, not on their order.
    """
    weights = dict.fromkeys(context, _AROUND) | dict.fromkeys(verb, _VERB) | dict.fromkeys(noun, 1.0)
    return choose(weights, noun, unit, kind, aspect, happening=kind in (Kind.DATE, Kind.PLACE))


def affinity(a: Collection[str], b: Collection[str], *, measure_a: str | None = None, measure_b: str | None = None) -> float:
    """How much two claims speak of the same thing, from 0 (nothing shared) to 1 (the same concepts).

    `a`, `b`: concepts of the two clauses; the concepts of their measures count twice. A concept meets its equal fully and a broader or
    narrower one by half.
    """
    if measure_a is not None and measure_a == measure_b and not measure_a.endswith("?"):
        return 1.0
    left = _weighted(tuple(a), measure_a)
    right = _weighted(tuple(b), measure_b)
    if not left.each or not right.each:
        return 0.0
    shared = _covered(left, right) + _covered(right, left)
    return round(shared / (left.sum + right.sum), 4)


@dataclass(frozen=True, slots=True)
class _Weighted:
    """How telling each concept of a clause is, and all that the concepts are kinds of."""

    each: dict[str, float]
    sum: float
    wider: frozenset[str]


@lru_cache(maxsize=8192)
def _weighted(ids: tuple[str, ...], measure_id: str | None) -> _Weighted:
    core = measure_concepts(measure_id) if measure_id else frozenset()
    each: dict[str, float] = {}
    for id in sorted(core.union(ids)):
        found = concepts().get(id)
        each[id] = (found.weight if found is not None else 0.8) * (2.0 if id in core else 1.0)
    return _Weighted(each, sum(each.values()), frozenset(up for id in each for up in broader(id)))


def _covered(left: _Weighted, right: _Weighted) -> float:
    total = 0.0
    for id, weight in left.each.items():
        if id in right.each:
            total += weight
        elif id in right.wider or not broader(id).isdisjoint(right.each):
            total += weight / 2
    return total
