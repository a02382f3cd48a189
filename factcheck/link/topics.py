"""What each article of a story is about, as all of them together tell.

One article names what it is about once and then says "the bank", "the island", "it"; its title may be a joke. Several articles on one story
share what they are about. So an entity counts for an article by what that article makes of it (its title, how often and how early it is
named) and by what the others make of it; only what the article itself names can be its topic.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.link.entities import Entities

_ONE, _ALL = 1.5, 3.0  # how much another article can add, and all others together
_LEAST = 2.5  # below, nothing is what an article is about


class Topics:
    """The topics of the articles of a dossier. `ranked`: for each article, names with what it makes of them.

    An article that shares no name with the others changes nothing.
    """

    def __init__(self, ranked: Mapping[str, Sequence[tuple[str, float]]], entities: Entities) -> None:
        self._own: dict[str, dict[str, float]] = {}
        for source, rows in ranked.items():
            own: dict[str, float] = defaultdict(float)
            for name, score in rows:
                id = entities.of(source, name)
                if id is not None:
                    own[id] = max(own[id], score)
            self._own[source] = dict(own)

    def of(self, source: str) -> str | None:
        """The id of the entity that an article is about; None where nothing stands out."""
        own = self._own.get(source, {})
        total = {id: score + self._others(source, id) for id, score in own.items()}
        best = max(sorted(total), key=lambda id: (total[id], own[id]), default=None)
        return best if best is not None and total[best] >= _LEAST else None

    def _others(self, source: str, id: str) -> float:
        said = sum(min(_ONE, own.get(id, 0.0)) for other, own in self._own.items() if other != source)
        return min(_ALL, said)
