"""Lengths of time between two times that one sentence prints: "founded in 1911 and closed in 2024, 113 years later", "from 4 November to
2 May, almost six months", "born in 1948, he will be 78 in 2026".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Modality, Source, Value
from factcheck.model.time_iso import length_of
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval, stated
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.told import AGES, BIRTHS, CODE, told
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.printed_times import (
    Moment,
    between,
    durations,
    ends,
    figures_of,
    fine_enough,
    fits,
    moments_in,
    printed_times,
)

_FAR = 3  # how many times longer a stretch may be than the length beside it, or shorter
_APPOSED = 8  # characters that may stand between a stretch and its length: "or", "soit"
_APPOSED_AGE = 20  # the same between a date and an age: ", at the age of"
_DAY = 10  # characters of a day in ISO 8601
_FEW = 3  # words that may close a sentence after a length: "of service", "d'activité"
_NAMED = 60  # characters in which the event is named from which a time is counted
_YEAR_OF_LIFE = 366


# --- two times and the length between them -----------------------------------------------------------------------------------------


def between_two(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """A sentence with two times and the length between them: "began in 2012 and was opened in 2020, eight years later"."""
    moments = [m for m in moments_in(mine, low, high) if "/" not in m.time.iso]
    alone, moments = len(moments) == 2, moments[:2]
    if len(moments) < 2 or not _one_subject(moments):
        return
    first, second = sorted(moments, key=lambda m: ends(m.time))
    planned = first.claim is not None and first.claim.claim.modality is Modality.PLANNED
    if ends(first.time) == ends(second.time) or planned or (first.claim is None and second.claim is None):
        return
    source = mine[0].source
    found = (_length_after(source, second, low, high) if moments[1] is second else None) or _length_before(source, moments, low, high)
    found = found if alone else _age(source, moments, low, high)
    if found is None or not all(fine_enough(time, found[1]) for time in (first.time, second.time)):
        return
    start, value, slack = found
    admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor) + Interval.of(0, slack)
    head = next((c for c in mine if c.claim.value is not None and _at(c, start)), None)
    known = [c for c in (head, second.claim, first.claim) if c is not None]
    outcome = Outcome.CONSISTENT if fits(first, second, admitted) else Outcome.INCONSISTENT
    if value.stated == 1 and outcome is Outcome.INCONSISTENT and not _near(between(first.time, second.time), admitted):
        return  # "opened in 1968, closed on 31 March after a year in which …"
    yield told(CODE, outcome, value, tuple(c.claim.id for c in known), between(first.time, second.time), first.time, second.time)


def _near(computed: Interval, admitted: Interval) -> bool:
    """Whether neither of two lengths is many times the other, so that one may be meant to be the other."""
    middle, said = computed.middle or Fraction(0), admitted.middle or Fraction(0)
    return middle < _FAR * said and said < _FAR * middle


def _one_subject(moments: Sequence[Moment]) -> bool:
    """Whether no two names have the dates: what common nouns name in one sentence may be one thing in two words ("work on the dam began …,
    it was opened …"), and a verb behind a mere conjunction has the subject before it ("1904 gegründet und feiert 2026")."""
    claims = [m.claim for m in moments if m.claim is not None]
    if len({c.entity for c in claims if c.entity is not None and not c.generic}) <= 1:
        return True
    first, second = moments
    text = claims[0].source.text
    return len(text[first.end : second.start].split()) == 1 and text[second.start].islower()


def _length_after(source: Source, second: Moment, low: int, high: int) -> tuple[int, Value, int] | None:
    """The one length of time after the later date in its sentence, with a word that makes it run from one date to the other: where it
    stands, what it says, and by how many days it may be longer."""
    text = source.text[low:high]
    found = [f for f in durations(source, low, high) if low + f.start >= second.start]
    if len(found) > 1 and 0 <= low + found[0].start - second.end <= _APPOSED:
        found = found[:1]  # right behind its date, whatever else is counted in the sentence
    if len(found) != 1:
        return None
    only = found[0]
    after, before = text[only.end : only.end + 12], text[max(0, only.start - 12) : only.start]
    rest = text[only.end :].strip(" .!?\n\u00bb\u201d")
    closes = len(rest.split()) <= _FEW and not re.search(r"[\d,;:]", rest)
    later = cues.starts("later", after, source.language) and not cues.has("than", re.split("[,;:]", rest)[0], source.language)
    lasting = closes and cues.has("lasting", before, source.language)
    summed = cues.has("total", f"{before} {after}", source.language) or cues.ends("restate", before, source.language)
    apposed = source.text[second.end : low + only.start].strip() == "," and not cues.starts("since", after, source.language)
    return (low + only.start, only.value, 0) if later or lasting or summed or apposed else None


def _length_before(source: Source, pair: Sequence[Moment], low: int, high: int) -> tuple[int, Value, int] | None:
    """A length of time counted from the date that follows it ("eleven years after the start on 4 May 2015"), or an age between the date of
    birth or building and another one ("built in 1994, it was 31 years old when it sank in 2025")."""
    text, found = source.text[low:high], durations(source, low, high)
    aged = _age(source, pair, low, high)
    if aged is not None:
        return aged
    if len(found) != 1:
        return None
    only = found[0]
    start = low + only.start
    after = text[only.end : only.end + 12]
    following = [m for m in pair if m.end > low + only.end]
    if all(m.claim is not None for m in pair) and following and cues.starts("since", after, source.language):
        digit = re.search(r"\d", text[only.end :])
        gap = text[only.end : only.end + digit.start()] if digit else ""
        if digit and len(gap) < _NAMED and gap.count(",") <= 1 and not cues.has("clause", gap, source.language):
            return start, only.value, 0
    return None


def _age(source: Source, pair: Sequence[Moment], low: int, high: int) -> tuple[int, Value, int] | None:
    """How old someone or something is said to be at the later of the two times, of which the first is that of its birth: "31 years old when
    it sank in 2025", "aura 78 ans en 2026", "will be 75 when his term begins in April 2026"."""
    first, second = pair
    if first.claim is None or not set(first.claim.measure.concepts) & BIRTHS or ends(first.time) > ends(second.time):
        return None
    text = source.text
    for figure in figures_of(source, low, high):
        start, end = low + figure.start, low + figure.end
        closes = 0 <= start - second.end <= _APPOSED_AGE  # "né en 1887 et mort en 1954, à 67 ans"
        if not (first.end <= start < second.end or closes) or figure.value.stated is None:
            continue
        lead = text[max(low, start - 15) : start]
        near = text[max(low, start - 15) : min(high, end + 12)]
        in_years = figure.kind in ("duration", "age") and figure.value.unit == "years"
        bare = figure.kind == "number" and figure.value.unit is None and int(figure.value.stated) in AGES
        said = closes or cues.has("aged", near, source.language) or cues.ends("turns", lead, source.language)
        counts = re.match(r"\s*[^\W\d_]{4,}", text[end : second.start]) is not None and not _to_when(source, end)
        if said and (in_years or (bare and cues.ends("turns", lead, source.language) and not counts)):
            return start, figure.value.model_copy(update={"unit": "years"}), _YEAR_OF_LIFE
    return None


def _to_when(source: Source, end: int) -> bool:
    return cues.opens("when", source.text[end : end + 15], source.language)


# --- a stretch and its length ------------------------------------------------------------------------------------------------------


def stretches(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """A stretch between two dates and its length right before or after it: "for fourteen months, from March 2019 to May 2020"."""
    source = mine[0].source
    lengths = [c for c in mine if c.claim.kind is Kind.DURATION and c.claim.value is not None]
    for head in lengths:
        value = head.claim.value
        if value is None or unit(value.unit).dimension != "time":
            continue
        printed = [Moment(start, end, time, None, False) for start, end, time in printed_times(source, low, high) if "/" in time.iso]
        read = moments_in(mine, low, high)
        for moment in (*read, *(m for m in printed if m.time not in [r.time for r in read])):
            parts = moment.time.iso.split("/")
            if len(parts) != 2 or length_of(moment.time.iso) or not all(len(part) in (4, 7, 10) for part in parts):
                continue
            if all(len(part) == _DAY for part in parts) and len(re.findall(r"\d+", source.text[moment.start : moment.end])) < len(parts):
                continue  # "early in March" names no days
            (_, end), (start, _) = sorted(((head.claim.quote.start, head.claim.quote.end), (moment.start, moment.end)))
            between_ = source.text[end:start]
            if len(between_.strip(" ,;:(\u2013\u2014-")) > _APPOSED or moment.time.start is None or moment.time.end is None:
                continue
            longest = (moment.time.end - moment.time.start).days + 1
            slack = sum({4: 366, 7: 31, 10: 1}[len(part)] for part in parts)
            computed = Interval.of(max(0, longest - slack), longest)
            admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor)
            if not _near(computed, admitted):
                continue  # the length of something else
            outcome = Outcome.CONSISTENT if computed.meets(admitted) else Outcome.INCONSISTENT
            ends_of = [moment.claim] if moment.claim is not None else [c for c in mine if _is_end(c, parts)]
            yield told(CODE, outcome, value, (head.claim.id, *(c.claim.id for c in ends_of)), computed, moment.time, moment.time)


def _is_end(linked: LinkedClaim, ends_in_iso: Sequence[str]) -> bool:
    """Whether a date is one of the two ends of a stretch."""
    return linked.claim.kind is Kind.DATE and linked.claim.time is not None and linked.claim.time.iso in ends_in_iso


def _at(linked: LinkedClaim, start: int) -> bool:
    return linked.claim.quote.start <= start < linked.claim.quote.end
