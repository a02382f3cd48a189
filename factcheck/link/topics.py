"""What each article of a story is about, as all of them together tell.

One article names what it is about once and then says "the bank", "the island", "it"; its title may be a joke. Several articles on one story
share what they are about. So an entity counts for an article by what that article makes of it (its title, how often and how early it is
named) and by what the others make of it; only what the article itself names can be its topic.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.lang import pack
from factcheck.link.entities import Entities
from factcheck.model import Source

_ONE, _ALL = 2.0, 4.0  # how much another article can add, and all others together
_LEAST = 2.5  # below, nothing is what an article is about
_MENTION, _TITLE, _MENTIONS = 0.35, 1.0, 4  # a name that reading that article missed, and that it knows from the others
_SHORTEST = 4
_NAMED = 0.3


class Topics:
    """The topics of the articles of a dossier. `ranked`: for each article, names with what it makes of them.

    An article that shares no name with the others changes nothing.
    """

    def __init__(self, sources: Sequence[Source], ranked: Mapping[str, Sequence[tuple[str, float]]], entities: Entities) -> None:
        self._own: dict[str, dict[str, float]] = {}
        names: dict[str, set[str]] = defaultdict(set)
        for source, rows in ranked.items():
            own: dict[str, float] = defaultdict(float)
            for name, score in rows:
                id = entities.of(source, name)
                if id is not None:
                    own[id] = max(own[id], score)
                    if len(name) >= _SHORTEST and name[0].isupper() and not entities.generic(id):
                        names[name].add(id)
            self._own[source] = dict(own)
        sure = {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
        for article in sources:
            for id, score in _missed(article, sure).items():
                self._own.setdefault(article.name, {}).setdefault(id, score)

    def of(self, source: str) -> str | None:
        """The id of the entity that an article is about; None where nothing stands out."""
        own = self._own.get(source, {})
        total = {id: score + self._others(source, id) for id, score in own.items() if score >= _NAMED}
        best = max(sorted(total), key=lambda id: (total[id], own[id]), default=None)
        return best if best is not None and total[best] >= _LEAST else None

    def _others(self, source: str, id: str) -> float:
        said = sum(min(_ONE, own.get(id, 0.0)) for other, own in self._own.items() if other != source)
        return min(_ALL, said)


def _missed(article: Source, names: Mapping[str, str]) -> dict[str, float]:
    """The entities whose names stand in an article, whether or not reading it alone could tell that they are names ("einen Lyra"; where
    nouns are compounded also "Veyratbahn")."""
    if not names:
        return {}
    compounds = bool(pack(article.language).part("names").get("capital_nouns"))
    longest = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    pattern = re.compile(rf"(?<!\w)({longest})" + ("" if compounds else r"(?!\w)"))
    found: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    for match in pattern.finditer(article.text):
        counts[names[match.group(1)]] += 1
    for id, count in counts.items():
        found[id] += _MENTION * min(_MENTIONS, count)
    for id in {names[match.group(1)] for match in pattern.finditer(article.title or "")}:
        found[id] += _TITLE
    return dict(found)
