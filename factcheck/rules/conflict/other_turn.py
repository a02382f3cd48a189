"""One thing that is two of its kind in order

## What it sees
Two articles say how-manieth of its kind one thing is, and say it otherwise: elected for a third term and for a second one, the club's
first cup and its second.

## Why
Whoever counts one thing comes to one place for it. No figure is printed, so that no other rule sees it.

## Example
She was elected for a third term; she was elected for a second term.

## Limits
Both must say it ("its third", "a third", "for the third time") and not only name which of several they mean ("the third defendant"): of one
owner, in one act, over the same time, and with nothing beside the noun in which they differ (`acts/clauses/nths.py`). Articles that are
days apart count on, unless both name the day.
"""

from factcheck.acts.met.claims import TURN
from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C128", name="one thing that is two of its kind in order", rank=17, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if {a.measure, b.measure} != {TURN} or a.object == b.object or a.subject != b.subject:
        return None
    if pair.denied or any(pair.planned) or pair.where is Side.APART:
        return None
    return reason(pair, "other_turn", x=a.quote.exact, y=b.quote.exact)


EXAMPLES = (
    Example(
        "a third and a second term",
        left=claim("nth", kind="other", subject=None, object="3", quote="Olsen won a third term"),
        right=claim("nth", kind="other", subject=None, object="2", quote="Olsen won a second term"),
        says="one says “Olsen won a third term” and the other “Olsen won a second term”: of one thing, it is only one",
    ),
    Example(
        "a third term in both",
        left=claim("nth", kind="other", subject=None, object="3", quote="Olsen was elected to her third term"),
        right=claim("nth", kind="other", subject=None, object="3", quote="Olsen has won her third term"),
        fires=False,
    ),
)
