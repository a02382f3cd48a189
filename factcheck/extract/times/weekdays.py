"""A weekday that stands beside a date is part of it ("on Saturday 14 June 2025", "am Samstag (14. Juni)", "14 June 2025 (Saturday)") and no
day of its own, counted from publication."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.extract.times.calendar import Context, Read, span, years_around
from factcheck.extract.times.nearest import nearest
from factcheck.model.time import Precision, TimeSpan

_GAP = re.compile(r"(?:,? {0,2}\(|, ?| )")
_DIGITS = re.compile(r"(\d\d?)\.(\d\d?)\.(?!\s?\d)")
_BRACKETED = re.compile(r"(\d\d?)(?:/(\d\d?)|\.)?(?=\))")
_ABOUT, _NEAR = 190, 15  # days to either side of publication in which a weekday is told with its day and month, with its day alone


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase read where it stands. `weekday`: where its weekday begins, and which it is, where it says little else."""

    end: int
    read: Read
    steps: tuple[float, str] | None = None
    length: bool = False
    weekday: tuple[int, int] | None = None


def beside_weekday(context: Context, reading: Reading, read_at: Callable[[Context, int], Reading | None]) -> Reading:
    """The date that the weekday of a reading begins or stands before; the reading as it is where none does."""
    assert reading.weekday is not None
    at, weekday = reading.weekday
    whole = read_at(context, at)  # without its preposition: "[on ]Saturday 14 June 2025"
    if whole is not None and whole.end > reading.end and whole.weekday is None and _is_day(whole):
        return whole
    gap = _GAP.match(context.text, reading.end)
    if gap is None:
        return reading
    begin = gap.end()
    for link in context.words.lists.get("weekday_links", ()):
        if context.text.startswith(f"{link} ", begin):
            begin += len(link) + 1
            break
    date = read_at(context, begin)
    if date is None or not _is_day(date) or date.weekday is not None:
        date = _in_digits(context, begin)
    if date is None and gap[0].endswith("("):
        date = _in_brackets(context, begin, weekday)
    if date is None:
        return reading
    bracket = gap[0].endswith("(") and context.text.startswith(")", date.end)
    return replace(_in_its_year(context, at, date, weekday), end=date.end + bracket)


def of_date_before(low: str, start: int, weekday: int, end: int, time: TimeSpan) -> bool:
    """Whether a weekday that begins at `start` belongs to the date that ends at `end`: only a comma or bracket is between the two, and it
    is the weekday of that date."""
    gap = _GAP.fullmatch(low, end, start)
    if gap is None or gap[0] == " " or time.precision is not Precision.DAY or time.start is None:
        return False
    return time.start.isoweekday() == weekday


def _is_day(reading: Reading) -> bool:
    iso, form, _ = reading.read
    return form == "date" and span(iso).precision in (Precision.DAY, Precision.HOUR)


def _in_digits(context: Context, at: int) -> Reading | None:
    """A day and month in digits, which are a date only beside a weekday: "Samstag, 14.6."."""
    found = _DIGITS.match(context.text, at)
    if found is None or context.now is None:
        return None
    day, month = int(found[1]), int(found[2])
    try:
        return Reading(found.end(), (dt.date(context.now.year, month, day).isoformat(), "date", False))
    except ValueError:
        return None


def _in_brackets(context: Context, at: int, weekday: int) -> Reading | None:
    """The number of a day, with its month or without, in brackets behind its weekday: "na quarta-feira (4)", "el martes (10/6)"."""
    found = _BRACKETED.match(context.text, at)
    if found is None or context.now is None:
        return None
    day, month = int(found[1]), int(found[2] or 0)
    reach = _ABOUT if month else _NEAR
    away = sorted(range(-reach, reach + 1), key=abs)
    days = (context.now + dt.timedelta(step) for step in away)
    fitting = (d for d in days if d.day == day and d.isoweekday() == weekday and month in (0, d.month))
    nearest_one = next(fitting, None)
    return None if nearest_one is None else Reading(found.end(), (nearest_one.isoformat(), "date", False))


def _in_its_year(context: Context, start: int, reading: Reading, weekday: int) -> Reading:
    """A date without its year in the year about publication in which it fell on that weekday, if there is one."""
    iso, form, anchored = reading.read
    if anchored:
        return reading
    options = []
    for year in years_around(context):
        try:
            day = dt.date(year, int(iso[5:7]), int(iso[8:10]))
        except ValueError:  # 29 February
            continue
        options.append((day, day.isoformat()))
    fitting = [option for option in options if option[0].isoweekday() == weekday]
    chosen = fitting[0][1] if len(fitting) == 1 else nearest(context, start, fitting or options)
    return replace(reading, read=(chosen, form, False)) if chosen else reading
