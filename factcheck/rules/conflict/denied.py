"""One article asserts what another reports as denied

## What it sees
One of the two claims is a denial, the other asserts the same value of the same measure at the same time.

## Why
An assertion and its denial cannot both be true, and a reader must be told that the matter is contested.

## Example
The company raised 200 million; the company did not raise 200 million.

## Limits
A denial made before the time of which the other speaks is no contradiction: things may have changed. Nor is one of a day that an older
article only planned (K310).
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import published
from factcheck.graph.told_apart.contrary import denied_by
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.names import same_name
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Modality, Reason
from factcheck.rules import rule
from factcheck.rules.compatible.two_plans import dropped
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said

NAME = "denied"
CODE = "C102"


@rule(code=CODE, name=NAME, rank=2)
def check(pair: Pair) -> Reason | None:
    no = denial(pair)
    if no is None or not pair.same_measure or not pair.same_scope or pair.when is Side.APART or not _of_one_time(pair, no):
        return None
    a, b = pair.left.claim, pair.right.claim
    if dropped(pair) is not None:
        return None
    if pair.fit is not Fit.SAME and not pair.one_date and not (pair.fit is None and same_name(a.object, b.object)):
        return None
    return reason(pair, "denied", value=said(pair.right if no is pair.left else pair.left))


def denial(pair: Pair) -> LinkedClaim | None:
    """The one of two claims that says no to the other: that the value is so, or in the other's very words what it counts."""
    if pair.denied:
        return pair.left if pair.left.claim.modality is Modality.DENIED else pair.right
    return denied_by(pair.left, pair.right) if pair.fit is Fit.SAME and pair.where is not Side.APART else None


def _of_one_time(pair: Pair, no: LinkedClaim) -> bool:
    """Whether a denial is of the time of which the other article speaks, or comes after it; a total may have grown since."""
    yes = pair.right if no is pair.left else pair.left
    denied, told = published(no), published(yes)
    moves = pair.left.measure.kind is MeasureKind.CUMULATIVE
    return pair.days == 0 or (not moves and denied is not None and told is not None and 0 <= (denied - told).days <= _YEAR)


_YEAR = 366

EXAMPLES = (
    Example(
        "a figure that the company denies",
        left=claim("recalled", 12000, subject="Ami", time="2025-06"),
        right=claim("recalled", 12000, subject="Ami", time="2025-06", modality="denied"),
        says="one article asserts 12,000 and the other reports that it is denied",
    ),
    Example(
        "a day on which the other says that nothing happened",
        left=claim("date:open", time="2025-10-08", kind="date", subject="Lumina", published="2025-10-09"),
        right=claim("date:open", time="2025-10-08", kind="date", modality="denied", subject="Lumina", published="2025-10-10"),
        says="one article asserts 8 October 2025 and the other reports that it is denied",
    ),
    Example(
        "who came, and did not come",
        left=claim("count:shareholder", 743, quote="743 shareholders came to the hall"),
        right=claim("count:shareholder", 743, quote="743 shareholders did not come to the hall"),
        says="one article asserts 743 and the other reports that it is denied",
    ),
    Example(
        "a denial two years earlier",
        left=claim("recalled", 12000, subject="Ami", time="2025-06"),
        right=claim("recalled", 12000, subject="Ami", time="2023-06", modality="denied"),
        fires=False,
    ),
)
