"""A plan and what came of it

## What it sees
One text states a plan or a forecast of intent, the other what happened, and the two differ.

## Why
A plan that turned out otherwise was still the plan.

## Example
Full power planned for summer 2025 and reached in December.

## Limits
A plan that was met is agreement (G210).
"""

from factcheck.graph.figures import Fit
from factcheck.graph.moments import yet_to_come
from factcheck.graph.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Kind, Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import another_crowd, reason, said


@rule(code="K309", name="planned and done", verdict=Verdict.COMPATIBLE, rank=41)
def check(pair: Pair) -> Reason | None:
    a, b = pair.planned
    if a is b or pair.denied or not (pair.same_measure and pair.same_scope):
        return None
    one, two = pair.left.time, pair.right.time
    if pair.fit is None and not (pair.is_kind(Kind.DATE) and one is not None and two is not None and not one.overlaps(two)):
        return None
    plan, done = (pair.left, pair.right) if a else (pair.right, pair.left)
    if pair.figures is None and yet_to_come(done) and yet_to_come(plan):
        return None  # two plans (K310)
    if another_crowd(pair):
        return None
    if pair.figures is not None and (yet_to_come(done) or (pair.beyond_doubt and pair.when is not Side.APART)):
        return None
    if pair.fit in (Fit.SAME, Fit.MET) and not (pair.when is Side.APART and abs(pair.days) > 14):
        return None
    return reason(pair, "K309", "planned_done", plan=said(plan), done=said(done))


EXAMPLES = (
    Example(
        "staff planned and reached",
        left=claim("staff", 100, time="2025-12", modality="planned", subject="Lovable"),
        right=claim("staff", 120, time="2025-12", published="2026-01-15", subject="Lovable"),
        says="100 was planned and 120 is what is reported",
    ),
    Example(
        "a crowd expected after another was counted",
        left=claim("demonstrators", 45000, published="2025-03-15", said_by="the CGT", place="France"),
        right=claim("demonstrators", 60000, published="2025-04-02", modality="planned", said_by="the police", place="France"),
        fires=False,
    ),
    Example(
        "a plan that was met",
        left=claim("staff", 120, time="2025-12", modality="planned", subject="Lovable"),
        right=claim("staff", 120, time="2025-12", subject="Lovable"),
        fires=False,
    ),
)
