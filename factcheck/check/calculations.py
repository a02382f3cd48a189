"""What a draft computes, computed again: its shares, sums, changes, ages, weekdays. Each that does not come out is a finding of its own,
whatever the sources say of its figures: an editor has to mend it even where a source has the same slip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.check.outcome import Fault
from factcheck.check.stated.draft import Draft
from factcheck.link.linked import LinkedClaim
from factcheck.model import Quote, Source
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.findings import LOOSE
from factcheck.reconcile.lengths.spans import check_spans
from factcheck.reconcile.terms.terms import Article


def miscalculated(draft: Draft, source: Source, claims: Iterable[LinkedClaim]) -> list[Fault]:
    """What a draft computes wrongly, in the order of the text's calculations. `claims`: its own."""
    told = source
    if source.published is not None and source.published.assumed:  # how long ago something was depends on a day that nobody stated
        told = source.model_copy(update={"published": None})
    mine = [replace(linked, source=told) for linked in claims]
    checks = (*check_article(Article(told, mine)), *check_spans(mine))
    by_id = {linked.claim.id: linked.claim.quote for linked in mine}
    wrong = (c for c in checks if c.outcome is Outcome.INCONSISTENT and not c.implied and c.claims[0] in by_id)
    return [_fault(draft, check, by_id[check.claims[0]]) for check in wrong]


def turned(faults: Iterable[Fault]) -> frozenset[str]:
    """The claims of which the words say that they rise or fall, and the figures go the other way."""
    return frozenset(
        id for fault in faults if fault.reason.key in ("reconcile.order.rises", "reconcile.order.falls") for id in fault.claims
    )


def _fault(draft: Draft, check: Check, quote: Quote) -> Fault:
    """The fault with the words of the draft that it is about."""
    start, end = draft.span(quote.start, quote.end)
    values = {**check.reason.values, "quote": draft.content[start:end]}
    reason = check.reason.model_copy(update={"code": LOOSE if check.loose else check.code, "values": values})
    return Fault(start, end, reason, check.claims)
