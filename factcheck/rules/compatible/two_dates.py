"""A figure that changes, at two dates

## What it sees
The measure is a level, price, rate or share that moves up and down, and the texts speak of different dates.

## Why
What varies has a figure for each day; only figures of one day can contradict each other.

## Example
2,100 firefighters on Thursday, 1,300 on Sunday.

## Limits
Dates that are only assumed from publication must be more than two days apart. A length is not measured again, and nobody grows older by
more than the years between; an area, a weight or a volume that is given otherwise months later is, and anything that one text says to be
so now. How far an article itself says its figure is from that of another article is told with its words. What is settled (the stops of
a line, a fee) does not change, nor does what a third article tells again. How long something has lasted so far is followed by how long it
lasted in the end.
"""

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.sameness import CERTAIN
from factcheck.graph.side import Side
from factcheck.graph.times.moments import stated
from factcheck.graph.times.moving import came_to
from factcheck.graph.values.figures import Fit
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason, TimeRelation
from factcheck.rules import Within, rule
from factcheck.rules.asked import another_crowd, crossed, steady
from factcheck.rules.conflict import total_falls
from factcheck.rules.example import Example, claim
from factcheck.rules.told import part_told, reason, said, when, when_published

NAME = "figures of two dates"
CODE = "K317"


@rule(code=CODE, name=NAME, rank=50, within=Within.MOVING)
def check(pair: Pair) -> Reason | None:
    if _grown_older(pair):
        return reason(pair, "grown_older", ta=when(pair.left), tb=when(pair.right))
    if pair.fit is Fit.APART and pair.same_measure and not pair.denied and pair.ran_on:
        return _told(pair)
    if (moved := _moved(pair)) is not None:
        return moved
    if (
        not pair.same_measure
        or not _some_time_between(pair)
        or pair.denied
        or another_crowd(pair)
        or (pair.fixed and not _measured_again(pair))
    ):
        return None
    if pair.fit is None or (pair.fit is Fit.SAME and not crossed(pair)) or (pair.settled and pair.strict):
        return None
    certain = not pair.beside.asked and pair.contradicting >= CERTAIN
    moves = pair.varying or pair.one_of_the_day
    if pair.when is Side.SILENT and pair.sure and (certain or not moves):
        return None
    if pair.plausible and pair.growing and total_falls.check(pair) is not None:
        return None  # what only grows did not become less
    if pair.when in (Side.WITHIN, Side.AROUND) and (pair.growing or pair.flowing):
        return None  # a part of a period (K313)
    if pair.left.measure.kind is MeasureKind.RANK or (pair.when is Side.SAME and not _by_two_days(pair)) or steady(pair):
        return None
    if pair.left.measure.id == pair.right.measure.id == _MOVES:
        return reason(pair, "two_moves", ta=when(pair.left), tb=when(pair.right))
    return _told(pair)


_MOVES = "change:share_price"  # of each day, and of none that another text might mean


def _moved(pair: Pair) -> Reason | None:
    """The reason where the later of two articles, months apart, says itself that the figure rose or fell to what it gives."""
    before, after = (pair.left, pair.right) if pair.published_days >= 0 else (pair.right, pair.left)
    way = came_to(after)
    if not way or came_to(before) or abs(pair.published_days) < _MONTHS or pair.figures is None or pair.fit is not Fit.APART:
        return None
    if not pair.same_measure or pair.denied or pair.when is Side.SAME:
        return None
    rose = pair.figures.right.middle - pair.figures.left.middle
    if rose * way * (1 if after is pair.right else -1) <= 0:
        return None
    key = "rose_to" if way > 0 else "fell_to"
    return reason(pair, key, x=said(before), y=said(after), outlet=after.source.outlet or after.source.name)


def _told(pair: Pair) -> Reason:
    """Of two dates where both texts give one; else the most that can be said is that the figure may have changed."""
    if (part := part_told(pair)) is not None:
        return part
    own = pair.left.claim.source == pair.right.claim.source  # one text tells two times, whichever words say so
    if own or (stated(pair.left) is not None and stated(pair.right) is not None):
        return reason(pair, "two_dates", ta=when(pair.left), tb=when(pair.right))
    as_of = when if pair.days else when_published
    return reason(pair, "two_dates_told", ta=as_of(pair.left), tb=as_of(pair.right))


def _some_time_between(pair: Pair) -> bool:
    """Whether time passed from the one figure to the other: between the days of which the texts speak, or where a text gives none and they
    do not tell the two apart, between the texts."""
    if pair.when is not Side.SILENT:
        return pair.days != 0
    return abs(pair.days) > _NIGHT or (pair.days == 0 and abs(pair.published_days) > _NIGHT and not pair.strict)


def _grown_older(pair: Pair) -> bool:
    """Whether somebody is older by as many birthdays as there may be between two texts that are a week or more apart."""
    if not pair.same_measure or pair.left.measure.id != "age" or pair.figures is None or pair.figures.converted or pair.days < _BIRTHDAY:
        return False
    full = pair.days * 4 // 1461
    return pair.rises and full <= pair.figures.right.middle - pair.figures.left.middle <= full + 1


def _measured_again(pair: Pair) -> bool:
    """Whether what lasts was measured at two times all the same, because the texts say so; or, of what is weighed or spreads (a burnt area,
    a heap, a harvest, where a length stays as it is), because months lie between them and nothing says that the two are one measurement."""
    if pair.figures is None or pair.figures.unit in _SPANS:
        return False
    later = pair.figures.unit in _AMOUNTS and abs(pair.published_days) > _MONTH and not pair.strict
    return pair.when is Side.APART or pair.one_of_the_day or (pair.when is Side.SILENT and later)


def _by_two_days(pair: Pair) -> bool:
    """Whether one says how it stood "by" a day that is not the other's."""
    until = any(span is not None and span.relation is TimeRelation.UNTIL for span in (stated(pair.left), stated(pair.right)))
    return until and abs(pair.days) > _NIGHT


_SPANS = frozenset({"seconds", "months"})  # how long a thing took, how old somebody is
_AMOUNTS = frozenset({"kg", "m²", "m³"})
_BIRTHDAY = 7  # days from which on a birthday may well lie between
_MONTHS = 60  # days from which on a figure that rose or fell is no other reading of the one before
_NIGHT = 2  # days by which two tellings of one day may differ
_MONTH = 31


EXAMPLES = (
    Example(
        "staff in two winters",
        left=claim("staff", 35, published="2025-07-20", subject="Lovable"),
        right=claim("staff", 120, published="2025-12-20", subject="Lovable"),
        says="the figure may have changed from one text to the other: 35 (20 July 2025), 120 (20 December 2025)",
    ),
    Example(
        "a share that rose on two days",
        left=claim("change:share_price", 11, unit="%", aspect="change", direction=1, published="2025-05-12", subject="Velora"),
        right=claim("change:share_price", 14, unit="%", aspect="change", direction=1, published="2025-12-12", subject="Velora"),
        says="each is what happened in its own time: 11% (12 May 2025), 14% (12 December 2025)",
    ),
    Example(
        "staff in one week",
        left=claim("staff", 35, published="2025-07-20", subject="Lovable"),
        right=claim("staff", 120, published="2025-07-21", subject="Lovable"),
        fires=False,
    ),
    Example(
        "a burnt area in two months",
        left=claim("size:burnt", 410, unit="ha", time="2025-07-20", subject="Orsa"),
        right=claim("size:burnt", 620, unit="ha", time="2025-09-20", subject="Orsa"),
        says="the figures are of two dates: 410 hectares (20 July 2025), 620 hectares (20 September 2025)",
    ),
    Example(
        "a year older after a winter",
        left=claim("age", 24, unit="years", published="2025-07-20", subject="Iker Sala"),
        right=claim("age", 25, unit="years", published="2026-02-20", subject="Iker Sala"),
        says="whoever was 24 years old on 20 July 2025 may well be 25 years old on 20 February 2026",
    ),
    Example(
        "a year older after ten days",
        left=claim("age", 24, unit="years", published="2025-07-20", subject="Iker Sala"),
        right=claim("age", 25, unit="years", published="2025-07-30", subject="Iker Sala"),
        says="whoever was 24 years old on 20 July 2025 may well be 25 years old on 30 July 2025",
    ),
    Example(
        "a year older after two days",
        left=claim("age", 24, unit="years", published="2025-07-20", subject="Iker Sala"),
        right=claim("age", 25, unit="years", published="2025-07-22", subject="Iker Sala"),
        fires=False,
    ),
    Example(
        "two years older after a winter",
        left=claim("age", 24, unit="years", published="2025-07-20", subject="Iker Sala"),
        right=claim("age", 26, unit="years", published="2026-02-20", subject="Iker Sala"),
        fires=False,
    ),
    Example(
        "how long something took, in two months",
        left=claim("duration:burnt", 4, unit="weeks", time="2025-07-20", subject="Orsa"),
        right=claim("duration:burnt", 6, unit="weeks", time="2025-09-20", subject="Orsa"),
        fires=False,
    ),
    Example(
        "ships by one Monday, and three weeks before",
        left=claim("ships", 44, time="2025-07-10", subject="Orsa"),
        right=claim("ships", 19, time="../2025-08-04", subject="Orsa"),
        says="the figures are of two dates: 44 (10 July 2025), 19 (by 4 August 2025)",
    ),
    Example(
        "a prize fund that fell",
        left=claim("prize_money", 180000, unit="EUR", published="2026-09-02", subject="Open", quote="a prize fund of 180,000"),
        right=claim(
            "prize_money",
            150000,
            unit="EUR",
            published="2027-08-20",
            subject="Open",
            outlet="Check",
            quote="the fund has fallen to 150,000",
        ),
        says="Check itself says that the figure fell to 150,000 euros; 180,000 euros is from before",
    ),
    Example(
        "a prize fund that rose, by what is less",
        left=claim("prize_money", 180000, unit="EUR", published="2026-09-02", subject="Open", quote="a prize fund of 180,000"),
        right=claim("prize_money", 150000, unit="EUR", published="2027-08-20", subject="Open", quote="the prize fund has risen to 150,000"),
        fires=False,
    ),
)
