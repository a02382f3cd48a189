"""Which places of two articles are told of one thing, by what their clauses and sentences share; a rare word weighs more.

Two towns are told of one thing only where neither article names the town of the other anywhere: whoever names both tells of two things."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import sqrt

from factcheck.acts.met.meeting import apart, names, says
from factcheck.acts.met.sited import UNLISTED, Atlas, Sited
from factcheck.acts.words.bags import name_key
from factcheck.extract.places.gazetteer import is_region
from factcheck.extract.places.reading import one_in_other, parents
from factcheck.read.text import fold

_CROWD = 24  # places that one word may bring together
_BESIDE = 0.5  # what a word weighs that stands in the sentence and not in the clause
_ALIKE = 4  # letters with which names of one place begin
_FIGURE = len("m:131")  # a number of as many digits is seldom that of two things
_ENOUGH = 1.05  # what is shared by two places of one thing


@dataclass(frozen=True, slots=True)
class Siting:
    """Two places of one thing. `weight`: what is told of them alike."""

    one: Sited
    other: Sited
    weight: float

    @property
    def apart(self) -> bool:
        return not within(self.one, self.other)

    @property
    def close(self) -> bool:
        """Whether neither is a country or a continent, of which a story has many things."""
        return "/" in self.one.place and "/" in self.other.place


def sitings(atlases: Sequence[Atlas]) -> list[Siting]:
    """The places that two articles tell of one thing, each with the nearest of the other article."""
    found: list[Siting] = []
    for (a, ones), (b, others) in combinations([(a, _by_word(a)) for a in atlases], 2):
        rows = [Siting(one, other, weight) for one, other in _pairs(ones, others) if (weight := _weight(one, other, a, b)) >= _ENOUGH]
        found += (row for row in _nearest(rows) if not row.apart or _elsewhere(row, a, b))
    return found


def _by_word(a: Atlas) -> Mapping[str, list[Sited]]:
    """The places of an article by each word of their sentences."""
    blocks: dict[str, list[Sited]] = defaultdict(list)
    for row in a.sited:
        for word in row.around:
            blocks[word].append(row)
    return blocks


def _pairs(ones: Mapping[str, list[Sited]], others: Mapping[str, list[Sited]]) -> Iterator[tuple[Sited, Sited]]:
    """Places of two articles whose sentences share a word, and that are told in one way."""
    seen: set[tuple[int, int]] = set()
    for word in ones.keys() & others.keys():
        if len(ones[word]) + len(others[word]) > _CROWD:
            continue
        for one, other in product(ones[word], others[word]):
            if (one.start, other.start) not in seen and one.ways & other.ways and (one.how == "denied") == (other.how == "denied"):
                seen.add((one.start, other.start))
                yield one, other


def _weight(one: Sited, other: Sited, a: Atlas, b: Atlas) -> float:
    """What two places share; nothing where they are of two days or numbers, or where no name and no thing is among it. Of what goes
    somewhere the sentence may tell, of what is somewhere the clause must."""
    inside = one.clause & other.clause
    shared = one.around & other.around
    telling = any(names(word, a.source.language) for word in inside) or ("at" not in one.ways | other.ways and any(map(_telling, shared)))
    if not telling or apart(one.clause, other.clause, "t:") or apart(one.clause, other.clause, "m:"):
        return 0
    return sum(
        (1 if word in inside else _BESIDE) / sqrt(a.spread.get(word, 1) * b.spread.get(word, 1)) for word in sorted(shared) if says(word)
    )


def _telling(word: str) -> bool:
    """Whether a word that two sentences share tells by itself of what they speak: a name, or a number that few things have."""
    return word[:2] == "n:" or (word[:2] == "m:" and len(word) >= _FIGURE)


def _nearest(rows: Sequence[Siting]) -> Iterator[Siting]:
    """Of the places of two articles, those that are the nearest of each other."""
    taken: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda s: (-s.weight, s.one.start, s.other.start)):
        keys = {(row.one.source, row.one.start), (row.other.source, row.other.start)}
        if not keys & taken:
            taken |= keys
            yield row


def within(one: Sited, other: Sited) -> bool:
    """Whether two places are one, or one lies in the other. Names of one place begin alike in most languages ("Córdoba", "Cordoue")."""
    return fold(one.name)[:_ALIKE] == fold(other.name)[:_ALIKE] or one_in_other(one.place, other.place)


def _elsewhere(row: Siting, a: Atlas, b: Atlas) -> bool:
    """Whether each article tells of its own place alone, and both are places of which one can know that they are two."""
    if not (_town(row.one.place) and _town(row.other.place)) and not _two_countries(row.one, row.other):
        return False  # no list says which towns a region has
    if row.one.among or row.other.among:
        return False  # arrests "in Lyon and Villeurbanne" and "in Kassel and Erfurt" are of one raid
    return not any(
        name_key(mine.name) in there.names or any(id == mine.place or mine.place in parents(id) for id in there.ids)
        for mine, there in ((row.one, b), (row.other, a))
    )


def _two_countries(one: Sited, other: Sited) -> bool:
    return one.listed and other.listed and one.place.partition("/")[0] != other.place.partition("/")[0]


def _town(place: str) -> bool:
    """Whether a place is no country and no region; what no list knows is taken for a town."""
    return place.startswith(UNLISTED) or ("/" in place and not is_region(place))
