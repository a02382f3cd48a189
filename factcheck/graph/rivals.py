"""Which other claims of the two articles would be as good a counterpart.

A claim has one counterpart in another article, if any. That two claims share much means little where a third one, beside either, shares
more with the other. Only the two articles are looked at, so a further article changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factcheck.graph.beside import FAR, Beside
from factcheck.graph.figures import Fit
from factcheck.graph.once import once_lately
from factcheck.graph.pair import Pair, raw_pair
from factcheck.graph.sameness import relatedness
from factcheck.graph.side import Side
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Kind


@dataclass(frozen=True, slots=True)
class _Rival:
    """A counterpart of a claim. `same`: the values are the same; `answers`: both answer one question and do not differ."""

    score: float
    id: str
    same: bool
    answers: bool


class Rivals:
    """The counterparts of every claim of a dossier, weighed once."""

    def __init__(self, links: Links) -> None:
        from factcheck.graph.candidates import candidates
        from factcheck.graph.rates import rates

        self._found: dict[tuple[str, str], list[_Rival]] = defaultdict(list)
        self._own: dict[tuple[str, str], float] = {}
        self._read: dict[tuple[str, str], Pair] = {}
        known = self._rates = rates(links)
        for a, b in candidates(links):
            made = self._read[a.claim.id, b.claim.id] = raw_pair(a, b, known)
            if a.claim.source == b.claim.source:
                continue
            score = relatedness(made)
            self._own[a.claim.id, b.claim.id] = score
            if a.claim.kind is not b.claim.kind and made.figures is None:
                continue  # a place is no counterpart of a date
            same, answers = made.fit is Fit.SAME, _one_answer(made)
            self._found[a.claim.id, b.claim.source].append(_Rival(score, b.claim.id, same, answers))
            self._found[b.claim.id, a.claim.source].append(_Rival(score, a.claim.id, same, answers))
        for row in self._found.values():
            row.sort(key=lambda r: (-r.score, r.id))
        self._alike: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for c in links.claims:
            self._alike[_statement(c)].add(c.claim.id)

    def _said_again(self, c: LinkedClaim) -> set[str]:
        """The claims of an article that state what this one states, itself among them: who says a thing twice is no rival of himself."""
        return self._alike.get(_statement(c)) or {c.claim.id}

    def standing(self, a: LinkedClaim, b: LinkedClaim) -> tuple[Pair, Beside]:
        """Two claims of two articles side by side as they were read, and how they stand among the others."""
        x, y = a.claim, b.claim
        key = (min(x.id, y.id), max(x.id, y.id))
        made = self._read.pop(key, None)  # asked for once as a rule, and all of them fill much memory
        if made is None:
            made = raw_pair(a, b, self._rates)
        own = self._own.get(key)
        if own is None:
            own = relatedness(made)
        only = _one_answer(made)
        one = [r for r in self._found.get((x.id, y.source), ()) if r.answers or not only]
        other = [r for r in self._found.get((y.id, x.source), ()) if r.answers or not only]
        again, before = self._said_again(b), self._said_again(a)
        met = max(_best(one, again, met=True), _best(other, before, met=True))
        return made, Beside(own, _best(one, again), _best(other, before), met)


def _best(row: Sequence[_Rival], but: Collection[str], *, met: bool = False) -> float:
    """The first score of some, best first, that is of none of `but`; with `met`, of one whose value is the same."""
    return next((r.score for r in row if (r.same or not met) and r.id not in but), FAR)


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


@once_lately
def _rivals(links: Links) -> Rivals:
    return Rivals(links)


def standing(a: LinkedClaim, b: LinkedClaim, links: Links) -> tuple[Pair, Beside]:
    """Two claims of a dossier side by side as they were read, and how they stand among its others; the dossier is weighed once."""
    return _rivals(links).standing(a, b)
