"""One text tells what is or was, the other what would have been

## What it sees
One figure stands in the unreal mood ("would have cost", "hätte gekostet"), the other is told as a fact, and the two differ.

## Why
What would have been did not come about, and cannot contradict what did.

## Example
The repair cost 42 million; a new building would have cost 68 million.

## Limits
Two figures of what would have been are compared, and so is one with a plan or an estimate, which may be of the same. In French, Spanish
and Italian the same form tells what is only said to be so: it is taken for unreal only where a condition stands and nobody says it.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.model import Modality, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="K324", name="would have been", rank=0)
def check(pair: Pair) -> Reason | None:
    if not pair.unreal or not pair.comparable or pair.fit in (Fit.SAME, Fit.MET):
        return None
    one, other = pair.left, pair.right
    real, unreal = (one, other) if other.claim.modality is Modality.COUNTERFACTUAL else (other, one)
    return reason(pair, "would_have_been", real=said(real), unreal=said(unreal))


EXAMPLES = (
    Example(
        "a repair, and a new building that was not built",
        left=claim("cost", 42000000, unit="EUR", subject="theatre"),
        right=claim("cost", 68000000, unit="EUR", subject="theatre", modality="counterfactual"),
        says="42 million euros is told as a fact, 68 million euros as what would have been",
    ),
    Example(
        "two figures of what would have been",
        left=claim("cost", 64000000, unit="EUR", subject="theatre", modality="counterfactual"),
        right=claim("cost", 68000000, unit="EUR", subject="theatre", modality="counterfactual"),
        fires=False,
    ),
    Example(
        "the same figure",
        left=claim("cost", 68000000, unit="EUR", subject="theatre"),
        right=claim("cost", 68000000, unit="EUR", subject="theatre", modality="counterfactual"),
        fires=False,
    ),
)
