"""Same measure, scope and time, and values that do not meet

## What it sees
Everything that the tool compares is the same, and the values differ by more than either's rounding.

## Why
One subject has one such value at a time, so one of the texts is wrong.

## Example
46.3 percent on strike in one, 56.3 in the other, on the same day.

## Limits
Only for measures with one value at a time; where the time is only assumed, only for what does not change, and of which
neither text alone says that it is so now: what a thing was built with, what a deal cost, what a third article tells again.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Side
from factcheck.graph.times.moving import told_as_former
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Reason
from factcheck.rules import rule
from factcheck.rules.asked import another_crowd, of_two_days, one_is_left, steady, still_counted, vacuous
from factcheck.rules.example import Example, claim
from factcheck.rules.told import measure, reason, when

CODE = "C106"


@rule(code=CODE, name="values that cannot both be true", rank=84)
def check(pair: Pair) -> Reason | None:
    if pair.fit is not Fit.APART or not pair.same_measure or not pair.same_scope or not pair.same_counted:
        return None
    if pair.denied or (pair.done is not None and not pair.beyond_doubt) or pair.left.measure.kind is MeasureKind.RANK:
        return None
    if {pair.left.claim.aspect, pair.right.claim.aspect} == {Aspect.LEVEL, Aspect.MAXIMUM} or _polled(pair) or _other_size(pair):
        return None
    if _other_state(pair) or one_is_left(pair):
        return None
    if another_crowd(pair) or (pair.parties is not None and (pair.left.measure.by_party or pair.left.measure.estimate)):
        return None
    if pair.basis is Side.SILENT or (vacuous(pair) and not (pair.beyond_doubt or pair.settled)) or not _same_time(pair):
        return None
    if pair.where is Side.SILENT and (pair.flowing or pair.varying) and not (pair.plausible or pair.settled):
        return None
    if _part_of_place(pair) and not (pair.overrules or pair.settled or pair.beside.asked):
        return None
    if _vague(pair) and not ((pair.beyond_doubt and pair.contradicting >= 0) or pair.beside.asked):
        return None
    usual = pair.figures is not None and pair.figures.usual
    named = "disjoint_usual" if usual else "disjoint_settled" if pair.settled and pair.days else "disjoint"
    return reason(pair, named, ta=when(pair.left), measure=measure(pair.left))


def _same_time(pair: Pair) -> bool:
    if pair.when is Side.SAME:
        return not (still_counted(pair) and pair.published_days != 0 and not _settled(pair))
    if steady(pair) or pair.settled:
        return True
    if pair.when is not Side.SILENT:
        return pair.when is not Side.APART and pair.overrules
    if pair.one_of_the_day or not (pair.plausible or pair.beside.asked):
        return False
    if not pair.fixed and of_two_days(pair):
        return False  # strikers of two days, in the news of each
    # What does not change needs no time; an age or a price a year on does.
    at_once = pair.beyond_doubt and pair.published_days == 0
    lasting = at_once or pair.overrules or (pair.fixed and abs(pair.published_days) <= 180)
    return lasting or (not pair.varying and (pair.sure or abs(pair.days) <= 2))


def _part_of_place(pair: Pair) -> bool:
    """Whether the lesser figure is said to be of a place and the other of none: it may be a part of it, as sales in one country are."""
    if pair.where is not Side.SILENT or not (pair.growing or pair.flowing):
        return False
    less = pair.left if pair.rises else pair.right
    return less.place is not None and less.place.name in less.claim.quote.exact


def _vague(pair: Pair) -> bool:
    """Whether a text says only how long or how large something is, and not what of it: a thing has many lengths."""
    return any(c.measure.id.partition(":")[0] in ("duration", "size") for c in (pair.left, pair.right))


def _other_state(pair: Pair) -> bool:
    """Whether of a stock one text says what it was before, or by how much it fell, and the other what it is."""
    a, b = pair.left, pair.right
    if a.measure.kind is not MeasureKind.STOCK:
        return False
    return told_as_former(a) is not told_as_former(b) or a.claim.direction != b.claim.direction


def _other_size(pair: Pair) -> bool:
    """Whether one figure is more than ten times the other: a margin beside its total rather than another reading of it."""
    assert pair.figures is not None
    small, large = sorted((abs(pair.figures.left.middle), abs(pair.figures.right.middle)))
    return large > 10 * small > 0


def _polled(pair: Pair) -> bool:
    """Whether a figure comes from a poll: each has its own, and only one pollster can contradict itself."""
    polled = any("poll" in c.context or "poll" in c.claim.concepts for c in (pair.left, pair.right))
    named = all(c.claim.attributed_to for c in (pair.left, pair.right)) and pair.parties is None
    return polled and not named


def _settled(pair: Pair) -> bool:
    """Whether the later of two articles about fresh events gives the lower count, which growth does not explain."""
    return pair.rises is (pair.published_days < 0)


EXAMPLES = (
    Example(
        "a crowd expected after another was counted",
        left=claim("demonstrators", 45000, published="2025-03-15", said_by="the CGT", subject="SNCF", place="France"),
        right=claim("demonstrators", 60000, published="2025-04-02", modality="planned", said_by="the CGT", subject="SNCF", place="France"),
        fires=False,
    ),
    Example(
        "two rates on one day",
        left=claim("strike_rate", "46.3", unit="%", aspect="share", time="2023-01-19", subject="SNCF"),
        right=claim("strike_rate", "56.3", unit="%", aspect="share", time="2023-01-19", subject="SNCF"),
        says="46.3% and 56.3% are given for the same thing and time, and cannot both be true",
    ),
    Example(
        "two limits, one of them told as a plan",
        left=claim("count:movement", 10, approx="at-most", time="2025-03-12", modality="planned", subject="Bressol"),
        right=claim("count:movement", 8, approx="at-most", time="2025-03-12", subject="Bressol"),
        says="at most 10 and at most 8 are given for the same thing and time, and cannot both be true",
    ),
    Example(
        "two rates on two days",
        left=claim("strike_rate", "46.3", unit="%", aspect="share", time="2023-01-19", subject="SNCF"),
        right=claim("strike_rate", "56.3", unit="%", aspect="share", time="2023-01-31", subject="SNCF"),
        fires=False,
    ),
    Example(
        "the crew of one ship in articles three weeks apart",
        left=claim("crew", 22, published="2026-03-05", subject="Havila"),
        right=claim("crew", 26, published="2026-03-26", subject="Havila"),
        says="22 and 26 are given for the same thing, which does not change from one day to the other, and cannot both be true",
    ),
    Example(
        "the seats that a party has, and those that it lost",
        left=claim("seats", 24, unit="seats", time="2025-05-25", subject="party"),
        right=claim("seats", 8, unit="seats", direction=-1, time="2025-05-25", subject="party"),
        fires=False,
    ),
    Example(
        "the seats that a party won, and those that it had before",
        left=claim("seats", 24, unit="seats", time="2025-05-25", subject="party"),
        right=claim("seats", 27, unit="seats", quote="previously 27 seats", time="2025-05-25", subject="party"),
        fires=False,
    ),
    Example(
        "the crew of one ship two years later",
        left=claim("crew", 22, published="2024-03-05", subject="Havila"),
        right=claim("crew", 26, published="2026-03-26", subject="Havila"),
        fires=False,
    ),
    Example(
        "the staff of one yard in articles three weeks apart",
        left=claim("staff", 220, published="2026-03-05", subject="Havila"),
        right=claim("staff", 260, published="2026-03-26", subject="Havila"),
        fires=False,
    ),
    Example(
        "a sum in two currencies that no rate of late makes one",
        left=claim("purchase_price", 48000000, unit="EUR", time="2025-06", subject="satellite"),
        right=claim("purchase_price", 44000000, unit="USD", time="2025-06", subject="satellite"),
        says="no exchange rate of recent years makes one sum of 48 million euros and 44 million dollars, which are given for the same"
        " thing and time",
    ),
)
