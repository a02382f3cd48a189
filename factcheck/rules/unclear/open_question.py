"""The figures differ, and the texts do not give what would decide

## What it sees
The last rung: one question, two values that differ, and no rule that explains or refutes them.

## Why
Silence would look like agreement; a person should look.

## Example
Two figures for one measure that nothing tells apart and nothing joins.

## Limits
Measures that may have several values at once are left out, figures of two places, and a plan beside what is so.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import one_valued
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="U105", name="not enough to decide", rank=99)
def check(pair: Pair) -> Reason | None:
    if pair.fit not in (Fit.APART, Fit.COARSE) or not pair.same_measure or not pair.same_subject:
        return None
    if not one_valued(pair) or pair.denied or pair.planned[0] is not pair.planned[1] or pair.where is Side.APART:
        return None
    return reason(pair, "open_question")


EXAMPLES = (
    Example(
        "about half",
        left=claim("injured", 500, time="2023-01-19", subject="march", grain=100, place="France"),
        right=claim("injured", 455, time="2023-01-19", subject="march", grain=1, place="France"),
        says="500 and 455 answer the same question and differ, and the texts do not say what would decide between them",
    ),
    Example(
        "two countries",
        left=claim("injured", 500, time="2023-01-19", subject="march", grain=100, place="France"),
        right=claim("injured", 455, time="2023-01-19", subject="march", grain=1, place="Spain"),
        fires=False,
    ),
    Example(
        "the same",
        left=claim("injured", 500, time="2023-01-19", subject="march", place="France"),
        right=claim("injured", 500, time="2023-01-19", subject="march", place="France"),
        fires=False,
    ),
)
