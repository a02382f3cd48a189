"""What sentences of rules are filled with."""

from collections.abc import Iterable
from decimal import Decimal
from sys import intern

from factcheck.graph.compare.bound_elsewhere import named_alike
from factcheck.graph.compare.pair import Pair
from factcheck.graph.times.moments import moment, stated
from factcheck.lang.say import role_told
from factcheck.link.linked import LinkedClaim
from factcheck.model import Aspect, Kind, LinkRole, Precision, Reason, TimeRelation, TimeSpan, Value
from factcheck.model.once import once
from factcheck.model.relation import Words


def reason(pair: Pair, key: str, **values: Words) -> Reason:
    """A reason that names both values, as `a` (the earlier claim) and `b`, and what else is given. Its rule gives it its
    code (`Rule.because`)."""
    return Reason.known(code="", key=intern(f"rules.{key}"), values={"a": said(pair.left), "b": said(pair.right), **values})


def part_told(pair: Pair) -> Reason | None:
    """The reason of a pair of which one figure is said to be a part of another of its text ("four of them police officers") and the other
    is not: nobody can say that the one grew to the other. None where both are, or neither, or where both are said to be of one name."""
    left, right = (any(link.role is LinkRole.PART_OF for link in c.claim.links) for c in (pair.left, pair.right))
    if left is right or named_alike(pair.left, pair.right):
        return None
    part, other = (pair.left, pair.right) if left else (pair.right, pair.left)
    return reason(pair, "part_told", part=said(part), other=said(other))


@once
def said(c: LinkedClaim) -> Words:
    """What the claim states, for a sentence: its figure with sign and unit, else its role, place, date or words."""
    claim = c.claim
    value = claim.value
    if value is not None and (value.low is not None or value.high is not None):
        if claim.aspect is Aspect.CHANGE and claim.direction < 0:
            return _negated(value)
        return value
    if claim.kind is Kind.DATE and c.time is not None:
        return c.time
    if claim.kind is Kind.PLACE and c.place is not None:
        return place(c)
    if claim.kind is Kind.ROLE and claim.object:
        return role_told(c.source.language, claim.quote.exact, claim.object)
    return claim.object or claim.quote.exact


def _negated(value: Value) -> Value:
    low = None if value.high is None else -value.high
    high = None if value.low is None else -value.low
    return value.model_copy(update={"low": low, "high": high, "stated": None if value.stated is None else -value.stated})


def when(c: LinkedClaim) -> Words:
    """The time of the claim, or the publication that stands in for it."""
    if c.time is None:
        return "?"
    return c.time.model_copy(update={"relation": TimeRelation.AT}) if c.time.relation is TimeRelation.OVER else c.time


def when_published(c: LinkedClaim) -> Words:
    """The day on which the article appeared."""
    return c.source.published if c.source.published is not None else "?"


def as_of(c: LinkedClaim) -> Words:
    """The moment at which a total stood: the end of a stretch, to the month."""
    time = stated(c)
    end = moment(c)
    if time is None or end is None or (time.relation is TimeRelation.AT and time.precision is not Precision.SPAN):
        return when(c)
    day = end[1]
    return TimeSpan(start=day, end=day, precision=Precision.MONTH, iso=f"{day.year:04}-{day.month:02}")


def place(c: LinkedClaim) -> str:
    """The place of the claim; a country or continent by its code, which `say` names in the reader's language."""
    if c.place is None:
        return "?"
    return c.place.name if "/" in c.place.id else f"place:{c.place.id}"


def measure(c: LinkedClaim) -> str:
    """The measure, named in the reader's language by `say`."""
    return f"measure:{c.measure.id}"


def narrowing(words: Iterable[str]) -> str:
    """What narrows a figure or how it is reckoned, named in the reader's language by `say`."""
    return f"scope:{'|'.join(words)}"


def round_rate(number: Decimal, digits: int = 2) -> Decimal:
    """A computed rate to two significant digits, seldom three: more would claim a precision that the figures do not have."""
    if number == 0:
        return Decimal(0)
    step = number.copy_abs().adjusted() - digits + 1
    return number.quantize(Decimal(1).scaleb(step)) + 0
