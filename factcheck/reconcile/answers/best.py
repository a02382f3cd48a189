"""The best of a question's claims: it still holds, is the most firmly stated, the current one, the best supported, the most precise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from factcheck.graph.times.moving import told_as_former
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, LinkRole, Relation, Verdict
from factcheck.reconcile.answers.answer import COMMITMENT, Answer, first_told, fits, precision, when_told
from factcheck.reconcile.answers.sentence import of_two, sentence_of
from factcheck.reconcile.matters import one_statement, same_claims
from factcheck.reconcile.origins import Origins
from factcheck.rules.compatible.two_plans import CODE as NEW_PLAN

# Of these the latest figure is the current one; of an event or a period the best supported is.
MOVING = frozenset({MeasureKind.CUMULATIVE, MeasureKind.STOCK, MeasureKind.RANK, MeasureKind.ROLE, MeasureKind.PRICE, MeasureKind.RATE})
_TURNS = frozenset({LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO})


def best_of(question: str, claims: list[LinkedClaim], relations: list[Relation], origins: Origins, former: frozenset[str]) -> Answer:
    """What the best of a question's claims answers, told beside another where that contradicts it or is what another party counts."""
    told = tuple(c.claim.id for c in claims)
    fitting = [c for c in claims if fits(c)]
    fitting = [c for c in fitting if c.claim.id not in former] or fitting
    fitting = [c for c in fitting if not _a_part(c, told)] or fitting
    group = max(_groups(fitting, relations), key=lambda group: _rank(group, origins))
    best = max(group, key=lambda c: (*precision(c)[:3], first_told(c), c.claim.id))
    count = origins.count([c for c in group if one_statement(c.claim, best.claim)])
    if (rival := _contradicting(group, fitting, relations)) is not None:
        return Answer(question, told, None, True, count, of_two("conflict", *_by_id(best, rival)))
    if (other := _other_party(best, fitting)) is not None:
        return Answer(question, told, best.claim.id, True, count, of_two("parties", *_by_id(best, other)))
    return Answer(question, told, best.claim.id, False, count, sentence_of(best, count))


def _by_id(a: LinkedClaim, b: LinkedClaim) -> list[LinkedClaim]:
    return sorted((a, b), key=lambda c: c.claim.id)


def _groups(claims: list[LinkedClaim], relations: list[Relation]) -> list[list[LinkedClaim]]:
    """Claims that agree, together."""
    alike = same_claims(relations)
    groups: dict[str, list[LinkedClaim]] = {}
    for claim in claims:
        groups.setdefault(alike.root(claim.claim.id), []).append(claim)
    return [groups[key] for key in sorted(groups)]


def _rank(group: Sequence[LinkedClaim], origins: Origins) -> tuple[object, ...]:
    """What makes one answer better than another: commitment, then (of moving figures) being current, then independent support."""
    commitment = max(COMMITMENT[c.claim.modality] for c in group)
    current = max(when_told(c)[0] for c in group)
    support = origins.count(group)
    published = max((c.source.published.end or date.min) if c.source.published else date.min for c in group)
    whole = max(_breadth(c) for c in group)
    if group[0].measure.kind in MOVING:
        return commitment, whole, current, support, max(precision(c) for c in group), published, group[0].claim.id
    return commitment, whole, support, max(precision(c) for c in group), published, current, group[0].claim.id


def _breadth(linked: LinkedClaim) -> int:
    """A figure for the whole answers before one for a part of it or a shorter stretch."""
    scope = linked.claim.scope
    return -len(scope.population)


def _a_part(linked: LinkedClaim, others: Collection[str]) -> bool:
    """Whether a claim is told as a part of another answer: "31,500 places, of which 8,000 standing"."""
    return any(link.role is LinkRole.PART_OF and link.claim in others for link in linked.claim.links)


def _contradicting(group: Sequence[LinkedClaim], claims: Iterable[LinkedClaim], relations: Iterable[Relation]) -> LinkedClaim | None:
    """The most firmly stated of the claims that contradict one of the group."""
    members = {c.claim.id for c in group}
    against = [r for r in relations if r.verdict is Verdict.CONFLICT and (r.a in members) != (r.b in members)]
    others = {r.b if r.a in members else r.a for r in against}
    rivals = (c for c in claims if c.claim.id in others)
    return min(rivals, key=lambda c: (-COMMITMENT[c.claim.modality], c.claim.id), default=None)


def _other_party(best: LinkedClaim, claims: Iterable[LinkedClaim]) -> LinkedClaim | None:
    """The count that another named party makes of the same thing at the same time; each must be attributed."""
    mine = best.claim
    if not best.measure.by_party or not mine.attributed_to or mine.value is None:
        return None
    for c in claims:
        by, value = c.claim.attributed_to, c.claim.value
        if not by or value is None or by.casefold() == mine.attributed_to.casefold() or c.place != best.place:
            continue
        at_one_time = c.time is None or best.time is None or c.time.overlaps(best.time)
        if at_one_time and (value.low, value.high) != (mine.value.low, mine.value.high):
            return c
    return None


def outdated(claims: Mapping[str, LinkedClaim], relations: Iterable[Relation]) -> frozenset[str]:
    """What holds no longer, by the word of its own article or as a plan that a later one replaces."""
    return _former(claims) | _put_off(claims, relations)


def _former(claims: Mapping[str, LinkedClaim]) -> frozenset[str]:
    """What an article itself says to be so no longer: the day from which something was put off, the price before this one."""
    found = {id for id, c in claims.items() if c.claim.value is not None and told_as_former(c)}
    for c in claims.values():
        for link in c.claim.links:
            other = claims.get(link.claim)
            if other is None or link.role not in _TURNS or other.measure.id != c.measure.id or other.claim.kind is not c.claim.kind:
                continue
            if c.claim.aspect is other.claim.aspect is Aspect.LEVEL:
                found.add(link.claim if link.role is LinkRole.CHANGE_FROM else c.claim.id)
    return frozenset(found)


def _put_off(claims: Mapping[str, LinkedClaim], relations: Iterable[Relation]) -> frozenset[str]:
    """The plans that a later article replaces or takes back: however many have printed them, they hold no longer."""
    both = ((claims[r.a], claims[r.b]) for r in relations if r.reasons[0].code == NEW_PLAN and r.likely())
    return frozenset(max(two, key=first_told).claim.id for two in both)
