"""Two holders of one post, or one person in two posts

## What it sees
At one time two people are said to hold the same named post, or one person the same office in two bodies.

## Why
A post has one holder at a time, and one person does not head two such bodies.

## Example
Director of the British Museum in one, of the National Gallery in the other.

## Limits
Only wordings of the same length that share the office but not the body, or name the whole post, are compared.
"""
from factcheck.graph.gates import same_post
from factcheck.graph.pair import Alike, Pair, plain, same_name
from factcheck.model import Kind, Reason, Verdict
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C109", name="two holders or two posts", verdict=Verdict.CONFLICT, rank=87)
def check(pair: Pair) -> Reason | None:
    a, b = pair.left.claim, pair.right.claim
    if not pair.is_kind(Kind.ROLE) or not a.object or not b.object or pair.denied or any(pair.planned) or abs(pair.days) > 180:
        return None
    if pair.alike is not Alike.SAME or pair.subject_open:
        return None
    if pair.left.entity != pair.right.entity:
        if not same_post(a.object, b.object) or same_name(a.subject or "", b.subject or ""):
            return None
        return reason(pair, "C109", "two_holders", x=a.subject or "?", y=b.subject or "?", post=a.object)
    if same_name(a.object, b.object) or not _other_body(a.object, b.object):
        return None
    return reason(pair, "C109", "two_posts", x=a.object, y=b.object, who=a.subject or "?")


def _other_body(a: str, b: str) -> bool:
    """Whether two wordings name one office in two bodies: they begin alike and end in different names."""
    first, second = a.split(), b.split()
    if len(first) < 3 or len(second) < 3 or plain(first[0]) != plain(second[0]):
        return False
    names = [frozenset(plain(word) for word in words[1:] if word[:1].isupper()) for words in (first, second)]
    return bool(names[0] and names[1]) and not names[0] & names[1]


EXAMPLES = (
    Example(
        "two prefects",
        left=claim("role:prefect", time="2025-08-11", kind="role", object="prefect of Aude", subject="Christian Pouget"),
        right=claim("role:prefect", time="2025-08-10", kind="role", object="prefect of Aude", subject="Lucie Roesch"),
        says="Lucie Roesch and Christian Pouget are both called prefect of Aude at the same time",
    ),
    Example(
        "a director of two museums",
        left=claim("role:head", time="2025-04", kind="role", object="director of the British Museum", subject="Nicholas Cullinan"),
        right=claim("role:head", time="2025-05", kind="role", object="director of the National Gallery", subject="Nicholas Cullinan"),
        says="Nicholas Cullinan is director of the British Museum in one and director of the National Gallery in the other",
    ),
    Example(
        "a post named in full and in short",
        left=claim("role:prefect", time="2025-08-11", kind="role", object="prefect of Aude", subject="Christian Pouget"),
        right=claim("role:prefect", time="2025-08-10", kind="role", object="prefect", subject="Christian Pouget"),
        fires=False,
    ),
)
