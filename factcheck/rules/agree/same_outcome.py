"""One thing that came out alike

## What it sees
Two articles tell, without a figure, that one thing came out the same way: the appeal was refused, the concert took place.

## Why
Two newspapers that tell one outcome support each other, whatever words they choose.

## Example
The court rejected the appeal of the town; the town's appeal was dismissed.

## Limits
Told only where the two sentences share much that is rare in both articles (`acts/met/meeting.py`).
"""

from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import outcomes
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="G212", name="one thing that came out alike", rank=70, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if outcomes(pair) <= 0:
        return None
    return reason(pair, "same_outcome", x=pair.left.claim.quote.exact, y=pair.right.claim.quote.exact)


_TOLD = {"kind": "other", "subject": None}
EXAMPLES = (
    Example(
        "an appeal rejected, in two wordings",
        left=claim("outcome", quote="the court rejected the town's appeal", direction=-1, **_TOLD),
        right=claim("outcome", quote="the appeal of the town was dismissed", direction=-1, **_TOLD),
        says="both tell the same outcome: “the court rejected the town's appeal”, “the appeal of the town was dismissed”",
    ),
    Example(
        "rejected in one and granted in the other",
        left=claim("outcome", quote="the court rejected the town's appeal", direction=-1, **_TOLD),
        right=claim("outcome", quote="the court granted the appeal of the town", direction=1, **_TOLD),
        fires=False,
    ),
)
