"""Of which days a claim speaks: by its own words, by its article, and how two stretches of time lie."""

import datetime as dt

from factcheck.link.linked import LinkedClaim
from factcheck.model import TimeRelation, TimeSpan


def stated(c: LinkedClaim) -> TimeSpan | None:
    """The time that the text gives; None where publication stands in."""
    return c.time if c.time is not None and not c.time.assumed else None


def published(c: LinkedClaim) -> dt.date | None:
    """The last day on which the article may have appeared."""
    span = c.source.published
    return None if span is None else span.end or span.start


def moment(c: LinkedClaim) -> tuple[dt.date, dt.date] | None:
    """The days as of which the claim speaks: the end of a stretch, the publication where the text gives no time or leaves it open."""
    time = stated(c)
    day = published(c)
    if time is None or time.end is None:
        return None if day is None else (day, day)
    if time.relation is not TimeRelation.AT or time.start is None:
        return time.end, time.end
    return time.start, time.end


def inside_roughly(part: TimeSpan, whole: TimeSpan) -> bool:
    """Whether a stretch lies in a much longer one whose start is as vague as "in four years"."""
    if part.start is None or part.end is None or whole.start is None or whole.end is None or whole.relation is not TimeRelation.OVER:
        return False
    length = (whole.end - whole.start).days
    return part.end <= whole.end and 2 * (part.end - part.start).days < length and (whole.start - part.start).days <= min(366, length // 4)
