"""One figure a year, and over three years

## What it sees
Both texts print the same telling figure for one thing; one says that it is so much a year (or day, month), the other that it is so much
over a stretch of another length.

## Why
What comes to a sum in three years does not come to it in each of them: one text took the total for the rate, or the rate for the total.

## Example
14.5 million euros over three years, and 14.5 million a year.

## Limits
The other stretch must be told with the figure. A text that has said "a year" once may leave it out from there on.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.stretches import other_stretch
from factcheck.graph.values.figures import Fit, digits
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C120", name="another stretch of time", rank=12, also_of={Of.ONE_FIGURE})
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.SAME or not pair.lenient or pair.denied:
        return None
    if not pair.same_scope or pair.where is Side.APART:
        return None
    if min(digits(pair.left.claim), digits(pair.right.claim)) < _TELLING and not pair.certain:
        return None
    if not (other_stretch(pair.left, pair.right) or other_stretch(pair.right, pair.left)):
        return None
    return reason(pair, "other_stretch")


_TELLING = 2  # digits


EXAMPLES = (
    Example(
        "a year, and over three years",
        left=claim("cost", 14500000, unit="EUR", subject="Lovable", quote="Lovable costs 14.5 million euros over three years"),
        right=claim("rate:cost", 14500000, unit="EUR/year", aspect="rate", subject="Lovable"),
        says="one text gives the figure for each stretch of time, the other for one of another length: 14.5 million euros and"
        " 14.5 million euros a year",
    ),
    Example(
        "a year in both, though one leaves it out",
        left=claim("cost", 14500000, unit="EUR", subject="Lovable", quote="Lovable costs 14.5 million euros"),
        right=claim("rate:cost", 14500000, unit="EUR/year", aspect="rate", subject="Lovable"),
        fires=False,
    ),
    Example(
        "a year, and in a year",
        left=claim("cost", 14500000, unit="EUR", subject="Lovable", quote="Lovable costs 14.5 million euros in twelve months"),
        right=claim("rate:cost", 14500000, unit="EUR/year", aspect="rate", subject="Lovable"),
        fires=False,
    ),
)
