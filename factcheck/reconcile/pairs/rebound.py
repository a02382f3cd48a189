"""Agreements that are none, because what one article says of its figure another says of a second figure beside the equal one, or because
the party to whom one puts the figure down counted otherwise in the sentence of the other, or what it is of has another one there.

The equal figure is then no agreement; where the second one could be held against the first, it contradicts it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.graph.compare.bound_elsewhere import act_of_its_part, bound_elsewhere, counted_elsewhere, owned_elsewhere
from factcheck.graph.compare.placed import placed
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.repeated import repeated
from factcheck.graph.side import Alike, Side
from factcheck.model import Kind, Reason, Relation, Verdict
from factcheck.model.progress import counted
from factcheck.rules.conflict.different_dates import CODE as TWO_DATES
from factcheck.rules.conflict.disjoint import CODE as TWO_VALUES
from factcheck.rules.conflict.other_side import CODE as OTHER_SIDE
from factcheck.rules.told import said

if TYPE_CHECKING:
    from factcheck.link.linked import LinkedClaim, Links

_STANDS = 3.6  # from here on, as log-odds, an agreement is too likely for the order of words to undo it


def rebound(relations: Iterable[Relation], links: Links) -> Iterator[Relation]:
    """The relations without the agreements of figures that are bound to other words, and with the contradictions in their place."""
    listed = list(relations)
    met = Counter(side for r in listed if _agree(r) for side in repeated(links).sides(links.claim(r.a), links.claim(r.b)))
    explained = {(r.a, r.b) for r in listed if r.verdict in (Verdict.AGREE, Verdict.COMPATIBLE)}
    made = dict[tuple[str, str], Relation]()
    undone = set[tuple[str, str]]()
    for r in counted(listed, "comparing clauses"):
        a, b = links.claim(r.a), links.claim(r.b)
        once = met[r.a, b.claim.source] == met[r.b, a.claim.source] == 1  # an article that gives it again elsewhere agrees there
        if not _agree(r) or not once:
            continue
        by_party = counted_elsewhere(a, b, links)
        # How likely the two agree is asked last: to weigh a pair costs most, and few are bound elsewhere.
        owned = owned_elsewhere(a, b, links)
        found = by_party or owned or bound_elsewhere(a, b, links)
        if found is not None and (by_party is not None or owned is not None or placed(*standing(a, b, links)).agreeing < _STANDS):
            undone.add((r.a, r.b))
            conflict = _conflict(*found, links, counted=by_party is not None)
            if conflict is not None and (by_party is not None or (conflict.a, conflict.b) not in explained):
                made[conflict.a, conflict.b] = conflict
    yield from (r for r in listed if (r.a, r.b) not in undone and (r.a, r.b) not in made)
    yield from made.values()


def without_parts(relations: Iterable[Relation], links: Links) -> Iterator[Relation]:
    """The relations without the conflicts over what is done where a part of the whole alone does it."""
    for r in relations:
        turned = r.reasons[0].code == OTHER_SIDE
        if not (turned and any(act_of_its_part(links.claim(id), links) for id in (r.a, r.b))):
            yield r


def _agree(relation: Relation) -> bool:
    return relation.verdict is Verdict.AGREE and relation.odds is not None


def _conflict(mine: LinkedClaim, other: LinkedClaim, links: Links, *, counted: bool) -> Relation | None:
    """The contradiction of a figure with the one that another article gives in its words, or as the count of its party."""
    pair = placed(*standing(mine, other, links))
    if pair.alike is not Alike.SAME or pair.when is Side.APART or pair.where is Side.APART or not pair.same_counted or pair.unreal:
        return None
    a, b = sorted((mine.claim.id, other.claim.id))
    values = {"outlet": other.source.label, "x": said(mine), "y": said(other), "who": mine.claim.attributed_to or ""}
    code = TWO_DATES if mine.claim.kind is Kind.DATE else TWO_VALUES
    reason = Reason.known(code=code, key="rules.counted_elsewhere" if counted else "rules.bound_elsewhere", values=values)
    return Relation(a=a, b=b, verdict=Verdict.CONFLICT, reasons=(reason,), odds=round(pair.odds, 2))
