"""One change, up in one text and down in the other

## What it sees
Both texts give the same change of one thing and time, and the one calls a rise what the other calls a fall.

## Why
A change of the same size the other way hardly happens by chance. One of the texts has the direction wrong.

## Example
The shares fell by 3.1 percent on Wednesday; they rose by 3.1 percent on Wednesday.

## Limits
Only where all else says that both are more likely than not of one thing, and the figure has two digits: of round ones of one digit there
are many.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit, digits
from factcheck.model import Aspect, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason

_TELLING = 2  # digits of a figure that hardly stands in two texts by chance


@rule(code="C124", name="one change both up and down", rank=15)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if pair.figures is None or pair.figures.fit is not Fit.SAME or a.direction * b.direction >= 0:
        return None
    if {a.aspect, b.aspect} != {Aspect.CHANGE} or min(digits(a), digits(b)) < _TELLING:
        return None
    if not (pair.likely or pair.beside.asked) or pair.denied or pair.planned[0] is not pair.planned[1] or not pair.same_scope:
        return None
    if pair.where is Side.APART or (pair.when not in (Side.SAME, Side.SILENT) and not pair.beyond_doubt):
        return None
    return reason(pair, "opposite_changes")


_SHARES = {"aspect": "change", "unit": "%", "subject": "Transalpa"}
EXAMPLES = (
    Example(
        "shares on one day",
        left=claim("change:share_price", "3.1", direction=-1, time="2025-06-18", **_SHARES),
        right=claim("change:share_price", "3.1", direction=1, time="2025-06-18", **_SHARES),
        says="−3.1% and 3.1% are one change, which only one of the texts can have the right way round",
    ),
    Example(
        "shares on two days",
        left=claim("change:share_price", "3.1", direction=-1, time="2025-06-18", **_SHARES),
        right=claim("change:share_price", "3.1", direction=1, time="2025-06-19", **_SHARES),
        fires=False,
    ),
    Example(
        "two changes",
        left=claim("change:share_price", "3.1", direction=-1, time="2025-06-18", **_SHARES),
        right=claim("change:share_price", "4.6", direction=1, time="2025-06-18", **_SHARES),
        fires=False,
    ),
)
