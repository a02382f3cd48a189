"""What is read of times in a text: a time where it stands, an hour, a stretch that was written on a day of its own."""

import datetime as dt
from dataclasses import dataclass

from factcheck.model.time import TimeSpan


@dataclass(frozen=True, slots=True)
class When:
    """A time where it stands. `form`: "date", "period", "noun" (the year of a thing, "the 2025 harvest"), "duration" (a span that ends
    at publication or an anchor) or "relative".

    `steps`: how many units it lies from the time that it counts from ("a year earlier": -1 year), where there is one. `length`: a duration
    that does not say when it ended ("in two days"). `use`: what it says of the figures beside it, "time", "compared" (the time of what they
    are compared with, "than in 2023") or "prices" ("in 2015 money"). `joined`: from one time to another. `stepped`: the time of what is
    told a step from it ("four months after its opening on 14 June"). `earliest`: something will not be before it.
    """

    start: int
    end: int
    time: TimeSpan
    form: str
    anchored: bool
    steps: tuple[float, str] | None = None
    length: bool = False
    use: str = "time"
    joined: bool = False
    stepped: TimeSpan | None = None
    earliest: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day. `hour`: "04:47" or "21", "" where only words say it ("ten to midnight"); `alone`: no day stands beside it.
    `until`: the hour up to which it lasts ("17:30" of "de 9 h à 17 h 30")."""

    start: int
    end: int
    hour: str
    alone: bool
    until: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of a text that was written on a day of its own, as an entry of a diary; `begun`: that tells of a month or year that began
    then and ended with the day."""

    start: int
    until: int
    day: dt.date
    begun: dt.date | None
