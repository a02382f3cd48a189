"""Lengths of time between dates that articles state, computed again: "ten years late".

One end is the date in the same sentence; the other is a planned date, in the same article or in another one about the same
subject. (Two times in one sentence are for `dated`.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.link.linked import LinkedClaim
from factcheck.model import NOT_SO, Kind, Modality
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval, stated
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.backwards import backwards
from factcheck.reconcile.lengths.dated import between_two, stretches
from factcheck.reconcile.lengths.jubilees import jubilees, lives
from factcheck.reconcile.lengths.lasted import lasted
from factcheck.reconcile.lengths.told import CODE, told
from factcheck.reconcile.lengths.told_elsewhere import told_elsewhere
from factcheck.reconcile.lengths.weekdays import weekdays
from factcheck.reconcile.terms import cues, printed_times

_AGE = "age"  # the measure
_TO_HAPPEN = "happen"  # the concept of a plain "due in 2012", whatever it is that is due
WITHIN, ACROSS = CODE, "A202"
_Sentence = tuple[str, tuple[int, int]]  # of which article, and where


def check_spans(claims: Iterable[LinkedClaim]) -> list[Check]:
    """Every stated length of time whose two ends are stated somewhere, in the order of its source and text."""
    ordered = sorted(claims, key=lambda c: (c.claim.source, c.claim.quote.start, c.claim.id))
    dates = [c for c in ordered if c.claim.kind is Kind.DATE and printed_times.dated(c) and c.claim.modality not in NOT_SO]
    out: list[Check] = list(_in_sentences(ordered))
    known = {frozenset(c.claims[-2:]) for c in out}
    beside: dict[_Sentence, list[LinkedClaim]] = {}
    for d in dates:
        beside.setdefault(_sentence(d), []).append(d)
    for head in ordered:
        if head.claim.kind is Kind.DURATION and head.claim.value is not None and unit(head.claim.value.unit).dimension == "time":
            out.extend(c for c in _checks(head, dates, beside.get(_sentence(head), ())) if frozenset(c.claims[1:]) not in known)
    judged = {claim for check in out for claim in check.claims[:1]}
    for here in _by_sentence(ordered).values():
        out.extend(c for c in told_elsewhere(here, dates, (WITHIN, ACROSS)) if c.claims[0] not in judged)
    return out


def _in_sentences(claims: Sequence[LinkedClaim]) -> list[Check]:
    """Every weekday beside its date, and every length of time beside the two times between which it lies, in order."""
    sentences = _by_sentence(claims)
    found: list[Check] = []
    last, earlier = ("", 0, 0), list[LinkedClaim]()
    for (_, (low, high)), here in sorted(sentences.items(), key=lambda item: item[0]):
        known = len(found)
        found.extend(weekdays(here, low, high))
        found.extend(backwards(here, low, high))
        source = here[0].source
        before = last[1] if last[0] == source.name and 0 <= low - last[2] <= _GAP else None
        found.extend(jubilees(here, low, high, earlier if before is not None else ()))
        last, earlier = (source.name, low, high), here
        mine = [c for c in here if c.claim.kind in (Kind.DATE, Kind.DURATION) or c.measure.id == _AGE or "birth" in c.measure.concepts]
        if mine or _YEAR.search(source.text, low, high):
            found.extend(lasted(here, low, high, before))
        if mine:
            found.extend(between_two(mine, low, high))
            found.extend(stretches(mine, low, high))
        if not any(check.code == CODE for check in found[known:]):
            found.extend(lives(here, low, high))
    return found


def _by_sentence(claims: Iterable[LinkedClaim]) -> dict[_Sentence, list[LinkedClaim]]:
    sentences: dict[_Sentence, list[LinkedClaim]] = {}
    for linked in claims:
        sentences.setdefault(_sentence(linked), []).append(linked)
    return sentences


_YEAR = re.compile(r"\b\d{4}\b")
_GAP = 2  # characters between two sentences of one paragraph


def _sentence(linked: LinkedClaim) -> _Sentence:
    return linked.claim.source, linked.claim.sentence


def _checks(head: LinkedClaim, dates: Sequence[LinkedClaim], here: Sequence[LinkedClaim]) -> Iterator[Check]:
    """What a length of time says of two dates. `here`: those of its sentence."""
    event = _event(head, here) if _is_late(head) else None
    if event is None:
        return
    others = [d for d in dates if d is not event.claim and _is_plan(d, event)]
    right = [d for d in others if _apart(event, d).meets(_days(head))]
    away = [d for d in others if d.claim.source != head.claim.source]
    if not right and len({printed_times.ends(d.claim.time) for d in away}) > 1:
        others = [d for d in others if d not in away]  # which of the dates that others give is meant stays open
    for other in right or others:  # where one of them explains it, the others are for the ladder
        same = other.claim.source == head.claim.source
        yield _check(WITHIN if same else ACROSS, Outcome.CONSISTENT if other in right else Outcome.INCONSISTENT, head, event, other)


def _event(head: LinkedClaim, here: Sequence[LinkedClaim]) -> printed_times.Moment | None:
    """When that happened of which a sentence says how late it was: the one date of its own, else the one
    day that it prints."""
    events = [d for d in here if not _planned(d) and _one_subject(head, d)]
    if events:
        only = events[0]
        quote, time = only.claim.quote, only.claim.time
        return printed_times.Moment(quote.start, quote.end, time, only, False) if len(events) == 1 and time is not None else None
    days = [m for m in printed_times.printed_days(head.source, *head.claim.sentence) if not here and head.entity is not None]
    return days[0] if len(days) == 1 else None


def _is_late(head: LinkedClaim) -> bool:
    low, high = head.claim.sentence
    start, end = head.claim.quote.start, head.claim.quote.end
    return cues.has("late", head.source.text[max(low, start - 15) : min(high, end + 25)], head.source.language)


def _one_subject(a: LinkedClaim, b: LinkedClaim) -> bool:
    return a.entity is None or b.entity is None or a.entity == b.entity


def _planned(linked: LinkedClaim) -> bool:
    return linked.claim.modality is Modality.PLANNED or cues.has("due", linked.claim.quote.exact, linked.source.language)


def _is_plan(other: LinkedClaim, event: printed_times.Moment) -> bool:
    """A date that was planned for the same subject, before the event."""
    if event.claim is None or not _planned(other) or other.claim.time is None:
        return False
    first, second = printed_times.ends(other.claim.time), printed_times.ends(event.time)
    if other.claim.source == event.claim.claim.source and not _both_named(other, event.claim):
        return first[1] < second[1] and 0 <= event.start - other.claim.quote.end <= _NEAR
    same = event.claim.entity is not None and other.entity == event.claim.entity
    return same and bool(set(other.measure.concepts) & {*event.claim.measure.concepts, _TO_HAPPEN}) and first[1] < second[1]


def _both_named(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether names tell of what two claims are; where one is of a common noun, the bridge that opened may be what "works" were for."""
    return None not in (a.entity, b.entity) and not (a.generic or b.generic)


_NEAR = 80  # characters from "should have opened in 2020" to "opened in 2023", where no name ties the two


def _apart(event: printed_times.Moment, other: LinkedClaim) -> Interval:
    assert other.claim.time is not None
    return printed_times.between(event.time, other.claim.time)


def _days(head: LinkedClaim) -> Interval:
    """What the stated length admits, in days."""
    assert head.claim.value is not None
    return stated(head.claim.value, head.claim.kind, worded=False).times(unit(head.claim.value.unit).factor)


def _check(code: str, outcome: Outcome, head: LinkedClaim, event: printed_times.Moment, other: LinkedClaim) -> Check:
    assert head.claim.value is not None and other.claim.time is not None
    first, second = sorted((other.claim.time, event.time), key=printed_times.ends)
    both = sorted(
        [*((event.claim,) if event.claim is not None else ()), other], key=lambda d: printed_times.ends(d.claim.time), reverse=True
    )
    return told(code, outcome, head.claim.value, (head.claim.id, *(d.claim.id for d in both)), _apart(event, other), first, second)
