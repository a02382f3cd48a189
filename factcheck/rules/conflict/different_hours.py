"""Two hours for one event

## What it sees
Both texts say at what hour the same event happened, on the same day or without naming the day, and the hours differ.

## Why
An event that happens once has one hour.

## Example
The call went out at 5.06, or at 5.16.

## Limits
An hour alone and an hour with its minutes are not compared, nor are events that recur and plans.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.sameness import ONE_EVENT
from factcheck.graph.times.moments import hour, hours_apart
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C118", name="two hours for one event", rank=83)
def check(pair: Pair) -> Reason | None:
    if not hours_apart(pair.left, pair.right):
        return None
    if not pair.same_scope or pair.denied or pair.planned != (False, False) or pair.many_dates:
        return None
    if not (pair.same_measure and pair.single) and (pair.beside.asked or pair.contradicting < ONE_EVENT):
        return None
    return reason(pair, "different_hours", x=hour(pair.left) or "", y=hour(pair.right) or "")


EXAMPLES = (
    Example(
        "ten minutes apart, on a day that neither names",
        left=claim("date:distress_call", kind="date", subject="Stella Balear", object="05:06"),
        right=claim("date:distress_call", kind="date", subject="Stella Balear", object="05:16"),
        says="the same event is put at 05:06 in one and at 05:16 in the other",
    ),
    Example(
        "one hour",
        left=claim("date:distress_call", kind="date", subject="Stella Balear", object="05:06"),
        right=claim("date:distress_call", kind="date", subject="Stella Balear", object="05:06"),
        fires=False,
    ),
)
