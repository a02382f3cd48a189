"""What each kind of phrase says: a reader takes the words in its slots and gives a stretch, or None where they say no time here."""

import datetime as dt
import re

from factcheck.extract.times.calendar import (
    SEASONS,
    Context,
    Read,
    Reader,
    in_words,
    led,
    month_iso,
    nearest,
    number,
    part_of,
    shifted,
    span,
    stretch,
    years_around,
)
from factcheck.extract.times.phrases import Phrase
from factcheck.extract.times.use import before
from factcheck.model.time import Precision
from factcheck.read.text import fold

_MONTHS = 12
_EARLIEST = 1500  # what is smaller and stands behind "and" or "to" counts something
_LONGEST_MONTH, _SHORT_AHEAD = 31, 10  # days; years that two digits may lie ahead
_MODERN, _AHEAD = 1900, 60  # the years of the news: from here, and so many after publication
_SURNAME = re.compile(r" [A-ZÀ-Ö][a-zà-ö]{2,}")
_FOLLOWING = re.compile(r" [a-zäöüß]{2,}|[,.;:]?(?:\s|$)(?!\s?[A-ZÄÖÜ0-9])")


def day_number(context: Context, text: str) -> int:
    found = re.match(r"\d+", text)
    day = int(found[0]) if found else in_words(context, text)
    if not 1 <= day <= 31:
        raise ValueError(text)
    return day


def dated(context: Context, match: re.Match[str], v: dict[str, str], day: int, month: int) -> Read | None:
    """A day and month: in the year said, in the year that makes its weekday true, else the nearest."""
    if "year" in v:
        return dt.date(int(v["year"]), month, day).isoformat(), "date", True
    if "weekday" not in v and weak(context, match, "month"):
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
    if "n" in v and v["n"][0].isdigit():
        return None  # "in May 3.5"
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


def _nth(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    """ "the 27th", "Thursday the 21st": the day of that number nearest to publication."""
    if context.now is None or context.coarse:
        return None
    at = next((match.start(slot) for slot in ("day", "short") if match.groupdict().get(slot)), -1)
    if at in context.numbers and context.numbers[at].end > match.end():
        return None  # "announced on Wednesday 30 million"
    day = day_number(context, v.get("nth") or v.get("day") or v["short"])
    anchor = context.anchor
    if anchor and anchor.start and anchor.precision in (Precision.MONTH, Precision.DAY) and "weekday" not in v:
        return anchor.start.replace(day=day).isoformat(), "date", True  # "in July …, on the 18th"
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


def weak(context: Context, match: re.Match[str], slot: str) -> bool:
    """Whether the month or weekday is a short form that is also a word ("set", "sat")."""
    said = match.groupdict().get(slot) or ""
    if said in context.words.lists.get("weak_lower", ()):
        return context.source[match.start(slot)].islower()
    return said in context.words.lists.get("weak", ())


def months(context: Context, match: re.Match[str], v: dict[str, str]) -> Read | None:
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
    return (chosen, "period", False) if chosen else None


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


def _season(context: Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> Read | None:
    season = v["season"]
    if "year" in v:
        return parted((f"{v['year']}-{season}", "period", True), v)
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
    return parted((chosen, "period", False), v) if chosen else None


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
        if "rel" not in v and not match[0].endswith(context.words.lists.get("of_year", ("\0",))):
            if unit != "month" or not 3 <= count < _MONTHS:  # "its first three days", "the first twelve months": of what began then
                return None
            year -= count > context.now.month  # "the first nine months", said in January
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
        if around != ("(", ")") and not (led(context, match.start(), "in_year") and int(year) >= _EARLIEST) and not _alone(context, match):
            return (year, "noun", True) if _of_noun(context, match) else None
    return year, "period", True


def _alone(context: Context, match: re.Match[str]) -> bool:
    """Whether four digits are a year because no noun follows that they could count, in a language that says years without a preposition
    and writes nouns with a capital ("2015 kamen …", "zählte man 2024 in Europa")."""
    if not context.words.bare_years or context.now is None or not _MODERN <= int(match["year"]) <= context.now.year + _AHEAD:
        return False
    if led(context, match.start(), "remaining"):
        return False
    following = _FOLLOWING.match(context.source, match.end())
    return following is not None and re.search(r"[\d\-–/:]\s?$", context.text[max(0, match.start() - 2) : match.start()]) is None


_LATE, _SOON = 6, 4  # years before and after publication
_NOUN_PHRASE = 30  # characters
_NOUN_AFTER = re.compile(r" [a-z]{3,}")
_NOUN_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) [a-zà-ÿ]{4,} $")


def _of_noun(context: Context, match: re.Match[str]) -> bool:
    """Whether a year of late says of a noun which one it is: "the 2025 harvest", "la récolte 2025"."""
    if context.now is None or not -_LATE <= int(match["year"]) - context.now.year <= _SOON:
        return False
    if context.words.lists.get("year_before_noun"):
        return led(context, match.start(), "year_before_noun") and _NOUN_AFTER.match(context.source, match.end()) is not None
    before = _NOUN_BEFORE.search(context.source, max(0, match.start() - _NOUN_PHRASE), match.start())
    return before is not None and before[1].lower() in context.words.lists.get("year_behind_noun", ())


def _years(_: Context, __: Phrase, ___: re.Match[str], v: dict[str, str]) -> Read | None:
    first = int(v["year"])
    last = int(v["year2"]) if "year2" in v else first // 100 * 100 + int(v["short"].lstrip("'"))
    return (f"{first}/{last}", "period", True) if last > first else None


def _decade(context: Context, _: Phrase, m: re.Match[str], v: dict[str, str]) -> Read | None:
    if "year" in v:
        return parted((f"{v['year']}s", "period", True), v) if v["year"].endswith("0") else None
    lives = context.words.lead.get("lives")
    if lives is not None and lives.search(context.text, max(0, m.start() - _LEAD), m.start()) is not None:
        return None  # "in her thirties": how old somebody is
    tens = int(v["tens"] if "tens" in v else v["short"].lstrip("'"))
    century = 2000 if tens in (0, 10, 20) else 1900
    return parted((f"{century + tens}s", "period", True), v) if tens % 10 == 0 else None


_LEAD = 12  # characters before a decade


def _century(context: Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> Read | None:
    at = day_number(context, v.get("century") or v["nth"])
    return parted((f"{100 * at - 100}/{100 * at - 1}", "period", True), v) if 11 <= at <= 21 else None


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
        read = _date(context, _, match, v) if "month" in v else _nth(context, _, match, v)
        return (stretch("week", dt.date.fromisoformat(read[0])), "period", read[2]) if read else None
    if "n" in v:
        return _week_of_year(context, int(number(context, match, v)))
    at = int(v["ord"])
    if "month" in v:
        whole = months(context, match, v | {"part": "x"})
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
    if v["ord"] == "-1":
        day = month.end - dt.timedelta((month.end.isoweekday() - int(v["weekday"])) % 7)
    else:
        day = month.start + dt.timedelta((int(v["weekday"]) - month.start.isoweekday()) % 7 + 7 * (int(v["ord"]) - 1))
    return (day.isoformat(), "date", whole[2]) if day <= month.end else None


STATED: dict[str, Reader] = {
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
    "week": _week,
    "nth_weekday": _nth_weekday,
}
