"""Two that are the most of one kind

## What it sees
Two articles say which is the most of one kind, in one respect, and name two: two largest creditors of one club, two oldest victims.

## Why
One thing at a time is the largest, or the second largest.

## Example
The club's largest creditor is the tax office; the largest creditor of the club is the Sparkasse.

## Limits
The words for what is the most, and those for their degree in all languages, are data (`lang/<code>/superlatives.toml`); any other degree
meets only in one language. The kind must be told in the same words or concepts ("the largest private creditor" is another), and what one
article alone says of where it is or whose must be known to the other. One that is told as one of several, one of two that are told by
what they are and by a name, and what an article calls so itself beside the other's contradict nothing; nor do articles of two times.
"""

from factcheck.acts.met.claims import FIRST
from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.who.names import same_name
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C127", name="two that are the most of one kind", rank=30, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not a.measure == b.measure == FIRST or a.source == b.source or same_name(a.object, b.object):
        return None
    two = pair.left.entity is not None and pair.right.entity is not None and pair.left.entity != pair.right.entity
    if two or pair.where is Side.APART or pair.denied or any(pair.planned):
        return None
    return reason(pair, "two_firsts", x=a.quote.exact, y=b.quote.exact, p=a.object or "?", q=b.object or "?")


_CLUB = claim(
    "superlative", kind="other", subject="largest creditor", object="the tax office",
    quote="the club's largest creditor is the tax office",
)  # fmt: skip

EXAMPLES = (
    Example(
        "two largest creditors",
        left=_CLUB,
        right=claim(
            "superlative", kind="other", subject="largest creditor", object="the Sparkasse",
            quote="the Sparkasse is the largest creditor of the club",
        ),
        says=(
            "one says “the club's largest creditor is the tax office” and the other “the Sparkasse is the largest creditor of the club”:"
            " only one of the two can be, the tax office or the Sparkasse"
        ),
    ),
    Example(
        "one largest creditor",
        left=_CLUB,
        right=claim(
            "superlative", kind="other", subject="largest creditor", object="the tax office",
            quote="its largest creditor, the tax office",
        ),
        fires=False,
    ),
)  # fmt: skip
