"""One measure counts a part of what the other counts

## What it sees
One article counts, say, the injured firefighters and the other all the injured.

## Why
A part and its whole are different figures and both can be true.

## Example
11 firefighters injured, 13 people injured.

## Limits
A part that is larger than its whole beyond rounding is no such pair; at the same time it is a conflict (C104). Nor are two figures of
what is one thing beyond doubt.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import measure, reason, said


@rule(code="K302", name="part of a measure", rank=21)
def check(pair: Pair) -> Reason | None:
    if pair.alike not in (Alike.PART, Alike.WHOLE) or pair.figures is None or (pair.fit is Fit.APART and pair.overrules):
        return None
    within = pair.alike is Alike.PART
    if pair.fit is Fit.APART and pair.rises is not within:
        return None
    part, whole = (pair.left, pair.right) if within else (pair.right, pair.left)
    return reason(pair, "part_measure", part=measure(part), whole=measure(whole), x=said(part), y=said(whole))


EXAMPLES = (
    Example(
        "firefighters among the injured",
        left=claim("injured/firefighter", 11, time="2025-08-07", subject="fire"),
        right=claim("injured", 13, time="2025-08-07", subject="fire"),
        says="“people injured (firefighter)” is a part of “people injured”: 11 and 13",
    ),
    Example(
        "all the injured in both",
        left=claim("injured", 13, time="2025-08-07", subject="fire"),
        right=claim("injured", 13, time="2025-08-07", subject="fire"),
        fires=False,
    ),
    Example(
        "more firefighters than injured, a month later",
        left=claim("injured/firefighter", 19, published="2025-09-11", subject="fire"),
        right=claim("injured", 13, published="2025-08-07", subject="fire"),
        fires=False,
    ),
)
