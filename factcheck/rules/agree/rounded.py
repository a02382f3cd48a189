"""One is the other, rounded

## What it sees
One text prints the figure to a coarser step, and the other's figure rounds or cuts off to it.

## Why
Rounding is how newspapers print figures.

## Example
29.54 percent and 29.5; 1,983 and 2,000.

## Limits
Two figures printed to the same step must be equal; a step of more than six percent of the figure proves nothing.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.agree.same_value import agrees
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="G204", name="rounded", rank=64)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or not agrees(pair) or pair.figures is None or pair.figures.converted:
        return None
    a, b = pair.figures.left, pair.figures.right
    if not (a.exact and b.exact) or a.low == b.low:
        return None
    fine, coarse = (pair.left, pair.right) if a.half < b.half else (pair.right, pair.left)
    return reason(pair, "rounded", fine=said(fine), coarse=said(coarse))


EXAMPLES = (
    Example(
        "a share to one digit less",
        left=claim("vote_share", "29.54", unit="%", aspect="share", time="2025-05-18", subject="Nawrocki"),
        right=claim("vote_share", "29.5", unit="%", aspect="share", time="2025-05-18", subject="Nawrocki"),
        says="29.5% is 29.54% rounded",
    ),
    Example(
        "two shares to the same digit",
        left=claim("vote_share", "29.6", unit="%", aspect="share", time="2025-05-18", subject="Nawrocki"),
        right=claim("vote_share", "29.5", unit="%", aspect="share", time="2025-05-18", subject="Nawrocki"),
        fires=False,
    ),
)
