"""The ladder: a pair that passed the gates goes down the rules, and the first that speaks decides."""

from __future__ import annotations

from factcheck.graph.gates import passage
from factcheck.graph.pair import Pair, pair, stated
from factcheck.graph.rates import rates
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Kind, Modality, Reason, Relation, TimeSpan, Verdict
from factcheck.rules import Rule, ladder
from factcheck.rules.same_figure import NAME as SAME_FIGURE


def judge(left: LinkedClaim, right: LinkedClaim, links: Links | None = None) -> Relation | None:
    """The verdict on two claims, the same whichever comes first; None where they are not related.

    `links`: the dossier, for exchange rates that some article states. Two claims of one article are only ever in conflict, and only
    from two passages: what else they may be to each other the article says itself.
    """
    compared = pair(left, right, rates(links) if links is not None else None, many_dates=links is not None and _many(left, right, links))
    gates = passage(compared)
    if gates.failed is not None:
        return None
    spoken = [(rung, reason) for rung in ladder() if _may_speak(rung, compared) and (reason := rung.check(compared)) is not None]
    if not spoken:
        return None
    verdict = spoken[0][0].verdict
    if left.claim.source == right.claim.source and (verdict is not Verdict.CONFLICT or not _apart(left, right)):
        return None
    a, b = sorted((left.claim.id, right.claim.id))
    question = left.question if left.question == right.question else None
    return Relation(
        a=a, b=b, verdict=verdict, reasons=_reasons(spoken, verdict), also=_also(spoken, verdict), gates=gates.passed, question=question
    )


_dated: dict[int, tuple[Links, frozenset[tuple[str, str]]]] = {}


def _many(a: LinkedClaim, b: LinkedClaim, links: Links) -> bool:
    """Whether one of the articles gives two dates that do not meet for its question."""
    if a.claim.kind is not Kind.DATE:
        return False
    kept = _dated.get(id(links))
    if kept is None or kept[0] is not links:
        _dated.clear()
        kept = _dated[id(links)] = (links, _several(links))
    return bool({(a.claim.source, a.question), (b.claim.source, b.question)} & kept[1])


def _several(links: Links) -> frozenset[tuple[str, str]]:
    spans: dict[tuple[str, str], list[TimeSpan]] = {}
    for c in links.claims:
        if c.claim.kind is Kind.DATE and (span := stated(c)) is not None and c.claim.modality is not Modality.PLANNED:
            spans.setdefault((c.claim.source, c.question), []).append(span)
    return frozenset(key for key, listed in spans.items() if any(not a.overlaps(b) for a in listed for b in listed))


def _apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one article speaks of the matter in two places: in one passage two figures are a comparison and no contradiction."""
    first, second = sorted((a.claim, b.claim), key=lambda c: c.quote.start)
    tied = {link.claim for link in first.links} | {link.claim for link in second.links}
    if tied & {first.id, second.id}:
        return False
    return "\n" in a.source.text[first.quote.end : second.quote.start]


def _may_speak(rung: Rule, compared: Pair) -> bool:
    """Only what is about one thing beyond doubt leads to conflict; where only the figure joins two claims, it is all that they share."""
    if compared.by_figure and not compared.exact:
        return rung.name == SAME_FIGURE
    if (rung.verdict is Verdict.CONFLICT and not compared.strict) or (rung.verdict is Verdict.AGREE and not compared.lenient):
        return False
    if not compared.subject_open:
        return True
    if rung.verdict is Verdict.CONFLICT:
        return False
    return compared.left.question == compared.right.question or rung.verdict in (Verdict.AGREE, Verdict.UNCLEAR)


def _reasons(spoken: list[tuple[Rule, Reason]], verdict: Verdict) -> tuple[Reason, ...]:
    """Compatible pairs give all their reasons in order; elsewhere the one that decided says it all."""
    if verdict is not Verdict.COMPATIBLE:
        return (spoken[0][1],)
    return tuple(reason for rung, reason in spoken if rung.verdict is verdict)


def _also(spoken: list[tuple[Rule, Reason]], verdict: Verdict) -> tuple[Reason, ...]:
    told = set(map(id, _reasons(spoken, verdict)))
    return tuple(reason for rung, reason in spoken if id(reason) not in told and rung.rank < _LAST)


_LAST = 90  # what stays open is no further reason once something decided
