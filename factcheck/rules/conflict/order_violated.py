"""A measure exceeds one that it can never exceed

## What it sees
Two measures have an order (deliveries are at most sales, sales at most orders), and for one subject, scope and time the smaller is
larger.

## Why
The order holds by what the words mean, so one of the two figures, or its label, is wrong.

## Example
80,000 delivered of 78,000 ordered.

## Limits
The smaller measure must not be of a later date, and neither figure an estimate, a change, or alone in being planned or denied.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import measure, reason, said


@rule(code="C103", name="order violated", rank=3)
def check(pair: Pair) -> Reason | None:
    if pair.alike not in (Alike.AT_MOST, Alike.AT_LEAST) or pair.fit is not Fit.APART or pair.hedged:
        return None
    if pair.denied or pair.planned[0] is not pair.planned[1] or not pair.one_aspect:
        return None
    up = pair.alike is Alike.AT_MOST
    small, large = (pair.left, pair.right) if up else (pair.right, pair.left)
    above = pair.rises is not up
    later = pair.days < 0 if not up else pair.days > 0
    timely = pair.when is Side.SAME or (pair.growing and not (pair.days and not later) and pair.when in (Side.SILENT, Side.APART))
    if not above or not timely or not pair.same_scope or pair.where not in (Side.SAME, Side.SILENT):
        return None
    return reason(pair, "order_violated", small=measure(small), large=measure(large), x=said(small), y=said(large))


EXAMPLES = (
    Example(
        "more delivered than ordered",
        left=claim("deliveries", 81500, time="2025-06-30"),
        right=claim("orders", 78000, time="2025-06-30"),
        says="deliveries are never more than orders, but here are 81,500 against 78,000",
    ),
    Example(
        "fewer delivered than ordered",
        left=claim("deliveries", 70000, time="2025-06-30"),
        right=claim("orders", 78000, time="2025-06-30"),
        fires=False,
    ),
    Example(
        "it is denied that so many were delivered",
        left=claim("deliveries", 81500, time="2025-06-30", modality="denied"),
        right=claim("orders", 78000, time="2025-06-30"),
        fires=False,
    ),
    Example(
        "by how many deliveries rose",
        left=claim("deliveries", 81500, time="2025-06-30", aspect="change"),
        right=claim("orders", 78000, time="2025-06-30"),
        fires=False,
    ),
)
