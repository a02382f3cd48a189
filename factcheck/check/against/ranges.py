"""Whether a statement ranks it among more than its source does: the largest in the north of England, or in the region, need not be the
largest in England."""

from factcheck.acts.words.bags import Bag, places_of
from factcheck.acts.words.sides import sides
from factcheck.check.against.where import placed
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.reading import Reading
from factcheck.extract.places.reading import parents
from factcheck.measures.concept import is_a
from factcheck.model import Kind

_PARTS = ("region", "province", "department", "town")  # of a country
_COMPASS = ("compass", "compass_across")


def first_of_a_part(mine: Fact, draft: Reading, theirs: Fact, source: Reading) -> bool:
    """Whether the source ranks it among fewer than the statement does: in a part of the place that the statement names, or of a country."""
    asked = places_of(mine.clause)
    if mine.kind is not Kind.RANK or theirs.kind is not Kind.RANK or not (asked or _has(mine.clause, "country")):
        return False
    if _in_a_quarter(theirs, source) and not _in_a_quarter(mine, draft):
        return True
    told = places_of(theirs.clause)
    if any(place in parents(other) for place in asked for other in told):
        return not asked & told
    if asked & places_of(theirs.around) or _has(mine.clause, *_PARTS) or _has(theirs.clause, "country"):
        return False
    return _has(theirs.clause, *_PARTS) or (
        not told and bool(placed(source.clause_of(theirs), source) - placed(draft.clause_of(mine), draft))
    )


def _in_a_quarter(fact: Fact, reading: Reading) -> bool:
    """Whether the clause of a fact speaks of the north, south, east or west of a place."""
    found = sides(reading.clause_of(fact), reading.source.language)
    return any(topic in found for topic in _COMPASS)


def _has(bag: Bag, *kinds: str) -> bool:
    """Whether a bag has a place of some kind that it does not call by name."""
    return any(is_a(word, kind) for word in bag if word[1:2] != ":" for kind in kinds)
