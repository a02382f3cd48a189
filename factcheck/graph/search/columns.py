"""Which item of a column of news in brief is the counterpart of which in another article.

A column tells of many unlike things, and of each once. So an item has at most one counterpart in another column, or in an article that is
no column: the one with which it shares most of what the two articles say seldom, if that is not as little as any two items share. Claims of
two items that are no counterparts are about two things, however alike they sound ("eleven days" of a strike here and of one there). Only
the two articles are looked at, so a third changes nothing between them.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from factcheck.graph.search.marks import Mark, marks
from factcheck.link.context import sentence_concepts
from factcheck.link.linked import LinkedClaim, Links
from factcheck.link.usage import beginnings, numbers
from factcheck.model.once import once, once_lately
from factcheck.read.items import item_at, items

_NAMED = {"name": "name", "subject": "name", "place": "place", "value": "value"}  # marks of claims that tell one event from another
_LEAST = 0.09  # that counterparts share: those of the labelled columns that are of one thing share a tenth or more

Marks = frozenset[Mark]


class Columns:
    """The items of the articles of a dossier, and how they stand to those of each other."""

    def __init__(self, links: Links) -> None:
        self._claims: dict[str, list[LinkedClaim]] = defaultdict(list)
        for c in links.claims:
            self._claims[c.claim.source].append(c)
        self._columns = frozenset(name for name, claims in self._claims.items() if len(items(claims[0].source)) > 1)
        self._said: dict[str, list[Marks]] = {}
        self._shared: dict[tuple[str, str], dict[tuple[int, int], float]] = {}

    def column(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether the article of either claim is a column, and the other another one."""
        if not self._columns:  # as of most dossiers: this is asked of all pairs
            return False
        return a.claim.source != b.claim.source and not self._columns.isdisjoint((a.claim.source, b.claim.source))

    def told_apart(self, a: LinkedClaim, b: LinkedClaim) -> bool:
        """Whether two claims stand in items of which either has another counterpart, or none, in the other's article."""
        return self.column(a, b) and not self.shared(a, b)

    def shared(self, a: LinkedClaim, b: LinkedClaim) -> float:
        """From 0 to 1, how much the items of two claims share that are counterparts of each other in two columns; 0 of any others."""
        if not self.column(a, b):
            return 0.0
        if a.claim.source > b.claim.source:
            a, b = b, a
        key = (a.claim.source, b.claim.source)
        if key not in self._shared:
            self._shared[key] = _counterparts(*map(self._items_said, key))
        return self._shared[key].get((item(a), item(b)), 0.0)

    def _items_said(self, name: str) -> list[Marks]:
        if name not in self._said:
            self._said[name] = _items_said(self._claims[name])
        return self._said[name]


@once
def item(c: LinkedClaim) -> int:
    """In which item of its column a claim stands; 0 in an article that is none."""
    return item_at(c.source, c.claim.quote.start)


def _items_said(claims: Sequence[LinkedClaim]) -> list[Marks]:
    """What stands in each item of an article, and what the claims in it name. `claims`: all of the article's."""
    source = claims[0].source
    stretches = [source.text[a:b] for a, b in pairwise([*items(source), len(source.text)])]
    named: list[set[Mark]] = [set() for _ in stretches]
    for c in claims:
        named[item(c)] |= {(_NAMED[kind], value) for kind, value in marks(c) if kind in _NAMED}
    return [_said(text, source.language) | names for text, names in zip(stretches, named, strict=True)]


def _said(text: str, language: str) -> Marks:
    """What stands in an item: its concepts, the beginnings of its words and its numbers."""
    said = {"concept": sentence_concepts(text, language), "word": beginnings(text), "number": numbers(text)}
    return frozenset((kind, word) for kind, words in said.items() for word in words)


def _counterparts(one: Sequence[Marks], other: Sequence[Marks]) -> dict[tuple[int, int], float]:
    """How much the items of two articles share that are counterparts of each other, by their numbers."""
    uses = Counter(mark for said in (*one, *other) for mark in said)
    rarity = {mark: math.log((len(one) + len(other)) / n) for mark, n in uses.items()}
    found = {}
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            common = math.fsum(rarity[mark] for mark in a & b)  # one result whatever the order of a set
            found[i, j] = round(common / math.sqrt(len(a) * len(b)), 4) if common else 0.0
    rows = [max(found[i, j] for j in range(len(other))) for i in range(len(one))]
    columns = [max(found[i, j] for i in range(len(one))) for j in range(len(other))]
    return {(i, j): share for (i, j), share in found.items() if share >= max(rows[i], columns[j], _LEAST)}


@once_lately
def columns(links: Links) -> Columns:
    """The items of the articles of a dossier, found once."""
    return Columns(links)
