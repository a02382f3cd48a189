"""Which two figures a change, a difference or a multiple compares, by the order of words alone: the bindings that may accuse.

The comparison names a figure ("a third less than the 900 of 2019"), a change runs from one figure to another, or the result stands
right after, before or between exactly two. A comparison with something that has no figure ("more than last year") has no premises in
the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.model import Approx, Kind
from factcheck.reconcile.bound.apposed import between_two, two_after, two_before, with_its_own
from factcheck.reconcile.bound.comparable import CLOSE, MOST, NEXT, TWO_WORDS, Pair, comparable, earlier_ones, is_multiple
from factcheck.reconcile.bound.parts import is_part
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import after, before, near_by, one_name, one_sort, plain, unbroken
from factcheck.reconcile.terms.position import (
    bare,
    compared,
    compares,
    from_to,
    gap,
    lead,
    marked,
    tail,
)
from factcheck.reconcile.terms.printed import number_span, span, unread
from factcheck.reconcile.terms.terms import YEAR, Article, Term, commensurable

# The most words between a change and its two ends: "rises by 15 percent next year, from 400 to 460".
_FEW_WORDS = 5


def pairs(article: Article, head: Term) -> list[Pair]:
    """The two figures compared: (old, new) where the text tells which is which, else in order.

    More than one where sentences before offer several: they accuse only together.
    """
    found = (
        _of_another(article, head)
        or _named(article, head)
        or _told_after(article, head)
        or _ends_of_change(article, head)
        or with_its_own(article, head)
        or _so_that(article, head)
        or two_before(article, head)
        or between_two(article, head)
        or two_after(article, head)
    )
    return [p for p in found if not unread(article, [t for t in (*p, head) if t.sentence == head.sentence])]


def _named(article: Article, head: Term) -> list[Pair]:
    """ "a third less than the 900 of 2019": the figure after the head, and the nearest before it or those of the sentences before."""
    other = after(article, head)
    if other is None or not plain(article, other) or not comparable(article, head, [other]):
        return []
    if other.claim.kind is Kind.DURATION and all(t.claim.kind is not Kind.DURATION for t in before(article, head)):
        return []  # "it has tripled in five years"
    if YEAR.fullmatch(article.text[slice(*number_span(article, other))]) and bare(article, other):
        return []  # "more than (in) 2019": a year that was read as an amount
    text = gap(article, head, other).rstrip("( $€£")
    if cues.ends("to", text, article.language):
        return []  # "more than doubled to 2.9 million": what it came to
    few = len(text.split()) <= TWO_WORDS or cues.starts("of", text, article.language)
    thing = len(text.split()) <= _FEW_WORDS and cues.ends("of", _without_code(text), article.language)  # "the median wage of SEK (620,000)"
    times = is_multiple(head) and (few or thing)
    clause = text[-CLOSE:].rpartition(",")[2]
    if not (times or cues.has("than", text, article.language)) or len(text) > CLOSE:
        return []
    if marked(text) and not cues.starts("when", clause, article.language):
        return []
    other = _unhedged(article, other)
    here = [t for t in comparable(article, head, before(article, head)) if one_sort(article, t, other)]
    while len(here) > 1 and here[-2].size > here[-1].size and is_part(article, *here[-2:]):
        here.pop()  # "78, 29 of them in the east, a fifth fewer than the 92"
    return [(other, here[-1])] if here else [(other, t) for t in earlier_ones(article, head, other)]


def _without_code(text: str) -> str:
    """The words before a figure, without the code of its currency."""
    words = text.split()
    return " ".join(words[:-1] if words and len(words[-1]) == len("EUR") and words[-1].isupper() else words)


def _told_after(article: Article, head: Term) -> list[Pair]:
    """What the comparison is with has its figure only after it, where words say of when it is: "24,000 more than last year. Then it had
    been 336,000", "rose by a quarter to 75 million; the year before it had been 60"."""
    own = [t for t in comparable(article, head, before(article, head)) if head.rank - t.rank == 1][-1:]
    last, new = head, after(article, head)
    if not own and new is not None and plain(article, new):
        to = cues.ends("to", _without_code(gap(article, head, new).rstrip("$€£ ")), article.language)
        own, last = (comparable(article, head, [new]), new) if to else ([], head)
    following = article.terms[last.rank + 1 : last.rank + 2]
    if not own and not before(article, head):
        return _told_of_then(article, head)
    if not own or not following or not plain(article, following[0]) or not one_name(article, own[0], following[0]):
        return []
    other = following[0]
    told = False
    if other.sentence == head.sentence:
        clauses = _CLAUSE.split(gap(article, last, other))
        told = len(clauses) > 1 and any(cues.has(kind, clauses[-1], article.language) for kind in ("back_then", "when"))
        unnamed = bool(tail(article, head).strip()) and last is head
        told = told or (len(clauses) == 2 and unnamed and cues.starts("relative", clauses[-1], article.language))
    elif 0 < other.claim.sentence[0] - head.claim.sentence[1] <= NEXT and (compares(article, head) or last is new):
        opening = article.text[other.claim.sentence[0] : number_span(article, other)[0]]
        told = cues.has("back_then", opening, article.language) and len(opening) <= CLOSE
    return [(other, own[0])] if told and not is_part(article, own[0], other) else []


def _told_of_then(article: Article, head: Term) -> list[Pair]:
    """A change of what the sentence before gives, with what it was then: "It has 1,260 members. Membership has tripled since 2012, when
    there were 420"."""
    then = after(article, head)
    if then is None or not plain(article, then):
        return []
    clauses = _CLAUSE.split(gap(article, head, then))
    told = len(clauses) > 1 and any(cues.has(kind, clauses[-1], article.language) for kind in ("back_then", "when"))
    last = [t for t in article.earlier(head, 1) if t.sentence == head.sentence - 1 and near_by(t, head) and plain(article, t)]
    last = [t for t in comparable(article, head, last) if one_sort(article, t, then)]
    news = [t for t in last if not any(is_part(article, other, t) for other in last if other.rank < t.rank and other.size > t.size)]
    return [(then, t) for t in news[:1] + news[1:][-1:]] if told else []


_CLAUSE = re.compile(r"[,;:(\u2013\u2014]")


def _of_another(article: Article, head: Term) -> list[Pair]:
    """ "The other costs twice as much, 7,990 euros": its own figure right behind the multiple, and those that the sentences before give of
    what it is compared with."""
    own = after(article, head)
    if not is_multiple(head) or own is None or not plain(article, own) or before(article, head):
        return []
    text = gap(article, head, own)
    if not marked(text) or len(text.split()) > _FEW_WORDS - 1 or cues.has("than", text, article.language):
        return []
    terms = [t for t in article.earlier(head, 2) if head.sentence - 2 <= t.sentence < head.sentence and plain(article, t)]
    others = [t for t in terms if commensurable(t, own) and t.linked.entity != own.linked.entity]
    return [(t, own) for t in others] if len(others) <= MOST else []


def _unhedged(article: Article, term: Term) -> Term:
    """A figure that is compared with, without the bound that the words of the comparison look like: "mehr als die 6 Euro"."""
    value = term.claim.value
    hedge = article.text[span(article, term)[0] : number_span(article, term)[0]]
    if value is None or value.stated is None or not cues.has("than", hedge, article.language):
        return term
    exact = value.model_copy(update={"low": value.stated, "high": value.stated, "approx": Approx.EXACT})
    return replace(term, linked=replace(term.linked, claim=term.claim.model_copy(update={"value": exact})))


def _ends_of_change(article: Article, head: Term) -> list[Pair]:
    """ "climbed 8 % to 6.2 bn, from 5.2 bn", "rises by 15 %, from 400 to 460", "from 5.2 it climbed by 8 % to 6.2 bn"."""
    new = after(article, head)
    if new is not None and new.unit.dimension == "time" and new.claim.kind is Kind.DURATION:
        new = after(article, new)  # "has tripled in three years, from 15,000 to 30,000"
    if new is None or not plain(article, new) or not comparable(article, head, [new]):
        return []
    following = after(article, new)
    opening = gap(article, head, new)
    if following is not None and from_to(article, new, following):
        return [(new, following)] if len(opening.split()) <= _FEW_WORDS and not cues.has("clause", opening, article.language) else []
    text = opening.strip(" ,$€£")
    if len(text.split()) > 3 or not cues.ends("to", text, article.language):
        return []
    if following is not None and plain(article, following) and one_sort(article, following, new):
        text = gap(article, new, following)
        told = any(cues.has(kind, text, article.language) for kind in ("from", "versus", "endpoint", "earlier"))
        further = after(article, following)
        other_change = further is not None and from_to(article, following, further)
        if told and not other_change and len(text) < CLOSE:
            return [(following, new)]
    here = [t for t in before(article, head) if one_sort(article, t, new)]
    if here and cues.ends("from", lead(article, here[-1]).rstrip(" $€£"), article.language) and unbroken([here[-1], head]):
        return [(here[-1], new)]
    return []


def _so_that(article: Article, head: Term) -> list[Pair]:
    """ "32,301 births, a third fewer than the 48,926 of 2015, and 39,322 deaths, so that the dead outnumber the newborn by 9,000": the two
    figures of the sentence that are not merely compared with."""
    words = lead(article, head)
    by_so_much = cues.ends("by", words.rstrip("$€£ "), article.language) or cues.has("gap", words, article.language)
    if not (cues.has("so_that", words, article.language) and by_so_much):
        return []
    here = [t for t in comparable(article, head, before(article, head)) if not compared(article, t)]
    return [(here[0], here[1])] if len(here) == 2 and one_sort(article, *here) else []
