"""Whether a statement has the figure of another one of its sentence.

"96 percent was represented, and 96 percent of it said yes" gives one figure for two things; where the source has it of one of them only,
the other has taken it over. "96 percent was represented, and 71 percent of it said yes" may have both exchanged. What tells is which of
the two the words of the source are nearer to, whatever the figures.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from factcheck.check.against.rivals import equal_in, how_near, leads, things_counted
from factcheck.check.facts.compare import Stand, compare, one_number
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import digits, figure_evidence, likeness, odds
from factcheck.check.facts.premises import is_whole
from factcheck.check.facts.reading import Reading
from factcheck.lang import pack

_TELLING = 2  # digits of a figure that two things have not by chance
_SIZES = 2  # powers of ten between two figures that somebody may exchange
_BETWEEN = 3  # words between two numbers that are set against each other
_CROSSED = 2.0  # log-odds by which two figures must be nearer to each other's words for both to be exchanged


def told_twice(mine: Fact, draft: Reading, source: str, evidence: Evidence, cites: Callable[[Fact], Collection[str]]) -> bool:
    """Whether the sentence of a statement gives its figure a second time, and the source prints it but once, though it is cited (`cites`)
    for both, or prints it only of what is rather told there. The rows of a table may well repeat one."""
    if mine.value is None or digits(mine) < _TELLING or draft.in_row(mine):
        return False
    twins = [fact for fact in draft.facts if _twins(mine, fact, draft)]
    if any(leads(mine, twin) or leads(twin, mine) for twin in twins):  # "up from 648 to 648"
        return True
    reading = evidence.readings[source]
    equal = _equal(mine, reading, evidence) if twins else []
    if not equal:  # it follows from others
        return False
    if len({reading.number(fact) for fact in equal}) == 1 and any(source in cites(f) for f in twins):
        return True
    return any(all(_rather(twin, mine, fact, draft, reading, evidence) for fact in equal) for twin in twins)


def _rather(twin: Fact, mine: Fact, theirs: Fact, draft: Reading, source: Reading, evidence: Evidence) -> bool:
    """Whether a figure of a source is rather of what another one of the draft tells than of what a statement does, and has no word that
    only this one has: of "a quarter here. There it was a quarter, too" each has its own."""
    if not theirs.clause.isdisjoint(mine.clause - twin.clause):
        return False
    return _odds(mine, draft, theirs, source, evidence) < _odds(twin, draft, theirs, source, evidence)


def _twins(mine: Fact, other: Fact, draft: Reading) -> bool:
    """Whether two figures of a sentence are one number, each written out, and the later does not take up the earlier: "60 of the 150"."""
    if mine.sentence != other.sentence or mine.value is None or other.value is None or not one_number(mine.value, other.value):
        return False
    earlier, later = sorted((mine, other), key=lambda fact: fact.start)
    if things_counted(later) <= things_counted(earlier) and is_whole(later, draft):
        return False
    one, two = (draft.laid[fact.sentence].number(fact.start, fact.end) for fact in (earlier, later))
    return one is not None and two is not None and one[1] <= two[0]


def exchanged(mine: Fact, draft: Reading, source: Reading, evidence: Evidence) -> bool:
    """Whether a statement and another of its sentence have each the figure that a source gives for what the other tells."""
    if _ends_exchanged(mine, draft, source):
        return True
    here = [fact for fact in draft.facts if fact.sentence == mine.sentence and fact.kind is mine.kind and _of_one_size(mine, fact)]
    beside = [fact for fact in here if _apart(mine, fact, evidence)]
    ours = _equal(mine, source, evidence) if beside else []
    for other in beside:
        pairs = [(one, two) for one in ours for two in _equal(other, source, evidence) if one.start != two.start]
        if pairs and all(_crossed(mine, other, one, two, evidence, draft, source) >= _CROSSED for one, two in pairs):
            return True
    return False


def _ends_exchanged(mine: Fact, draft: Reading, source: Reading) -> bool:
    """Whether the figure of a statement and another set against it stand the other way round in the source, and nowhere so: "454 votes to
    612" of "612 votes to 454", "from 59 to 14" of "from 14 to 59"."""
    asked = [pair for a, b, pair in _set_against(draft, mine.sentence) if mine.start < b and a < mine.end]
    told = {pair for at in range(len(source.sentences)) for _, _, pair in _set_against(source, at)} if asked else set()
    return any((how, two, one) in told and (how, one, two) not in told for how, one, two in asked)


def _set_against(reading: Reading, at: int) -> Iterator[tuple[int, int, tuple[str, str, str]]]:
    """Where two numbers of a sentence stand of which the one is set against the other, and how: as the two ends of a change, or as the two
    sides of a vote; each by its digits, for the first may leave out its "million"."""
    table, sentence = pack(reading.source.language).part("check"), reading.sentences[at]
    told, against = table.get("led_to", []), [row for row in table.get("against", []) if " " not in row]
    numbers = sorted({mark for mark in reading.laid[at].marks if mark[2][:2] == "m:"})
    for (a, end, first), (start, b, second) in pairwise(numbers):
        one, two = first.rstrip("0"), second.rstrip("0")
        between = [token.low for token in sentence.tokens if end <= token.start < start]
        if not 0 < len(between) <= _BETWEEN or one == two:
            continue
        before = next((token.low for token in reversed(sentence.tokens) if token.end <= a), "")
        if before in table.get("led_from", []) and between[-1] in told:
            yield a, b, ("change", one, two)
        elif between[-1] in (*told, *against):
            yield a, b, ("vote", one, two)


def _crossed(mine: Fact, other: Fact, one: Fact, two: Fact, evidence: Evidence, draft: Reading, source: Reading) -> float:
    """By how much nearer two figures of a source (`one`, `two`) are to two statements the other way round than as these give them."""
    same = draft.source.language == source.source.language
    return how_near(mine, two, one, evidence, one_language=same) + how_near(other, one, two, evidence, one_language=same)


def _of_one_size(mine: Fact, other: Fact) -> bool:
    """Whether somebody may take the one for the other: nobody writes billions for thousands."""
    one, two = (fact.value.middle if fact.value is not None else None for fact in (mine, other))
    return one is not None and two is not None and abs(one.adjusted() - two.adjusted()) <= _SIZES


def _apart(mine: Fact, other: Fact, evidence: Evidence) -> bool:
    match = compare(mine, other, evidence.rates)
    return match is not None and match.stand is Stand.APART


def _equal(mine: Fact, source: Reading, evidence: Evidence) -> list[Fact]:
    """The figures of a source that equal a statement's: of its very number, else of one that rounds it."""
    found = equal_in(mine, source, evidence)
    return [f for f in found if mine.value is not None and f.value is not None and one_number(mine.value, f.value)] or found


def _odds(mine: Fact, draft: Reading, theirs: Fact, source: Reading, evidence: Evidence) -> float:
    """How likely an equal figure of a source is of what a figure of the draft is of, as log-odds."""
    match = compare(mine, theirs, evidence.rates)
    if match is None or match.stand is not Stand.SAME:
        return float("-inf")
    found = likeness(mine, theirs, evidence.rarity, one_language=draft.source.language == source.source.language)
    return odds("figures", found | figure_evidence(mine, theirs, match))
