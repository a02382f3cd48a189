"""Which other claims of the two articles would be as good a counterpart.

A claim has one counterpart in another article, if any. That two claims share much means little where a third one, beside either, shares
more with the other. Only the two articles are looked at, so a further article changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.placed import raw_pair
from factcheck.graph.search.candidates import candidates
from factcheck.graph.search.nearest import nearest
from factcheck.graph.search.repeated import repeated
from factcheck.graph.search.stories import stories
from factcheck.graph.search.told_alike import told_alike
from factcheck.graph.side import Side
from factcheck.graph.times.moments import hour
from factcheck.graph.values.figures import Fit
from factcheck.graph.values.rates import rates_between
from factcheck.graph.who.posts import post, stand
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Kind
from factcheck.model.once import once, once_lately
from factcheck.model.progress import counted


class Rivals:
    """The counterparts of every claim of a dossier, weighed once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._nearest = nearest(links)
        self._stories = stories(links)
        self._told_alike = told_alike(links)
        # a draft that is read by itself is asked whether it contradicts itself
        self._alone = len({c.claim.source for c in links.claims}) == 1
        self._met: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
        copied = repeated(links)
        for a, b in counted(candidates(links), "looking for rivals"):
            if a.claim.source == b.claim.source:
                continue
            if raw_pair(a, b, rates_between(a, b, self._links)).fit is Fit.SAME:  # not kept: the pairs of a large dossier fill much memory
                total = Beside(self._shared(a, b)).total
                for one, other in ((a, b), (b, a)):
                    again = () if one.claim.id in copied.first else copied.again.get(other.claim.id, ())
                    for told in (other, *again):
                        self._met[one.claim.id, told.claim.source].append((total, told.claim.id))
        self._alike: dict[tuple[object, ...], set[str]] = defaultdict(set)
        self._times: dict[str, set[str]] = defaultdict(set)
        self._posts: dict[str, list[LinkedClaim]] = defaultdict(list)
        for c in links.claims:
            self._alike[_statement(c)].add(c.claim.id)
            self._times[c.claim.source] |= _whens(c)
            if c.claim.kind is Kind.ROLE:
                self._posts[c.claim.source].append(c)

    def _shared(self, a: LinkedClaim, b: LinkedClaim) -> dict[str, float]:
        return self._nearest.shared(a, b) if a.claim.source != b.claim.source else {}

    def _said_again(self, c: LinkedClaim) -> set[str]:
        """The claims of an article that state what this one states, itself among them: who says a thing twice is no rival of himself."""
        return self._alike.get(_statement(c)) or {c.claim.id}

    def _both_posts(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether the article of one gives the person whom both are about the post that the other gives, too."""
        if a.claim.kind is not Kind.ROLE or b.claim.kind is not Kind.ROLE:
            return False
        return any(
            raw_pair(one, told).one_person and stand(one, told) is Side.SAME
            for one, other in ((a, b), (b, a))
            for told in self._posts[other.claim.source]
            if told is not other and post(told.claim.object or "").office not in ("head", "manager")  # short for any post
        )

    def standing(self, a: LinkedClaim, b: LinkedClaim) -> tuple[Pair, Beside]:
        """Two claims side by side as they were read, and how they stand among the others of their articles."""
        x, y = a.claim, b.claim
        made = raw_pair(a, b, rates_between(a, b, self._links))
        if x.source == y.source:
            return made, Beside(asked=True, one_article=not self._alone)
        if made.published_days == 0 and self._told_alike.side_by_side(a, b) and not made.two_foci:
            return made, Beside(asked=True)
        again, before = self._said_again(b), self._said_again(a)
        one = [weight for weight, id in self._nearest.counterparts(a, y.source) if id not in again]
        other = [weight for weight, id in self._nearest.counterparts(b, x.source) if id not in before]
        met = max(_most(self._met.get((x.id, y.source), ()), again), _most(self._met.get((y.id, x.source), ()), before))
        shared = self._shared(a, b)
        total = Beside(shared).total
        fewer, more = sorted((_above(total, one), _above(total, other)))
        known, posts = self._known(a, b), self._both_posts(a, b)
        rivals = max(one, default=0.0), max(other, default=0.0)
        return made, Beside(shared, *rivals, (fewer, more), met, known=known, both_posts=posts, stories=self._stories.apart(a, b))

    def _known(self, a: LinkedClaim, b: LinkedClaim) -> int:
        """How many of two articles give the time of the other's claim too: the hour, where that is what tells the two apart."""
        one, other = _whens(a), _whens(b)
        if one == other:
            return 0
        differ = one ^ other
        return sum(not (mine & differ).isdisjoint(self._times[c.claim.source]) for mine, c in ((one, b), (other, a)))


def _most(row: Iterable[tuple[float, str]], but: Collection[str]) -> float:
    """The most that one of some counterparts shares, but for those of `but`."""
    return max([weight for weight, id in row if id not in but], default=0.0)


def _above(total: float, weights: Iterable[float]) -> int:
    """How many share more than that."""
    return len([weight for weight in weights if weight > total])


@once
def _statement(c: LinkedClaim) -> tuple[object, ...]:
    """What a claim states, to the letter."""
    claim = c.claim
    value = (claim.value.low, claim.value.high, claim.value.unit) if claim.value is not None else None
    time = claim.time.iso if claim.time is not None else None
    return claim.source, c.question, claim.kind, claim.aspect, value, claim.object, claim.place, time


@once
def _whens(c: LinkedClaim) -> frozenset[str]:
    """The days that a text gives a claim, and the hour where a date gives one."""
    days = () if c.time is None or c.time.assumed else (f"{c.time.start}/{c.time.end}",)
    at = hour(c)
    return frozenset(days if at is None else (*days, at))


@once_lately
def _rivals(links: Links) -> Rivals:
    return Rivals(links)


def standing(a: LinkedClaim, b: LinkedClaim, links: Links) -> tuple[Pair, Beside]:
    """Two claims of a dossier side by side as they were read, and how they stand among its others; the dossier is weighed once."""
    return _rivals(links).standing(a, b)
