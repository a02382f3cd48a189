"""Days by their date: "3 May", "from 4 to 22 January", "the 27th"."""

import datetime as dt
import re

from factcheck.extract.times.calendar import Context, Read, Reader, in_words, shifted, years_around
from factcheck.extract.times.nearest import looks_ahead, nearest, tells_no_past, told_year
from factcheck.extract.times.phrases import Phrase
from factcheck.model.time import Precision

_COMPOUND = re.compile(r"-[^\W\d_]")


def day_number(context: Context, text: str) -> int:
    """The day of a month that digits or words name. Raises `ValueError` where they name none."""
    found = re.match(r"\d+", text)
    day = int(found[0]) if found else in_words(context, text)
    if not 1 <= day <= 31:
        raise ValueError(text)
    return day


def dated(context: Context, match: re.Match[str], v: dict[str, str], day: int, month: int) -> Read | None:
    """A day and month: in the year said, in the year that makes its weekday true, else the nearest."""
    if "year" in v:
        return dt.date(int(v["year"]), month, day).isoformat(), "date", True
    if "rel" in v:  # "12 March last year"
        if context.now is None or v.get("unit", "year") != "year":
            return None
        return dt.date(context.now.year + int(v["rel"]), month, day).isoformat(), "date", False
    if "weekday" not in v and weak(context, match, "month") and not _capital_beside_digits(context, match):
        return None
    options = []
    for year in years_around(context):
        try:
            date = dt.date(year, month, day)
        except ValueError:  # 29 February
            continue
        options.append((date, date.isoformat()))
    fitting = [o for o in options if "weekday" not in v or o[0].isoweekday() == int(v["weekday"])] or options
    if len(fitting) == 1 and "weekday" in v:
        return fitting[0][1], "date", False
    chosen = nearest(context, match.start(), fitting)
    if chosen is None:
        return None
    told = told_year(context, match.start(), month, chosen) if "weekday" not in v else None
    return (chosen, "date", False) if told is None else (dt.date(told, month, day).isoformat(), "date", True)


def _capital_beside_digits(context: Context, match: re.Match[str]) -> bool:
    """Whether the short form of a month is told from the word that is written alike by its capital beside the digits of a day ("12 de Set",
    but "1 de set")."""
    digits = (match.groupdict().get("day") or "")[:1].isdigit()
    return digits and context.source[match.start("month")].isupper()


def day_and_month(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "3 May", "Thursday 21 August 2025"."""
    if "n" in v and v["n"][0].isdigit():
        return None  # "in May 3.5"
    spelled = not (match.groupdict().get("day") or "0")[0].isdigit()
    if spelled and (match["month"].endswith(".") or _COMPOUND.match(context.text, match.end())):
        return None  # "in tre set.", "beim zweiten März-Treffen"
    return dated(context, match, v, day_number(context, v.get("day") or v["n"]), int(v["month"]))


def _days(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "from 4 to 22 January"."""
    if "weekday2" in v:
        v = v | {"weekday": v["weekday2"]}
    last = dated(context, match, v, day_number(context, v["day2"]), int(v["month"]))
    if last is None:
        return None
    end = dt.date.fromisoformat(last[0])
    first = end.replace(day=day_number(context, v["day"]))
    return (f"{first.isoformat()}/{end.isoformat()}", "period", last[2]) if first < end else None


def _month_days(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the 20th of next month", "from 4 to 22 this month"."""
    if context.now is None or v.get("unit", "month") != "month":
        return None
    month = shifted(context.now.replace(day=1), int(v.get("rel", "0")), "month")
    first = month.replace(day=day_number(context, v.get("nth") or v["day"]))
    if "day2" not in v:
        return first.isoformat(), "date", False
    last = month.replace(day=day_number(context, v["day2"]))
    return (f"{first.isoformat()}/{last.isoformat()}", "period", False) if first < last else None


_NO_NOUN = re.compile(r" (?![^\W\d_]*e[mnrs]?\b)[^\W\d_]+")


def day_alone(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the 27th", "Thursday the 21st": the day of that number nearest to publication."""
    now = context.now
    if now is None or context.coarse:
        return None
    if phrase.fixed.get("no_noun"):  # "am 15. kam er", but "am 15. Spieltag", "am 15. möglichen Termin"
        behind = _NO_NOUN.match(context.source, match.end())
        if behind is None or not behind[0].islower():
            return None
    at = next((match.start(slot) for slot in ("day", "short") if match.groupdict().get(slot)), -1)
    if at in context.numbers and context.numbers[at].end > match.end():
        return None  # "announced on Wednesday 30 million"
    if "weekday" in v and weak(context, match, "weekday") and context.source[match.start("weekday")].islower():
        return None  # "vai ter, 5 anos depois"
    said = match.groupdict().get("day") or match.groupdict().get("nth")
    if "weekday" in v and said and not said[0].isdigit():
        return None  # "dans la nuit de lundi à mardi sept bateaux", "am Mittwoch, der dritte Prozess": in words, and of no month
    day = day_number(context, v.get("nth") or v.get("day") or v["short"])
    anchor = context.anchor
    if anchor and anchor.start and anchor.precision in (Precision.MONTH, Precision.DAY) and "weekday" not in v:
        return anchor.start.replace(day=day).isoformat(), "date", True  # "in July …, on the 18th"
    options = []
    for step in range(-6, 7):
        month = shifted(now.replace(day=1), step, "month")
        try:
            date = month.replace(day=day)
        except ValueError:
            continue
        if "weekday" not in v or date.isoweekday() == int(v["weekday"]):
            options.append((date, date.isoformat()))
    if tells_no_past(context, match.start()) and not looks_ahead(context, match.start()):
        options = sorted(options, key=lambda option: abs((option[0] - now).days))[:1]  # "the appeal is heard on the 16th"
    chosen = nearest(context, match.start(), options)
    return (chosen, "date", False) if chosen else None


def weak(context: Context, match: re.Match[str], slot: str) -> bool:
    """Whether the month or weekday is a short form that is also a word ("set", "sat")."""
    said = match.groupdict().get(slot) or ""
    if said in context.words.lists.get("weak_lower", ()):
        return context.source[match.start(slot)].islower()
    return said in context.words.lists.get("weak", ())


DATES: dict[str, Reader] = {
    "date": day_and_month,
    "days": _days,
    "month_days": _month_days,
    "nth": day_alone,
}
