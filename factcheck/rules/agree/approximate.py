"""An approximate figure and one within its reach

## What it sees
One text, or both, say about, nearly, some or a range, and the values overlap.

## Why
An approximation includes what it approximates.

## Example
Some 1,760, and 1,759.

## Limits
About is taken as five percent to either side, nearly as five percent below.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.agree.same_value import agrees
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G205", name="approximately the same", rank=65)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or not agrees(pair) or pair.figures is None or pair.figures.converted:
        return None
    a, b = pair.figures.left, pair.figures.right
    if None in (a.low, a.high, b.low, b.high) or (a.exact and b.exact) or (a.low, a.high) == (b.low, b.high):
        return None
    return reason(pair, "approximate")


EXAMPLES = (
    Example(
        "some 1,760",
        left=claim("evacuated", 1760, approx="about", time="2025-08-06", subject="fire"),
        right=claim("evacuated", 1759, time="2025-08-06", subject="fire"),
        says="about 1,760 and 1,759 are the same to within the approximation",
    ),
    Example(
        "some 1,500",
        left=claim("evacuated", 1500, approx="about", time="2025-08-06", subject="fire"),
        right=claim("evacuated", 1759, time="2025-08-06", subject="fire"),
        fires=False,
    ),
)
