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

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.who.names import same_name
from factcheck.graph.who.posts import left_in_one
from factcheck.model import Kind, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G208", name="same role or partners", rank=68)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not pair.is_kind(Kind.ROLE, Kind.OTHER) or not a.object or not b.object or pair.denied or pair.fit is not None:
        return None
    # A maker's partners in selling are its product's: "Citroën" and "Citroën Ami" through the same two shops.
    one = pair.one_person or (pair.same_subject and not pair.is_kind(Kind.ROLE)) or same_name(a.subject, b.subject)
    if not one or not pair.same_measure or not _alike(a.object, b.object, pair):
        return None
    return reason(pair, "same_words")


def _alike(x: str, y: str, pair: Pair) -> bool:
    """Whether two wordings name the same: one is the other cut short, or one office, with its house left to the reader in one of them."""
    return pair.posts is Side.SAME and not left_in_one(x, y) if pair.is_kind(Kind.ROLE) else same_name(x, y)


EXAMPLES = (
    Example(
        "who leads a house, in two wordings",
        left=claim("role", kind="role", object="head of Lovable", subject="Anton Osika", published="2025-07"),
        right=claim("role", kind="role", object="chief executive of Lovable", subject="Anton Osika", published="2025-12"),
        says="both name the same: “head of Lovable”, “chief executive of Lovable”",
    ),
    Example(
        "other offices of one house",
        left=claim("role", kind="role", object="head of Lovable", subject="Anton Osika", published="2025-07"),
        right=claim("role", kind="role", object="founder of Lovable", subject="Anton Osika", published="2025-12"),
        fires=False,
    ),
    Example(
        "one held no longer",
        left=claim("role", kind="role", object="mayor of Lovable", subject="Anton Osika", published="2025-07"),
        right=claim("role", kind="role", object="former mayor of Lovable", subject="Anton Osika", published="2025-07"),
        fires=False,
    ),
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
