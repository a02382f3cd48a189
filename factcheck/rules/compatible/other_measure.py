"""Two measures of which one never exceeds the other

## What it sees
One article counts orders and the other sales; the order between the two measures is known and holds.

## Why
Different things are counted, so the figures may differ; that the order holds speaks for both.

## Example
78,000 orders and more than 65,000 sales.

## Limits
Measures whose order nobody recorded are not related by this rule, nor figures that stand the other way round: orders of three months
against sales of four years.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import measure, reason


@rule(code="K301", name="other measure", rank=20)
def check(pair: Pair) -> Reason | None:
    if pair.alike not in (Alike.AT_MOST, Alike.AT_LEAST) or pair.figures is None:
        return None
    left, right = pair.figures.left.middle, pair.figures.right.middle
    small, large = (pair.left, pair.right) if pair.alike is Alike.AT_MOST else (pair.right, pair.left)
    if (left > right if pair.alike is Alike.AT_MOST else right > left) and pair.fit is not Fit.SAME:
        return None
    return reason(pair, "other_measure", small=_counted(small), large=_counted(large))


def _counted(c: LinkedClaim) -> str:
    """What is counted, also where it is given as a rate."""
    return measure(c).replace(":rate:", ":", 1)


EXAMPLES = (
    Example(
        "orders and sales, with fewer countries and an earlier date",
        left=claim("sales", 65000, approx="more-than", time="2020-11/2024-11", countries=14, published="2024-11"),
        right=claim("orders", 78000, time="2025-summer", countries=18),
        says="one gives orders and the other sales, and sales are never more than orders",
    ),
    Example(
        "orders of three months and sales of four years",
        left=claim("sales", 65000, approx="more-than", time="2020-11/2024-11", published="2024-11"),
        right=claim("orders", 2000, time="2021-02/2021-04", published="2021-05"),
        fires=False,
    ),
    Example("orders in both", left=claim("orders", 78000, time="2025-06"), right=claim("orders", 78000, time="2025-06"), fires=False),
)
