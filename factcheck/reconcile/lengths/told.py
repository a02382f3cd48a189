"""What is said of a length of time that was made again, and which ages can be."""

from decimal import Decimal
from fractions import Fraction

from factcheck.model import Approx, Reason, TimeSpan, Value
from factcheck.model.relation import Words
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import unit

CODE = "A112"
AGES = range(5, 115)
# Concepts of the dates from which an age is counted.
BIRTHS = frozenset({"birth", "born", "build", "found", "launch", "open"})


def told(code: str, outcome: Outcome, value: Value, claims: tuple[str, ...], days: Interval, first: Words, second: Words) -> Check:
    """The check with its sentence: from when to when, how long that is, and what was said."""
    one = unit(value.unit).factor
    number = _number(days.times(1 / one).middle, fine=one < 1 or (value.stated is not None and value.stated % 1 != 0))
    if isinstance(first, TimeSpan) and first is second:  # the two ends of one stretch
        first, second = first.iso.split("/")
    values: dict[str, Words] = {
        "a": first,
        "b": second,
        "computed": value.model_copy(update={"low": number, "high": number, "stated": number, "approx": Approx.ABOUT}),
        "stated": value,
    }
    key = f"reconcile.duration.{'holds' if outcome is Outcome.CONSISTENT else 'fails'}"
    return Check(code, outcome, claims, Reason(code=code, key=key, values=values))


def _number(middle: Fraction | None, *, fine: bool) -> Decimal:
    """What was computed, for a sentence; `fine`: a length of hours or minutes, which is exact, or one that is told in halves."""
    if middle is None:
        return Decimal(0)
    return Decimal(round(middle)) if middle >= 3 and not fine else Decimal(f"{float(middle):.1f}")
