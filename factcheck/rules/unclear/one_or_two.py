"""The figures differ, and the texts leave open whether they are of one thing

## What it sees
Two figures of one kind in sentences that share much, which no other rule explains or refutes, because the articles call what they count or
measure by two names, or by none.

## Why
Whoever reads both articles stumbles over the two figures. Whether they are of one thing, a person sees at once and a machine does not:
silence would look like agreement.

## Example
"The forest pool will cost 12.8 million euros", "in Kronstadt the lido now costs 14.2 million".

## Limits
Only where both are more likely than not of one thing, and neither figure has a better counterpart in the other article. Dates and places
are left out, of which an article names many: two in three such pairs are of two events. An article that knows both things by name tells
them apart.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.names import same_name
from factcheck.model import Kind, Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import one_is_left
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason

CODE = "U108"
NAME = "one thing or two"


@rule(code=CODE, name=NAME, rank=98, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or not pair.slip or not pair.one_aspect or pair.is_kind(Kind.RANK):
        return None
    if Side.APART in (pair.when, pair.where) or pair.denied or pair.planned[0] is not pair.planned[1] or one_is_left(pair):
        return None
    x, y = ("" if c.generic else c.claim.subject or "" for c in (pair.left, pair.right))  # a common noun tells a reader nothing new
    if not x or not y or same_name(x, y):
        return reason(pair, "one_or_two")
    return reason(pair, "one_or_two_named", x=x, y=y)


EXAMPLES = (
    Example(
        "pools of what each article calls by another name",
        left=claim("count:pool", 38, published="2026-03-02", subject="spa"),
        right=claim("count:pool", 45, published="2026-03-03", subject="Kronstadt"),
        says="38 (“spa”) and 45 (“Kronstadt”) differ, and the articles leave open whether both are of one thing",
    ),
    Example(
        "nothing is said of what was heavy",
        left=claim("size:[weight]", 30, unit="t", kind="quantity", published="2026-03-02", subject="Sonnhalde"),
        right=claim("size:[weight]", 45, unit="t", kind="quantity", published="2026-03-04", subject=None),
        says="30 tonnes and 45 tonnes differ, and the articles leave open whether both are of one thing",
    ),
    Example(
        "a plan and what came of it",
        left=claim("count:pool", 38, published="2026-03-02", modality="planned", subject="spa"),
        right=claim("count:pool", 45, published="2026-03-03", subject="Kronstadt"),
        fires=False,
    ),
)
