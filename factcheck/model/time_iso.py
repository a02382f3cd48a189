"""The short form of a stretch of time in files, and back.

Forms: "2025-08-07", "2025-08-05T16" (an hour), "2025-W32", "2025-08", "2024-Q4", "2025-H1", "2025-summer" (spring, summer, autumn,
winter), "2024", "2010s", "2024-04-01/2025-03-31" (a span; each end in any of the forms above), "P4Y/2024-11" (a length up to a date, as in
ISO 8601: "in four years"), "2024-11/P4Y" (from a date on), "2021/.." (since), "../2034" (until).
"""

import calendar
import datetime as dt
import re

from factcheck.model.time import Precision, TimeRelation, TimeSpan

# Meteorological seasons of the northern hemisphere; winter belongs to the year in which it begins.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_FORMS = [
    (Precision.HOUR, re.compile(r"(\d{4})-(\d\d)-(\d\d)T\d\d(?::?\d\d)?")),
    (Precision.DAY, re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    (Precision.WEEK, re.compile(r"(\d{4})-W(\d\d)")),
    (Precision.MONTH, re.compile(r"(\d{4})-(\d\d)")),
    (Precision.QUARTER, re.compile(r"(\d{4})-Q([1-4])")),
    (Precision.HALF, re.compile(r"(\d{4})-H([12])")),
    (Precision.SEASON, re.compile(r"(\d{4})-(spring|summer|autumn|winter)")),
    (Precision.DECADE, re.compile(r"(\d{3})0s")),
    (Precision.YEAR, re.compile(r"(\d{4})")),
]
_LENGTH = re.compile(r"P(\d{1,4})([YMWD])")


def parse_time(iso: str, *, assumed: bool = False) -> TimeSpan:
    """The stretch that a short form names. Raises `ValueError` that says what is wrong with it."""
    text = iso.strip()
    if "/" in text:
        left, _, right = text.partition("/")
        left, right = _counted(left, right)
        start = None if left == ".." else parse_time(left)
        end = None if right == ".." else parse_time(right)
        if start is None and end is None:
            raise ValueError(f"{iso!r} is open at both ends")
        if start is None or end is None:
            known = start or end
            assert known is not None
            relation = TimeRelation.SINCE if end is None else TimeRelation.UNTIL
            return TimeSpan(
                start=known.start if end is None else None,
                end=known.end if start is None else None,
                precision=known.precision,
                relation=relation,
                iso=text,
                assumed=assumed,
            )
        if start.start and end.end and start.start > end.end:
            raise ValueError(f"{iso!r} ends before it begins")
        return TimeSpan(start=start.start, end=end.end, precision=Precision.SPAN, relation=TimeRelation.OVER, iso=text, assumed=assumed)
    for precision, pattern in _FORMS:
        if match := pattern.fullmatch(text):
            first, last = _days(precision, match)
            return TimeSpan(start=first, end=last, precision=precision, iso=text, assumed=assumed)
    raise ValueError(f"{iso!r} is no date: write 2025-08-07, 2025-08, 2024-Q4, 2025-H1, 2025-summer or 2025")


def length_of(iso: str) -> tuple[int, str] | None:
    """How long a stretch is that its short form counts from one end: 4 and "Y" for "P4Y/2024-11"; None for other forms."""
    match = _LENGTH.match(iso) or _LENGTH.search(iso, iso.find("/") + 1)
    return (int(match[1]), match[2]) if match else None


def moved(day: dt.date, months: int, days: int = 0) -> dt.date:
    """`day` moved by calendar months and then by days; the end of a month is kept inside the month.

    Raises `ValueError` beyond the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last)) + dt.timedelta(days)


def _counted(left: str, right: str) -> tuple[str, str]:
    """Both ends of a stretch of which one may be a length: a month four years before a month is a month, and a day of a day a day."""
    if match := _LENGTH.fullmatch(left):
        return _away(right, -int(match[1]), match[2]), right
    if match := _LENGTH.fullmatch(right):
        return left, _away(left, int(match[1]), match[2])
    return left, right


def _away(iso: str, count: int, unit: str) -> str:
    """The day, month or year that lies so many units from another."""
    time = parse_time(iso)
    if time.start is None or time.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        raise ValueError(f"a length is counted from a day, a month or a year, and {iso!r} is none")
    months, days = {"Y": (12, 0), "M": (1, 0), "W": (0, 7), "D": (0, 1)}[unit]
    return moved(time.start, count * months, count * days).isoformat()[: len(iso)]


def _days(precision: Precision, match: re.Match[str]) -> tuple[dt.date, dt.date]:
    year = int(match[1]) if precision is not Precision.DECADE else int(match[1]) * 10
    if precision in (Precision.DAY, Precision.HOUR):
        day = dt.date(year, int(match[2]), int(match[3]))
        return day, day
    if precision is Precision.WEEK:
        monday = dt.date.fromisocalendar(year, int(match[2]), 1)
        return monday, monday + dt.timedelta(days=6)
    if precision is Precision.DECADE:
        return dt.date(year, 1, 1), dt.date(year + 9, 12, 31)
    if precision is Precision.YEAR:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if precision is Precision.MONTH:
        month, length = int(match[2]), 1
    elif precision is Precision.QUARTER:
        month, length = 3 * int(match[2]) - 2, 3
    elif precision is Precision.HALF:
        month, length = 6 * int(match[2]) - 5, 6
    else:
        month, length = SEASONS[match[2]], 3
    first = dt.date(year, month, 1)  # raises ValueError for month 13
    end_month = month + length - 1
    end_year, end_month = (year, end_month) if end_month <= 12 else (year + 1, end_month - 12)
    return first, dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
