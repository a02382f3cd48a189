"""Rates over periods: what an amount comes to in each of them, and a rate said again for a longer or a shorter one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.measures.measure import MeasureKind
from factcheck.model import Approx, Kind, Precision, TimeRelation, TimeSpan, Value
from factcheck.reconcile.computed.each import PERIODS
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.intervals import Interval, figure
from factcheck.reconcile.exact.units import Unit, factor, unit
from factcheck.reconcile.terms import among, cues, position, printed
from factcheck.reconcile.terms.printed_times import figures_of, times_of
from factcheck.reconcile.terms.roles import Role, role
from factcheck.reconcile.terms.terms import PARTLY, Article, Term

# A printed length of time is seldom exact to the day: "eight months" may be a week off.
CALENDAR_SLACK = Fraction(1, 40)


def for_another_period(article: Article, head: Term) -> Check | None:
    """A rate said again for another period: 100,000 a day, a million a month."""
    readings = []
    for other in article.earlier(head, back=1):
        per = other.unit.per or said_per(article, other) or _stated_period(other)
        if per is None or head.unit.per is None or per.name == head.unit.per.name:
            continue
        by = factor(per, head.unit.per)
        if by is None or article.distance(head, other) > 1 or not _one_sort(other, head):
            continue
        in_one = Interval.point(by)
        if head.unit.money and (per.factor >= 1) != (head.unit.per.factor >= 1):
            hours = _hours(article, head, per, head.unit.per)
            if hours is None:
                continue
            in_one = hours
        slack = CALENDAR_SLACK if head.unit.per.dimension == "time" else Fraction(0)
        value = (other.premise / in_one).times(1 if other.unit.counts else other.unit.factor / head.unit.factor)
        computed = value.widened(slack)
        told = article.follows(other, head) and cues.has("restate", article.lead(other, head), article.language)
        bare = not any(c.isalpha() for c in position.lead(article, head))
        apposed = position.refers_back(article, head) or (bare and _near(computed, head.result))
        told = told or (_nothing_new_between(article, other, head) and position.appended(article, head) and apposed)
        told = told and not _is_tariff(article, head, computed)
        told = told and ";" not in position.gap(article, other, head) and not among.apart_in_place(other, head)
        told = told and (head.sentence == other.sentence or _says_more(article, head))
        readings.append(Reading((other,), computed, article.distance(head, other), told))
    return settle("A109", "per", head, head.result, readings)


def _nothing_new_between(article: Article, other: Term, head: Term) -> bool:
    """Whether between a rate and another one nothing is printed but what the first was before, and by how much it changed."""
    between = article.terms[other.rank + 1 : head.rank]
    return all(position.compared(article, t) or role(article, t) in (Role.CHANGE, Role.GAP) for t in between)


def _is_tariff(article: Article, head: Term, computed: Interval) -> bool:
    """Whether two prices are two offers, of which the longer is the cheaper: "18 pounds a day or 90 a week"."""
    choice = cues.starts("either", position.lead(article, head), article.language)
    return head.unit.money and choice and computed.above(head.result)


def _says_more(article: Article, head: Term) -> bool:
    """Whether more than its number is printed of a rate, as its period: the sentence after "36 million cans a year" may tell of 18 million,
    of tuna."""
    return bool(position.tail(article, head).strip()) or not position.bare(article, head)


def _near(computed: Interval, said: Interval) -> bool:
    """Whether two amounts are near enough to be meant as one: "600 euros a day, 1,500 a week" are two limits and no sum gone wrong."""
    one, other = computed.low, said.low
    return one is None or other is None or not one or Fraction(1, 2) <= other / one <= 2


def _hours(article: Article, head: Term, long: Unit, short: Unit) -> Interval | None:
    """How many hours the month or week of a pay has that a text gives by the hour too: those said to be worked ("40 hours a week"), for
    nobody is paid for all hours of a month."""
    small, large = sorted((long, short), key=lambda u: u.factor)
    spent = [
        t
        for t in article.terms
        if t.unit.dimension == "time" and t.unit.per is not None and t.unit.per.dimension == "time" and article.distance(head, t) <= 1
    ]
    if len(spent) != 1:
        return None
    only = spent[0]
    assert only.unit.per is not None
    hours = only.premise.times(only.unit.factor / small.factor * large.factor / only.unit.per.factor)
    return hours if long is large else Interval.point(1) / hours


def said_per(article: Article, term: Term) -> Unit | None:
    """The period for each of which a plain amount is said to hold, by words of its clause: "every day 100,000 are made"."""
    if not term.level or term.unit.dimension in ("%", "time", "temperature", "speed"):
        return None
    low, high = printed.number_span(article, term)
    earlier = article.earlier(term)
    start = min(low, max([term.claim.sentence[0], *(printed.number_span(article, t)[1] for t in earlier)]))
    after = re.split(r"[,;:(]", article.text[high : min(term.claim.sentence[1], high + 30)])[0]
    around = article.text[start:high] + after
    found = [kind for kind in PERIODS if cues.has(kind, around, article.language)]
    if len(found) != 1 or any(when.form == "relative" for when in times_of(article.source, high, high + len(after))):
        return None  # "from 31,500 a year earlier" says when it was
    return unit(PERIODS[found[0]])


def _stated_period(term: Term) -> Unit | None:
    """The year or month in which an amount came together, where the text states one: "19,800 calls last year"."""
    time = term.claim.time
    if time is None or time.assumed or time.relation not in (TimeRelation.AT, TimeRelation.OVER):
        return None
    if term.linked.measure.kind not in (MeasureKind.FLOW, MeasureKind.COUNT):
        return None
    return {Precision.YEAR: unit("year"), Precision.MONTH: unit("month")}.get(time.precision)


def _one_sort(a: Term, b: Term) -> bool:
    """Whether the units above the slash can be one: equal, or both of things counted where one leaves open of which."""
    if a.unit.dimension == b.unit.dimension:
        return True
    return a.unit.counts and b.unit.counts and "count" in (a.unit.dimension, b.unit.dimension)


def spread_over_period(article: Article, rate: Term, amounts: list[Term]) -> Iterator[Reading]:
    """A rate over the stretch of time that its amount or its sentence states ("in nearly eight months", "since the start of February")."""
    below = rate.unit.per
    if below is None or below.dimension != "time":
        return
    told = position.appended(article, rate) and not position.compares(article, rate)
    amounts = amounts or [t for t in among.before(article, rate) if told and amount_of(rate, t)][-1:]
    if not amounts:
        return
    lengths = [v for v in _lengths(rate) if v.stated != 1 or unit(v.unit).name != below.name]  # (not the "a day" of the rate itself)
    stretches = _stretches(rate)
    for amount in amounts:
        for value in lengths:
            length = figure(value, Kind.DURATION)
            whole_year = value.stated == 1 and value.unit == "years"  # "48,000 in a year, or 4,000 a month"
            length = Interval.point(1).widened(CALENDAR_SLACK) if whole_year and value.approx is Approx.EXACT else length
            length = length.narrowed(PARTLY) if value.approx is Approx.EXACT else length
            days = length.times(unit(value.unit).factor / below.factor)
            firm = told and len(lengths) == 1 and article.distance(rate, amount) == 0 and not counted_since(amount)
            yield Reading((amount,), amount.premise / days, 1, firm, (("b", value),))
        own = [time for time in (amount.linked.time,) if time is not None and (not time.assumed or _year_over(amount))]
        for time in (*own, *stretches):
            if time.start is None or time.end is None:
                continue
            right_behind = amount.rank + 1 == rate.rank and below.factor <= _LONGEST
            firm = told and right_behind and time in own and not lengths and _year_over(amount)
            days = Interval.of((time.end - time.start).days - _slack(time), (time.end - time.start).days + 2).times(1 / below.factor)
            shown = (("b", time.model_copy(update={"relation": TimeRelation.AT})),)
            yield Reading((amount,), amount.premise / days, 1, firm, shown)


_LONGEST = 31  # days of the periods into which a year is divided


def _year_over(amount: Term) -> bool:
    """Whether an amount is one of a calendar year that was over when the article appeared, as its sentence or one before it says."""
    time, published = amount.linked.time, amount.linked.source.published
    if time is None or time.precision is not Precision.YEAR or "/" in time.iso or published is None or published.start is None:
        return False
    return time.end is not None and time.end < published.start


def counted_since(amount: Term) -> bool:
    """Whether an amount says since when it is counted."""
    time = amount.claim.time
    return time is not None and time.relation is TimeRelation.SINCE


def _lengths(term: Term) -> list[Value]:
    """Lengths of time of a day or more in the term's sentence, claims of their own or not."""
    found = [f.value for f in figures_of(term.linked.source, *term.claim.sentence) if f.kind == "duration"]
    return list(dict.fromkeys(value for value in found if unit(value.unit).factor >= 1))


def _stretches(term: Term) -> list[TimeSpan]:
    """Stretches of time in the term's sentence, which are no claims of their own."""
    return [when.time for when in times_of(term.linked.source, *term.claim.sentence) if when.form == "duration"]


def _slack(time: TimeSpan) -> int:
    """Days by which a stretch may be shorter than from its first possible day to its last: "nearly eight months", ends given as months."""
    ends = [end for end in time.iso.split("/") if not end.startswith("P")]
    return 61 if "/" in time.iso and all(len(end) == len("2025-08") for end in ends) else 0


def amount_of(rate: Term, amount: Term) -> bool:
    """Whether the figure can be what the rate spreads: the unit above the slash, over no base or a longer period."""
    if amount.unit.dimension != rate.unit.dimension and not (amount.unit.dimension == "count" and rate.unit.counts):
        return False
    return amount.unit.per is None or (
        amount.unit.per.dimension == "time" and rate.unit.per is not None and rate.unit.per.dimension != "time"
    )
