"""The same number in two units

## What it sees
Both texts print the same number for one thing, with two currencies or two units of one kind: miles and kilometres, hectares and acres.

## Why
A sum or a length has one number in each unit; somebody changed the unit and not the figure.

## Example
200 million dollars, and 200 million euros; 26 miles, and 26 kilometres.

## Limits
Where an article states a rate that makes both true to within rounding nothing is reported, nor for units that are nearly one. Days,
months and years with one number of one digit meet by chance: of them nothing is reported.
"""

from factcheck.graph.compare.evidence import two_units
from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import NEARLY_ONE
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C110", name="one number in two units", rank=6)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim.value, pair.right.claim.value
    if a is None or b is None or not two_units(pair):
        return None
    if not pair.one_aspect or not pair.same_scope or pair.when is Side.APART or pair.denied:
        return None
    rate = pair.rates.get((a.unit or "", b.unit or ""))
    if rate is not None and rate[0] <= NEARLY_ONE and rate[1] >= 1 / NEARLY_ONE and rate[0] != 1:
        return None
    return reason(pair, "two_units")


EXAMPLES = (
    Example(
        "dollars and euros",
        left=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        right=claim("amount:funding", 200000000, unit="EUR", time="2025-07", subject="Lovable"),
        says="the same number is given in two units: 200 million dollars and 200 million euros",
    ),
    Example(
        "miles and kilometres",
        left=claim("distance", 26, unit="mi", time="2025-12", subject="Gannet Bank"),
        right=claim("distance", 26, unit="km", published="2026-09-01", subject="Gannet Bank"),
        says="the same number is given in two units: 26 miles and 26 km",
    ),
    Example(
        "dollars in both",
        left=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        right=claim("amount:funding", 200000000, unit="USD", time="2025-07", subject="Lovable"),
        fires=False,
    ),
    Example(
        "45 days and 45 weeks",
        left=claim("duration", 45, unit="days", time="2025-12", subject="Gannet Bank"),
        right=claim("duration", 45, unit="weeks", time="2025-12", subject="Gannet Bank"),
        says="the same number is given in two units: 45 days and 45 weeks",
    ),
    Example(
        "four years of work, and four months of service",
        left=claim("duration", 4, unit="years", time="2025-12", subject="Gannet Bank"),
        right=claim("duration", 4, unit="months", time="2025-12", subject="Gannet Bank"),
        fires=False,
    ),
)
