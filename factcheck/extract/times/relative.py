"""Phrases that count from publication or from the time stated before: "last month", "a year earlier", "in four years"."""

import datetime as dt
import re

from factcheck.extract.times.calendar import DAYS, MONTHS, Context, Read, Reader, how_many, month_iso, number, shifted, span, stretch
from factcheck.extract.times.dates import dated, day_number, weak
from factcheck.extract.times.months import months, parted
from factcheck.extract.times.nearest import is_scheduled, looks_ahead, nearest, tells_no_past
from factcheck.extract.times.phrases import Phrase
from factcheck.extract.times.scheduled import day_of_saying, was_said_to_be
from factcheck.extract.times.use import before
from factcheck.model.time import Precision, TimeSpan

_STEP = {Precision.YEAR: "year", Precision.MONTH: "month", Precision.QUARTER: "quarter", Precision.HALF: "half"}


def _rel(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "last month", "early next year", "this week-end"."""
    now, unit = context.now, v["unit"]
    if now is None or unit in ("hour", "minute", "second", "fortnight") or match[0] in context.words.values["unit"]:
        return None  # "fine settimana" is a weekend and no end of a week
    step = int(v.get("rel", phrase.fixed.get("step", 0)))
    if step <= 0 and match["unit"] in context.words.lists.get("several", ()):
        return None  # "in the last months"; what is to come in the coming weeks begins soon
    if (unit in ("day", "week", "weekend") and context.coarse) or _of_whole(context, match):
        return None
    if unit == "day":
        if step == 0:
            return None
        base = context.anchor.start if step > 0 and context.anchor and context.anchor.precision is Precision.DAY else None
        return ((base or now) + dt.timedelta(step)).isoformat(), "relative", base is not None
    if unit == "weekend" and step == 0:
        return _this_weekend(context, match)
    base = now if unit in ("week", "weekend") else now.replace(day=1)
    iso = stretch(unit, shifted(base, step, unit))
    return parted((iso, "relative" if "/" not in iso else "period", False), v)


def _of_whole(context: Context, match: re.Match[str]) -> bool:
    """Whether a genitive says of what a stretch is the last ("on the last day of the festival", "in der letzten Woche des Wahlkampfs"):
    then it is none before publication."""
    if not context.text.startswith(context.words.genitives, match.end()):
        return False
    return before(context.text, match.start("unit"), context.words, "orders") is not None


def _this_weekend(context: Context, match: re.Match[str]) -> Read | None:
    """The weekend that is just over or the one to come, as the sentence tells it ("300 people marched this weekend")."""
    now = context.now
    if now is None:
        return None
    weekends = [stretch("weekend", shifted(now, step, "weekend")) for step in (-1, 0)]
    if tells_no_past(context, match.start()):
        return weekends[-1], "period", False
    chosen = nearest(context, match.start(), [(dt.date.fromisoformat(iso.split("/")[0]), iso) for iso in weekends])
    return (chosen, "period", False) if chosen else None


def _weekend(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "over the weekend", which is one of the calendar only where the sentence tells what was or will be: not "closed at the weekend"."""
    if v["unit"] != "weekend" or context.coarse or context.text.startswith(context.words.genitives, match.end()):
        return None
    if tells_no_past(context, match.start()) and not looks_ahead(context, match.start()):
        return None
    return _this_weekend(context, match)


def _rest(context: Context, phrase: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "later this year", "the rest of the week", "earlier this month"."""
    unit = v.get("unit", "year")
    if context.now is None or unit not in ("week", "month", "quarter", "year", "decade"):
        return None
    whole = span(stretch(unit, context.now))
    first, last = (whole.start, context.now) if phrase.fixed["sign"] < 0 else (context.now, whole.end)
    assert first is not None and last is not None
    return f"{first.isoformat()}/{last.isoformat()}", "period", False


def _week_day(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "Sunday of next week", "next week Friday"."""
    if context.now is None or context.coarse or v.get("unit", "week") != "week":
        return None
    monday = context.now - dt.timedelta(context.now.isoweekday() - 1) + dt.timedelta(7 * int(v["rel"]))
    return (monday + dt.timedelta(int(v["weekday"]) - 1)).isoformat(), "relative", False


def _year_to(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the year to March", "the 12 months to the end of June 2024"."""
    count = number(context, match, v) if "n" in v else 1
    unit = v.get("unit") or phrase.fixed.get("unit", "year")
    month = months(context, match, v | {"part": "x"})
    if month is None or unit not in ("month", "year", "week", "quarter"):
        return None
    end = span(month[0]).end
    assert end is not None
    if "day" in v:
        end = end.replace(day=day_number(context, v["day"]))
        return f"{(shifted(end, -count, unit) + dt.timedelta(1)).isoformat()}/{end.isoformat()}", "period", month[2]
    first = shifted(end.replace(day=1), 1 - count * {"month": 1, "quarter": 3, "year": 12}.get(unit, 1), "month")
    return f"{month_iso(first.year, first.month)}/{month[0]}", "period", month[2]


def _today(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    if context.now is None or context.coarse or context.text.startswith(context.words.lists.get("that_one", ("\0",)), match.end()):
        return None  # "ce jour-là" is not today
    if _is_noun(context, match):
        return None
    return (context.now + dt.timedelta(int(v["today"]))).isoformat(), "relative", False


def _is_noun(context: Context, match: re.Match[str]) -> bool:
    """Whether the word for tomorrow is the noun that is written alike, the morning: "am Morgen", "por la mañana"."""
    lists, said = context.words.lists, match.groupdict().get("today")
    if said in lists.get("adverb_if_small", ()):
        return not context.source[match.start("today")].islower()
    noun = said in lists.get("noun_behind_article", ())
    return noun and before(context.text, match.start(), context.words, "article") is not None


def _weekday(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    if context.now is None or context.coarse:
        return None
    if before(context.text, match.start(), context.words, "indefinite") is not None:
        return None  # "every Friday", "at one Thursday"
    if not {"rel", "daypart"} & v.keys() and before(context.text, match.start(), context.words, "habitual") is not None:
        return None
    in_week = context.stated is not None and context.stated.precision is Precision.WEEK
    if weak(context, match, "weekday") and not in_week:
        return None
    back = (context.now.isoweekday() - int(v["weekday"])) % 7
    day = context.now - dt.timedelta(back)
    rel = v.get("rel")
    if rel is None and context.stated and context.stated.precision is Precision.WEEK and context.stated.start:
        return (context.stated.start + dt.timedelta(int(v["weekday"]) - 1)).isoformat(), "relative", False
    if rel == "0":  # of this week
        return (context.now + dt.timedelta(int(v["weekday"]) - context.now.isoweekday())).isoformat(), "relative", False
    if rel is not None:
        weeks = int(rel) if int(rel) > 0 or back == 0 else int(rel) + 1  # the last one lies behind already
        return (day + dt.timedelta(7 * weeks)).isoformat(), "relative", False
    if before(context.text, match.start(), context.words, "not_yet") is not None:
        return (day + dt.timedelta(7)).isoformat(), "relative", False
    if (said := day_of_saying(context, match.start())) is not None:
        return (said + dt.timedelta((int(v["weekday"]) - said.isoweekday() - 1) % 7 + 1)).isoformat(), "relative", False
    if back and (is_scheduled(context, match.start()) or was_said_to_be(context, match.start())):
        return (day + dt.timedelta(7)).isoformat(), "relative", False
    chosen = nearest(context, match.start(), [(d, d.isoformat()) for d in (day, day + dt.timedelta(7))])
    return (chosen, "relative", False) if chosen else None


def counted_from(anchor: TimeSpan, count: float, unit: str) -> str | None:
    """The stretch of the same length that lies `count` units from another: a year before a quarter is a quarter."""
    if unit == "to year" and anchor.start is not None:
        count, unit = count - anchor.start.year, "year"
    base = anchor.end if count > 0 else anchor.start
    if base is None or unit not in ("year", "quarter", "month"):
        return None
    if anchor.precision is Precision.SPAN and unit == "year":
        ends = anchor.iso.split("/")
        return "/".join(end if end.startswith("P") else f"{int(end[:4]) + round(count):04}{end[4:]}" for end in ends)
    same = _STEP.get(anchor.precision)
    return stretch(same, shifted(base, count, unit)) if same and (same != "year" or unit == "year") else None


def steps_of(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> tuple[float, str] | None:
    """How many units a phrase counts from another time ("a year earlier": one year back); None for other phrases."""
    if phrase.read == "same_period":
        return (float(v["year"]), "to year") if "year" in v else (phrase.fixed.get("sign", -1.0), "year")
    if phrase.read != "shift":
        return None
    return phrase.fixed["sign"] * how_many(context, match, v), v.get("unit") or phrase.fixed.get("unit", "day")


def _of_something(context: Context, match: re.Match[str]) -> bool:
    """Whether what follows says what a step counts from ("two days after the raid", "three days later than planned"), which is no time."""
    lists = context.words.lists
    following = context.text[match.end() : match.end() + 12].replace("\n", " ").removeprefix(" ")
    relational = match[0].endswith(lists.get("relational", ("\0",)))
    words = (*lists.get("than", ()), *(lists.get("of_what", ()) if relational else ()))
    return any(following.startswith(w if w.endswith("'") else f"{w} ") for w in words)


def _shift(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "two years ago", "in two weeks", and against the last time said "a year earlier", "three days later"."""
    unit, sign = v.get("unit") or phrase.fixed.get("unit", "day"), phrase.fixed["sign"]
    if unit in ("hour", "minute", "second", "weekend"):
        return None
    if phrase.fixed.get("anchor") and _of_something(context, match):
        return None
    anchor = context.anchor if phrase.fixed.get("anchor") else None
    base = (anchor.end if sign > 0 else anchor.start) if anchor else None
    if base is None and phrase.fixed.get("anchor") and sign > 0:
        return None
    told_now = context.begun is not None and sign < 0 and not phrase.fixed.get("anchor")  # "eleven years ago", in the entry of 1968
    day = base or (context.published if told_now else context.now)
    if day is None:
        return None
    count = how_many(context, match, v)
    there = shifted(day, sign * count, unit)
    if anchor is not None and base is not None and (moved := counted_from(anchor, sign * count, unit)):
        return moved, "relative", True
    if unit in ("decade", "century"):
        return f"{there.year:04}", "relative", base is not None
    if unit in ("year", "month", "quarter"):  # "two years ago" names a year and "three months ago" a month, not a day
        return stretch("year" if unit == "year" else "month", there), "relative", base is not None
    return (stretch("month", there) if context.coarse and base is None else there.isoformat()), "relative", base is not None


def _over(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "in four years": ends at publication, or inside the finished period that the sentence states ("in 2020, in eight months")."""
    unit, sign = v["unit"], max(-1, min(1, int(v.get("rel", "0")))) or phrase.fixed["sign"]
    opens = context.text[max(0, match.start() - 2) : match.start()].strip() in ("", ".", "!", "?", ";")
    onward = phrase.fixed.get("onward") and opens and tells_no_past(context, match.start())  # "Within four days it opens"
    from_now = match[0].startswith(context.words.lists.get("from_now", ("\0",))) and is_scheduled(context, match.start())
    if phrase.fixed.get("either") and (looks_ahead(context, match.start()) or onward or from_now):
        sign = 1
    if context.now is None or unit in ("hour", "minute", "second") or _goes_on(context, match.end(), unit) or _part_of(context, match):
        return None
    if "half" in v and " " not in context.text[match.start() : match.start("unit")].strip():
        return None  # "un mois et demi d'importations": how long, which no preposition makes a time
    if "n" not in v and (_of_whole(context, match) or match["unit"] in context.words.lists.get("several", ())):
        return None  # "in the last week of the campaign", "in the last months"
    count = how_many(context, match, v)
    end, anchored = context.now, False
    stated = context.stated
    if sign < 0 and not phrase.fixed.get("now") and stated and stated.start and stated.end and stated.end <= context.now:
        inside = stated.precision in (Precision.YEAR, Precision.HALF, Precision.MONTH)
        if inside and shifted(stated.end, -count, unit) >= stated.start:
            end, anchored = stated.end, True
    exact = shifted(end, sign * count, unit)
    there = _and_more(context, match, exact, sign)
    if there is None:
        return None
    if anchored:
        return f"{(there + dt.timedelta(1)).isoformat()}/{end.isoformat()}", "duration", True
    form = "%Y-%m" if context.coarse else "%Y-%m-%d"
    ends = [day.strftime(form) for day in sorted((there, end))]
    length = _length(count, unit, coarse=context.coarse) if there == exact else None
    if length is not None:
        ends[sign > 0] = length
    return "/".join(ends), "duration", False


def _length(count: float, unit: str, *, coarse: bool) -> str | None:
    """A length as a short form of time carries it ("P4Y", "P18M"); None where no whole number of units says it, or where the end that it is
    counted from is less precise."""
    sizes = DAYS if unit in DAYS else MONTHS
    total = sizes[unit] * count
    for letter, size in (("W", 7), ("D", 1)) if unit in DAYS else (("Y", 12), ("M", 1)):
        if size <= sizes[unit] and total and total % size == 0:
            return None if coarse and sizes is DAYS else f"P{int(total) // size}{letter}"
    return None


def _and_more(context: Context, match: re.Match[str], day: dt.date, sign: int) -> dt.date | None:
    """A day moved on by the smaller units of a length ("in 5 years, 1 month and 12 days"); None where they are no days of the calendar."""
    units = context.words.values.get("unit", {})
    for name, said in match.groupdict().items():
        if not name.startswith("unit") or name == "unit" or said is None:
            continue
        at, unit = match.start(f"n{name[4:]}"), units.get(said, said)
        if unit not in ("month", "week", "day"):
            return None
        numeral = context.numbers.get(at)
        count = float(numeral.value) if numeral is not None else number(context, match, {"n": match[f"n{name[4:]}"]})
        day = shifted(day, sign * count, unit)
    return day


_NEXT = re.compile(r",? (?:[^\W\d_]{1,3} )?(?=\w)")
_WORD = re.compile(r" ?([^\W\d_]+)")


def _goes_on(context: Context, at: int, unit: str) -> bool:
    """Whether a smaller unit follows ("in 82 days 6 hours and 14 minutes"): a length to the hour is one figure and no stretch of the
    calendar."""
    gap = _NEXT.match(context.text, at)
    more = context.numbers.get(gap.end()) if gap is not None else None
    said = _WORD.match(context.text, more.end) if more is not None else None
    return said is not None and context.words.values.get("unit", {}).get(said[1], unit) != unit


def _part_of(context: Context, match: re.Match[str]) -> bool:
    """Whether a phrase of time is a fraction of something: "over a quarter of its value"."""
    numeral = context.numbers.get(match.start("n")) if match.groupdict().get("n") else None
    parted = numeral is not None and numeral.form == "fraction" and numeral.end == match.end()
    return parted and context.text.startswith(context.words.genitives, match.end())


def _from_date(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "two days after 5 May", "two weeks before the election" is none."""
    base = _today(context, phrase, match, v) if "today" in v else dated(context, match, v, day_number(context, v["day"]), int(v["month"]))
    if base is None or v["unit"] not in ("day", "week", "month", "year", "fortnight"):
        return None
    there = shifted(dt.date.fromisoformat(base[0]), phrase.fixed["sign"] * number(context, match, v), v["unit"])
    return there.isoformat(), "relative", base[2]


def _base(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """The day, month or year that a stretch is told from."""
    if "today" in v:
        return _today(context, phrase, match, v)
    if "day" in v or "nth" in v:
        return dated(context, match, v, day_number(context, v.get("day") or v["nth"]), int(v["month"]))
    if "month" in v:
        return months(context, match, v | {"part": "x"})
    return _weekday(context, phrase, match, v) if "weekday" in v else (v["year"], "period", True)


def _starting(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "for two weeks from 20 December", "a week starting tomorrow"."""
    base = _base(context, phrase, match, v)
    if base is None or v["unit"] not in ("day", "week", "fortnight", "month", "year"):
        return None
    first = dt.date.fromisoformat(base[0])
    if "day" in v and not base[2] and context.now and first < context.now and tells_no_past(context, match.start()):
        first = shifted(first, 1, "year")
    last = shifted(first, number(context, match, v), v["unit"]) - dt.timedelta(1)
    return (f"{first.isoformat()}/{last.isoformat()}", "period", base[2]) if last > first else None


def _until_now(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "between 22 January and now", "from 1990 to today"."""
    base = _base(context, phrase, match, v)
    if base is None or context.now is None or context.coarse:
        return None
    first = span(base[0]).start
    return (f"{base[0]}/{context.now.isoformat()}", "period", base[2]) if first is not None and first < context.now else None


def _weekdays(context: Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "two Sundays from now", "two Fridays ago"."""
    if context.now is None or context.coarse:
        return None
    sign, count = int(phrase.fixed["sign"]), number(context, match, v)
    away = (sign * (int(v["weekday"]) - context.now.isoweekday()) - 1) % 7 + 1  # days to the first of them
    return (context.now + dt.timedelta(sign * (away + 7 * round(count - 1)))).isoformat(), "relative", False


RELATIVE: dict[str, Reader] = {
    "starting": _starting,
    "until_now": _until_now,
    "weekdays": _weekdays,
    "rel": _rel,
    "weekend": _weekend,
    "rest": _rest,
    "week_day": _week_day,
    "year_to": _year_to,
    "today": _today,
    "weekday": _weekday,
    "shift": _shift,
    "over": _over,
    "from_date": _from_date,
}
