"""Two places for what has one

## What it sees
Both texts place the same thing, and neither place lies in the other.

## Why
A seat, a birthplace or the site of an event is one place.

## Example
Based in Stockholm, or in Gothenburg.

## Limits
Texts more than a year apart are left out: seats move. Measures that admit several places are left out. Places that no claim states by
itself are compared where two sentences tell of one thing and neither article names the place of the other (`acts/met/siting.py`), and so
are the countries by whose adjectives two articles call one name (`acts/met/called.py`).
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import sited
from factcheck.rules.example import Example, claim
from factcheck.rules.told import place, reason

_ODDS = -0.7  # how likely, as log-odds, a contradiction must be where the texts state a place of one sort for what they name otherwise


@rule(code="C108", name="two places", rank=86, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if sited(pair) is Side.APART:
        return reason(pair, "different_places", x=place(pair.left), y=place(pair.right))
    if _of_several(pair.left) & _of_several(pair.right):
        return None
    if not pair.is_kind(Kind.PLACE) or pair.where is not Side.APART or not pair.same_measure or not (pair.single or pair.beyond_doubt):
        return None
    told_alike = pair.left.claim.measure == pair.right.claim.measure and pair.likely and pair.contradicting >= _ODDS
    if not pair.exact and not pair.beside.asked and not told_alike and not pair.beyond_doubt:
        return None
    if pair.denied or any(pair.planned) or abs(pair.published_days) > 366 or (pair.when is Side.APART and abs(pair.days) > _far(pair)):
        return None
    return reason(pair, "different_places", x=place(pair.left), y=place(pair.right))


def _far(pair: Pair) -> int:
    """How many days apart two texts must be not to speak of one place: what they tell with two verbs ("talks will be held", "talks open")
    may take place twice in a year."""
    return _YEAR if pair.left.claim.measure == pair.right.claim.measure else _MONTH


_YEAR, _MONTH = 366, 31


def _of_several(c: LinkedClaim) -> frozenset[str]:
    """The places that one claim names together, in either order: the two ends of a line."""
    return frozenset((c.claim.object or "").split(", ")) - {""}


EXAMPLES = (
    Example(
        "two cities",
        left=claim("place:headquarters", kind="place", place="Sweden/Stockholm", subject="Lovable"),
        right=claim("place:headquarters", kind="place", place="Sweden/Gothenburg", subject="Lovable"),
        says="one places it in Stockholm, the other in Gothenburg",
    ),
    Example(
        "the city and its country",
        left=claim("place:headquarters", kind="place", place="Sweden/Stockholm", subject="Lovable"),
        right=claim("place:headquarters", kind="place", place="Sweden", subject="Lovable"),
        fires=False,
    ),
    Example(
        "a town that no list knows, and what may be its region",
        left=claim("place:headquarters", kind="place", place="FR/Jura", subject="Cassemont"),
        right=claim("place:headquarters", kind="place", place="Arbois", subject="Cassemont"),
        fires=False,
    ),
    Example(
        "the two ends of a line, named from the one and from the other",
        left=claim("place:route", object="Basel, Chur", kind="place", place="CH/Basel", subject="line"),
        right=claim("place:route", object="Basel, Chur", kind="place", place="CH/Chur", subject="line"),
        fires=False,
    ),
    Example(
        "towns told in passing, of one thing",
        left=claim("site", quote="im dänischen Odense", kind="place", place="DK/Odense", subject=None),
        right=claim("site", quote="en Aarhus", kind="place", place="DK/Aarhus", subject=None),
        says="one places it in Odense, the other in Aarhus",
    ),
)
