"""Sets that merge. (Those of networkx take a tenth of a second to load, and do not say which member is the smallest.)"""

from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """What has a smallest."""

    def __lt__(self, other: Any, /) -> bool: ...


Item = TypeVar("Item", bound=Ordered)


class DisjointSets(Generic[Item]):
    """Sets of which no two share a member, each at first an item of its own."""

    def __init__(self) -> None:
        self._parent: dict[Item, Item] = {}

    def root(self, item: Item) -> Item:
        """The representative of the item's set: its smallest member."""
        parent = self._parent
        top = item
        while parent.get(top, top) != top:
            top = parent[top]
        while parent.get(item, item) != top:
            parent[item], item = top, parent[item]
        return top

    def merge(self, a: Item, b: Item) -> None:
        """Put both items into one set."""
        first, second = sorted((self.root(a), self.root(b)))
        self._parent[second] = first
        self._parent.setdefault(first, first)

    def sets(self) -> list[list[Item]]:
        """The sets with more than one member, each sorted, in order of their representatives."""
        found: dict[Item, list[Item]] = {}
        for item in sorted(self._parent):
            found.setdefault(self.root(item), []).append(item)
        return [members for _, members in sorted(found.items()) if len(members) > 1]
