"""Whether the time of an extracted claim is that of its label.

Labels give a day, month, quarter, half, year or a span a/b, and the publication (its day or its month) where the text says no time. Ours is
the claim's time, or the publication date where it has none. It is right where it is the label's stretch, or lies in it ("2025-08-07" for
"2025-08"), or is that stretch one step less precisely ("2025-08" for "2025-08-07", "2025-Q3" for "2025-08", "2025" for "2025-Q3"). What
lies in a span must meet one of its ends: the third month of a year to date is not the year to date; but a winter is that of its two years.
"Since 2021" is right as 2021 and as 2021 until publication, "by 2030" as 2030 and as the time from publication to 2030. A label without a
date is not judged.
"""

import datetime as dt

from factcheck.model import Claim, TimeRelation, TimeSpan
from factcheck.model.time import Precision
from factcheck.model.time_iso import parse_time

# Longest stretch, in days, that says a shorter one less precisely: a month a day, half a year a month, a year its half.
_LESS_PRECISE = ((7, 31), (31, 184), (184, 366))


def time_right(label: str | None, claim: Claim, published: TimeSpan | None) -> bool | None:
    """Whether the claim's time is the label's; None where the label names no date."""
    wanted = _parsed(label)
    mine = claim.time if claim.time is not None else published
    if wanted is None or mine is None:
        return None
    return any(_meets(mine, w) for mine in _readings(mine, published) for w in _readings(wanted, published))


def _parsed(label: str | None) -> TimeSpan | None:
    try:
        return parse_time(label) if label else None
    except ValueError:
        return None


def _readings(time: TimeSpan, published: TimeSpan | None) -> list[TimeSpan]:
    """What a stretch with an open end may stand for: its stated end, and all from there to publication."""
    if time.start is not None and time.end is not None:
        return [time]
    said = parse_time(next(end for end in time.iso.split("/") if end != ".."))
    if published is None or published.end is None or said.start is None or said.end is None:
        return [said]
    first, last = (said.start, published.end) if time.relation is TimeRelation.SINCE else (published.end, said.end)
    return [said, parse_time(f"{first}/{last}")] if first <= last else [said]


def _meets(mine: TimeSpan, wanted: TimeSpan) -> bool:
    assert mine.start and mine.end and wanted.start and wanted.end
    if wanted.contains(mine):
        winter = mine.precision is Precision.SEASON and (mine.start.year, mine.end.year) == (wanted.start.year, wanted.end.year)
        return "/" not in wanted.iso or mine.start == wanted.start or mine.end == wanted.end or (winter and mine.start.year < mine.end.year)
    return mine.contains(wanted) and _days(mine) <= next((longest for days, longest in _LESS_PRECISE if _days(wanted) <= days), 0)


def _days(time: TimeSpan) -> int:
    assert time.start and time.end
    return (time.end - time.start + dt.timedelta(1)).days
