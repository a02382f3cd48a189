"""Time as texts state it: a stretch of days with the precision of its wording."""

import datetime as dt
from enum import StrEnum

from factcheck.model.base import Frozen


class Precision(StrEnum):
    """The finest part of the date that the text gives."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"  # a stretch between two dates ("en cinq ans", "2021 to 2024")


class TimeRelation(StrEnum):
    """How the claim stands to the stretch."""

    AT = "at"  # at that instant or in that period: "in 2020", "on 5 August"
    SINCE = "since"  # from then on, until publication: "depuis 2021"
    UNTIL = "until"  # "by 2034", "d'ici à 2030"
    OVER = "over"  # accumulated over the whole stretch: "in four years", "over the first half of 2025"


class TimeSpan(Frozen):
    """A stretch of days, both ends inclusive. An end that the text leaves open is None.

    `assumed` is True where no words state it of the figure, so that those around it or the publication date stand in. `iso` is the short
    form that files carry: "2025-08-07", "2025-08", "2024-Q4", "2025-H1", "2025-summer", "2024", "2024-04-01/2025-03-31", "2021/.."
    (since), "../2034" (until). `ahead`: it begins only after the article was published.
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    relation: TimeRelation = TimeRelation.AT
    iso: str
    assumed: bool = False
    ahead: bool = False

    def overlaps(self, other: "TimeSpan") -> bool:
        """Whether some day lies in both."""
        return not (
            (self.end is not None and other.start is not None and self.end < other.start)
            or (other.end is not None and self.start is not None and other.end < self.start)
        )

    def contains(self, other: "TimeSpan") -> bool:
        """Whether every day of the other lies in this one."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends
