"""A figure that changes, at two dates

## What it sees
The measure is a level, price, rate or share that moves up and down, and the texts speak of different dates.

## Why
What varies has a figure for each day; only figures of one day can contradict each other.

## Example
2,100 firefighters on Thursday, 1,300 on Sunday.

## Limits
Dates that are only assumed from publication must be more than two days apart.
"""

from factcheck.graph.figures import Fit
from factcheck.graph.pair import Pair
from factcheck.graph.sameness import CERTAIN
from factcheck.graph.side import Side
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import crossed, reason, steady, when


@rule(code="K317", name="figures of two dates", verdict=Verdict.COMPATIBLE, rank=50)
def check(pair: Pair) -> Reason | None:
    if (pair.fixed and not pair.varying) or not pair.same_measure or pair.days == 0 or pair.denied:
        return None
    if pair.fit is None or (pair.fit is Fit.SAME and not crossed(pair)):
        return None
    certain = not pair.beside.asked and pair.contradicting >= CERTAIN
    if pair.when is Side.SILENT and (abs(pair.days) <= 2 or (pair.sure and (certain or not pair.varying))):
        return None
    if pair.when in (Side.WITHIN, Side.AROUND) and (pair.growing or pair.flowing):
        return None  # a part of a period (K313)
    if pair.left.measure.kind is MeasureKind.RANK or pair.when is Side.SAME or steady(pair):
        return None
    return reason(pair, "K317", "two_dates", ta=when(pair.left), tb=when(pair.right))


EXAMPLES = (
    Example(
        "staff in two winters",
        left=claim("staff", 35, published="2025-07-20", subject="Lovable"),
        right=claim("staff", 120, published="2025-12-20", subject="Lovable"),
        says="the figure changes over time: 35 (20 July 2025), 120 (20 December 2025)",
    ),
    Example(
        "staff in one week",
        left=claim("staff", 35, published="2025-07-20", subject="Lovable"),
        right=claim("staff", 120, published="2025-07-21", subject="Lovable"),
        fires=False,
    ),
)
