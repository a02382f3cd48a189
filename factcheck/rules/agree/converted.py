"""The same value in another unit

## What it sees
The texts print different units or currencies, and converted the values meet to within their rounding.

## Why
Miles and kilometres, hectares and acres are one figure.

## Example
16,000 hectares is 39,500 acres.

## Limits
Currencies are converted at a rate that one of the articles states. Where none does, sums of the last years may be one if they are the same
within the bounds of the rate in these years; the rate at which they would be is told.
"""

from decimal import Decimal

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason, Value
from factcheck.rules import rule
from factcheck.rules.agree.same_value import agrees
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G202", name="same in another unit", rank=62)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or pair.figures is None or not pair.figures.converted or not agrees(pair):
        return None
    if pair.figures.usual:
        return reason(pair, "converted_usual", rate=_implied(pair))
    return reason(pair, "converted_rate" if pair.figures.rated else "converted")


def _implied(pair: Pair) -> Value | str:
    """How much of the one currency the other is worth if both sums are right: at least 1."""
    values = [c.claim.value for c in (pair.left, pair.right)]
    small, large = sorted((v for v in values if v is not None), key=lambda v: v.middle or Decimal(0))
    if not small.middle or not large.middle:
        return "?"
    rate = round(large.middle / small.middle, 2)
    return Value(low=rate, high=rate, stated=rate, unit=f"{large.unit}/{small.unit}")


EXAMPLES = (
    Example(
        "hectares and acres",
        left=claim("area_covered", 16000, unit="ha", subject="fire", published="2025-08-07"),
        right=claim("area_covered", 39500, unit="acres", subject="fire", published="2025-08-07"),
        says="16,000 hectares and 39,500 acres are the same, converted",
    ),
    Example(
        "hectares that are not those acres",
        left=claim("area_covered", 16000, unit="ha", subject="fire", published="2025-08-07"),
        right=claim("area_covered", 45500, unit="acres", subject="fire", published="2025-08-07"),
        fires=False,
    ),
    Example(
        "a sum in two currencies, no rate given",
        left=claim("cost", 46000000, unit="EUR", subject="film", published="2025-08-07"),
        right=claim("cost", 53000000, unit="USD", subject="film", published="2025-08-07"),
        says="46 million euros and 53 million dollars are the same at 1.15 dollars to the euro, a usual rate of recent years",
    ),
    Example(
        "a sum in two currencies of long ago",
        left=claim("cost", 46000000, unit="EUR", subject="film", published="2008-08-07"),
        right=claim("cost", 53000000, unit="USD", subject="film", published="2008-08-07"),
        fires=False,
    ),
)
