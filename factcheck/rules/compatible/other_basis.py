"""The figures are reckoned on different bases

## What it sees
Both texts say how they count, and differently: gross and net, before and after minorities, in prices of two years.

## Why
A figure means nothing without its basis, and two bases give two true figures.

## Example
Net profit before minorities and group share.

## Limits
Where only one text names its basis nothing is said here; see U103.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Reason
from factcheck.rules import Within, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import narrowing, reason


@rule(code="K305", name="other basis", rank=25, within=Within.TWO_SCOPES)
def check(pair: Pair) -> Reason | None:
    if not pair.same_measure or pair.basis is not Side.APART or pair.fit is None:
        return None
    a, b = pair.left.claim.scope.basis, pair.right.claim.scope.basis
    return reason(pair, "other_basis", x=narrowing(a), y=narrowing(b))


EXAMPLES = (
    Example(
        "gross and net",
        left=claim("profit", 489000000, unit="EUR", time="2024", subject="KLM", basis=("gross",)),
        right=claim("profit", 317000000, unit="EUR", time="2024", subject="KLM", basis=("net",)),
        says="one is “gross” and the other “net”",
    ),
    Example(
        "net in both",
        left=claim("profit", 317000000, unit="EUR", time="2024", subject="KLM", basis=("net",)),
        right=claim("profit", 317000000, unit="EUR", time="2024", subject="KLM", basis=("net",)),
        fires=False,
    ),
)
