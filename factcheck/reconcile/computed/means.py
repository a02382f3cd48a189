"""The mean of amounts that a text has listed: "300, 500 and 700 people, or 500 on average"; "the four together average 9,349"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from factcheck.model.relation import Words
from factcheck.reconcile.bound.totals import how_many
from factcheck.reconcile.computed.settle import Check, Reading, joined, settle
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import before, fellows, near_by, one_name
from factcheck.reconcile.terms.position import after_words, appended, concludes, lead
from factcheck.reconcile.terms.printed import unread
from factcheck.reconcile.terms.terms import Article, Term, total_of

_FEWEST, _MOST = 3, 9  # amounts: a mean of two may be one of others


def is_mean(article: Article, head: Term) -> bool:
    """Whether a figure is said to be a mean."""
    return cues.has("mean", f"{lead(article, head)} {after_words(article, head)}", article.language)


def mean_of(article: Article, head: Term) -> Check | None:
    """A mean of amounts without a weight of their own: of numbers of things and of sums, not of shares, prices and rates."""
    if not head.level or head.unit.per is not None or not (head.unit.counts or head.unit.money) or not is_mean(article, head):
        return None
    number, text = how_many(article, head), lead(article, head)
    together = number is not None or cues.has("total", text, article.language)
    if not (together or appended(article, head) or concludes(article, head)):
        return None
    listed = [t for t in fellows(article, before(article, head), head) if not (t.rank + 1 == head.rank and t.size == number)]
    if not listed and together:
        earlier = [t for t in article.earlier(head, 1) if t.sentence == head.sentence - 1 and near_by(head, t) and t.level]
        listed = [t for t in earlier if one_name(article, t, head)]
    if (
        not _FEWEST <= len(listed) <= _MOST
        or number not in (None, len(listed))
        or not all(one_name(article, t, listed[-1]) for t in listed)
    ):
        return None
    if unread(article, [*listed, head]) or not min(t.size for t in listed) < head.size < max(t.size for t in listed):
        return None
    factor = Fraction(1) if head.unit.counts else listed[0].unit.factor / head.unit.factor
    values: tuple[tuple[str, Words], ...] = (("a", joined(listed)), ("b", Decimal(len(listed))))
    mean = total_of(listed).times(factor / len(listed))
    return settle("A109", "rate", head, head.result, [Reading(tuple(listed), mean, 0.25, True, values)])
