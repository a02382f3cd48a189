"""One thing that came out in two ways

## What it sees
Two articles tell, without a figure, how one thing came out, and they tell opposite sides of it: a grant refused and granted, a concert that
took place and was called off, nobody hurt and somebody hurt; or one rules out as the cause what the other names.

## Why
No figure shows it, and yet both cannot be so: it is the contradiction that a reader of two newspapers notices first.

## Example
The region has refused him the grant that he had asked for; the regional council granted the two thousand euros.

## Limits
What the two are of is told by the words that their clauses and sentences share, weighed by how rare they are in both articles
(`acts/met/meeting.py`), and the sides by `lang/<code>/sides.toml`. What is planned in one and done in the other is left alone; so is what
stands one way on one day and another way days later (a shop open, then closed), and an article that tells both sides.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import outcomes
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C123", name="one thing that came out in two ways", rank=81, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if outcomes(pair) >= 0:
        return None
    a, b = pair.left.claim, pair.right.claim
    said = {"x": a.quote.exact, "y": b.quote.exact}
    if pair.parties is not None:
        return reason(pair, "other_outcome_said", **said, p=pair.parties[0], q=pair.parties[1])
    return reason(pair, "other_outcome", **said)


_TOLD = {"kind": "other", "subject": None}
EXAMPLES = (
    Example(
        "a grant refused and granted",
        left=claim("outcome", quote="the region has refused him the grant", direction=-1, **_TOLD),
        right=claim("outcome", quote="the regional council granted the two thousand euros", direction=1, **_TOLD),
        says=(
            "one says “the region has refused him the grant” and the other “the regional council granted the two thousand euros”: of one"
            " thing both cannot be so"
        ),
    ),
    Example(
        "two who say the opposite",
        left=claim("outcome", quote="the bridge is closed", direction=-1, said_by="Ada Nwosu", modality="reported", **_TOLD),
        right=claim("outcome", quote="the bridge is open again", direction=1, said_by="Brian Tollard", modality="reported", **_TOLD),
        says="Ada Nwosu says “the bridge is closed” and Brian Tollard says “the bridge is open again”: of one thing both cannot be so",
    ),
    Example(
        "one who says so, and an article that says the opposite itself",
        left=claim("outcome", quote="the bridge is closed", direction=-1, said_by="Ada Nwosu", modality="reported", **_TOLD),
        right=claim("outcome", quote="the bridge is open again", direction=1, **_TOLD),
        says="one says “the bridge is closed” and the other “the bridge is open again”: of one thing both cannot be so",
    ),
    Example(
        "planned in one and done in the other",
        left=claim("outcome", quote="the workshop will close", direction=-1, modality="planned", **_TOLD),
        right=claim("outcome", quote="the workshop opened its doors", direction=1, **_TOLD),
        fires=False,
    ),
)
