"""Which other claims of the two articles would be as good a counterpart.

A claim has one counterpart in another article, if any. That two claims share much means little where a third one, beside either, shares
more with the other. Only the two articles are looked at, so a further article changes nothing.
"""

from __future__ import annotations

from collections import defaultdict

from factcheck.graph.beside import FAR, Beside
from factcheck.graph.figures import Fit
from factcheck.graph.pair import Pair, raw_pair
from factcheck.graph.sameness import relatedness
from factcheck.graph.side import Side
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Kind


class Rivals:
    """The counterparts of every claim of a dossier, weighed once."""

    def __init__(self, links: Links) -> None:
        from factcheck.graph.candidates import candidates
        from factcheck.graph.rates import rates

        # score, the other claim, whether the values are the same, whether they answer one question and do not differ
        self._found: dict[tuple[str, str], list[tuple[float, str, bool, bool]]] = defaultdict(list)
        self._own: dict[tuple[str, str], float] = {}
        known = self._rates = rates(links)
        for a, b in candidates(links):
            if a.claim.source == b.claim.source:
                continue
            made = raw_pair(a, b, known)
            score = relatedness(made)
            self._own[a.claim.id, b.claim.id] = score
            if a.claim.kind is not b.claim.kind and made.figures is None:
                continue  # a place is no counterpart of a date
            same, equal = made.fit is Fit.SAME, _one_answer(made)
            self._found[a.claim.id, b.claim.source].append((score, b.claim.id, same, equal))
            self._found[b.claim.id, a.claim.source].append((score, a.claim.id, same, equal))
        for row in self._found.values():
            row.sort(key=lambda r: (-r[0], r[1]))
        self._alike: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for c in links.claims:
            self._alike[_statement(c)].add(c.claim.id)

    def _said_again(self, c: LinkedClaim) -> set[str]:
        """The claims of an article that state what this one states, itself among them: who says a thing twice is no rival of himself."""
        return self._alike.get(_statement(c)) or {c.claim.id}

    def beside(self, a: LinkedClaim, b: LinkedClaim) -> Beside:
        """How two claims of two articles stand among the others."""
        x, y = a.claim, b.claim
        own = self._own.get((min(x.id, y.id), max(x.id, y.id)))
        if own is None:
            own = relatedness(raw_pair(a, b, self._rates))
        one = [r for r in self._found.get((x.id, y.source), ()) if r[1] not in self._said_again(b)]
        other = [r for r in self._found.get((y.id, x.source), ()) if r[1] not in self._said_again(a)]
        if _one_answer(raw_pair(a, b, self._rates)):
            one, other = [r for r in one if r[3]], [r for r in other if r[3]]
        met = max((r[0] for r in (*one, *other) if r[2]), default=FAR)
        return Beside(own, one[0][0] if one else FAR, other[0][0] if other else FAR, met)


def _one_answer(pair: Pair) -> bool:
    """Whether two dates of one event of one subject do not differ: no date of another event is as good a counterpart, whatever the
    sentences share."""
    dates = pair.is_kind(Kind.DATE) and pair.left.measure.id == pair.right.measure.id and pair.left.entity is not None
    return dates and pair.left.entity == pair.right.entity and pair.when in (Side.SAME, Side.WITHIN, Side.AROUND)


def _statement(c: LinkedClaim) -> tuple[object, ...]:
    """What a claim states, to the letter."""
    claim = c.claim
    value = (claim.value.low, claim.value.high, claim.value.unit) if claim.value is not None else None
    time = claim.time.iso if claim.time is not None else None
    return claim.source, c.question, claim.kind, claim.aspect, value, claim.object, claim.place, time


_made: dict[int, tuple[Links, Rivals]] = {}


def beside(a: LinkedClaim, b: LinkedClaim, links: Links) -> Beside:
    """How two claims of a dossier stand among its others; the dossier is weighed once."""
    kept = _made.get(id(links))
    if kept is None or kept[0] is not links:
        _made.clear()
        kept = _made[id(links)] = (links, Rivals(links))
    return kept[1].beside(a, b)
