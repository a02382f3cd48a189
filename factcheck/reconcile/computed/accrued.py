"""What a rate has come to since a date: "650 orders a month, or near 2,000 since the start of February"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from factcheck.model import Approx, LinkRole, TimeRelation, Value
from factcheck.model.relation import Words
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.computed.settle import Check, Outcome, Reading, settle
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import Unit
from factcheck.reconcile.terms import cues, position
from factcheck.reconcile.terms.terms import Article, Term


def accrued(article: Article, rate: Term) -> Check | None:
    """A rate, and right after it what it has come to since a date: "650 orders a month, or near 2,000 since the start of February"."""
    below, published = rate.unit.per, rate.linked.source.published
    after = next((t for t in article.terms[rate.rank + 1 : rate.rank + 2] if t.sentence == rate.sentence), None)
    if below is None or below.dimension != "time" or after is None or published is None or published.end is None:
        return None
    carried = after.unit.key == rate.unit.key or (
        after.unit.per is None and (after.unit.dimension == rate.unit.dimension or after.unit.counts)
    )
    time = after.claim.time
    if time is not None and time.relation is TimeRelation.SINCE:
        time = parse_time(time.iso.partition("/")[0])  # when it began
    opened = time is not None and not time.assumed and time.start is not None and time.end is not None and time.end < published.end
    refers_back = position.appended(article, after) and position.refers_back(article, after)
    told = after.claim.id in rate.linked_to(LinkRole.RATE_OF) or refers_back
    if not (carried and opened and told):
        return None
    if not cues.has("since", position.right_behind(article, after), article.language):
        return None
    assert time is not None and time.start is not None and time.end is not None and published.start is not None
    least, most = max(0, (published.start - time.end).days), (published.end - time.start).days + 1
    computed = rate.value * Interval.of(least, most).times(1 / below.factor)
    said: tuple[tuple[str, Words], ...] = (("b", _months(least, most)), ("needed", _needed(after, rate, below)))
    check = settle("A109", "since", after, after.result, [Reading((rate,), computed, 0, True, said)])
    return None if check is None else _beside_a_start(article, after, check, time.start)


def _needed(total: Term, rate: Term, below: Unit) -> Value:
    """How long the rate takes to come to the total, in its own unit of time."""
    days = (total.value.middle or Fraction(0)) / (rate.value.middle or Fraction(1))
    number = Decimal(round(days * 10)) / 10
    return Value(low=number, high=number, stated=number, approx=Approx.ABOUT, unit=f"{below.name}s")


_STARTS = frozenset({"date:resume", "date:start", "date:launch", "date:open"})


def _beside_a_start(article: Article, total: Term, check: Check, since: dt.date) -> Check:
    """The calculation with what a reader should weigh beside it: that what is counted began, or began again, only within the stretch."""
    if check.outcome is not Outcome.CONSISTENT:
        return check
    for linked in article.dates:
        start = linked.time.start if linked.time is not None else None
        of_it = linked.generic or linked.entity == total.linked.entity  # "production began again": whose is understood
        if linked.claim.measure in _STARTS and start is not None and start > since and of_it:
            values = {**check.reason.values, "quote": linked.claim.quote.exact, "when": linked.time or ""}
            told = check.reason.model_copy(update={"key": "reconcile.since.beside", "values": values})
            return replace(check, claims=(*check.claims, linked.claim.id), reason=told)
    return check


def _months(least: int, most: int) -> Value:
    """A length of time in whole months, as a sentence says it."""
    low, high = (Decimal(max(1, round(days / 30.436875))) for days in (least, most))
    approx = Approx.EXACT if low == high else Approx.RANGE
    return Value(low=low, high=high, approx=approx, unit="months", stated=low if low == high else None)
