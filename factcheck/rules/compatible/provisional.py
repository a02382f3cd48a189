"""An estimate and a later figure

## What it sees
One text calls its figure an estimate, a projection or provisional; the other, not older, gives a figure without that reserve.

## Why
Estimates are replaced by counts; the newer figure is the one to print.

## Example
Turnout estimated on the night and as counted.

## Limits
An estimate that is newer than the figure is not explained by this rule.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.model import Modality, Reason
from factcheck.rules import rule
from factcheck.rules.asked import older
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="K311", name="provisional and final", rank=43)
def check(pair: Pair) -> Reason | None:
    a, b = _reserved(pair.left), _reserved(pair.right)
    if a is b or not pair.comparable_now or pair.fit not in (Fit.APART, Fit.COARSE):
        return None
    rough, firm = (pair.left, pair.right) if a else (pair.right, pair.left)
    if any(pair.planned) or pair.denied or older(firm, rough) or not _near(pair):
        return None
    key = "provisional" if rough.claim.modality is Modality.ESTIMATED else "counted_so_far"
    return reason(pair, key, rough=said(rough), firm=said(firm))


def _reserved(c: LinkedClaim) -> bool:
    """Whether the text gives the figure with the reserve that it is estimated, or counted so far."""
    return c.claim.modality is Modality.ESTIMATED or "provisional" in c.claim.scope.basis


def _near(pair: Pair) -> bool:
    """Whether the figures differ by a quarter at most: an estimate that missed by more was of something else."""
    assert pair.figures is not None
    small, large = sorted((abs(pair.figures.left.middle), abs(pair.figures.right.middle)))
    return 4 * small >= 3 * large


EXAMPLES = (
    Example(
        "estimated on the night",
        left=claim("turnout", "72.8", unit="%", time="2025-06-01", modality="estimated", subject="runoff", published="2025-06-01"),
        right=claim("turnout", "71.63", unit="%", time="2025-06-01", subject="runoff", published="2025-06-02"),
        says="72.8% is an estimate, 71.63% the figure given later without that reserve",
    ),
    Example(
        "counted so far",
        left=claim(
            "turnout", "67.8", unit="%", kind="percent", aspect="share", time="2025-09-21", published="2025-09-22", basis=("provisional",)
        ),
        right=claim("turnout", "68.2", unit="%", kind="percent", aspect="share", time="2025-09-21", published="2025-10-01"),
        says="67.8% is provisional, 68.2% the figure given later without that reserve",
    ),
    Example(
        "the estimate is the newer",
        left=claim("turnout", "72.8", unit="%", time="2025-06-01", modality="estimated", subject="runoff", published="2025-07-01"),
        right=claim("turnout", "71.63", unit="%", time="2025-06-01", subject="runoff", published="2025-06-02"),
        fires=False,
    ),
)
