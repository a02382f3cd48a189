"""Months: "last August", "in March 2024", "June to August"."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read, Reader, led, month_iso, part_of, years_around
from factcheck.extract.times.dates import weak
from factcheck.extract.times.nearest import nearest, told_year
from factcheck.extract.times.phrases import Phrase
from factcheck.read.text import fold

_LONGEST_MONTH, _SHORT_AHEAD = 31, 10  # days; years that two digits may lie ahead
_SURNAME = re.compile(r" [A-ZÀ-Ö][a-zà-ö]{2,}")


def months(context: Context, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """A month: in the year said, else in the nearest that the words around it allow; None where it is another word."""
    month = int(v["month"])
    if "year" in v:
        return month_iso(int(v["year"]), month), "period", True
    if _a_first_name(context, match):
        return None
    now = context.now
    if "short" in v:  # "August 99", "May '21": two digits that are no day, or have their apostrophe
        short = int(v["short"].lstrip("'"))
        if now is None or (short <= _LONGEST_MONTH and not v["short"].startswith("'")):
            return None
        century = now.year // 100 * 100 - (100 if short > now.year % 100 + _SHORT_AHEAD else 0)
        return month_iso(century + short, month), "period", True
    if now is None or weak(context, match, "month"):
        return None
    rel = v.get("rel")
    if rel == "1":
        return month_iso(now.year + (month <= now.month), month), "period", False
    if rel == "-1":  # "last August", said in August, is a year ago
        return month_iso(now.year - (month >= now.month), month), "period", False
    if rel == "0":
        return month_iso(now.year, month), "period", False
    if "part" not in v and not led(context, match.start(), "in_month") and not _sure(context, match):
        return None
    chosen = nearest(context, match.start(), [(dt.date(y, month, 1), month_iso(y, month)) for y in years_around(context)])
    if chosen is None:
        return None
    year = told_year(context, match.start(), month, chosen)
    return (chosen, "period", False) if year is None else (month_iso(year, month), "period", True)


def _a_first_name(context: Context, match: re.Match[str]) -> bool:
    """Whether the short form of a month is rather a first name, with a surname behind it ("by Jan Reuter")."""
    said = match.groupdict().get("month")
    named = said in context.words.lists.get("first_names", ()) and match.end("month") == match.end()
    return named and _SURNAME.match(context.source, match.end()) is not None


def _sure(context: Context, match: re.Match[str]) -> bool:
    """Whether the month is no other word, so that it needs no preposition: "July brought rain"; with its accent or without: "Fevrier"."""
    at = match.start("month")
    known = fold(match["month"]) in map(fold, context.words.lists.get("sure_months", ()))
    return known and (context.words.small_months or context.source[at].isupper())


def _month(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    return parted(months(context, match, v), v)


def _month_span(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "June to August 2022", "between December and March"."""
    first, last = int(v["month"]), int(v["month2"])
    if "year2" in v:
        first_year, last_year = int(v["year"]), int(v["year2"])
    elif "year" in v:
        last_year = int(v["year"])
        first_year = last_year - (first > last)
    else:
        chosen = nearest(context, match.start(), [(dt.date(y, last, 1), str(y)) for y in years_around(context)])
        if chosen is None:
            return None
        last_year = int(chosen)
        first_year = last_year - (first > last)
    if (first_year, first) >= (last_year, last):
        return None
    return f"{month_iso(first_year, first)}/{month_iso(last_year, last)}", "period", "year" in v


def _month_of_year(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "in March last year", "en mars de l'an dernier"."""
    if context.now is None or v.get("unit", "year") != "year":
        return None
    return parted((month_iso(context.now.year + int(v["rel"]), int(v["month"])), "period", False), v)


def parted(read: Read | None, v: dict[str, str]) -> Read | None:
    """The beginning, middle or end of what was read, where the phrase says so."""
    return (part_of(read[0], v["part"]), *read[1:]) if read is not None and "part" in v else read


MONTHS: dict[str, Reader] = {
    "month": _month,
    "months": _month_span,
    "month_of_year": _month_of_year,
}
