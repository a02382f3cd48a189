"""The quantities of the world that figures speak of: a measure of a subject in a place, a period and a population.

Figures that the ladder found compatible, though they differ, speak of different quantities and never share a variable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from factcheck.graph.search.nearest import WINDOW
from factcheck.measures.measure import MeasureKind
from factcheck.model import Relation, Verdict
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import Unit
from factcheck.reconcile.terms.terms import Term

_ASPECTS = ("share:", "change:", "ratio:", "rate:")
# Figures of one thing published within a week speak of one state of it, unless the ladder says otherwise.
SAME_STATE = 7


@dataclass(frozen=True, slots=True, order=True)
class Variable:
    """A quantity of the world. `split` tells quantities apart that the ladder found to be different."""

    entity: str
    measure: str
    population: tuple[str, ...]
    place: str
    period: str
    unit: str
    split: int = 0


def base_measure(id: str) -> str:
    """The measure of which this one is a share, change, multiple or rate."""
    for prefix in _ASPECTS:
        if id.startswith(prefix):
            return id[len(prefix) :]
    return id


def variables_of(levels: Mapping[str, Term], relations: Mapping[tuple[str, str], Relation]) -> dict[str, Variable]:
    """The variable of each plain figure."""
    groups: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for term in levels.values():
        groups[term.linked.entity or "", base_measure(term.linked.measure.id).partition("/")[0]].append(term)
    periods = {id: period for members in groups.values() for id, period in _periods(members).items()}
    found: dict[str, Variable] = {}
    splits: dict[Variable, list[list[Term]]] = defaultdict(list)  # what is said of each quantity that the ladder tells apart
    for id, term in sorted(levels.items(), key=lambda item: (end_of(item[1]), item[0])):
        variable = _variable(term, periods[id])
        told = splits[variable]
        lately = range(max(0, len(told) - WINDOW), len(told))
        split = next((i for i in lately if not any(_apart(relations, term, other) for other in told[i][-WINDOW:])), len(told))
        if split == len(told):
            told.append([])
        told[split].append(term)
        found[id] = replace(variable, split=split)
    return found


def _variable(term: Term, period: str) -> Variable:
    measure = base_measure(term.linked.measure.id).partition("/")[0]
    population = population_of(term)
    place = term.linked.place
    return Variable(term.linked.entity or "", measure, population, place.id if place else "", period, counted(term))


def counted(term: Term) -> str:
    """The unit of a quantity; the measure says what is counted, so that sales and orders can be set against each other."""
    return "count" if term.unit.counts and term.unit.per is None else "/".join(term.unit.key)


def _apart(relations: Mapping[tuple[str, str], Relation], a: Term, b: Term) -> bool:
    """Whether two figures are not said of one quantity: the ladder did not find that they agree, and no number fits both.

    Two figures of one quantity that differ are the ladder's to judge. Here they are kept apart, so that each set found needs a third.
    """
    first, second = sorted((a.claim.id, b.claim.id))
    relation = relations.get((first, second))
    if relation is not None:
        return relation.verdict is not Verdict.AGREE
    return not scaled(a).meets(scaled(b))


def _periods(terms: Iterable[Term]) -> dict[str, str]:
    """The period of each claim of one subject and measure: stated stretches by their days, states by the week in which they held."""
    out: dict[str, str] = {}
    states: list[tuple[date, str]] = []
    for term in terms:
        time = term.linked.time
        moving = term.linked.measure.kind in (MeasureKind.CUMULATIVE, MeasureKind.STOCK, MeasureKind.COUNT)
        if time is None or (time.start is None and time.end is None):
            out[term.claim.id] = "?"
        elif moving or time.assumed:
            states.append((end_of(term), term.claim.id))
        else:
            out[term.claim.id] = f"{time.start}..{time.end}"
    label = ""
    last: date | None = None
    for day, id in sorted(states):
        if last is None or (day - last).days > SAME_STATE:
            label = f"@{day}"
        last = day
        out[id] = label
    return out


def end_of(term: Term) -> date:
    """The last day of which a figure speaks."""
    time = term.linked.time
    return (time.end or time.start or date.max) if time else date.max


def scaled(term: Term) -> Interval:
    """The figure in the base unit of its dimension."""
    return term.value.times(_scale(term.unit))


def _scale(u: Unit) -> Fraction:
    return u.factor if u.per is None else u.factor / _scale(u.per)


def population_of(term: Term) -> tuple[str, ...]:
    """What narrows the people or things counted, by scope or by a measure of its own ("injured/firefighter")."""
    part = base_measure(term.linked.measure.id).partition("/")[2]
    return tuple(sorted({*term.claim.scope.population, *term.claim.scope.basis, *([part] if part else [])}))
