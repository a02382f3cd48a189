"""One target, due in two years

## What it sees
Both texts give the very same figure for what is still to come, and name two years in which it is to be reached.

## Why
A target is a figure and the year for which it is set: the same figure due in another year is another target, and not the same statement.

## Example
Fifty million litres by 2030; fifty million in 2028.

## Limits
Not for stretches of years nor for figures that are only to be about so much. A target that was put off keeps its figure as well: the
reason names both years, and the later article must say that the first one no longer holds.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.times.moments import published, stated
from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, when


@rule(code="C121", name="one target, due in two years", rank=13, also_of={Of.ONE_FIGURE})
def check(pair: Pair) -> Reason | None:
    if pair.figures is None or not pair.lenient or pair.denied or not pair.one_aspect:
        return None
    if pair.figures.left.middle != pair.figures.right.middle or not pair.same_scope:
        return None
    due = _due(pair.left), _due(pair.right)
    if None in due or due[0] == due[1]:
        return None
    return reason(pair, "two_targets", ta=when(pair.left), tb=when(pair.right))


def _due(c: LinkedClaim) -> int | None:
    """The year after that of its article in which a figure is to be reached; None of what is so already, of a stretch of years and of a
    figure that the year is only to go beyond."""
    time, day, value = stated(c), published(c), c.claim.value
    if time is None or time.end is None or day is None or time.end.year <= day.year or value is None:
        return None
    if time.start is not None and time.start.year != time.end.year:
        return None
    return time.end.year if value.approx is Approx.EXACT else None


EXAMPLES = (
    Example(
        "a target for two years",
        left=claim("passengers", 14000000, time="2036", modality="planned", subject="Aldermoor", published="2026-02"),
        right=claim("passengers", 14000000, time="2038", modality="planned", subject="Aldermoor", published="2026-02"),
        says="the same target is due at two times: 14 million (2036), 14 million (2038)",
    ),
    Example(
        "two targets for two years",
        left=claim("passengers", 14000000, time="2036", modality="planned", subject="Aldermoor", published="2026-02"),
        right=claim("passengers", 15000000, time="2038", modality="planned", subject="Aldermoor", published="2026-02"),
        fires=False,
    ),
    Example(
        "what was reached in two years",
        left=claim("passengers", 14000000, time="2024", subject="Aldermoor", published="2026-02"),
        right=claim("passengers", 14000000, time="2025", subject="Aldermoor", published="2026-02"),
        fires=False,
    ),
)
