"""Told the other way round

## What it sees
Both texts tell one act about the same names, and one takes the other side of it, or has those who do it and those who undergo it exchanged.

## Why
What was approved was not rejected, and who bought did not sell: a figure or a day that both give for it makes that no agreement.

## Example
Volaria bought Norvik's harbour for 48 million; Norvik bought the harbour from Volaria for 48 million.

## Limits
Only what the clause of the claim tells is compared, by the words of `lang/<code>/sides.toml` and `acts.toml`; what a sentence says of both
sides is left alone, and so is what happened at two times.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.sameness import ONE_EVENT
from factcheck.graph.side import Side
from factcheck.graph.told_apart.contrary import exchanged, on_other_sides
from factcheck.graph.values.figures import Fit
from factcheck.model import Modality, Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason

NAME = "told the other way round"
CODE = "C122"


@rule(code=CODE, name=NAME, rank=14, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    a, b = pair.left, pair.right
    if pair.odds < ONE_EVENT:
        return None  # the sides that are taken of two things say nothing
    if pair.fit not in (Fit.SAME, None) or not pair.same_scope or Side.APART in (pair.where, pair.when):
        return None
    modalities = {a.claim.modality, b.claim.modality}
    if Modality.DENIED in modalities or (Modality.PLANNED in modalities and len(modalities) > 1):
        return None
    if not (exchanged(a, b) or on_other_sides(a, b)):
        return None
    return reason(pair, "other_side", x=a.claim.quote.exact, y=b.claim.quote.exact)


_SOLD = {"subject": "harbour", "time": "2025-03", "published": "2025-04"}
EXAMPLES = (
    Example(
        "buyer and seller exchanged",
        left=claim("price", 48000000, unit="EUR", quote="Volaria bought the Mirelle harbour from Norvik for 48 million euros", **_SOLD),
        right=claim("price", 48000000, unit="EUR", quote="Norvik bought the Mirelle harbour from Volaria for 48 million euros", **_SOLD),
        says=(
            "one says “Volaria bought the Mirelle harbour from Norvik for 48 million euros” and the other “Norvik bought the Mirelle"
            " harbour from Volaria for 48 million euros”: one of them has it the other way round"
        ),
    ),
    Example(
        "told from the seller's side",
        left=claim("price", 48000000, unit="EUR", quote="Volaria bought the Mirelle harbour from Norvik for 48 million euros", **_SOLD),
        right=claim("price", 48000000, unit="EUR", quote="Norvik sold the Mirelle harbour to Volaria for 48 million euros", **_SOLD),
        fires=False,
    ),
)
