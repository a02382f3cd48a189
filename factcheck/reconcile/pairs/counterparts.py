"""One statement has one counterpart in another article: where an equal one stands there, an unequal one beside it is about something else.

"13 injured, 11 of them firefighters" in two articles is two agreements; that 13 and 11 differ is no contradiction. Only the two articles
themselves are looked at, so that adding a third changes nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from factcheck.graph.search.repeated import repeated
from factcheck.link.linked import Links
from factcheck.model import Relation, Verdict


def without_spoken_for(relations: Iterable[Relation], links: Links, codes: Collection[str]) -> list[Relation]:
    """The relations but for those by one of `codes` of which either claim agrees with another claim of the other article."""
    listed = list(relations)
    met = {side for r in listed if r.verdict is Verdict.AGREE for side in _sides(r, links)}
    return [r for r in listed if not (r.reasons[0].code in codes and _spoken_for(r, links, met))]


def without_outdone(relations: Iterable[Relation], links: Links) -> list[Relation]:
    """The relations but for what is merely compatible, and not likely, while several other pairs of the two claims and articles are
    likelier: what a price list, a table or a chronicle has of one kind is not all to be put beside each figure of another article."""
    listed = list(relations)
    odds: dict[tuple[str, str], list[float]] = defaultdict(list)
    for r in listed:
        for side in _sides(r, links):
            odds[side].append(_KIN if r.odds is None else r.odds)
    kept = []
    for r in listed:
        weak = r.verdict is Verdict.COMPATIBLE and r.odds is not None and r.odds < _LIKELY
        better = sum(other > r.odds for side in _own_sides(r, links) for other in odds[side]) if weak and r.odds is not None else 0
        if better < _SEVERAL:
            kept.append(r)
    return kept


def still_open(asked: Iterable[Relation], told: Iterable[Relation], links: Links) -> list[Relation]:
    """Of pairs that may be of one thing those about which, and about either claim of which, two articles say nothing better: no agreement,
    contradiction or question with another claim of the other article. Of several pairs of one claim the likeliest is kept."""
    listed = list(told)
    spoken = {side for r in listed if r.verdict is not Verdict.COMPATIBLE for side in _sides(r, links)}
    known = {(r.a, r.b) for r in listed}
    kept = []
    for r in sorted(asked, key=lambda r: (-(r.odds or 0.0), r.a, r.b)):
        if (r.a, r.b) not in known and spoken.isdisjoint(_own_sides(r, links)):
            kept.append(r)
            spoken.update(_sides(r, links))
    return kept


_KIN = 5.0  # log-odds of pairs that are joined by how their measures stand, whatever their sentences share
_LIKELY = -1.0  # log-odds from which on a pair is told whatever else there is
_SEVERAL = 3  # likelier pairs beside which an unlikely one is not told


def _own_sides(r: Relation, links: Links) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim of a relation, with the article of the other."""
    return (r.a, links.claim(r.b).claim.source), (r.b, links.claim(r.a).claim.source)


def _sides(r: Relation, links: Links) -> Iterable[tuple[str, str]]:
    """Each claim of a relation, with each article that says what the other says."""
    return repeated(links).sides(links.claim(r.a), links.claim(r.b))


def _spoken_for(r: Relation, links: Links, met: Collection[tuple[str, str]]) -> bool:
    (_, b), (_, a) = sides = _own_sides(r, links)
    return a != b and any(side in met for side in sides)
