"""Rates and prices: figures whose units multiply, computed again.

A price for each square metre, an area and a price; 326 a month, eight months and 2,609; a distance over the time that it took. Units that
fit are themselves evidence that the figures belong together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factcheck.model import Aspect, Kind, LinkRole
from factcheck.reconcile.computed.accrued import accrued
from factcheck.reconcile.computed.conversions import converted, exchange
from factcheck.reconcile.computed.periods import CALENDAR_SLACK, amount_of, counted_since, for_another_period, said_per, spread_over_period
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.computed.used import of_rate, saved
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import Unit, factor, unit
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.terms import Article, Term, same_measure, same_subject, times_apart


def products(article: Article, term: Term) -> Iterator[Check]:
    """Every calculation with rates and units of which a figure of the article is the outcome."""
    found: list[Check | None] = [saved(article, term)]
    term = _as_rate(article, term)
    if term.unit.per is not None and not exchange(term.unit):
        found += [_rate(article, term) or for_another_period(article, term), accrued(article, term)]
    elif term.unit.dimension == "speed" or bare_speed(article, term):
        found.append(speed(article, in_kmh(term)))
    found += [converted(article, term), of_rate(article, term)]
    yield from (check for check in found if check is not None)


def _as_rate(article: Article, term: Term) -> Term:
    """The figure, as a rate where words beside it make it one that its unit does not tell: "7 weeks, 128,000 euros a week"."""
    if term.unit.per is not None or not position.appended(article, term):
        return term
    period = said_per(article, term)
    if period is None:
        return term
    return replace(term, unit=Unit(term.unit.dimension, term.unit.factor, term.unit.name, period))


def _gone(article: Article, term: Term) -> bool:
    """Whether something changed from that figure to another one."""
    return any(t.claim.aspect is Aspect.CHANGE for t in article.tying(term, LinkRole.CHANGE_FROM))


def _rate(article: Article, rate: Term) -> Check | None:
    """amount = rate x base, the units saying which figure is which."""
    below = rate.unit.per
    assert below is not None
    if cues.ends("versus", position.lead(article, rate).rstrip(), article.language):
        return None  # "2,400 in eight weeks, down from 900 a week": the rate is of before
    # "from 1.92 to 1.61 billion": what comes after is reckoned with the latter.
    amounts = [t for t in among.reckoned_with(article, rate) if amount_of(rate, t) and not _gone(article, t)]
    readings: list[Reading] = []
    linked = [t for t in (article.by_id.get(i) for i in rate.linked_to(LinkRole.RATE_OF)) if t is not None and amount_of(rate, t)]
    for base in among.reckoned_with(article, rate):
        size = _base(base, below) or (base.premise if _is_one(base, below) else None)
        if size is None or (below.dimension == "time" and size.high is not None and size.high < 1):
            continue  # a rate for each day is not spread over some hours
        for amount in linked or amounts:
            if base.claim.kind is Kind.DURATION and counted_since(amount):
                continue  # the stretch it is spread over is its own
            if amount is base or times_apart(amount, base) or times_apart(rate, amount) or times_apart(rate, base):
                continue
            by = factor(Unit(amount.unit.dimension, amount.unit.factor, amount.unit.name), Unit(rate.unit.dimension, rate.unit.factor, ""))
            if by is None:
                continue
            computed = amount.premise.times(by) / size
            far = article.distance(rate, amount) + article.distance(rate, base)
            drawn = _concluded(article, rate, amount, base) or _drawn(article, rate, amount, base)
            firm = (drawn or far <= 1) and _names_both(rate, amount, base, drawn=drawn)
            firm = firm and not position.compared(article, base) and not _reached(article, amount)
            firm = firm and (drawn or not _of_others(article, rate, amount, base))
            firm = firm and (drawn or all(";" not in position.gap(article, rate, t) for t in (amount, base) if t.sentence == rate.sentence))
            readings.append(Reading((amount, base), computed, -1 if amount in linked and base.claim.kind is Kind.DURATION else far, firm))
    readings.extend(spread_over_period(article, rate, linked))
    return settle("A109", "rate", rate, rate.result, readings)


def _of_others(article: Article, rate: Term, amount: Term, base: Term) -> bool:
    """Whether a sentence gives nothing but a rate, and opens with something that the one with its amount and base does not name: "The
    national average is 3,400 euros a head"."""
    alone = position.opens(article, rate) and max(amount.rank, base.rank) < rate.rank
    return alone and among.another_subject(article, amount, rate)


def _reached(article: Article, amount: Term) -> bool:
    """Whether a length or a height is where something went: "came down to 10,000 ft in six minutes"."""
    return amount.unit.dimension == "length" and cues.ends("to", position.lead(article, amount).rstrip(), article.language)


def _concluded(article: Article, rate: Term, amount: Term, base: Term) -> bool:
    """Whether an amount is said to follow from the rate and the size right before it: "a flat of 50 square metres thus costs"."""
    return amount.rank - base.rank == 1 and rate.rank < base.rank and position.refers_back(article, amount)


def _drawn(article: Article, rate: Term, amount: Term, base: Term) -> bool:
    """Whether a rate is drawn ("that works out at") from the nearest amount and the nearest base before it."""
    if not (position.refers_back(article, rate) and position.appended(article, rate) and max(amount.rank, base.rank) < rate.rank):
        return False
    earlier = [t for t in article.near(rate) if t.rank < rate.rank and t.level and not position.compared(article, t)]
    last_amount = next((t for t in reversed(earlier) if amount_of(rate, t)), None)
    last_base = next((t for t in reversed(earlier) if t.unit.key == base.unit.key), None)
    return amount is last_amount and base.paragraph == rate.paragraph and (base is last_base or base.unit.name == rate.unit.name)


def _is_one(base: Term, below: Unit) -> bool:
    """Whether the base counts what the rate is said for each of, by its name: "its 30 players", "per player"."""
    if not base.unit.counts or not below.counts or base.unit.per is not None or len(below.name) < 4:
        return False
    stem = below.name.removesuffix("s").casefold()
    return stem in base.claim.quote.exact.casefold() or any(stem == concept for concept in base.linked.measure.concepts)


_EACH = "unit"  # "a flat of 40 square metres": the size of one


def _base(term: Term, below: Unit) -> Interval | None:
    """What the term amounts to in the unit below the slash; None where it is something else."""
    top = Unit(term.unit.dimension, term.unit.factor, term.unit.name)
    if term.unit.per is not None and term.unit.per.dimension != "time" and term.unit.per.name != _EACH:
        return None
    by = factor(top, Unit(below.dimension, below.factor, below.name))
    if by is None:
        return None
    slack = CALENDAR_SLACK if below.dimension == "time" and term.unit.name != below.name else Fraction(0)
    value = term.premise.times(by)
    return value.widened(slack)


def _names_both(rate: Term, amount: Term, base: Term, *, drawn: bool) -> bool:
    """Whether units or measures show that these are the rate's own amount and base, beyond two plain counts in one paragraph."""
    if drawn:
        return True
    if rate.unit.counts and not (same_measure(rate, amount) or amount.unit.dimension == rate.unit.dimension != "count"):
        return False
    if rate.claim.sentence == amount.claim.sentence == base.claim.sentence:
        return True
    return same_subject(rate, amount) or same_measure(rate, amount)


def speed(article: Article, head: Term) -> Check | None:
    """A distance over the time that it took."""
    told = any(cues.has("mean", text, article.language) for text in (position.lead(article, head), position.right_behind(article, head)))
    readings = []
    for far in among.reckoned_with(article, head):
        for long in among.reckoned_with(article, head):
            if far.unit.dimension != "length" or long.unit.dimension != "time" or far.unit.per or long.unit.per:
                continue
            if not far.sentence == long.sentence == head.sentence or not (long.value.low or 0) > 0:
                continue
            metres, hours = far.premise.times(far.unit.factor), long.premise.times(long.unit.factor * 24)
            computed = (metres / hours).times(Fraction(1, 1000) / head.unit.factor)
            firm = abs(far.rank - long.rank) == 1 and (told or position.refers_back(article, head)) and position.appended(article, head)
            readings.append(Reading((far, long), computed, 0, firm))
    return settle("A109", "rate", head, head.result, readings)


def bare_speed(article: Article, term: Term) -> bool:
    """Whether a number is printed as the mean behind a distance and the time it took: "184 km in 5 h 2 min, at more than 38 on average"."""
    last = [t for t in article.terms[max(0, term.rank - 2) : term.rank] if t.sentence == term.sentence]
    journey = [t.unit.dimension for t in last] == ["length", "time"]
    told = cues.has("mean", f"{position.lead(article, term)} {position.tail(article, term)}", article.language)
    return journey and told and position.bare(article, term) and position.appended(article, term)


def in_kmh(term: Term) -> Term:
    """The figure as a speed, in kilometres an hour where no unit is printed."""
    return term if term.unit.dimension == "speed" else replace(term, unit=unit("km/h"))
