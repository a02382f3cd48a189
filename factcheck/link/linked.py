"""What linking adds to a claim: the entity it is about, its measure, its place in the world and the question it answers."""

from dataclasses import dataclass

from factcheck.measures.measure import Measure
from factcheck.model import Claim, Source, TimeSpan


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

    def inside(self, other: "Place") -> bool:
        """Whether this place lies in (or is) the other."""
        return other.id == self.id or other.id in self.parents


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """A claim with what linking knows of it; what rules compare.

    `entity`: id, None where the subject stayed open. `time`: the claim's own, or the publication's with `assumed` set. `question`: the id
    of the question that it answers; two claims of one question are comparable.
    """

    claim: Claim
    source: Source
    measure: Measure
    question: str
    entity: str | None = None
    time: TimeSpan | None = None
    place: Place | None = None
