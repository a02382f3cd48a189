"""Claims that stand word for word in an earlier article: of forty copies of an agency's text each statement is compared once.

An article is a copy where at least half of its claims stand, in the same words and read alike, in other articles that appeared on the same
day. Each of these is compared with the first article that has it, and with nothing else: what others say against the one they say against
all. What a copy changed or added is its own, and compared with everything.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Relation
from factcheck.model.once import once_lately

_COPIED = 0.5  # of the claims of an article that is a copy
_FEWEST = 4  # claims of an article that is one: two texts may have a sentence in common


class Repeated:
    """The claims of a dossier that repeat others. `first`: what a claim repeats, by its id; `again`: which claims repeat one."""

    def __init__(self, links: Links) -> None:
        self._articles = {c.claim.id: c.claim.source for c in links.claims}
        self.first: dict[str, LinkedClaim] = {}
        again: dict[str, list[LinkedClaim]] = defaultdict(list)
        alike = _alike(links.claims)
        claims = Counter(c.claim.source for c in links.claims)
        copied = Counter(c.claim.source for first, *others in alike for c in others if c.claim.source != first.claim.source)
        copies = {name for name, n in copied.items() if claims[name] >= _FEWEST and n >= _COPIED * claims[name]}
        for first, *others in alike:
            for c in others:
                if c.claim.source in copies and c.claim.source != first.claim.source:
                    self.first[c.claim.id] = first
                    again[first.claim.id].append(c)
        self.again: Mapping[str, list[LinkedClaim]] = dict(again)
        self.copies = frozenset(c.claim.source for told in again.values() for c in told)

    def pairs(self) -> Iterable[tuple[str, str]]:
        """The ids of each claim that others repeat and the first of these, the smaller id first."""
        return ((min(id, c.claim.id), max(id, c.claim.id)) for id, (c, *_) in self.again.items())

    def of_all(self, relation: Relation) -> Iterable[Relation]:
        """The verdict on a claim and the first that repeats it, for all that do."""
        for id, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if other in self.first and self.first[other].claim.id == id:
                for c in self.again[id]:
                    a, b = sorted((id, c.claim.id))
                    yield relation.model_copy(update={"a": a, "b": b})

    def compared(self, a: str, b: str) -> tuple[str, str]:
        """The ids of the claims whose verdict holds for two, the smaller first: what a claim repeats was compared in its place, but for
        what a copy says of its own beside it."""
        if self._articles.get(a) == self._articles.get(b) and not (a in self.first and b in self.first):
            return min(a, b), max(a, b)
        one, other = (self.first[id].claim.id if id in self.first else id for id in (a, b))
        if one == other:
            other = b if a == one else a  # copies of one statement
        return min(one, other), max(one, other)

    def sides(self, a: LinkedClaim, b: LinkedClaim) -> Iterable[tuple[str, str]]:
        """The id of each of two claims that were compared, with the name of each article that says what the other says."""
        for one, other in ((a, b), (b, a)):
            yield one.claim.id, other.claim.source
            if one.claim.id not in self.first:
                yield from ((one.claim.id, copy.claim.source) for copy in self.again.get(other.claim.id, ()))


def _alike(claims: Iterable[LinkedClaim]) -> list[list[LinkedClaim]]:
    """Claims of several articles that are one but for where they stand, those together, in the order of names of their articles."""
    found: dict[object, list[LinkedClaim]] = defaultdict(list)
    for c in sorted(claims, key=lambda c: (c.claim.source, c.claim.quote.start, c.claim.id)):
        found[_reading(c)].append(c)
    return [same for same in found.values() if len(same) > 1]


def _reading(c: LinkedClaim) -> object:
    """All that was read of a claim, with the words of its sentence, the day on which it appeared, and who is its article's speaker."""
    claim, source = c.claim, c.source
    first, last = claim.sentence
    return (
        source.text[first:last],
        claim.quote.start - first,
        claim.quote.end - first,
        source.language,
        source.published,
        c.measure.id,
        c.question,
        c.entity,
        c.time,
        c.place,
        c.named,
        c.generic,
        claim.kind,
        claim.aspect,
        claim.direction,
        claim.value,
        claim.subject,
        claim.subject_candidates,
        claim.object,
        claim.time,
        claim.scope,
        claim.modality,
        claim.attributed_to,
        claim.status,
    )


@once_lately
def repeated(links: Links) -> Repeated:
    """Which claims of a dossier repeat others, found once."""
    return Repeated(links)
