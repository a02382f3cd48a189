"""A share of half or more implies the first rank

## What it sees
One article gives a rank in a market, the other a share of it.

## Why
Whoever has half of a market is its leader: the two support each other.

## Example
Leader of its category; half of the market.

## Limits
A share below one half implies no rank, and nothing is said.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="K303", name="rank implied by share", rank=22)
def check(pair: Pair) -> Reason | None:
    ranked, share = (pair.left, pair.right) if pair.left.measure.kind is MeasureKind.RANK else (pair.right, pair.left)
    if ranked.measure.kind is not MeasureKind.RANK or share.measure.kind is not MeasureKind.SHARE or ranked.claim.value is None:
        return None
    value = share.claim.value
    if value is None or ranked.claim.value.middle != 1 or value.middle is None:
        return None
    percent = value.middle * 100 if value.unit != "%" and value.middle <= 1 else value.middle
    if percent < 50 or pair.where is Side.APART:
        return None
    shown = value.model_copy(update={"unit": "%", "stated": percent, "low": percent, "high": percent})
    return reason(pair, "rank_by_share", share=shown)


EXAMPLES = (
    Example(
        "leader with half of the market",
        left=claim("rank:market", 1, aspect="rank", time="2024"),
        right=claim("market_share", 50, unit="%", aspect="share", time="2025"),
        says="a share of 50% makes it the first of its market, as the other article says",
    ),
    Example(
        "leader with a fifth of the market",
        left=claim("rank:market", 1, aspect="rank", time="2024"),
        right=claim("market_share", 20, unit="%", aspect="share", time="2025"),
        fires=False,
    ),
)
