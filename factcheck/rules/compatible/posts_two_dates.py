"""Two posts that one person held one after the other

## What it sees
The texts give a person two posts of which nobody holds both at once, and one says that it is held no longer or of late, an article gives
both, or the articles appeared long after each other.

## Why
People move from one post to the next.

## Example
She directed the works; she now heads the operator.

## Limits
Articles of one year that say nothing of a change contradict each other.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.who.posts import left_in_one, offices, post
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said, when


@rule(code="K322", name="posts at two dates", rank=54)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not a.object or not b.object or pair.denied or any(pair.planned):
        return None
    if not pair.one_person or not pair.moved or (pair.posts is Side.SILENT and not _two(a.object, b.object)):
        return None
    if pair.posts is Side.SAME and not _left_since(pair):
        return None
    return reason(pair, "role_two_dates", x=said(pair.left), y=said(pair.right), ta=when(pair.left), tb=when(pair.right))


def _left_since(pair: Pair) -> bool:
    """Whether the later article alone says that the post is held no longer; of one day, or the other way round, nobody can tell."""
    a, b = pair.left, pair.right
    if not left_in_one(a.claim.object or "", b.claim.object or "") or not pair.published_days:
        return False
    earlier = a if pair.published_days > 0 else b
    return post(earlier.claim.object or "").time is None


def _two(x: str, y: str) -> bool:
    """Whether a text itself tells a change between two offices that one person might hold at once."""
    one, other = post(x), post(y)
    return one.time != other.time and None not in (one.group, other.group) and offices(one, other) is not Side.SAME


EXAMPLES = (
    Example(
        "who heads the operator now directed the works",
        left=claim("role", published="2025-07", kind="role", object="project director of the works", subject="Anton Osika"),
        right=claim("role", published="2025-12", kind="role", object="now chief executive of Lovable", subject="Anton Osika"),
        says=("the texts speak of two dates: project director of the works (July 2025); now chief executive of Lovable (December 2025)"),
    ),
    Example(
        "the mayor has left office since",
        left=claim("role", published="2025-07", kind="role", object="mayor of Lovable", subject="Anton Osika"),
        right=claim("role", published="2025-12", kind="role", object="former mayor of Lovable", subject="Anton Osika"),
        says=("the texts speak of two dates: mayor of Lovable (July 2025); former mayor of Lovable (December 2025)"),
    ),
    Example(
        "held no longer, by the earlier text",
        left=claim("role", published="2025-07", kind="role", object="former mayor of Lovable", subject="Anton Osika"),
        right=claim("role", published="2025-12", kind="role", object="mayor of Lovable", subject="Anton Osika"),
        fires=False,
    ),
    Example(
        "neither text says that anything changed",
        left=claim("role", published="2025-07", kind="role", object="project director of the works", subject="Anton Osika"),
        right=claim("role", published="2025-12", kind="role", object="chief executive of Lovable", subject="Anton Osika"),
        fires=False,
    ),
)
