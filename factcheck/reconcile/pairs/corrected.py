"""A figure that one article gives in place of another's: "540,000 euros, and not 310,000 as announced".

What is denied so was found to be what other articles give. A reader wants the two figures that stand against each other, and not the denied
one beside itself: the conflict is told with the figure that holds in its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Modality, Reason, Relation
from factcheck.reconcile.answers.sentence import what
from factcheck.rules.conflict.denied import CODE as DENIED

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.link.linked import LinkedClaim


def corrected(links: Links, relations: Iterable[Relation]) -> dict[tuple[str, str], Relation]:
    """The relations by their claims, each conflict with a figure that its article puts right moved to the figure that it gives instead."""
    claims = {c.claim.id: c for c in links.claims}
    beside: dict[tuple[str, tuple[int, int]], list[LinkedClaim]] = defaultdict(list)
    for c in links.claims:
        beside[c.claim.source, c.claim.sentence].append(c)
    found = {(r.a, r.b): r for r in relations}
    for key, relation in list(found.items()):
        if relation.reasons[0].code != DENIED:
            continue
        one, other = claims[relation.a], claims[relation.b]
        denied, told = (one, other) if one.claim.modality is Modality.DENIED else (other, one)
        near = beside[denied.claim.source, denied.claim.sentence]
        instead = min((c for c in near if _in_place_of(denied, c)), key=lambda c: (_far(denied, c), c.claim.id), default=None)
        if instead is None:
            continue
        del found[key]
        a, b = sorted((instead.claim.id, told.claim.id))
        values = {"outlet": instead.source.label, "a": what(instead), "b": what(told)}
        reason = Reason.known(code=DENIED, key="rules.corrected", values=values)
        found[a, b] = relation.model_copy(update={"a": a, "b": b, "reasons": (reason,)})
    return found


def _in_place_of(denied: LinkedClaim, c: LinkedClaim) -> bool:
    """Whether a claim is the figure that stands for one that is denied in the same sentence."""
    one, other = denied.claim, c.claim
    return (
        denied.measure.id == c.measure.id
        and other.modality is not Modality.DENIED
        and one.value is not None
        and other.value is not None
        and one.value.unit == other.value.unit
    )


def _far(denied: LinkedClaim, c: LinkedClaim) -> Decimal:
    """How far a figure is from the one that it may stand for: "31 of the 96 seats, not 32" puts 31 in its place."""
    one, other = denied.claim.value, c.claim.value
    assert one is not None and other is not None
    return abs((one.middle or Decimal(0)) - (other.middle or Decimal(0)))
