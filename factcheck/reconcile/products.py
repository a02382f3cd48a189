"""Rates and prices: figures whose units multiply, computed again.

A price for each square metre, an area and a price; 326 a month, eight months and 2,609. Units that fit are themselves evidence that the
figures belong together.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from factcheck.lang import languages, pack
from factcheck.measures.measure import MeasureKind
from factcheck.model import Approx, Aspect, Kind, LinkRole, Precision, TimeRelation, TimeSpan, Value
from factcheck.model.relation import Words
from factcheck.model.time_iso import parse_time
from factcheck.reconcile import among, beside, cues, printed
from factcheck.reconcile.conversions import converted, exchange
from factcheck.reconcile.each import PERIODS
from factcheck.reconcile.intervals import Interval, figure
from factcheck.reconcile.settle import Check, Outcome, Reading, settle
from factcheck.reconcile.terms import Article, Term, same_measure, same_subject, times_apart
from factcheck.reconcile.units import Unit, factor, unit

# A printed length of time is seldom exact to the day: "eight months" may be a week off.
_CALENDAR_SLACK = Fraction(1, 40)


def products(article: Article, term: Term) -> Iterator[Check]:
    """Every calculation with rates and units of which a figure of the article is the outcome."""
    term = _as_rate(article, term)
    found: list[Check | None] = []
    if term.unit.per is not None and not exchange(term.unit):
        found += [_rate(article, term) or _rate_of_rate(article, term), _since(article, term)]
    elif term.unit.dimension == "speed" or _bare_speed(article, term):
        found.append(_speed(article, _in_kmh(term)))
    found.append(converted(article, term))
    yield from (check for check in found if check is not None)


def _as_rate(article: Article, term: Term) -> Term:
    """The figure, as a rate where words beside it make it one that its unit does not tell: "7 weeks, 128,000 euros a week"."""
    if term.unit.per is not None or not beside.appended(article, term):
        return term
    period = _said_per(article, term)
    if period is None:
        return term
    return replace(term, unit=Unit(term.unit.dimension, term.unit.factor, term.unit.name, period))


# --- rates -------------------------------------------------------------------------------------------------------------------------


def _rate(article: Article, rate: Term) -> Check | None:
    """amount = rate x base, the units saying which figure is which."""
    below = rate.unit.per
    assert below is not None
    if cues.ends("versus", beside.lead(article, rate).rstrip(), article.language):
        return None  # "2,400 in eight weeks, down from 900 a week": the rate is of before
    # "from 1.92 to 1.61 billion": what comes after is reckoned with the latter.
    gone = {
        link.claim for t in article.terms for link in t.claim.links if link.role is LinkRole.CHANGE_FROM and t.claim.aspect is Aspect.CHANGE
    }
    amounts = [t for t in _near(article, rate) if _amount_of(rate, t) and t.claim.id not in gone]
    readings: list[Reading] = []
    linked = [t for t in (article.by_id.get(i) for i in rate.linked_to(LinkRole.RATE_OF)) if t is not None]
    for base in _near(article, rate):
        size = _base(base, below) or (base.premise if _is_one(base, below) else None)
        if size is None or (below.dimension == "time" and size.high is not None and size.high < 1):
            continue  # a rate for each day is not spread over some hours
        for amount in linked or amounts:
            if base.claim.kind is Kind.DURATION and _counted_since(amount):
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
            firm = firm and not beside.compared(article, base)
            firm = firm and (drawn or all(";" not in beside.gap(article, rate, t) for t in (amount, base) if t.sentence == rate.sentence))
            readings.append(Reading((amount, base), computed, -1 if amount in linked and base.claim.kind is Kind.DURATION else far, firm))
    readings.extend(_spread_over_period(article, rate, linked))
    return settle("A109", "rate", rate, rate.result, readings)


def _counted_since(amount: Term) -> bool:
    """Whether an amount says since when it is counted."""
    time = amount.claim.time
    return time is not None and time.relation is TimeRelation.SINCE


def _concluded(article: Article, rate: Term, amount: Term, base: Term) -> bool:
    """Whether an amount is said to follow from the rate and the size right before it: "a flat of 50 square metres thus costs"."""
    return amount.rank - base.rank == 1 and rate.rank < base.rank and beside.refers_back(article, amount)


def _drawn(article: Article, rate: Term, amount: Term, base: Term) -> bool:
    """Whether a rate is drawn ("that works out at") from the nearest amount and the nearest base before it."""
    if not (beside.refers_back(article, rate) and beside.appended(article, rate) and max(amount.rank, base.rank) < rate.rank):
        return False
    earlier = [t for t in article.terms[: rate.rank] if t.level and article.distance(rate, t) <= 2 and not beside.compared(article, t)]
    last_amount = next((t for t in reversed(earlier) if _amount_of(rate, t)), None)
    last_base = next((t for t in reversed(earlier) if t.unit.key == base.unit.key), None)
    return amount is last_amount and base.paragraph == rate.paragraph and (base is last_base or base.unit.name == rate.unit.name)


def _is_one(base: Term, below: Unit) -> bool:
    """Whether the base counts what the rate is said for each of, by its name: "its 30 players", "per player"."""
    if not base.unit.counts or not below.counts or base.unit.per is not None or len(below.name) < 4:
        return False
    stem = below.name.removesuffix("s").casefold()
    return stem in base.claim.quote.exact.casefold() or any(stem == concept for concept in base.linked.measure.concepts)


def _speed(article: Article, head: Term) -> Check | None:
    """A distance over the time that it took."""
    told = any(cues.has("mean", text, article.language) for text in (beside.lead(article, head), _tail(article, head)))
    readings = []
    for far in _near(article, head):
        for long in _near(article, head):
            if far.unit.dimension != "length" or long.unit.dimension != "time" or far.unit.per or long.unit.per:
                continue
            if not far.sentence == long.sentence == head.sentence or not (long.value.low or 0) > 0:
                continue
            metres, hours = far.premise.times(far.unit.factor), long.premise.times(long.unit.factor * 24)
            computed = (metres / hours).times(Fraction(1, 1000) / head.unit.factor)
            firm = abs(far.rank - long.rank) == 1 and (told or beside.refers_back(article, head)) and beside.appended(article, head)
            readings.append(Reading((far, long), computed, 0, firm))
    return settle("A109", "rate", head, head.result, readings)


def _bare_speed(article: Article, term: Term) -> bool:
    """Whether a number is printed as the mean behind a distance and the time it took: "184 km in 5 h 2 min, at more than 38 on average"."""
    last = [t for t in article.terms[max(0, term.rank - 2) : term.rank] if t.sentence == term.sentence]
    journey = [t.unit.dimension for t in last] == ["length", "time"]
    told = cues.has("mean", f"{beside.lead(article, term)} {beside.tail(article, term)}", article.language)
    return journey and told and beside.bare(article, term) and beside.appended(article, term)


def _in_kmh(term: Term) -> Term:
    return term if term.unit.dimension == "speed" else replace(term, unit=unit("km/h"))


def _tail(article: Article, term: Term) -> str:
    end = printed.number_span(article, term)[1]
    return article.text[end : min(term.claim.sentence[1], end + 25)]


def _spread_over_period(article: Article, rate: Term, amounts: list[Term]) -> Iterator[Reading]:
    """A rate over the stretch of time that its amount or its sentence states ("in nearly eight months", "since the start of February")."""
    below = rate.unit.per
    if below is None or below.dimension != "time":
        return
    told = beside.appended(article, rate) and not beside.compares(article, rate)
    amounts = amounts or [t for t in among.before(article, rate)[-1:] if told and _amount_of(rate, t)]
    if not amounts:
        return
    lengths = [v for v in _lengths(rate) if v.stated != 1 or unit(v.unit).name != below.name]  # (not the "a day" of the rate itself)
    stretches = _stretches(rate)
    for amount in amounts:
        for value in lengths:
            days = figure(value, Kind.DURATION).times(unit(value.unit).factor / below.factor)
            firm = told and len(lengths) == 1 and article.distance(rate, amount) == 0
            yield Reading((amount,), amount.premise / days, 1, firm, (("b", value),))
        own = [amount.linked.time] if amount.linked.time is not None and not amount.linked.time.assumed else []
        for time in (*own, *stretches):
            if time.start is None or time.end is None:
                continue
            days = Interval.of((time.end - time.start).days - _slack(time), (time.end - time.start).days + 2).times(1 / below.factor)
            shown = (("b", time.model_copy(update={"relation": TimeRelation.AT})),)
            yield Reading((amount,), amount.premise / days, 1, False, shown)


def _since(article: Article, rate: Term) -> Check | None:
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
    told = after.claim.id in rate.linked_to(LinkRole.RATE_OF) or (beside.appended(article, after) and beside.refers_back(article, after))
    if not (carried and opened and told):
        return None
    if not cues.has("since", _tail(article, after), article.language):
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


def _lengths(term: Term) -> list[Value]:
    """Lengths of time in the term's sentence, claims of their own or not."""
    source = term.linked.source
    if source.language.split("-")[0].lower() not in languages():
        return []
    from factcheck.extract.figures.reading import figures
    from factcheck.extract.numbers.numerals import numerals

    text, words = source.text[slice(*term.claim.sentence)], pack(source.language)
    found = [f.value for f in figures(text, words, numerals(text, words), ()) if f.kind == "duration" and unit(f.value.unit).factor >= 1]
    return list(dict.fromkeys(found))


def _stretches(term: Term) -> list[TimeSpan]:
    """Lengths of time in the term's sentence, which are no claims of their own."""
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.extract.times.reading import times

    source = term.linked.source
    if source.language.split("-")[0].lower() not in languages():
        return []
    text, words = source.text[slice(*term.claim.sentence)], pack(source.language)
    return [when.time for when in times(text, words, numerals(text, words), source.published) if when.form == "duration"]


def _slack(time: TimeSpan) -> int:
    """Days by which a stretch may be shorter than from its first possible day to its last: "nearly eight months", ends given as months."""
    return 61 if all(len(end) == 7 for end in time.iso.split("/")) and "/" in time.iso else 0


def _near(article: Article, head: Term) -> list[Term]:
    return [t for t in article.terms if t.rank != head.rank and article.distance(head, t) <= 2 and _calculable(t)]


def _calculable(term: Term) -> bool:
    return term.level or term.claim.kind is Kind.DURATION or (term.claim.aspect is Aspect.RATE and term.unit.per is not None)


def _amount_of(rate: Term, amount: Term) -> bool:
    """Whether the figure can be what the rate spreads: the unit above the slash, over no base or a longer period."""
    if amount.unit.dimension != rate.unit.dimension and not (amount.unit.dimension == "count" and rate.unit.counts):
        return False
    return amount.unit.per is None or (
        amount.unit.per.dimension == "time" and rate.unit.per is not None and rate.unit.per.dimension != "time"
    )


_EACH = "unit"  # "a flat of 40 square metres": the size of one


def _base(term: Term, below: Unit) -> Interval | None:
    """What the term amounts to in the unit below the slash; None where it is something else."""
    top = Unit(term.unit.dimension, term.unit.factor, term.unit.name)
    if term.unit.per is not None and term.unit.per.dimension != "time" and term.unit.per.name != _EACH:
        return None
    by = factor(top, Unit(below.dimension, below.factor, below.name))
    if by is None:
        return None
    slack = _CALENDAR_SLACK if below.dimension == "time" and term.unit.name != below.name else Fraction(0)
    value = term.premise.times(by)
    return Interval(None if value.low is None else value.low * (1 - slack), None if value.high is None else value.high * (1 + slack))


def _names_both(rate: Term, amount: Term, base: Term, *, drawn: bool) -> bool:
    """Whether units or measures show that these are the rate's own amount and base, beyond two plain counts in one paragraph."""
    if drawn:
        return True
    if rate.unit.counts and not (same_measure(rate, amount) or amount.unit.dimension == rate.unit.dimension != "count"):
        return False
    if rate.claim.sentence == amount.claim.sentence == base.claim.sentence:
        return True
    return same_subject(rate, amount) or same_measure(rate, amount)


def _rate_of_rate(article: Article, head: Term) -> Check | None:
    """A rate said again for another period: 100,000 a day, a million a month."""
    readings = []
    for other in article.terms:
        per = other.unit.per or _said_per(article, other) or _stated_period(other)
        if other.rank >= head.rank or per is None or head.unit.per is None or per.name == head.unit.per.name:
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
        slack = _CALENDAR_SLACK if head.unit.per.dimension == "time" else Fraction(0)
        value = (other.premise / in_one).times(1 if other.unit.counts else other.unit.factor / head.unit.factor)
        computed = Interval(
            None if value.low is None else value.low * (1 - slack), None if value.high is None else value.high * (1 + slack)
        )
        told = article.follows(other, head) and cues.has("restate", article.lead(other, head), article.language)
        apposed = beside.refers_back(article, head) or not any(c.isalpha() for c in beside.lead(article, head))
        told = told or (head.rank - other.rank == 1 and beside.appended(article, head) and apposed)
        told = told and ";" not in beside.gap(article, other, head) and not among.apart_in_place(other, head)
        readings.append(Reading((other,), computed, article.distance(head, other), told))
    return settle("A109", "per", head, head.result, readings)


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


def _said_per(article: Article, term: Term) -> Unit | None:
    """The period for each of which a plain amount is said to hold, by words of its clause: "every day 100,000 are made"."""
    if not term.level or term.unit.dimension in ("%", "time", "temperature", "speed"):
        return None
    low, high = printed.number_span(article, term)
    earlier = [t for t in article.terms[: term.rank] if t.sentence == term.sentence]
    start = min(low, max([term.claim.sentence[0], *(printed.number_span(article, t)[1] for t in earlier)]))
    after = article.text[high : min(term.claim.sentence[1], high + 30)]
    around = article.text[start:high] + re.split(r"[,;:(]", after)[0]
    found = [kind for kind in PERIODS if cues.has(kind, around, article.language)]
    return unit(PERIODS[found[0]]) if len(found) == 1 else None


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
