"""Dates and periods in a text, resolved to days.

`iso` of a result is one of the forms of `model.time_iso`: a day "2025-08-07", an hour of it "2025-08-05T16", a month "2025-08", "2024-Q4",
"2025-H1", "2025-summer", "2024", "2010s", "2025-W32", a span "2021-08-07/2025-08-07" (durations end at publication or at the period stated
in their sentence), "2021/.." and "../2034". `anchored` is False where the year, or the point a duration counts from, was taken from the
publication date.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.numbers.numerals import Numeral, folded
from factcheck.extract.times.calendar import Context, Read, span, year_of
from factcheck.extract.times.named import NAMED
from factcheck.extract.times.phrases import DIGIT, YEAR, Phrase, Phrases, key_of, phrases
from factcheck.extract.times.readers import STATED
from factcheck.extract.times.relative import RELATIVE, steps_of
from factcheck.extract.times.steps import stepped
from factcheck.extract.times.use import LEAD, before, use_of
from factcheck.extract.times.weekdays import Reading, beside_weekday, of_date_before
from factcheck.lang import Pack
from factcheck.model.time import Precision, TimeRelation, TimeSpan

_READERS = STATED | RELATIVE | NAMED
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NEXT = re.compile(r"\W{0,3}([^\W\d_]+|\d+)")
_NUMERIC = re.compile(
    r"""(?P<y>\d{4})(?P<m1>[-/.])(?P<m>\d\d?)(?P=m1)(?P<d>\d\d?)(?:t(?P<h>\d\d):\d\d(?::\d\d)?)?(?![\d,]\d|\d|[-/.]\d)
      | (?P<a>\d\d?)(?P<m2>[-/.])(?P<b>\d\d?)(?P=m2)(?P<c>(?:19|20)\d\d|\d\d)(?!\d|[-/.,]\d)
      | (?P<y1>(?:19|20)\d\d)[ ]?[-/][ ]?(?P<mo1>0?[1-9]|1[0-2])(?!\d|[-/.,]\d|[ ]?[-/]\d)
      | (?P<mo2>0?[1-9]|1[0-2])[ ]?[-/][ ]?(?P<y2>(?:19|20)\d\d)(?!\d|[-/.,]\d)
      | (?P<p>\d\d?)/(?P<q>\d\d?)(?!\d|[-/.,%]\d|[ ]?%)""",
    re.VERBOSE,
)
_LINK = 12  # characters between two ends of a span
# "ce mois" and "le mois prochain"; "Montagabend", "two Fridays ago": the same values in other words
_SAME = {"before": "rel", "dayend": "weekday", "weekdays": "weekday"}
_BREAK = re.compile(r"[.!?…][\"”»)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class When:
    """A time where it stands. `form`: "date", "period", "noun" (the year of a thing, "the 2025 harvest"), "duration" (a span that ends
    at publication or an anchor) or "relative".

    `steps`: how many units it lies from the time that it counts from ("a year earlier": -1 year), where there is one. `length`: a duration
    that does not say when it ended ("in two days"). `use`: what it says of the figures beside it, "time", "compared" (the time of what they
    are compared with, "than in 2023") or "prices" ("in 2015 money"). `joined`: from one time to another. `stepped`: the time of what is
    told a step from it ("four months after its opening on 14 June").
    """

    start: int
    end: int
    time: TimeSpan
    form: str
    anchored: bool
    steps: tuple[float, str] | None = None
    length: bool = False
    use: str = "time"
    joined: bool = False
    stepped: TimeSpan | None = None


def times(text: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None) -> list[When]:
    """Dates and periods of `text` in order, without overlaps. Expressions relative to an unknown publication date are left out."""
    return times_and_hours(text, pack, numerals, published)[0]


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day. `hour`: "04:47" or "21", "" where only words say it ("ten to midnight"); `alone`: no day stands beside it."""

    start: int
    end: int
    hour: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of a text that was written on a day of its own, as an entry of a diary; `begun`: that tells of a month or year that began
    then and ended with the day."""

    start: int
    until: int
    day: dt.date
    begun: dt.date | None


def times_and_hours(
    text: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None, days: Sequence[Dated] = ()
) -> tuple[list[When], list[Clock]]:
    """The times of `text`, and the hours of the day in it ("at 4.47am", "de 9 h à 17 h"), which are no quantities. `days`: where it counts
    from another day than that of publication, in order."""
    words = phrases(pack)
    low = folded(text)
    now = (published.end or published.start) if published else None
    coarse = published is not None and published.precision not in (Precision.DAY, Precision.HOUR)
    context = Context(words, low, text, {n.start: n for n in numerals}, now, coarse)
    found: list[When] = []
    hours: list[tuple[int, int, str]] = []
    starts = [n.start for n in numerals]
    done = seen = 0  # end of the last time; how far breaks of sentences were looked for
    passed = 0  # of the `days`
    for at, end, first in _tokens(low, words):
        while passed < len(days) and days[passed].until <= at:
            passed += 1
        dated = passed < len(days) and days[passed].start <= at
        context.now, context.begun = (days[passed].day, days[passed].begun) if dated else (now, None)
        context.coarse = context.begun is not None if dated else coarse
        if at < done:
            continue
        second = _NEXT.match(low, end)
        candidates = words.candidates(first, key_of(second[1]) if second else "")
        counted = context.numbers.get(at)
        if counted is not None and counted.end > end and (behind := _NEXT.match(low, counted.end)) is not None:
            candidates = [*candidates, *words.candidates(first, key_of(behind[1]))]  # "dix-sept jours plus tôt"
        if not candidates and first not in (DIGIT, YEAR):
            continue
        if at > seen:
            _pass(context, seen, at)
            seen = at
        reading = _at(context, at, end, candidates)
        if reading is not None and reading.weekday is not None:
            reading = beside_weekday(context, reading, _read_at)
        if reading is None or _within_numeral(starts, numerals, at):
            continue
        printed = reading.end - at == _YEAR_DIGITS and low[at : reading.end].isdecimal()
        spelled = counted is not None and counted.form == "words" and counted.end == reading.end
        if (printed or spelled) and _is_figure(context, at, pack):
            continue  # "près de 2000", "more than 2000", "près de deux mille votants"
        done = reading.end
        if reading.weekday is not None and found and of_date_before(low, at, reading.weekday[1], found[-1].end, found[-1].time):
            found[-1] = replace(found[-1], end=done)  # "14 June 2025 (Saturday)"
            continue
        iso, form, anchored = reading.read
        if form == "clock":
            if _LASTS.match(low, done):
                continue  # "5 h 02 min", "2:23:50": how long
            hours.append((at, done, iso))
            continue
        when = When(at, done, span(iso), form, anchored, reading.steps, reading.length)
        found.append(when)
        _remember(context, when)
    joined = _joined(_with_hours(found, hours, low), low, words)
    related = [replace(_relation(w, low, words), use=use_of(low, w.start, w.end, w.time, words)) for w in joined]
    out = [replace(w, stepped=stepped(text, low, (w.start, w.end), w.time, numerals, words)) if w.form in _TOLD else w for w in related]
    taken = [(when.start, when.end) for when in out]
    return out, [
        Clock(start, end, iso.removeprefix("T"), bool(iso) and not any(a < end and start < b for a, b in _near(taken, start)))
        for start, end, iso in hours
    ]


def _within_numeral(starts: Sequence[int], numerals: Sequence[Numeral], at: int) -> bool:
    """Whether an offset lies inside a number, which is then no number of a phrase ("trente et un jours": no "un jours")."""
    place = bisect_right(starts, at) - 1
    return place >= 0 and starts[place] < at < numerals[place].end


def _near(spans: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
    """The spans, in order, that could hold an offset."""
    place = bisect_right(spans, (at, at))
    return spans[max(0, place - 1) : place + 1]


_YEAR_DIGITS = 4
_TOLD = ("date", "period")  # from which a step is taken
_ENDS = (". ", "! ", "? ", "\n")  # of sentences
_LASTS = re.compile(r" ?min\b|:[0-5]\d(?!\d)| ?['′] ?[0-5]\d")


def _is_figure(context: Context, at: int, pack: Pack) -> bool:
    """Whether four digits behind a hedge are a figure: "more than 2000", but not "8 percent more than 2024"."""
    begin = max(0, at - 40)
    nearly, compared = _hedged(pack)
    if nearly.search(context.text[begin:at]) is not None:
        return True
    found = compared.search(context.text[begin:at])
    if found is None:
        return False
    hedge = begin + found.start()
    opens = max(0, hedge - LEAD)
    opens = max(opens, *(context.text.rfind(mark, opens, hedge) for mark in _ENDS))  # a number of the sentence before is none
    return not any((n := context.numbers.get(i)) is not None and n.end <= hedge for i in range(opens, hedge))


@cache
def _hedged(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Hedges that stand before a figure and never before a year ("nearly", "près de"), and those that may also compare ("more than"), from
    the language's numbers."""
    hedges = pack.part("numbers").get("hedges", {}).get("before", {})
    compared = {word for key in ("more", "less") for word in hedges.get(key, []) if " " in word}
    return _ending(set(hedges.get("nearly", []))), _ending(compared)


def _ending(words: Collection[str]) -> re.Pattern[str]:
    """A text that ends with one of the words."""
    if not words:
        return re.compile("(?!)")
    longest_first = sorted(map(re.escape, words), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})\s?$", re.IGNORECASE)


def _tokens(low: str, words: Phrases) -> Iterator[tuple[int, int, str]]:
    """Start, end and key of the words that can begin a time."""
    starts = words.starts
    for token in _TOKEN.finditer(low):
        word = token[0]
        if word in starts:
            key = word
        elif word[0] in "0123456789":
            key = key_of(word)
            if key not in (DIGIT, YEAR):
                continue
        else:
            continue
        at = token.start()
        if at and (low[at - 1].isalnum() or (key != word and low[at - 1] in ".,/:$€£-" and low[at - 2 : at - 1].isdigit())):
            continue
        yield at, token.end(), key


def _pass(context: Context, seen: int, at: int) -> None:
    """Forget what a new sentence or paragraph no longer counts from."""
    if context.stated is not None and _BREAK.search(context.text, seen, at):
        context.stated = None
    if context.anchor is not None and context.text.find("\n\n", seen, at) >= 0:
        context.anchor = None


def _remember(context: Context, when: When) -> None:
    """Keep what later phrases of the same sentence and paragraph count from."""
    if when.form == "duration":
        return
    context.anchor = when.time
    if when.time.precision in (Precision.DAY, Precision.HOUR):
        context.day = when.time
    if when.form in ("period", "date"):
        context.stated = when.time if when.anchored else None
    if when.time.precision is Precision.WEEK:
        context.stated = when.time


def _read_at(context: Context, at: int) -> Reading | None:
    """What the word at `at` begins, if it is a time."""
    first = _TOKEN.match(context.text, at)
    if first is None:
        return None
    second = _NEXT.match(context.text, first.end())
    return _at(context, at, first.end(), context.words.candidates(key_of(first[0]), key_of(second[1]) if second else ""))


def _at(context: Context, at: int, token_end: int, candidates: Sequence[Phrase]) -> Reading | None:
    """The longest phrase that begins at `at` and says a time."""
    best: Reading | None = None
    if context.text[token_end : token_end + 1] in ("-", "/", ".", " ") and (match := _NUMERIC.match(context.text, at)):
        numeric = _numeric(context, match)
        if numeric:
            best = Reading(match.end(), numeric)
    for phrase in candidates:
        match = phrase.match(context.text, at)
        if match is None or (best is not None and match.end() < best.end + (not (phrase.fixed.get("anchor") and context.anchor))):
            continue  # the longest, and of two as long the one that counts from the time stated
        try:
            values = _values(context, match)
            read = _READERS[phrase.read](context, phrase, match, values)
        except (ValueError, OverflowError):  # 31 February, a year beyond the calendar
            continue
        if read is not None:
            length = read[1] == "duration" and bool(phrase.fixed.get("either")) and "rel" not in values
            best = Reading(match.end(), read, steps_of(context, phrase, match, values), length)
            if phrase.read in ("weekday", "nth") and "weekday" in values:
                best = replace(best, weekday=(_start_of_weekday(match), int(values["weekday"])))
    return best


def _start_of_weekday(match: re.Match[str]) -> int:
    return match.start("weekday" if match.groupdict().get("weekday") else "dayend")


def _values(context: Context, match: re.Match[str]) -> dict[str, str]:
    """What the words in the slots of a phrase mean."""
    values: dict[str, str] = {}
    for name, said in match.groupdict().items():
        if said is None:
            continue
        slot = name.rstrip("0123456789")
        table = context.words.values.get(slot, {})
        half = next((h for h in context.words.halves if said.endswith(h)), None) if slot == "unit" else None
        if half is not None:  # "a year and a half ago"
            values["half"] = half
        plain = said.removesuffix(half or "")
        value = year_of(context, plain) if slot == "year" else table.get(plain, plain)
        if value == "same":  # "the same year": of the time stated before
            value = _same(context, match.groupdict().get("unit"))
        slot = _SAME.get(slot, slot)
        values[slot if slot not in values else f"{slot}2"] = value  # the second alternative may be the first said
    return values


def _same(context: Context, said: str | None) -> str:
    """How many years or months from publication the last time stated is."""
    unit = context.words.values.get("unit", {}).get(said or "", "year")
    if context.now is None or context.anchor is None or context.anchor.start is None or unit not in ("year", "month"):
        return "0"
    years, months = context.anchor.start.year - context.now.year, context.anchor.start.month - context.now.month
    return str(years if unit == "year" else 12 * years + months)


def _numeric(context: Context, match: re.Match[str]) -> Read | None:
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


def _with_hours(found: list[When], hours: Sequence[tuple[int, int, str]], low: str) -> list[When]:
    """The hour of the day that stands right before or after a date belongs to it."""
    if not hours:
        return found
    out, at = [], 0
    for day in found:
        when = day
        while at < len(hours) and hours[at][1] < when.start - _LINK:
            at += 1
        for start, end, hour in hours[at : at + 2]:
            gap = low[when.end : start] if start >= when.end else low[end : when.start]
            if when.time.precision is Precision.DAY and len(gap) <= _LINK and re.fullmatch(r"[\s,(]*(?:[^\W\d_]{1,4} ?){0,2}", gap):
                time = span(when.time.iso + hour) if hour[1:] else when.time
                when = replace(when, start=min(when.start, start), end=max(when.end, end), time=time)
                break
        out.append(when)
    return out


def _joined(found: list[When], low: str, words: Phrases) -> list[When]:
    """Two times around "to", "and", "-" after "between" or "from" are one span."""
    out: list[When] = []
    for when in found:
        both = _both(out[-1], when, low, words) if out and 0 <= when.start - out[-1].end <= _LINK else None
        if both is None:
            out.append(when)
        else:
            out[-1] = both
    return out


def _both(left: When, right: When, low: str, words: Phrases) -> When | None:
    """From the one to the other, where the words between and before them say so."""
    link = low[left.end : right.start].strip()
    lead = before(low, left.start, words, "between")
    if link not in words.lists.get("to", ()) or (lead is None and link not in words.lists.get("spans", ())):
        return None
    begin, end = left.time.start, right.time.end
    if begin is None or end is None or "duration" in (left.form, right.form) or "/" in left.time.iso + right.time.iso:
        return None
    first = left.time.iso
    if not left.anchored and right.anchored and left.form != "relative":  # "from 2 October to 22 October 2016"
        first = _in_year(left.time, end.year)
        if (span(first).start or begin) > end:  # "from 25 October to 25 January 2018"
            first = _in_year(left.time, end.year - 1)
    last = right.time.iso
    begin = span(first).start or begin
    if not (left.anchored or right.anchored):  # "from 14 December to 16 January": the next one
        next_ = next((iso for year in (begin.year, begin.year + 1) if (span(iso := _in_year(right.time, year)).end or end) >= begin), last)
        last, end = next_, span(next_).end or end
    if begin > end and not right.anchored:  # "from 1 October to 7 November", said between the two
        moved = [iso for iso in (_in_year(right.time, begin.year), _in_year(right.time, begin.year + 1)) if iso > first]
        last = moved[0] if moved else last
    if begin > (span(last).end or end):
        return None
    at = left.start if lead is None else lead
    return When(at, right.end, span(f"{first}/{last}"), "period", left.anchored and right.anchored, joined=True)


def _in_year(time: TimeSpan, year: int) -> str:
    """A day or month moved to a year; other stretches as they are."""
    movable = time.precision in (Precision.DAY, Precision.MONTH) and time.iso[5:] != "02-29"
    return f"{year:04}{time.iso[4:]}" if movable else time.iso


def _relation(when: When, low: str, words: Phrases) -> When:
    """ "since" and "until" before a time open one of its ends."""
    if when.form != "duration" and (when.form == "date" or ".." not in when.time.iso) and not when.joined:
        first, last = when.time.iso.split("/")[0], when.time.iso.split("/")[-1]
        if (at := before(low, when.start, words, "since")) is not None:
            return replace(when, start=at, time=span(f"{first}/.."))
        if (to := _onward(low, when.end, words)) is not None and (at := before(low, when.start, words, "from")) is not None:
            return replace(when, start=at, end=to, time=span(f"{first}/.."))
        if (at := before(low, when.start, words, "until")) is not None:
            return replace(when, start=at, time=span(f"../{last}"))
    if "/" in when.time.iso and when.form in ("period", "relative"):  # "late 2023" is at that time, not accumulated over it
        return replace(when, time=when.time.model_copy(update={"relation": TimeRelation.AT}))
    return when


def _onward(low: str, end: int, words: Phrases) -> int | None:
    """Where "an" ends right behind the time ("von 2027 an"); None without."""
    following = _NEXT.match(low, end)
    onward = following is not None and following[0].startswith(" ") and following[1] in words.lists.get("onward", ())
    return following.end() if onward and following is not None else None
