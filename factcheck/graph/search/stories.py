"""Which articles of a dossier tell of one story, as far as what they speak of tells it (`factcheck.link.stories`)."""

from dataclasses import replace

from factcheck.graph.search.columns import columns
from factcheck.link.linked import LinkedClaim, Links
from factcheck.link.stories import TWO_STORIES, apart
from factcheck.model.once import once_lately


class Stories:
    """By how much the odds fall for the articles of a dossier, two by two, each found once. The items of a column, which tells of many
    stories, are told apart by themselves."""

    def __init__(self, links: Links) -> None:
        self._columns = columns(links)
        self._apart: dict[tuple[str, str], float] = {}  # by the names of two articles

    def apart(self, a: LinkedClaim, b: LinkedClaim) -> float:
        """By how much the odds of two claims fall for their articles."""
        one, other = (a.source, b.source) if a.source.name < b.source.name else (b.source, a.source)
        found = self._apart.get((one.name, other.name))
        if found is None:
            found = self._apart[one.name, other.name] = 0.0 if self._columns.column(a, b) else apart(one, other)
        return found


@once_lately
def stories(links: Links) -> Stories:
    """Which articles of a dossier tell of one story, found once."""
    return Stories(links)


def two_stories(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether the articles of two claims of a dossier surely tell of two stories."""
    return stories(links).apart(a, b) <= TWO_STORIES


def met_in_one(links: Links) -> Links:
    """The links without the pairs that met although their articles surely tell of two stories: in each somebody refuses something."""
    return replace(links, met=tuple((a, b) for a, b in links.met if not two_stories(a, b, links)))
