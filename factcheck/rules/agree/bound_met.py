"""One gives a bound that the other's figure meets

## What it sees
One text says more than, at least, at most or fewer than, and the other's figure lies on the right side.

## Why
A bound is a vaguer way to say the same.

## Example
More than 2,100, and 2,190.

## Limits
A figure far beyond the bound says something else, and a later figure of a total that grows (K316). Two limits ("at most ten", "at most
eight") are two statements.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit, only_rounded
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.agree.same_value import agrees
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G203", name="bound met", rank=63)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or not agrees(pair) or pair.figures is None or pair.figures.converted:
        return None
    a, b = pair.figures.left, pair.figures.right
    if None not in (a.low, a.high, b.low, b.high):
        return None
    if only_rounded(a, b):
        return reason(pair, "bound_rounded")
    return reason(pair, "bound_met") if (a.low, a.high) != (b.low, b.high) else None


EXAMPLES = (
    Example(
        "more than, and the figure",
        left=claim("firefighters_engaged", 2100, approx="more-than", time="2025-08-07", subject="fire"),
        right=claim("firefighters_engaged", 2190, time="2025-08-07", subject="fire"),
        says="more than 2,100 and 2,190 fit together: one text gives a bound, and the figure of the other keeps to it",
    ),
    Example(
        "more than, and the number itself",
        left=claim("firefighters_engaged", 2100, approx="more-than", time="2025-08-07", subject="fire"),
        right=claim("firefighters_engaged", 2100, time="2025-08-07", subject="fire"),
        says="more than 2,100 and 2,100 are no more than a rounding apart: one text leaves out the number that the other prints",
    ),
    Example(
        "at least, and the number itself",
        left=claim("firefighters_engaged", 2100, approx="at-least", time="2025-08-07", subject="fire"),
        right=claim("firefighters_engaged", 2100, time="2025-08-07", subject="fire"),
        says="at least 2,100 and 2,100 fit together: one text gives a bound, and the figure of the other keeps to it",
    ),
    Example(
        "two limits",
        left=claim("firefighters_engaged", 2100, approx="at-most", time="2025-08-07", subject="fire"),
        right=claim("firefighters_engaged", 2190, approx="at-most", time="2025-08-07", subject="fire"),
        fires=False,
    ),
    Example(
        "more than, and less",
        left=claim("firefighters_engaged", 2100, approx="more-than", time="2025-08-07", subject="fire"),
        right=claim("firefighters_engaged", 1300, time="2025-08-07", subject="fire"),
        fires=False,
    ),
)
