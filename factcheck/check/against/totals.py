"""Whether one gives as the sum for each year or month what the other gives as the sum of all, a part as the whole, or adds what for the
other is a part."""

from decimal import Decimal

from factcheck.check.facts.compare import one_number
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack, tie_words
from factcheck.model import LinkRole, Precision

_BY_PERIOD = {"year": "yearly", "month": "monthly", "week": "weekly", "day": "daily", "hour": "hourly"}
_PERIODS = frozenset(_BY_PERIOD.values())
_PART = 3  # words before a whole in which its part is counted
_TOTAL = frozenset({"total"})


def rate_of_total(mine: Fact, theirs: Fact) -> bool:
    """Whether the one is a rate ("24 million a year"), and the other, in whose clause nothing says so, a total ("24 million in all", "24
    million since 2018")."""
    return (_rate(mine) and _total(theirs)) or (_rate(theirs) and _total(mine))


def of_another_period(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one is a rate, and the other, which is none, of another stretch of time: "£25,000 a day" and "one week costs £25,000"."""
    return _off_period(mine, theirs, source) or _off_period(theirs, mine, draft)


def _off_period(rate: Fact, other: Fact, reading: Reading) -> bool:
    period = _BY_PERIOD.get(_period(rate))
    told = reading.about(other) & _PERIODS  # "two weeks ago" is a day
    return period is not None and not _period(other) and bool(told) and period not in told and rate.clause.isdisjoint(told)


def _period(fact: Fact) -> str:
    """For each of what a figure is ("day" of "£25,000 a day")."""
    return (fact.value.unit or "").partition("/")[2] if fact.value is not None else ""


def _rate(fact: Fact) -> bool:
    """Whether a figure is one for each year, month, week, day or hour."""
    return _period(fact) in _BY_PERIOD and not fact.clause & _TOTAL


def _total(fact: Fact) -> bool:
    if fact.value is None or "/" in (fact.value.unit or "") or fact.clause & _PERIODS:
        return False
    time = fact.time
    since = time is not None and time.iso.endswith("/..") and time.precision is Precision.YEAR
    return bool(fact.clause & _TOTAL) or since


def all_of_some(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the draft says it of "all sixty" where the source has a smaller number of "the sixty"."""
    if mine.value is None or theirs.value is None or theirs.value.middle is None or not _after(mine, draft, "all_of"):
        return False
    if not _after(theirs, source, "out_of"):
        return False
    sentence, whole = source.sentences[theirs.sentence], theirs.value.middle
    before = [token.start for token in sentence.tokens if token.start < theirs.start][-_PART:]  # "three of the sixty"
    spans = (min(before, default=theirs.start), theirs.start), (theirs.end, sentence.end)
    numbers = [Decimal(word[2:]) for a, _, word in source.marks if word[:2] == "m:" and any(start <= a < end for start, end in spans)]
    return any(1 < number < whole for number in numbers)


def part_added(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one counts a figure as part of one before it ("of which 9,100"), and the other in addition ("another 9,100"). Of a whole that
    is no number of the source the draft may have made the sum itself: "24, nine of which" of "15 and another nine"."""
    if _part(theirs):
        return not _part(mine) and _further(mine, draft)
    return _part(mine) and _further(theirs, source) and _prints_whole(mine, draft, source)


def _prints_whole(part: Fact, draft: Reading, source: Reading) -> bool:
    """Whether a source prints the number of which a figure of the draft is a part."""
    wholes = {link.claim for link in (part.claim.links if part.claim is not None else ()) if link.role is LinkRole.PART_OF}
    values = [fact.value for fact in draft.facts if fact.claim is not None and fact.claim.id in wholes and fact.value is not None]
    return any(fact.value is not None and one_number(value, fact.value) for value in values for fact in source.facts)


def _part(fact: Fact) -> bool:
    return fact.claim is not None and any(link.role is LinkRole.PART_OF for link in fact.claim.links)


def _further(fact: Fact, reading: Reading) -> bool:
    before = reading.before(fact)[-1:]
    return bool(before) and before[0] in tie_words(reading.source.language, "further")


def _after(fact: Fact, reading: Reading, part: str) -> bool:
    """Whether a figure stands behind one of some phrases."""
    words = reading.before(fact)
    rows = (row.split() for row in pack(reading.source.language).part("check").get(part, []))
    return any(words[-len(row) :] == row for row in rows)
