"""A text does not say whom or what its figure is about

## What it sees
The figures differ, and the subject of one stayed open between several candidates, of which the other is one.

## Why
Without the subject nobody can tell whether the figures belong together.

## Example
Two companies in one sentence, and one figure of sales.

## Limits
Said only where the open subject could be the other's.
"""

from factcheck.graph.figures import Fit
from factcheck.graph.names import same_name
from factcheck.graph.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="U102", name="subject missing", verdict=Verdict.UNCLEAR, rank=92)
def check(pair: Pair) -> Reason | None:
    if not pair.subject_open or pair.fit is not Fit.APART or not pair.same_measure:
        return None
    if not pair.single or pair.when is Side.APART:
        return None
    known = pair.left if pair.left.entity is not None else pair.right
    blank = pair.right if known is pair.left else pair.left
    if known.entity is None or not any(same_name(known.claim.subject, name) for name in blank.claim.subject_candidates):
        return None
    return reason(pair, "U102", "no_subject", outlet=blank.source.label, subject=known.claim.subject or "?")


EXAMPLES = (
    Example(
        "whose sales?",
        left=claim("sales", 2609, time="2020", subject="Ami", candidates=()),
        right=claim("sales", 3100, time="2020", subject=None, candidates=("Ami", "Aixam"), outlet="El Faro"),
        says="2,609 and 3,100 differ, and El Faro leaves open whether its figure is about Ami",
    ),
    Example(
        "other candidates",
        left=claim("sales", 2609, time="2020", subject="Ami"),
        right=claim("sales", 3100, time="2020", subject=None, candidates=("Aixam", "Ligier")),
        fires=False,
    ),
)
