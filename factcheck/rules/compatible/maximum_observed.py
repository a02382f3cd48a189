"""A stated maximum and what was observed

## What it sees
One text gives a limit or a best case, the other a figure below it.

## Why
What is reached in practice stays below what is possible at best; readers should see both.

## Example
A range of at most 75 km, rather 45 or 50 in reality.

## Limits
A figure above the maximum is no case for this rule.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.model import Aspect, Reason
from factcheck.rules import Within, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="K308", name="maximum and observed", rank=28, within=Within.ONE_QUESTION)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if {a.aspect, b.aspect} != {Aspect.LEVEL, Aspect.MAXIMUM} or not pair.same_measure or pair.figures is None or pair.fit is Fit.SAME:
        return None
    first = a.aspect is Aspect.MAXIMUM
    top, level = (pair.figures.left, pair.figures.right) if first else (pair.figures.right, pair.figures.left)
    if level.middle >= top.middle:
        return None
    limit, seen = (pair.left, pair.right) if first else (pair.right, pair.left)
    return reason(pair, "maximum_observed", limit=said(limit), seen=said(seen))


EXAMPLES = (
    Example(
        "range on paper and on the road",
        left=claim("range", 75, unit="km", aspect="maximum", approx="at-most"),
        right=claim("range", 45, high=50, unit="km"),
        says="one is a stated maximum, at most 75 km, and the other what was observed, 45 to 50 km",
    ),
    Example(
        "the maximum in both",
        left=claim("range", 75, unit="km", aspect="maximum"),
        right=claim("range", 75, unit="km", aspect="maximum"),
        fires=False,
    ),
)
