"""Whether another figure of a source is nearer to a statement than the one that equals it."""

from collections.abc import Iterator

from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import sides
from factcheck.check.against.speakers import told_by_another
from factcheck.check.facts.compare import Stand, compare, one_number, times_differ
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import closeness, digits, nearer, odds, same_figure
from factcheck.check.facts.premises import is_whole
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.telling import has_verb
from factcheck.measures.concept import class_of, concept
from factcheck.model import Kind, LinkRole

# How telling the words must be that stand with another figure for the equal one to be of something else, measured by one that stands but
# once in the sources: names, places and words of one language; and words of any kind.
_TOLD_OF_ANOTHER = 0.3
_TOLD_AT_LENGTH = 0.95
_NEARER = 2.8  # log-odds from which another figure of the source is nearer to a statement than the equal one
_NEARER_ABROAD = 5.5  # the same where the equal one is telling in another language
_NEARER_OF_ANY_SIZE = 4.5  # the same, where it is of another order of magnitude
_DOUBTED = 4.0  # the same for doubt that the equal one says the statement
_NEAR_BESIDE = 2.5  # the same, where its clause names what the statement does and the equal one's does not
_TELLTALE = 5  # digits of a figure that is never met by chance, however its source words it
_TELLING = 2  # digits of a figure that two languages, which share few words, seldom both print of two things; percentages are alike
_THINGS = ("thing", "person", "organisation")  # that are counted
_A_SIZE, _ANY_SIZE = 5, 100
_OF = 12  # characters between a number and that of which it is a part


def rival(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> Fact | None:
    """The figure of a source that is of what a statement says, where the one that equals it (`same`) is of something else."""
    one_language = source.source.language == draft.source.language
    kinds = ("n:", "p:", "w:") if one_language else ("n:", "p:")
    beside = _rival(mine, draft, same, source, evidence, kinds)
    if beside is not None and not one_language and how_near(mine, beside, same, evidence, one_language=False) < _NEAR_BESIDE:
        beside = None  # what two languages share is seldom enough alone
    found = beside or _nearer(mine, draft, same, source, evidence, one_language=one_language)
    return None if found is not None and _sets_out_for(mine, draft, found, evidence) else found


def _sets_out_for(mine: Fact, draft: Reading, other: Fact, evidence: Evidence) -> bool:
    """Whether a change goes from a statement's figure to that of the source: "fell from 71 percent to 68" of "68 percent, below the 71 of
    2020"."""
    ends = [fact for fact in draft.facts if fact.sentence == mine.sentence and leads(mine, fact)]
    return any((match := compare(end, other, evidence.rates)) is not None and match.stand is Stand.SAME for end in ends)


def _rival(mine: Fact, draft: Reading, same: Fact, reading: Reading, evidence: Evidence, kinds: tuple[str, ...]) -> Fact | None:
    """The figure that the source gives for what the statement says, of one kind and order of magnitude, where the one that equals it is of
    something else.

    "65 in Leeds" is not said by "160 in Leeds and 65 in Lyon": what the statement's own clause names stands in the clause of another
    figure of the sentence, or of the table's row or column, and not in that of the equal one, which shares nothing else with the
    statement either. `kinds`: the kinds of words that tell most: names and places, and plain words within one language; of concepts more
    is asked, they are shared by much.
    """
    best: tuple[float, Fact] | None = None
    for other in reading.facts:
        if _of_one_thing(mine, draft, same, other, reading, evidence) or told_by_another(mine, draft, same, other, reading):
            continue
        if superseded(mine, draft, other, reading) or goes_the_other_way(mine, same, other, reading):
            continue
        beside = other.sentence == same.sentence or reading.in_one_line(same, other)
        if other.kind is not mine.kind or not beside or (mine.clause & same.clause) - other.clause:
            continue
        if not of_a_size(mine, other) or times_differ(mine.time, other.time) or _named_here(mine, same, other):
            continue
        match = compare(mine, other, evidence.rates)
        if match is not None and match.stand is Stand.APART and not match.why:
            shared = sorted((mine.clause & other.clause) - same.clause)
            told = sum(evidence.telling(word) for word in shared)
            telling = sum(evidence.telling(word) for word in shared if word[:2] in kinds)
            enough = told >= _TOLD_AT_LENGTH or telling >= _TOLD_OF_ANOTHER
            if enough and (best is None or told > best[0]):
                best = told, other
    return best[1] if best is not None else None


def superseded(mine: Fact, draft: Reading, other: Fact, source: Reading) -> bool:
    """Whether the one gives a figure for what was so at first, and the other speaks of no such time: "initially spoke of 12" says nothing
    against nine, nor "costs 12" against "used to cost nine"."""
    return told_at_first(other, source) is not told_at_first(mine, draft)


def goes_the_other_way(mine: Fact, same: Fact, other: Fact, source: Reading) -> bool:
    """Whether another figure rises where the statement and the equal one fall, or the other way round, and shares with the statement but
    what stands before both: "prices rose by 4 percent in town but fell by 2 in the villages"."""
    if mine.direction == 0 or not mine.direction == same.direction == -other.direction:
        return False
    number, _ = source.number(other)
    before = source.laid[other.sentence].bag_of([token for token in source.sentences[other.sentence].tokens if token.start < number])
    return (mine.clause & other.clause) - same.clause <= before


def told_at_first(fact: Fact, reading: Reading) -> bool:
    """Whether the clause of a figure tells what was so at first only."""
    return sides(reading.clause_of(fact), reading.source.language).get("now") == -1


def _named_here(mine: Fact, same: Fact, other: Fact) -> bool:
    """Whether the sentence of the equal figure names a place of the statement that the clause of another one does not: "more than in Lyon,
    where it fell for the second time, to 65"."""
    return same.sentence == other.sentence and any(word[:2] == "p:" for word in (mine.clause & same.around) - other.clause - same.clause)


def _nearer(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence, *, one_language: bool) -> Fact | None:
    """A figure of the source, of the same kind, that by all words around it is far nearer to the statement than the one that equals it:
    "214 million in debt" is not said by "214 shops" where the source also has "debts of 312 million"."""
    telling = not one_language and min(digits(mine), digits(same)) >= _TELLING and mine.kind not in (Kind.PERCENT, Kind.RATIO)
    best: tuple[float, Fact] | None = None
    for score, other in _others(mine, draft, same, source, evidence):
        needed = _NEARER if of_a_size(mine, other) else _NEARER_OF_ANY_SIZE
        if telling and not source.in_one_line(same, other):
            needed = _NEARER_ABROAD
        if score >= needed and (best is None or score > best[0]):
            best = score, other
    return best[1] if best is not None else None


def rather_another(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> bool:
    """Whether another figure of the source is nearer to a statement than the one that equals it, be it too little to say that one."""
    return any(score >= _DOUBTED for score, _ in _others(mine, draft, same, source, evidence))


def things_counted(fact: Fact) -> Bag:
    """What a figure counts: those things and people that stand right behind it."""
    return frozenset(word for word in fact.counts if class_of(word) in _THINGS and not concept(word).generic)


def _others(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> Iterator[tuple[float, Fact]]:
    """The figures of a source that could be of what a statement says instead of the one that equals it, and how much nearer they are."""
    if min(digits(mine), digits(same)) >= _TELLTALE:
        return
    for other in source.facts:
        if other.kind is not mine.kind or times_differ(mine.time, other.time):
            continue
        if _of_one_thing(mine, draft, same, other, source, evidence) or superseded(mine, draft, other, source):
            continue
        if goes_the_other_way(mine, same, other, source):
            continue
        if not of_a_size(mine, other, _ANY_SIZE) or told_by_another(mine, draft, same, other, source):
            continue
        if mine.counts & same.counts and not mine.counts & other.counts:
            continue  # both count the same
        if _told_beside(mine, draft, same, other, evidence):
            continue  # "three came out and five stayed inside" where five are still there
        match = compare(mine, other, evidence.rates)
        if match is not None and match.stand is Stand.APART and not match.why:
            yield how_near(mine, other, same, evidence, one_language=source.source.language == draft.source.language), other


def _told_beside(mine: Fact, draft: Reading, same: Fact, other: Fact, evidence: Evidence) -> bool:
    """Whether the sentence of a statement gives another figure of the source as well, and nothing beside it the equal one. One that counts
    what the statement does speaks against it all the same: "1.8 per 118 shifts" where 118 are people and 1.8 is of shifts."""
    if mine.counts & other.counts and not mine.counts & same.counts:
        return False
    beside = [f for f in draft.facts if abs(f.sentence - mine.sentence) <= 1 and f.start != mine.start and f.kind is mine.kind]
    gives = [f for f in beside if f.sentence == mine.sentence and same_figure(f, other, evidence.rates, plainly=True)]
    return bool(gives) and not any(same_figure(f, same, evidence.rates, plainly=True) for f in beside)


def equal_in(mine: Fact, source: Reading, evidence: Evidence) -> list[Fact]:
    """The figures of a source that equal a statement's."""
    return [fact for fact in source.facts if same_figure(mine, fact, evidence.rates)]


def how_near(mine: Fact, other: Fact, same: Fact, evidence: Evidence, *, one_language: bool) -> float:
    """How much nearer another figure of the source is to a statement than the equal one, as log-odds."""
    one, two = (closeness(mine, fact, evidence.rarity, evidence.telling, one_language=one_language) for fact in (other, same))
    return odds("rival", nearer(one, two))


def _of_one_thing(mine: Fact, draft: Reading, same: Fact, other: Fact, source: Reading, evidence: Evidence) -> bool:
    """Whether another figure of the source is of what the equal one is of."""
    goes_on = taken_up(same, other, source) or goes_on_from(same, source) is other
    return goes_on or ends_of_change(mine, draft, same, other) or whole_of(mine, draft, other, evidence)


def taken_up(same: Fact, other: Fact, reading: Reading) -> bool:
    """Whether a figure goes on with what the one before it counts, in a clause that names nothing itself: "so far there are 312", "that
    became €620m", or as a part of as many: "two of the three", or is the exception from all: "all but three"; but not "from 440" and "than
    the 440 of last year", which have no verb."""
    if _part_of_as_many(same, other, reading) or reading.excepted(same):
        return True
    if not other.sentence <= same.sentence <= other.sentence + 1 or any(_names(word) for word in same.clause - other.clause):
        return False
    tokens = reading.clause_of(same)
    return bool(tokens) and other.start < tokens[0].start and has_verb(tokens, reading.source.language)


def _part_of_as_many(same: Fact, other: Fact, reading: Reading) -> bool:
    """Whether the number right behind that of a figure says that it is a part of as many as another figure: "two of the three"."""
    first, whole = reading.laid[same.sentence].number(same.start, same.end), other.value
    if first is None or whole is None:
        return False
    for fact in reading.facts:
        number = reading.laid[fact.sentence].number(fact.start, fact.end) if fact.sentence == same.sentence else None
        if number is not None and fact.value is not None and 0 < number[0] - first[1] <= _OF and is_whole(fact, reading):
            return one_number(fact.value, whole)
    return False


def goes_on_from(fact: Fact, reading: Reading) -> Fact | None:
    """The figure of its unit before one in its sentence whose clause but names whom or where it is of: "in Hannover it was 92"."""
    told = reading.about(fact) if fact.value is not None else Bag()
    if not any(word[:2] in ("n:", "p:") for word in told) or any(word[1:2] != ":" and concept(word).cls != "qualifier" for word in told):
        return None
    before = [f for f in reading.facts if f.sentence == fact.sentence and f.end <= fact.start and f.value is not None]
    last = max(before, key=lambda f: f.start, default=None)
    return last if last is not None and last.kind is fact.kind and unit_of(last) == unit_of(fact) and last.clause != fact.clause else None


def unit_of(fact: Fact) -> str:
    """The unit of a figure, without what it is for each of."""
    return (fact.value.unit or "").partition("/")[0] if fact.value is not None else ""


def whole_of(mine: Fact, draft: Reading, other: Fact, evidence: Evidence) -> bool:
    """Whether a figure of the source is the whole of which the draft says a statement's figure to be a part: "five of the fourteen"."""
    wholes = {link.claim for link in (mine.claim.links if mine.claim is not None else ()) if link.role is LinkRole.PART_OF}
    named = (fact for fact in draft.facts if fact.sentence == mine.sentence and fact.claim is not None and fact.claim.id in wholes)
    return any(same_figure(fact, other, evidence.rates) for fact in named)


def ends_of_change(mine: Fact, draft: Reading, same: Fact, other: Fact) -> bool:
    """Whether a change sets out from a statement's figure, as it does in the source from the equal one to `other`: "1.4 million, against
    0.9 a year earlier" counts one thing twice."""
    beside = (fact for fact in draft.facts if fact.sentence == mine.sentence)
    return leads(same, other) and any(leads(mine, fact) for fact in beside)


def leads(one: Fact, other: Fact) -> bool:
    """Whether a change goes from one figure to another, as the one or the other says."""
    if one.claim is None or other.claim is None:
        return False
    links = ((one.claim.links, LinkRole.CHANGE_TO, other.claim.id), (other.claim.links, LinkRole.CHANGE_FROM, one.claim.id))
    return any(link.role is role and link.claim == id for told, role, id in links for link in told)


def _names(word: str) -> bool:
    """Whether a word of a bag names something."""
    return word[:2] in ("n:", "p:") if word[1:2] == ":" else concept(word).cls != "qualifier" and not concept(word).generic


def of_a_size(a: Fact, b: Fact, most: int = _A_SIZE) -> bool:
    """Whether two figures are of one order of magnitude, or the one at most so many times the other."""
    one, other = a.value.middle if a.value else None, b.value.middle if b.value else None
    return one is not None and other is not None and 0 < max(abs(one), abs(other)) <= most * min(abs(one), abs(other))
