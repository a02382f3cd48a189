"""To which figure or date of a source the words of a statement are bound: to those that they stand next to.

"Sold for 9.4bn to settle a tax bill of 27.5bn" prints both figures and all the words, whichever of the two a statement gives for the sale:
what tells is that "sold" stands beside the one, and the tax bill between it and the other.
"""

from __future__ import annotations

from factcheck.acts.clauses.bonds import bound_more
from factcheck.acts.words.bags import Bag
from factcheck.check.against.rivals import ends_of_change, goes_on_from, goes_the_other_way, of_a_size, superseded, taken_up, unit_of
from factcheck.check.against.speakers import told_by_another
from factcheck.check.facts.compare import Stand, compare, times_differ
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_date
from factcheck.check.facts.reading import Reading
from factcheck.measures.concept import concept
from factcheck.measures.registry import measure_concepts
from factcheck.model import Aspect, Kind, LinkRole

# By how much more the words must be bound to another figure for the source to say that one, a word that stands nowhere else beside its
# figure being 1: in the draft's language and in others, which share fewer words.
_OTHERWISE, _OTHERWISE_ABROAD = 0.5, 0.8
_DOUBTED = 0.2  # the same for doubt that it says the statement's
_ANY_SIZE = 100  # times; what is more apart is of two things
_HARDLY = 0.3  # of what the sentence with another date holds of a statement
_BESIDE = 1.0  # how telling the words must be that another figure alone has beside it, measured by one that stands but once in the sources


def bound_elsewhere(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> Fact | None:
    """The figure or date of a source to which the words of a statement are bound, where they are bound far less to those that equal it
    (`same` is the one taken for it)."""
    by, other = _bound_most(mine, draft, same, source, evidence)
    if by >= (_OTHERWISE if source.source.language == draft.source.language else _OTHERWISE_ABROAD):
        return other
    if mine.value is None:
        return None
    named = [word for word in _asked(mine, draft, same) if word[:2] in ("n:", "p:", "t:")]
    apart = (fact for fact in source.facts if _named_apart(named, same, fact, source))
    return next((fact for fact in apart if _rivals(mine, draft, same, fact, source, evidence)), None)


def bound_rather_to_another(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> bool:
    """Whether the words of a statement are bound more to another figure of a source in its language than to those that equal it, be it too
    little more to say that one."""
    return source.source.language == draft.source.language and _bound_most(mine, draft, same, source, evidence)[0] >= _DOUBTED


def _bound_most(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> tuple[float, Fact | None]:
    """The other figure or date of a source to which the words of a statement are bound most, and by how much more than to those that equal
    it."""
    asked = _asked(mine, draft, same)
    ours = [_bonds(fact, source) for fact in source.facts if fact is same or _stand(mine, fact, evidence) is Stand.SAME]
    best: tuple[float, Fact | None] = 0.0, None
    for other in source.facts:
        if _rivals(mine, draft, same, other, source, evidence):
            theirs = _bonds(other, source)
            more = min(bound_more(asked, theirs, own, source.laid[other.sentence].repeated, evidence.telling) for own in ours)
            if more > best[0]:
                best = more, other
    return best


def _asked(mine: Fact, draft: Reading, same: Fact) -> list[str]:
    """The words of a statement that tell to which figure it is bound: none that only say what both count."""
    counted = mine.counts if mine.kind is Kind.MONEY else mine.counts & (same.counts | _understood(same))  # others may count it too
    return sorted((draft.about(mine) - counted) | draft.other_days(mine))


def _understood(fact: Fact) -> Bag:
    """What a figure was read to count, be it left out beside it: "the second drew 1.4 million"."""
    return measure_concepts(fact.claim.measure) if fact.claim is not None else frozenset()


def _named_apart(named: list[str], same: Fact, other: Fact, source: Reading) -> bool:
    """Whether two more of the names, places and days of a statement stand in the clause of another figure, behind a comma or a full stop,
    than in the clause of the equal one, which has at most one of its own."""
    told, beside = (fact.clause | source.other_days(fact) for fact in (other, same))
    theirs = [word for word in named if word in told and word not in beside]
    ours = [word for word in named if word in beside and word not in told]
    first, last = sorted((same, other), key=lambda fact: fact.start)
    between = (token for sentence in source.sentences[first.sentence : last.sentence + 1] for token in sentence.tokens)
    return len(theirs) >= 2 > len(ours) and any(token.kind == "mark" and first.end <= token.start < last.start for token in between)


def _rivals(mine: Fact, draft: Reading, same: Fact, other: Fact, source: Reading, evidence: Evidence) -> bool:
    """Whether another figure or date of a source could be what the statement should have given. It is not where the draft's own sentence
    gives it too, where it counts something else by name or dates another event, where only the equal one is of the statement's kind, where
    another speaker gives it than the draft names, or where the equal one goes on with what it counts."""
    if abs(other.sentence - same.sentence) > 1 or _stand(mine, other, evidence) is not Stand.APART:
        return False
    units = unit_of(mine), unit_of(other)
    if all(units) and units[0] != units[1] and (unit_of(same) == units[0] or mine.kind is not other.kind):
        return False
    if mine.kind is Kind.QUANTITY and _counts_another(mine, same, other):
        return False
    if mine.kind is Kind.DATE and mine.measure == same.measure != other.measure and mine.measure and other.measure:
        return False  # "will end on 9 March" of "will begin on 4 March and end on 9 March"
    if mine.value is not None and not of_a_size(mine, other, _ANY_SIZE):
        return False
    if (same.kind is mine.kind is not other.kind) or (mine.aspect is not other.aspect and mine.aspect in (same.aspect, Aspect.CHANGE)):
        return False
    if any(fact.sentence == mine.sentence and _stand(fact, other, evidence) is Stand.SAME for fact in draft.facts):
        return False
    if taken_up(same, other, source) or ends_of_change(mine, draft, same, other) or _only_a_part(mine, same, other):
        return False
    if superseded(mine, draft, other, source) or goes_the_other_way(mine, same, other, source):
        return False
    return not told_by_another(mine, draft, same, other, source)


def _only_a_part(mine: Fact, same: Fact, other: Fact) -> bool:
    """Whether another figure is a part of the equal one, and the statement tells nothing of what tells the part apart: what stands behind
    "twelve hurt, three of them badly" is told of all twelve."""
    if same.claim is None or other.claim is None or other.start < same.end or mine.clause & (other.clause - same.clause):
        return False  # "will close 22 of its 64 shops" tells the closing of the part
    return any(link.role is LinkRole.PART_OF and link.claim == same.claim.id for link in other.claim.links)


def _counts_another(mine: Fact, same: Fact, other: Fact) -> bool:
    """Whether another figure counts by name what the statement does not, and the equal one does: of "left 11 dead and 34 injured in Brest"
    the injured are not what was to be counted. One that counts more of it than the equal one may well be: "47 injured pupils" of
    "a bus with 47 pupils; nine were injured"."""
    rather = {word for word in (mine.counts & other.counts) - same.counts if word[1:2] != ":"}
    if rather or not (mine.counts & same.counts) - other.counts:
        return False
    return any(word[:2] == "n:" or (word[1:2] != ":" and concept(word).cls != "qualifier") for word in other.counts - mine.counts)


def _stand(mine: Fact, other: Fact, evidence: Evidence) -> Stand | None:
    """How a figure or date of the source stands to the statement's, None where it could not stand in its place."""
    if mine.kind is Kind.DATE or other.kind is Kind.DATE:
        fine = mine.time is not None and other.time is not None and mine.time.precision is other.time.precision
        return same_date(mine, other) if fine else None
    match = compare(mine, other, evidence.rates)
    if match is None or match.stand is Stand.SAME:
        return None if match is None else Stand.SAME
    return Stand.APART if not match.why and not times_differ(mine.time, other.time) else None


def _bonds(fact: Fact, source: Reading) -> dict[str, float]:
    """How closely the words of its sentence are bound to a fact; to a figure that goes on with what the one before it counts ("in Hannover
    it was 92") what is said there as closely as to that one, but for its names and days."""
    found = source.laid[fact.sentence].bonds(fact.start, fact.end, "t:" if fact.value is None else "m:")
    before = goes_on_from(fact, source)
    if before is None:
        return found
    shared = {word: by for word, by in _bonds(before, source).items() if word in before.counts or word[:2] not in ("n:", "p:", "t:", "m:")}
    return {**found, **{word: max(by, found.get(word, 0.0)) for word, by in shared.items()}}


def only_beside_another(mine: Fact, draft: Reading, equal: list[Fact], source: Reading, evidence: Evidence) -> bool:
    """Whether telling words of a statement stand in the clause of another figure of the sentence, and none in those of the figures that
    equal the statement's."""
    asked = frozenset(word for word in draft.about(mine) if _tells(word)) - mine.counts
    if asked & frozenset().union(*(fact.clause for fact in equal)):
        return False
    beside = [
        f for f in source.facts if all(f.sentence == same.sentence and _rivals(mine, draft, same, f, source, evidence) for same in equal)
    ]
    return any(_held(asked, other.clause, evidence) >= _BESIDE for other in beside)


def rather_of_another_date(mine: Fact, draft: Reading, same: Fact, source: Reading, evidence: Evidence) -> bool:
    """Whether the clause of a statement tells, wherever in a source in its language, of what has another date there, and the sentences with
    its own date tell hardly anything of it."""
    if source.source.language != draft.source.language:
        return False
    asked = frozenset(word for word in draft.about(mine) if _tells(word))
    equal = [fact for fact in source.facts if fact is same or _stand(mine, fact, evidence) is Stand.SAME]
    given = [fact for fact in draft.facts if fact.sentence == mine.sentence]
    own = max((_held(asked, fact.around, evidence) for fact in equal), default=0.0)
    beside = {fact.sentence for fact in equal}
    others = (f for f in source.facts if f.kind is Kind.DATE and f.sentence not in beside and _stand(mine, f, evidence) is Stand.APART)
    others = (f for f in others if not any(_stand(fact, f, evidence) is Stand.SAME for fact in given))
    other = max((_held(asked, fact.clause, evidence) for fact in others), default=0.0)
    return other >= own + _BESIDE and own <= _HARDLY * other


def _held(asked: Bag, told: Bag, evidence: Evidence) -> float:
    """How telling the words are that some words hold of others."""
    return sum(evidence.telling(word) for word in sorted(asked & told))


def _tells(word: str) -> bool:
    """Whether a word of a bag says of what a figure is, and not only how it goes up or down."""
    if word[1:2] == ":":
        return word[:2] in ("n:", "p:", "e:", "w:")
    return concept(word).cls not in ("qualifier", "change") and not concept(word).generic
