"""A text does not say for which time its figure holds

## What it sees
The figures differ, and at least one text gives no time for its own, so that publication stands in.

## Why
What varies or is counted for a period can only be compared at one time. Where nobody knows either when one of the two articles appeared, no
contradiction is told that would be none if years lay between them.

## Example
1,300 firefighters on Sunday; 1,400, on no day that is named.

## Limits
An article speaks as of its publication where that is enough to explain the difference (K316, K317). Figures of two places differ whatever
the time: 40 shops in Britain, 25 in Spain.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import published, stated
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import one_is_left, one_valued
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said

NAME = "period missing"
CODE = "U101"


@rule(code=CODE, name=NAME, rank=91)
def check(pair: Pair) -> Reason | None:
    if pair.fit not in (Fit.APART, Fit.COARSE) or not pair.same_measure or pair.when is not Side.SILENT or pair.fixed or pair.denied:
        return None
    if not one_valued(pair) or not pair.same_subject or one_is_left(pair) or pair.where is Side.APART:
        return None
    silent = [c for c in (pair.left, pair.right) if stated(c) is None]
    if len(silent) == 2:
        return reason(pair, "no_period_both")
    return reason(pair, "no_period", outlet=silent[0].source.label, x=said(silent[0]))


def undated(pair: Pair) -> Reason:
    """Why two claims that would contradict each other are left open: nobody knows when an article appeared."""
    unknown = [c.source.label for c in (pair.left, pair.right) if published(c) is None]
    if len(unknown) == 2:
        return reason(pair, "undated_both", outlet=unknown[0], other=unknown[1])
    return reason(pair, "undated", outlet=unknown[0])


EXAMPLES = (
    Example(
        "one day is not named",
        left=claim("firefighters_engaged", 1300, time="2025-08-10", subject="fire", published="2025-08-11"),
        right=claim("firefighters_engaged", 1400, subject="fire", published="2025-08-11", outlet="El Faro"),
        says="1,300 and 1,400 differ, and El Faro does not say for what time 1,400 holds",
    ),
    Example(
        "shops in two countries",
        left=claim("shops", 40, unit="shops", place="GB", subject="Cassemont", published="2026-05-14"),
        right=claim("shops", 25, unit="shops", place="ES", subject="Cassemont", published="2026-05-14"),
        fires=False,
    ),
    Example(
        "nobody knows when one article appeared",
        left=claim("orders", 12000, time="2025", published="2025-08-11"),
        right=claim("orders", 21000, published=None, outlet="notes.txt"),
        says="12,000 and 21,000 differ, and may be of two times: when notes.txt appeared is not known",
    ),
    Example(
        "both days are named",
        left=claim("firefighters_engaged", 1300, time="2025-08-10", subject="fire"),
        right=claim("firefighters_engaged", 1400, time="2025-08-11", subject="fire"),
        fires=False,
    ),
)
