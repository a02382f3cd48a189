"""A step from a date that is told of something else: what holds "four months after its opening on 14 June" is of four months later."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.extract.numbers.numerals import Numeral
from factcheck.extract.times.calendar import shifted, stretch
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.tense import Tense
from factcheck.model import TimeRelation, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import parse_time
from factcheck.read.text import tokenize

_REACH = 100  # characters before a date in which a step from it begins
_FINE = {Precision.DAY: ("day", "week", "fortnight", "month", "year"), Precision.MONTH: ("month", "year"), Precision.YEAR: ("year",)}


def stepped(text: str, low: str, at_date: tuple[int, int], time: TimeSpan, numerals: Sequence[Numeral], words: Phrases) -> TimeSpan | None:
    """The time that lies a step from the date at `at_date`, where one is told right before it; in "the four months after …" the stretch up
    to it."""
    if time.relation is not TimeRelation.AT or time.start is None:
        return None
    start, end = at_date
    begin = max(0, start - _REACH)
    found = words.stepping.search(low[begin:start])
    if found is None:
        return None
    unit = words.values.get("unit", {}).get(found["unit"], "")
    at = begin + found.start()
    place = bisect_left(numerals, at - 1, key=lambda n: n.end)
    numeral = numerals[place] if place < len(numerals) and numerals[place].end == at - 1 else None
    said = low[:at].split()[-1:] if numeral is None else []
    count = float(numeral.value) if numeral is not None else words.numbers.get(said[0], 0) if said else 0
    if not count or unit not in _FINE.get(time.precision, ()):
        return None
    gap = begin + found.start("gap")
    if words.verbs.tense(tokenize(text, gap, start)) is not Tense.OPEN and not text.startswith(",", end):
        return None  # "four months after the fire the house reopened on 3 May"
    back = found["word"] in words.lists.get("steps_before", ())
    try:
        there = shifted(time.start, -count if back else count, unit)
    except ValueError:
        return None
    led = numeral.start if numeral is not None else at - len(said[0]) - 1
    lead = words.lead.get("over_steps")
    if not back and time.precision is Precision.DAY and lead is not None and lead.search(low, max(0, led - 20), led):
        return parse_time(f"{time.start.isoformat()}/{there.isoformat()}")
    if unit == "year" and time.precision is Precision.YEAR:
        return parse_time(stretch("year", there))
    return parse_time(stretch("month", there) if unit in ("month", "year") else there.isoformat())
