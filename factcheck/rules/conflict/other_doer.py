"""Two who did one thing, or two causes of it

## What it sees
Two articles tell who did one thing, or what caused it, where there is one at a time, and name two: two founders of one museum, two
scorers of the winning goal, lightning and a cigarette, two journals for one study, two flags for one ship; or whoever did it in the one
had it done to them in the other.

## Why
No figure shows it, and yet it cannot be both.

## Example
The bridge was designed by Marta Olsen; Viktor Brandt designed the bridge.

## Limits
Which relations have one value at a time, and their words, is data (`acts/clauses/credits.toml`, `lang/<code>/credits.toml`). The thing must
be the same by its names and words (`acts/met/credited.py`). Who is told with others ("co-founded", "X and Y"), by what they are and no name
("the mayor"), or as suspected, contradicts nobody; nor does a firm a person, a wider word a cause ("a technical fault", "a short circuit"),
or a cause that no list knows.
"""

from factcheck.acts.met.claims import CAUSE
from factcheck.acts.met.credited import Doers
from factcheck.graph.compare.pair import Pair
from factcheck.model import Reason
from factcheck.rules import Of, rule
from factcheck.rules.asked import credited, only_suspected
from factcheck.rules.example import Example, claim
from factcheck.rules.told import reason


@rule(code="C125", name="two doers or causes of one thing", rank=16, also_of={Of.MET})
def check(pair: Pair) -> Reason | None:
    if credited(pair) is not Doers.TWO or only_suspected(pair) is not None:
        return None
    a, b = pair.left.claim, pair.right.claim
    said = {"x": a.quote.exact, "y": b.quote.exact}
    if a.measure == CAUSE:
        return reason(pair, "other_cause", **said)
    return reason(pair, "other_doer", **said, p=a.object or "?", q=b.object or "?")


EXAMPLES = (
    Example(
        "two designers",
        left=claim("doer", kind="other", subject="bridge", object="Marta Olsen", quote="The bridge was designed by Marta Olsen"),
        right=claim("doer", kind="other", subject="bridge", object="Viktor Brandt", quote="Viktor Brandt designed the bridge"),
        says=(
            "one says “The bridge was designed by Marta Olsen” and the other “Viktor Brandt designed the bridge”: it was either Marta Olsen"
            " or Viktor Brandt"
        ),
    ),
    Example(
        "two causes",
        left=claim("caused_by", kind="other", subject="fire", object="lightning", quote="The fire was caused by lightning"),
        right=claim("caused_by", kind="other", subject="fire", object="a cigarette", quote="A cigarette caused the fire"),
        says=("one says “The fire was caused by lightning” and the other “A cigarette caused the fire”: of one thing these are two causes"),
    ),
    Example(
        "one designer, spelt in two ways",
        left=claim("doer", kind="other", subject="bridge", object="Wladimir Malenkow", quote="designed by Wladimir Malenkow"),
        right=claim("doer", kind="other", subject="bridge", object="Vladimir Malenkov", quote="Vladimir Malenkov designed it"),
        fires=False,
    ),
    Example(
        "one cause only suspected",
        left=claim("caused_by", kind="other", subject="fire", object="lightning", quote="The fire was caused by lightning"),
        right=claim("caused_by", kind="other", subject="fire", object="a cigarette", quote="it may be a cigarette", modality="estimated"),
        fires=False,
    ),
)
