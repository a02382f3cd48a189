"""What each kind of phrase says: a reader takes the words in its slots and gives a stretch, or None where they say no time here."""

import datetime as dt
import re

from factcheck.extract.times_calendar import (
    SEASONS,
    Context,
    Read,
    Reader,
    in_words,
    led,
    looks_ahead,
    month_iso,
    nearest,
    number,
    part_of,
    shifted,
    span,
    stretch,
    years_around,
)
from factcheck.extract.times_phrases import Phrase
from factcheck.model.time import Precision

_STEP = {Precision.YEAR: "year", Precision.MONTH: "month", Precision.QUARTER: "quarter", Precision.HALF: "half"}


def _day_number(context: Context, text: str) -> int:
    found = re.match(r"\d+", text)
    day = int(found[0]) if found else in_words(context, text)
    if not 1 <= day <= 31:
        raise ValueError(text)
    return day


def _dated(context: Context, match: re.Match[str], v: dict[str, str], day: int, month: int) -> Read | None:
    """A day and month: in the year said, in the year that makes its weekday true, else the nearest."""
    if "year" in v:
        return dt.date(int(v["year"]), month, day).isoformat(), "date", True
    if "weekday" not in v and _weak(context, match, "month"):
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
    return (chosen, "date", False) if chosen else None


def _date(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    return _dated(context, match, v, _day_number(context, v["day"]), int(v["month"]))


def _days(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "from 4 to 22 January"."""
    last = _dated(context, match, v, _day_number(context, v["day2"]), int(v["month"]))
    if last is None:
        return None
    end = dt.date.fromisoformat(last[0])
    first = end.replace(day=_day_number(context, v["day"]))
    return (f"{first.isoformat()}/{end.isoformat()}", "period", last[2]) if first < end else None


def _month_days(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the 20th of next month", "from 4 to 22 this month"."""
    if context.now is None or v.get("unit", "month") != "month":
        return None
    month = shifted(context.now.replace(day=1), int(v.get("rel", "0")), "month")
    first = month.replace(day=_day_number(context, v.get("nth") or v["day"]))
    if "day2" not in v:
        return first.isoformat(), "date", False
    last = month.replace(day=_day_number(context, v["day2"]))
    return (f"{first.isoformat()}/{last.isoformat()}", "period", False) if first < last else None


def _nth(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the 27th", "Thursday the 21st": the day of that number nearest to publication."""
    if context.now is None or context.coarse:
        return None
    day = _day_number(context, v.get("nth") or v.get("day") or v["short"])
    options = []
    for step in range(-6, 7):
        month = shifted(context.now.replace(day=1), step, "month")
        try:
            date = month.replace(day=day)
        except ValueError:
            continue
        if "weekday" not in v or date.isoweekday() == int(v["weekday"]):
            options.append((date, date.isoformat()))
    chosen = nearest(context, match.start(), options)
    return (chosen, "date", False) if chosen else None


def _weak(context: Context, match: re.Match[str], slot: str) -> bool:
    """Whether the month or weekday is a short form that is also a word ("set", "sat")."""
    return (match.groupdict().get(slot) or "") in context.words.lists.get("weak", ())


def _months(context: Context, match: re.Match[str], v: dict[str, str]) -> Read | None:
    month = int(v["month"])
    if "year" in v:
        return month_iso(int(v["year"]), month), "period", True
    now = context.now
    if now is None or _weak(context, match, "month"):
        return None
    rel = v.get("rel")
    if rel == "1":
        return month_iso(now.year + (month <= now.month), month), "period", False
    if rel == "-1":  # "last August", said in August, is a year ago
        return month_iso(now.year - (month >= now.month), month), "period", False
    if rel == "0":
        return month_iso(now.year, month), "period", False
    if "part" not in v and not led(context, match.start(), "in_month"):
        return None
    chosen = nearest(context, match.start(), [(dt.date(y, month, 1), month_iso(y, month)) for y in years_around(context)])
    return (chosen, "period", False) if chosen else None


def _month(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    return _parted(_months(context, match, v), v)


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
    return _parted((month_iso(context.now.year + int(v["rel"]), int(v["month"])), "period", False), v)


def _parted(read: Read | None, v: dict[str, str]) -> Read | None:
    """The beginning, middle or end of what was read, where the phrase says so."""
    return (part_of(read[0], v["part"]), *read[1:]) if read is not None and "part" in v else read


def _season(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    season = v["season"]
    if "year" in v:
        return _parted((f"{v['year']}-{season}", "period", True), v)
    if context.now is None:
        return None
    if v.get("unit", "year") != "year":
        return None
    options = [(dt.date(y, SEASONS[season], 1), f"{y}-{season}") for y in years_around(context)]
    if "unit" in v:
        chosen: str | None = f"{context.now.year + int(v['rel'])}-{season}"
    elif v.get("rel") == "1":
        chosen = next((iso for day, iso in options if day > context.now), None)
    else:
        chosen = nearest(context, match.start(), options)
        if v.get("rel") == "-1" and chosen and (end := span(chosen).end) and end >= context.now:
            chosen = f"{int(chosen[:4]) - 1}-{season}"
    return _parted((chosen, "period", False), v) if chosen else None


def _part_of_year(letter: str, parts: int) -> Reader:
    def read(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
        at = int(v.get("ord") or v.get("quarter") or 0)
        if at == -1 or (letter == "H" and at == 4):  # "last" is the fourth of four and the second of two
            at = parts
        if not 1 <= at <= parts:
            return None
        if "year" in v:
            return f"{v['year']}-{letter}{at}", "period", True
        if context.now is None:
            return None
        if "rel" in v:
            return f"{context.now.year + int(v['rel'])}-{letter}{at}", "period", False
        stated = context.stated
        if stated and stated.precision is Precision.YEAR and stated.start:  # "in 2024 …, 3 million in the first half"
            return f"{stated.start.year}-{letter}{at}", "period", True
        months = 12 // parts
        options = [(dt.date(y, months * (at - 1) + 1, 1), f"{y}-{letter}{at}") for y in years_around(context)]
        chosen = nearest(context, match.start(), options)
        return (chosen, "period", False) if chosen else None

    return read


def _first_months(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    count = int(number(context, match, v))
    unit = v.get("unit", "month")
    stated = context.stated
    if unit not in ("month", "week", "day") or not 2 <= count <= 364:
        return None
    if "year" in v:
        year, anchored = int(v["year"]), True
    elif stated and stated.precision is Precision.YEAR and stated.start and "rel" not in v:
        year, anchored = stated.start.year, True
    elif context.now is not None:
        year, anchored = context.now.year + int(v.get("rel", 0)), False
    else:
        return None
    if unit == "month" and count <= 12:
        low, high = (13 - count, 12) if phrase.fixed.get("last") else (1, count)
        return f"{year}-{low:02}/{year}-{high:02}", "period", anchored
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if phrase.fixed.get("last"):
        first = shifted(last, -count, unit) + dt.timedelta(1)
    else:
        last = shifted(first, count, unit) - dt.timedelta(1)
    return f"{first.isoformat()}/{last.isoformat()}", "period", anchored


def _year(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    year = v["year"]
    if "part" in v:
        return part_of(year, v["part"]), "period", True
    if match.start("year") == match.start() and not phrase.fixed.get("sure"):
        around = context.text[max(0, match.start() - 1) : match.start()], context.text[match.end() : match.end() + 1]
        if around != ("(", ")") and not led(context, match.start(), "in_year"):
            return None
    return year, "period", True


def _years(_: Context, __: Phrase, ___: re.Match[str], v: dict[str, str]) -> Read | None:
    first = int(v["year"])
    last = int(v["year2"]) if "year2" in v else first // 100 * 100 + int(v["short"].lstrip("'"))
    return (f"{first}/{last}", "period", True) if last > first else None


def _decade(_: Context, __: Phrase, ___: re.Match[str], v: dict[str, str]) -> Read | None:
    if "year" in v:
        return _parted((f"{v['year']}s", "period", True), v) if v["year"].endswith("0") else None
    tens = int(v["tens"] if "tens" in v else v["short"].lstrip("'"))
    century = 2000 if tens in (0, 10, 20) else 1900
    return _parted((f"{century + tens}s", "period", True), v) if tens % 10 == 0 else None


def _century(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    at = _day_number(context, v.get("century") or v["nth"])
    return _parted((f"{100 * at - 100}/{100 * at - 1}", "period", True), v) if 11 <= at <= 21 else None


def _rel(context: Context, phrase: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "last month", "early next year", "this week-end"."""
    now, unit = context.now, v["unit"]
    if now is None or unit in ("hour", "minute", "second", "fortnight"):
        return None
    step = int(v.get("rel", phrase.fixed.get("step", 0)))
    if unit in ("day", "week", "weekend") and context.coarse:
        return None
    if unit == "day":
        if step == 0:
            return None
        base = context.anchor.start if step > 0 and context.anchor and context.anchor.precision is Precision.DAY else None
        return ((base or now) + dt.timedelta(step)).isoformat(), "relative", base is not None
    base = now if unit in ("week", "weekend") else now.replace(day=1)
    iso = stretch(unit, shifted(base, step, unit))
    return _parted((iso, "relative" if "/" not in iso else "period", False), v)


def _rest(context: Context, phrase: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "later this year", "the rest of the week", "earlier this month"."""
    if context.now is None or v["unit"] not in ("week", "month", "quarter", "year", "decade"):
        return None
    whole = span(stretch(v["unit"], context.now))
    first, last = (whole.start, context.now) if phrase.fixed["sign"] < 0 else (context.now, whole.end)
    assert first is not None and last is not None
    return f"{first.isoformat()}/{last.isoformat()}", "period", False


def _week(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the first week of October", "week 31", "the week of 16 September"."""
    if "day" in v or "nth" in v:
        read = _date(context, _, match, v) if "month" in v else _nth(context, _, match, v)
        return (stretch("week", dt.date.fromisoformat(read[0])), "period", read[2]) if read else None
    if "n" in v:
        return (f"{context.now.year}-W{int(number(context, match, v)):02}", "period", False) if context.now else None
    at = int(v["ord"])
    if "month" in v:
        whole = _months(context, match, v | {"part": "x"})
    elif "year" in v:
        whole = v["year"], "period", True
    elif context.now is not None and v.get("unit") in ("month", "year"):
        whole = stretch(v["unit"], shifted(context.now.replace(day=1), int(v["rel"]), v["unit"])), "period", False
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
    """ "the first Friday of next month", "the second Sunday in May"."""
    if "month" in v:
        whole = _months(context, match, v | {"part": "x"})
    elif context.now is not None and v.get("unit", "month") == "month":
        whole = stretch("month", shifted(context.now.replace(day=1), int(v.get("rel", "0")), "month")), "period", False
    else:
        return None
    if whole is None:
        return None
    month = span(whole[0])
    assert month.start is not None and month.end is not None
    if v["ord"] == "-1":
        day = month.end - dt.timedelta((month.end.isoweekday() - int(v["weekday"])) % 7)
    else:
        day = month.start + dt.timedelta((int(v["weekday"]) - month.start.isoweekday()) % 7 + 7 * (int(v["ord"]) - 1))
    return (day.isoformat(), "date", whole[2]) if day <= month.end else None


def _week_day(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "Sunday of next week", "next week Friday"."""
    if context.now is None or context.coarse or v.get("unit", "week") != "week":
        return None
    monday = context.now - dt.timedelta(context.now.isoweekday() - 1) + dt.timedelta(7 * int(v["rel"]))
    return (monday + dt.timedelta(int(v["weekday"]) - 1)).isoformat(), "relative", False


def _year_to(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the year to March", "the 12 months to the end of June 2024"."""
    count = number(context, match, v) if "n" in v else 1
    unit = v.get("unit", "year")
    month = _months(context, match, v | {"part": "x"})
    if month is None or unit not in ("month", "year", "week", "quarter"):
        return None
    end = span(month[0]).end
    assert end is not None
    if "day" in v:
        end = end.replace(day=_day_number(context, v["day"]))
        return f"{(shifted(end, -count, unit) + dt.timedelta(1)).isoformat()}/{end.isoformat()}", "period", month[2]
    first = shifted(end.replace(day=1), 1 - count * {"month": 1, "quarter": 3, "year": 12}.get(unit, 1), "month")
    return f"{month_iso(first.year, first.month)}/{month[0]}", "period", month[2]


def _today(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    if context.now is None or context.coarse:
        return None
    return (context.now + dt.timedelta(int(v["today"]))).isoformat(), "relative", False


def _weekday(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    if context.now is None or context.coarse or _weak(context, match, "weekday"):
        return None
    back = (context.now.isoweekday() - int(v["weekday"])) % 7
    day = context.now - dt.timedelta(back)
    rel = v.get("rel")
    if rel is None and context.stated and context.stated.precision is Precision.WEEK and context.stated.start:
        return (context.stated.start + dt.timedelta(int(v["weekday"]) - 1)).isoformat(), "relative", False
    if rel == "0":  # of this week
        return (context.now + dt.timedelta(int(v["weekday"]) - context.now.isoweekday())).isoformat(), "relative", False
    if rel == "1":
        return (day + dt.timedelta(7)).isoformat(), "relative", False
    if rel == "-1":
        return (day - dt.timedelta(7 if back == 0 else 0)).isoformat(), "relative", False
    chosen = nearest(context, match.start(), [(d, d.isoformat()) for d in (day, day + dt.timedelta(7))])
    return (chosen, "relative", False) if chosen else None


def _shift(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "two years ago", "in two weeks", and against the last time said "a year earlier", "three days later"."""
    unit, sign = v.get("unit") or phrase.fixed.get("unit", "day"), phrase.fixed["sign"]
    if unit in ("hour", "minute", "second", "weekend"):
        return None
    anchor = context.anchor if phrase.fixed.get("anchor") else None
    base = (anchor.end if sign > 0 else anchor.start) if anchor else None
    if base is None and phrase.fixed.get("anchor") and sign > 0:
        return None
    day = base or context.now
    if day is None:
        return None
    count = number(context, match, v) if "n" in v else 1
    there = shifted(day, sign * count, unit)
    if anchor is not None and base is not None and unit in ("year", "quarter", "month"):
        same = _STEP.get(anchor.precision)
        if same and (same != "year" or unit == "year"):  # a year before a quarter is a quarter
            return stretch(same, there), "relative", True
    if unit in ("decade", "century"):
        return f"{there.year:04}", "relative", base is not None
    if unit in ("year", "month", "quarter"):  # "two years ago" names a year and "three months ago" a month, not a day
        return stretch("year" if unit == "year" else "month", there), "relative", base is not None
    return (stretch("month", there) if context.coarse and base is None else there.isoformat()), "relative", base is not None


def _over(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "in four years": ends at publication, or inside the finished period that the sentence states ("in 2020, in eight months")."""
    unit, sign = v["unit"], int(v.get("rel", "0")) or phrase.fixed["sign"]
    if phrase.fixed.get("either") and looks_ahead(context, match.start()):
        sign = 1
    if context.now is None or unit in ("hour", "minute", "second"):
        return None
    count = number(context, match, v) if "n" in v else 1
    end, anchored = context.now, False
    stated = context.stated
    if sign < 0 and not phrase.fixed.get("now") and stated and stated.start and stated.end and stated.end <= context.now:
        if stated.precision in (Precision.YEAR, Precision.HALF, Precision.MONTH) and shifted(stated.end, -count, unit) >= stated.start:
            end, anchored = stated.end, True
    there = shifted(end, sign * count, unit)
    if anchored:
        there += dt.timedelta(1)
    first, last = sorted((there, end))
    form = "%Y-%m" if context.coarse and not anchored else "%Y-%m-%d"
    return f"{first.strftime(form)}/{last.strftime(form)}", "duration", anchored


def _from_date(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "two days after 5 May", "two weeks before the election" is none."""
    base = _today(context, phrase, match, v) if "today" in v else _date(context, phrase, match, v)
    if base is None or v["unit"] not in ("day", "week", "month", "year", "fortnight"):
        return None
    there = shifted(dt.date.fromisoformat(base[0]), phrase.fixed["sign"] * number(context, match, v), v["unit"])
    return there.isoformat(), "relative", base[2]


def _clock(_: Context, phrase: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """An hour of the day: `iso` is the hour alone until it meets its date."""
    hour = int(v["hour"])
    if "half" in v:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if v["half"] == "pm" else 0)
    return f"T{hour:02}" + (f":{v['minute']}" if "minute" in v else ""), "clock", True


READERS: dict[str, Reader] = {
    "date": _date,
    "days": _days,
    "month_days": _month_days,
    "nth": _nth,
    "month": _month,
    "months": _month_span,
    "month_of_year": _month_of_year,
    "season": _season,
    "quarter": _part_of_year("Q", 4),
    "half": _part_of_year("H", 2),
    "first_months": _first_months,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "rel": _rel,
    "rest": _rest,
    "week": _week,
    "nth_weekday": _nth_weekday,
    "week_day": _week_day,
    "year_to": _year_to,
    "today": _today,
    "weekday": _weekday,
    "shift": _shift,
    "over": _over,
    "from_date": _from_date,
    "clock": _clock,
}
