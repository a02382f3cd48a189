"""Two holders of one post

## What it sees
At one time two people are said to hold the same named post.

## Why
A post has one holder at a time.

## Example
Two different prefects of the Aude in the same days.

## Limits
The post must be named down to whose post it is, in the same words, or by the sort of house where that has no name ("national library");
prefect or president alone names none, unless half of the names is alike and neither text knows the other person ("mayor Jonas Reuter",
"Jonas Ritter, mayor of Vilmar"). Where a text names no house ("said its chief executive"), its passage must not name others alone than
that of the other text. It must be one of which a house has one only: a university has many researchers.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike
from factcheck.graph.told_apart.whose_post import of_two_houses
from factcheck.graph.who.names import same_name
from factcheck.graph.who.posts import sole
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="C109", name="two holders of a post", rank=87, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not a.object or pair.denied or any(pair.planned) or abs(pair.days) > 180:
        return None
    if pair.alike is not Alike.SAME or pair.subject_open or pair.left.entity == pair.right.entity:
        return None
    if not sole(a.object) or not pair.one_post or same_name(a.subject, b.subject) or of_two_houses(pair.left, pair.right):
        return None
    return reason(pair, "two_holders", x=a.subject or "?", y=b.subject or "?", post=said(pair.left))


EXAMPLES = (
    Example(
        "two prefects",
        left=claim("role:prefect", time="2025-08-11", kind="role", object="prefect of Aude", subject="Christian Pouget"),
        right=claim("role:prefect", time="2025-08-10", kind="role", object="prefect of Aude", subject="Lucie Roesch"),
        says="Lucie Roesch and Christian Pouget are both called prefect of Aude at the same time",
    ),
    Example(
        "a post named in full and in short",
        left=claim("role:prefect", time="2025-08-11", kind="role", object="prefect of Aude", subject="Christian Pouget"),
        right=claim("role:prefect", time="2025-08-10", kind="role", object="prefect", subject="Lucie Roesch"),
        fires=False,
    ),
    Example(
        "two researchers of a university",
        left=claim("role:researcher", time="2025-08-11", kind="role", object="researcher of Kelden University", subject="Anna Kell"),
        right=claim("role:researcher", time="2025-08-10", kind="role", object="researcher of Kelden University", subject="Jan Moor"),
        fires=False,
    ),
    Example(
        "a house called by what it is",
        left=claim("role:director", time="2025-08-11", kind="role", object="director general of national library", subject="Anna Kell"),
        right=claim(
            "role:director", time="2025-08-10", kind="role", object="chief executive of national public library", subject="Jan Moor"
        ),
        says="Jan Moor and Anna Kell are both called chief executive of national public library at the same time",
    ),
    Example(
        "two houses of one sort with names of their own",
        left=claim("role:director", time="2025-08-11", kind="role", object="director of Aldwick library", subject="Anna Kell"),
        right=claim("role:director", time="2025-08-10", kind="role", object="director of Brenham library", subject="Jan Moor"),
        fires=False,
    ),
    Example(
        "half of the name is alike",
        left=claim("role:mayor", time="2025-11-04", kind="role", object="mayor", subject="Jonas Reuter"),
        right=claim("role:mayor", time="2025-11-05", kind="role", object="mayor of Vilmar", subject="Jonas Ritter"),
        says="Jonas Reuter and Jonas Ritter are both called mayor at the same time",
    ),
    Example(
        "one name in two languages",
        left=claim("role:president", time="2025-11-04", kind="role", object="president", subject="Vladimir Putin"),
        right=claim("role:president", time="2025-11-05", kind="role", object="president of Russia", subject="Vladimir Poutine"),
        fires=False,
    ),
)
