"""Dates in digits: "2025-08-07", "7.8.2025", "08/2025", and "7/8" where the words before it say that it is a day."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read
from factcheck.extract.times.use import LEAD

NUMERIC = re.compile(
    r"""(?P<y>\d{4})(?P<m1>[-/.])(?P<m>\d\d?)(?P=m1)(?P<d>\d\d?)(?:t(?P<h>\d\d):\d\d(?::\d\d)?)?(?![\d,]\d|\d|[-/.]\d)
      | (?P<a>\d\d?)(?P<m2>[-/.])(?P<b>\d\d?)(?P=m2)(?P<c>(?:19|20)\d\d|\d\d)(?!\d|[-/.,]\d)
      | (?P<y1>(?:19|20)\d\d)[ ]?[-/][ ]?(?P<mo1>0?[1-9]|1[0-2])(?!\d|[-/.,]\d|[ ]?[-/]\d)
      | (?P<mo2>0?[1-9]|1[0-2])[ ]?[-/][ ]?(?P<y2>(?:19|20)\d\d)(?!\d|[-/.,]\d)
      | (?P<p>\d\d?)/(?P<q>\d\d?)(?!\d|[-/.,%]\d|[ ]?%)""",
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
            year = int(got["c"]) + (0 if int(got["c"]) > 99 else 2000 if int(got["c"]) < 50 else 1900)
            return _ordered(context, got, "a", "b", year).isoformat(), "date", True
        if got["p"]:
            if context.now is None or not (_led_by_day(context, match.start()) or got["p"][0] == "0" or (got["q"] or "")[0] == "0"):
                return None
            day = _ordered(context, got, "p", "q", context.now.year)
            return (day if day <= context.now else day.replace(year=day.year - 1)).isoformat(), "date", False
        if got["y1"] and int(got["mo1"] or 0) == (int(got["y1"]) + 1) % 100:  # "the 2010-11 season": two years, and seldom November
            return f"{got['y1']}/{int(got['y1']) + 1}", "period", True
        left, right = (got["y1"], got["mo1"]) if got["y1"] else (got["y2"], got["mo2"])
        return f"{left}-{int(right or 0):02}", "period", True
    except ValueError:
        return None


def _ordered(context: Context, got: dict[str, str | None], left: str, right: str, year: int) -> dt.date:
    day, month = int(got[left] or 0), int(got[right] or 0)
    if (month > 12 and day <= 12) or (context.words.order == "mdy" and day <= 12):
        day, month = month, day
    return dt.date(year, month, day)


def _led_by_day(context: Context, start: int) -> bool:
    lead = context.words.lead.get("in_day")
    return lead is not None and lead.search(context.text[max(0, start - LEAD) : start]) is not None
