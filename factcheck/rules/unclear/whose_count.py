"""A text does not say who counted

## What it sees
Parties count this for themselves, the figures differ, and a text names nobody.

## Why
Without the speaker nobody can tell whether one count is contradicted or two stand side by side.

## Example
80,000 demonstrators by the police; 400,000, by nobody.

## Limits
Only of what parties count for themselves: crowds, and who is on strike.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="U104", name="whose count", rank=90)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or not pair.same_measure or pair.when is Side.APART:
        return None
    if not pair.left.measure.by_party:
        return None
    if not pair.same_subject or (pair.left.claim.attributed_to and pair.right.claim.attributed_to):
        return None
    return reason(pair, "whose_count")


EXAMPLES = (
    Example(
        "nobody is named",
        left=claim("demonstrators", 80000, published="2023-01-19", said_by="the police", subject="march", place="France"),
        right=claim("demonstrators", 400000, published="2023-01-19", subject="march", place="France"),
        says="80,000 and 400,000 differ, parties count this for themselves, and not both articles say who counted",
    ),
    Example(
        "both are named",
        left=claim("demonstrators", 80000, published="2023-01-19", said_by="the police", subject="march", place="France"),
        right=claim("demonstrators", 400000, published="2023-01-19", said_by="the CGT", subject="march", place="France"),
        fires=False,
    ),
)
