"""Which claims of two articles share most: an index of marks, each weighed by its rarity among the claims of the two articles.

Of a column of news in brief each item is an article of its own here: what the other items say makes nothing rarer.

Nothing outside the two articles counts, so a further article changes nothing between them. Weights are whole numbers, so that sums are the
same in whatever order they are made. A mark that very many claims have joins each with its neighbours in time and size only: the work grows
with n log n and not with all pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from heapq import nsmallest

from factcheck.graph.columns import columns, item
from factcheck.graph.marks import Mark, marks, sort
from factcheck.graph.moments import moment
from factcheck.graph.once import once, once_lately
from factcheck.link.linked import LinkedClaim, Links

WINDOW = 60  # neighbours on either side in a block that is too large for all its pairs
_LISTED = 6  # counterparts of a claim in an article that are remembered, the nearest first
_FEWEST = 40  # claims of two articles: in two sentences nothing is rare, and yet they may share much
_UNIT = 1000  # of a rarity: whole numbers
_CLOSE = 3  # counterparts in each other article that a claim is compared with
_LEAST = 5 * _UNIT  # what they must share: of a hundred labelled contradictions two share less


Part = tuple[str, int]


class Nearest:
    """What the claims of a dossier share with those of other articles."""

    def __init__(self, links: Links) -> None:
        self._uses: dict[Part, Counter[Mark]] = defaultdict(Counter)
        self._sizes: Counter[Part] = Counter()
        blocks: dict[Mark, list[LinkedClaim]] = defaultdict(list)
        for c in links.claims:
            self._sizes[_part(c)] += 1
            self._uses[_part(c)].update(marks(c))
            for mark in marks(c):
                blocks[mark].append(c)
        found: dict[tuple[str, str], int] = defaultdict(int)
        for mark, block in blocks.items():
            if len(block) > 1:
                self._join(mark, block, found)
        by_id, items = {c.claim.id: c for c in links.claims}, columns(links)
        sources = {c.claim.id: c.claim.source for c in links.claims}
        rows: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        for (a, b), weight in found.items():
            if items.told_apart(by_id[a], by_id[b]):
                continue
            rows[a, sources[b]].append((-weight, b))
            rows[b, sources[a]].append((-weight, a))
        self._rows = {key: nsmallest(_LISTED, row) for key, row in rows.items()}

    def _join(self, mark: Mark, block: list[LinkedClaim], found: dict[tuple[str, str], int]) -> None:
        weights: dict[tuple[Part, Part], int] = {}
        # millions of neighbours are met: what is asked of each is laid out before
        rows = [(c.claim.id, _part(c), sort(c)) for c in sorted(block, key=near)]
        for i, (id, part, kind) in enumerate(rows, 1):
            for other_id, other_part, other_kind in rows[i : i + WINDOW]:
                if part[0] == other_part[0] or kind != other_kind:
                    continue
                weight = weights.get((part, other_part))
                if weight is None:
                    weight = weights[part, other_part] = self._rarity(mark, part, other_part)
                if weight:
                    found[(id, other_id) if id < other_id else (other_id, id)] += weight

    def _rarity(self, mark: Mark, one: Part, other: Part) -> int:
        return _rarity(self._claims(one, other), self._uses[one][mark] + self._uses[other][mark])

    def _claims(self, one: Part, other: Part) -> int:
        return max(_FEWEST, self._sizes[one] + self._sizes[other])

    def shared(self, a: LinkedClaim, b: LinkedClaim) -> dict[str, float]:
        """What two claims of two articles share, by kind of mark."""
        found: dict[str, int] = {}
        one, other = _part(a), _part(b)
        claims, mine, others = self._claims(one, other), self._uses[one], self._uses[other]
        for mark in marks(a) & marks(b):
            found[mark[0]] = found.get(mark[0], 0) + _rarity(claims, mine[mark] + others[mark])
        return {kind: weight / _UNIT for kind, weight in sorted(found.items()) if weight}

    def counterparts(self, c: LinkedClaim, source: str) -> list[tuple[float, str]]:
        """The claims of another article that share most with a claim, most first: how much, and the id."""
        return [(-weight / _UNIT, id) for weight, id in self._rows.get((c.claim.id, source), ())]

    def close(self, c: LinkedClaim, source: str) -> list[str]:
        """The ids of the claims of another article that are worth comparing with a claim: the nearest, if they share more than little."""
        return [id for weight, id in self._rows.get((c.claim.id, source), ())[:_CLOSE] if -weight >= _LEAST]

    def pairs(self) -> Iterable[tuple[str, str]]:
        """The ids of claims of which one is close to the other, the smaller id first. Of very many the nearest are taken, whatever their
        article."""
        mine: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (id, _), row in self._rows.items():
            mine[id] += [(weight, other) for weight, other in row[:_CLOSE] if -weight >= _LEAST]
        return {(min(id, other), max(id, other)) for id, row in mine.items() for _, other in nsmallest(WINDOW, row)}


def _part(c: LinkedClaim) -> Part:
    """The article of a claim, and the item of it: what the other items of a column say is nothing to it, and makes nothing rarer."""
    return c.claim.source, item(c)


@lru_cache(maxsize=20_000)
def _rarity(claims: int, uses: int) -> int:
    """How telling it is that so many of some claims have a mark."""
    return round(_UNIT * math.log(claims / uses))


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
