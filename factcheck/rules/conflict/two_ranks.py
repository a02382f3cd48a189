"""Two ranks in one table

## What it sees
Both texts give a rank for the same measure and time, and the ranks differ.

## Why
A table has one place for each.

## Example
Third in one, second in the other.

## Limits
Ranks whose time is only assumed must be published within some months of each other.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.compatible.rank_two_dates import one_ranking
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C111", name="two ranks", rank=82, odds=-0.75)
def check(pair: Pair) -> Reason | None:
    if pair.left.measure.kind is not MeasureKind.RANK or not pair.comparable_now or pair.fit is not Fit.APART:
        return None
    if pair.denied or (any(pair.planned) and not pair.beyond_doubt):
        return None
    if pair.when is Side.SAME or one_ranking(pair):
        return reason(pair, "two_ranks")
    return None


EXAMPLES = (
    Example(
        "third or second",
        left=claim("rank:visitors", 3, aspect="rank", time="2024", subject="British Museum"),
        right=claim("rank:visitors", 2, aspect="rank", time="2024", subject="British Museum"),
        says="the rank is 3 in one and 2 in the other, at the same time",
    ),
    Example(
        "third in both",
        left=claim("rank:visitors", 3, aspect="rank", time="2024", subject="British Museum"),
        right=claim("rank:visitors", 3, aspect="rank", time="2024", subject="British Museum"),
        fires=False,
    ),
)
