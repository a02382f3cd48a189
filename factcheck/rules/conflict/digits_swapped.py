"""The same digits in another order

## What it sees
Two exact figures for one thing that are of one size and hold the same digits in another order.

## Why
Figures that grow, or that two people count, seldom hold the same digits; a slip of the hand does. One of the texts has it wrong.

## Example
2,560 posts and 2,650 posts.

## Limits
Not where both texts name different times, unless all else ties the two together, not for round figures of one digit, and not for two
digits before nouns of two sorts: 46 journeys and 64 countries. A share and the rest of it are no slip: 81% and 18%.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Figures, Fit, swapped
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import one_is_left, whole_of_several
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C117", name="digits swapped", rank=10, odds=0.0)
def check(pair: Pair) -> Reason | None:
    if (
        pair.fit is not Fit.APART
        or pair.figures is None
        or pair.denied
        or not pair.one_aspect
        or not pair.same_scope
        or not pair.hardly_by_chance
        or one_is_left(pair)
        or whole_of_several(pair) is not None
    ):
        return None
    if _share_and_rest(pair.figures):
        return None
    if (pair.told_apart and not pair.beyond_doubt) or pair.where is Side.APART or not swapped(pair.figures.left, pair.figures.right):
        return None
    return reason(pair, "digits_swapped")


def _share_and_rest(figures: Figures) -> bool:
    """Whether two shares make up the whole: of 81% that agreed and 18% that did not, none is a slip of the other."""
    return figures.unit == "%" and abs(figures.left.middle + figures.right.middle - 100) <= 1


EXAMPLES = (
    Example(
        "posts to be cut",
        left=claim("job_cuts", 2560, time="2025-10", subject="Brabant Bank", modality="planned"),
        right=claim("job_cuts", 2650, published="2025-11-07", subject="Brabant Bank"),
        says="2,560 and 2,650 hold the same digits in another order: one of them is probably a slip",
    ),
    Example(
        "a share, and the rest of it",
        left=claim("share:voters", 81, unit="%", kind="percent", aspect="share", time="2025-10", subject="Brabant"),
        right=claim("share:voters", 18, unit="%", kind="percent", aspect="share", time="2025-10", subject="Brabant"),
        fires=False,
    ),
    Example(
        "other digits",
        left=claim("job_cuts", 2560, time="2025-10", subject="Brabant Bank", modality="planned"),
        right=claim("job_cuts", 2700, published="2025-11-07", subject="Brabant Bank"),
        fires=False,
    ),
)
