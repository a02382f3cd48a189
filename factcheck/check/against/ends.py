"""Whether a draft has something begin on a date on which, for the source, it ends, or lasts until a date after which it is to come."""

from factcheck.check.against.commitment import not_before
from factcheck.check.facts.compare import Stand, named
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_date
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack
from factcheck.model import Modality, TimeSpan

_BEGINS, _ENDS = frozenset({"date:start", "date:open"}), frozenset({"date:end"})
_LED = 2  # words before a day in which "after the" stands
_SHUT = frozenset({"e:stop", "closure", "ban"})  # what ends with an opening


def begun_for_ended(mine: Fact, theirs: Fact, source: Reading) -> bool:
    """Whether the one dates the beginning of something, and the other its end: "the strike begins on 4 March" of "ends on 4 March"."""
    if mine.value is not None or _end(mine) * _end(theirs) >= 0:
        return False
    if "date:open" in (mine.measure, theirs.measure) and (mine.clause | theirs.clause) & _SHUT:
        return False
    alike = (fact for fact in source.facts if fact is not theirs and same_date(mine, fact) is Stand.SAME)
    return not any(_end(fact) in (0, _end(mine)) for fact in alike)


def _end(fact: Fact) -> int:
    """Of what a date is, 1 of a beginning, -1 of an end, else 0."""
    return (fact.measure in _BEGINS) - (fact.measure in _ENDS)


def before_and_after(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether one is until a date and the other from it on; what is planned to be there by 2028 is there from 2028 on, and not
    after it, nor what will not be there before."""
    one, other = mine.time, theirs.time
    if one is None or other is None or not _one_day(mine, theirs):
        return False
    if not (_until(one) and _from(other)) and not (_from(one) and _until(other)):
        return False
    later, reading = (mine, draft) if _from(one) else (theirs, source)
    if _after(later, reading) or any(not_before(*told) for told in ((mine, draft), (theirs, source))):
        return True
    return not any(fact.claim is not None and fact.claim.modality is Modality.PLANNED for fact in (mine, theirs))


def _one_day(mine: Fact, theirs: Fact) -> bool:
    """Whether both name one date; a year that neither prints may be taken for the last or the next."""
    one, other = (named(fact.time).iso for fact in (mine, theirs) if fact.time is not None)
    return one == other or (not mine.dated and not theirs.dated and one[:4].isdigit() and len(one) > len("2028") and one[4:] == other[4:])


def _until(time: TimeSpan) -> bool:
    return time.iso.startswith("../")


def _from(time: TimeSpan) -> bool:
    return time.iso.endswith("/..")


def _after(fact: Fact, reading: Reading) -> bool:
    """Whether a date is told as one that is past by then: "after 30 June"."""
    words = pack(reading.source.language).part("check").get("past_day", [])
    day = reading.laid[fact.sentence].number(fact.start, fact.end, "t:") or (fact.start, fact.end)
    tokens = reading.sentences[fact.sentence].tokens
    led = [token for token in tokens if token.start < day[0]][-_LED:]
    return any(token.low in words for token in (*led, *(token for token in tokens if day[0] <= token.start < day[1])))
