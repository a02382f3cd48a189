"""Whether one gives as the sum for each year or month what the other gives as the sum of all."""

from factcheck.check.reading import Fact
from factcheck.model import Precision

_PERIODS = frozenset({"yearly", "monthly", "weekly", "daily", "hourly"})
_TOTAL = frozenset({"total"})


def rate_of_total(mine: Fact, theirs: Fact) -> bool:
    """Whether the one is a rate ("24 million a year"), and the other, in whose clause nothing says so, a total ("24 million in all", "24
    million since 2018")."""
    return (_rate(mine) and _total(theirs)) or (_rate(theirs) and _total(mine))


def _rate(fact: Fact) -> bool:
    """Whether a figure is one for each year, month, week, day or hour."""
    period = (fact.value.unit or "").partition("/")[2] if fact.value is not None else ""
    return period in ("year", "month", "week", "day", "hour") and not fact.clause & _TOTAL


def _total(fact: Fact) -> bool:
    if fact.value is None or "/" in (fact.value.unit or "") or fact.clause & _PERIODS:
        return False
    time = fact.time
    since = time is not None and time.iso.endswith("/..") and time.precision is Precision.YEAR
    return bool(fact.clause & _TOTAL) or since
