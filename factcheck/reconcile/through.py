"""Contradictions, and differences that a reason explains, that a third article makes plain.

"2,000 tonnes" and "a quota of 1,690 tonnes" may share too little for anybody to say that they are of one thing. Where a third text gives
1,960 tonnes in the words of the first and of the second, it agrees with the one and contradicts the other, and so do they. The same holds
where it agrees with the one and a reason explains how it differs from the other: what both state differs from the other for that reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.graph.apart import apart
from factcheck.graph.figures import Fit
from factcheck.graph.once import once_with
from factcheck.graph.pair import Pair, placed, raw_pair
from factcheck.graph.rates import rates
from factcheck.graph.rivals import standing
from factcheck.graph.side import Side
from factcheck.model import Kind, Reason, Relation, Verdict
from factcheck.rules.told import said

if TYPE_CHECKING:
    from factcheck.link.linked import Links

# How likely both of the third text's relations must be, as log-odds: two that are only just likely are together less than likely.
_SURE = 0.5
# An article names many places and ranks, and what two of them are of is seldom the same.
_KINDS = frozenset(Kind) - {Kind.PLACE, Kind.RANK, Kind.ROLE}


def through_third(links: Links, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The conflicts and explained differences between claims that have no relation of their own, one of which a third agrees with while
    the other contradicts the third, or differs from it for a reason."""
    known, pairs = {(r.a, r.b): r for r in relations}, _Pairs(links)
    agreeing = _beside(known.values(), Verdict.AGREE)
    met = {(claim, links.claim(other).claim.source) for claim, others in agreeing.items() for other in others}
    related = {claim: set(others) for claim, others in _beside(known.values(), *Verdict).items()}
    found: dict[tuple[str, str], tuple[float, Relation]] = {}
    for make, verdict in ((_conflict, Verdict.CONFLICT), (_explained, Verdict.COMPATIBLE)):
        opposed = _beside(known.values(), verdict)
        for third in sorted(opposed):
            for one in agreeing.get(third, ()):
                for other in set(opposed[third]) - related[one]:  # of many near copies most have a relation of their own
                    key = (min(one, other), max(one, other))
                    made = make(pairs, one, third, other, known, met)
                    if made is not None and (key not in found or (made[1].verdict is found[key][1].verdict and made[0] > found[key][0])):
                        found[key] = made
    yield from (found[key][1] for key in sorted(found))


def _beside(relations: Iterable[Relation], *verdicts: Verdict) -> dict[str, list[str]]:
    """The claims in a relation of one of those verdicts with each claim."""
    out: dict[str, list[str]] = defaultdict(list)
    for r in relations:
        if r.verdict in verdicts:
            out[r.a].append(r.b)
            out[r.b].append(r.a)
    return out


def _conflict(
    pairs: _Pairs, one: str, third: str, other: str, known: dict[tuple[str, str], Relation], met: set[tuple[str, str]]
) -> tuple[float, Relation] | None:
    """The conflict of two claims through a third, with how likely it is; None where there is none."""
    a, t, b = (pairs.links.claim(id) for id in (one, third, other))
    if len({c.claim.source for c in (a, t, b)}) < 3 or (one, b.claim.source) in met or (other, a.claim.source) in met:
        return None  # what one article says twice, or says of another thing that it tells apart
    if not (a.claim.kind is t.claim.kind is b.claim.kind) or a.claim.kind not in _KINDS or not pairs.apart(one, other):
        return None
    likely = min(pairs.agreeing(one, third), pairs.contradicting(third, other))
    if likely < _SURE:
        return None
    base = known[min(third, other), max(third, other)]
    values = {"outlet": t.source.label, "x": said(a), "y": said(b)}
    reason = Reason.known(code=base.reasons[0].code, key="rules.through_third", values=values)
    low, high = sorted((one, other))
    return likely, Relation(a=low, b=high, verdict=Verdict.CONFLICT, reasons=(reason,), odds=round(likely, 2))


def _explained(
    pairs: _Pairs, one: str, third: str, other: str, known: dict[tuple[str, str], Relation], met: set[tuple[str, str]]
) -> tuple[float, Relation] | None:
    """The difference of two claims that a third explains, with how likely it is; None where there is none."""
    a, t, b = (pairs.links.claim(id) for id in (one, third, other))
    if len({c.claim.source for c in (a, t, b)}) < 3 or a.claim.value is None or not (a.claim.kind is t.claim.kind is b.claim.kind):
        return None
    if (one, b.claim.source) in met or (other, a.claim.source) in met or a.claim.kind not in _KINDS:
        return None
    same, differs = known[min(one, third), max(one, third)], known[min(third, other), max(third, other)]
    if same.odds is None or differs.odds is None or (likely := min(same.odds, differs.odds)) < 0:
        return None
    if not pairs.apart(one, other):
        return None
    low, high = sorted((one, other))
    values = {"outlet": t.source.label, "x": said(a), "y": said(b)}
    told = Reason.known(code=differs.reasons[0].code, key="rules.through_third_differs", values=values)
    return likely, Relation(a=low, b=high, verdict=Verdict.COMPATIBLE, reasons=(told, *differs.reasons), odds=round(likely, 2))


class _Pairs:
    """The pairs of a dossier. Among near copies each is asked about for every third that it has, and weighed once."""

    def __init__(self, links: Links) -> None:
        self.links = links

    @once_with
    def agreeing(self, one: str, other: str) -> float:
        """How likely two claims state one thing."""
        return self._placed(one, other).agreeing

    @once_with
    def contradicting(self, one: str, other: str) -> float:
        """How likely they contradict each other."""
        return self._placed(one, other).contradicting

    @once_with
    def apart(self, one: str, other: str) -> bool:
        """Whether they cannot both be true, if they are of one thing."""
        pair = raw_pair(self.links.claim(one), self.links.claim(other), rates(self.links))
        if pair.where is Side.APART:
            return False
        return bool(apart(pair.left, pair.right)) if pair.is_kind(Kind.DATE) else pair.fit is Fit.APART

    def _placed(self, one: str, other: str) -> Pair:
        return placed(*standing(self.links.claim(one), self.links.claim(other), self.links))
