"""Which two figures a change, a difference or a multiple compares, by the order of words alone: the bindings that may accuse.

The comparison names a figure ("a third less than the 900 of 2019"), a change runs from one figure to another, or the result stands
right after, before or between exactly two. A comparison with something that has no figure ("more than last year") has no premises in
the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.model import Approx, Aspect, LinkRole, Modality
from factcheck.reconcile import cues
from factcheck.reconcile.among import after, apart_in_place, before, fellows, near_by, one_name, one_sort, one_thing, plain, unbroken
from factcheck.reconcile.beside import (
    after_way,
    appended,
    bare,
    compared,
    compares,
    concludes,
    from_to,
    gap,
    lead,
    marked,
    of_percentages,
    opens_bracket,
    opens_sentence,
    refers_back,
    tail,
)
from factcheck.reconcile.parts import is_part
from factcheck.reconcile.printed import YEAR, number_span, span, unread
from factcheck.reconcile.terms import Article, Term, commensurable

# The most characters between a figure and the one that it is compared with.
_CLOSE = 70
# The most words between a change and its two ends: "rises by 15 percent next year, from 400 to 460".
_FEW_WORDS = 5
_TWO_WORDS = 2  # "four times (the) 3.3 bn (first planned)"
_MOST = 3  # figures of sentences before among which one may choose

Pair = tuple[Term, Term]


def pairs(article: Article, head: Term) -> list[Pair]:
    """The two figures compared: (old, new) where the text tells which is which, else in order.

    More than one where sentences before offer several: they accuse only together.
    """
    found = (
        _of_another(article, head)
        or _named(article, head)
        or _told_after(article, head)
        or _ends_of_change(article, head)
        or _then(article, head)
        or _so_that(article, head)
        or _before(article, head)
        or _around(article, head)
        or _after(article, head)
        or _beaten(article, head)
    )
    return [p for p in found if not unread(article, [t for t in (*p, head) if t.sentence == head.sentence])]


def _comparable(article: Article, head: Term, terms: list[Term]) -> list[Term]:
    """Of the terms those that can be compared by the head: percentages by points or multiples, other figures by their own unit."""
    if head.unit.dimension == "pp":
        return [t for t in terms if t.unit.dimension == "%"]
    if head.unit.dimension == "%" and of_percentages(article, head):
        return [t for t in terms if t.unit.dimension == "%"]
    found = [t for t in terms if t.unit.dimension not in ("x", "pp")]
    if _multiple(head):
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


def _multiple(head: Term) -> bool:
    return head.unit.dimension == "x" or head.claim.aspect is Aspect.RATIO


def _earlier(article: Article, head: Term, like: Term, *, named: bool = True) -> list[Term]:
    """The figures of the two sentences before that could be compared with another one; `named`: only those called like it."""
    terms = [t for t in article.terms[: head.rank] if head.sentence - 2 <= t.sentence < head.sentence and near_by(head, t)]
    terms = [t for t in _comparable(article, head, terms) if plain(article, t) and commensurable(t, like)]
    found = [t for t in terms if one_name(article, t, like)] if named else terms
    return found if len(found) <= _MOST else []


def _named(article: Article, head: Term) -> list[Pair]:
    """ "a third less than the 900 of 2019": the figure after the head, and the nearest before it or those of the sentences before."""
    other = after(article, head)
    if other is None or other.rank - head.rank != 1 or not plain(article, other) or not _comparable(article, head, [other]):
        return []
    if YEAR.fullmatch(article.text[slice(*number_span(article, other))]) and bare(article, other):
        return []  # "more than (in) 2019": a year that was read as an amount
    text = gap(article, head, other).rstrip("( $€£")
    if cues.ends("to", text, article.language):
        return []  # "more than doubled to 2.9 million": what it came to
    few = len(text.split()) <= _TWO_WORDS or cues.starts("of", text, article.language)
    thing = len(text.split()) <= _FEW_WORDS and cues.ends("of", _without_code(text), article.language)  # "the median wage of SEK (620,000)"
    times = _multiple(head) and (few or thing)
    clause = text[-_CLOSE:].rpartition(",")[2]
    if not (times or cues.has("than", text, article.language)) or len(text) > _CLOSE:
        return []
    if marked(text) and not cues.starts("when", clause, article.language):
        return []
    other = _unhedged(article, other)
    here = [t for t in _comparable(article, head, before(article, head)) if one_sort(article, t, other)]
    return [(other, here[-1])] if here else [(other, t) for t in _earlier(article, head, other)]


def _without_code(text: str) -> str:
    """The words before a figure, without the code of its currency."""
    words = text.split()
    return " ".join(words[:-1] if words and len(words[-1]) == len("EUR") and words[-1].isupper() else words)


def _told_after(article: Article, head: Term) -> list[Pair]:
    """What the comparison is with has its figure only after it, where words say of when it is: "24,000 more than last year. Then it had
    been 336,000", "rose by a quarter to 75 million; the year before it had been 60"."""
    own = [t for t in _comparable(article, head, before(article, head)) if head.rank - t.rank == 1][-1:]
    last, new = head, after(article, head)
    if not own and new is not None and new.rank - head.rank == 1 and plain(article, new):
        to = cues.ends("to", _without_code(gap(article, head, new).rstrip("$€£ ")), article.language)
        own, last = (_comparable(article, head, [new]), new) if to else ([], head)
    following = article.terms[last.rank + 1 : last.rank + 2]
    if not own or not following or not plain(article, following[0]) or not one_name(article, own[0], following[0]):
        return []
    other = following[0]
    told = False
    if other.sentence == head.sentence:
        clauses = _CLAUSE.split(gap(article, last, other))
        told = len(clauses) > 1 and any(cues.has(kind, clauses[-1], article.language) for kind in ("back_then", "when"))
        unnamed = bool(tail(article, head).strip()) and last is head
        told = told or (len(clauses) == 2 and unnamed and cues.starts("relative", clauses[-1], article.language))
    elif 0 < other.claim.sentence[0] - head.claim.sentence[1] <= _NEXT and (compares(article, head) or last is new):
        opening = article.text[other.claim.sentence[0] : number_span(article, other)[0]]
        told = cues.has("back_then", opening, article.language) and len(opening) <= _CLOSE
    return [(other, own[0])] if told and not is_part(article, own[0], other) else []


_CLAUSE = re.compile(r"[,;:(\u2013\u2014]")


def _of_another(article: Article, head: Term) -> list[Pair]:
    """ "The other costs twice as much, 7,990 euros": its own figure right behind the multiple, and those that the sentences before give of
    what it is compared with."""
    own = after(article, head)
    if not _multiple(head) or own is None or own.rank - head.rank != 1 or not plain(article, own) or before(article, head):
        return []
    text = gap(article, head, own)
    if not marked(text) or len(text.split()) > _FEW_WORDS - 1 or cues.has("than", text, article.language):
        return []
    terms = [t for t in article.terms[: head.rank] if head.sentence - 2 <= t.sentence < head.sentence and plain(article, t)]
    others = [t for t in terms if commensurable(t, own) and t.linked.entity != own.linked.entity]
    return [(t, own) for t in others] if len(others) <= _MOST else []


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
    if new is None or new.rank - head.rank != 1 or not plain(article, new) or not _comparable(article, head, [new]):
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
        if told and not other_change and len(text) < _CLOSE and not cues.has("clause", text.split(",", maxsplit=1)[0], article.language):
            return [(following, new)]
    here = [t for t in before(article, head) if one_sort(article, t, new)]
    if here and cues.ends("from", lead(article, here[-1]).rstrip(" $€£"), article.language) and unbroken([here[-1], head]):
        return [(here[-1], new)]
    return []


def _of_the_next(article: Article, second: Term, head: Term) -> bool:
    """Whether between a figure and a change another thing is named that the change is of: "from 1.40 to 1.60 and the pass, by 10 %"."""
    begun, comma, _ = gap(article, second, head).rpartition(",")
    words = begun.split()
    joins = [i for i, word in enumerate(words) if cues.starts("and", word, article.language) and cues.ends("and", word, article.language)]
    return bool(comma and joins) and joins[-1] + 1 < len(words)


def _before(article: Article, head: Term) -> list[Pair]:
    """The two figures to which the head is appended: "9, against 12 a year ago, a quarter less"."""
    others = cues.has("others", tail(article, head), article.language)
    opens = opens_sentence(article, head)
    named = opens and cues.has("gap", lead(article, head), article.language)  # "The gap of 300 is smaller than …"
    foreseen = compares(article, head) and cues.has("foreseen", tail(article, head), article.language)
    known = others or named or foreseen
    if not (appended(article, head) or opens) or (compares(article, head) and not known) or (_of_unnamed(article, head) and not foreseen):
        return []
    here = _comparable(article, head, before(article, head))
    last = fellows(article, here)[-2:]
    if len(last) == 2 and last == here[-2:] and unbroken([*last, head]):
        first, second = last
        if foreseen and not _foreseen(article, first):
            return []  # what was planned may have no figure
        if second.sentence == head.sentence and _of_the_next(article, second, head):
            return []
        if is_part(article, first, second):
            return []
        if head.linked_to(LinkRole.CHANGE_TO) or cues.has("gap", lead(article, head), article.language):
            return [(first, second)]
        order = _order(article, first, second)
        if order is not None:
            return [order]
        alone = len(fellows(article, here)) == 2 and one_name(article, first, second) and not _of_two(article, head, first, second)
        return [(first, second)] if alone and not second.worded else []
    if len(here) > 1 or foreseen or compared(article, head):
        return []
    if not (here or opens or refers_back(article, head)):
        return []  # a sentence that begins with a subject of its own
    every = _comparable(article, head, before(article, head, reach=1))
    if len(here) == 1 and here[0].rank + 1 == head.rank and not here[0].linked_to(LinkRole.PART_OF):
        new = here[0]
        olds = [t for t in every if t is not new and one_thing(article, t, new) and _one_matter(t, new)]
        olds = [t for t in olds if not (apart_in_place(t, new) if t.sentence != new.sentence else _of_two(article, head, t, new))]
        return [_order(article, t, new) or (t, new) for t in olds] if len(olds) <= _MOST else []
    same = [t for t in every if commensurable(t, every[-1]) and one_name(article, t, every[-1])]
    if len(same) != 2 or len({t.claim.attributed_to for t in same}) > 1:
        return []  # several, or two that count differently
    return [_order(article, *same) or (same[0], same[1])]


def _foreseen(article: Article, term: Term) -> bool:
    """Whether a figure is said to be what was planned, wanted or feared."""
    around = f"{lead(article, term)} {tail(article, term)}"
    return term.claim.modality is Modality.PLANNED or cues.has("foreseen", around, article.language)


def _of_two(article: Article, head: Term, a: Term, b: Term) -> bool:
    """Whether a rise or fall ("a decline of 8 percent", not "8 percent less") would run between two places, which both stay what they
    are: it is that of one of them since some earlier time."""
    return not after_way(article, head) and apart_in_place(a, b) and _order(article, a, b) is None


def _one_matter(a: Term, b: Term) -> bool:
    """Whether nothing says that two figures measure different things or are told by two speakers."""
    apart = (
        a.linked.measure.registered
        and b.linked.measure.registered
        and a.linked.measure.id.split(":")[-1] != b.linked.measure.id.split(":")[-1]
    )
    return not apart and (a.claim.attributed_to == b.claim.attributed_to or None in (a.claim.attributed_to, b.claim.attributed_to))


def _so_that(article: Article, head: Term) -> list[Pair]:
    """ "32,301 births, a third fewer than the 48,926 of 2015, and 39,322 deaths, so that the dead outnumber the newborn by 9,000": the two
    figures of the sentence that are not merely compared with."""
    words = lead(article, head)
    told = cues.has("so_that", words, article.language) or cues.starts("so_that", words, article.language)
    if not told or not (cues.ends("by", words.rstrip("$€£ "), article.language) or cues.has("gap", words, article.language)):
        return []
    here = [t for t in _comparable(article, head, before(article, head)) if not compared(article, t)]
    here = [t for t in here if not cues.has("than", lead(article, t), article.language)]
    return [(here[0], here[1])] if len(here) == 2 and one_sort(article, *here) else []


def _of_unnamed(article: Article, head: Term) -> bool:
    """Whether a multiple is said of something that has no figure: "twice the level of July"."""
    if not _multiple(head):
        return False
    words = cues.without(["more", "less", "each", "total", "mean"], tail(article, head), article.language).split()
    return len([w for w in words if len(w) > 3]) > 1


def _around(article: Article, head: Term) -> list[Pair]:
    """The head between the two: "80,000 marchers, the union five times as many, at around 400,000"."""
    other = after(article, head)
    if other is None or other.rank - head.rank != 1 or not _comparable(article, head, [other]) or not plain(article, other):
        return []
    if compares(article, head) or concludes(article, other):
        return []  # "twice as much as the first, or 20 million an episode"
    text = gap(article, head, other)
    words = text[max(text.rfind(mark) for mark in ",:;(") + 1 :].split()
    if not marked(text) or len(text) > _CLOSE or len(words) > _TWO_WORDS or ";" in text or not (appended(article, other) or words == []):
        return []
    here = [t for t in _comparable(article, head, before(article, head)) if one_sort(article, t, other)]
    return [(here[-1], other)] if len(here) == 1 and one_name(article, here[-1], other) else []


def _after(article: Article, head: Term) -> list[Pair]:
    """The head first, then the two, tied to each other: "divided by three: 317 million, against 934", "twice as many: 200 against 100"."""
    first = after(article, head)
    if first is None:
        return _told_next(article, head)
    second = after(article, first)
    if second is None or (first.rank, second.rank) != (head.rank + 1, head.rank + 2) or compares(article, head):
        return []
    if len(_comparable(article, head, [t for t in (first, second) if plain(article, t)])) < 2 or not one_sort(article, first, second):
        return []
    colon = ":" in gap(article, head, first)
    order = _order(article, first, second)
    return [order] if colon and order is not None and not _comparable(article, head, before(article, head)) else []


def _told_next(article: Article, head: Term) -> list[Pair]:
    """A sentence that says only by how much, and the next that gives the two: "It could nearly double. At 12 bn it …; it was still 6.6"."""
    following = [t for t in article.terms[head.rank + 1 :] if t.sentence == head.sentence + 1 and near_by(head, t)]
    two = _comparable(article, head, [t for t in following if plain(article, t)])
    alone = not any(t.sentence == head.sentence for t in article.terms[: head.rank]) and not compares(article, head)
    if two != following[:2]:
        return []  # another figure opens that sentence, and may say what the two are of
    if not alone or len(two) != 2 or not one_name(article, *two) or is_part(article, *two):
        return []
    if head.fraction() is None and head.unit.dimension not in ("x", "pp") and (bare(article, head) or not one_name(article, head, two[0])):
        return []
    order = _order(article, *two)
    if order is None and cues.has("earlier", gap(article, *two), article.language):
        order = two[1], two[0]
    if order is None and head.unit.dimension == "pp":
        order = two[0], two[1]
    return [order] if order is not None else []


def _beaten(article: Article, head: Term) -> list[Pair]:
    """By how much a former figure is beaten by one that a sentence before has given: "the old record, 41 million, is beaten by 26"."""
    here = _comparable(article, head, before(article, head))
    if len(here) != 1 or here[0].rank + 1 != head.rank or compares(article, head) or opens_bracket(article, here[0]):
        return []
    former = cues.has("former", article.text[here[0].claim.sentence[0] : number_span(article, here[0])[0]], article.language)
    return [(here[0], t) for t in _earlier(article, head, here[0])] if former else []


def _then(article: Article, head: Term) -> list[Pair]:
    """A multiple and right behind it its figure, of figures of a sentence before: "The two cost 60 and 70 euros. A third costs twice as
    much: 150"."""
    first = after(article, head)
    if not _multiple(head) or first is None or first.rank != head.rank + 1 or _comparable(article, head, before(article, head)):
        return []
    between = gap(article, head, first)
    return [(t, first) for t in _earlier(article, head, first, named=False)] if marked(between) and len(between) <= _NEXT else []


_NEXT = 14  # characters from a multiple to its figure: " more: "


def _order(article: Article, first: Term, second: Term) -> Pair | None:
    """Which of two neighbouring figures is the earlier state, where words between them or before the first tell."""
    if second.claim.id in first.linked_to(LinkRole.CHANGE_TO) or first.claim.id in second.linked_to(LinkRole.CHANGE_FROM):
        return first, second
    if first.claim.id in second.linked_to(LinkRole.CHANGE_TO):
        return second, first
    between = gap(article, first, second)
    if len(between) > _CLOSE + 20:
        return None
    if from_to(article, first, second):
        return first, second
    tied = any(cues.has(kind, between, article.language) for kind in ("versus", "endpoint"))
    tied = tied or (cues.ends("from", between.rstrip(" $€£"), article.language) and not is_part(article, first, second))
    return (second, first) if tied else None
