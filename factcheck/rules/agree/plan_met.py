"""A plan that was met

## What it sees
One text states a plan, the other what happened, and the two are the same.

## Why
The plan and its outcome support each other.

## Example
A second day of strikes set for 31 January, and held that day.

## Limits
Only the value or date is compared, not whether all of the plan was carried out.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Kind, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="G210", name="plan met", rank=60)
def check(pair: Pair) -> Reason | None:
    if pair.planned[0] is pair.planned[1] or pair.denied or not (pair.same_measure and pair.same_scope):
        return None
    met = pair.fit in (Fit.SAME, Fit.MET) and pair.when is not Side.APART
    a, b = pair.left.time, pair.right.time
    if pair.is_kind(Kind.DATE) and a is not None and b is not None:
        met = a.overlaps(b)
    return reason(pair, "plan_met", plan=said(pair.left if pair.planned[0] else pair.right)) if met else None


EXAMPLES = (
    Example(
        "a day that was kept",
        left=claim("date:strike", time="2023-01-31", kind="date", modality="planned", subject="strike"),
        right=claim("date:strike", time="2023-01-31", kind="date", subject="strike"),
        says="what was planned, 31 January 2023, is what happened",
    ),
    Example(
        "a day that was moved",
        left=claim("date:strike", time="2023-01-31", kind="date", modality="planned", subject="strike"),
        right=claim("date:strike", time="2023-02-07", kind="date", subject="strike"),
        fires=False,
    ),
)
