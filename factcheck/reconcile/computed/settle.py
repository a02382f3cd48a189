"""One calculation made again: which reading of it the text binds, whether it comes out, and the sentence that tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from factcheck.model import Approx, Reason, Value
from factcheck.model.relation import Words
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms.terms import Term

SAID_AGAIN = frozenset({"A110", "A111"})
"""The codes of one figure said again in another unit or currency, which is no calculation of more figures."""


class Outcome(StrEnum):
    """What recomputing a figure gave."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Check:
    """One calculation: the claims (the outcome first, then its premises), and the sentence as data. `loose`: off, but a figure of speech
    ("twice as much" for 2.4 times). `implied`: follows from a conflict of two claims, which is reported; no matter of its own. `chance`:
    comes out right, and may do so by chance; it explains the figure, and nobody is told so."""

    code: str
    outcome: Outcome
    claims: tuple[str, ...]
    reason: Reason
    loose: bool = False
    implied: bool = False
    chance: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to bind a calculation. `cost`: 0 for a link of the text, growing with distance. `firm`: a failure may be reported. `name`: of
    the sentence that tells it, where it is not the one of all readings."""

    premises: tuple[Term, ...]
    computed: Interval
    cost: float
    firm: bool
    values: tuple[tuple[str, Words], ...] = ()
    name: str = ""


def settle(
    code: str, name: str, head: Term, admitted: Interval, readings: Iterable[Reading], *, slack: Fraction = Fraction(0), most: int = 8
) -> Check | None:
    """Choose among readings: the nearest that comes out right; else the nearest firm one, if few others compete with it.

    `admitted`: what the stated figure admits. `slack`: relative miss that still counts as a figure of speech.
    """
    listed = sorted(readings, key=lambda r: (r.cost, [t.rank for t in r.premises]))
    bound = [r for r in listed if r.firm and not any(_is_stretch(t) for t in r.premises)]
    firm = [r for r in bound if _comparable(r.computed, admitted, _FARTHEST if r.cost < 0 or code in SAID_AGAIN else _FAR)]
    # A reading farther away than the one that the text binds is a coincidence; so is any reading far away.
    reach = firm[0].cost + _AS_NEAR if firm else _REACH
    right = [
        r
        for r in listed
        if r.computed.meets(admitted)
        and (r.cost <= reach or r.cost <= 0)
        and _apt(r.computed, admitted, firm=r.firm)
        and (r.firm or r.computed.narrow or not _closed(r.computed) or not firm)  # near a bound reading a wide one says nothing
    ]
    if right and _closed(right[0].computed) and not right[0].computed.narrow:
        return None  # any figure would fit
    if right:
        rivals = {frozenset(t.claim.id for t in r.premises) for r in listed if r.cost <= right[0].cost}
        chance = not right[0].firm and not _comes_out(head, right[0].computed, admitted, len(rivals))
        return _told(code, name, Outcome.CONSISTENT, head, right[0], admitted, chance=chance)
    if not firm or len([r for r in firm if r.cost <= firm[0].cost]) > most:
        return None
    # of equals, the most charitable of those that break what was said; a bound that is met from far away is none
    best = min(firm, key=lambda r: (r.cost, r.computed.meets(admitted), _misses_by(r.computed, admitted)))
    return _told(code, name, Outcome.INCONSISTENT, head, best, admitted, loose=_misses_by(best.computed, admitted) <= slack)


def farthest(readings: Iterable[Reading]) -> float:
    """The most that another reading may cost beside some readings and still explain the figure."""
    return max([_REACH, *(reading.cost + _AS_NEAR for reading in readings if reading.firm)])


def _is_stretch(term: Term) -> bool:
    """Whether two lengths of time may be the ends of a stretch and no bounds of one length: "from 700,000 to 1.3 million years ago"."""
    value = term.claim.value
    return value is not None and value.approx is Approx.RANGE and term.unit.dimension == "time"


def _closed(computed: Interval) -> bool:
    return computed.low is not None and computed.high is not None


def _apt(computed: Interval, admitted: Interval, *, firm: bool) -> bool:
    """Whether "more than" is said of something not far above: 200 % is no "more than seven percent", and 49 % is "more than a third" only
    where the text binds the two."""
    most = Fraction(2) if firm else Fraction(4, 3)
    if admitted.high is None and admitted.low is not None and computed.low is not None:
        return computed.low <= most * admitted.low
    if admitted.low is None and admitted.high is not None and computed.high is not None:
        return most * computed.high >= admitted.high
    return True


def _comes_out(head: Term, computed: Interval, admitted: Interval, readings: int) -> bool:
    """Whether a reading that nothing but nearness speaks for does not come out by chance: the stated figure is what it makes, to the
    precision of print, and leaves the readings as near as this one little room."""
    made = computed.shown
    if made is None or admitted.low is None or admitted.high is None or not admitted.holds(Interval.point(made)):
        return False
    step = Fraction(int(head.unit.counts))  # of three seats one is a third
    return readings * max(admitted.high - admitted.low, step) <= _BY_CHANCE * abs(made)


_BY_CHANCE = Fraction(1, 4)  # of what was computed: how wide all that the readings admit may be together


def _comparable(computed: Interval, admitted: Interval, farthest: Fraction | int) -> bool:
    """Whether what was computed is of the order of what was stated: beyond that the figures do not belong together."""
    a, b = computed.shown, admitted.middle
    if a is None or b is None or a <= 0 or b <= 0:
        return False
    if max(a, b) < farthest * min(a, b) or any(abs(max(a, b) / min(a, b) / slip - 1) < _EXACTLY for slip in _TENS):
        return True
    return max(a, b) < _BY_ONE_DIGIT * min(a, b) and _slipped(a, b)


def _slipped(computed: Fraction, said: Fraction) -> bool:
    """Whether what was stated is what was computed but for one digit, or for two neighbouring ones in the other order."""
    printed = (Decimal(said.numerator) / Decimal(said.denominator)).normalize()
    digits = "".join(map(str, printed.as_tuple().digits))
    if len(digits) == 1:
        return False  # any other is one digit off
    step = Fraction(10) ** int(printed.as_tuple().exponent)  # what it was printed to
    other = str(round(computed / step)).zfill(len(digits))
    digits = digits.zfill(len(other))
    apart = [at for at, (a, b) in enumerate(zip(digits, other, strict=True)) if a != b]
    return len(apart) == 1 or (len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(digits) == sorted(other))


# How many times larger or smaller what was computed may be. A thousandfold slip of million for billion is a fault of units given together;
# in other calculations it is a wrong binding.
_FARTHEST = 15
_FAR = Fraction(16, 5)  # where the words bind less
_BY_ONE_DIGIT = 5  # the same, where the digits show how it slipped
# A shifted point is a fault too: "2,300 times 1,000, together 23 million".
_TENS = (10, 100, 1000)
_EXACTLY = Fraction(2, 100)  # from a tenfold, hundredfold or thousandfold
# How much farther than the reading that the text binds another may lie and still explain the figure; how far any may lie.
_AS_NEAR = 1.0
_REACH = 2.0


_LARGE = 1000  # from here on a number is told without decimals
_DIGITS = 3  # significant ones of a result that does not come out even
_MANY = 6  # digits of a whole number that are told as they come out


def _told(
    code: str,
    name: str,
    outcome: Outcome,
    head: Term,
    reading: Reading,
    admitted: Interval,
    *,
    loose: bool = False,
    chance: bool = False,
) -> Check:
    told = reading.name or name
    computed: Words = shown(reading.computed)
    if outcome is Outcome.CONSISTENT:  # to so many digits that it is what was stated; "nearly 8 months" may leave a range around that
        fine = (shown(reading.computed, digits) for digits in range(_DIGITS, _MANY))
        computed = next((f for f in fine if Interval.point(f).meets(admitted)), None) or _span(reading.computed) or computed
    if told not in _NUMBERS and head.claim.value is not None:
        computed = _in_unit(computed, head.claim.value.unit)
    values: dict[str, Words] = {"stated": _value(head), "computed": computed, **dict(reading.values)}
    two = reading.premises[:2]
    if told == "ratio":
        two = tuple(sorted(two, key=lambda t: -t.size))  # so many times is the larger of the smaller
    for i, term in enumerate(two):
        values.setdefault("ab"[i], _value(term))
    values.setdefault("list", joined(reading.premises))
    key = f"reconcile.{told}.{'holds' if outcome is Outcome.CONSISTENT else 'fails'}"
    claims = (head.claim.id, *(t.claim.id for t in reading.premises))
    return Check(code, outcome, claims, Reason(code=code, key=key, values=values), loose, chance=chance)


# Sentences that say by themselves what was computed: a percentage, so many times; in all others it has the unit of what was stated.
_NUMBERS = frozenset({"share", "change", "change_by", "ratio"})


def _in_unit(computed: Words, unit: str | None) -> Words:
    if isinstance(computed, Value):
        return computed.model_copy(update={"unit": unit})
    return Value(low=computed, high=computed, stated=computed, unit=unit) if isinstance(computed, Decimal) else computed


def _span(interval: Interval) -> Value | None:
    """What was computed from end to end, for a sentence."""
    if interval.low is None or interval.high is None:
        return None
    low, high = (_significant(end) if abs(end := shown(Interval.point(e))) >= _LARGE else end for e in (interval.low, interval.high))
    return Value(low=low, high=high, approx=Approx.RANGE) if low < high else None


def _value(term: Term) -> Words:
    assert term.claim.value is not None
    return f"quote:{term.claim.quote.exact}" if term.worded else term.claim.value


def joined(terms: Iterable[Term]) -> Words:
    """The figures as a sum is written, "80000 + 26000"; one alone as a number."""
    numbers = [t.claim.value.middle for t in terms if t.claim.value and t.claim.value.middle is not None]
    return numbers[0] if len(numbers) == 1 else " + ".join(format(n.normalize(), "f") for n in numbers)


def shown(interval: Interval, digits: int = _DIGITS) -> Decimal:
    """What was computed, for a sentence: sums of whole numbers as they come out, all else to so many significant digits."""
    middle = interval.shown
    if middle is None:
        return Decimal(0)
    number = Decimal(middle.numerator) / Decimal(middle.denominator)
    if middle.denominator == 1 and (interval.low == interval.high or len(number.normalize().as_tuple().digits) <= _MANY):
        return number
    if abs(number) >= _LARGE:
        return _significant(number, digits)
    return Decimal(f"{number:.{digits}g}") if abs(number) >= 1 else Decimal(f"{number:.{digits - 1}g}")


def _significant(number: Decimal, digits: int = _DIGITS) -> Decimal:
    """A large number to so many significant digits."""
    return number.quantize(Decimal(1).scaleb(max(number.adjusted() - digits + 1, 0))).quantize(Decimal(1))


def _misses_by(computed: Interval, admitted: Interval) -> Fraction:
    """How far the nearest of what was computed lies from what is admitted, relative to the stated."""
    gaps = []
    if computed.high is not None and admitted.low is not None and computed.high < admitted.low:
        gaps.append((admitted.low - computed.high) / abs(admitted.low or Fraction(1)))
    if computed.low is not None and admitted.high is not None and computed.low > admitted.high:
        gaps.append((computed.low - admitted.high) / abs(admitted.high or Fraction(1)))
    return max(gaps, default=Fraction(0))


# What all cost and what each costs are no two states of one thing: "ten trips for 63 euros, 6.30 each, a quarter less".
_NO_TWO_STATES = frozenset({("A109", "A102"), ("A109", "A103"), ("A109", "A104")})


def _explains(held: Check, fault: Check) -> bool:
    """Whether what comes out right may show that a fault has the figures of something else."""
    return held.code == fault.code or (held.code, fault.code) in _NO_TWO_STATES


def _of_entries(held: Check, fault: Check) -> bool:
    """Whether one entry of a list happens to be the sum of others: "18 injured: eight residents, five firefighters, three passers-by"."""
    return held.code == fault.code == "A106" and held.claims[0] in fault.claims[1:] and len(fault.claims) > _TWO_AND_SUM


_TWO_AND_SUM = 3  # claims of a sum of two


def once(checks: list[Check]) -> list[Check]:
    """One check for one set of claims: a fault that another reading of the same claims explains is dropped."""
    held = [check for check in checks if check.outcome is Outcome.CONSISTENT and not check.chance]
    kept: dict[tuple[str, ...], Check] = {}
    for check in checks:
        key = tuple(sorted(check.claims))
        premises = set(check.claims[1:])
        if (
            check.outcome is Outcome.INCONSISTENT
            and len(premises) > 1
            and any(premises <= set(h.claims) and not _of_entries(h, check) for h in held if _explains(h, check))
        ):
            continue  # these premises belong to another figure, which they explain
        if key not in kept or (kept[key].outcome is Outcome.INCONSISTENT and check.outcome is Outcome.CONSISTENT and not check.chance):
            kept[key] = check
    return list(kept.values())
