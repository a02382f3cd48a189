"""One figure is asked for or at stake, the other is what came of it

## What it sees
The clause of one figure says that it is asked for, offered or, of a penalty, that it may come; the clause of the other says that it was
settled, or tells another of these stages.

## Why
What somebody faces, what the prosecution asks for and what the court imposes are three figures, and all three are true.

## Example
He faces ten years in prison; he was sentenced to eight.

## Limits
Two figures of one stage are compared, and so are two of which the clauses name no stage. The words of each stage stand in
`lang/<code>/stages.toml`.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.told_apart.stage import AT_STAKE, stage_of
from factcheck.graph.values.figures import Fit
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="K325", name="another stage", rank=47)
def check(pair: Pair) -> Reason | None:
    if pair.figures is None or pair.fit is Fit.SAME or pair.denied:
        return None
    mine, theirs = stage_of(pair.left), stage_of(pair.right)
    if (AT_STAKE in mine) is not (AT_STAKE in theirs):
        risk, other = (pair.left, pair.right) if AT_STAKE in mine else (pair.right, pair.left)
        return reason(pair, "at_stake", open=said(risk), other=said(other), x={**mine, **theirs}[AT_STAKE])
    if mine and theirs and mine.keys().isdisjoint(theirs):
        return reason(pair, "two_stages", x=next(iter(mine.values())), y=next(iter(theirs.values())))
    return None


_TRIAL = {"unit": "years", "kind": "duration", "subject": "Marc Delanoy"}
EXAMPLES = (
    Example(
        "what he faces and what he got",
        left=claim("sentence", 10, quote="Marc Delanoy faces ten years in prison", **_TRIAL),
        right=claim("sentence", 8, quote="Marc Delanoy was sentenced to eight years in prison", **_TRIAL),
        says="10 years is what is at stake (“faces”), and 8 years what came of it",
    ),
    Example(
        "what was asked for and what was paid",
        left=claim("compensation", 40000, unit="EUR", subject="Ada Nwosu", quote="Ada Nwosu demanded 40,000 euros"),
        right=claim("compensation", 25000, unit="EUR", subject="Ada Nwosu", quote="Ada Nwosu was paid 25,000 euros"),
        says="40,000 euros is told as “demanded” and 25,000 euros as “paid”",
    ),
    Example(
        "imposed in both",
        left=claim("sentence", 10, quote="Marc Delanoy was sentenced to ten years in prison", **_TRIAL),
        right=claim("sentence", 8, quote="Marc Delanoy was sentenced to eight years in prison", **_TRIAL),
        fires=False,
    ),
)
