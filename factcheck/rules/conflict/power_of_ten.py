"""The same digits, a power of ten apart

## What it sees
Both texts print the same digits for the same subject, measure and time, one ten, a hundred or a thousand times the other.

## Why
A zero lost or gained, or a million for a billion, is the commonest slip with figures, and no growth has the same digits.

## Example
250 posts in one, 2,500 in the other.

## Limits
At least two digits must be the same, and the times not more than half a year apart.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import digits
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C112", name="a zero too many", rank=7)
def check(pair: Pair) -> Reason | None:
    if not (pair.same_measure and pair.same_scope) or pair.denied:
        return None
    if pair.figures is None or pair.when is Side.APART or abs(pair.days) > 200 or pair.where is Side.APART:
        return None
    a, b = pair.figures.left, pair.figures.right
    if not (a.exact and b.exact) or min(digits(pair.left.claim), digits(pair.right.claim)) < 2:
        return None
    ratio = max(a.middle, b.middle) / min(a.middle, b.middle)
    if ratio not in (10, 100, 1000, 1000000):
        return None
    return reason(pair, "power_of_ten", ratio=int(ratio))


EXAMPLES = (
    Example(
        "ten times the posts",
        left=claim("jobs", 250, time="2025-03", subject="KLM", modality="planned"),
        right=claim("jobs", 2500, published="2025-05-20", subject="KLM"),
        says="250 and 2,500 have the same digits and differ by a factor of 10: one of them has a zero too many or too few",
    ),
    Example(
        "ten times as many, in other digits",
        left=claim("jobs", 250, time="2025-03", subject="KLM", modality="planned"),
        right=claim("jobs", 2600, published="2025-05-20", subject="KLM"),
        fires=False,
    ),
)
