"""A record over a longer and over a shorter stretch

## What it sees
Both texts call the same thing a record, one since an earlier year than the other or in a round number of years.

## Why
What is the largest since 1949 is also the largest in fifty years: one says more than the other.

## Example
The largest fire since 1949; the largest in half a century.

## Limits
Two years named outright, in articles of the same weeks, are two answers to one question (C113).
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import stated
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.conflict.record_since import check as two_years
from factcheck.rules.conflict.record_since import is_since
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="K320", name="record over two stretches", rank=53)
def check(pair: Pair) -> Reason | None:
    a, b = stated(pair.left), stated(pair.right)
    if a is None or b is None or a.start is None or b.start is None or a.start.year == b.start.year:
        return None
    if pair.left.measure.kind is not MeasureKind.RANK or not (pair.same_measure and pair.same_scope and pair.same_subject) or pair.denied:
        return None
    if pair.where is Side.APART or not (is_since(a) and is_since(b)) or pair.fit not in (None, Fit.SAME) or two_years(pair) is not None:
        return None
    first, last = sorted((a.start.year, b.start.year))
    return reason(pair, "record_implied", x=str(first), y=str(last))


EXAMPLES = (
    Example(
        "since 1949 and in fifty years",
        left=claim(
            "rank:area_covered",
            1,
            aspect="rank",
            time="1949/..",
            subject="fire",
            published="2025-08-07",
            quote="the largest fire since 1949",
        ),
        right=claim(
            "rank:area_covered",
            1,
            aspect="rank",
            time="1975/2025-08",
            subject="fire",
            published="2025-08-10",
            quote="the largest fire in 50 years",
        ),
        says="a record since 1949 is also one since 1975",
    ),
    Example(
        "since one year in both",
        left=claim("rank:area_covered", 1, aspect="rank", time="1949/..", subject="fire", published="2025-08-07"),
        right=claim("rank:area_covered", 1, aspect="rank", time="1949/..", subject="fire", published="2025-08-10"),
        fires=False,
    ),
)
