"""The same number in two currencies

## What it sees
Both texts print the same number for the same sum, one in one currency and one in another.

## Why
A sum has one number in each currency; somebody changed the unit and not the figure.

## Example
200 million dollars, and 200 million euros.

## Limits
Where an article states a rate that makes both true to within rounding nothing is reported.
"""

from decimal import Decimal

from factcheck.graph.figures import is_money
from factcheck.graph.pair import Pair, Side
from factcheck.model import Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C110", name="one number in two currencies", verdict=Verdict.CONFLICT, rank=6)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim.value, pair.right.claim.value
    if a is None or b is None or not a.unit or not b.unit or a.unit == b.unit or not (is_money(a.unit) and is_money(b.unit)):
        return None
    if not pair.same_measure or not pair.same_scope or (a.low, a.high) != (b.low, b.high) or pair.when is Side.APART or pair.denied:
        return None
    rate = pair.rates.get((a.unit, b.unit))
    if rate is not None and rate[0] <= Decimal("1.02") and rate[1] >= Decimal("0.98") and rate[0] != 1:
        return None
    return reason(pair, "C110", "two_currencies")


EXAMPLES = (
    Example(
        "dollars and euros",
        left=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        right=claim("amount:funding", 200000000, unit="EUR", time="2025-07", subject="Lovable"),
        says="the same number is given in two currencies: 200 million dollars and 200 million euros",
    ),
    Example(
        "dollars in both",
        left=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        right=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        fires=False,
    ),
)
