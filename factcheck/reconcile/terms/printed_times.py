"""The times and lengths of time that a sentence prints, and how far apart two times lie.

The times are read from the text itself, for a year in passing is seldom a claim of its own. A date that is printed without its year is
held against the years around it too: which of them is meant was only assumed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import NOT_SO, Kind, Source, TimeSpan, Value
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.terms import cues

if TYPE_CHECKING:
    from factcheck.extract.figures.value import Figure
    from factcheck.extract.times.when import When


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


def moments_in(mine: Sequence[LinkedClaim], low: int, high: int) -> list[Moment]:
    """The times of a sentence in order: those of its dates that were read as claims, and the days, months and years printed beside them."""
    found = []
    quotes = [c.claim.quote for c in mine if c.claim.kind is Kind.DATE and dated(c)]
    for linked in mine:
        claim = linked.claim
        if any(_counts_from(linked, other.start, other.end) for other in quotes):
            continue
        if claim.kind is Kind.DATE and dated(linked) and claim.modality not in NOT_SO and claim.time is not None:
            found.append(
                Moment(claim.quote.start, claim.quote.end, claim.time, linked, not _YEAR.search(claim.quote.exact) and _by_year(claim.time))
            )
    for start, end, time in printed_times(mine[0].source, low, high):
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
    every = printed_times(source, low, high, forms=("date", "period", "relative"))
    return [Moment(start, end, time, None, False) for start, end, time in every if len(time.iso.partition("T")[0]) == len("2025-04-12")]


def printed_times(source: Source, low: int, high: int, forms: Sequence[str] = ("date", "period")) -> list[tuple[int, int, TimeSpan]]:
    """The days, months and years that a sentence prints, and the stretches from one to another."""
    whens = times_of(source, low, high)
    plain = [w for w in whens if w.form in forms and w.use == "time" and not w.length and w.steps is None]
    exact = [w for w in plain if w.time.start is not None and w.time.end is not None and _BY_CALENDAR.fullmatch(w.time.iso)]
    return [(low + w.start, low + w.end, w.time) for w in exact]


def times_of(source: Source, low: int, high: int) -> list[When]:
    """The times that the sentence prints, lengths of time included."""
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.extract.times.reading import times

    text, words = source.text[low:high], pack(source.language)
    return times(text, words, numerals(text, words), source.published)


def durations(source: Source, low: int, high: int) -> list[Figure]:
    """The lengths of time that the sentence states."""
    found = figures_of(source, low, high)
    return [f for f in found if f.kind in ("duration", "age")]


def figures_of(source: Source, low: int, high: int) -> list[Figure]:
    """The figures that the sentence prints."""
    from factcheck.extract.figures.reading import figures
    from factcheck.extract.numbers.numerals import numerals

    text, words = source.text[low:high], pack(source.language)
    return figures(text, words, numerals(text, words), ())


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


def fine_enough(time: TimeSpan, length: Value) -> bool:
    """Whether a time is as precise as the unit of a length that is counted from it: no days are counted from a year."""
    step = unit(length.unit).factor
    return len(time.iso.partition("T")[0]) >= (len("2026") if step > _MONTH else len("2026-05") if step == _MONTH else len("2026-05-01"))


_MONTH = unit("months").factor


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
