"""One figure ascribed to two

## What it sees
Both texts give the very same figure or place in a ranking for the same measure and time, and ascribe it to two different things that one of
the articles names side by side.

## Why
Two companies hardly fill 83.1 percent of their seats in the same year: one article took the figure of the other company, or its sentence is
about the other company after all. Which of the two, only a look at the texts tells.

## Example
83.1 percent is Lufthansa's load factor in one article, Air France-KLM's in the other.

## Limits
The figure must have three digits that count, or be a rank by a named measure; names that either sentence holds together are left out, since
which of them the figure belongs to is then a question of reading.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.values.figures import Fit, digits
from factcheck.link.linked import LinkedClaim
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import measure, reason

NAME = "one figure ascribed to two"


@rule(code="U107", name=NAME, rank=9, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    if not distinct(pair.left, pair.right) or pair.alike is not Alike.SAME or not pair.same_scope:
        return None
    if pair.fit is not Fit.SAME or pair.figures is None:
        return None
    if not pair.figures.left.exact or pair.figures.left.middle != pair.figures.right.middle or pair.denied or any(pair.planned):
        return None
    if pair.when is not Side.SAME:
        return None
    ranked = pair.left.measure.kind is MeasureKind.RANK and pair.left.measure.id != "rank" and pair.where is Side.SAME
    if not ranked and (not pair.left.measure.registered or min(digits(pair.left.claim), digits(pair.right.claim)) < 3):
        return None
    x, y = pair.left.claim.subject or "?", pair.right.claim.subject or "?"
    return reason(pair, "two_owners", x=x, y=y, measure=measure(pair.left))


def distinct(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the two are about different named things: names that one article uses side by side, and neither sentence for both."""
    if a.entity is None or b.entity is None or a.entity == b.entity or a.generic or b.generic:
        return False
    if _names_the_measure(a) or _names_the_measure(b):
        return False
    if a.entity in b.named or b.entity in a.named:
        return False
    if (a.named and a.entity not in a.named) or (b.named and b.entity not in b.named):
        return False  # a subject carried over from elsewhere past the names of the sentence: it may well be one of these
    return a.entity in b.known or b.entity in a.known


def _names_the_measure(c: LinkedClaim) -> bool:
    """Whether the subject only says what is counted, and names nobody: "Revenue of 412 million"."""
    said = lexicon(c.source.language).concepts_of(c.claim.subject or "")
    return not {c.measure.id, *c.measure.concepts}.isdisjoint(said)


_BOTH = ("lufthansa", "air-france-klm")
EXAMPLES = (
    Example(
        "the load factor of another airline",
        left=claim("load_factor", "83.1", unit="%", time="2024", subject="Lufthansa", known=_BOTH, published="2025-03"),
        right=claim("load_factor", "83.1", unit="%", time="2024", subject="Air France-KLM", known=_BOTH, published="2025-05"),
        says=(
            "83.1% is given for Lufthansa in one and for Air France-KLM in the other (load factor): one of them may have the other’s figure"
        ),
    ),
    Example(
        "two in second place",
        left=claim("rank:revenue", 2, aspect="rank", time="2024", subject="Lufthansa", known=_BOTH, published="2025-03"),
        right=claim("rank:revenue", 2, aspect="rank", time="2024", subject="Air France-KLM", known=_BOTH, published="2025-05"),
        says=(
            "2 is given for Lufthansa in one and for Air France-KLM in the other (rank by revenue): one of them may have the other’s figure"
        ),
    ),
    Example(
        "a round figure",
        left=claim("load_factor", "80", unit="%", time="2024", subject="Lufthansa", known=_BOTH, published="2025-03"),
        right=claim("load_factor", "80", unit="%", time="2024", subject="Air France-KLM", known=_BOTH, published="2025-05"),
        fires=False,
    ),
    Example(
        "a sentence that names both",
        left=claim("load_factor", "83.1", unit="%", time="2024", subject="Lufthansa", known=_BOTH, named=_BOTH),
        right=claim("load_factor", "83.1", unit="%", time="2024", subject="Air France-KLM", known=_BOTH, published="2025-05"),
        fires=False,
    ),
    Example(
        "a subject that only says what is counted",
        left=claim("revenue", "412.6", unit="EUR", kind="money", time="2024", subject="Revenue", known=("lufthansa", "revenue")),
        right=claim("revenue", "412.6", unit="EUR", kind="money", time="2024", subject="Lufthansa", known=("lufthansa", "revenue")),
        fires=False,
    ),
    Example(
        "two years",
        left=claim("load_factor", "83.1", unit="%", time="2023", subject="Lufthansa", known=_BOTH, published="2025-03"),
        right=claim("load_factor", "83.1", unit="%", time="2024", subject="Air France-KLM", known=_BOTH, published="2025-05"),
        fires=False,
    ),
)
