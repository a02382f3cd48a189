"""What one article computes from a figure that only another one gives: "185 branches, a third of the network" beside "185 of its 640
branches"; "6 percent more than in 2024" beside what another article gives for 2024.

Only where the figure's own article explains it in no way, and where all that others give for the missing one speaks against it. What others
give and comes out right explains the figure (`completed`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import LinkRole, Precision, Relation
from factcheck.reconcile.across.completed import Neighbours, completed, grown_by, made_of, neighbours
from factcheck.reconcile.bound.wholes import counted_otherwise
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.terms import among, position
from factcheck.reconcile.terms.roles import Role, role
from factcheck.reconcile.terms.terms import YEAR, Article, Term


def check_across(articles: Sequence[Article], relations: Sequence[Relation], checks: Sequence[Check]) -> list[Check]:
    """Every such calculation, in the order of the articles and their texts. `checks`: what the articles explain themselves."""
    explained = {check.claims[0] for check in checks}
    known = {frozenset(check.claims) for check in checks}
    near = neighbours(articles, relations)
    answers: dict[str, list[Term]] = defaultdict(list)
    for term in near.terms.values():
        if term.level and term.linked.measure.registered:
            answers[term.linked.question].append(term)
    found: list[Check] = []
    for article in articles:
        for head in article.terms:
            if head.claim.id not in explained:
                check = _bound(article, head, near, answers) or completed(article, head, near)
                found.extend([check] if check is not None else [])
    known |= {frozenset(check.claims) for check in found}
    explained |= {check.claims[0] for check in found}
    sums = (check for check in _sums(articles, explained, near) if frozenset(check.claims) not in known)
    return [*found, *sums]


def _sums(articles: Sequence[Article], explained: set[str], near: Neighbours) -> Iterator[Check]:
    named = {article.source.name: article for article in articles}
    for article in articles:
        for head in article.terms:
            if head.level and head.claim.id not in explained:
                check = made_of(head, near, named) or grown_by(article, head, near)
                if check is not None:
                    yield check


def _bound(article: Article, head: Term, near: Neighbours, answers: Mapping[str, Sequence[Term]]) -> Check | None:
    """The readings that the words bind: a fault is reported."""
    part = _right_before(article, head)
    if part is None:
        return None
    wholes = [near.terms[id] for t in near.same(part) for id in t.linked_to(LinkRole.PART_OF) if id in near.terms]
    return _share(article, head, part, wholes) or _change(article, head, part, answers)


def _right_before(article: Article, head: Term) -> Term | None:
    """The figure to which a share or a change is appended."""
    if head.fraction() is None or not head.rank or not position.appended(article, head):
        return None
    part = article.terms[head.rank - 1]
    return part if part.sentence == head.sentence and part.amount and among.plain(article, part) else None


def _share(article: Article, head: Term, part: Term, wholes: Sequence[Term]) -> Check | None:
    """A share of a part for which another article, which gives the same part, names the whole."""
    admitted = head.fraction()
    if admitted is None or role(article, head) is not Role.SHARE:
        return None
    fit = [whole for whole in wholes if whole.unit.key == part.unit.key and not counted_otherwise(head, (part, whole))]
    readings = [Reading((part, whole), (part.premise / whole.premise).times(100), 0, True) for whole in fit]
    return settle("A101", "share", head, admitted.times(100), readings)


def _change(article: Article, head: Term, new: Term, answers: Mapping[str, Sequence[Term]]) -> Check | None:
    """A change against a year whose figure other articles give."""
    years, admitted = YEAR.findall(position.tail(article, head)), head.fraction()
    if admitted is None or len(years) != 1 or role(article, head) is not Role.CHANGE:
        return None
    readings = []
    for old in answers.get(new.linked.question, ()):
        time = old.claim.time
        stated = time is not None and not time.assumed and time.precision is Precision.YEAR and time.iso == years[0]
        if old.claim.source != new.claim.source and stated and old.unit.key == new.unit.key and (old.premise.low or 0) > 0:
            low, high = sorted((old, new), key=lambda t: t.size)
            by = low if low is old else high
            grown = (high.premise - low.premise).positive() / by.premise
            readings.append(Reading((old, new), grown.times(100), 0, True))
    return settle("A102", "change", head, admitted.times(100), readings)
