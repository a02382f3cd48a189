"""What one article computes from a figure that only another one gives: "185 branches, a third of the network" beside "185 of its 640
branches"; "6 percent more than in 2024" beside what another article gives for 2024.

Only where the figure's own article explains it in no way, and where all that others give for the missing one speaks against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import LinkRole, Precision, Relation, Verdict
from factcheck.reconcile import beside
from factcheck.reconcile.roles import Role, role
from factcheck.reconcile.settle import Check, Reading, settle
from factcheck.reconcile.terms import Article, Term

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_across(articles: Sequence[Article], relations: Iterable[Relation], checks: Iterable[Check]) -> list[Check]:
    """Every such calculation, in the order of the articles and their texts."""
    explained = {check.claims[0] for check in checks}
    terms = {t.claim.id: t for article in articles for t in article.terms}
    same: dict[str, list[Term]] = defaultdict(list)
    for relation in relations:
        if relation.verdict is Verdict.AGREE and relation.a in terms and relation.b in terms:
            same[relation.a].append(terms[relation.b])
            same[relation.b].append(terms[relation.a])
    answers: dict[str, list[Term]] = defaultdict(list)
    for term in terms.values():
        if term.level and term.linked.measure.registered:
            answers[term.linked.question].append(term)
    found = []
    for article in articles:
        for head in article.terms:
            part = _right_before(article, head)
            if part is None or head.claim.id in explained:
                continue
            wholes = [terms[id] for t in same.get(part.claim.id, ()) for id in t.linked_to(LinkRole.PART_OF) if id in terms]
            found.append(_share(article, head, part, wholes) or _change(article, head, part, answers))
    return [check for check in found if check is not None]


def _right_before(article: Article, head: Term) -> Term | None:
    """The figure to which a share or a change is appended."""
    if head.fraction() is None or not head.rank or not beside.appended(article, head):
        return None
    part = article.terms[head.rank - 1]
    return part if part.sentence == head.sentence and part.amount and beside.plain(article, part) else None


def _share(article: Article, head: Term, part: Term, wholes: Sequence[Term]) -> Check | None:
    """A share of a part for which another article, which gives the same part, names the whole."""
    admitted = head.fraction()
    if admitted is None or role(article, head) is not Role.SHARE:
        return None
    fit = [whole for whole in wholes if whole.unit.key == part.unit.key]
    readings = [Reading((part, whole), (part.premise / whole.premise).times(100), 0, True) for whole in fit]
    return settle("A101", "share", head, admitted.times(100), readings)


def _change(article: Article, head: Term, new: Term, answers: Mapping[str, Sequence[Term]]) -> Check | None:
    """A change against a year whose figure other articles give."""
    years, admitted = _YEAR.findall(beside.tail(article, head)), head.fraction()
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
