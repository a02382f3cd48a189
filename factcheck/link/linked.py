"""What linking adds to a claim: the entity it is about, its measure, its place in the world and the question it answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.extract.places.reading import describe
from factcheck.measures.measure import Measure
from factcheck.model import Claim, Question, Source, TimeSpan
from factcheck.read.config import Config


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that claims of any article and language are about. `id` is a readable slug, stable under added articles."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside other places. `id`: ISO 3166 code ("FR"), or a path ("FR/Paris"); `parents`: ids from the nearest outward."""

    id: str
    name: str
    parents: tuple[str, ...] = ()

    def inside(self, other: Place) -> bool:
        """Whether this place lies in (or is) the other."""
        return other.id == self.id or other.id in self.parents


@cache
def place(id: str) -> Place:
    """The place of an id such as "MA/Kenitra": its parents are read from the path, and those of the country from the gazetteer."""
    steps = id.split("/")
    parents = tuple("/".join(steps[:n]) for n in range(len(steps) - 1, 0, -1))
    known = describe(id)
    name, above = known if known is not None else (steps[-1], ())
    return Place(id, name, tuple(dict.fromkeys((*parents, *above))))


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """A claim with what linking knows of it; what rules compare.

    `entity`: id, None where the subject stayed open. `time`: the claim's own, or the publication's with `assumed` set. `question`: the id
    of the question that it answers; two claims of one question are comparable. `named`: ids of all entities in its sentence; `context`: the
    telling concepts of its sentence; `known`: ids of all entities of its article (one set for each article). `topical`: the entity is what
    its article is about. `generic`: the entity is a common noun ("the fire") and no name. `person`: its article
    knows the name as that of a person.
    """

    claim: Claim
    source: Source
    measure: Measure
    question: str
    entity: str | None = None
    time: TimeSpan | None = None
    place: Place | None = None
    named: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    topical: bool = False
    generic: bool = False
    person: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """What linking gives: claims in the order of their ids, entities and questions sorted by id.

    `met`: pairs of claims that tell how one thing came out, without a figure (`acts.met.meeting`); they are compared with each other alone.
    """

    claims: tuple[LinkedClaim, ...]
    entities: tuple[Entity, ...]
    questions: tuple[Question, ...]
    config: Config | None = None
    met: tuple[tuple[LinkedClaim, LinkedClaim], ...] = ()

    @property
    def every(self) -> tuple[LinkedClaim, ...]:
        """The claims and those of outcomes, in the order of their ids."""
        if not self.met:
            return self.claims
        told = {c.claim.id: c for pair in self.met for c in pair}
        return tuple(sorted((*self.claims, *told.values()), key=lambda c: c.claim.id))

    def claim(self, id: str) -> LinkedClaim:
        """The claim of an id. Raises `KeyError` where there is none."""
        return _by_id(self).claims[id]

    def entity(self, id: str) -> Entity:
        """The entity of an id. Raises `KeyError` where there is none."""
        return _by_id(self).entities[id]

    def question(self, id: str) -> Question:
        """The question of an id. Raises `KeyError` where there is none."""
        return _by_id(self).questions[id]


class _Index:
    def __init__(self, links: Links) -> None:
        self.claims = {c.claim.id: c for c in links.every}
        self.entities = {e.id: e for e in links.entities}
        self.questions = {q.id: q for q in links.questions}


# Keyed by identity: hashing thousands of claims would cost more than building the index.
_indexes: dict[int, tuple[Links, _Index]] = {}


def _by_id(links: Links) -> _Index:
    found = _indexes.get(id(links))
    if found is None or found[0] is not links:
        if len(_indexes) > 8:
            _indexes.clear()
        found = _indexes[id(links)] = (links, _Index(links))
    return found[1]
