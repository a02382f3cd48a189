"""How two dates stand that have no day in common: like one date told wrongly, or like the dates of two events.

Whoever gets a date wrong is a day or a few off, or has the day right and the month or the year wrong. Two events are any distance apart;
where each date is the news of its own article, there were two as a rule.
"""

import datetime as dt

from factcheck.graph.times.moments import hour, hours_apart, published, yet_to_come
from factcheck.link.linked import LinkedClaim
from factcheck.model import Precision, TimeRelation, TimeSpan
from factcheck.model.time_iso import length_of

_STEPS = ((1, "a day"), (7, "a week"), (31, "a month"), (100, "a season"), (366, "a year"), (1100, "three years"), (3660, "ten years"))
_DAYS = frozenset({Precision.HOUR, Precision.DAY})
_MONTHS = _DAYS | {Precision.MONTH}
_NEWS = 10  # days around its publication within which an article's date is its news
_COUNTS = {0: "none", 1: "one", 2: "both"}
NAMES = frozenset({
    *(f"apart {name}" for _, name in _STEPS), "apart more", *(f"{of} {count}" for of in ("ahead", "news") for count in _COUNTS.values()),
    "apart by year", "hours apart", "slip", "one weekday", "one precision",
})  # fmt: skip
"""All that `apart` may find."""


def apart(left: LinkedClaim, right: LinkedClaim) -> dict[str, float]:
    """What the distance of two dates, and their distance from their articles, say about them being one, by name; nothing of dates that
    overlap."""
    a, b = left.time, right.time
    if hours_apart(left, right):
        return {"hours apart": 1.0} | ({"slip": 1.0} if _one_part(left, right) else {})
    if a is None or b is None or not days_apart(a, b):
        return {}
    days = _between(a, b)
    holds = {
        f"apart {next((name for most, name in _STEPS if days <= most), 'more')}": True,
        "apart by year": Precision.YEAR in (a.precision, b.precision),
        "slip": slip(a, b),
        "one weekday": days <= _STEPS[2][0] and days % 7 == 0,
        "one precision": a.precision is b.precision,
        f"ahead {_COUNTS[yet_to_come(left) + yet_to_come(right)]}": True,
        f"news {_COUNTS[_news(left, a) + _news(right, b)]}": True,
    }
    return {name: 1.0 for name, true in holds.items() if true}


def slip(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two dates are alike but for one part: one day in neighbouring months, one day or month in two years."""
    x, y = a.start or a.end, b.start or b.end
    if x is None or y is None or not {a.precision, b.precision} <= _MONTHS:
        return False
    if {a.precision, b.precision} <= _DAYS:
        return x.day == y.day and (x.month == y.month or abs(12 * (x.year - y.year) + x.month - y.month) == 1)
    return x.month == y.month


def days_apart(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two dates have no day in common that the texts give, and neither lies before the latest day that the other sets."""
    return not (a.assumed or b.assumed or a.overlaps(b) or _in_time(a, b) or _in_time(b, a))


def two_stretches(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether both give the two ends of a stretch, as finely as each other, and not the same ones: 1995 to 2001, and 1995 to 2002."""
    one, other = (time.iso.split("/") for time in (a, b))
    ends = all(len(parts) == 2 and not {"", ".."} & set(parts) for parts in (one, other)) and not (length_of(a.iso) or length_of(b.iso))
    return ends and not (a.assumed or b.assumed) and one != other and [len(end) for end in one] == [len(end) for end in other]


def _in_time(a: TimeSpan, b: TimeSpan) -> bool:
    latest = b.relation is TimeRelation.UNTIL and a.relation is not TimeRelation.UNTIL
    return latest and a.end is not None and b.start is not None and a.end < b.start


def _one_part(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two hours with their minutes are alike but for one of them."""
    one, other = ((hour(c) or "").split(":") for c in (a, b))
    return len(one) == len(other) > 1 and (one[0] == other[0] or one[1] == other[1])


def _between(a: TimeSpan, b: TimeSpan) -> int:
    """Days from the end of the one date to the start of the other; of a stretch that is open, its known end counts."""
    return max((y - x).days for x, y in ((_last(a), _first(b)), (_last(b), _first(a))) if x is not None and y is not None)


def _first(time: TimeSpan) -> dt.date | None:
    return time.start or time.end


def _last(time: TimeSpan) -> dt.date | None:
    return time.end or time.start


def _news(c: LinkedClaim, time: TimeSpan) -> bool:
    """Whether the date lies close to its article."""
    day, last = published(c), time.end or time.start
    return day is not None and last is not None and abs((last - day).days) <= _NEWS
