"""One person holds the same office in two bodies

## What it sees
Both texts give a person the same office, and name different bodies for it.

## Why
It may be a slip, a change of post between the articles, or a body and its parent; only a look at the texts tells.

## Example
Director of the British Museum in one, of the National Gallery in the other.

## Limits
Only articles of one language are asked: two languages seldom call a body by one name. Bodies that are surely two contradict (C114).
"""

from factcheck.graph.pair import Pair
from factcheck.graph.posts import doubtful, offices, post
from factcheck.graph.side import Side
from factcheck.model import Kind, Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="U106", name="one office in two bodies", verdict=Verdict.UNCLEAR, rank=95)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not pair.is_kind(Kind.ROLE) or not a.object or not b.object or pair.denied or any(pair.planned):
        return None
    if not pair.one_person or pair.posts is not Side.SILENT or not doubtful(pair.left, pair.right):
        return None
    if offices(post(a.object), post(b.object)) is not Side.SAME:
        return None
    return reason(pair, "U106", "two_bodies", x=said(pair.left), y=said(pair.right), who=a.subject or "?")


EXAMPLES = (
    Example(
        "a director of two museums",
        left=claim(
            "role", time="2025-04", kind="role", object="director of the British Museum", subject="Nicholas Cullinan", quote="its director"
        ),
        right=claim("role", time="2025-05", kind="role", object="director of the National Gallery", subject="Nicholas Cullinan"),
        says="Nicholas Cullinan is director of the British Museum in one and director of the National Gallery in the other",
    ),
    Example(
        "the museum in short",
        left=claim("role", time="2025-04", kind="role", object="director of the British Museum", subject="Nicholas Cullinan"),
        right=claim("role", time="2025-05", kind="role", object="director of the Museum", subject="Nicholas Cullinan"),
        fires=False,
    ),
)
