"""A floor in one text, a ceiling in the other

## What it sees
Both texts give one number for one thing, one as the least that it is or will be, the other as the most.

## Why
At least 180 and at most 180 are opposite statements: somebody turned the bound round.

## Example
Up to 180 posts will go; at least 180 posts will go.

## Limits
Only where the number is the same and the two texts surely speak of one thing: two other bounds may both hold.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason, Value
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C119", name="a floor and a ceiling", rank=11, also_of={Of.ONE_FIGURE, Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim.value, pair.right.claim.value
    if a is None or b is None or pair.fit not in (Fit.SAME, Fit.APART) or not pair.one_aspect or not pair.lenient or pair.denied:
        return None
    if Side.APART in (pair.when, pair.where) or not pair.same_scope or pair.done is not None:
        return None
    if not (pair.exact or pair.certain) or not (_turned(a, b) or _turned(b, a)):
        return None
    return reason(pair, "floor_and_ceiling")


def _turned(floor: Value, ceiling: Value) -> bool:
    """Whether one value has no upper end and the other no lower one, and they meet in a single number."""
    return floor.high is None and ceiling.low is None and floor.low is not None and floor.low == ceiling.high


EXAMPLES = (
    Example(
        "at least, and at most",
        left=claim("job_cuts", 180, approx="at-least", time="2025-07", subject="Lovable"),
        right=claim("job_cuts", 180, approx="at-most", time="2025-07", subject="Lovable"),
        says="one text gives the number as the least, the other as the most: at least 180 and at most 180",
    ),
    Example(
        "more than, and at most",
        left=claim("job_cuts", 180, approx="more-than", time="2025-07", subject="Lovable"),
        right=claim("job_cuts", 180, approx="at-most", time="2025-07", subject="Lovable"),
        says="one text gives the number as the least, the other as the most: more than 180 and at most 180",
    ),
    Example(
        "at least in both",
        left=claim("job_cuts", 180, approx="at-least", time="2025-07", subject="Lovable"),
        right=claim("job_cuts", 180, approx="more-than", time="2025-07", subject="Lovable"),
        fires=False,
    ),
)
