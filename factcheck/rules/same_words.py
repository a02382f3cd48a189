"""Both name the same role, partners or object

## What it sees
Both texts state the same role, list or name for the subject, in whatever order and case.

## Why
Lists in another order and names cut short are the same statement.

## Example
Sold by Darty and Fnac; by Fnac and DARTY.

## Limits
Roles are compared by their words; translations that no list knows are not recognised.
"""

from factcheck.graph.pair import Pair, same_name
from factcheck.model import Kind, Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G208", name="same role or partners", verdict=Verdict.AGREE, rank=68)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not pair.is_kind(Kind.ROLE, Kind.OTHER) or not a.object or not b.object or pair.denied or pair.fit is not None:
        return None
    if not pair.same_subject or not pair.same_measure or not same_name(a.object, b.object):
        return None
    return reason(pair, "G208", "same_words")


EXAMPLES = (
    Example(
        "two shops in either order",
        left=claim("partners", kind="other", object="Darty and Fnac"),
        right=claim("partners", kind="other", object="FNAC and Darty"),
        says="both name the same: “Darty and Fnac”, “FNAC and Darty”",
    ),
    Example(
        "other shops",
        left=claim("partners", kind="other", object="Darty and Fnac"),
        right=claim("partners", kind="other", object="Boulanger"),
        fires=False,
    ),
)
