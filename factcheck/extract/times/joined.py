"""Times that hang together: an hour with its day, two times as a span, and what "since" and "until" before a time make of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.extract.times.calendar import span
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.use import before
from factcheck.extract.times.when import When
from factcheck.model.time import Precision, TimeRelation, TimeSpan

_LINK = 12  # characters between two ends of a span
_WEEK = 7
_DAYS = (Precision.DAY, Precision.HOUR)
_NEXT = re.compile(r"\W{0,3}([^\W\d_]+|\d+)")


def with_hours(found: list[When], hours: Sequence[tuple[int, int, str]], low: str) -> list[When]:
    """The hour of the day that stands right before or after a date belongs to it."""
    if not hours:
        return found
    out, at = [], 0
    for day in found:
        when = day
        while at < len(hours) and hours[at][1] < when.start - _LINK:
            at += 1
        for start, end, hour in hours[at : at + 2]:
            gap = low[when.end : start] if start >= when.end else low[end : when.start]
            if when.time.precision is Precision.DAY and len(gap) <= _LINK and re.fullmatch(r"[\s,(]*(?:[^\W\d_]{1,4} ?){0,2}", gap):
                time = span(when.time.iso + hour) if hour[1:] and "/" not in hour else when.time
                when = replace(when, start=min(when.start, start), end=max(when.end, end), time=time)
                break
        out.append(when)
    return out


def joined(found: list[When], low: str, words: Phrases) -> list[When]:
    """Two times around "to", "and", "-" after "between" or "from" are one span."""
    out: list[When] = []
    for when in found:
        both = _both(out[-1], when, low, words) if out and 0 <= when.start - out[-1].end <= _LINK else None
        if both is None:
            out.append(when)
        else:
            out[-1] = both
    return out


def _both(left: When, right: When, low: str, words: Phrases) -> When | None:
    """From the one to the other, where the words between and before them say so."""
    link = low[left.end : right.start].strip()
    lead = before(low, left.start, words, "between")
    if link not in words.lists.get("to", ()) or (lead is None and link not in words.lists.get("spans", ())):
        return None
    begin, end = left.time.start, right.time.end
    if begin is None or end is None or "duration" in (left.form, right.form):
        return None
    if "/" in left.time.iso + right.time.iso:
        return _of_parts(left, right, lead)
    first = left.time.iso
    if not left.anchored and right.anchored and left.form != "relative":  # "from 2 October to 22 October 2016"
        first = _in_year(left.time, end.year)
        if (span(first).start or begin) > end:  # "from 25 October to 25 January 2018"
            first = _in_year(left.time, end.year - 1)
    last = right.time.iso
    begin = span(first).start or begin
    if right.form == "relative" and right.time.precision is Precision.DAY:
        end += timedelta(max(0, -(-(begin - end).days // _WEEK)) * _WEEK)  # "from tomorrow to Thursday": the next one
        weekdays = words.values.get("weekday", {})
        if low[left.start : left.end] in weekdays and low[right.start : right.end] in weekdays:
            end -= timedelta((end - begin).days // _WEEK * _WEEK)  # "from Monday to Wednesday", said on Wednesday
        last = end.isoformat()
    elif not (left.anchored or right.anchored):  # "from 14 December to 16 January": the next one
        next_ = next((iso for year in (begin.year, begin.year + 1) if (span(iso := _in_year(right.time, year)).end or end) >= begin), last)
        last, end = next_, span(next_).end or end
    if begin > end and not right.anchored:  # "from 1 October to 7 November", said between the two
        moved = [iso for iso in (_in_year(right.time, begin.year), _in_year(right.time, begin.year + 1)) if iso > first]
        last = moved[0] if moved else last
    if begin > (span(last).end or end):
        return None
    at = left.start if lead is None else lead
    return When(at, right.end, span(f"{first}/{last}"), "period", left.anchored and right.anchored, joined=True)


def _of_parts(left: When, right: When, lead: int | None) -> When | None:
    """From one part of a month or year to another: "between early May and late June"."""
    first, last = left.time.iso.split("/")[0], right.time.iso.split("/")[-1]
    if lead is None or left.form != "period" or right.form != "period" or left.joined or "P" in first + last or "." in first + last:
        return None
    if not left.anchored and right.anchored:
        first = f"{last[:4]}{first[4:]}"
    begin, end = span(first).start, span(last).end
    if begin is None or end is None or begin > end:
        return None
    return When(lead, right.end, span(f"{first}/{last}"), "period", left.anchored and right.anchored, joined=True)


def _in_year(time: TimeSpan, year: int) -> str:
    """A day or month moved to a year; other stretches as they are."""
    movable = time.precision in (Precision.DAY, Precision.MONTH) and time.iso[5:] != "02-29"
    return f"{year:04}{time.iso[4:]}" if movable else time.iso


def related(when: When, low: str, words: Phrases) -> When:
    """ "since" and "until" before a time open one of its ends."""
    if when.form != "duration" and (when.form == "date" or ".." not in when.time.iso) and not when.joined:
        first, last = when.time.iso.split("/")[0], when.time.iso.split("/")[-1]
        if (ends := _at_earliest(low, when, words)) is not None:
            return replace(when, start=ends[0], end=ends[1], time=span(f"{first}/.."), earliest=True)
        if (at := before(low, when.start, words, "since")) is not None:
            return replace(when, start=at, time=span(f"{first}/.."))
        if (to := _onward(low, when.end, words)) is not None and (at := before(low, when.start, words, "from")) is not None:
            return replace(when, start=at, end=to, time=span(f"{first}/.."))
        meant = when.time.precision in _DAYS and before(low, when.start, words, "meant_for") is not None  # "prevista para el viernes"
        if not meant and (at := before(low, when.start, words, "until")) is not None:
            return replace(when, start=at, time=span(f"../{last}"))
    if "/" in when.time.iso and when.form in ("period", "relative"):  # "late 2023" is at that time, not accumulated over it
        return replace(when, time=when.time.model_copy(update={"relation": TimeRelation.AT}))
    return when


def _at_earliest(low: str, when: When, words: Phrases) -> tuple[int, int] | None:
    """Where a time begins and ends with the words beside it that make it the earliest ("not before 8 October", "8 October at the
    earliest"); None without."""
    if (at := before(low, when.start, words, "earliest")) is not None:
        return at, when.end
    behind = words.earliest.match(low, when.end)
    return None if behind is None else (when.start, behind.end())


def _onward(low: str, end: int, words: Phrases) -> int | None:
    """Where "an" ends right behind the time ("von 2027 an"); None without."""
    following = _NEXT.match(low, end)
    onward = following is not None and following[0].startswith(" ") and following[1] in words.lists.get("onward", ())
    return following.end() if onward and following is not None else None
