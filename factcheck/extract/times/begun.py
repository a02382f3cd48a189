"""The first stretch of something that began on a known day: "in its first month", told beside the day on which it opened."""

import datetime as dt
from collections.abc import Iterable

from factcheck.extract.draft import Draft
from factcheck.extract.times.article_times import clause_text
from factcheck.extract.times.calendar import shifted
from factcheck.extract.times.phrases import Phrases
from factcheck.extract.times.when import When
from factcheck.model import Kind, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import parse_time

_BEGINS = frozenset({"date:open", "date:launch", "date:start", "date:found", "date:premiere"})
_UNITS = frozenset({"day", "week", "fortnight", "month", "year"})  # the first quarter is one of the year


def began(drafts: Iterable[Draft]) -> TimeSpan | None:
    """The day on which the statements of a sentence say that something opened or began; None where there are two."""
    days = {d.time for d in drafts if d.kind is Kind.DATE and d.measure in _BEGINS and d.time is not None}
    day = days.pop() if len(days) == 1 else None
    return day if day is not None and day.precision is Precision.DAY else None


def of_any_year(when: When) -> bool:
    """Whether a time is the first months of a year that only publication says: "in the first three months"."""
    return not when.anchored and when.form == "period" and "-01/" in when.time.iso


def first_stretch(draft: Draft, words: Phrases) -> tuple[int, str] | None:
    """How long the first stretch is of which the clause of a figure, or the head of its sentence, tells: "in its first three months"."""
    frame = draft.frame
    begin = frame.tokens[frame.clauses[draft.clause][0] if draft.clause >= 0 else draft.begin].start
    found = words.first_of.search(clause_text(draft))
    if found is None:
        begin = frame.sentence.start
        found = words.first_of.match(frame.text[begin : frame.sentence.end].replace("’", "'"))
    unit = words.values.get("unit", {}).get(found["unit"].lower()) if found is not None else None
    if found is None or unit not in _UNITS:
        return None
    start, end = begin + found.start(), begin + found.end()
    for first, last, when in frame.whens:
        if frame.tokens[first].start < end and start < frame.tokens[last - 1].end and not of_any_year(when):
            return None  # "in the first week of August"
    said = found["n"]
    if said is None:
        return 1, unit
    count = int(said) if said.isdecimal() else words.numbers.get(said.lower(), 0)
    return (count, unit) if count else None


def stretch_from(day: TimeSpan | None, length: tuple[int, str]) -> TimeSpan | None:
    """The stretch of that length which begins on a day; None where the day is unknown."""
    if day is None or day.start is None:
        return None
    end = shifted(day.start, *length) - dt.timedelta(1)
    return parse_time(f"{day.start.isoformat()}/{end.isoformat()}" if end > day.start else day.start.isoformat())
