"""Dates and periods in a text, resolved to days.

`iso` of a result is one of the forms of `model.time_iso`: a day "2025-08-07", an hour of it "2025-08-05T16", a month "2025-08", "2024-Q4",
"2025-H1", "2025-summer", "2024", "2010s", "2025-W32", a span "2021-08-07/2025-08-07" (durations end at publication or at the period stated
in their sentence), "2021/.." and "../2034". `anchored` is False where the year, or the point a duration counts from, was taken from the
publication date.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from factcheck.extract.numbers.numerals import Numeral, folded
from factcheck.extract.times.calendar import Context, Reader, span, year_of
from factcheck.extract.times.dates import DATES
from factcheck.extract.times.joined import joined, related, with_hours
from factcheck.extract.times.months import MONTHS
from factcheck.extract.times.named import NAMED
from factcheck.extract.times.numeric import NUMERIC, numeric, span_in_digits
from factcheck.extract.times.phrases import DIGIT, YEAR, Phrase, Phrases, key_of, phrases
from factcheck.extract.times.relative import RELATIVE, steps_of
from factcheck.extract.times.steps import stepped
from factcheck.extract.times.use import LEAD, use_of
from factcheck.extract.times.weekdays import Reading, beside_weekday, of_date_before
from factcheck.extract.times.weeks import WEEKS
from factcheck.extract.times.when import Clock, Dated, When
from factcheck.extract.times.years import YEARS
from factcheck.lang import Pack
from factcheck.model import InputError
from factcheck.model.time import Precision, TimeSpan

_READERS = DATES | MONTHS | YEARS | WEEKS | RELATIVE | NAMED
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NEXT = re.compile(r"\W{0,4}([^\W\d_]+|\d+)")
# "ce mois" and "le mois prochain"; "Montagabend", "two Fridays ago": the same values in other words
_SAME = {
    "before": "rel",
    "year_rel": "rel",
    "dayend": "weekday",
    "weekdays": "weekday",
    "this_day": "today",
    "tens_word": "tens",
    "century_word": "century",
    "month_half": "month",
    "month_week": "month",
}
_BREAK = re.compile(r"[.!?…][\"”»)\]]*\s|\n")


def reader(name: str) -> Reader:
    """What reads the phrases of this name. Raises `InputError` for a name that a language's `time.toml` misspells."""
    if name not in _READERS:
        raise InputError(f"no phrase of time is read as {name!r}", path="time.toml", remedy=f"use one of {', '.join(sorted(_READERS))}")
    return _READERS[name]


def times(text: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None) -> list[When]:
    """Dates and periods of `text` in order, without overlaps. Expressions relative to an unknown publication date are left out."""
    return times_and_hours(text, pack, numerals, published)[0]


def times_and_hours(
    text: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None, days: Sequence[Dated] = ()
) -> tuple[list[When], list[Clock]]:
    """The times of `text`, and the hours of the day in it ("at 4.47am", "de 9 h à 17 h"), which are no quantities. `days`: where it counts
    from another day than that of publication, in order."""
    words, low = phrases(pack), folded(text)
    found, hours = _read(text, low, pack, numerals, published, days)
    whole = [related(w, low, words) for w in joined(with_hours(found, hours, low), low, words)]
    used = [replace(w, use=use_of(low, w.start, w.end, w.time, words)) for w in whole]
    out = [replace(w, stepped=stepped(text, low, (w.start, w.end), w.time, numerals, words)) if w.form in _TOLD else w for w in used]
    taken = [(when.start, when.end) for when in out]
    return out, [_clock(*hour, taken) for hour in hours]


def _clock(start: int, end: int, iso: str, taken: list[tuple[int, int]]) -> Clock:
    """An hour of the day, or a stretch of hours, which dates nothing. `taken`: what is read as dates."""
    hour, _, until = (part.removeprefix("T") for part in iso.partition("/"))
    alone = bool(iso) and not until and not any(a < end and start < b for a, b in _near(taken, start))
    return Clock(start, end, hour, alone, until)


def _read(
    text: str, low: str, pack: Pack, numerals: Sequence[Numeral], published: TimeSpan | None, days: Sequence[Dated]
) -> tuple[list[When], list[tuple[int, int, str]]]:
    """Each time of a text by itself, and the hours of the day in it."""
    words = phrases(pack)
    now = (published.end or published.start) if published else None
    coarse = published is not None and published.precision not in (Precision.DAY, Precision.HOUR)
    context = Context(words, low, text, {n.start: n for n in numerals}, now, coarse, published=now)
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
        candidates = _candidates(context, at, end, first) if at >= done else []
        if at < done or (not candidates and first not in (DIGIT, YEAR)):
            continue
        if at > seen:
            _pass(context, seen, at)
            seen = at
        reading = _at(context, at, end, candidates)
        if reading is not None and reading.weekday is not None:
            reading = beside_weekday(context, reading, _read_at)
        if reading is None or _within_numeral(starts, numerals, at) or _is_figure(context, at, reading.end, pack):
            continue
        done = reading.end
        last = found[-1] if found else None
        if last is not None and reading.weekday is not None and of_date_before(low, at, reading.weekday[1], last.end, last.time):
            found[-1] = replace(last, end=done)  # "14 June 2025 (Saturday)"
        elif reading.read[1] != "clock":
            iso, form, anchored = reading.read
            found.append(When(at, done, span(iso), form, anchored, reading.steps, reading.length))
            _remember(context, found[-1])
        elif not _LASTS.match(low, done):  # "5 h 02 min", "2:23:50": how long
            hours.append((at, done, reading.read[0]))
    return found, hours


def _candidates(context: Context, at: int, end: int, first: str) -> Sequence[Phrase]:
    """The phrases that may begin with a word, by the word behind it; of a number in words by that behind all of it, too."""
    words, low = context.words, context.text
    second = _NEXT.match(low, end)
    candidates = words.candidates(first, key_of(second[1]) if second else "")
    counted = context.numbers.get(at)
    if counted is not None and counted.end > end and (behind := _NEXT.match(low, counted.end)) is not None:
        return [*candidates, *words.candidates(first, key_of(behind[1]))]  # "dix-sept jours plus tôt"
    return candidates


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
_OF_A_MONTH = (Precision.MONTH, Precision.DAY, Precision.HOUR)
_ENDS = (". ", "! ", "? ", "\n")  # of sentences
_LASTS = re.compile(r" ?min\b|:[0-5]\d(?!\d)| ?['′] ?[0-5]\d")


def _is_figure(context: Context, at: int, end: int, pack: Pack) -> bool:
    """Whether a year behind a hedge is a figure: "more than 2000", "près de deux mille votants", but not "8 percent more than 2024"."""
    counted = context.numbers.get(at)
    printed = end - at == _YEAR_DIGITS and context.text[at:end].isdecimal()
    if not printed and not (counted is not None and counted.form == "words" and counted.end == end):
        return False
    if context.text.startswith(context.words.lists.get("year_genitives", ("\0",)), end):
        return False  # "above 2019's 14 million"
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
    compared = {word for key in ("more", "least", "less", "most") for word in hedges.get(key, []) if " " in word}
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
    if when.anchored and when.form in _TOLD and when.time.start is not None and when.time.precision in _OF_A_MONTH:
        context.named[when.time.start.month] = when.time.start.year
    if when.time.precision in (Precision.DAY, Precision.HOUR):
        context.day, context.day_ends = when.time, when.end
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
    behind = context.text[token_end : token_end + 1]
    match = NUMERIC.match(context.text, at) if behind in ("-", "/", ".", " ") else None
    if match is not None and (digits := numeric(context, match)):
        best = Reading(match.end(), digits)
    if behind == "." and (stretch := span_in_digits(context, at)):
        best = Reading(*stretch)
    for phrase in candidates:
        match = phrase.match(context.text, at)
        if match is None or (best is not None and match.end() < best.end + (not (phrase.fixed.get("anchor") and context.anchor))):
            continue  # the longest, and of two as long the one that counts from the time stated
        if _begins_larger(context, match):
            continue
        try:
            values = _values(context, match)
            read = reader(phrase.read)(context, phrase, match, values)
        except (ValueError, OverflowError):  # 31 February, a year beyond the calendar
            continue
        if read is not None:
            length = read[1] == "duration" and bool(phrase.fixed.get("either")) and "rel" not in values
            best = Reading(match.end(), read, steps_of(context, phrase, match, values), length)
            if phrase.read in ("weekday", "nth") and "weekday" in values:
                best = replace(best, weekday=(_start_of_weekday(match), int(values["weekday"])))
    return best


def _begins_larger(context: Context, match: re.Match[str]) -> bool:
    """Whether what ends a phrase only begins a number, of a year or of what else it may be: "dos mil millones", "duemila miliardi"."""
    counted = (context.numbers.get(at) for at in range(*match.span()))
    return any(number is not None and number.end > match.end() for number in counted)


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
