"""Two figures of two articles of which one says itself how far they are apart: "425 million euros, 13 million more than was decided" beside
the 412 million of another article.

A reader of both knows that the figure changed, or came out otherwise than planned, and from what: they contradict each other in nothing,
and nobody has to ask whether it changed. The same holds for all that agree with the figure before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.model import Reason, Relation, Verdict
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.rules.compatible.two_dates import CODE as CHANGES
from factcheck.rules.told import said

if TYPE_CHECKING:
    from factcheck.link.linked import LinkedClaim, Links

_DIFFERENCE = "A103"


def with_told_changes(links: Links, relations: Iterable[Relation], checks: Iterable[Check]) -> tuple[Relation, ...]:
    """The relations; instead of each contradiction, open question or guess between two such figures the change that one article tells."""
    found = {(r.a, r.b): r for r in relations}
    told = {c.claim.id: c for c in links.claims}
    for by, old, new in _told(told, checks):
        for before in (old, *_agreeing(told, found.values(), old, new)):
            key = (min(before.claim.id, new.claim.id), max(before.claim.id, new.claim.id))
            known = found.get(key)
            if known is not None and (known.verdict is not Verdict.COMPATIBLE or known.reasons[0].code == CHANGES):
                found[key] = _changed(known, by, before, new)
    return tuple(found[key] for key in sorted(found))


def _told(told: dict[str, LinkedClaim], checks: Iterable[Check]) -> Iterator[tuple[LinkedClaim, LinkedClaim, LinkedClaim]]:
    """By how much, from which figure of another article, and to which of its own: of every difference that comes out."""
    for check in checks:
        if check.code != _DIFFERENCE or check.outcome is not Outcome.CONSISTENT or check.chance or check.loose or len(check.claims) != 3:
            continue
        if not all(id in told for id in check.claims):
            continue
        by, *two = (told[id] for id in check.claims)
        own = [c for c in two if c.claim.source == by.claim.source]
        if len(own) == 1:
            yield by, next(c for c in two if c is not own[0]), own[0]


def _agreeing(told: dict[str, LinkedClaim], relations: Iterable[Relation], old: LinkedClaim, new: LinkedClaim) -> list[LinkedClaim]:
    """The claims of further articles that agree with the figure before."""
    others = {r.b if r.a == old.claim.id else r.a for r in relations if r.verdict is Verdict.AGREE and old.claim.id in (r.a, r.b)}
    return [told[id] for id in sorted(others) if id in told and told[id].claim.source != new.claim.source]


def _changed(known: Relation, by: LinkedClaim, old: LinkedClaim, new: LinkedClaim) -> Relation:
    values = {"outlet": new.source.label, "a": said(old), "b": said(new), "quote": by.claim.quote.exact}
    reason = Reason.known(code=CHANGES, key="rules.told_change", values=values)
    return known.model_copy(update={"verdict": Verdict.COMPATIBLE, "reasons": (reason,), "also": ()})
