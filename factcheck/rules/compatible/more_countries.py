"""The figures cover different numbers of countries

## What it sees
Both texts say in how many countries they count, and the numbers differ.

## Why
More countries are a wider scope, and a larger figure is no surprise there.

## Example
65,000 in 14 countries, 78,000 in 18.

## Limits
The number of countries must be given with the figure.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="K306", name="more countries", rank=26)
def check(pair: Pair) -> Reason | None:
    if pair.countries is Side.SAME or pair.fit is None or pair.alike in (Alike.OTHER, Alike.LIKE):
        return None
    a, b = pair.left.claim.scope.countries, pair.right.claim.scope.countries
    if a is None or b is None:
        return None
    return reason(pair, "more_countries", wide=max(a, b), narrow=min(a, b))


EXAMPLES = (
    Example(
        "18 countries and 14",
        left=claim("orders", 65000, time="2024-06-30", countries=14),
        right=claim("orders", 78000, time="2024-06-30", countries=18),
        says="18 countries is wider than 14",
    ),
    Example(
        "14 countries in both",
        left=claim("orders", 65000, time="2024-06-30", countries=14),
        right=claim("orders", 65000, time="2024-06-30", countries=14),
        fires=False,
    ),
)
