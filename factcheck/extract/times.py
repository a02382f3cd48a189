"""Dates and periods in a text, resolved to days.

`iso` of a result is one of the forms of `model.time_iso`: a day "2025-08-07", a month "2025-08", "2024-Q4", "2025-H1", "2025-summer",
"2024", "2010s", "2025-W32", a span "2021-08-07/2025-08-07" (durations end at publication or at the anchor), "2021/.." and "../2034".
`anchored` is False where the year, or the point a duration counts from, was taken from the publication date.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extract.numerals import Numeral, folded
from factcheck.extract.times_phrases import DIGIT, Phrase, Phrases, phrases
from factcheck.lang import Pack
from factcheck.model.time import Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import parse_time

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?![\d.,]\d|\d)|(\d\d?)([/.])(\d\d?)\5((?:19|20)\d\d|\d\d)(?!\d|[./]\d)")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class When:
    """A time where it stands. `form`: "date", "period", "duration" (a span that ends at publication or an anchor) or "relative"."""

    start: int
    end: int
    time: TimeSpan
    form: str
    anchored: bool


@dataclass(frozen=True, slots=True)
class _Context:
    words: Phrases
    text: str
    numbers: dict[int, Numeral]
    now: dt.date | None
    coarse: bool  # publication known to the month or year only
    anchor: dt.date | None


_Read = tuple[str, str, bool]  # iso, form, anchored
_Reader = Callable[[_Context, Phrase, re.Match[str], dict[str, str]], _Read | None]


def times(text: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None) -> list[When]:
    """Dates and periods of `text` in order, without overlaps. Expressions relative to an unknown publication date are left out."""
    words = phrases(pack)
    low = folded(text)
    now = (published.end or published.start) if published else None
    coarse = published is not None and published.precision not in (Precision.DAY, Precision.HOUR)
    context = _Context(words, low, {n.start: n for n in numerals}, now, coarse, None)
    found: list[When] = []
    done = 0
    for token in _TOKEN.finditer(low):
        at = token.start()
        if at < done:
            continue
        key = DIGIT if token[0][0].isdigit() else token[0]
        candidates = words.by_first.get(key)
        if not candidates and key != DIGIT:
            continue
        if at and (low[at - 1].isalnum() or (key == DIGIT and low[at - 1] in ".,/:$€£-" and low[at - 2 : at - 1].isdigit())):
            continue
        when = _at(context, at, candidates or [])
        if when is None:
            continue
        found.append(when)
        done = when.end
        if when.time.precision is Precision.DAY and when.form == "date" and when.time.start:
            context = replace(context, anchor=when.time.start)
    return _related(_joined(found, low, words), low, words)


def _at(context: _Context, at: int, candidates: Sequence[Phrase]) -> When | None:
    """The longest phrase that begins at `at` and says a time."""
    best: When | None = None
    if match := _ISO.match(context.text, at):
        day = _numeric(match, context.words.order)
        if day:
            best = When(at, match.end(), _span(day.isoformat()), "date", True)
    for phrase in candidates:
        match = phrase.pattern.match(context.text, at)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        try:
            read = _read(context, phrase, match)
        except (ValueError, OverflowError):  # 31 February, a year beyond the calendar
            continue
        if read is not None:
            best = When(at, match.end(), _span(read[0]), read[1], read[2])
    return best


def _numeric(match: re.Match[str], order: str) -> dt.date | None:
    if match[1]:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        day, month, year = int(match[4]), int(match[6]), int(match[7])
        if year < 100:
            year += 2000 if year < 50 else 1900
        if (month > 12 and day <= 12) or (order == "mdy" and day <= 12):
            day, month = month, day
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _span(iso: str) -> TimeSpan:
    return parse_time(iso)


def _read(context: _Context, phrase: Phrase, match: re.Match[str]) -> _Read | None:
    got = {k: v for k, v in match.groupdict().items() if v is not None}
    values = {k: context.words.values.get(k, {}).get(v, v) for k, v in got.items()}
    reader = _READERS.get(phrase.read)
    return reader(context, phrase, match, values) if reader else None


def _digits(text: str) -> int:
    found = re.match(r"\d+", text)
    if not found:
        raise ValueError(text)
    return int(found[0])


def _last(context: _Context, start: int, make: "list[tuple[dt.date, str]]") -> _Read | None:
    """Of some dates in time order, the last that is not after publication, or the first after it where the words look ahead."""
    if context.now is None:
        return None
    before = context.text[max(0, start - 60) : start]
    before = re.split(r"[.!?\n]", before)[-1]
    ahead = any(re.search(rf"\b{re.escape(w)}\b", before) for w in context.words.lists.get("future", ()))
    past = [iso for day, iso in make if day <= context.now]
    future = [iso for day, iso in make if day > context.now]
    chosen = future[0] if ahead and future else past[-1] if past else None
    return (chosen, "date", False) if chosen else None


def _date(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    if "month" not in v:
        return None
    day, month = _digits(v["day"]), int(v["month"])
    if "year" in v:
        return dt.date(int(v["year"]), month, day).isoformat(), "date", True
    if context.now is None:
        return None
    options = []
    for year in (context.now.year - 1, context.now.year, context.now.year + 1):
        try:
            date = dt.date(year, month, day)
        except ValueError:
            continue
        if "weekday" not in v or date.isoweekday() == int(v["weekday"]):
            options.append((date, date.isoformat()))
    if len(options) == 1 and "weekday" in v:  # the weekday tells the year
        return options[0][1], "date", False
    return _last(context, match.start(), options)


def _month(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    month = int(v["month"])
    if "year" in v:
        return f"{v['year']}-{month:02}", "period", True
    if context.now is None:
        return None
    if "part" not in v and "rel" not in v and not _placed(context, match.start(), "in_month"):
        return None
    if v.get("rel") == "1":
        options = [
            (y, f"{y}-{month:02}") for y in (context.now.year, context.now.year + 1) if (y, month) > (context.now.year, context.now.month)
        ]
        return options[0][1], "period", False
    years = (context.now.year - 1, context.now.year, context.now.year + 1)
    read = _last(context, match.start(), [(dt.date(y, month, 1), f"{y}-{month:02}") for y in years])
    return (read[0], "period", False) if read else None


def _placed(context: _Context, start: int, table: str = "in_year") -> bool:
    """Whether a preposition of time stands before: a month alone may be a verb or a name ("may", "mars")."""
    before = re.search(r"([^\W\d_]+)[ '\n]$", context.text[max(0, start - 20) : start])
    return before is not None and before[1] in context.words.lists.get(table, ())


def _season(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    season = v["season"]
    if "year" in v:
        return f"{v['year']}-{season}", "period", True
    if context.now is None:
        return None
    years = (context.now.year - 1, context.now.year, context.now.year + 1)
    read = _last(context, match.start(), [(dt.date(y, _SEASON_START[season], 1), f"{y}-{season}") for y in years])
    return (read[0], "period", False) if read else None


def _part_of_year(letter: str, parts: int) -> _Reader:
    def read(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
        number = int(v.get("ord") or v.get("quarter") or 0)
        if letter == "H" and number == 4:  # "last" is the fourth of four and the second of two
            number = 2
        if not 1 <= number <= parts:
            return None
        if "year" in v:
            return f"{v['year']}-{letter}{number}", "period", True
        if context.now is None:
            return None
        if "rel" in v:
            return f"{context.now.year + int(v['rel'])}-{letter}{number}", "period", False
        months = 12 // parts
        years = (context.now.year - 1, context.now.year)
        options = [(dt.date(y, months * (number - 1) + 1, 1), f"{y}-{letter}{number}") for y in years]
        found = _last(context, match.start(), options)
        return (found[0], "period", False) if found else None

    return read


def _first_months(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    count = _number(context, match, v)
    if "year" not in v and context.now is None:
        return None
    year = int(v["year"]) if "year" in v else (context.now or dt.date.min).year + int(v.get("rel", 0))
    if not 2 <= count <= 12:
        return None
    return f"{year}-01/{year}-{int(count):02}", "period", "year" in v


def _year(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    year = v["year"]
    if "part" in v:
        first, last = {"start": (1, 4), "mid": (5, 8), "end": (10, 12)}[v["part"]]
        return f"{year}-{first:02}/{year}-{last:02}", "period", True
    if match.start("year") == match.start() and not _placed(context, match.start()):
        around = context.text[max(0, match.start() - 1) : match.start()], context.text[match.end() : match.end() + 1]
        if around != ("(", ")"):
            return None
    return year, "period", True


def _years(_: _Context, __: Phrase, ___: re.Match[str], v: dict[str, str]) -> _Read | None:
    first = int(v["year"])
    last = first // 100 * 100 + int(v["short"].lstrip("'"))
    return (f"{first}/{last}", "period", True) if last > first else None


def _decade(context: _Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> _Read | None:
    if "year" in v:
        return (f"{v['year']}s", "period", True) if v["year"].endswith("0") else None
    tens = int(v["tens"])
    century = 2000 if tens in (0, 10, 20) or (tens == 30 and context.now and context.now.year >= 2030) else 1900
    return f"{century + tens}s", "period", True


def _rel(context: _Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> _Read | None:
    if context.now is None or "rel" not in v:
        return None
    step, unit, now = int(v["rel"]), v["unit"], context.now
    if unit == "year":
        return str(now.year + step), "relative", False
    if unit == "month":
        return _shifted(now, step, "month").strftime("%Y-%m"), "relative", False
    if unit == "quarter":
        day = _shifted(now, 3 * step, "month")
        return f"{day.year}-Q{(day.month + 2) // 3}", "relative", False
    if context.coarse:
        return None
    if unit == "week":
        year, week, _day = (now + dt.timedelta(7 * step)).isocalendar()
        return f"{year}-W{week:02}", "relative", False
    if unit == "day" and step >= 0:
        return ((context.anchor or now) + dt.timedelta(step)).isoformat(), "relative", context.anchor is not None
    return None


def _year_to(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    read = _month(context, _, match, {k: x for k, x in v.items() if k in ("month", "year")} | {"part": "end"})
    if read is None:
        return None
    end = _span(read[0])
    assert end.end is not None
    first = end.end.replace(day=1, year=end.end.year - 1)
    return f"{_shifted(first, 1, 'month').isoformat()}/{end.end.isoformat()}", "period", "year" in v


def _today(context: _Context, _: Phrase, __: re.Match[str], v: dict[str, str]) -> _Read | None:
    if context.now is None or context.coarse:
        return None
    return (context.now + dt.timedelta(int(v["today"]))).isoformat(), "relative", False


def _weekday(context: _Context, _: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    if context.now is None or context.coarse:
        return None
    back = (context.now.isoweekday() - int(v["weekday"])) % 7
    day = context.now - dt.timedelta(back)
    if v.get("rel") == "1":
        return (day + dt.timedelta(7)).isoformat(), "relative", False
    if v.get("rel") == "-1" and back == 0:
        return (day - dt.timedelta(7)).isoformat(), "relative", False
    options = [(d, d.isoformat()) for d in (day, day + dt.timedelta(7))]
    read = _last(context, match.start(), options)
    return (read[0], "relative", False) if read else None


def _number(context: _Context, match: re.Match[str], v: dict[str, str]) -> float:
    if numeral := context.numbers.get(match.start("n")):
        return float(numeral.value)
    text = v["n"]
    if text[0].isdigit():
        return float(text.replace(",", "."))
    return (
        float(context.words.numbers[text])
        if text in context.words.numbers
        else float(sum(context.words.numbers.get(w, 0) for w in re.split(r"[ -]", text)))
    )


def _shifted(day: dt.date, count: float, unit: str) -> dt.date:
    """`day` moved by calendar units; the end of a month is kept inside the month."""
    if unit in _DAYS:
        return day + dt.timedelta(round(_DAYS[unit] * count))
    months = day.year * 12 + day.month - 1 + round(_MONTHS[unit] * count)
    year, month = divmod(months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return dt.date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError("beyond the calendar")


def _shift(context: _Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    base = context.anchor if phrase.fixed.get("anchor") else None
    day = base or context.now
    unit = v["unit"]
    if day is None or unit == "hour" or (phrase.fixed.get("anchor") and base is None and phrase.fixed["sign"] > 0):
        return None
    there = _shifted(day, phrase.fixed["sign"] * _number(context, match, v), unit)
    if unit in ("decade", "century"):
        return str(there.year), "relative", base is not None
    if unit in ("year", "month", "quarter"):
        # "two years ago" names a year and "three months ago" a month, not a day
        return (str(there.year) if unit == "year" else there.strftime("%Y-%m")), "relative", base is not None
    return (there.strftime("%Y-%m") if context.coarse else there.isoformat()), "relative", base is not None


def _over(context: _Context, phrase: Phrase, match: re.Match[str], v: dict[str, str]) -> _Read | None:
    if context.now is None or v["unit"] == "hour":
        return None
    there = _shifted(context.now, phrase.fixed["sign"] * _number(context, match, v), v["unit"])
    first, last = sorted((there, context.now))
    form = "%Y-%m" if context.coarse else "%Y-%m-%d"
    return f"{first.strftime(form)}/{last.strftime(form)}", "duration", False


_READERS: dict[str, _Reader] = {
    "date": _date,
    "month": _month,
    "season": _season,
    "quarter": _part_of_year("Q", 4),
    "half": _part_of_year("H", 2),
    "first_months": _first_months,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "rel": _rel,
    "year_to": _year_to,
    "today": _today,
    "weekday": _weekday,
    "shift": _shift,
    "over": _over,
}


def _before(low: str, start: int, words: Sequence[str]) -> int | None:
    """Where one of `words` begins that stands right before `start`; the longest, None without one."""
    lead = low[max(0, start - 30) : start].rstrip(" \n")
    for word in sorted(words, key=len, reverse=True):
        if lead.endswith(word) and not lead[: -len(word)][-1:].isalnum():
            return max(0, start - 30) + len(lead) - len(word)
    return None


def _joined(found: list[When], low: str, words: Phrases) -> list[When]:
    """Two times around "to", "and", "-" after "between" or "from" are one span."""
    out: list[When] = []
    for when in found:
        if out and when.start - out[-1].end <= 12:
            left = out[-1]
            link = low[left.end : when.start].strip()
            lead = _before(low, left.start, words.lists.get("between", ()))
            ends = left.time.start, when.time.end
            if link in words.lists.get("to", ()) and lead is not None and ends[0] and ends[1] and ends[0] <= ends[1]:
                if left.form in ("date", "period") and when.form in ("date", "period") and "/" not in left.time.iso + when.time.iso:
                    span = _span(f"{left.time.iso}/{when.time.iso}")
                    out[-1] = When(lead, when.end, span, "period", left.anchored and when.anchored)
                    continue
        out.append(when)
    return out


def _related(found: list[When], low: str, words: Phrases) -> list[When]:
    """ "since" and "until" before a time open one of its ends."""
    return [_relation(when, low, words) for when in found]


def _relation(when: When, low: str, words: Phrases) -> When:
    if when.form != "duration" and "/" not in when.time.iso:
        if (at := _before(low, when.start, words.lists.get("since", ()))) is not None:
            return replace(when, start=at, time=_span(f"{when.time.iso}/.."))
        if (at := _before(low, when.start, words.lists.get("until", ()))) is not None:
            return replace(when, start=at, time=_span(f"../{when.time.iso}"))
    elif when.form == "period":  # "late 2023" is at that time, not accumulated over it
        return replace(when, time=when.time.model_copy(update={"relation": TimeRelation.AT}))
    return when
