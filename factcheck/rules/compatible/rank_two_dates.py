"""A rank at two dates

## What it sees
The texts give different ranks for different times.

## Why
Ranks change; second in 2021 and first in 2024 are both true.

## Example
Second behind Aixam in 2021, leader in 2024.

## Limits
Ranks of one table and one time that differ are a conflict (C111), and so are two of the same months where a text names no time.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, when

NAME = "rank at two dates"
_HALF_A_YEAR = 200  # days: most rankings are made once a year


def one_ranking(pair: Pair) -> bool:
    """Whether two articles of the same months, or that share so much that it is one in any case, speak of one ranking, as neither says that
    it is another. In articles of a sentence or two every word is shared, whatever ranking they tell of."""
    return pair.when is Side.SILENT and (abs(pair.published_days) <= _HALF_A_YEAR or pair.overrules)


@rule(code="K318", name=NAME, rank=51)
def check(pair: Pair) -> Reason | None:
    if pair.left.measure.kind is not MeasureKind.RANK or not pair.same_measure or pair.fit is not Fit.APART or pair.days == 0:
        return None
    if one_ranking(pair):
        return None
    return reason(pair, "rank_two_dates", ta=when(pair.left), tb=when(pair.right))


EXAMPLES = (
    Example(
        "second, then first",
        left=claim("rank:market", 2, aspect="rank", time="2021"),
        right=claim("rank:market", 1, aspect="rank", time="2024"),
        says="the ranks are of two dates: 2 (2021), 1 (2024)",
    ),
    Example(
        "first in both years",
        left=claim("rank:market", 1, aspect="rank", time="2021"),
        right=claim("rank:market", 1, aspect="rank", time="2024"),
        fires=False,
    ),
)
