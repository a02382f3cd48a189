"""One who did it, or one cause

## What it sees
Two articles tell who did one thing, or what caused it, and name the same.

## Why
Two newspapers that name one founder or one cause support each other, whatever words they choose.

## Example
The bridge was designed by Marta Olsen; Marta Olsen drew up the plans for the bridge.

## Limits
Told only where the clauses have no claim of their own that agrees ("founded in 1998").
"""

from factcheck.acts.met.claims import CAUSE
from factcheck.acts.met.credited import Doers
from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import credited
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G213", name="one doer or cause of one thing", rank=71, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if credited(pair) is not Doers.ONE:
        return None
    key = "same_cause" if pair.left.claim.measure == CAUSE else "same_doer"
    return reason(pair, key, x=pair.left.claim.quote.exact, y=pair.right.claim.quote.exact)


EXAMPLES = (
    Example(
        "one designer in two wordings",
        left=claim("doer", kind="other", subject="bridge", object="Marta Olsen", quote="designed by Marta Olsen"),
        right=claim("doer", kind="other", subject="bridge", object="Olsen", quote="Olsen drew up the plans"),
        says="both name the same one: “designed by Marta Olsen”, “Olsen drew up the plans”",
    ),
    Example(
        "one cause in two wordings",
        left=claim("caused_by", kind="other", subject="fire", object="lightning", quote="caused by lightning"),
        right=claim("caused_by", kind="other", subject="fire", object="Lightning", quote="Lightning started the fire"),
        says="both give the same cause: “caused by lightning”, “Lightning started the fire”",
    ),
    Example(
        "two designers",
        left=claim("doer", kind="other", subject="bridge", object="Marta Olsen", quote="designed by Marta Olsen"),
        right=claim("doer", kind="other", subject="bridge", object="Viktor Brandt", quote="Viktor Brandt designed it"),
        fires=False,
    ),
)
