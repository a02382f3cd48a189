"""Whether the clauses of a statement and of a source tell of one act, or of two."""

from factcheck.acts.words.bags import Bag
from factcheck.check.facts.fact import Fact
from factcheck.measures.concept import concept, happens


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
