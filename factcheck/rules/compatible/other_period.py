"""The figures are for two periods

## What it sees
Both texts say for which period they count, and the periods differ or overlap only in part.

## Why
What is counted anew in each period has a figure for each. A crowd is of the day that its article tells of.

## Example
8.7 million visitors in 2024, 9 million in 2025.

## Limits
A total that keeps growing is judged by K316 and C105.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import stated
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Reason
from factcheck.rules import Within, rule
from factcheck.rules.agree.same_value import SEASON
from factcheck.rules.asked import LOOSE, counted_later, one_stretch, one_valued, steady, two_marches, vacuous
from factcheck.rules.compatible.part_of_period import begins_together
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, when

CODE = "K314"


@rule(code=CODE, name="other period", rank=46, within=Within.MOVING)
def check(pair: Pair) -> Reason | None:
    if pair.fit is None or not pair.same_measure or not one_valued(pair):
        return None
    if two_marches(pair) and pair.fit is Fit.APART:
        return reason(pair, "other_period", ta=when(pair.left), tb=when(pair.right))
    if pair.when not in (Side.APART, Side.OVERLAP) or counted_later(pair):
        return None
    if pair.left.measure.kind is MeasureKind.RANK:
        return None
    if steady(pair) or (pair.when is Side.OVERLAP and pair.fit is Fit.APART and pair.overrules):
        return None
    if pair.fit is Fit.SAME and not pair.beside.asked and pair.agreeing >= 0:
        return None  # likelier one statement, of which one time was read wrongly, than the same figure in two periods
    if pair.fit is Fit.SAME and _same_at_two(pair):
        return reason(pair, "same_at_two_dates", ta=when(pair.left), tb=when(pair.right))
    if pair.fit is Fit.SAME and (one_stretch(pair) or (begins_together(pair) and abs(pair.days) <= LOOSE)):
        return None  # "in four years", said in two months, is one stretch
    apart = pair.growing and (not totals(pair) or (vacuous(pair) and pair.when is Side.APART))
    counted = pair.flowing or apart
    if not counted and (not pair.varying or pair.fit in (Fit.SAME, Fit.MET)):
        return None
    return reason(pair, "other_period", ta=when(pair.left), tb=when(pair.right))


def _same_at_two(pair: Pair) -> bool:
    """Whether a share or rate was measured twice, months apart, and came out alike: no second witness of the first measurement."""
    varies = pair.left.measure.kind in (MeasureKind.SHARE, MeasureKind.RATE) and pair.left.claim.aspect is not Aspect.CHANGE
    return varies and pair.when is Side.APART and abs(pair.days) > SEASON


def totals(pair: Pair) -> bool:
    """Whether both figures are totals so far: of a measure that accumulates, and not each for a long period of its own."""
    if pair.left.measure.kind is not MeasureKind.CUMULATIVE:
        return False
    spans = [span for c in (pair.left, pair.right) if (span := stated(c)) is not None]
    long = [span for span in spans if span.start is not None and span.end is not None and (span.end - span.start).days > 95]
    return len(long) < 2


EXAMPLES = (
    Example(
        "two years",
        left=claim("visitors", 8700000, time="2024", subject="Louvre"),
        right=claim("visitors", 9000000, time="2025", subject="Louvre"),
        says="8.7 million is for 2024 and 9 million for 2025",
    ),
    Example(
        "one sum for two years, each counted back from its own day",
        left=claim("loss", "210", unit="EUR", kind="money", time="2023-03-15/2025-03-15", published="2025-03-15", subject="Solmar"),
        right=claim("loss", "210", unit="EUR", kind="money", time="2023-04-05/2025-04-05", published="2025-04-05", subject="Solmar"),
        fires=False,
    ),
    Example(
        "one year in both",
        left=claim("visitors", 8700000, time="2024", subject="Louvre"),
        right=claim("visitors", 8700000, time="2024", subject="Louvre"),
        fires=False,
    ),
    Example(
        "marches of two days, each told in the news of its day",
        left=claim("demonstrators", 46000, time="2025-11-18", assumed=True, published="2025-11-18", subject="strike"),
        right=claim("demonstrators", 58000, time="2025-11-19", assumed=True, published="2025-11-19", subject="strike"),
        says="46,000 is for 18 November 2025 and 58,000 for 19 November 2025",
    ),
)
