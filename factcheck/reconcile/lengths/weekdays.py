"""Weekdays that a text names beside a date: "Tuesday, 17 March 2026" is a Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lang import languages, pack
from factcheck.lang.declared import data_at
from factcheck.link.linked import LinkedClaim
from factcheck.model import Precision, Reason
from factcheck.model.relation import Words
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.terms.printed_times import times_of

if TYPE_CHECKING:
    from factcheck.extract.times.when import When

CODE = "A113"
_YEAR = re.compile(r"\b\d{4}\b")
_ONE_CALENDAR = 1924  # the year from which on all of Europe counts by one calendar
_APPOSED = re.compile(r",\s(?:[^\W\d_]{1,3}\s)?[^\W\d_]+(?=\s*[,.;)]|\s*$)")  # an article and a name between two marks
_NEAR = 60  # days about publication in which a date without its year lies


def weekdays(mine: Sequence[LinkedClaim], low: int, high: int) -> Iterator[Check]:
    """Every date of a sentence that did not fall on the weekday beside it."""
    source = mine[0].source
    language = source.language.split("-")[0].lower()
    if language not in languages() or not _named(language).search(source.text, low, high):
        return
    for when in times_of(source, low, high):
        text = source.text[low + when.start : low + when.end]
        if not _named(language).search(text) and (behind := _APPOSED.match(source.text[low + when.end : high])):
            text += behind.group()  # "on 9 November 1989, a Saturday,"
        said = [_numbers(language)[found[1].lower()] for found in _named(language).finditer(text)]
        day = _day(mine, when, text, low) if len(said) == 1 else None
        if day is None or day.isoweekday() == said[0]:
            continue
        about = [c for c in mine if c.claim.quote.start < low + when.end and low + when.start < c.claim.quote.end] or mine[:1]
        values: dict[str, Words] = {
            "a": parse_time(day.isoformat()),
            "computed": f"weekday:{day.isoweekday()}",
            "stated": f"weekday:{said[0]}",
        }
        yield Check(CODE, Outcome.INCONSISTENT, (about[0].claim.id,), Reason(code=CODE, key="reconcile.weekday.fails", values=values))


def _day(mine: Sequence[LinkedClaim], when: When, text: str, low: int) -> date | None:
    """The day that a date names; one without its year must lie near publication, where no other year is told of."""
    if when.form != "date" or when.time.precision not in (Precision.DAY, Precision.HOUR) or when.time.start is None:
        return None
    if _YEAR.search(text):
        return when.time.start if when.time.start.year >= _ONE_CALENDAR else None
    source = mine[0].source
    now = source.published.start if source.published is not None and source.published.precision is Precision.DAY else None
    line = source.text[source.text.rfind("\n", 0, low) + 1 : low + when.start]
    if now is None or when.anchored or _YEAR.search(line):
        return None
    years = (date(year, when.time.start.month, min(when.time.start.day, 28)) for year in (now.year - 1, now.year, now.year + 1))
    near = [day.year for day in years if abs((day - now).days) <= _NEAR]
    return when.time.start.replace(year=near[0]) if near and (when.time.start.month, when.time.start.day) != (2, 29) else None


@cache
def _numbers(language: str) -> Mapping[str, int]:
    """The names of weekdays with their numbers (ISO 8601)."""
    words = data_at(pack(language), "time.words.weekday", {})  # a language that has just been begun may have none
    return {name: int(number) for number, names in words.items() for name in names}


@cache
def _named(language: str) -> re.Pattern[str]:
    names = sorted(map(re.escape, _numbers(language)), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(names)})(?!\w)" if names else r"(?!)", re.IGNORECASE)
