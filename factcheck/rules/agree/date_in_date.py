"""One date lies inside the other

## What it sees
Both texts date the same event; one date is the other, or lies inside it.

## Why
A day in October is October: a finer date restates the coarser one.

## Example
18 October 2024, and October 2024.

## Limits
Dates that overlap only in part are taken to agree, but for two stretches whose ends are given alike and differ. A full day joins two texts
that name other subjects or call the event otherwise, where their sentences share enough for it to be one event.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.times.apart import two_stretches
from factcheck.graph.times.moments import hour, hours_apart, one_hour
from factcheck.model import Kind, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G206", name="date inside a date", rank=66)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.time, pair.right.time
    if not pair.is_kind(Kind.DATE) or pair.denied:
        return None
    if not (pair.same_subject and pair.same_measure) and not pair.one_day:
        return None
    if one_hour(pair.left, pair.right):
        return reason(pair, "same_hour", hour=hour(pair.left) or "") if pair.planned[0] is pair.planned[1] else None
    if a is None or b is None:
        return None
    if two_stretches(a, b):
        return None
    if not a.overlaps(b) or hours_apart(pair.left, pair.right) or pair.planned[0] is not pair.planned[1]:
        return None
    return reason(pair, "same_date" if (a.start, a.end) == (b.start, b.end) else "date_in_date")


EXAMPLES = (
    Example(
        "the day and the month",
        left=claim("date:start", time="2024-10-18", kind="date", subject="outbreak"),
        right=claim("date:start", time="2024-10", kind="date", subject="outbreak"),
        says="18 October 2024 and October 2024 are one date, given more precisely in one text than in the other",
    ),
    Example(
        "one day, told of the person and of the vote",
        left=claim("date:take_office", time="2025-08-06", kind="date", subject="Anna Lind"),
        right=claim("date:take_office", time="2025-08-06", kind="date", subject="Tessaro vote"),
        says="both give 6 August 2025",
    ),
    Example(
        "one hour, of a day that a text leaves open",
        left=claim("date:start", time="2024-10-18T20", kind="date", subject="outbreak"),
        right=claim("date:start", kind="date", object="20", subject="outbreak"),
        says="both give the hour 20",
    ),
    Example(
        "a stretch that ends a year later",
        left=claim("date:work", time="1995/2001", kind="date", subject="Ada Lind"),
        right=claim("date:work", time="1995/2002", kind="date", subject="Ada Lind"),
        fires=False,
    ),
    Example(
        "the day and another month",
        left=claim("date:start", time="2024-10-18", kind="date", subject="outbreak"),
        right=claim("date:start", time="2024-11", kind="date", subject="outbreak"),
        fires=False,
    ),
)
