"""One statement has one counterpart in another article: where an equal one stands there, an unequal one beside it is about something else.

"13 injured, 11 of them firefighters" in two articles is two agreements; that 13 and 11 differ is no contradiction. Only the two articles
themselves are looked at, so that adding a third changes nothing.
"""

from collections.abc import Collection, Iterable

from factcheck.link.linked import Links
from factcheck.model import Relation, Verdict


def without_spoken_for(relations: Iterable[Relation], links: Links, codes: Collection[str]) -> list[Relation]:
    """The relations but for conflicts by one of `codes` of which either claim agrees with another claim of the other article."""
    listed = list(relations)
    met: set[tuple[str, str]] = set()
    for r in listed:
        if r.verdict is Verdict.AGREE:
            met.add((r.a, links.claim(r.b).claim.source))
            met.add((r.b, links.claim(r.a).claim.source))
    return [r for r in listed if not (r.verdict is Verdict.CONFLICT and r.reasons[0].code in codes and _spoken_for(r, links, met))]


def _spoken_for(r: Relation, links: Links, met: Collection[tuple[str, str]]) -> bool:
    a, b = links.claim(r.a).claim.source, links.claim(r.b).claim.source
    return a != b and ((r.a, b) in met or (r.b, a) in met)
