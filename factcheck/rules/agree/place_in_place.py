"""One place lies inside the other

## What it sees
Both texts name a place for the same thing; one is the other, or lies inside it.

## Why
The Kénitra plant is in Morocco: the finer place restates the wider one.

## Example
Made in Morocco, and in Kénitra.

## Limits
Spelling, accents and language do not matter.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Kind, Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import sited
from factcheck.rules.example import Example, claim
from factcheck.rules.told import place, reason


@rule(code="G207", name="place inside a place", rank=67, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if not pair.is_kind(Kind.PLACE) or pair.denied:
        return None
    if sited(pair) is None and (not (pair.same_subject or pair.one_spot) or not pair.same_measure):
        return None
    if pair.left.place is None or pair.where not in (Side.SAME, Side.WITHIN, Side.AROUND):
        return None
    if pair.where is Side.SAME:
        return reason(pair, "same_place")
    small, large = (pair.left, pair.right) if pair.where is Side.WITHIN else (pair.right, pair.left)
    return reason(pair, "place_in_place", small=place(small), large=place(large))


EXAMPLES = (
    Example(
        "the town and the country",
        left=claim("place:production", kind="place", place="Morocco/Kenitra"),
        right=claim("place:production", kind="place", place="Morocco"),
        says="Kenitra is in Morocco",
    ),
    Example(
        "two countries",
        left=claim("place:production", kind="place", place="France"),
        right=claim("place:production", kind="place", place="Morocco"),
        fires=False,
    ),
)
