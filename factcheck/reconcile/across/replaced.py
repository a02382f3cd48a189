"""A calculation of one article made again with what another article gives instead of one of its figures.

"2,650 posts at home, 1,150 in Belgium and 400 in London, 4,200 in all" comes out right; with the 1,510 for Belgium of another article it
does not. Two articles that contradict each other about a figure do so about all that is computed from it, and the calculation shows
which of the two goes with the rest. It is told with their conflict and is no matter of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.model import Relation, Value, Verdict
from factcheck.reconcile.computed.arithmetic import check_figure, stretch
from factcheck.reconcile.computed.settle import SAID_AGAIN, Check, Outcome
from factcheck.reconcile.terms.terms import Article, Term

Pair = tuple[str, str]
# How many calculations are told with one conflict.
_MOST = 2


def replaced(articles: Sequence[Article], relations: Iterable[Relation], checks: Iterable[Check]) -> Iterator[tuple[Pair, Check]]:
    """Every calculation that holds in its own article and fails with a figure that contradicts one of its figures, with the two claims."""
    of = {t.claim.id: article for article in articles for t in article.terms}
    rivals = _rivals(relations, {t.claim.id: t for article in articles for t in article.terms})
    for check in checks:
        if check.outcome is not Outcome.CONSISTENT or check.code in SAID_AGAIN or len({id(of.get(c)) for c in check.claims}) > 1:
            continue
        for claim in check.claims:
            term = of[claim].by_id[claim]
            tried = dict[Value, Check | None]()  # of many near copies most give one value
            for rival in rivals.get(claim, ()):
                value = _in_place_of(term, rival)
                if value is None:
                    continue
                if value not in tried:
                    tried[value] = _again(of[claim], check, term, value)
                if (failed := tried[value]) is not None:
                    claims = tuple(rival.claim.id if id == claim else id for id in failed.claims)
                    yield (min(claim, rival.claim.id), max(claim, rival.claim.id)), replace(failed, claims=claims, implied=True)


def with_consequences(relations: Iterable[Relation], failed: Iterable[tuple[Pair, Check]]) -> tuple[Relation, ...]:
    """The relations, each conflict with the calculations that fail because of it."""
    told: dict[Pair, list[Check]] = {}
    for pair, check in failed:
        told.setdefault(pair, []).append(check)
    out = []
    for relation in relations:
        more = tuple(check.reason for check in told.get((relation.a, relation.b), [])[:_MOST])
        out.append(relation.model_copy(update={"also": relation.also + more}) if more else relation)
    return tuple(out)


def _rivals(relations: Iterable[Relation], terms: Mapping[str, Term]) -> dict[str, list[Term]]:
    """What other articles give instead of each figure, as contradictions."""
    out: dict[str, list[Term]] = {}
    for relation in relations:
        if relation.verdict is Verdict.CONFLICT and relation.a in terms and relation.b in terms:
            out.setdefault(relation.a, []).append(terms[relation.b])
            out.setdefault(relation.b, []).append(terms[relation.a])
    return out


def _again(article: Article, check: Check, term: Term, value: Value) -> Check | None:
    """The same calculation with another value for one of its figures, where that makes it fail."""
    changed = replace(term.linked, claim=term.claim.model_copy(update={"value": value}))
    other = Article(article.source, [changed if linked is term.linked else linked for linked in stretch(article, check.claims[0])])
    for again in check_figure(other, other.by_id[check.claims[0]]):
        if again.outcome is Outcome.INCONSISTENT and set(again.claims) == set(check.claims):
            return again
    return None


def _in_place_of(term: Term, rival: Term) -> Value | None:
    """The rival's value where it can stand for the term: in the same unit, and printed as a number."""
    one_unit = term.unit.key == rival.unit.key or (term.unit.counts and rival.unit.counts and term.unit.per == rival.unit.per)
    if term.worded or not one_unit or rival.claim.value is None or term.claim.value is None:
        return None
    return rival.claim.value.model_copy(update={"unit": term.claim.value.unit})
