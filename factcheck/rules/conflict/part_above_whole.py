"""A part is larger than its whole

## What it sees
One claim counts a part of what the other counts (a kind of person, a place inside a place, a stretch inside a period) and is the
larger.

## Why
No part exceeds its whole, so one of the figures, or what it is said to count, is wrong.

## Example
19 firefighters injured of 13 people injured on the same day.

## Limits
Only one respect may differ, the part must not be of a later date, and neither figure may be an estimate, or alone in
being planned or denied.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Kind, Reason
from factcheck.rules import rule
from factcheck.rules.asked import older, still_counted
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="C104", name="part above whole", rank=4, odds=-2.0)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or pair.hedged or not pair.same_counted:
        return None
    if not pair.is_kind(Kind.QUANTITY, Kind.MONEY) or pair.varying or pair.denied or pair.planned[0] is not pair.planned[1]:
        return None
    if any(c.measure.kind in (MeasureKind.PROPERTY, MeasureKind.PRICE) for c in (pair.left, pair.right)):
        return None
    sides = [_measure_side(pair), pair.population, pair.where if pair.where is not Side.SILENT else Side.SAME, _time_side(pair)]
    differing = [side for side in sides if side is not Side.SAME]
    if len(differing) != 1 or differing[0] not in (Side.WITHIN, Side.AROUND) or pair.basis is not Side.SAME:
        return None
    within = differing[0] is Side.WITHIN
    part, whole = (pair.left, pair.right) if within else (pair.right, pair.left)
    if pair.rises is within or _counted_on(part, whole, pair):
        return None
    return reason(pair, "part_above_whole", part=said(part), whole=said(whole))


def _counted_on(part: LinkedClaim, whole: LinkedClaim, pair: Pair) -> bool:
    """Whether the part was told after the whole, of an event of which the counts were still coming in: the seven passengers who were found
    to be hurt a day later may be all."""
    return older(whole, part) and still_counted(pair)


def _measure_side(pair: Pair) -> Side:
    if pair.alike is Alike.PART:
        return Side.WITHIN
    if pair.alike is Alike.WHOLE:
        return Side.AROUND
    return Side.SAME if pair.same_measure else Side.APART


def _time_side(pair: Pair) -> Side:
    if pair.when is Side.SILENT:
        return Side.SAME if pair.both_silent and pair.days == 0 else Side.SILENT
    return pair.when


EXAMPLES = (
    Example(
        "more firefighters hurt than people hurt",
        left=claim("injured/firefighter", 19, time="2025-08-11", subject="fire"),
        right=claim("injured", 13, time="2025-08-11", subject="fire"),
        says="19 is said to be a part of 13 and is larger",
    ),
    Example(
        "more firefighters hurt a month later than people hurt at first",
        left=claim("injured/firefighter", 19, published="2025-09-11", subject="fire"),
        right=claim("injured", 13, published="2025-08-07", subject="fire"),
        fires=False,
    ),
    Example(
        "more passengers hurt the next day than people at first",
        left=claim("injured/passenger", 7, time="2025-08-10", published="2025-08-12", subject="train"),
        right=claim("injured", 3, time="2025-08-10", published="2025-08-11", subject="train"),
        fires=False,
    ),
    Example(
        "it is denied that so many firefighters were hurt",
        left=claim("injured/firefighter", 19, time="2025-08-11", subject="fire", modality="denied"),
        right=claim("injured", 13, time="2025-08-11", subject="fire"),
        fires=False,
    ),
)
