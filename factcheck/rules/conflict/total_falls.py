"""A total that can only grow is lower later

## What it sees
The measure accumulates, and the later text gives the smaller figure without saying that the earlier was wrong.

## Why
A count of what has happened cannot fall: one of the two is wrong, or was corrected unseen.

## Example
129 admissions by May, 124 by October.

## Limits
The later figure must also be published later. Estimates and figures printed with about are left out, figures for stated periods are not
totals, and a drop by more than half is rather another scope.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import stated
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason, TimeRelation
from factcheck.rules import rule
from factcheck.rules.asked import one_valued, two_marches, vacuous
from factcheck.rules.compatible.other_period import totals
from factcheck.rules.conflict import digits_swapped
from factcheck.rules.example import Example, claim
from factcheck.rules.told import as_of, reason


@rule(code="C105", name="a total falls", rank=80)
def check(pair: Pair) -> Reason | None:
    if not pair.growing or pair.fit is not Fit.APART or pair.rises or not pair.comparable_now:
        return None
    if pair.hedged or pair.days <= 0 or pair.denied:
        return None
    if not one_valued(pair) or any(pair.planned) or two_marches(pair) or (pair.parties and pair.left.measure.by_party):
        return None
    if pair.when in (Side.WITHIN, Side.AROUND, Side.OVERLAP) or pair.published_days <= 0 or _one_period(pair):
        return None
    if vacuous(pair) or (pair.when is Side.APART and not totals(pair)):
        return None
    if pair.figures is None or 2 * pair.figures.right.middle < pair.figures.left.middle:
        return None  # a drop by more than half is rather another scope
    if digits_swapped.check(pair) is not None:
        return None  # the slip explains why it falls (C117)
    return reason(pair, "total_falls", ta=as_of(pair.left), tb=as_of(pair.right))


def _one_period(pair: Pair) -> bool:
    """Whether one figure is for a stretch with a beginning and the other is not: no two states of one total."""
    spans = [stated(pair.left), stated(pair.right)]
    return sum(span is not None and span.relation is TimeRelation.OVER for span in spans) == 1


EXAMPLES = (
    Example(
        "fewer injured a month later",
        left=claim("injured/firefighter", 19, published="2025-08-11", subject="fire"),
        right=claim("injured/firefighter", 11, published="2025-09-08", subject="fire"),
        says="a total that can only grow falls from 19 (11 August 2025) to 11 (8 September 2025), and neither text says why",
    ),
    Example(
        "fewer injured a month after a day that the text names",
        left=claim("injured/firefighter", 19, time="2025-08-10", published="2025-08-11", subject="fire"),
        right=claim("injured/firefighter", 11, published="2025-09-08", subject="fire"),
        says="a total that can only grow falls from 19 (10 August 2025) to 11 (8 September 2025), and neither text says why",
    ),
    Example(
        "the same digits in another order",
        left=claim("injured/firefighter", 43, published="2025-08-11", subject="fire"),
        right=claim("injured/firefighter", 34, published="2025-09-08", subject="fire"),
        fires=False,
    ),
    Example(
        "more injured a month later",
        left=claim("injured/firefighter", 11, published="2025-08-11", subject="fire"),
        right=claim("injured/firefighter", 19, published="2025-09-08", subject="fire"),
        fires=False,
    ),
)
