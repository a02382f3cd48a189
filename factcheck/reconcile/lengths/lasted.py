"""Lengths of time up to the day of the article ("founded in 1964, 60 years ago", "born in 1961, she is 63"), and those between two hours of
the day ("from 18.15 to 22.45, that is four and a half hours").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.lang import languages, pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Kind, Source, TimeSpan, Value
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval, stated
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.lengths.told import AGES, BIRTHS, CODE, told
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.position import SHORT
from factcheck.reconcile.terms.printed import WORD
from factcheck.reconcile.terms.printed_times import between, durations, figures_of, fine_enough, moments_in, printed_times, times_of

if TYPE_CHECKING:
    from factcheck.extract.figures.value import Figure
    from factcheck.extract.times.when import Clock, When

_DATE_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\.\.)?")
_YEARS_BACK = re.compile(r"P\d+Y")
_MARK = re.compile(r"[.,;:!?()\u2013\u2014\u00bb\u201d\n]")
_FEW_YEARS = 20  # so many are counted, also where their number is a round one
_FEW = 2  # words that may stand between a time and how long ago it was: "since 1990 (a driver), for 34 years"
_BESIDE = 15  # characters before a length in which a word says that it is the one between two hours
_DAY, _HALF_DAY = Fraction(1), Fraction(1, 2)


def lasted(mine: Sequence[LinkedClaim], low: int, high: int, before: int | None = None) -> Iterator[Check]:
    """Every such length of a sentence, made again. `before`: where the sentence before it begins."""
    source = mine[0].source
    if source.language.split("-")[0].lower() not in languages():
        return
    if source.published is not None and source.published.end is not None:
        yield from _until_now(mine, low, high, before)
        yield from _age_now(mine, low, high)
    yield from _between_hours(mine, low, high)


def _until_now(mine: Sequence[LinkedClaim], low: int, high: int, before: int | None) -> Iterator[Check]:
    """A date and, right beside it or in the next sentence, how long ago or how far ahead it is: "in 1964, 60 years ago", "depuis 2009, soit
    depuis quinze ans", "on 1 May, in six weeks", "since 1979, 36 years", "built in 1982. That was 44 years ago"."""
    source = mine[0].source
    lengths = [f for f in durations(source, low, high) if f.value.stated is not None and f.value.stated > 1]
    whens = times_of(source, low, high) if lengths else []
    for length in lengths:
        counted = _counted_from_now(source, low, high, length, whens)
        place, told = counted or (length.start, length.end), counted is not None
        others = [w for w in whens if not w.start <= length.start < w.end]
        dates = [w for w in others if w.steps is None and _DATE_ISO.fullmatch(w.time.iso)]
        beside = [w for w in dates if _apposed(source.text[low:high], w, place, source.language, told=told)]
        if not told and len([w for w in dates if w.anchored]) > 1:
            beside = []  # "opened in 1906 and closed in 1926, that is 20 years"
        since = [(low + w.start, low + w.end, w.time) for w in beside]
        alone = not dates and before is not None and _says_when_that_was(source, low, place[0], told=told)
        if alone and before is not None:
            since = [(a, b, time) for a, b, time in printed_times(source, before, low) if _DATE_ISO.fullmatch(time.iso)]
        if len(since) == 1:
            start, end, time = since[0]
            stretch = min(start, low + place[0]), max(end, low + place[1])
            yield from _told(mine, stretch, parse_time(time.iso.partition("/")[0]), length.value, sure=told and not alone)


def _counted_from_now(source: Source, low: int, high: int, length: Figure, whens: Sequence[When]) -> tuple[int, int] | None:
    """Where a sentence says how long ago or how far ahead something is, if that is what a length of time in it says; a date right before it
    may have taken it in ("on 25 July 1965, sixty years ago")."""
    last = max((w.end for w in whens if w.end <= length.start), default=0)
    found = [(0, whens), *([(last, times_of(source, low + last, high))] if last else [])]
    spans = [(at + w.start, at + w.end) for at, read in found for w in read if _counts_from_now(w)]
    spans = [(a, b) for a, b in spans if not cues.has("later", source.text[low + a : low + b], source.language)]
    return next(((a, b) for a, b in spans if a <= length.start and length.end <= b), None)


def _counts_from_now(when: When) -> bool:
    """Whether a time is told by how far it lies from the article: "ten years ago", "for ten years", "in six weeks"."""
    relative = when.form == "relative" and when.steps is not None and abs(when.steps[0]) > 1
    return relative or (when.form == "duration" and _YEARS_BACK.match(when.time.iso) is not None)  # "over nine months" may end anywhere


def _apposed(text: str, date: When, place: tuple[int, int], language: str, *, told: bool) -> bool:
    """Whether a length of time says again how far a date lies from now: a mark or a conclusion between the two, and nothing new behind the
    later one. `told`: its words say that it counts from now; else it follows the date that something has lasted since, or a conclusion."""
    first, second = sorted(((date.start, date.end), place))
    gap = text[first[1] : second[0]]
    concluded = any(cues.ends(kind, gap, language) for kind in ("restate", "thus"))
    left = WORD.findall(cues.without(["restate", "thus"], gap, language))
    last = WORD.findall(_MARK.split(gap)[-1])
    if not concluded and (not _MARK.search(gap) or len(last) > 1 or any(len(word) > SHORT for word in last)):
        return False
    if not told and (first == place or not (concluded or date.time.iso.endswith("/.."))):
        return False
    behind = cues.without(["restate", "thus"], _MARK.split(text[second[1] :])[0], language)
    return len(left) <= _FEW and not any(c.isdigit() for c in gap) and not cues.has("clause", gap, language) and not WORD.search(behind)


def _says_when_that_was(source: Source, low: int, start: int, *, told: bool) -> bool:
    """Whether a sentence says of nothing but the one before how long ago that was: "That was 44 years ago", "Das ist 44 Jahre her"."""
    opening = source.text[low : low + start]
    concludes = any(cues.starts(kind, opening, source.language) for kind in ("restate", "thus"))
    return len(WORD.findall(opening)) <= _TO_ITS_LENGTH and (concludes or (told and not opening.strip()))


def _age_now(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """The age that a sentence gives now beside the only time in it, that of a birth: "born in 1961, she is 63", "founded in 1974, the
    university turns 50"."""
    source = mine[0].source
    births = [m for m in moments_in(mine, low, high) if m.claim is not None and BIRTHS & set(m.claim.measure.concepts)]
    if len(births) != 1:
        return
    born, alone = births[0], len(times_of(source, low, high)) == 1
    for figure in figures_of(source, low, high):
        start, end = low + figure.start, low + figure.end
        said = alone and cues.ends("now_aged", source.text[max(low, start - _BESIDE) : start], source.language)
        named = figure.kind == "age" and _opens_apposition(source.text[end:high], born.start - end)  # "the 25-year-old, born in 1985"
        if born.start <= start < born.end or not (said or named or _of_a_name(source.text[low:high], start - low, end - low)):
            continue
        years = figure.kind in ("duration", "age") and figure.value.unit == "years"
        closes = not _MARK.split(source.text[end:high] + ".")[0].strip()
        if figure.value.stated is not None and (years or (closes and figure.value.unit is None and int(figure.value.stated) in AGES)):
            yield from _told(
                mine, (min(start, born.start), max(end, born.end)), born.time, figure.value.model_copy(update={"unit": "years"})
            )


def _of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a figure stands between two marks behind a name, as ages do: "Marian Oakes, 64, was born in Leeds", "de 71 años, nacida"."""
    return bool(_NAMED_BEFORE.search(text[:start]) and _CLOSED.match(text[end:]))


def _opens_apposition(behind: str, at: int) -> bool:
    """Whether nothing but a comma stands behind some words up to a place."""
    return at > 0 and behind[:at].strip() == ","


_NAMED_BEFORE = re.compile(r"[A-ZÀ-Ý][\w’'-]+\s?[,(]\s?(?:\w{2}\s)?$")
_CLOSED = re.compile(r"[,)]")


def _told(mine: Sequence[LinkedClaim], place: tuple[int, int], since: TimeSpan, value: Value, *, sure: bool = True) -> Iterator[Check]:
    """The check of a length of time between a date and the day of the article. `sure`: the words say so; else it must be near."""
    now = mine[0].source.published
    claims = [c for c in mine if c.claim.quote.start < place[1] and place[0] < c.claim.quote.end] or list(mine[:1])
    claims.sort(key=lambda c: c.claim.kind is Kind.DATE)  # the length before the date
    if now is None or not fine_enough(since, value):
        return
    apart, step = between(since, now), unit(value.unit).factor
    few = value.stated is not None and (value.grain == 1 or value.stated <= _FEW_YEARS)
    counted = value.approx is Approx.EXACT and few  # nobody rounds single years: "seven years" are no seven and a half
    said = (Interval.of(value.low, value.high) if counted else stated(value, Kind.DURATION, worded=False)).times(step)
    slack = max(Fraction(1), step) + Fraction(1)  # counted by the calendar, or from day to day
    right = apart.meets(said + Interval.of(-slack, slack))
    middle, length = said.middle or Fraction(0), apart.middle or Fraction(0)
    if not right and not sure and not 2 * min(middle, length) > max(middle, length):
        return
    outcome = Outcome.CONSISTENT if right else Outcome.INCONSISTENT
    yield told(CODE, outcome, value, tuple(dict.fromkeys(c.claim.id for c in claims)), apart, since, now)


def _between_hours(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """The two hours of a sentence, and behind them the one length of time that is said to lie between them."""
    source = mine[0].source
    text, hours = source.text[low:high], _hours_of(source, low, high)
    lengths = [f for f in durations(source, low, high) if unit(f.value.unit).factor < 1]
    if len(hours) != 2 or len(lengths) != 1 or lengths[0].start < hours[1].end or times_of(source, low, high):
        return  # (an hour of another day is for `dated`)
    only = lengths[0]
    before, behind = text[max(hours[1].end, only.start - _BESIDE) : only.start], text[only.end : only.end + _BESIDE]
    said = any(cues.has(kind, before, source.language) for kind in ("lasting", "restate", "thus")) or cues.starts(
        "later", behind, source.language
    )
    if cues.opens("and", behind, source.language):
        return  # "two hours and three quarters" is longer
    if ";" in text[hours[1].end : only.start] or _to_what_follows(text[only.end :], source.language):
        return  # "lands at 12:10; two hours later the crew flies back"
    head = next((c for c in mine if c.claim.kind is Kind.DURATION and c.claim.quote.start <= low + only.start < c.claim.quote.end), None)
    apart = (_of_day(hours[1]) - _of_day(hours[0])) % _DAY
    admitted = stated(only.value, Kind.DURATION, worded=False).times(unit(only.value.unit).factor)
    if head is None or not (said or (_follows(text[hours[1].end : only.start]) and _near(apart, admitted))):
        return
    # "from nine to five" goes through noon
    right = any(Interval.point(time).meets(admitted) for time in (apart, apart % _HALF_DAY, apart % _HALF_DAY + _HALF_DAY))
    outcome = Outcome.CONSISTENT if right else Outcome.INCONSISTENT
    first, second = ("quote:" + re.sub(r"^\D+", "", text[hour.start : hour.end]) for hour in hours)
    yield told(CODE, outcome, only.value, (head.claim.id,), Interval.point(apart), first, second)


def _to_what_follows(behind: str, language: str) -> bool:
    """Whether "later" behind a length of time opens a clause of its own: what happens then is told only now."""
    return cues.starts("later", behind, language) and bool(WORD.search(_MARK.split(cues.without(["later"], behind, language))[0]))


def _follows(gap: str) -> bool:
    """Whether between an hour and a length of time there is little more than a mark: "at 9.18, a trip of one hour and 36 minutes"."""
    marks = list(_MARK.finditer(gap))
    return bool(marks) and len(gap[marks[-1].end() :].split()) <= _TO_ITS_LENGTH


_TO_ITS_LENGTH = 3  # words: "a journey of", "il aura fallu"


def _near(apart: Fraction, admitted: Interval) -> bool:
    """Whether a length is about as long as the time between two hours, so that it is meant to be that."""
    said = admitted.middle or Fraction(0)
    return apart < _MUCH * said and said < _MUCH * apart


_MUCH = Fraction(3, 2)


def _of_day(hour: Clock) -> Fraction:
    hours, _, minutes = hour.hour.partition(":")
    return Fraction(int(hours) * 60 + int(minutes or 0), 24 * 60)


def _hours_of(source: Source, low: int, high: int) -> list[Clock]:
    """The hours of the day that a sentence prints in figures."""
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.extract.times.reading import times_and_hours

    text, words = source.text[low:high], pack(source.language)
    return [hour for hour in times_and_hours(text, words, numerals(text, words), source.published)[1] if hour.hour]
