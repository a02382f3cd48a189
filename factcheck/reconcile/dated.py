"""Lengths of time between two times that one sentence prints: "founded in 1911 and closed in 2024, 113 years later", "from 4 November to
2 May, almost six months", "born in 1948, he will be 78 in 2026".

The times are read from the text itself, for a year in passing is seldom a claim of its own. A date that is printed without its year is
held against the years around it too: which of them is meant was only assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.lang import languages, pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Kind, Modality, Reason, Source, TimeSpan, Value
from factcheck.model.relation import Words
from factcheck.reconcile import cues
from factcheck.reconcile.intervals import Interval, stated
from factcheck.reconcile.settle import Check, Outcome
from factcheck.reconcile.units import unit

if TYPE_CHECKING:
    from factcheck.extract.figures.value import Figure

CODE = "A112"
_FAR = 3  # how many times longer a stretch may be than the length beside it, or shorter
_APPOSED = 8  # characters that may stand between a stretch and its length: "or", "soit"
_FEW = 3  # words that may close a sentence after a length: "of service", "d'activité"
_NAMED = 60  # characters in which the event is named from which a time is counted
_YEAR_OF_LIFE = 366
_AGES = range(5, 115)
# Concepts of the dates from which an age is counted.
_BIRTHS = frozenset({"birth", "born", "build", "found", "launch"})
_YEAR = re.compile(r"\b\d{4}\b")
_BY_CALENDAR = re.compile(r"[\d-]{4,10}(?:T[\d:]+)?(?:/[\d-]{4,10}(?:T[\d:]+)?)?")  # no decade, no season
_HOUR = re.compile(r"T(\d\d)(?::(\d\d))?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a sentence prints: where, and the claim that was made of it, if any."""

    start: int
    end: int
    time: TimeSpan
    claim: LinkedClaim | None
    yearless: bool


def in_sentences(claims: Sequence[LinkedClaim]) -> list[Check]:
    """Every length of time that a sentence gives beside the two times between which it lies, in order."""
    sentences: dict[tuple[str, tuple[int, int]], list[LinkedClaim]] = {}
    for linked in claims:
        if linked.claim.kind in (Kind.DATE, Kind.DURATION) or "birth" in linked.measure.concepts:
            sentences.setdefault((linked.claim.source, linked.claim.sentence), []).append(linked)
    found: list[Check] = []
    for (_, (low, high)), mine in sorted(sentences.items(), key=lambda item: item[0]):
        found.extend(_between_two(mine, low, high))
        found.extend(_stretches(mine, low, high))
    return found


# --- two times and the length between them -----------------------------------------------------------------------------------------


def _between_two(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """A sentence with two times and the length between them: "began in 2012 and was opened in 2020, eight years later"."""
    moments = [m for m in _moments(mine, low, high) if "/" not in m.time.iso]
    if len(moments) != 2 or not _one_subject(moments):
        return
    first, second = sorted(moments, key=lambda m: ends(m.time))
    planned = first.claim is not None and first.claim.claim.modality is Modality.PLANNED
    if ends(first.time) == ends(second.time) or planned or (first.claim is None and second.claim is None):
        return
    source = mine[0].source
    found = (_length_after(source, second, low, high) if moments[1] is second else None) or _length_before(source, moments, low, high)
    if found is None:
        return
    start, value, slack = found
    admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor) + Interval.of(0, slack)
    head = next((c for c in mine if c.claim.value is not None and _at(c, start)), None)
    known = [c for c in (head, second.claim, first.claim) if c is not None]
    outcome = Outcome.CONSISTENT if fits(first, second, admitted) else Outcome.INCONSISTENT
    yield told(CODE, outcome, value, tuple(c.claim.id for c in known), between(first.time, second.time), first.time, second.time)


def _moments(mine: Sequence[LinkedClaim], low: int, high: int) -> list[Moment]:
    """The times of a sentence in order: those of its dates that were read as claims, and the days, months and years printed beside them."""
    found = []
    quotes = [c.claim.quote for c in mine if c.claim.kind is Kind.DATE and dated(c)]
    for linked in mine:
        claim = linked.claim
        if any(_counts_from(linked, other.start, other.end) for other in quotes):
            continue
        if claim.kind is Kind.DATE and dated(linked) and claim.modality is not Modality.DENIED and claim.time is not None:
            found.append(
                Moment(claim.quote.start, claim.quote.end, claim.time, linked, not _YEAR.search(claim.quote.exact) and _by_year(claim.time))
            )
    for start, end, time in _printed(mine[0].source, low, high):
        if not any(m.start < end and start < m.end for m in found):
            found.append(Moment(start, end, time, None, not _YEAR.search(mine[0].source.text[start:end])))
    return sorted(found, key=lambda m: m.start)


def _counts_from(linked: LinkedClaim, start: int, end: int) -> bool:
    """Whether a date is another one of the sentence and a length counted from it: of "ended on 19 March, three weeks later" the length may
    as well be counted from a time before."""
    quote = linked.claim.quote
    return quote.start == start and end < quote.end and cues.has("later", linked.source.text[end : quote.end], linked.source.language)


def _by_year(time: TimeSpan) -> bool:
    """Whether a time is a day or a month, of which the year may have been assumed wrongly."""
    return len(time.iso.partition("T")[0]) in (7, 10)


def printed_days(source: Source, low: int, high: int) -> list[Moment]:
    """The days that a sentence prints, in whatever words: "on 12 April", "Sunday evening"."""
    every = _printed(source, low, high, forms=("date", "period", "relative"))
    return [Moment(start, end, time, None, False) for start, end, time in every if len(time.iso.partition("T")[0]) == len("2025-04-12")]


def _printed(source: Source, low: int, high: int, forms: Sequence[str] = ("date", "period")) -> list[tuple[int, int, TimeSpan]]:
    """The days, months and years that a sentence prints, and the stretches from one to another."""
    if source.language.split("-")[0].lower() not in languages():
        return []
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.extract.times.reading import times

    text, words = source.text[low:high], pack(source.language)
    whens = times(text, words, numerals(text, words), source.published)
    plain = [w for w in whens if w.form in forms and w.use == "time" and not w.length and w.steps is None]
    exact = [w for w in plain if w.time.start is not None and w.time.end is not None and _BY_CALENDAR.fullmatch(w.time.iso)]
    return [(low + w.start, low + w.end, w.time) for w in exact]


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
    found = [f for f in _durations(source, low, high) if low + f.start >= second.start]
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
    return (low + only.start, only.value, 0) if later or lasting or summed else None


def _length_before(source: Source, pair: Sequence[Moment], low: int, high: int) -> tuple[int, Value, int] | None:
    """A length of time counted from the date that follows it ("eleven years after the start on 4 May 2015"), or an age between the date of
    birth or building and another one ("built in 1994, it was 31 years old when it sank in 2025")."""
    text, found = source.text[low:high], _durations(source, low, high)
    aged = _age(source, pair, low, high)
    if aged is not None:
        return aged
    if len(found) != 1:
        return None
    only = found[0]
    start = low + only.start
    after = text[only.end : only.end + 12]
    if any(m.start <= start < m.end for m in pair):
        return None  # "three days later" is a date of its own
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
    if first.claim is None or not set(first.claim.measure.concepts) & _BIRTHS or ends(first.time) > ends(second.time):
        return None
    text = source.text
    for figure in _figures(source, low, high):
        start, end = low + figure.start, low + figure.end
        if not first.end <= start < second.start or figure.value.stated is None:
            continue
        lead = text[max(low, start - 15) : start]
        near = text[max(low, start - 15) : min(high, end + 12)]
        in_years = figure.kind in ("duration", "age") and figure.value.unit == "years"
        bare = figure.kind == "number" and figure.value.unit is None and int(figure.value.stated) in _AGES
        said = cues.has("aged", near, source.language) or cues.ends("turns", lead, source.language)
        counts = re.match(r"\s*[^\W\d_]{4,}", text[end : second.start]) is not None and not _to_when(source, end)
        if said and (in_years or (bare and cues.ends("turns", lead, source.language) and not counts)):
            return start, figure.value.model_copy(update={"unit": "years"}), _YEAR_OF_LIFE
    return None


def _to_when(source: Source, end: int) -> bool:
    return cues.opens("when", source.text[end : end + 15], source.language)


def _durations(source: Source, low: int, high: int) -> list[Figure]:
    """The lengths of time that the sentence states."""
    found = _figures(source, low, high)
    return [f for f in found if f.kind in ("duration", "age") and unit(f.value.unit).dimension == "time"]


def _figures(source: Source, low: int, high: int) -> list[Figure]:
    if source.language.split("-")[0].lower() not in languages():
        return []
    from factcheck.extract.figures.reading import figures
    from factcheck.extract.numbers.numerals import numerals

    text, words = source.text[low:high], pack(source.language)
    return figures(text, words, numerals(text, words), ())


# --- a stretch and its length ------------------------------------------------------------------------------------------------------


def _stretches(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """A stretch between two dates and its length right before or after it: "for fourteen months, from March 2019 to May 2020"."""
    source = mine[0].source
    lengths = [c for c in mine if c.claim.kind is Kind.DURATION and c.claim.value is not None]
    for head in lengths:
        value = head.claim.value
        if value is None or unit(value.unit).dimension != "time":
            continue
        printed = [Moment(start, end, time, None, False) for start, end, time in _printed(source, low, high) if "/" in time.iso]
        read = _moments(mine, low, high)
        for moment in (*read, *(m for m in printed if m.time not in [r.time for r in read])):
            parts = moment.time.iso.split("/")
            if len(parts) != 2 or not all(len(part) in (4, 7, 10) for part in parts):
                continue
            (_, end), (start, _) = sorted(((head.claim.quote.start, head.claim.quote.end), (moment.start, moment.end)))
            between_ = source.text[end:start]
            if len(between_.strip(" ,;:(\u2013\u2014-")) > _APPOSED or moment.time.start is None or moment.time.end is None:
                continue
            longest = (moment.time.end - moment.time.start).days + 1
            slack = sum({4: 366, 7: 31, 10: 1}[len(part)] for part in parts)
            computed = Interval.of(max(0, longest - slack), longest)
            admitted = stated(value, Kind.DURATION, worded=False).times(unit(value.unit).factor)
            middle, said = computed.middle or Fraction(0), admitted.middle or Fraction(0)
            if not middle < _FAR * said or not said < _FAR * middle:
                continue  # the length of something else
            outcome = Outcome.CONSISTENT if computed.meets(admitted) else Outcome.INCONSISTENT
            ends_of = [moment.claim] if moment.claim is not None else [c for c in mine if _is_end(c, parts)]
            yield told(CODE, outcome, value, (head.claim.id, *(c.claim.id for c in ends_of)), computed, moment.time, moment.time)


def _is_end(linked: LinkedClaim, ends_in_iso: Sequence[str]) -> bool:
    """Whether a date is one of the two ends of a stretch."""
    return linked.claim.kind is Kind.DATE and linked.claim.time is not None and linked.claim.time.iso in ends_in_iso


# --- days ---------------------------------------------------------------------------------------------------------------------------


def _at(linked: LinkedClaim, start: int) -> bool:
    return linked.claim.quote.start <= start < linked.claim.quote.end


def dated(linked: LinkedClaim) -> bool:
    """Whether the text states when, with both ends known."""
    time = linked.claim.time
    return time is not None and time.start is not None and time.end is not None and not time.assumed


def ends(time: TimeSpan | None) -> tuple[date, date]:
    """The first and the last day."""
    assert time is not None and time.start is not None and time.end is not None
    return time.start, time.end


def fits(a: Moment, b: Moment, admitted: Interval) -> bool:
    """Whether a length of time may lie between two times; one whose year was assumed may be of the year before or after."""
    if between(a.time, b.time).meets(admitted):
        return True
    apart = between(a.time, b.time)
    return (a.yearless or b.yearless) and any((apart + Interval.of(*days)).meets(admitted) for days in ((365, 366), (-366, -365)))


def between(a: TimeSpan, b: TimeSpan) -> Interval:
    """Days from one time to the other, whatever their order, as far as their precision tells."""
    both = all(_HOUR.search(time.iso) for time in (a, b))
    first, second = sorted((_ends_in_days(a, both), _ends_in_days(b, both)))
    return Interval.of(max(Fraction(0), second[0] - first[1]), second[1] - first[0])


def _ends_in_days(time: TimeSpan, hours: bool) -> tuple[Fraction, Fraction]:
    """The first and the last moment at which something may have happened, in days; `hours`: by the time of day."""
    start, end = ends(time)
    hour = _HOUR.search(time.iso) if hours else None
    if hour is None:
        return Fraction(start.toordinal()), Fraction(end.toordinal())
    first = Fraction(int(hour[1]) * 60 + int(hour[2] or 0), 24 * 60)
    return start.toordinal() + first, end.toordinal() + first + (0 if hour[2] else Fraction(1, 24))


def told(code: str, outcome: Outcome, value: Value, claims: tuple[str, ...], days: Interval, first: TimeSpan, second: TimeSpan) -> Check:
    """The check with its sentence: from when to when, how long that is, and what was said."""
    number = _number(days.times(1 / unit(value.unit).factor).middle)
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
