"""Weeks, and weekdays by their number: "the first week of October", "week 31", "the second Sunday in May"."""

import datetime as dt
import re

from factcheck.extract.times.calendar import (
    Context,
    Read,
    Reader,
    nth_weekday,
    number,
    shifted,
    span,
    stretch,
)
from factcheck.extract.times.dates import day_alone, day_and_month
from factcheck.extract.times.months import months
from factcheck.extract.times.phrases import Phrase
from factcheck.extract.times.use import before


def _week_of_year(context: Context, week: int) -> Read | None:
    """A week by its number, where the year of the text has so many: "week 31", and no "week 69"."""
    if context.now is None:
        return None
    try:
        dt.date.fromisocalendar(context.now.year, week, 1)
    except ValueError:
        return None
    return f"{context.now.year}-W{week:02}", "period", False


def _week(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the first week of October", "week 31", "the week of 16 September"."""
    if "day" in v or "nth" in v:
        read = day_and_month(context, _, match, v) if "month" in v else day_alone(context, _, match, v)
        return (stretch("week", dt.date.fromisoformat(read[0])), "period", read[2]) if read else None
    if "n" in v:
        return _week_of_year(context, int(number(context, match, v)))
    at = int(v["ord"])
    if "month" in v:
        whole = months(context, match, v | {"part": "x"})
    elif "year" in v:
        whole = v["year"], "period", True
    elif context.now is not None and v.get("unit") in ("month", "year"):
        whole = stretch(v["unit"], shifted(context.now.replace(day=1), int(v.get("rel", "0")), v["unit"])), "period", False
    else:
        return None
    if whole is None:
        return None
    stretch_of = span(whole[0])
    assert stretch_of.start is not None and stretch_of.end is not None
    if at in (-1, 4) and v["ord"] == "-1":
        thursday = stretch_of.end - dt.timedelta((stretch_of.end.isoweekday() - 4) % 7)
    else:  # a week belongs where its Thursday lies
        thursday = stretch_of.start + dt.timedelta((4 - stretch_of.start.isoweekday()) % 7 + 7 * (at - 1))
    return stretch("week", thursday), "period", whole[2]


def _nth_weekday(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the first Friday of next month", "the second Sunday in May"; "second Sunday" alone is of the month of publication."""
    bare = not {"month", "rel", "unit"} & v.keys()
    if bare and any(before(context.text, match.start(), context.words, table) is not None for table in ("indefinite", "of_what")):
        return None  # "every second Sunday", "on the second Sunday" of what was told before
    if "month" in v:
        whole = months(context, match, v | {"part": "x"})
    elif context.now is not None and v.get("unit", "month") == "month":
        whole = stretch("month", shifted(context.now.replace(day=1), int(v.get("rel", "0")), "month")), "period", False
    else:
        return None
    if whole is None:
        return None
    month = span(whole[0])
    assert month.start is not None and month.end is not None
    day = nth_weekday(month.start, month.end, int(v["weekday"]), int(v["ord"]))
    return (day.isoformat(), "date", whole[2]) if day <= month.end else None


def _nth_day(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the last day of October 2023", "the first day of the year 2024"."""
    if v["unit"] != "day":
        return None
    whole = months(context, match, v | {"part": "x"}) if "month" in v else (v["year"], "date", True)
    stretch_of = span(whole[0]) if whole is not None else None
    if whole is None or stretch_of is None or stretch_of.start is None or stretch_of.end is None:
        return None
    day = stretch_of.end if v["ord"] == "-1" else stretch_of.start + dt.timedelta(int(v["ord"]) - 1)
    return day.isoformat(), "date", whole[2]


WEEKS: dict[str, Reader] = {
    "nth_day": _nth_day,
    "week": _week,
    "nth_weekday": _nth_weekday,
}
