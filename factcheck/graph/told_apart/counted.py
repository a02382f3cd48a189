"""Whether two claims tell of two things of one kind by their place in its order: the first and the second defendant, the fastest and the
slowest train, a second and a third term."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.acts.clauses.layout import Layout
from factcheck.acts.clauses.nths import Nth, another_place, nths, two_counts
from factcheck.graph.told_apart.contrary import clause, laid_out
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind
from factcheck.model.once import once

_PLAIN = frozenset({Kind.DATE, Kind.ROLE, Kind.PLACE, Kind.OTHER})


def two_of_a_kind(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses of two claims name two of a kind by their places, so that what is told of the one says nothing of the other. Of
    two ranks, whether they are counted otherwise."""
    apart = _apart(a, b)
    if all(c.claim.kind is Kind.RANK for c in (a, b)):
        one_language = a.source.language == b.source.language
        return bool(apart) and all(two_counts(_ranked(x), _ranked(y), one_language=one_language) for x, y in apart)
    return any(not (x.told and y.told) for x, y in apart)


def _ranked(nth: Nth) -> Nth:
    """The place of a rank: what else its clause tells, and over what time, was weighed when it was compared."""
    return replace(nth, since=frozenset(), aside=False, names=frozenset(name for name in nth.names if name[:2] != "m:"))


def counted_otherwise(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses of two claims without a figure say something to be another how-manieth of its kind: they do not agree, and that
    the rest of them differs makes two things of it."""
    return all(c.claim.kind in _PLAIN for c in (a, b)) and bool(_apart(a, b))


def _apart(a: LinkedClaim, b: LinkedClaim) -> list[tuple[Nth, Nth]]:
    """What of two clauses is of one kind and in other places, where they have no place of it in common."""
    one, other = _nths(a), _nths(b)
    if not one or not other:
        return []
    same = {kind for x in one for y in other if x.place == y.place for kind in x.head & y.head}
    return [(x, y) for x in one for y in other if another_place(x, y) and same.isdisjoint(x.head & y.head)]


@once
def _nths(c: LinkedClaim) -> Sequence[Nth]:
    """What the clause of a claim says to be the how-manieth of its kind."""
    tokens, laid = clause(c), laid_out(c)
    if not tokens:
        return ()
    return [nth for nth in _of(laid) if tokens[0].start <= laid.tokens[nth.at].start <= tokens[-1].start]


@once
def _of(laid: Layout) -> Sequence[Nth]:
    return nths(laid)
