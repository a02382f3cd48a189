"""Contradictions, and differences that a reason explains, that a third article makes plain.

"2,000 tonnes" and "a quota of 1,690 tonnes" may share too little for anybody to say that they are of one thing. Where a third text gives
1,960 tonnes in the words of the first and of the second, it agrees with the one and contradicts the other, and so do they. The same holds
where it agrees with the one and a reason explains how it differs from the other: what both state differs from the other for that reason.

Figures of two stories are equal by chance, and over such a third a count of patients would contradict one of jobs: the ends of a chain
must be of one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.placed import placed, raw_pair
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.repeated import repeated
from factcheck.graph.search.stories import two_stories
from factcheck.graph.side import Side
from factcheck.graph.times.apart import apart
from factcheck.graph.values.figures import Fit
from factcheck.graph.values.rates import rates_between
from factcheck.model import Kind, Reason, Relation, Verdict
from factcheck.model.once import once_with
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
    story = _Story(links, relations)
    found: dict[tuple[str, str], tuple[float, Relation]] = {}
    for follows, verdict in ((story.conflict, Verdict.CONFLICT), (story.difference, Verdict.COMPATIBLE)):
        for one, third, other in story.chains(verdict):
            key = _key(one, other)
            made = follows(one, third, other)
            if made is not None and (key not in found or (made[1].verdict is found[key][1].verdict and made[0] > found[key][0])):
                found[key] = made
    yield from (found[key][1] for key in sorted(found))


def _key(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


class _Story:
    """The claims of a dossier with their relations. Among near copies each pair is asked about for every third that it has, and weighed
    once."""

    def __init__(self, links: Links, relations: Iterable[Relation]) -> None:
        self.links = links
        self.known = {(r.a, r.b): r for r in relations}
        self._agreeing = self._beside(Verdict.AGREE)
        self._related = {claim: set(others) for claim, others in self._beside(*Verdict).items()}
        agreeing = ((links.claim(r.a), links.claim(r.b)) for r in self.known.values() if r.verdict is Verdict.AGREE)
        self._met = {side for a, b in agreeing for side in repeated(links).sides(a, b)}

    def _beside(self, *verdicts: Verdict) -> dict[str, list[str]]:
        """The claims in a relation of one of those verdicts with each claim."""
        out: dict[str, list[str]] = defaultdict(list)
        for r in self.known.values():
            if r.verdict in verdicts:
                out[r.a].append(r.b)
                out[r.b].append(r.a)
        return out

    def chains(self, verdict: Verdict) -> Iterator[tuple[str, str, str]]:
        """Two claims without a relation around a third that agrees with the first and has that verdict with the last."""
        copied = repeated(self.links).first
        for third, others in sorted(self._beside(verdict).items()):
            opposed = {other for other in others if other not in copied}
            for one in (id for id in self._agreeing.get(third, ()) if id not in copied):
                for other in opposed - self._related[one]:  # of many near copies most have a relation of their own
                    yield one, third, other

    def conflict(self, one: str, third: str, other: str) -> tuple[float, Relation] | None:
        """The conflict of the ends of a chain, with how likely it is; None where there is none."""
        if not self._apart_by_three(one, third, other):
            return None
        likely = min(self.agreeing(one, third), self.contradicting(third, other))
        if likely < _SURE:
            return None
        told = self._reason(self.known[_key(third, other)], "through_third", one, third, other)
        a, b = _key(one, other)
        return likely, Relation(a=a, b=b, verdict=Verdict.CONFLICT, reasons=(told,), odds=round(likely, 2))

    def difference(self, one: str, third: str, other: str) -> tuple[float, Relation] | None:
        """The difference of the ends of a chain that the third explains, with how likely it is; None where there is none."""
        same, differs = self.known[_key(one, third)], self.known[_key(third, other)]
        if same.odds is None or differs.odds is None or (likely := min(same.odds, differs.odds)) < 0:
            return None
        if self.links.claim(one).claim.value is None or not self._apart_by_three(one, third, other):
            return None
        told = self._reason(differs, "through_third_differs", one, third, other)
        a, b = _key(one, other)
        return likely, Relation(a=a, b=b, verdict=Verdict.COMPATIBLE, reasons=(told, *differs.reasons), odds=round(likely, 2))

    def _apart_by_three(self, one: str, third: str, other: str) -> bool:
        """Whether three articles tell a chain, of one kind of claim, and its ends are of one story and cannot both be true."""
        a, t, b = (self.links.claim(id).claim for id in (one, third, other))
        if len({a.source, t.source, b.source}) < 3 or (one, b.source) in self._met or (other, a.source) in self._met:
            return False  # what one article says twice, or says of another thing that it tells apart
        if not (a.kind is t.kind is b.kind and a.kind in _KINDS):
            return False
        return not two_stories(self.links.claim(one), self.links.claim(other), self.links) and self.apart(one, other)

    def _reason(self, of: Relation, key: str, one: str, third: str, other: str) -> Reason:
        """The sentence about a chain, under the code of one of its relations."""
        a, t, b = (self.links.claim(id) for id in (one, third, other))
        values = {"outlet": t.source.label, "x": said(a), "y": said(b)}
        return Reason.known(code=of.reasons[0].code, key=f"rules.{key}", values=values)

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
        a, b = self.links.claim(one), self.links.claim(other)
        pair = raw_pair(a, b, rates_between(a, b, self.links))
        if pair.where is Side.APART:
            return False
        return bool(apart(pair.left, pair.right)) if pair.is_kind(Kind.DATE) else pair.fit is Fit.APART

    def _placed(self, one: str, other: str) -> Pair:
        return placed(*standing(self.links.claim(one), self.links.claim(other), self.links))
