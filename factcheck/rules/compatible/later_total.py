"""A later figure of a total that grows

## What it sees
The measure accumulates, the two figures are of different dates, and the later one is the larger.

## Why
A total so far is true only on its day. What was added between the dates can be compared with what came before.

## Example
More than 65,000 by November 2024, 78,000 in summer 2025: about 1,400 a month in between.

## Limits
The rate between the dates supposes that both count the same; where the scope widened too it is an upper bound. What grew by less than one
a year is no total so far, and a rate of less than one a month is not told.
A count of the first days grew from day to day though only the sentences around say which, however surely both are of one thing. An article
that appears days after such a count may date the event, and not its own count, to a day before it. A part that is more than was known
of its whole shows that the whole has grown.
"""

from decimal import Decimal

from factcheck.graph.compare.pair import Pair
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.moments import moment, stated
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Kind, Reason, TimeRelation, Value
from factcheck.model.relation import Words
from factcheck.rules import rule
from factcheck.rules.asked import counted_later, crossed, one_valued, still_counted
from factcheck.rules.compatible.part_of_period import begins_together
from factcheck.rules.example import Example, claim
from factcheck.rules.told import as_of, measure, part_told, reason, round_rate, said, when_published

CODE = "K316"


@rule(code=CODE, name="later figure of a growing total", rank=48)
def check(pair: Pair) -> Reason | None:
    if counted_later(pair):
        a, b = (pair.right, pair.left) if pair.days > 0 else (pair.left, pair.right)
        return reason(pair, "later_count", a=said(a), b=said(b), ta=when_published(a), tb=when_published(b))
    if pair.figures is None or not _grows(pair):
        return None
    if pair.days > 0 and pair.alike is Alike.WHOLE:
        what = {"part": measure(pair.right), "whole": measure(pair.left)}
        return part_told(pair) or reason(pair, "later_part", ta=as_of(pair.left), tb=as_of(pair.right), **what)
    if pair.days > 0:
        return part_told(pair) or _told(pair, pair.figures.unit.partition("/")[0] == "count")
    one_count = pair.same_measure or (pair.alike is Alike.WHOLE and pair.one_aspect)  # the passengers hurt may be all the hurt
    if pair.when is Side.SAME and still_counted(pair) and pair.published_days > 0 and pair.fit is Fit.APART and one_count:
        days = {"ta": when_published(pair.left), "tb": when_published(pair.right)}
        return part_told(pair) or reason(pair, "later_count", **days)
    return None


def _grows(pair: Pair) -> bool:
    """Whether the right may be what the left has grown to."""
    if not pair.growing or pair.alike is Alike.LIKE or not pair.rises or pair.denied or not one_valued(pair):
        return False
    if pair.left.measure.by_party or pair.right.measure.by_party or (pair.settled and pair.strict):
        return False  # who marched on one day does not add up with who marches on another
    total = pair.both_silent and not any(pair.planned) and pair.left.measure.kind is pair.right.measure.kind is MeasureKind.CUMULATIVE
    if pair.when is Side.SILENT and not total and not still_counted(pair) and (pair.sure or abs(pair.days) <= 2):
        return False  # a running total speaks as of its article
    if not pair.same_counted and pair.alike is Alike.SAME:
        return False
    if pair.fit is Fit.SAME and not _past_bound(pair) and not crossed(pair):
        return False
    if pair.when in (Side.WITHIN, Side.AROUND, Side.OVERLAP) and not begins_together(pair) and not _by_then(pair):
        return False
    return pair.when is not Side.APART or pair.left.measure.kind is MeasureKind.CUMULATIVE


def _told(pair: Pair, counts: bool) -> Reason | None:
    """The reason, with what was added in a month and whether that is more than before, where the texts say so much. `counts`: things are
    counted, and not money or a length."""
    then, now = moment(pair.left), moment(pair.right)
    turned = then is not None and now is not None and then[1] > now[1]  # one text says when it happened, and not as of when it counts
    told = when_published if turned else as_of
    values: dict[str, Words] = {"ta": told(pair.left), "tb": told(pair.right)}
    plainly = "later_total" if pair.left.measure.kind is MeasureKind.CUMULATIVE else "later_figure"  # a count need not be a total so far
    if not counts and not _one_unit(pair):
        return reason(pair, plainly, **values)
    between = _a_month(printed(pair.right) - printed(pair.left), _gap_days(pair))
    if between is not None and counts and between < 1:
        # to a total so far something is added; 32 dead of one flood and 47 of the next, decades later, are two totals
        return reason(pair, plainly, **values) if between * 12 >= 1 else None
    if between is None or not pair.is_kind(Kind.QUANTITY):
        return reason(pair, plainly, **values)
    before = _before(pair)
    units = {c.claim.value.unit for c in (pair.left, pair.right) if c.claim.value is not None}
    unit = units.pop() if len(units) == 1 else None  # orders against sales: so many a month of either
    if before is None:
        return reason(pair, "later_total_rate", rate=_monthly(between, unit), **values)
    near = abs(between - before) * 100 <= before
    digits = 2 if near or round_rate(between) != round_rate(before) else 3
    way = "steady" if near else "slower" if between < before else "faster"
    rate, earlier = _monthly(between, unit, digits), _monthly(before, unit, digits)
    return reason(pair, f"later_total_{way}", rate=rate, before=earlier, **values)


def _by_then(pair: Pair) -> bool:
    """Whether a figure is given "by" a day, which says nothing of where its stretch begins."""
    return any(span is not None and span.relation is TimeRelation.UNTIL for span in (stated(pair.left), stated(pair.right)))


def _one_unit(pair: Pair) -> bool:
    """Whether both texts print one unit, so that the difference is one of that unit."""
    a, b = pair.left.claim.value, pair.right.claim.value
    return a is not None and b is not None and a.unit == b.unit


def printed(c: LinkedClaim) -> Decimal:
    """The figure in the unit in which it is printed."""
    value = c.claim.value
    return (value.middle if value is not None else None) or Decimal(0)


def _gap_days(pair: Pair) -> int:
    a, b = moment(pair.left), moment(pair.right)
    if a is None or b is None:
        return 0
    return (b[1] - a[1]).days


def _past_bound(pair: Pair) -> bool:
    """Whether a bound of old is left behind: "more than 65,000" a year ago says nothing of 78,000 now."""
    assert pair.figures is not None
    a, b = pair.figures.left, pair.figures.right
    return a.high is None and pair.days > 30 and b.middle > a.middle * Decimal("1.05")


def _monthly(amount: Decimal, unit: str | None, digits: int = 2) -> Value:
    rounded = round_rate(amount, digits)
    return Value(low=rounded, high=rounded, stated=rounded, unit=f"{unit or ''}/month")


def _a_month(amount: Decimal, days: int) -> Decimal | None:
    """An amount spread over days, for each month; None for less than two months, over which a rate says little."""
    return None if days < 60 or amount <= 0 else amount / days * _MONTH


def _before(pair: Pair) -> Decimal | None:
    """The earlier total spread over its own stretch."""
    time = stated(pair.left)
    if time is None or time.relation is not TimeRelation.OVER or time.start is None or time.end is None or pair.figures is None:
        return None
    return _a_month(printed(pair.left), (time.end - time.start).days)


_MONTH = Decimal("30.436875")


EXAMPLES = (
    Example(
        "orders in two years",
        left=claim("orders", 65000, approx="more-than", time="2020-12/2024-11", published="2024-11-20"),
        right=claim("orders", 78000, time="2025-09", published="2025-09-20"),
        says=(
            "78,000 is a later figure (September 2025) of a total that had reached more than 65,000 by November 2024:"
            " about 1,300 a month in between, below the average of 1,400 a month until then"
        ),
    ),
    Example(
        "hectares, since a beginning that neither gives",
        left=claim("area_covered", 16000, unit="ha", time="2025-02-01", published="2025-02-01", subject="fire"),
        right=claim("area_covered", 30000, unit="ha", time="2025-08-04", published="2025-08-04", subject="fire"),
        says=(
            "30,000 hectares is a later figure (4 August 2025) of a total that had reached 16,000 hectares by 1 February 2025:"
            " about 2,300 hectares a month in between"
        ),
    ),
    Example(
        "hectares and square kilometres, of which there is no difference to tell",
        left=claim("area_covered", 16000, unit="ha", time="2025-02-01", published="2025-02-01", subject="fire"),
        right=claim("area_covered", 300, unit="km²", time="2025-08-04", published="2025-08-04", subject="fire"),
        says="300 km² is a later figure (4 August 2025) of a total that had reached 16,000 hectares by 1 February 2025",
    ),
    Example(
        "two floods, to whose dead not one a year was added",
        left=claim("deaths", 32, unit="people", time="1957-10", published="2025-10-20", subject="flood"),
        right=claim("deaths", 47, unit="people", time="2025-10-17", published="2025-10-20", subject="flood"),
        fires=False,
    ),
    Example(
        "one more in half a year, of which no rate is told",
        left=claim("deaths", 3, unit="people", time="2025-01-10", published="2025-01-10", subject="flood"),
        right=claim("deaths", 4, unit="people", time="2025-07-10", published="2025-07-10", subject="flood"),
        says="4 people is a later figure (10 July 2025) of a total that had reached 3 people by 10 January 2025",
    ),
    Example(
        "how many an accident killed, told weeks after it, and how many had died a day after it",
        left=claim("killed", 5, unit="people", time="2025-08-19", published="2025-09-27", subject="ferry"),
        right=claim("killed", 4, unit="people", time="2025-08-20", published="2025-08-20", subject="ferry"),
        says=(
            "5 people is a later count (published 27 September 2025) of what stood at 4 people (published 20 August 2025);"
            " such counts grow in the first days"
        ),
    ),
    Example(
        "how many two days killed, each told on the day after",
        left=claim("killed", 5, unit="people", time="2025-08-19", published="2025-08-20", subject="war"),
        right=claim("killed", 4, unit="people", time="2025-08-20", published="2025-08-21", subject="war"),
        fires=False,
    ),
    Example(
        "more homes destroyed than were known to be damaged two days before",
        left=claim("homes_hit", 3400, unit="homes", published="2025-03-05", subject="quake"),
        right=claim("homes_destroyed", 5200, unit="homes", published="2025-03-07", subject="quake"),
        says=(
            "“homes destroyed” is a part of “homes affected”, of which 3,400 homes was given (5 March 2025);"
            " 5,200 homes (7 March 2025) shows that there were more"
        ),
    ),
    Example(
        "marchers of two days",
        left=claim("demonstrators", 45000, published="2025-03-15"),
        right=claim("demonstrators", 60000, published="2025-04-02"),
        fires=False,
    ),
    Example(
        "a total that has not moved",
        left=claim("orders", 78000, published="2025-06-20"),
        right=claim("orders", 78000, published="2025-09-01"),
        fires=False,
    ),
)
