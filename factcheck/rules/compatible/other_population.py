"""One figure counts a narrower group, or another one

## What it sees
The texts narrow what is counted in different ways: new cars only, second-hand included, civilians. Or a word beside a thing of one kind
tells two of them apart: the northern and the southern tunnel, the men's and the women's final, the first and the second phase.

## Why
Figures for different groups may differ without contradiction.

## Example
The market is down 25 percent, second-hand included, and the new market 34 percent.

## Limits
What narrows a figure is read from its own sentence; a restriction made elsewhere in the article may be missed. The words that tell two
things of one kind apart stand in `lang/<code>/sorts.toml`, and right beside their noun.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import Within, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import narrowing, reason


@rule(code="K304", name="other population", rank=24, within=Within.TWO_SCOPES)
def check(pair: Pair) -> Reason | None:
    if pair.sorts_told is not None and pair.fit is not Fit.SAME:
        x, y = pair.sorts_told
        return reason(pair, "other_sort", x=x, y=y)
    if not pair.same_measure or pair.population is Side.SAME or pair.fit is None or (pair.fit is Fit.APART and pair.overrules):
        return None
    if pair.left.claim.measure != pair.right.claim.measure:
        return None  # where two texts count two things, another group explains nothing
    a, b = pair.left.claim.scope.population, pair.right.claim.scope.population
    name = "other_population" if a and b else "narrower_population"
    return reason(pair, name, x=narrowing(a or b), y=narrowing(b or a))


_FINAL = {"subject": "final", "time": "2025-06-08"}
EXAMPLES = (
    Example(
        "new cars, and used ones included",
        left=claim("change:sales", 25, unit="%", aspect="change", direction=-1, time="2025-H1", population=("used included",)),
        right=claim("change:sales", 34, unit="%", aspect="change", direction=-1, time="2025-H1", population=("new",)),
        says="one counts “used included” and the other “new”",
    ),
    Example(
        "new cars in both",
        left=claim("change:sales", 34, unit="%", aspect="change", direction=-1, time="2025-H1", population=("new",)),
        right=claim("change:sales", 34, unit="%", aspect="change", direction=-1, time="2025-H1", population=("new",)),
        fires=False,
    ),
    Example(
        "the finals of men and of women",
        left=claim("attendance", 12400, unit="people", quote="The men's final drew 12,400 people", **_FINAL),
        right=claim("attendance", 9800, unit="people", quote="The women's final drew 9,800 people", **_FINAL),
        says="one is about “men's final” and the other about “women's final”",
    ),
)
