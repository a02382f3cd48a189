"""Lengths of time up to the day of the article ("founded in 1964, 60 years ago", "born in 1961, she is 63"), and those between two hours of
the day ("from 18.15 to 22.45, that is four and a half hours").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
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
from factcheck.reconcile.terms.printed import WORD
from factcheck.reconcile.terms.printed_times import between, durations, figures_of, moments_in, times_of

if TYPE_CHECKING:
    from factcheck.extract.times.when import Clock, When

_YEAR_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\.\.)?")
_MARK = re.compile(r"[.,;:!?()\u2013\u2014\u00bb\u201d\n]")
_A_YEAR = 366  # "twenty years" are counted by calendar years or from day to day
_FEW = 2  # words that may stand between a time and how long ago it was: "since 1990 (a driver), for 34 years"
_BESIDE = 15  # characters before a length in which a word says that it is the one between two hours
_DAY, _HALF_DAY = Fraction(1), Fraction(1, 2)


def lasted(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """Every such length of a sentence, made again."""
    source = mine[0].source
    if source.language.split("-")[0].lower() not in languages():
        return
    if source.published is not None and source.published.end is not None:
        yield from _until_now(mine, low, high)
        yield from _age_now(mine, low, high)
    yield from _between_hours(mine, low, high)


def _until_now(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """A year and, right beside it, how long ago that was: "in 1964, 60 years ago", "depuis 2009, soit depuis quinze ans"."""
    source = mine[0].source
    text = source.text[low:high]
    whens = times_of(source, low, high)
    for pair in pairwise(whens):
        first, second = pair if _counts_back(pair[1]) else pair[::-1]
        length = next((f.value for f in durations(source, low, high) if second.start <= f.start and f.end <= second.end), None)
        if not _counts_back(second) or first.steps or first.use != "time" or length is None or length.unit not in ("years", "year"):
            continue
        if not _YEAR_ISO.fullmatch(first.time.iso) or not _apposed(text, pair, source.language):
            continue
        yield from _told(mine, (low + pair[0].start, low + pair[1].end), parse_time(first.time.iso.partition("/")[0]), length)


def _counts_back(when: When) -> bool:
    """Whether a time is told by how many years it lies before the article: "ten years ago", "for ten years"."""
    relative = when.form == "relative" and when.steps is not None and when.steps[0] < -1 and when.steps[1] == "year"
    return relative or (when.form == "duration" and when.time.iso.startswith("P"))


def _apposed(text: str, pair: tuple[When, When], language: str) -> bool:
    """Whether the later of two times says the earlier one again: a mark or a conclusion before it, and nothing new behind it."""
    gap = text[pair[0].end : pair[1].start]
    left = WORD.findall(cues.without(["restate", "thus"], gap, language))
    if not _MARK.search(gap.rstrip()[-1:]) and not any(cues.ends(kind, gap, language) for kind in ("restate", "thus")):
        return False
    behind = cues.without(["restate", "thus"], _MARK.split(text[pair[1].end :])[0], language)
    return len(left) <= _FEW and not any(c.isdigit() for c in gap) and not cues.has("clause", gap, language) and not WORD.search(behind)


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
        if born.start <= start < born.end or not (said or _of_a_name(source.text[low:high], start - low, end - low)):
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


_NAMED_BEFORE = re.compile(r"[A-ZÀ-Ý][\w’'-]+\s?[,(]\s?(?:\w{2}\s)?$")
_CLOSED = re.compile(r"[,)]")


def _told(mine: Sequence[LinkedClaim], place: tuple[int, int], since: TimeSpan, value: Value) -> Iterator[Check]:
    """The check of a length of years up to the day of the article."""
    now = mine[0].source.published
    claims = [c for c in mine if c.claim.quote.start < place[1] and place[0] < c.claim.quote.end]
    claims.sort(key=lambda c: c.claim.kind is Kind.DATE)  # the length before the date
    if not claims or now is None:
        return
    apart = between(since, now)
    counted = value.approx is Approx.EXACT and value.grain == 1  # nobody rounds single years: "seven years" are no seven and a half
    years = Interval.of(value.low, value.high) if counted else stated(value, Kind.DURATION, worded=False)
    admitted = years.times(unit(value.unit).factor) + Interval.of(-_A_YEAR, _A_YEAR)
    outcome = Outcome.CONSISTENT if apart.meets(admitted) else Outcome.INCONSISTENT
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
