"""Whether the clauses of a statement and of a source tell of one act, or of two."""

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.fact import Fact
from factcheck.measures.concept import broader, class_of, concept, happens, may_be_one

_COUNTED = ("person", "thing", "organisation")  # classes of nouns that say what is counted


def one_thing(mine: Fact, theirs: Fact) -> bool:
    """Whether the clauses tell mostly of the same, and not of two acts."""
    one, other = _plain(mine.clause), _plain(theirs.clause)
    return not two_acts(mine, theirs) and 0 < min(len(one), len(other)) <= 2 * len(one & other)


def two_acts(mine: Fact, theirs: Fact) -> bool:
    """Whether each tells of an act of its own."""
    one, other = acts(mine.clause), acts(theirs.clause)
    return bool(one) and bool(other) and one.isdisjoint(other)


def shared_act(mine: Fact, theirs: Fact) -> bool:
    """Whether both tell of one act."""
    return not acts(mine.clause).isdisjoint(acts(theirs.clause))


def _plain(bag: Bag) -> Bag:
    """The words of a bag that name nothing and no grammar."""
    known = {word for word in bag if word[1:2] != ":" and concept(word).cls != "qualifier" and not concept(word).generic}
    return frozenset(known | {word for word in bag if word[:2] == "w:"})


def acts(bag: Bag) -> Bag:
    """Of the words of a bag, what happens or is done."""
    known = {word for word in bag if word[1:2] != ":" and happens(word)}
    return frozenset(known | {word for word in bag if word[:2] == "e:"})


def two_nouns(mine: Fact, theirs: Fact) -> bool:
    """Whether the nouns right behind two figures are known, and none is the other or a kind of it: 420 nurses are nothing against 260
    doctors."""
    one, other = _counted(mine), _counted(theirs)
    return bool(one) and bool(other) and not may_be_one(one, other)


def sister_things(mine: Fact, theirs: Fact) -> bool:
    """Whether two figures count two kinds of one sort of thing, as buses and trams are vehicles: no number is one of the other."""
    things = ([id for id in _counted(fact) if class_of(id) == "thing"] for fact in (mine, theirs))
    one, other = ({up for id in ids for up in broader(id) if not concept(up).generic} for ids in things)
    return two_nouns(mine, theirs) and not one.isdisjoint(other)


def _counted(fact: Fact) -> list[str]:
    """What the words right behind a figure say that it counts."""
    return [id for id in sorted(fact.counts) if class_of(id) in _COUNTED and not concept(id).generic]
