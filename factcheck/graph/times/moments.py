"""Of which days a claim speaks: by its own words, by its article, and how two stretches of time lie."""

import datetime as dt

from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Kind, Precision, TimeRelation, TimeSpan

_YEAR = 366
RECENT = 10  # days after an event in which its counts are still expected to grow
_DAYS = frozenset({Precision.DAY, Precision.HOUR})
_STATES = frozenset({MeasureKind.PRICE, MeasureKind.PROPERTY, MeasureKind.SHARE, MeasureKind.STOCK})


def stated(c: LinkedClaim) -> TimeSpan | None:
    """The time that the text gives; None where publication stands in, as it does for what is so since then ("€22 since January")."""
    if c.time is None or c.time.assumed:
        return None
    if c.time.relation is TimeRelation.SINCE and c.measure.kind in _STATES and c.claim.aspect in (Aspect.LEVEL, Aspect.SHARE):
        day = published(c)
        return None if day is None or c.time.start is None or c.time.start <= day else c.time
    return c.time


def spoken(c: LinkedClaim) -> TimeSpan | None:
    """The time that the text gives, or that the sentences around the claim do."""
    return stated(c) or told_around(c)


def told_around(c: LinkedClaim) -> TimeSpan | None:
    """The time that is assumed of a claim in the past from the sentences around it."""
    return c.claim.time if c.claim.time is not None and c.claim.time.assumed else None


def published(c: LinkedClaim) -> dt.date | None:
    """The last day on which the article may have appeared."""
    span = c.source.published
    return None if span is None else span.end or span.start


def moment(c: LinkedClaim) -> tuple[dt.date, dt.date] | None:
    """The days as of which the claim speaks: the end of a stretch, the publication where the text gives no time or leaves it open. What
    was, of which only the sentences around it say when, was then and not at publication."""
    time = spoken(c)
    day = published(c)
    if time is None or time.end is None:
        return None if day is None else (day, day)
    if time.relation is not TimeRelation.AT or time.start is None:
        return time.end, time.end
    return time.start, time.end


def planned_on(c: LinkedClaim) -> tuple[dt.date, dt.date] | None:
    """The days as of which a plan speaks: its publication where its time is the last day by which it is to be carried out."""
    time, day = stated(c), published(c)
    if time is not None and time.relation is TimeRelation.UNTIL and time.end is not None and day is not None and time.end > day:
        return day, day
    return moment(c)


def counted_on(c: LinkedClaim) -> tuple[dt.date, dt.date] | None:
    """The days as of which a count speaks: its publication where its time is only the day, of the last year, on which it happened."""
    time, day = spoken(c), published(c)
    if time is None or time.end is None or day is None or time.relation is not TimeRelation.AT or time.precision not in _DAYS:
        return moment(c)
    return (day, day) if 0 <= (day - time.end).days <= _YEAR else moment(c)


def yet_to_come(c: LinkedClaim) -> bool:
    """Whether a text speaks, be it in the present tense, of a time after its publication: what it tells is a plan."""
    time, day = stated(c), published(c)
    return time is not None and time.start is not None and day is not None and time.start > day


def until_published(c: LinkedClaim, time: TimeSpan) -> TimeSpan:
    """A time that goes on since a day, as the stretch from that day to the publication; any other time as it is."""
    day = published(c)
    if time.relation is not TimeRelation.SINCE or time.start is None or day is None or day < time.start:
        return time
    return time.model_copy(update={"end": day, "relation": TimeRelation.OVER})


def inside_roughly(part: TimeSpan, whole: TimeSpan) -> bool:
    """Whether a stretch lies in a much longer one whose start is as vague as "in four years"."""
    if part.start is None or part.end is None or whole.start is None or whole.end is None or whole.relation is not TimeRelation.OVER:
        return False
    length = (whole.end - whole.start).days
    return part.end <= whole.end and 2 * (part.end - part.start).days < length and (whole.start - part.start).days <= min(366, length // 4)


def hour(c: LinkedClaim) -> str | None:
    """The hour of the day that a date gives ("04:47", "21"), on a day of its own or on one that its text leaves open."""
    if c.claim.kind is not Kind.DATE:
        return None
    at = c.time.iso.partition("T")[2] if c.time is not None and "/" not in c.time.iso else ""
    said = c.claim.object or ""
    return at or (said if said[:1].isdigit() else None)


def hours_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two dates give two hours: of the same precision, and on days that may be one."""
    one, other = hour(a), hour(b)
    if one is None or other is None or len(one) != len(other) or one == other:
        return False
    left, right = stated(a), stated(b)
    return left is None or right is None or left.overlaps(right)


def one_hour(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two dates give one hour and a text leaves open of which day ("every Tuesday at eight in the evening")."""
    one, other = hour(a), hour(b)
    return one is not None and one == other and (stated(a) is None or stated(b) is None)
