"""Verdicts on the pairs of claims that stand because they met: of outcomes beside those that the figures of the same clauses have got."""

from collections.abc import Iterable, Sequence

from factcheck.acts.met.claims import OUTCOME, TURN
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Claim, Relation, Verdict
from factcheck.reconcile.matters import overlap
from factcheck.reconcile.pairs.ladder import judge_met
from factcheck.rules import ladder
from factcheck.rules.conflict.denied import NAME as DENIED
from factcheck.rules.conflict.other_side import NAME as OTHER_SIDE

_Pair = tuple[LinkedClaim, LinkedClaim]


def compare_met(links: Links, relations: Sequence[Relation]) -> list[Relation]:
    """The verdicts on outcomes and places. `relations`: those on other claims, which may tell already that two ranks differ."""
    contradicted = [(links.claim(r.a).claim, links.claim(r.b).claim) for r in relations if r.verdict is Verdict.CONFLICT]
    turns = [pair for pair in links.met if pair[0].claim.measure == TURN and not any(_within(two, pair) for two in contradicted)]
    sites = [pair for pair in links.met if pair[0].claim.measure not in (OUTCOME, TURN)]
    outcomes = [pair for pair in links.met if pair[0].claim.measure == OUTCOME]
    told = [relation for pair in (*sites, *turns) if (relation := judge_met(*pair)) is not None]
    if not outcomes:
        return told
    apart = [(links.claim(r.a).claim, links.claim(r.b).claim) for r in told if r.verdict is Verdict.CONFLICT]
    # a goal that was scored in both was not scored by the same
    return [*told, *(r for r in _outcomes(outcomes, links, relations) if r.verdict is not Verdict.AGREE or not _of_these(r, apart, links))]


def _of_these(relation: Relation, apart: Iterable[tuple[Claim, Claim]], links: Links) -> bool:
    """Whether the two claims of a relation stand in the clauses of two that contradict each other."""
    pair = links.claim(relation.a), links.claim(relation.b)
    return any(_within(two, pair) for two in apart)


def _outcomes(met: Sequence[_Pair], links: Links, relations: Sequence[Relation]) -> list[Relation]:
    """The verdicts on outcomes; what `relations` tell of the same clauses is told once."""
    codes = {rung.code for rung in ladder() if rung.name in (OTHER_SIDE, DENIED)}
    turned = [(links.claim(r.a).claim, links.claim(r.b).claim) for r in relations if any(reason.code in codes for reason in r.reasons)]
    judged = [(pair, judge_met(*pair)) for pair in met if not any(_within(two, pair) for two in turned)]
    told = [_counted(relation, pair, links) for pair, relation in judged if relation is not None]
    opposed = {c.claim.id for pair in met if pair[0].claim.direction != pair[1].claim.direction for c in pair}
    kept = {id for r in told if r.verdict is Verdict.CONFLICT for id in (r.a, r.b)}
    # who tells one side of a dispute that is told of their figures need not be told again
    return [r for r in told if r.verdict is Verdict.CONFLICT or {r.a, r.b} <= kept or not {r.a, r.b} <= opposed]


def _counted(relation: Relation, pair: _Pair, links: Links) -> Relation:
    """The verdict on two outcomes, told of their figures where one counts none and the other some: "nobody was hurt", "one was injured"."""
    if relation.verdict is not Verdict.CONFLICT:
        return relation
    first, second = ([c for c in links.claims if c.claim.value is not None and overlap(c.claim, outcome.claim)] for outcome in pair)
    for one in first:
        for other in second:
            if one.measure.id == other.measure.id and _none(one) is not _none(other):
                a, b = sorted((one.claim.id, other.claim.id))
                return relation.model_copy(update={"a": a, "b": b})
    return relation


def _none(c: LinkedClaim) -> bool:
    return c.claim.value is not None and c.claim.value.high == 0


def _within(two: tuple[Claim, Claim], pair: _Pair) -> bool:
    """Whether two claims stand in the clauses of two outcomes."""
    return all(any(overlap(one, c.claim) for c in pair) for one in two)
