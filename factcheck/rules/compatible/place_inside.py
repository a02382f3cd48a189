"""One figure is for a place inside the other's

## What it sees
The place of one claim lies in the place of the other, and the figures differ.

## Why
A city and its country have figures of their own.

## Example
Turnout in Paris and in France.

## Limits
Equal figures for a place and one around it are taken for the same statement. Of what is counted, a part with more than its whole is no
part of it. Somebody's age is the same in the town and in the country from which two texts say that he comes.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import ADDITIVE
from factcheck.model import Aspect, Kind, Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import place, reason


@rule(code="K307", name="part of a place", rank=27)
def check(pair: Pair) -> Reason | None:
    if pair.where not in (Side.WITHIN, Side.AROUND) or pair.fit in (None, Fit.SAME) or pair.is_kind(Kind.PLACE) or pair.alike is Alike.LIKE:
        return None
    if pair.plausible or pair.left.measure.id in _OF_SOMEBODY:
        return None  # one text only says more closely where
    small, large = (pair.left, pair.right) if pair.where is Side.WITHIN else (pair.right, pair.left)
    if _outgrown(small, large):
        return None  # a part is no larger than its whole
    return reason(pair, "place_inside", small=place(small), large=place(large))


_OF_SOMEBODY = frozenset({"age", "seniority"})


def _outgrown(small: LinkedClaim, large: LinkedClaim) -> bool:
    """Whether more is counted in a part than in the whole."""
    one, other = small.claim.value, large.claim.value
    counted = small.measure.kind in ADDITIVE and large.measure.kind in ADDITIVE
    if not counted or one is None or other is None or one.unit != other.unit or small.claim.aspect is not Aspect.LEVEL:
        return False
    return one.low is not None and other.high is not None and one.low > other.high


EXAMPLES = (
    Example(
        "France and Paris",
        left=claim("arrests", 38, time="2023-01-19", place="France/Paris", subject="march"),
        right=claim("arrests", 120, time="2023-01-19", place="France", subject="march"),
        says="Paris lies in France: one figure is for a part of the other’s area",
    ),
    Example(
        "a boy from Freiburg, a German boy",
        left=claim("age", 4, unit="years", place="DE/Freiburg", subject="boy"),
        right=claim("age", 7, unit="years", place="DE", subject="boy"),
        fires=False,
    ),
    Example(
        "Paris in both",
        left=claim("arrests", 38, time="2023-01-19", place="France/Paris", subject="march"),
        right=claim("arrests", 38, time="2023-01-19", place="France/Paris", subject="march"),
        fires=False,
    ),
    Example(
        "more in Paris than in France",
        left=claim("arrests", 138, time="2023-01-19", place="France/Paris", subject="march"),
        right=claim("arrests", 120, time="2023-01-19", place="France", subject="march"),
        fires=False,
    ),
)
