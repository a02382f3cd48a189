"""Lengths of time between dates that articles state: "ten years late", "five days after its start", computed again.

One end is the date in the same sentence; the other is a planned date (for a delay) or the date of the event that the words name, in the
same article or in another one about the same subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.lang import languages, pack
from factcheck.link.linked import LinkedClaim
from factcheck.measures.lexicon import lexicon
from factcheck.model import Approx, Kind, Modality, Reason, TimeSpan, Value
from factcheck.model.relation import Words
from factcheck.reconcile import cues
from factcheck.reconcile.intervals import Interval, stated
from factcheck.reconcile.settle import Check, Outcome
from factcheck.reconcile.units import unit

if TYPE_CHECKING:
    from factcheck.extract.figures_value import Figure

_TO_HAPPEN = "happen"  # the concept of a plain "due in 2012", whatever it is that is due
WITHIN, ACROSS = "A112", "A202"


def check_spans(claims: Iterable[LinkedClaim]) -> list[Check]:
    """Every stated length of time whose two ends are stated somewhere, in the order of its source and text."""
    ordered = sorted(claims, key=lambda c: (c.claim.source, c.claim.quote.start, c.claim.id))
    dates = [c for c in ordered if c.claim.kind is Kind.DATE and _dated(c) and c.claim.modality is not Modality.DENIED]
    out: list[Check] = [*_told_between(ordered, dates), *_stretches(ordered)]
    known = {frozenset(c.claims[-2:]) for c in out}
    for head in ordered:
        if head.claim.kind is Kind.DURATION and head.claim.value is not None and unit(head.claim.value.unit).dimension == "time":
            out.extend(c for c in _checks(head, dates) if frozenset(c.claims[1:]) not in known)
    return out


def _told_between(claims: Sequence[LinkedClaim], dates: Sequence[LinkedClaim]) -> Iterator[Check]:
    """A sentence with two dates and the length between them: "began in 2012 and was opened in 2020, eight years later"."""
    sentences: dict[tuple[str, tuple[int, int]], list[LinkedClaim]] = {}
    for date_ in dates:
        sentences.setdefault((date_.claim.source, date_.claim.sentence), []).append(date_)
    for (_, (low, high)), pair in sorted(sentences.items()):
        if len(pair) != 2 or not _one_subject(*pair):
            continue
        first, second = sorted(pair, key=lambda d: _ends(d.claim.time))
        if _ends(first.claim.time) == _ends(second.claim.time) or first.claim.modality is Modality.PLANNED:
            continue
        found = (_length_after(second, low, high) if pair[1] is second else None) or _length_before(pair, low, high)
        if found is None:
            continue
        start, value, slack = found
        admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor) + Interval.of(0, slack)
        head = next((c for c in claims if c.claim.kind is Kind.DURATION and c.claim.source == second.claim.source and _at(c, start)), None)
        outcome = Outcome.CONSISTENT if _between(first, second).meets(admitted) else Outcome.INCONSISTENT
        yield _check_of(WITHIN, outcome, value, first, second, *((head,) if head is not None else ()))


def _stretches(claims: Sequence[LinkedClaim]) -> Iterator[Check]:
    """A stretch between two dates and its length right before or after it: "for fourteen months, from March 2019 to May 2020"."""
    for head in claims:
        value = head.claim.value
        if head.claim.kind is not Kind.DURATION or value is None or unit(value.unit).dimension != "time":
            continue
        low, high = head.claim.sentence
        for other in claims:
            time = other.claim.time
            mine = other.claim.source == head.claim.source and other.claim.sentence == head.claim.sentence
            if not mine or other.claim.kind is not Kind.DATE or time is None or time.start is None or time.end is None:
                continue
            ends = time.iso.split("/")
            if len(ends) != 2 or not all(len(end) in (4, 7, 10) for end in ends):
                continue
            first, second = sorted((head.claim.quote, other.claim.quote), key=lambda q: q.start)
            between = head.source.text[first.end : second.start]
            if not (low <= first.end <= second.start <= high) or len(between.strip(" ,;:(\u2013\u2014-")) > _APPOSED:
                continue
            longest = (time.end - time.start).days + 1
            slack = sum({4: 366, 7: 31, 10: 1}[len(end)] for end in ends)
            computed = Interval.of(max(0, longest - slack), longest)
            admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor)
            middle, said = computed.middle or Fraction(0), admitted.middle or Fraction(0)
            if not middle < _FAR * said or not said < _FAR * middle:
                continue  # the length of something else
            outcome = Outcome.CONSISTENT if computed.meets(admitted) else Outcome.INCONSISTENT
            yield _told(WITHIN, outcome, value, (head.claim.id, other.claim.id), computed, time, time)


_FAR = 3  # how many times longer one may be than the other
_APPOSED = 8  # characters that may stand between a stretch and its length: "or", "soit"


def _at(linked: LinkedClaim, start: int) -> bool:
    return linked.claim.quote.start <= start < linked.claim.quote.end


def _length_after(second: LinkedClaim, low: int, high: int) -> tuple[int, Value, int] | None:
    """The one length of time after the later date in its sentence, with a word that makes it run from one date to the other: where it
    stands, what it says, and by how many days it may be longer."""
    source = second.source
    text, found = source.text[low:high], _durations(second, low, high)
    found = [f for f in found if low + f.start >= second.claim.quote.start]
    if len(found) != 1:
        return None
    only = found[0]
    after, before = text[only.end : only.end + 12], text[max(0, only.start - 12) : only.start]
    ends = not text[only.end :].strip(" .!?\n\u00bb\u201d")
    later = cues.starts("later", after, source.language)
    lasting = ends and cues.has("lasting", before, source.language)
    summed = cues.has("total", f"{before} {after}", source.language) or cues.ends("restate", before, source.language)
    return (low + only.start, only.value, 0) if later or lasting or summed else None


def _length_before(pair: Sequence[LinkedClaim], low: int, high: int) -> tuple[int, Value, int] | None:
    """A length of time counted from the date that follows it ("eleven years after the start on 4 May 2015"), or an age between the date of
    birth or building and another one ("built in 1994, it was 31 years old when it sank in 2025")."""
    source = pair[0].source
    text, found = source.text[low:high], _durations(pair[0], low, high)
    if len(found) != 1:
        return None
    only = found[0]
    start = low + only.start
    after = text[only.end : only.end + 12]
    if any(_at(d, start) for d in pair):
        return None  # "three days later" is a date of its own
    following = [d for d in pair if d.claim.quote.end > low + only.end]
    if following and cues.starts("since", after, source.language):
        dated = re.search(r"\d", text[only.end :])
        between = text[only.end : only.end + dated.start()] if dated else ""
        if dated and len(between) < _NAMED and between.count(",") <= 1 and not cues.has("clause", between, source.language):
            return start, only.value, 0
    own = text[max(0, only.start - 15) : only.end + 12]
    born = set(pair[0].measure.concepts) & _BIRTHS
    if born and len(following) == 1 and cues.has("aged", own, source.language) and only.value.unit == "years":
        return start, only.value, _YEAR_OF_LIFE
    return None


# Concepts of the dates from which an age is counted.
_BIRTHS = frozenset({"birth", "build", "found", "launch"})
_NAMED = 60  # characters in which the event is named from which a time is counted
_YEAR_OF_LIFE = 366


def _durations(linked: LinkedClaim, low: int, high: int) -> list[Figure]:
    """The lengths of time that the sentence states."""
    source = linked.source
    if source.language.split("-")[0].lower() not in languages():
        return []
    from factcheck.extract.figures import figures
    from factcheck.extract.numerals import numerals

    text, words = source.text[low:high], pack(source.language)
    every = figures(text, words, numerals(text, words), ())
    return [f for f in every if f.kind in ("duration", "age") and unit(f.value.unit).dimension == "time"]


def _dated(linked: LinkedClaim) -> bool:
    time = linked.claim.time
    return time is not None and time.start is not None and time.end is not None and not time.assumed


def _checks(head: LinkedClaim, dates: Sequence[LinkedClaim]) -> Iterator[Check]:
    late, since = _said("late", head), _said("since", head)
    if not (late or since):
        return
    here = [d for d in dates if d.claim.source == head.claim.source and d.claim.sentence == head.claim.sentence]
    events = [d for d in here if d.claim.modality is not Modality.PLANNED and _one_subject(head, d)]
    if len(events) != 1:
        return
    event = events[0]
    others = [d for d in dates if d is not event and (_is_plan(d, event) if late else _is_named(d, head, event))]
    right = [d for d in others if _between(event, d).meets(_days(head))]
    away = [d for d in others if d.claim.source != head.claim.source]
    if not right and len({_ends(d.claim.time) for d in away}) > 1:
        others = [d for d in others if d not in away]  # which of the dates that others give is meant stays open
    for other in right or others:  # where one of them explains it, the others are for the ladder
        same = other.claim.source == head.claim.source
        yield _check(WITHIN if same else ACROSS, Outcome.CONSISTENT if other in right else Outcome.INCONSISTENT, head, event, other)


def _said(kind: str, head: LinkedClaim) -> bool:
    low, high = head.claim.sentence
    start, end = head.claim.quote.start, head.claim.quote.end
    return cues.has(kind, head.source.text[max(low, start - 15) : min(high, end + 25)], head.source.language)


def _one_subject(a: LinkedClaim, b: LinkedClaim) -> bool:
    return a.entity is None or b.entity is None or a.entity == b.entity


def _is_plan(other: LinkedClaim, event: LinkedClaim) -> bool:
    """A date that was planned for the same subject, before the event."""
    if other.claim.modality is not Modality.PLANNED or event.entity is None or other.entity != event.entity:
        return False
    if not set(other.measure.concepts) & {*event.measure.concepts, _TO_HAPPEN}:
        return False
    first, second = other.claim.time, event.claim.time
    return first is not None and second is not None and first.end is not None and second.end is not None and first.end < second.end


def _is_named(other: LinkedClaim, head: LinkedClaim, event: LinkedClaim) -> bool:
    """The date of the event that the words after the length of time name: "after its start"."""
    if other.claim.modality is Modality.PLANNED or event.entity is None or other.entity != event.entity:
        return False
    end = head.claim.quote.end
    named = lexicon(head.source.language).concepts_of(
        head.claim.quote.exact + head.source.text[end : min(head.claim.sentence[1], end + 30)]
    )
    return bool(set(named) & set(other.measure.concepts)) and not set(named) & set(event.measure.concepts)


def _between(a: LinkedClaim, b: LinkedClaim) -> Interval:
    """Days from one date to the other, whatever their order, as far as their precision tells."""
    both = all(d.claim.time is not None and _HOUR.search(d.claim.time.iso) for d in (a, b))
    first, second = sorted((_moments(a.claim.time, both), _moments(b.claim.time, both)))
    return Interval.of(max(Fraction(0), second[0] - first[1]), second[1] - first[0])


def _moments(time: TimeSpan | None, hours: bool) -> tuple[Fraction, Fraction]:
    """The first and the last moment at which something may have happened, in days; `hours`: by the time of day."""
    start, end = _ends(time)
    hour = _HOUR.search(time.iso) if hours and time is not None else None
    if hour is None:
        return Fraction(start.toordinal()), Fraction(end.toordinal())
    first = Fraction(int(hour[1]) * 60 + int(hour[2] or 0), 24 * 60)
    return start.toordinal() + first, end.toordinal() + first + (0 if hour[2] else Fraction(1, 24))


_HOUR = re.compile(r"T(\d\d)(?::(\d\d))?")


def _ends(time: TimeSpan | None) -> tuple[date, date]:
    assert time is not None and time.start is not None and time.end is not None
    return time.start, time.end


def _days(head: LinkedClaim) -> Interval:
    """What the stated length admits, in days."""
    assert head.claim.value is not None
    return stated(head.claim.value, head.claim.kind, worded=False).times(unit(head.claim.value.unit).factor)


def _check(code: str, outcome: Outcome, head: LinkedClaim, event: LinkedClaim, other: LinkedClaim) -> Check:
    value = head.claim.value
    assert value is not None and event.claim.time is not None and other.claim.time is not None
    first, second = sorted((other, event), key=lambda d: _ends(d.claim.time))
    return _made(code, outcome, value, (head.claim.id, event.claim.id, other.claim.id), first, second)


def _check_of(code: str, outcome: Outcome, value: Value, first: LinkedClaim, second: LinkedClaim, *head: LinkedClaim) -> Check:
    return _made(code, outcome, value, (*(h.claim.id for h in head), second.claim.id, first.claim.id), first, second)


def _made(code: str, outcome: Outcome, value: Value, claims: tuple[str, ...], first: LinkedClaim, second: LinkedClaim) -> Check:
    assert first.claim.time is not None and second.claim.time is not None
    return _told(code, outcome, value, claims, _between(first, second), first.claim.time, second.claim.time)


def _told(code: str, outcome: Outcome, value: Value, claims: tuple[str, ...], days: Interval, first: TimeSpan, second: TimeSpan) -> Check:
    middle = days.times(1 / unit(value.unit).factor).middle
    number = _number(middle)
    values: dict[str, Words] = {
        "a": first if first is not second else first.iso.split("/")[0],
        "b": second if first is not second else second.iso.split("/")[1],
        "computed": value.model_copy(update={"low": number, "high": number, "stated": number, "approx": Approx.ABOUT}),
        "stated": value,
    }
    key = f"reconcile.duration.{'holds' if outcome is Outcome.CONSISTENT else 'fails'}"
    return Check(code, outcome, claims, Reason(code=code, key=key, values=values))


def _number(middle: Fraction | None) -> Decimal:
    if middle is None:
        return Decimal(0)
    return Decimal(round(middle)) if middle >= 3 else Decimal(f"{float(middle):.1f}")
