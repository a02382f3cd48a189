"""One figure is of several things together, the other of one of them

## What it sees
A text says that its figure is of several things together ("between them", "the two plants", "à eux deux"), or of two that it names ("the
floods in Varn and Lissen"); the other gives a smaller one without such a word, of what it calls otherwise, or of one of the two.

## Why
What two hospitals have together says nothing against what one of them has.

## Example
Two treatment centres with 210 beds between them; a treatment centre of 120 beds.

## Limits
Only where the two would contradict each other, the larger figure is the one of several, and the texts do not call both by one name. The
words stand in `lang/<code>/stages.toml`.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.told_apart.stage import one_of_two
from factcheck.model import Reason
from factcheck.rules import rule
from factcheck.rules.asked import whole_of_several
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason, said


@rule(code="K326", name="of several together", rank=23)
def check(pair: Pair) -> Reason | None:
    whole = whole_of_several(pair)
    if whole is None or pair.denied:
        return None
    part = pair.right if whole is pair.left else pair.left
    if not pair.strict and not (pair.same_measure and one_of_two(whole, part)):
        return None
    return reason(pair, "together", whole=said(whole), part=said(part))


EXAMPLES = (
    Example(
        "the beds of two centres, and of one",
        left=claim("beds", 210, subject="centres", quote="two treatment centres with 210 beds between them"),
        right=claim("beds", 120, subject="clinic", quote="a clinic of 120 beds"),
        says="210 is of several together, 120 of one of them",
    ),
    Example(
        "of several in both",
        left=claim("beds", 210, subject="centres", quote="two treatment centres with 210 beds between them"),
        right=claim("beds", 120, subject="clinics", quote="both clinics have 120 beds"),
        fires=False,
    ),
)
