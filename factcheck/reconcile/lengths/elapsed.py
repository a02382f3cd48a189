"""Lengths of time whose other end stands in another sentence or article: "three days later than last planned" beside "is to lift off on
11 June", "it ended on 29 May, after 48 days" beside "it began on 11 April".

One end is the moment that the sentence of the length gives; the other is a date beside it, or one that another article relates to it. One
that comes out explains the length. None accuses (`spans` does, where the words name the other end): of what a length is counted from the
sentence seldom says enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Relation, TimeSpan, Verdict
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval, stated
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.told import CODE, told
from factcheck.reconcile.terms import cues, printed_times

_BESIDE = 300  # characters between a length and a date of its own article
_CUES = ("late", "later", "since", "lasting")
_NOT_FAR = Fraction(6, 5)  # "more than two years" is said of no three
_AROUND = 25  # characters beside a length in which a word makes it run from one moment to another


def elapsed(claims: Sequence[LinkedClaim], relations: Iterable[Relation], explained: Iterable[str]) -> Iterator[Check]:
    """Every stated length of time that such a date explains, in the order of sources and texts."""
    done, by_id = set(explained), {c.claim.id: c for c in claims}
    related: dict[str, list[LinkedClaim]] = {}
    for relation in relations:
        if relation.verdict is not Verdict.UNCLEAR and relation.a in by_id and relation.b in by_id:
            related.setdefault(relation.a, []).append(by_id[relation.b])
            related.setdefault(relation.b, []).append(by_id[relation.a])
    dates: dict[str, list[LinkedClaim]] = {}
    for linked in claims:
        if linked.claim.kind is Kind.DATE and printed_times.dated(linked):
            dates.setdefault(linked.claim.source, []).append(linked)
    for head in sorted(claims, key=lambda c: (c.claim.source, c.claim.quote.start, c.claim.id)):
        if head.claim.kind is Kind.DURATION and head.claim.id not in done and _runs(head):
            check = _explained(head, dates.get(head.claim.source, ()), related)
            if check is not None:
                yield check


def _runs(head: LinkedClaim) -> bool:
    """Whether a length of a day or more is said to lie between two moments."""
    value = head.claim.value
    if value is None or value.stated == 1 or unit(value.unit).dimension != "time" or unit(value.unit).factor < 1:
        return False
    (low, high), quote = head.claim.sentence, head.claim.quote
    near = head.source.text[max(low, quote.start - _AROUND) : min(high, quote.end + _AROUND)]
    return any(cues.has(kind, near, head.source.language) for kind in _CUES)


def _explained(head: LinkedClaim, dates: Sequence[LinkedClaim], related: Mapping[str, Sequence[LinkedClaim]]) -> Check | None:
    here = [d for d in dates if d.claim.sentence == head.claim.sentence]
    times = [d.claim.time for d in here] or [head.claim.time]
    for time in times:
        if time is None or not _point(time):
            continue
        same = [d for d in dates if d in here or d.claim.time == time]
        beside = [d for d in dates if d not in here and abs(d.claim.quote.start - head.claim.quote.start) <= _BESIDE]
        tried = set[TimeSpan]()  # of many near copies most give one date
        for other in _nearest_first(same, beside, related):
            then = other.claim.time if other.claim.kind is Kind.DATE else None
            if then is None or then in tried or not _point(then) or _overlap(head, other):
                continue
            tried.add(then)
            check = _check(head, time, here, other)
            if check is not None:
                return check
    return None


def _nearest_first(
    same: Iterable[LinkedClaim], beside: Iterable[LinkedClaim], related: Mapping[str, Sequence[LinkedClaim]]
) -> Iterator[LinkedClaim]:
    """What other articles say of a date, the dates beside it, and what other articles say of all these, each claim once."""
    seen = set[str]()
    known = dict[str, LinkedClaim]()
    for found in (_related(same, related), beside):
        listed = {d.claim.id: d for d in found}
        known |= listed
        yield from (listed[id] for id in sorted(listed.keys() - seen))
        seen |= listed.keys()
    beyond = {d.claim.id: d for d in _related(known.values(), related)}
    yield from (beyond[id] for id in sorted(beyond.keys() - seen))


def _related(dates: Iterable[LinkedClaim], related: Mapping[str, Sequence[LinkedClaim]]) -> Iterator[LinkedClaim]:
    return (d for found in dates for d in related.get(found.claim.id, ()))


def _overlap(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one claim is made of words of the other: the date of "three days later" says nothing new."""
    one, other = a.claim.quote, b.claim.quote
    return a.claim.source == b.claim.source and one.start < other.end and other.start < one.end


def _point(time: TimeSpan) -> bool:
    return not time.assumed and time.start is not None and time.end is not None and "/" not in time.iso


def _check(head: LinkedClaim, time: TimeSpan, here: Sequence[LinkedClaim], other: LinkedClaim) -> Check | None:
    assert head.claim.value is not None and other.claim.time is not None
    apart = printed_times.between(time, other.claim.time)
    admitted = stated(head.claim.value, head.claim.kind, worded=False).times(unit(head.claim.value.unit).factor)
    if admitted.high is None and admitted.low is not None:
        admitted = Interval(admitted.low, admitted.low * _NOT_FAR)
    if not apart.meets(admitted) or not _telling(apart):
        return None
    first, second = sorted((time, other.claim.time), key=printed_times.ends)
    own = [d.claim.id for d in here if d.claim.time == time]
    code = CODE if other.claim.source == head.claim.source else "A202"
    return told(code, Outcome.CONSISTENT, head.claim.value, (head.claim.id, *own[:1], other.claim.id), apart, first, second)


def _telling(apart: Interval) -> bool:
    """Whether the dates are exact enough to tell the length from another one."""
    if apart.low is None or apart.high is None or apart.middle is None:
        return False
    return 2 * (apart.high - apart.low) <= apart.middle
