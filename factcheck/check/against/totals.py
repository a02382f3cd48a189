"""Whether one gives as the sum for each year or month what the other gives as the sum of all, or a part as the whole."""

from decimal import Decimal

from factcheck.check.says.reading import Fact, Reading
from factcheck.lang import pack
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


def all_of_some(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says it of "all sixty" where the source has a smaller number "of the sixty"."""
    if mine.value is None or theirs.value is None or theirs.value.middle is None or not _after(mine, draft, "all_of"):
        return False
    if not _after(theirs, source, "out_of"):
        return False
    sentence, whole = source.sentences[theirs.sentence], theirs.value.middle
    numbers = [Decimal(word[2:]) for a, _, word in source.marks if word[:2] == "m:" and theirs.end <= a < sentence.end]
    return any(1 < number < whole for number in numbers)


def _after(fact: Fact, reading: Reading, part: str) -> bool:
    """Whether a figure stands behind one of some phrases."""
    words = reading.before(fact)
    rows = (row.split() for row in pack(reading.source.language).part("check").get(part, []))
    return any(words[-len(row) :] == row for row in rows)
