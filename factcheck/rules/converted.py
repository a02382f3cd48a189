"""The same value in another unit

## What it sees
The texts print different units or currencies, and converted the values meet to within their rounding.

## Why
Miles and kilometres, hectares and acres are one figure.

## Example
16,000 hectares is 39,500 acres.

## Limits
Currencies are only converted at a rate that one of the articles states.
"""

from factcheck.graph.figures import Fit
from factcheck.graph.pair import Pair
from factcheck.model import Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.same_value import agrees
from factcheck.rules.told import reason


@rule(code="G202", name="same in another unit", verdict=Verdict.AGREE, rank=62)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or pair.figures is None or not pair.figures.converted or not agrees(pair):
        return None
    return reason(pair, "G202", "converted_rate" if pair.figures.rated else "converted")


EXAMPLES = (
    Example(
        "hectares and acres",
        left=claim("area_covered", 16000, unit="ha", subject="fire", published="2025-08-07"),
        right=claim("area_covered", 39500, unit="acres", subject="fire", published="2025-08-07"),
        says="16,000 ha and 39,500 acres are the same, converted",
    ),
    Example(
        "hectares that are not those acres",
        left=claim("area_covered", 16000, unit="ha", subject="fire", published="2025-08-07"),
        right=claim("area_covered", 45500, unit="acres", subject="fire", published="2025-08-07"),
        fires=False,
    ),
)
