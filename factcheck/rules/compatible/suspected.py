"""Suspected in one, told as a fact in the other

## What it sees
Two articles name two who did one thing, or two causes of it, and one of them gives its own as suspected, alleged or possible only.

## Why
A suspicion is no statement: an investigation may settle it otherwise. Print the one that is told as a fact, and the other as what was
suspected.

## Example
The police suspect that a cigarette caused the fire; the report says that it was lightning.

## Limits
Of two suspicions nothing is said.
"""

from factcheck.acts.met.credited import Doers
from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import credited, only_suspected
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="K327", name="suspected and settled", rank=55, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    rough = only_suspected(pair) if credited(pair) is Doers.TWO else None
    if rough is None:
        return None
    firm = pair.right if rough is pair.left else pair.left
    return reason(pair, "suspected", rough=rough.claim.quote.exact, firm=firm.claim.quote.exact)


EXAMPLES = (
    Example(
        "a suspicion, and what the report says",
        left=claim(
            "caused_by", kind="other", subject="fire", object="a cigarette", quote="a cigarette may have caused it", modality="estimated"
        ),
        right=claim("caused_by", kind="other", subject="fire", object="lightning", quote="it was caused by lightning"),
        says="“a cigarette may have caused it” is only suspected or said to be possible, and “it was caused by lightning” is told as it is",
    ),
    Example(
        "both told as facts",
        left=claim("caused_by", kind="other", subject="fire", object="a cigarette", quote="a cigarette caused it"),
        right=claim("caused_by", kind="other", subject="fire", object="lightning", quote="it was caused by lightning"),
        fires=False,
    ),
)
