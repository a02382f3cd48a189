"""Days and stretches of time as a language writes them."""

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from factcheck.lang.joined import Told, bare, values
from factcheck.model import Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import SEASONS, length_of, parse_time


@lru_cache(maxsize=8192)
def time_told(language: str, time: TimeSpan) -> Told:
    """A time in words: as it stands alone ("August 2025", "since 2021", "21 mai 2025"), and within a sentence ("le 21 mai 2025",
    "la période du 10 au 13 mars 2026")."""
    stretch = _stretch(language, time)
    table = values(language, "time")
    key = "from" if time.ahead and time.relation is TimeRelation.SINCE else time.relation.value
    pattern = (table.get(f"{key}_day") if time.precision in _DAYS else None) or table.get(key, "{t}")
    if pattern == "{t}":
        return stretch
    told = str(pattern.format(t=stretch))
    return Told(language, told, str(table.get("within", "{t}")).format(t=told))


def day_told(language: str, day: dt.date) -> Told:
    """A day in words."""
    return _point(language, day, Precision.DAY)


def _stretch(language: str, time: TimeSpan) -> Told:
    if time.start is None or time.end is None:
        day = time.start or time.end
        return Told(language, "?") if day is None else _point(language, day, time.precision)
    if time.precision is Precision.SPAN:
        if length := length_of(time.iso):
            return _counted(language, time, *length)
        return _from_to(language, time.start, time.end)
    return _point(language, time.start, time.precision)


def _counted(language: str, time: TimeSpan, count: int, unit: str) -> Told:
    """ "the 4 years to November 2024": the length as it was stated, as counting it back gives no date that anybody stated."""
    assert time.start is not None and time.end is not None
    table = values(language, "length")
    back = time.iso.startswith("P")
    length = table["one" if count == 1 else "many"][unit].format(n=count)
    whole = table["to" if back else "from"].format(length=length, t=_stretch(language, parse_time(time.iso.split("/")[back])))
    return Told(language, bare(language, whole), whole)


def _from_to(language: str, start: dt.date, end: dt.date) -> Told:
    """A stretch between two days, whole months or whole years; what both have in common is told once: "10 to 13 March 2026"."""
    table: Mapping[str, Any] = values(language, "time")
    first, last = _coarse(start, end)
    a, b = _point(language, start, first), _point(language, end, last)
    if a == b:
        return a
    days = first is Precision.DAY
    if first is not Precision.YEAR and start.year == end.year:
        same = ("day_of_month" if start.month == end.month else "day_of_year") if days else "month_of_year"
        a = _point(language, start, first, table.get(same, ""))
    told = str(table.get("span_days" if days else "span", "{a} to {b}")).format(a=a, b=b)
    return Told(language, told, str(table.get("within", "{t}")).format(t=told))


def _coarse(start: dt.date, end: dt.date) -> tuple[Precision, Precision]:
    """Whole years as years and whole months as months, so that a stretch reads as it was meant."""
    after = end + dt.timedelta(days=1)
    if (start.month, start.day) == (1, 1) and (after.month, after.day) == (1, 1):
        return Precision.YEAR, Precision.YEAR
    if start.day == 1 and after.day == 1:
        return Precision.MONTH, Precision.MONTH
    return Precision.DAY, Precision.DAY


_DAYS = (Precision.DAY, Precision.HOUR, Precision.WEEK)
_SEASON_FROM = {month: season for season, month in SEASONS.items()}


def _point(language: str, day: dt.date, precision: Precision, pattern: str = "") -> Told:
    """A moment as exactly as it is known; `pattern`: to be used instead of the one of its precision."""
    table = values(language, "time")
    names = _months(language)
    if pattern:
        pass
    elif precision in _DAYS:
        pattern = table.get("day", "{d} {month} {y}")
    elif precision is Precision.MONTH:
        pattern = table.get("month", "{month} {y}")
    elif precision is Precision.QUARTER:
        pattern = table.get(f"quarter{(day.month + 2) // 3}", "Q{q} {y}")
    elif precision is Precision.HALF:
        pattern = table.get("half1" if day.month <= 6 else "half2", "H{h} {y}")
    elif precision is Precision.SEASON:
        pattern = table.get(_SEASON_FROM.get(day.month, "month"), "{month} {y}")
    elif precision is Precision.DECADE:
        pattern = table.get("decade", "{y}s")
    else:
        pattern = "{y}"
    number = table.get("first", "1") if day.day == 1 else day.day
    told = str(pattern.format(d=number, month=names[day.month], y=day.year, q=(day.month + 2) // 3, h=1 if day.month <= 6 else 2))
    return Told(language, bare(language, told), str(table.get("the_day", "{t}")).format(t=told) if precision in _DAYS else told)


@cache
def _months(language: str) -> Mapping[int, str]:
    from babel.dates import get_month_names  # CLDR knows every language's months; imported late because it is slow

    return dict(get_month_names("wide", "format", locale=language))
