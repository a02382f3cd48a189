"""More than the stated maximum

## What it sees
One text gives the most there was or can be, the other a figure above it, within the time of which the first speaks.

## Why
Nothing observed exceeds a true maximum.

## Example
1,300 firefighters at the peak in August; more than 2,100 on 7 August.

## Limits
Estimates and plans are left out, and so are a figure of a time outside that of the maximum and a speed above the limit.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import moment, stated
from factcheck.graph.times.moving import told_as_done
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Aspect, Kind, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="C116", name="above the maximum", rank=5)
def check(pair: Pair) -> Reason | None:
    limits = (_limit(pair.left), _limit(pair.right))
    if sum(limits) != 1 or not pair.same_measure or not pair.same_scope or pair.fit is not Fit.APART:
        return None
    if not {pair.left.claim.aspect, pair.right.claim.aspect} <= {Aspect.LEVEL, Aspect.MAXIMUM}:
        return None
    if pair.hedged or pair.denied or any(pair.planned) or pair.where is Side.APART:
        return None
    top, seen = (pair.left, pair.right) if limits[0] else (pair.right, pair.left)
    if pair.rises is (seen is pair.left) or not _within(seen, top) or (_may_be_broken(top) and not _may_be_broken(seen)):
        return None
    return reason(pair, "above_maximum", limit=said(top), seen=said(seen))


def _may_be_broken(c: LinkedClaim) -> bool:
    """Whether a figure, as it was read, is a limit that a rule sets, and nothing that was observed."""
    return c.claim.measure == "speed_limit"


def _limit(c: LinkedClaim) -> bool:
    """Whether a maximum is stated: by that name, or as what there is at most, at no time and with no verb of what was ("holds 8,000 at
    most")."""
    value = c.claim.value
    if c.claim.aspect is Aspect.MAXIMUM:
        return True
    most = value is not None and value.approx is Approx.AT_MOST and c.claim.aspect is Aspect.LEVEL and c.claim.kind is Kind.QUANTITY
    return most and stated(c) is None and not told_as_done(c)


def _within(seen: LinkedClaim, top: LinkedClaim) -> bool:
    """Whether the figure is of the time of which the maximum is stated; a maximum without a time holds for any."""
    span, days = stated(top), moment(seen)
    if span is None or days is None:
        return span is None
    return (span.start is None or span.start <= days[0]) and (span.end is None or days[1] <= span.end)


EXAMPLES = (
    Example(
        "more on one day than at the peak",
        left=claim("firefighters_engaged", 2100, approx="more-than", time="2025-08-07", subject="fire", published="2025-08-07"),
        right=claim("firefighters_engaged", 1300, aspect="maximum", time="2025-08", subject="fire", published="2025-09-08"),
        says="1,300 is given as the most there was, and more than 2,100 is more",
    ),
    Example(
        "fewer on one day than at the peak",
        left=claim("firefighters_engaged", 1300, time="2025-08-10", subject="fire", published="2025-08-11"),
        right=claim("firefighters_engaged", 2100, aspect="maximum", time="2025-08", subject="fire", published="2025-09-08"),
        fires=False,
    ),
    Example(
        "more in the month before",
        left=claim("firefighters_engaged", 2100, time="2025-07-07", subject="fire", published="2025-07-08"),
        right=claim("firefighters_engaged", 1300, aspect="maximum", time="2025-08", subject="fire", published="2025-09-08"),
        fires=False,
    ),
    Example(
        "about as many as the maximum",
        left=claim("firefighters_engaged", 1400, approx="about", time="2025-08-07", subject="fire", published="2025-08-07"),
        right=claim("firefighters_engaged", 1300, aspect="maximum", time="2025-08", subject="fire", published="2025-09-08"),
        fires=False,
    ),
)
