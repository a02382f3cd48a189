"""What two figures come to whose units say how they go together: 252,000 of "42,000 a month for six months", 230 a day of "6,450 in four
weeks", eight and a half hours of "from 21.00 to 5.30"."""

from decimal import Decimal

from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import hours_from
from factcheck.extract.binding.no_count.exchange import one_of
from factcheck.extract.figures.units.units import convert
from factcheck.model import Approx, Aspect, Kind, TimeSpan

AMOUNTS = (Kind.QUANTITY, Kind.MONEY, Kind.DURATION)


def multiplied(rate: Fact, times: Fact, *, each: bool) -> tuple[Decimal, str] | None:
    """What so much for each of something makes of a number of it: 9.3 million of "515,000 apiece" for 18. `each`: whether it is said to be
    that of each one counted ("320 a day for each", "420 loaves of nine kilograms each")."""
    (unit, _, per), (counted, slash, span) = _unit(rate).partition("/"), _unit(times).partition("/")
    if not unit or not counted or not _plain(rate) or not _plain(times):
        return None
    if slash:  # so many a day, each at so much: "60,000 cubic metres a day" at "0.92 euros per cubic metre"
        return (stated(rate) * stated(times), f"{unit}/{span}") if per and per in (counted, one_of(counted)) else None
    if each and times.kind is Kind.QUANTITY and counted != unit:
        return stated(rate) * stated(times), _unit(rate)
    if not per:
        return None
    n = _number_of(times, per)
    return None if n is None else (stated(rate) * n, unit)


def divided(total: Fact, by: Fact) -> tuple[Decimal, str] | None:
    """What a sum makes for each of what another figure counts, or for each day or week that it lasts."""
    unit, other = _unit(total), _unit(by)
    if not unit or not other or "/" in f"{unit}{other}" or unit == other or not _plain(total) or not _plain(by):
        return None
    return stated(total) / stated(by), f"{unit}/{one_of(other)}"


def in_one_unit(one: Fact, other: Fact) -> tuple[Decimal, Decimal] | None:
    """Two amounts in one unit, be it that one leaves out "a kilo", or both what they count of: seven minutes and half an hour."""
    (a, _, per), (b, _, other_per) = _unit(one).partition("/"), _unit(other).partition("/")
    if not stated(one) or not stated(other) or (per and other_per and per != other_per):
        return None
    (x, unit), (y, other_unit) = convert(stated(one), a), convert(stated(other), b)
    return (x, y) if unit == other_unit else None


def hours_between(one: Fact, other: Fact) -> Decimal | None:
    """How many hours it is from one time of the clock to another."""
    a, b = (_clock(fact.time) for fact in (one, other))
    return hours_from(a, b) if a and b and a != b else None


def _number_of(amount: Fact, per: str) -> Decimal | None:
    """How many of a unit an amount is: 8 of "eight weeks" for a week, 9 of "nine buses" for a bus."""
    unit = _unit(amount)
    if per in (unit, one_of(unit)):
        return stated(amount)
    (number, base), (one, other) = convert(stated(amount), unit), convert(Decimal(1), per)
    return number / one if base == other else None


def _clock(time: TimeSpan | None) -> str:
    """The hour of the day that a time tells, "" where it tells none."""
    return time.iso.partition("T")[2] if time is not None and "/" not in time.iso else ""


def _plain(fact: Fact) -> bool:
    """Whether a figure states one number, and no bound, change or share."""
    told = fact.kind in AMOUNTS and fact.aspect in (Aspect.LEVEL, Aspect.RATE)
    return told and fact.value is not None and fact.value.approx in (Approx.EXACT, Approx.ABOUT) and bool(fact.value.middle)


def _unit(fact: Fact) -> str:
    return (fact.value.unit or "") if fact.value is not None else ""


def stated(fact: Fact) -> Decimal:
    """The number that a figure states."""
    middle = fact.value.middle if fact.value is not None else None
    return middle if middle is not None else Decimal(0)
