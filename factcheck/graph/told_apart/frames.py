"""Whether two clauses that are made alike tell of two things: "spent 12 million on roads", "spent 30 million on schools". Where a figure
and a noun differ, and all around them is the same, nobody has slipped twice."""

from factcheck.acts.words.frames import Noun, other_nouns
from factcheck.graph.told_apart.contrary import clause
from factcheck.link.linked import LinkedClaim


def slots(a: LinkedClaim, b: LinkedClaim) -> tuple[Noun, Noun] | None:
    """The nouns in which the clauses of two claims differ that are made alike."""
    return other_nouns(clause(a), clause(b), a.source.language) if a.source.language == b.source.language else None


def figures_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether both clauses have figures, and none in common."""
    one, other = (frozenset(t.text for t in clause(c) if t.kind == "number") for c in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)
