"""The same telling figure in related words

## What it sees
Both texts print the same figure, or two that fit (one rounded, or a bound), with several digits that count, in clauses that speak of
related things, but the subject, the measure or the group counted is worded differently or more narrowly in one.

## Why
Two newspapers rarely print the same telling figure of the same kind about two things; they rather word one thing in two ways.

## Example
794,000 people saw an exhibition; an exhibition drew 794,000 visitors.

## Limits
Round figures do not count, nor figures of stated times or places that differ, nor "nearly 8 million" beside
"more than 8 million". Nothing but agreement is ever concluded from a figure.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason

NAME = "same telling figure"


@rule(code="G211", name=NAME, rank=19, also_of={Of.ONE_FIGURE, Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    if not pair.by_figure or pair.figures is None:
        return None
    a, b = pair.figures.left, pair.figures.right
    if pair.figures.converted:
        return reason(pair, "same_figure")
    if (a.low, a.high) != (b.low, b.high):
        return reason(pair, "figures_that_fit")
    units = {c.claim.value.unit for c in (pair.left, pair.right) if c.claim.value is not None}
    if len(units) > 1:  # a noun of another language may have been taken for another thing: each text says it itself
        return reason(pair, "same_figure_told", x=f"quote:{pair.left.claim.quote.exact}", y=f"quote:{pair.right.claim.quote.exact}")
    return reason(pair, "same_figure_named")


EXAMPLES = (
    Example(
        "injured, and injured firefighters",
        left=claim("injured", 13, published="2025-08-07", subject="fire"),
        right=claim("injured/firefighter", 13, published="2025-08-09", subject="fire"),
        says="both say 13, and name what it stands for in different words",
    ),
    Example(
        "moves, and what may be trains",
        left=claim("~move", 41, unit="moves", published="2025-08-07", subject="Varga", quote="Varga beat Holm in 41 moves"),
        right=claim("trains", 41, unit="trains", published="2025-08-09", subject="Varga", quote="Varga bezwang Holm nach 41 Zügen"),
        says=(
            "“Varga beat Holm in 41 moves” and “Varga bezwang Holm nach 41 Zügen” give the same figure, and name what it stands for in"
            " different words"
        ),
    ),
    Example(
        "two bounds that fit, and are not one figure",
        left=claim("injured", 2190, approx="more-than", published="2025-08-07", subject="fire"),
        right=claim("injured/firefighter", 2100, approx="more-than", published="2025-08-09", subject="fire"),
        says="more than 2,190 and more than 2,100 fit together; the texts name what they stand for in different words",
    ),
    Example(
        "a round number of two things",
        left=claim("amount:funding", 200000000, unit="USD", subject="Lovable", quote="Lovable raised 200 million dollars in July"),
        right=claim(
            "change:revenue",
            200000000,
            unit="USD",
            aspect="change",
            subject="Harvey",
            quote="at the brewery turnover fell to 200 million dollars",
        ),
        fires=False,
    ),
)
