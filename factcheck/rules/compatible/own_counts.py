"""Two named parties count for themselves

## What it sees
The measure is one that parties count each for themselves, or both texts call their figure an estimate, and the two come from different
named parties.

## Why
Police and organisers, or two analysts, each have their count: attribute both, pick neither.

## Example
80,000 demonstrators by the police, 400,000 by the union.

## Limits
Both speakers must be named; names in two languages may be taken for two parties.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Modality, Reason
from factcheck.rules import rule
from factcheck.rules.asked import of_two_days
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="K312", name="own counts", rank=44)
def check(pair: Pair) -> Reason | None:
    if pair.parties is None or not pair.same_measure or pair.fit not in (Fit.APART, Fit.COARSE) or pair.when is Side.APART or pair.denied:
        return None
    if pair.planned[0] is not pair.planned[1] or of_two_days(pair):
        return None  # nobody has counted who is expected, nor both counted the same
    both_estimated = pair.left.claim.modality is Modality.ESTIMATED and pair.right.claim.modality is Modality.ESTIMATED
    if not (pair.left.measure.by_party or both_estimated):
        return None
    return reason(pair, "own_counts", x=pair.parties[0], y=pair.parties[1])


EXAMPLES = (
    Example(
        "police and union",
        left=claim("demonstrators", 80000, time="2023-01-19", said_by="the police", subject="march"),
        right=claim("demonstrators", 400000, time="2023-01-19", said_by="the CGT", subject="march"),
        says="the police and the CGT count for themselves: 80,000 and 400,000; attribute both",
    ),
    Example(
        "counted and expected",
        left=claim("demonstrators", 80000, time="2023-01-19", said_by="the police", subject="march"),
        right=claim("demonstrators", 400000, time="2023-01-19", said_by="the CGT", subject="march", modality="planned"),
        fires=False,
    ),
    Example(
        "the police of one day and the union of the next",
        left=claim("demonstrators", 80000, time="2023-01-19", assumed=True, published="2023-01-19", said_by="the police", subject="march"),
        right=claim("demonstrators", 400000, time="2023-01-20", assumed=True, published="2023-01-20", said_by="the CGT", subject="march"),
        fires=False,
    ),
    Example(
        "the police in both",
        left=claim("demonstrators", 80000, time="2023-01-19", said_by="the police", subject="march"),
        right=claim("demonstrators", 400000, time="2023-01-19", said_by="police", subject="march"),
        fires=False,
    ),
)
