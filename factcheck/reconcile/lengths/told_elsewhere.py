"""Lengths of time from an event that another sentence or another article dates: "died on 3 October 2024 at the age of 84", "closed in 2019,
32 years after it was opened"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.lang import pack
from factcheck.lang.declared import data_at
from factcheck.link.linked import LinkedClaim
from factcheck.measures.lexicon import lexicon
from factcheck.model import Approx, Kind, Modality, Value
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval, stated
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.told import AGES, BIRTHS, told
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import share_noun
from factcheck.reconcile.terms.printed_times import between, durations, ends, fine_enough

_AGE = "age"  # the measure
_BORN = frozenset({"birth", "born"})
_END = re.compile(r"[.,;:!?()\u2013\u2014\n]")
_YEAR_OF_LIFE = 366  # days for which one is so many years old
_NAMED = 6  # words in which the event is named from which the time is counted: "after it was opened", "nach ihrer Eröffnung"


def told_elsewhere(here: Sequence[LinkedClaim], dates: Sequence[LinkedClaim], codes: tuple[str, str]) -> Iterator[Check]:
    """The lengths of one sentence that dates exactly one event of a name, held against the dates that other sentences give of the event
    from which they are counted. `codes`: where that is the same article, and where it is another one."""
    events = [d for d in dates if d.claim.source == here[0].claim.source and d.claim.sentence == here[0].claim.sentence]
    if len(events) != 1 or events[0].entity is None or events[0].generic or events[0].claim.modality is Modality.PLANNED:
        return
    event = events[0]
    own = [d for d in dates if d is not event and d.entity == event.entity and not d.generic and d.claim.modality is not Modality.PLANNED]
    own = [d for d in own if ends(d.claim.time) < ends(event.claim.time)]
    for value, concepts, head, slack in (*_ages(here, event), *_since(here, event)):
        others = [d for d in own if concepts & set(d.measure.concepts) and d.claim.time is not None and fine_enough(d.claim.time, value)]
        counted = slack and value.approx is Approx.EXACT  # an age is no rounding
        said = Interval.of(value.low, value.high) if counted else stated(value, Kind.DURATION, worded=False)
        admitted = said.times(unit(value.unit).factor) + Interval.of(0, slack)
        if not others or any(_apart(event, other).meets(admitted) for other in others):
            continue  # where the dates that others give differ, one that fits is the one that is meant
        if len({ends(d.claim.time) for d in others}) > 1:
            continue
        other = next((d for d in others if d.claim.source == event.claim.source), others[0])
        assert event.claim.time is not None and other.claim.time is not None
        code = codes[other.claim.source != event.claim.source]
        claims = tuple(dict.fromkeys([head.claim.id, event.claim.id, other.claim.id]))
        yield told(code, Outcome.INCONSISTENT, value, claims, _apart(event, other), other.claim.time, event.claim.time)


def _apart(event: LinkedClaim, other: LinkedClaim) -> Interval:
    assert event.claim.time is not None and other.claim.time is not None
    return between(other.claim.time, event.claim.time)


_Length = tuple[Value, frozenset[str], LinkedClaim, int]


def _ages(here: Sequence[LinkedClaim], event: LinkedClaim) -> Iterator[_Length]:
    """How old somebody was at the event of the sentence."""
    ages = [c for c in here if c.measure.id == _AGE and c.entity == event.entity and c.claim.value is not None]
    if len(ages) == 1 and ages[0].claim.value is not None and ages[0].claim.value.unit == "years":
        yield ages[0].claim.value, _BORN, ages[0], _YEAR_OF_LIFE
    elif not ages and (years := _died_at(event)) is not None:
        yield years, _BORN, event, _YEAR_OF_LIFE


def _died_at(event: LinkedClaim) -> Value | None:
    """The years right behind the date of a death, with no word that makes them the time that something took: "murió en 2024 a los 84
    años"."""
    source, end = event.source, event.claim.quote.end
    if not _DEATH & set(event.measure.concepts):
        return None
    low, high = event.claim.sentence
    for figure in durations(source, low, high):
        between_ = source.text[end : low + figure.start]
        near = 0 <= low + figure.start - end <= _APPOSED and figure.value.unit == "years" and figure.value.stated in AGES
        if near and not any(cues.has(kind, between_, source.language) for kind in ("counted_after", "lasting", "spread")):
            return figure.value
    return None


_DEATH = frozenset({"die", "dead", "death"})
_APPOSED = 12  # characters between a date and an age: ", a los"


def _events(words: str, language: str) -> frozenset[str]:
    """The beginnings of something that some words name, as the measures of their dates call them."""
    listed = data_at(pack(language), "speech.event", {})
    named = (event for event in BIRTHS if any(share_noun(word, words) for word in listed.get(event, ())))
    return BIRTHS & {*named, *lexicon(language).concepts_of(words)}


def _since(here: Sequence[LinkedClaim], event: LinkedClaim) -> Iterator[_Length]:
    """How long after another event that of the sentence was, and what that one was."""
    source, (low, high) = event.source, event.claim.sentence
    found = durations(source, low, high)
    if len(found) != 1 or low + found[0].start < event.claim.quote.start:
        return
    behind = _END.split(source.text[low + found[0].end : high])[0]
    if not cues.starts("counted_after", behind, source.language) or len(behind.split()) > _NAMED:
        return
    named = _events(behind, source.language)
    quoted = (c for c in here if c.claim.quote.start <= low + found[0].start < c.claim.quote.end)
    if named:
        yield found[0].value, named, next((c for c in quoted if c.claim.kind is Kind.DURATION), event), 0
