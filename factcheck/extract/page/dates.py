"""Dates at the head of a line: lead-ins ("**1998.** With …", "3. März 2025 – …") and headings ("## Thursday 15 January")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.page.lines import Line
from factcheck.extract.times.reading import times_and_hours
from factcheck.lang import Pack
from factcheck.model import TimeRelation, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import parse_time

# "1998: …", "3. März 2025 – …", "12.03.2024 | …": a short beginning with a number, set off by a mark
_PLAIN = re.compile(
    r"(?P<head>(?:\d{1,2}\.(?:\d{1,2}\.)? ?)?[^\n:.|–—]{0,28}\d[^\n:.|–—]{0,28})(?P<stop>[:.]|[ ][–—-](?=[ ])|[ ]?\|)[ ]+(?=\S)"
)
_DATING = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\d.*[^\W\d_]{3}|[^\W\d_]{3}.*\d|\d[./]\d")
_BEHIND = re.compile(r" ?[.:]|(?= [–—|-] )|(?= [\"„«“‘]?[A-ZÀ-Þ])")
_LONGEST = 45  # letters of a lead-in that says when
_CHRONOLOGY = 3  # lines that begin so without emphasis
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\([^()\s]*\s[^()]*\)")  # brackets with several words
_BESIDE = 2  # words beside the date of a heading that is one ("Day 2, Monday 3 March")


@dataclass(frozen=True, slots=True)
class Lead:
    """A time that leads in to a line: where it begins and ends, and where the mark stands that sets it apart (a place of no length where
    there is none)."""

    line: Line
    start: int
    end: int
    stop: tuple[int, int]
    time: TimeSpan


def leads(text: str, found: Sequence[Line], language: Pack, published: TimeSpan | None) -> list[Lead]:
    """The lead-ins that say when, in order; without emphasis only where several lines begin so."""
    bold: list[Lead] = []
    plain: list[Lead] = []
    for line in found:
        if line.level:
            continue
        if line.bold > line.start:
            begin, end = line.start + 2, line.bold - 2
            behind = _BEHIND.match(text, line.bold)
            stop = (end - 1, end) if text[end - 1] in ".:" else behind.span() if behind is not None else None
            end = end if stop is None else min(end, stop[0])
            into = bold
        else:
            m = _PLAIN.match(text, line.start, line.end)
            begin, end = m.span("head") if m is not None else (0, 0)
            stop = m.span("stop") if m is not None else None
            into = plain
        if stop is None or not 0 < end - begin <= _LONGEST or not _DATING.search(text, begin, end):
            continue
        time = said(text[begin:end], language, published)
        if time is not None and time[1]:
            into.append(Lead(line, begin, end, stop, time[0]))
    return sorted([*bold, *(plain if len(plain) >= _CHRONOLOGY else [])], key=lambda one: one.start)


def said(head: str, language: Pack, published: TimeSpan | None) -> tuple[TimeSpan, bool] | None:
    """The one time that a head says, and whether it says little else."""
    if _YEAR.fullmatch(head.strip(" .:")):
        return parse_time(head.strip(" .:")), True
    head = _ASIDE.sub(lambda m: " " * len(m[0]), head)
    found, hours = times_and_hours(head, language, numerals(head, language), published)
    if len(found) != 1 or found[0].use != "time" or found[0].time.start is None or found[0].time.end is None:
        return None
    weekday = found[0].form == "relative" and found[0].time.precision is Precision.DAY and found[0].steps is None
    if found[0].time.relation not in (TimeRelation.AT, TimeRelation.OVER) or (found[0].form in ("duration", "relative") and not weekday):
        return None
    rest = head
    for start, end in sorted([(w.start, w.end) for w in found] + [(h.start, h.end) for h in hours], reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return found[0].time, len(_WORD.findall(rest.replace("(", " "))) <= _BESIDE
