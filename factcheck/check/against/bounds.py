"""Whether a draft bounds a figure otherwise than the source: "more than 40" of 40, "at least 40" of "up to 40", "over" of "nearly"."""

from functools import cache

from factcheck.check.facts.compare import one_number
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.extract.figures.value import HEDGES
from factcheck.graph.values.figures import figures
from factcheck.lang import pack
from factcheck.model import Approx

_BOUND_WORDS = 5  # words before a figure in which a bound stands
_MEAN = frozenset({"average", "median"})
_ENDS = frozenset({"maximum", "minimum"})


def of_a_mean(mine: Fact, theirs: Fact) -> bool:
    """Whether what the source gives as an average bounds all for the draft: "at most 21 pupils" is not "21 on average". Another number
    rounds the average: "a good two years" of "26 months on average"."""
    if _halves(mine, theirs) or (_rounds(mine) and not (mine.value and theirs.value and one_number(mine.value, theirs.value))):
        return False
    one, other = (0 if fact.value is None else fact.value.approx.side for fact in (mine, theirs))
    return one not in (0, other) and bool(theirs.clause & _MEAN) and not mine.around & _MEAN


def _rounds(fact: Fact) -> bool:
    """Whether a figure is bounded as one that is rounded is: "more than", "almost"."""
    return fact.value is not None and fact.value.approx not in (Approx.AT_LEAST, Approx.AT_MOST)


def average_for_median(mine: Fact, theirs: Fact) -> bool:
    """Whether the one gives an average and the other a median."""
    one, other = mine.clause & _MEAN, theirs.clause & _MEAN
    return len(one) == len(other) == 1 and one != other


def most_for_least(mine: Fact, theirs: Fact) -> bool:
    """Whether the one gives as the most what the other gives as the least: "at least five years" of "at most five years"."""
    one, other = mine.clause & _ENDS, theirs.clause & _ENDS
    return len(one) == len(other) == 1 and one != other


def exactly_of_roughly(mine: Fact, draft: Reading, theirs: Fact) -> bool:
    """Whether the draft says that a figure is exact which the source gives roughly: "exactly 2,900" of "some 2,900"."""
    if mine.value is None or theirs.value is None or mine.value.approx is not Approx.EXACT or theirs.value.approx is Approx.EXACT:
        return False
    exactly = pack(draft.source.language).part("check").get("exactly", [])
    return any(word in exactly for word in draft.before(mine)[-1:])


def _halves(mine: Fact, theirs: Fact) -> bool:
    """Whether the draft tells a median by what half of them stay below or surpass."""
    return "half_share" in mine.clause and "median" in theirs.clause


def other_bound(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the one leaves out the very number that the other gives ("more than 40" of 40), or one bounds it from above and the other
    from below. "At least 40" is true of 40, and of what is at least 40 one may say 40, and more than 40, with less care."""
    a, b = mine.value, theirs.value
    if a is None or b is None or not one_number(a, b) or _halves(mine, theirs):
        return False
    if _side(mine, draft) * _side(theirs, source) < 0 and (a.unit or "").partition("/")[0] == (b.unit or "").partition("/")[0]:
        return True
    heads = {(value.unit or "").partition("/")[0] for value in (a, b)} - {""}
    if len(heads) > 1 or (theirs.claim is None and b.approx is not Approx.EXACT):
        return False
    return a.approx.strict is not b.approx.strict and Approx.EXACT in (a.approx, b.approx)


def limit_dropped(mine: Fact, theirs: Fact) -> bool:
    """Whether the draft gives as a figure what is the most that the source holds possible: "20 million" of "up to 20 million"."""
    if mine.value is None or theirs.value is None or mine.value.approx is not Approx.EXACT or mine.clause & _ENDS:
        return False
    return theirs.value.approx is Approx.AT_MOST and one_number(mine.value, theirs.value)


def bound_of_rough(mine: Fact, theirs: Fact) -> bool:
    """Whether the draft bounds a figure that the source gives only roughly: "fewer than 240" of "around 240"."""
    if mine.value is None or theirs.value is None or not one_number(mine.value, theirs.value):
        return False
    return mine.value.approx.strict and theirs.value.approx is Approx.ABOUT


def past_bound(mine: Fact, theirs: Fact) -> bool:
    """Whether the source's exact figure lies beyond the draft's bound: "under 21 million" of 21.3, "over 30" of 29.6."""
    side = 0 if mine.value is None else -1 if mine.value.approx is Approx.NEARLY else mine.value.approx.side
    if not side or theirs.value is None or theirs.value.approx is not Approx.EXACT:
        return False
    both = figures(mine, theirs, {})
    if both is None:
        return False
    limit = both.left.high if side < 0 else both.left.low
    return limit is not None and (limit - both.right.middle) * side > both.right.half


def _side(fact: Fact, reading: Reading) -> int:
    """1 where a figure is a lower bound, or surpassed, -1 where it is an upper one, or not quite reached, 0 where it is none; by the words
    before it where it was read as exact ("shifts of 24 hours up to 1,410 euros")."""
    if fact.value is None or fact.value.approx is not Approx.EXACT:
        return 0 if fact.value is None else -1 if fact.value.approx is Approx.NEARLY else fact.value.approx.side
    words = reading.before(fact)[-_BOUND_WORDS:]
    return next((side for phrase, side in _hedges(reading.source.language) if tuple(words[-len(phrase) :]) == phrase), 0)


@cache
def _hedges(language: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The phrases of more than one word that bound the figure behind them, the longest first, and from which side."""
    table = pack(language).part("numbers").get("hedges", {}).get("before", {})
    sides = {key: -1 if approx is Approx.NEARLY else approx.side for key, approx in HEDGES.items()}
    found = [(tuple(row.split()), side) for key, side in sides.items() if side for row in table.get(key, [])]
    return tuple(sorted((row for row in found if len(row[0]) > 1), key=lambda row: (-len(row[0]), row)))
