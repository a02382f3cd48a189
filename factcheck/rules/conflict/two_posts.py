"""Two posts for one person

## What it sees
Both texts say what post a person holds, and it is two that nobody holds at once, or one office in two houses.

## Why
A person runs the finances of a company or its technology, and practises in one town or in another.

## Example
The prefect in one article, the secretary general of the prefecture in the other.

## Limits
What the holder of an office does all day decides (`graph/who/offices.toml`): offices that go together, such as founder and chief executive,
and those that no list knows are left out. So are texts most of a year apart, since people move, and houses that a text does not name
beside the person.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="C114", name="two posts for one person", rank=88)
def check(pair: Pair) -> Reason | None:
    if pair.denied or any(pair.planned) or not pair.one_person or pair.posts is not Side.APART or pair.moved:
        return None
    return reason(pair, "two_posts", x=said(pair.left), y=said(pair.right), who=pair.left.claim.subject or "?")


EXAMPLES = (
    Example(
        "finance or technology",
        left=claim("role", time="2025-07", kind="role", object="chief technology officer of Lovable", subject="Fabian Hedin"),
        right=claim("role", time="2025-08", kind="role", object="chief financial officer of Lovable", subject="Fabian Hedin"),
        says="Fabian Hedin is chief technology officer of Lovable in one and chief financial officer of Lovable in the other",
    ),
    Example(
        "a notary in two towns",
        left=claim("role", published="2024-11", kind="role", object="notary of Paris", subject="Élodie Frémont"),
        right=claim("role", published="2025-11", kind="role", object="notary of Lyon", subject="Élodie Frémont"),
        says="Élodie Frémont is notary of Paris in one and notary of Lyon in the other",
    ),
    Example(
        "founder and chief executive",
        left=claim("role", time="2025-07", kind="role", object="founder of Lovable", subject="Anton Osika"),
        right=claim("role", time="2025-08", kind="role", object="chief executive of Lovable", subject="Anton Osika"),
        fires=False,
    ),
    Example(
        "another post a year later",
        left=claim("role", published="2024-07", kind="role", object="chief technology officer of Lovable", subject="Fabian Hedin"),
        right=claim("role", published="2025-08", kind="role", object="chief financial officer of Lovable", subject="Fabian Hedin"),
        fires=False,
    ),
)
