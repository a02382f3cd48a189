"""Dates in digits: "2025-08-07", "7.8.2025", "08/2025", "5.8. bis 16.8.2025", and "7/8" or "7.8." where the words before it say that it is
a day."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read, years_around
from factcheck.extract.times.nearest import nearest
from factcheck.extract.times.use import before

NUMERIC = re.compile(
    r"""(?P<y>\d{4})(?P<m1>[-/.])(?P<m>\d\d?)(?P=m1)(?P<d>\d\d?)(?:t(?P<h>\d\d):\d\d(?::\d\d)?)?(?![\d,]\d|\d|[-/.]\d)
      | (?P<a>\d\d?)(?P<m2>[-/.])(?P<b>\d\d?)(?P=m2)(?P<c>(?:19|20)\d\d|\d\d)(?!\d|[-/.,]\d)
      | (?P<y1>(?:19|20)\d\d)[ ]?[-/][ ]?(?P<mo1>0?[1-9]|1[0-2])(?!\d|[-/.,]\d|[ ]?[-/]\d)
      | (?P<mo2>0?[1-9]|1[0-2])[ ]?[-/][ ]?(?P<y2>(?:19|20)\d\d)(?!\d|[-/.,]\d)
      | (?P<mo3>0[1-9]|1[0-2])\.(?P<y3>(?:19|20)\d\d)(?!\d|[-/.,]\d)
      | (?P<p>\d\d?)/(?P<q>\d\d?)(?!\d|[-/.,%]\d|[ ]?%)
      | (?P<bare>(?P<e1>\d\d?)\.(?P<f1>0[1-9]|1[0-2]))(?!\d|[.,:%]\d|\.|[ ]?uhr)
      | (?P<dotted>(?P<e>\d\d?)\.[ ]?(?P<f>\d\d?)\.)(?:[ ](?P<g>(?:19|20)\d\d)(?!\d)|(?!\d|[ ]\d))""",
    re.VERBOSE,
)
_LEAP = 2000  # a year that has all days
_SPAN = re.compile(
    r"""(?P<day>\d\d?)\.(?:[ ]?(?P<month>\d\d?)\.)?[ ]?(?P<link>[-–—]|[^\W\d_]{1,4}(?:[ ][^\W\d_]{1,4})?)[ ]?
        (?P<last>\d\d?)\.[ ]?(?P<of>\d\d?)\.(?:[ ]?(?P<year>(?:19|20)\d\d|\d\d(?![ ]?(?:uhr|:)))(?![\d:]|[.,]\d))?""",
    re.VERBOSE,
)


def numeric(context: Context, match: re.Match[str]) -> Read | None:
    """A date in digits: by its shape, then by the order of the language."""
    got = match.groupdict()
    try:
        if got["y"]:
            day = dt.date(int(got["y"]), int(got["m"]), int(got["d"]))
            return day.isoformat() + (f"T{got['h']}" if got["h"] and int(got["h"]) < 24 else ""), "date", True
        if got["a"]:
            return _ordered(context, got, "a", "b", _full_year(got["c"] or "")).isoformat(), "date", True
        if got["dotted"]:
            if not _written_with_points(context):
                return None
            if got["g"]:
                return dt.date(int(got["g"]), int(got["f"] or 0), int(got["e"] or 0)).isoformat(), "date", True
            if context.now is None or before(context.text, match.start(), context.words, "in_day") is None:
                return None
            return _of_nearest_year(context, match.start(), int(got["f"] or 0), int(got["e"] or 0)), "date", False
        if got["bare"]:
            if context.now is None or before(context.text, match.start(), context.words, "on_day") is None:
                return None
            return _of_nearest_year(context, match.start(), int(got["f1"] or 0), int(got["e1"] or 0)), "date", False
        if got["y3"]:
            return (f"{got['y3']}-{got['mo3']}", "period", True) if _written_with_points(context) else None
        if got["p"]:
            if context.now is None or not (
                before(context.text, match.start(), context.words, "in_day") is not None or got["p"][0] == "0" or (got["q"] or "")[0] == "0"
            ):
                return None
            day = _ordered(context, got, "p", "q", _LEAP)
            return _of_nearest_year(context, match.start(), day.month, day.day), "date", False
        if got["y1"] and int(got["mo1"] or 0) == (int(got["y1"]) + 1) % 100:  # "the 2010-11 season": two years, and seldom November
            return f"{got['y1']}/{int(got['y1']) + 1}", "period", True
        left, right = (got["y1"], got["mo1"]) if got["y1"] else (got["y2"], got["mo2"])
        return f"{left}-{int(right or 0):02}", "period", True
    except ValueError:
        return None


def span_in_digits(context: Context, at: int) -> tuple[int, Read] | None:
    """From one day to another that are written with points, the first without what both share: "5.8. bis 16.8.2018", "16. bis 21.02.";
    and where that ends."""
    found = _SPAN.match(context.text, at) if _written_with_points(context) else None
    if found is None or context.now is None or found["link"] not in context.words.lists.get("spans", ()):
        return None
    month, last_month = int(found["month"] or found["of"]), int(found["of"])
    try:
        if found["year"]:
            last = dt.date(_full_year(found["year"]), last_month, int(found["last"]))
        else:
            last = dt.date.fromisoformat(_of_nearest_year(context, at, last_month, int(found["last"])))
        first = dt.date(last.year - (month > last_month), month, int(found["day"]))
    except ValueError:
        return None
    return (found.end(), (f"{first.isoformat()}/{last.isoformat()}", "period", bool(found["year"]))) if first < last else None


def _written_with_points(context: Context) -> bool:
    """Whether the language writes a day with a point behind it, so that "5.8." is one and no number of a section."""
    return "." in context.words.lists.get("day_suffixes", ())


def _of_nearest_year(context: Context, start: int, month: int, day: int) -> str:
    """A day in the year that the words around it mean. Raises `ValueError` where there is no such day."""
    options = []
    for year in years_around(context):
        try:
            date = dt.date(year, month, day)
        except ValueError:  # 29 February
            continue
        options.append((date, date.isoformat()))
    chosen = nearest(context, start, options)
    if chosen is None:
        raise ValueError(day)
    return chosen


def _full_year(digits: str) -> int:
    year = int(digits)
    return year + (0 if year > 99 else 2000 if year < 50 else 1900)


def _ordered(context: Context, got: dict[str, str | None], left: str, right: str, year: int) -> dt.date:
    day, month = int(got[left] or 0), int(got[right] or 0)
    if (month > 12 and day <= 12) or (context.words.order == "mdy" and day <= 12):
        day, month = month, day
    return dt.date(year, month, day)
