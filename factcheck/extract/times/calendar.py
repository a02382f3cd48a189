"""What a phrase of time is read against: the publication date, the times said before it, its numbers, and steps through the calendar."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.extract.numbers.numerals import Numeral
from factcheck.extract.times.phrases import Phrase, Phrases
from factcheck.model.time import TimeSpan
from factcheck.model.time_iso import moved, parse_time

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}

Read = tuple[str, str, bool]  # iso, form, anchored


@dataclass(slots=True)
class Context:
    """`anchor` is the last time stated in the paragraph, `stated` the last one that names its own year or month in the sentence."""

    words: Phrases
    text: str
    source: str  # the text with its capitals
    numbers: dict[int, Numeral]
    now: dt.date | None
    coarse: bool  # publication known to the month or year only
    anchor: TimeSpan | None = None
    stated: TimeSpan | None = None
    day: TimeSpan | None = None  # the last day stated, in whatever paragraph
    day_ends: int = 0  # where it does
    begun: dt.date | None = None  # when the month or year began of which the text tells here, and which ends with `now`
    published: dt.date | None = None  # `now` of the whole text, whatever is told here
    named: dict[int, int] = field(default_factory=dict)  # of each month said with a year, the last such year


Reader = Callable[[Context, Phrase, re.Match[str], dict[str, str]], Read | None]


@lru_cache(maxsize=4096)
def span(iso: str) -> TimeSpan:
    """The stretch of a short form."""
    return parse_time(iso)


def shifted(day: dt.date, count: float, unit: str) -> dt.date:
    """`day` moved by calendar units; the end of a month is kept inside the month. Raises `ValueError` beyond the calendar."""
    if unit in DAYS:
        return day + dt.timedelta(round(DAYS[unit] * count))
    return moved(day, round(MONTHS[unit] * count))


def nth_weekday(first: dt.date, last: dt.date, weekday: int, nth: int) -> dt.date:
    """The nth of its weekday in the month between two days; the last one for -1."""
    if nth < 0:
        return last - dt.timedelta((last.isoweekday() - weekday) % 7)
    return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def month_iso(year: int, month: int) -> str:
    """ "2025-08"."""
    return f"{year:04}-{month:02}"


def stretch(unit: str, day: dt.date) -> str:
    """The calendar unit that holds `day`."""
    if unit == "year":
        return f"{day.year:04}"
    if unit == "month":
        return month_iso(day.year, day.month)
    if unit == "quarter":
        return f"{day.year}-Q{(day.month + 2) // 3}"
    if unit == "half":
        return f"{day.year}-H{(day.month + 5) // 6}"
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02}"
    if unit == "weekend":
        saturday = day + dt.timedelta(6 - day.isoweekday())
        return f"{saturday.isoformat()}/{(saturday + dt.timedelta(1)).isoformat()}"
    if unit == "decade":
        return f"{day.year // 10 * 10}s"
    if unit == "century":
        return f"{day.year // 100 * 100}/{day.year // 100 * 100 + 99}"
    return day.isoformat()


def part_of(iso: str, part: str) -> str:
    """The beginning, middle or end of a stretch: thirds, whole months where the stretch is longer than a quarter."""
    whole = span(iso)
    first, last = whole.start, whole.end
    if first is None or last is None:
        return iso
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12:
        low, high = {"start": (1, 4), "mid": (5, 8), "end": (10, 12)}[part]
        return f"{first.year}-{low:02}/{first.year}-{high:02}"
    if months > 12 and months % 120 == 0:
        low, high = {"start": (0, 3), "mid": (4, 6), "end": (7, 9)}[part]
        step = months // 120
        return f"{first.year + low * step}/{first.year + (high + 1) * step - 1}"
    days = (last - first).days + 1
    if days == 7:
        low, high = {"start": (0, 2), "mid": (2, 4), "end": (3, 6)}[part]
    elif days <= 31:
        low, high = {"start": (0, 9), "mid": (10, 19), "end": (20, days - 1)}[part]
    else:
        low, high = {"start": (0, days // 3 - 1), "mid": (days // 3, 2 * days // 3 - 1), "end": (2 * days // 3, days - 1)}[part]
    return f"{(first + dt.timedelta(low)).isoformat()}/{(first + dt.timedelta(high)).isoformat()}"


def years_around(context: Context) -> range:
    """The year before publication to the year after; none where publication is unknown."""
    return range(context.now.year - 1, context.now.year + 2) if context.now else range(0)


def led(context: Context, start: int, table: str) -> bool:
    """Whether a preposition of `table` stands right before: a month alone may be a verb or a name ("may", "mars")."""
    before = re.search(r"([^\W\d_]+)[ '\n]$", context.text[max(0, start - 20) : start])
    return before is not None and before[1] in context.words.lists.get(table, ())


def number(context: Context, match: re.Match[str], values: dict[str, str]) -> float:
    """The number in the slot `n`."""
    if numeral := context.numbers.get(match.start("n")):
        return float(numeral.value)
    text = values["n"]
    if text[0].isdigit():
        return float(text.replace(",", "."))
    return float(in_words(context, text))


def how_many(context: Context, match: re.Match[str], values: dict[str, str]) -> float:
    """How many units a phrase counts: the number in the slot `n`, else one; half a unit more where that stands behind ("a year and a
    half ago")."""
    return (number(context, match, values) if "n" in values else 1) + ("half" in values) / 2


def in_words(context: Context, text: str) -> int:
    """The sum of the number words of `text`."""
    known = context.words.numbers
    return known[text] if text in known else sum(known.get(w, 0) for w in re.split(r"[ -]", text))


def year_of(context: Context, text: str) -> str:
    """The year in the slot `year`, in digits: "1978" from "1978" or from "nineteen seventy eight"."""
    if text[0].isdigit():
        return text
    for head, year in sorted(context.words.year_heads.items(), key=lambda pair: -len(pair[0])):
        if text.startswith(head):
            return f"{year + in_words(context, text[len(head) :].strip(' -')):04}"
    raise ValueError(text)
