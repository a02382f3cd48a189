"""One article gives another's figure wrongly

## What it sees
A claim is attributed to an outlet that is itself a source, or its sentence names that outlet, and the source states something else for the
same measure, scope and time.

## Why
The reader could open the other article and see that it does not say so; whoever is right about the world, the citation is wrong.

## Example
La Tribune is said to have counted 83.1 %; its own article says 87.8 %.

## Limits
Only outlets that the sentence names are compared, only when the other article was out by then and does not speak of another
period, and only figures within a factor of two or a power of ten.
"""

from factcheck.graph.compare.evidence import names_outlet
from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.names import plain, same_name
from factcheck.link.linked import LinkedClaim
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import older
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="C101", name="misreported", rank=1, odds=0.3)
def check(pair: Pair) -> Reason | None:
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if other.claim.source == one.claim.source or not _cites(one, other):
            continue
        if pair.same_measure and pair.same_scope and pair.fit is Fit.APART and pair.when is not Side.APART and _alike(pair):
            return reason(pair, "misreported", outlet=other.source.outlet or "", reports=said(one), own=said(other))
    return None


def _cites(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether a claim is told as the other's paper has it: attributed to it, or to nobody in a sentence that names it. None cites what was
    not out yet."""
    speaker, paper = one.claim.attributed_to, other.source.outlet
    if not paper or len(plain(paper)) < _SHORTEST or older(one, other):
        return False
    return same_name(speaker, paper) if speaker else names_outlet(one, other)


_SHORTEST = 3  # letters of an outlet's name that can be told from a word


def _alike(pair: Pair) -> bool:
    """Whether the figures are near enough that the one could be meant for the other: within a factor of two, or a power of ten."""
    assert pair.figures is not None
    small, large = sorted((abs(pair.figures.left.middle), abs(pair.figures.right.middle)))
    return large <= 2 * small or (small > 0 and large / small in (10, 100, 1000))


EXAMPLES = (
    Example(
        "the cited article says otherwise",
        left=claim("load_factor", "83.1", unit="%", subject="Air France", time="2024", said_by="La Tribune"),
        right=claim("load_factor", "87.8", unit="%", subject="Air France", time="2024", outlet="La Tribune"),
        says="one article gives 83.1% as the figure of La Tribune; La Tribune itself says 87.8%",
    ),
    Example(
        "the cited article speaks of another year",
        left=claim("load_factor", "83.1", unit="%", subject="Air France", time="2023", said_by="La Tribune"),
        right=claim("load_factor", "87.8", unit="%", subject="Air France", time="2024", outlet="La Tribune"),
        fires=False,
    ),
    Example(
        "the paper is named in the sentence",
        left=claim("load_factor", "83.1", unit="%", subject="Air France", time="2024", quote="La Tribune has 83.1% for Air France"),
        right=claim("load_factor", "87.8", unit="%", subject="Air France", time="2024", outlet="La Tribune"),
        says="one article gives 83.1% as the figure of La Tribune; La Tribune itself says 87.8%",
    ),
    Example(
        "somebody else speaks in a sentence that names the paper",
        left=claim(
            "load_factor",
            "83.1",
            unit="%",
            subject="Air France",
            time="2024",
            said_by="Anna Lind",
            quote="83.1% for Air France, Anna Lind told La Tribune",
        ),
        right=claim("load_factor", "87.8", unit="%", subject="Air France", time="2024", outlet="La Tribune"),
        fires=False,
    ),
    Example(
        "the cited house speaks two days later",
        left=claim("load_factor", "83.1", unit="%", subject="Air France", time="2024", said_by="Air France", published="2025-01-14"),
        right=claim("load_factor", "87.8", unit="%", subject="Air France", time="2024", outlet="Air France", published="2025-01-16"),
        fires=False,
    ),
)
