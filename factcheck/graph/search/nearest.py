"""Which claims of two articles share most: an index of marks, each weighed by its rarity among the claims of the two articles.

Of a column of news in brief each item is an article of its own here: what the other items say makes nothing rarer.

Nothing outside the two articles counts, so a further article changes nothing between them. What copies of an article repeat joins nothing
(`graph/search/repeated.py`); the counterparts of a claim in a copy are found among all that the copy says. Weights are whole numbers, so
that sums are the same in whatever order they are made. A mark that very many claims have joins each with its neighbours in time and size
only: the work grows with n log n and not with all pairs.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from heapq import nsmallest
from itertools import groupby, islice, takewhile
from operator import itemgetter

from factcheck.graph.search.columns import columns, item
from factcheck.graph.search.marks import EVIDENCE, Mark, marks, sort
from factcheck.graph.search.repeated import repeated
from factcheck.graph.search.stories import stories
from factcheck.graph.times.moments import moment
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model.once import once, once_lately
from factcheck.model.progress import counted

WINDOW = 60  # neighbours on either side in a block that is too large for all its pairs
_LISTED = 6  # counterparts of a claim in an article that are remembered, the nearest first
_FEWEST = 40  # claims of two articles: in two sentences nothing is rare, and yet they may share much
_UNIT = 1000  # of a rarity: whole numbers
_CLOSE = 3  # counterparts in each other article that a claim is compared with
_LEAST = 5 * _UNIT  # what they must share: of a hundred labelled contradictions two share less
_MORE = 3 * _UNIT  # that they must share for each step by which the odds fall because their articles tell of two stories


Part = tuple[str, int]


class Nearest:
    """What the claims of a dossier share with those of other articles.

    Millions of neighbours are met: claims, articles and items are numbered, and what a claim shares with others is one sorted array of
    whole numbers, each of which holds the article, what is shared and the claim (`_packed`).
    """

    def __init__(self, links: Links) -> None:
        self._stories = stories(links)
        self._claims = claims = sorted(links.claims, key=lambda c: c.claim.id)
        self._ids = [c.claim.id for c in claims]
        self._numbers = {id: n for n, id in enumerate(self._ids)}
        self._articles = {name: n for n, name in enumerate(sorted({c.claim.source for c in claims}))}
        parts = {part: n for n, part in enumerate(sorted(set(map(_part, claims))))}
        self._parts = [parts[_part(c)] for c in claims]
        self._sizes = Counter(self._parts)
        self._uses: dict[Mark, Counter[int]] = defaultdict(Counter)
        for c, part in zip(claims, self._parts, strict=True):
            for mark in marks(c):
                self._uses[mark][part] += 1
        self._rows = [array("q") for _ in claims]
        self._columns = columns(links)
        copied = repeated(links)
        self._again = {self._numbers[id]: {c.claim.source for c in again} for id, again in copied.again.items()}
        self._join(claims, {n for n, id in enumerate(self._ids) if id in copied.first})
        self._in_copy: dict[str, dict[Mark, list[int]]] = {name: defaultdict(list) for name in copied.copies}
        for n, c in enumerate(claims):
            if (index := self._in_copy.get(c.claim.source)) is not None:
                for mark in marks(c):
                    index[mark].append(n)

    def _join(self, claims: Sequence[LinkedClaim], again: Collection[int]) -> None:
        items = self._columns
        order = sorted((n for n in range(len(claims)) if n not in again), key=lambda n: near(claims[n]))
        blocks: dict[Mark, list[int]] = defaultdict(list)
        for n in order:
            for mark in marks(claims[n]):
                blocks[mark].append(n)
        laid = [(self._articles[c.claim.source], sort(c), part, self._sizes[part]) for c, part in zip(claims, self._parts, strict=True)]
        joining = {mark for mark, block in blocks.items() if len({laid[n][0] for n in block}) > 1}  # the others join no two articles
        before: Counter[Mark] = Counter()
        for n in counted(order, "indexing what claims share"):
            article, kind, part, size = laid[n]
            found: dict[int, int] = defaultdict(int)
            for mark in marks(claims[n]) & joining:
                before[mark] += 1
                uses = self._uses[mark]
                mine = uses[part]
                for other in blocks[mark][before[mark] : before[mark] + WINDOW]:
                    other_article, other_kind, other_part, other_size = laid[other]
                    if article != other_article and kind == other_kind:
                        found[other] += _rarity(size + other_size, mine + uses[other_part])
            for other, weight in found.items():
                if weight and not items.told_apart(claims[n], claims[other]):
                    self._rows[n].append(_packed(laid[other][0], weight, other))
                    self._rows[other].append(_packed(article, weight, n))
        self._rows = [array("q", sorted(row)) for row in self._rows]

    def shared(self, a: LinkedClaim, b: LinkedClaim) -> dict[str, float]:
        """What two claims of two articles share, by kind of mark, each as the evidence that it is."""
        found: dict[str, int] = {}
        one, other = (self._parts[self._numbers[c.claim.id]] for c in (a, b))
        claims = self._sizes[one] + self._sizes[other]
        for mark in marks(a) & marks(b):
            uses = self._uses[mark]
            found[mark[0]] = found.get(mark[0], 0) + _rarity(claims, uses[one] + uses[other])
        return {EVIDENCE[kind]: weight / _UNIT for kind, weight in sorted(found.items()) if weight}

    def counterparts(self, c: LinkedClaim, source: str) -> list[tuple[float, str]]:
        """The claims of another article that share most with a claim, most first: how much, and the id."""
        if source in self._in_copy:
            return self._counterparts_in_copy(c, source)
        row, article = self._rows[self._numbers[c.claim.id]], self._articles[source]
        first = bisect_left(row, _packed(article, _MOST, 0))
        last = bisect_left(row, _packed(article + 1, _MOST, 0), first)
        return [(weight / _UNIT, self._ids[n]) for _, weight, n in map(_unpacked, row[first : min(last, first + _LISTED)])]

    def _counterparts_in_copy(self, c: LinkedClaim, source: str) -> list[tuple[float, str]]:
        part, index = self._parts[self._numbers[c.claim.id]], self._in_copy[source]
        found: dict[int, int] = defaultdict(int)
        for mark in marks(c) & index.keys():
            uses = self._uses[mark]
            for n in index[mark]:
                found[n] += _rarity(self._sizes[part] + self._sizes[self._parts[n]], uses[part] + uses[self._parts[n]])
        alike = ((weight, n) for n, weight in found.items() if weight and sort(self._claims[n]) == sort(c))
        rows = nsmallest(_LISTED, ((-weight, n) for weight, n in alike if not self._columns.told_apart(c, self._claims[n])))
        return [(-weight / _UNIT, self._ids[n]) for weight, n in rows]

    def close(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether the second is worth comparing with the first: it is among the nearest of its article, and they share more than little."""
        nearest = self.counterparts(a, b.claim.source)[:_CLOSE]
        return any(id == b.claim.id and self._enough(round(weight * _UNIT), a, b) for weight, id in nearest)

    def pairs(self) -> Iterable[tuple[str, str]]:
        """The ids of claims of which one is close to the other, the smaller id first. Of very many the nearest are taken, whatever their
        article."""
        for n, row in enumerate(self._rows):
            told = [_unpacked(packed) for packed in row]
            repeated = sorted(
                ((weight, self._again[other]) for _, weight, other in told if other in self._again), reverse=True, key=itemgetter(0)
            )
            listed = (islice(of_one, _CLOSE) for _, of_one in groupby(told, key=itemgetter(0)))
            mine = [
                (-weight, other)
                for of_one in listed
                for _, weight, other in of_one
                if self._enough(weight, self._claims[n], self._claims[other]) and not self._outdone(other, weight, repeated)
            ]
            for _, other in nsmallest(WINDOW, mine):
                yield self._ids[min(n, other)], self._ids[max(n, other)]

    def _outdone(self, other: int, weight: int, repeated: Iterable[tuple[int, Collection[str]]]) -> bool:
        """Whether what a copy repeats shares more than that one of its claims: with each claim that others repeat, which articles do."""
        source = self._claims[other].claim.source
        if source not in self._in_copy:
            return False
        more = takewhile(lambda told: told[0] > weight, repeated)
        return sum(1 for _ in islice((copies for _, copies in more if source in copies), _CLOSE)) == _CLOSE

    def _enough(self, weight: int, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether two claims that share as much are worth comparing: between two stories some is shared by chance."""
        return weight >= _LEAST and weight >= _LEAST - _MORE * self._stories.apart(a, b)


_MOST = (1 << 24) - 1  # what two claims may share at most: far more than they do
_CLAIMS = 20  # bits


def _packed(article: int, weight: int, claim: int) -> int:
    """One whole number of the three, so that numbers are in the order of articles, then of what is shared, most first, then of claims."""
    return (article << 24 | _MOST - weight) << _CLAIMS | claim


def _unpacked(packed: int) -> tuple[int, int, int]:
    rest, claim = packed >> _CLAIMS, packed & ((1 << _CLAIMS) - 1)
    return rest >> 24, _MOST - (rest & _MOST), claim


def _part(c: LinkedClaim) -> Part:
    """The article of a claim, and the item of it: what the other items of a column say is nothing to it, and makes nothing rarer."""
    return c.claim.source, item(c)


@lru_cache(maxsize=65_536)
def _rarity(claims: int, uses: int) -> int:
    """How telling it is that so many of some claims have a mark."""
    return round(_UNIT * math.log(max(_FEWEST, claims) / uses))


@once
def near(c: LinkedClaim) -> tuple[str, Decimal, str]:
    """The order in which neighbours in a large block are alike: by time, then by value."""
    days = moment(c)
    value = c.claim.value
    middle = value.middle if value is not None else None
    return (days[1].isoformat() if days else "", middle or Decimal(0), c.claim.id)


@once_lately
def nearest(links: Links) -> Nearest:
    """What the claims of a dossier share, found once."""
    return Nearest(links)
