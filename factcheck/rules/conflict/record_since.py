"""A record is dated from two different years

## What it sees
Both texts call it the first since a year, and name different years.

## Why
What was beaten has one year: since 1946 and since 1949 name two different fires.

## Example
The largest since 1949, the largest since 1946.

## Limits
Years that are a round number of years ago (half a century) are approximate and are left out.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import published, stated
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.names import same_name
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason, TimeRelation, TimeSpan
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C113", name="a record since two years", rank=8)
def check(pair: Pair) -> Reason | None:
    a, b = stated(pair.left), stated(pair.right)
    if a is None or b is None or a.start is None or b.start is None or a.start.year == b.start.year:
        return None
    if pair.left.measure.kind is not MeasureKind.RANK or not (pair.same_measure and pair.same_scope and pair.same_subject):
        return None
    if pair.denied or pair.where is Side.APART or not (is_since(a) and is_since(b)) or pair.fit not in (None, Fit.SAME):
        return None
    days = [published(c) for c in (pair.left, pair.right)]
    if abs(pair.published_days) > 100 and not _cites(pair):
        return None  # records of two seasons
    for day, start, c in zip(days, (a.start, b.start), (pair.left, pair.right), strict=True):
        if day is not None and (day.year - start.year) % 5 == 0 and str(start.year) not in c.claim.quote.exact:
            return None  # "in fifty years" says when to look back to, and not when there was a larger one
    return reason(pair, "record_since", x=str(a.start.year), y=str(b.start.year))


def _cites(pair: Pair) -> bool:
    """Whether one of the articles says that it has the record from the other."""
    ways = ((pair.left, pair.right), (pair.right, pair.left))
    return any(same_name(one.claim.attributed_to, other.source.outlet) for one, other in ways)


def is_since(span: TimeSpan) -> bool:
    """Whether a record is said to hold since the beginning of a stretch."""
    long = span.start is not None and span.end is not None and (span.end - span.start).days > 730
    return span.relation is TimeRelation.SINCE or (span.relation is TimeRelation.OVER and long)


EXAMPLES = (
    Example(
        "since 1949 or since 1946",
        left=claim("rank:area_covered", 1, aspect="rank", time="1949/..", subject="fire", published="2025-08-07"),
        right=claim("rank:area_covered", 1, aspect="rank", time="1946/..", subject="fire", published="2025-08-10"),
        says="one calls it a record since 1949, the other since 1946",
    ),
    Example(
        "in half a century",
        left=claim("rank:area_covered", 1, aspect="rank", time="1949/..", subject="fire", published="2025-08-07"),
        right=claim("rank:area_covered", 1, aspect="rank", time="1975/..", subject="fire", published="2025-08-10"),
        fires=False,
    ),
)
