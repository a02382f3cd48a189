"""Phrases of time that have a name: feasts, seasons of sport, hours of the day, and the day or period that was spoken of before."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read, Reader, month_iso, nth_weekday, number, span, stretch, years_around
from factcheck.extract.times.nearest import nearest
from factcheck.extract.times.phrases import Phrase
from factcheck.extract.times.relative import counted_from
from factcheck.model.time import Precision, TimeRelation

_SEASON_BEGINS = 8  # month
_OFF_SEASON = (6, 7)
_HOURS = 24
_TOLD = (TimeRelation.AT, TimeRelation.OVER)  # of a time from which another is counted
_DAYS = (Precision.DAY, Precision.HOUR)


def easter(year: int) -> dt.date:
    """Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def _feast(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "Christmas Day", "le lundi de Pâques": days of every year, by their date or by their distance from Easter."""
    if "year" in v:
        return _of_year(v["feast"], int(v["year"])).isoformat(), "date", True
    days = [_of_year(v["feast"], year) for year in years_around(context)]
    chosen = nearest(context, match.start(), [(day, day.isoformat()) for day in days])
    return (chosen, "date", False) if chosen else None


_MOVABLE = re.compile(r"(?P<month>\d\d)-(?P<weekday>[1-7])x(?P<nth>-?\d)(?P<more>\+\d+)?")


def _of_year(feast: str, year: int) -> dt.date:
    """The day of a feast: "12-25", "easter+39", or by its weekday in a month, "11-4x4+1" being the day after the fourth Thursday of
    November and "05-1x-1" the last Monday of May."""
    if feast.startswith("easter"):
        return easter(year) + dt.timedelta(int(feast.removeprefix("easter") or 0))
    if movable := _MOVABLE.fullmatch(feast):
        month = span(month_iso(year, int(movable["month"])))
        assert month.start is not None and month.end is not None
        return nth_weekday(month.start, month.end, int(movable["weekday"]), int(movable["nth"])) + dt.timedelta(int(movable["more"] or 0))
    first, _, day = feast.partition("-")
    return dt.date(year, int(first), int(day))


def _campaign(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "last season", "la saison prochaine": from August to the next summer, in which the season that has just ended is the last one."""
    now, rel = context.now, int(v["rel"])
    if now is None or rel == 0:
        return None
    begun = now.year if now.month >= _SEASON_BEGINS else now.year - 1
    first = begun + rel + (rel < 0 and now.month in _OFF_SEASON)
    return f"{first}/{first + 1}", "period", False


def _clock(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """An hour of the day: `iso` is the hour alone until it meets its date; one in words ("ten to midnight") is left as it stands."""
    if "hour2" in v or "n2" in v:
        return _hours(match), "clock", True
    if phrase.fixed.get("words"):
        return "T", "clock", True
    digits = v.get("hour") or v.get("afternoon")
    hour = int(digits) if digits else int(number(context, match, v)) if "n" in v else 0  # "half past midnight"
    if "half" in v:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if v["half"] == "pm" else 0)
    hour = _by_daytime(hour, v.get("daytime"))
    return (_at(hour, v.get("minute", "")), "clock", True) if hour < _HOURS else None


def _at(hour: int, minute: str) -> str:
    return f"T{hour:02}" + (f":{minute}" if minute else "")


def _hours(match: re.Match[str]) -> str:
    """From one hour to another ("de 9 h à 17 h 30"); "" where words tell them."""
    told = match.groupdict()
    ends = [(told.get(f"hour{n}"), told.get(f"minute{n}")) for n in ("", "2")]
    known = [_at(int(hour), minute or "") for hour, minute in ends if hour is not None and int(hour) < _HOURS]
    return "/".join(known) if len(known) == len(ends) else ""


def _by_daytime(hour: int, part: str | None) -> int:
    """The hour of 24 that one of 12 is in a part of the day ("huit heures du soir"); at night it is late or early ("elf Uhr nachts")."""
    if part is None or not 1 <= hour <= 12:
        return hour
    late = part == "pm" or (part == "night" and _NIGHTFALL <= hour < 12)
    return hour % 12 + 12 * late


_NIGHTFALL = 7  # from this hour on the night is that of the evening


def _that(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "that day", "cette nuit-là": the last day that was named; "le mois": the month that was."""
    unit = v.get("unit", "day")
    if unit == "day":
        return (context.day.iso[:10], "relative", True) if context.day is not None else None
    before = context.anchor
    if unit not in ("month", "year", "quarter") or before is None or before.start is None or before.precision is Precision.SPAN:
        return None
    there = stretch(unit, before.start)
    return (there, "relative", True) if span(there).contains(before) else None


def _same_period(context: Context, phrase: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the same quarter of 2024", "the year-ago period": the stretch stated before, in another year."""
    before = context.stated or context.anchor
    year = year_of_same(context, phrase, v)
    if year is None:
        return None
    if before is not None and before.start is not None and (moved := counted_from(before, year - before.start.year, "year")):
        return moved, "relative", True
    return f"{year:04}", "relative", "year" in v


def year_of_same(context: Context, phrase: Phrase, v: dict[str, str]) -> int | None:
    """The year that a same period lies in."""
    if "year" in v:
        return int(v["year"])
    if context.now is None:
        return None
    if phrase.fixed.get("sign"):
        before = context.stated or context.anchor
        base = before.start.year if before is not None and before.start is not None else context.now.year
        return base + int(phrase.fixed["sign"])
    return context.now.year + int(v.get("rel", "-1"))


def _following(context: Context, phrase: Phrase, _: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the following January", "am Montag darauf", "le lundi précédent": the next one of its name, or the last, from the time stated."""
    before, sign = context.anchor, int(phrase.fixed["sign"])
    base = None if before is None else before.end if sign > 0 else before.start
    if before is None or base is None or before.relation not in _TOLD:
        return None
    if "weekday" in v:
        away = (sign * (int(v["weekday"]) - base.isoweekday()) - 1) % 7 + 1
        return ((base + dt.timedelta(sign * away)).isoformat(), "relative", True) if before.precision in _DAYS else None
    month = int(v["month"])
    year = base.year + sign * (sign * (month - base.month) <= 0)
    return month_iso(year, month), "relative", True


NAMED: dict[str, Reader] = {
    "feast": _feast,
    "campaign": _campaign,
    "clock": _clock,
    "that": _that,
    "same_period": _same_period,
    "following": _following,
}
