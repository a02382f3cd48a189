"""An earlier and a later plan

## What it sees
Both texts give a date that was planned or that lay ahead of them, and the newer text has the later date; or it says that the planned date
no longer holds.

## Why
Plans are put off; the later text has the newer one.

## Example
Promised for 2029 in one, put off to 2030 in the other.

## Limits
Plans published within a month of each other are not taken for an earlier and a later one, and a newer text that has the earlier day does
not put anything off: that is a contradiction.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.times.apart import days_apart
from factcheck.graph.times.moments import yet_to_come
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Modality, Reason
from factcheck.rules import rule
from factcheck.rules.asked import older
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said

CODE = "K310"


@rule(code=CODE, name="earlier and later plan", rank=42)
def check(pair: Pair) -> Reason | None:
    if not pair.is_kind(Kind.DATE) or not pair.same_measure:
        return None
    if pair.denied:
        plan = dropped(pair)
        return reason(pair, "plan_dropped", old=said(plan)) if plan is not None else None
    if not plans(pair) or not put_off(pair):
        return None
    if pair.left.time is None or pair.right.time is None or not days_apart(pair.left.time, pair.right.time):
        return None
    return reason(pair, "two_plans", old=said(pair.left), new=said(pair.right))


def plans(pair: Pair) -> bool:
    """Whether both dates are said to be planned, or lie ahead of their articles."""
    return all(planned or yet_to_come(c) for planned, c in zip(pair.planned, (pair.left, pair.right), strict=True))


def put_off(pair: Pair) -> bool:
    """Whether an article that is weeks newer has the later day: plans are put off, and seldom brought forward."""
    return pair.published_days > _DAYS


def dropped(pair: Pair) -> LinkedClaim | None:
    """The plan of an older article, where the newer one says that the planned date does not hold."""
    plan, no = (pair.right, pair.left) if pair.left.claim.modality is Modality.DENIED else (pair.left, pair.right)
    if not pair.one_date or not older(plan, no):
        return None
    return plan if plan.claim.modality is Modality.PLANNED or yet_to_come(plan) else None


_DAYS = 30  # within which two articles tell one state of a plan


EXAMPLES = (
    Example(
        "a start put off",
        left=claim("date:start", time="2029", kind="date", modality="planned", published="2024-12-21", subject="Hinkley"),
        right=claim("date:start", time="2030", kind="date", modality="planned", published="2026-02-20", subject="Hinkley"),
        says="an earlier plan, 2029, and a later one, 2030",
    ),
    Example(
        "a planned day that no longer holds",
        left=claim("date:open", time="2025-10-08", kind="date", modality="planned", published="2025-05-22", subject="Lumina"),
        right=claim("date:open", time="2025-10-08", kind="date", modality="denied", published="2025-09-22", subject="Lumina"),
        says="8 October 2025 was planned, and a later article says that it does not hold",
    ),
    Example(
        "two plans of the same week",
        left=claim("date:start", time="2029", kind="date", modality="planned", published="2026-02-18", subject="Hinkley"),
        right=claim("date:start", time="2030", kind="date", modality="planned", published="2026-02-20", subject="Hinkley"),
        fires=False,
    ),
)
