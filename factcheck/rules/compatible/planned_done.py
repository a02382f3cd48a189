"""A plan and what came of it

## What it sees
One text states a plan or a forecast of intent, a text that is not older tells what came of it, and the two differ.

## Why
A plan that turned out otherwise was still the plan.

## Example
Full power planned for summer 2025 and reached in December.

## Limits
A plan that was met is agreement (G210). What is told in the present tense, with no time that is over, is not taken for done: the other text
may state the plan in those words.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Kind, Reason
from factcheck.rules import rule
from factcheck.rules.asked import older, two_marches
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said

CODE = "K309"


@rule(code=CODE, name="planned and done", rank=41)
def check(pair: Pair) -> Reason | None:
    done = pair.done
    if done is None or pair.denied or two_marches(pair) or not (pair.same_measure and pair.same_scope):
        return None
    plan = pair.left if done is pair.right else pair.right
    one, two = plan.time, done.time
    if pair.fit is None and not (pair.is_kind(Kind.DATE) and one is not None and two is not None and not one.overlaps(two)):
        return None
    if older(done, plan) or (pair.figures is not None and pair.overrules and pair.when is not Side.APART):
        return None
    if pair.fit in (Fit.SAME, Fit.MET) and not (pair.when is Side.APART and abs(pair.days) > 14):
        return None
    return reason(pair, "planned_done", plan=said(plan), done=said(done))


EXAMPLES = (
    Example(
        "staff planned and reached",
        left=claim("staff", 100, time="2025-12", modality="planned", subject="Lovable"),
        right=claim("staff", 120, time="2025-12", published="2026-01-15", subject="Lovable"),
        says="100 was planned and 120 is what is reported",
    ),
    Example(
        "the plan of another text, in the present tense",
        left=claim("staff", 100, modality="planned", published="2025-12-10", subject="Lovable", quote="Lovable is to have 100 staff"),
        right=claim("staff", 120, published="2026-01-15", subject="Lovable", quote="Lovable opens with 120 staff"),
        fires=False,
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
