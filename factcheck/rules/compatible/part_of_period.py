"""One figure is for a part of the other's period

## What it sees
The period of one claim lies inside that of the other.

## Why
A quarter and its year have figures of their own; the part must not exceed the whole.

## Example
2,609 sold in 2020, 65,000 in four years.

## Limits
Two stretches that begin together are taken for one total at two dates (K316).
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.moments import stated
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said, when

CODE = "K313"


@rule(code=CODE, name="part of a period", rank=45)
def check(pair: Pair) -> Reason | None:
    if pair.when not in (Side.WITHIN, Side.AROUND) or not (pair.growing or pair.flowing):
        return None
    if pair.fit in (None, Fit.SAME) or pair.alike is Alike.LIKE or (pair.fit is Fit.APART and pair.overrules):
        return None
    if begins_together(pair) or pair.alike is (Alike.AT_LEAST if pair.when is Side.WITHIN else Alike.AT_MOST):
        return None  # orders of three months are no part of the sales of four years
    part, whole = (pair.left, pair.right) if pair.when is Side.WITHIN else (pair.right, pair.left)
    key = "part_of_rough_period" if _before_it_begins(part, whole) else "part_of_period"
    return reason(pair, key, part=said(part), whole=said(whole), tp=when(part), tw=when(whole))


def _before_it_begins(part: LinkedClaim, whole: LinkedClaim) -> bool:
    """Whether the part begins before its whole as dates go, because "in four years" is told in round years."""
    a, b = stated(part), stated(whole)
    return a is not None and b is not None and a.start is not None and b.start is not None and a.start < b.start


def begins_together(pair: Pair) -> bool:
    """Whether two stretches begin within a year and a quarter of the longer one of each other: a total since one start."""
    a, b = stated(pair.left), stated(pair.right)
    if a is None or b is None or a.start is None or b.start is None or a.end is None or b.end is None or not pair.growing:
        return False
    shorter, longer = sorted(((a.end - a.start).days, (b.end - b.start).days))
    return 2 * shorter >= longer and abs((a.start - b.start).days) <= min(366, longer // 4)


EXAMPLES = (
    Example(
        "a year of four",
        left=claim("sales", 2609, time="2020-05/2020-12"),
        right=claim("sales", 65000, approx="more-than", time="2020-01/2024-11"),
        says="2,609 is for a part (May to December 2020) of the period of more than 65,000 (January 2020 to November 2024)",
    ),
    Example(
        "the beginning of some four years",
        left=claim("sales", 2609, time="2020-05/2020-12"),
        right=claim("sales", 65000, approx="more-than", time="P4Y/2024-11"),
        says="2,609 is for the beginning (May to December 2020) of the period of more than 65,000 (roughly the 4 years to November 2024)",
    ),
    Example("one year in both", left=claim("sales", 2609, time="2020"), right=claim("sales", 2609, time="2020"), fires=False),
)
