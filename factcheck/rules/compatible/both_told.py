"""One text gives both figures side by side

## What it sees
The sentence of one claim also holds the figure of the other text, in the same unit.

## Why
Who sets two figures side by side tells them apart: before and after, the plan and what came of it, two counts, two things.

## Example
“It costs 25,490 euros here, against 24,990 in France”, and 24,990 in the other text.

## Limits
The figure must have two digits that tell it from others. What it stands for in that sentence is not asked, so this is said only where a
contradiction is unlikely and no other rule speaks. A figure and its conversion are one.
"""

from functools import lru_cache

from factcheck.extract.figures.reading import figures
from factcheck.extract.numbers.numerals import numerals
from factcheck.graph.compare.pair import Pair
from factcheck.graph.values.figures import Fit, digits
from factcheck.graph.values.figures import figures as compared
from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim
from factcheck.model import Claim, Reason, Value
from factcheck.model.once import once
from factcheck.rules import Of, rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said

NAME = "both told"


@rule(code="K323", name=NAME, rank=40, also_of={Of.TWO_NAMES})
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or not pair.one_aspect or pair.denied or pair.left.claim.source == pair.right.claim.source:
        return None
    if not pair.beside.asked and (pair.slip or pair.odds < _JOINED):
        return None
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if digits(other.claim) >= _TELLING and any(_same(beside, other.claim) for beside in _beside(one)):
            return reason(pair, "both_told", outlet=one.source.label, x=said(one), y=said(other))
    return None


_TELLING = 2  # digits
_JOINED = -2.0  # log-odds that the two are about one thing: below it such sentences are mostly lists


def _same(one: Claim, other: Claim) -> bool:
    found = compared(one, other, {})
    return found is not None and found.fit is Fit.SAME


@lru_cache(maxsize=4096)
def _printed(text: str, language: str) -> tuple[Value, ...]:
    """The figures of a sentence, read once for all its claims and for all pairs of each: to read them costs more than all other rules."""
    return tuple(figure.value for figure in figures(text, pack(language), numerals(text, pack(language)), ()))


@once
def _beside(c: LinkedClaim) -> tuple[Claim, ...]:
    """A claim with each of the other figures of its sentence in place of its own; one that stands without a unit is in the same."""
    own, quote, (first, last) = c.claim.value, c.claim.quote, c.claim.sentence
    if own is None:
        return ()
    values = _printed(c.source.text[first : max(last, quote.end)], c.source.language)
    alike = [value if value.unit else value.model_copy(update={"unit": own.unit}) for value in values]
    return tuple(c.claim.model_copy(update={"value": value}) for value in alike)


EXAMPLES = (
    Example(
        "dearer than in France",
        left=claim("price", 24990, unit="EUR", subject="Lyra"),
        right=claim("price", 25490, unit="EUR", subject="Lyra", place="DE", quote="Lyra costs 25,490 euros here, against 24,990 in France"),
        says="source-b gives 25,490 euros and 24,990 euros in one sentence, and so tells them apart",
    ),
    Example(
        "one figure in each text",
        left=claim("price", 24990, unit="EUR", subject="Lyra"),
        right=claim("price", 25490, unit="EUR", subject="Lyra", place="DE", quote="Lyra costs 25,490 euros here, more than in France"),
        fires=False,
    ),
)
