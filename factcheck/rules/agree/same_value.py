"""Both give the same value

## What it sees
Same subject, measure and scope, and the same value.

## Why
Two texts that agree support each other, unless one is copied from the other.

## Example
11 firefighters injured, in both.

## Limits
What is counted anew in each period agrees only for one period.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.values.figures import Fit, digits, only_rounded
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Reason
from factcheck.rules import rule
from factcheck.rules.asked import one_stretch
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G201", name="same value", rank=61)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or not agrees(pair) or pair.figures is None or pair.figures.converted:
        return None
    a, b = pair.figures.left, pair.figures.right
    if (a.low, a.high) != (b.low, b.high) or only_rounded(a, b):
        return None
    return reason(pair, "same_value")


def agrees(pair: Pair) -> bool:
    """Whether equal figures would be the same statement: measure, scope, place and time allow it."""
    if pair.denied or not pair.same_scope or pair.where is Side.APART:
        return False
    if pair.alike is Alike.LIKE and not _telling(pair):
        return False
    if not pair.same_measure and pair.alike is not Alike.LIKE:
        return False
    if pair.subject_open and pair.left.question != pair.right.question and not _telling(pair):
        return False
    if pair.left.measure.kind in (MeasureKind.SHARE, MeasureKind.RATE) and pair.left.claim.aspect is not Aspect.CHANGE:
        return pair.when is not Side.APART or abs(pair.days) <= SEASON
    if pair.flowing or pair.left.claim.aspect is Aspect.CHANGE:
        nested = pair.when in (Side.WITHIN, Side.AROUND, Side.OVERLAP)
        return pair.when in (Side.SAME, Side.SILENT) or pair.certain or (nested and _telling(pair)) or one_stretch(pair)
    return not (pair.when is Side.APART and pair.left.measure.kind is MeasureKind.COUNT and abs(pair.days) > 366)


def _telling(pair: Pair) -> bool:
    """Whether the figures have three digits or more that count, so that they do not meet by chance."""
    return pair.figures is not None and digits(pair.left.claim) >= 3


SEASON = 120  # days within which an equal share is the same statement


EXAMPLES = (
    Example(
        "a loss over two years, each counted back from its own day",
        left=claim("loss", "210", unit="EUR", kind="money", time="2023-03-15/2025-03-15", published="2025-03-15", subject="Solmar"),
        right=claim("loss", "210", unit="EUR", kind="money", time="2023-04-05/2025-04-05", published="2025-04-05", subject="Solmar"),
        says="both say 210 euros",
    ),
    Example(
        "the same count a month later",
        left=claim("injured/firefighter", 11, published="2025-08-07", subject="fire"),
        right=claim("injured/firefighter", 11, published="2025-09-07", subject="fire"),
        says="both say 11",
    ),
    Example(
        "the same number for two years",
        left=claim("visitors", 8700000, time="2024", subject="Louvre"),
        right=claim("visitors", 8700000, time="2025", subject="Louvre"),
        fires=False,
    ),
)
