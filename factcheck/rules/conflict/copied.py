"""One sentence that two articles print with two values

## What it sees
Both articles have one sentence, the same but for a few words, and at one place of it two figures, days or places, or two words of which
only one holds: open and closed, before and after.

## Why
One was copied from the other, or both from a third, and on the way somebody slipped: nothing else explains two values in the same words.

## Example
“The fire had covered 16,000 hectares by Thursday morning”, and the same sentence with 12,000.

## Limits
Seven words in ten must be the same, in the same order. Where the articles appeared on different days what they tell may have moved in
between, and the other rules decide; a figure that one of them rounds is no slip. Words that may tell of two things of one kind, the left
and the right wing, are none, nor are they beside another figure or day.
Where another rule tells the conflict, it says more.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.search.told_alike import side_by_side
from factcheck.graph.side import Side
from factcheck.graph.times.moments import stated
from factcheck.graph.told_apart.counted import counted_otherwise, two_of_a_kind
from factcheck.graph.values.figures import Fit
from factcheck.model import Kind, Reason
from factcheck.model.relation import Words
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import place, reason, said

NAME = "one sentence with two values"


@rule(code="C126", name=NAME, rank=89)
def check(pair: Pair) -> Reason | None:
    if not pair.beside.asked or pair.undated or pair.published_days != 0 or pair.denied or any(pair.planned) != all(pair.planned):
        return None
    if not pair.same_scope or _of_two(pair) or not side_by_side(pair.left, pair.right):
        return None
    two, words = _two_values(pair), pair.excluded
    if words is not None:
        two = (words.one, words.other) if two is None and words.of_one else None
    return None if two is None else reason(pair, "copied", x=two[0], y=two[1])


def _of_two(pair: Pair) -> bool:
    """Whether the two were read to be about two things, or of two places."""
    a, b = pair.left, pair.right
    elsewhere = pair.where is Side.APART and not pair.is_kind(Kind.PLACE)
    two_names = None not in (a.entity, b.entity) and a.entity != b.entity and not (a.generic or b.generic)
    apart = pair.numbers_apart or pair.names_apart or pair.sorts_told is not None or two_of_a_kind(a, b) or counted_otherwise(a, b)
    return elsewhere or two_names or pair.two_foci or apart


def _two_values(pair: Pair) -> tuple[Words, Words] | None:
    """What the two have in one place; None where it says the same."""
    left, right = pair.left, pair.right
    a, b = left.claim, right.claim
    if a.value is not None and b.value is not None:
        one, other = ((v.low, v.high, v.unit, v.approx) for v in (a.value, b.value))
        if one[:3] != other[:3] and (pair.fit is not Fit.SAME or one[2:] == other[2:]):
            return said(left), said(right)
    times = stated(left), stated(right)
    if times[0] is not None and times[1] is not None and pair.when is Side.APART and a.kind is not Kind.ROLE:
        return times[0], times[1]
    if a.kind is b.kind is Kind.PLACE and pair.where is Side.APART:
        return place(left), place(right)
    return None


_FIRE = "had covered {} hectares by {} morning, an area half as big again as the town"
EXAMPLES = (
    Example(
        "two figures exchanged",
        left=claim("homes", 36, quote="Officials put the toll in property at 36 homes and 40 vehicles"),
        right=claim("homes", 40, quote="Officials put the toll in property at 40 homes and 36 vehicles"),
        says="both print one sentence, and where one has 36, the other has 40",
    ),
    Example(
        "another day",
        left=claim("area_burned", 16000, unit="ha", time="2025-08-07", quote=f"The fire {_FIRE.format('16,000', 'Thursday')}"),
        right=claim("area_burned", 16000, unit="ha", time="2025-08-11", quote=f"The fire {_FIRE.format('16,000', 'Monday')}"),
        says="both print one sentence, and where one has 7 August 2025, the other has 11 August 2025",
    ),
    Example(
        "before and after",
        left=claim("arrests", 12, quote="Officers arrested 12 people in the old square before the match"),
        right=claim("arrests", 12, quote="Officers arrested 12 people in the old square after the match"),
        says="both print one sentence, and where one has before, the other has after",
    ),
    Example(
        "two things of one kind",
        left=claim("homes", 36, quote="The fire on Monday destroyed 36 homes in the upper town"),
        right=claim("homes", 36, quote="The fire on Monday destroyed 36 homes in the lower town"),
        fires=False,
    ),
    Example(
        "a later article of a fire that grows",
        left=claim("area_burned", 12000, unit="ha", published="2025-08-07", quote=f"The fire {_FIRE.format('12,000', 'Thursday')}"),
        right=claim("area_burned", 16000, unit="ha", published="2025-08-08", quote=f"The fire {_FIRE.format('16,000', 'Friday')}"),
        fires=False,
    ),
    Example(
        "two sentences",
        left=claim("area_burned", 16000, unit="ha", quote=f"The fire {_FIRE.format('16,000', 'Thursday')}"),
        right=claim("area_burned", 12000, unit="ha", quote="By the same day the prefecture counted 12,000 hectares of burnt land"),
        fires=False,
    ),
)
