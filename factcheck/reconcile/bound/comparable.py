"""Which figures a change, a difference or a multiple can compare, and which of two is the earlier state."""

from __future__ import annotations

from factcheck.model import Aspect, LinkRole
from factcheck.reconcile.bound.parts import is_part
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import near_by, one_name, one_sort, one_thing, plain
from factcheck.reconcile.terms.position import (
    bare,
    from_to,
    gap,
    of_percentages,
)
from factcheck.reconcile.terms.terms import Article, Term, commensurable

# The most characters between a figure and the one that it is compared with.
CLOSE = 70
MOST = 3  # figures of sentences before among which one may choose
TWO_WORDS = 2  # "four times (the) 3.3 bn (first planned)"
NEXT = 14  # characters from a multiple to its figure: " more: "

Pair = tuple[Term, Term]


def comparable(article: Article, head: Term, terms: list[Term]) -> list[Term]:
    """Of the terms those that can be compared by the head: percentages by points or multiples, other figures by their own unit."""
    if head.unit.dimension == "pp":
        return [t for t in terms if t.unit.dimension == "%"]
    if head.unit.dimension == "%" and of_percentages(article, head):
        return [t for t in terms if t.unit.dimension == "%"]
    found = [t for t in terms if t.unit.dimension not in ("x", "pp")]
    if is_multiple(head):
        return found
    found = [t for t in found if t.unit.dimension != "%"]
    return (
        found
        if head.unit.dimension == "%" or head.fraction() is not None
        else [
            t
            for t in found
            if one_sort(article, t, head) and (t.sentence == head.sentence or bare(article, head) or one_thing(article, t, head))
        ]
    )


def is_multiple(head: Term) -> bool:
    """Whether a figure says how many times as much, or so many out of so many."""
    return head.unit.dimension == "x" or head.claim.aspect is Aspect.RATIO


def earlier_ones(article: Article, head: Term, like: Term, *, named: bool = True) -> list[Term]:
    """The figures of the two sentences before that could be compared with another one; `named`: only those called like it."""
    terms = [t for t in article.earlier(head, 2) if head.sentence - 2 <= t.sentence < head.sentence and near_by(head, t)]
    terms = [t for t in comparable(article, head, terms) if plain(article, t) and commensurable(t, like)]
    found = [t for t in terms if one_name(article, t, like)] if named else terms
    return found if len(found) <= MOST else []


def in_order(article: Article, first: Term, second: Term) -> Pair | None:
    """Which of two neighbouring figures is the earlier state, where words between them or before the first tell."""
    if second.claim.id in first.linked_to(LinkRole.CHANGE_TO) or first.claim.id in second.linked_to(LinkRole.CHANGE_FROM):
        return first, second
    if first.claim.id in second.linked_to(LinkRole.CHANGE_TO):
        return second, first
    between = gap(article, first, second)
    if len(between) > CLOSE + 20:
        return None
    if from_to(article, first, second):
        return first, second
    tied = any(cues.has(kind, between, article.language) for kind in ("versus", "endpoint"))
    tied = tied or (cues.ends("from", between.rstrip(" $€£"), article.language) and not is_part(article, first, second))
    return (second, first) if tied else None
