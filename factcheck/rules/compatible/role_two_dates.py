"""Two holders of a post at two dates

## What it sees
The texts name different holders of one post at times well apart.

## Why
Posts change hands.

## Example
One chief executive in December 2024, another in February 2026.

## Limits
Within half a year the change must be stated for this rule to hold.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.graph.who.names import same_name, same_post
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, when


@rule(code="K319", name="role at two dates", rank=52, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    if not pair.is_kind(Kind.ROLE) or pair.alike is not Alike.SAME or abs(pair.days) <= 180:
        return None
    a, b = pair.left.claim, pair.right.claim
    if not a.object or not b.object or pair.subject_open:
        return None
    if pair.left.entity == pair.right.entity or same_name(a.subject, b.subject) or not same_post(a.object, b.object):
        return None
    return reason(pair, "role_two_dates", x=_told(pair.left), y=_told(pair.right), ta=when(pair.left), tb=when(pair.right))


def _told(c: LinkedClaim) -> str:
    return f"{c.claim.subject}, {c.claim.object}"


EXAMPLES = (
    Example(
        "a post that changed hands",
        left=claim("role:head", time="2024-12", kind="role", object="chief executive of EDF", subject="Luc Rémont"),
        right=claim("role:head", time="2026-02", kind="role", object="chief executive of EDF", subject="Bernard Fontana"),
        says=(
            "the texts speak of two dates: Luc Rémont, chief executive of EDF (December 2024);"
            " Bernard Fontana, chief executive of EDF (February 2026)"
        ),
    ),
    Example(
        "one holder at both dates",
        left=claim("role:head", time="2024-12", kind="role", object="chief executive of EDF", subject="Luc Rémont"),
        right=claim("role:head", time="2026-02", kind="role", object="chief executive of EDF", subject="Luc Rémont"),
        fires=False,
    ),
)
