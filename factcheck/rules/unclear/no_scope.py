"""A text does not say for which place, or on which basis, it counts

## What it sees
The figures differ, and only one text names a place or a basis.

## Why
A country and a continent, gross and net have figures of their own. An age or a length is what it is wherever it is named.

## Example
Turnover of 20 billion in France; of 31 billion, nowhere in particular.

## Limits
Not said where everything else already explains the difference.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import one_valued
from factcheck.rules.example import Example, claim
from factcheck.rules.told import narrowing, place, reason


@rule(code="U103", name="place or basis missing", rank=93)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or not pair.same_measure or not pair.same_subject or not one_valued(pair) or pair.denied or pair.fixed:
        return None
    if pair.where is not Side.SILENT and pair.basis is not Side.SILENT:
        return None
    named = pair.left if (pair.left.place if pair.where is Side.SILENT else pair.left.claim.scope.basis) else pair.right
    scope = place(named) if pair.where is Side.SILENT else narrowing(named.claim.scope.basis)
    return reason(pair, "no_scope_place" if pair.where is Side.SILENT else "no_scope", scope=scope)


EXAMPLES = (
    Example(
        "in France, or everywhere?",
        left=claim("revenue", 20000000000, unit="EUR", time="2024", subject="Airbus", place="France"),
        right=claim("revenue", 31000000000, unit="EUR", time="2024", subject="Airbus"),
        says="20 billion euros and 31 billion euros differ, and only one article says that its figure is for France",
    ),
    Example(
        "in France both",
        left=claim("revenue", 20000000000, unit="EUR", time="2024", subject="Airbus", place="France"),
        right=claim("revenue", 31000000000, unit="EUR", time="2024", subject="Airbus", place="France"),
        fires=False,
    ),
)
