"""Which figures a computed figure comes from, by the order of words alone: the bindings that may accuse.

Each function returns the premises where the text leaves no doubt about them, and nothing where it does: the comparison names a figure
("a third less than the 900 of 2019"), a change runs from one figure to another, or the result is appended to exactly the figures that
it needs. A comparison with something that has no figure ("more than last year") and a share of something else ("a third of them
women") have no premises in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from factcheck.model import Approx, LinkRole
from factcheck.reconcile import cues
from factcheck.reconcile.beside import (
    after,
    appended,
    bare,
    before,
    compared,
    compares,
    concludes,
    fellows,
    from_to,
    gap,
    lead,
    marked,
    near_by,
    number_span,
    one_name,
    one_sort,
    opens_bracket,
    plain,
    refers_back,
    span,
    tail,
    unbroken,
    unread,
)
from factcheck.reconcile.roles import Role, role
from factcheck.reconcile.terms import Article, Term, same_measure

# The most characters between a figure and the one that it is compared with or taken from.
_CLOSE = 70
# The most words after a share that still only name its whole: "of the money lent".
_WHOLE_WORDS = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK = 4  # sentences in which a whole may have been given
_MOST = 3  # figures of a sentence before among which one may choose
_FEW_WORDS = 2  # "four times (the) 3.3 bn (first planned)"
# A figure this many times smaller than the total is no part of it that a reader would add up ("the two cities").
_TRIFLE = 500

Pair = tuple[Term, Term]


def _plain(terms: list[Term]) -> list[Term]:
    """Without shares and multiples, whose unit is not what they are a share of."""
    return [t for t in terms if t.unit.dimension not in ("%", "x", "pp")]


# --- two figures compared ----------------------------------------------------------------------------------------------------------


def pairs(article: Article, head: Term) -> list[Pair]:
    """The two figures that a change, gap or multiple compares: (old, new) where the text tells which is which, else in order.

    More than one where the sentence before offers several: they accuse only together.
    """
    found = _named_in_comparison(article, head)
    if not found:
        one = _ends_of_change(article, head) or _pair_before(article, head)
        found = [one] if one is not None else []
    return [p for p in found if not unread(article, [t for t in (*p, head) if t.sentence == head.sentence])]


def _comparable(article: Article, head: Term, terms: list[Term]) -> list[Term]:
    """Of the terms those that can be compared by the head: percentages by points or multiples, other figures by their own unit."""
    if head.unit.dimension == "pp":
        return [t for t in terms if t.unit.dimension == "%"]
    found = _plain(terms)
    if head.unit.dimension in ("%", "x") or head.fraction() is not None:
        return found
    return [t for t in found if one_sort(article, t, head)]


def _named_in_comparison(article: Article, head: Term) -> list[Pair]:
    """ "a third less than the 900 of 2019": the figure after the head, and the nearest before it or those of the sentence before."""
    other = after(article, head)
    if other is None or other.rank - head.rank != 1 or not plain(article, other) or not _comparable(article, head, [other]):
        return []
    if _YEAR.fullmatch(article.text[slice(*number_span(article, other))]) and bare(article, other):
        return []  # "more than (in) 2019": a year that was read as an amount
    text = gap(article, head, other).rstrip("( ")
    told = cues.has("than", text, article.language) or (head.unit.dimension == "x" and len(text.split()) <= _FEW_WORDS)
    clause = text[-_CLOSE:].rpartition(",")[2]
    if not told or len(text) > _CLOSE or (marked(text) and not cues.starts("when", clause, article.language)):
        return []
    other = _unhedged(article, other)
    earlier = [t for t in _comparable(article, head, before(article, head)) if one_sort(article, t, other)]
    if earlier:
        return [(other, earlier[-1])]
    last = [
        t
        for t in _comparable(article, head, [t for t in article.terms[: head.rank] if plain(article, t)])
        if head.sentence - 2 <= t.sentence < head.sentence and near_by(head, t) and one_name(article, t, other)
    ]
    return [(other, t) for t in last] if len(last) <= _MOST else []


def _unhedged(article: Article, term: Term) -> Term:
    """A figure that is compared with, without the bound that the words of the comparison look like: "mehr als die 6 Euro"."""
    value = term.claim.value
    hedge = article.text[span(article, term)[0] : number_span(article, term)[0]]
    if value is None or value.stated is None or not cues.has("than", hedge, article.language):
        return term
    exact = value.model_copy(update={"low": value.stated, "high": value.stated, "approx": Approx.EXACT})
    return replace(term, linked=replace(term.linked, claim=term.claim.model_copy(update={"value": exact})))


def _ends_of_change(article: Article, head: Term) -> Pair | None:
    """ "climbed 8 % to 6.2 bn, from 5.2 bn", "from 5.2 it climbed by 8 % to 6.2 bn"."""
    new = after(article, head)
    if new is None or new.rank - head.rank != 1 or not plain(article, new) or not _comparable(article, head, [new]):
        return None
    following = after(article, new)
    opening = article.text[span(article, head)[1] : number_span(article, new)[0]]
    if following is not None and from_to(article, new, following) and following.rank - new.rank == 1:
        # "rises by 15 percent next year, from 400 to 460 million"
        return (new, following) if len(opening.split()) <= _WHOLE_WORDS and not cues.has("clause", opening, article.language) else None
    text = gap(article, head, new).strip(" ,$€£")
    if len(text.split()) > 3 or not cues.ends("to", text, article.language):
        return None
    old = after(article, new)
    if old is not None and old.rank - new.rank == 1 and plain(article, old) and one_sort(article, old, new):
        text = gap(article, new, old)
        told = any(cues.has(kind, text, article.language) for kind in ("from", "versus", "endpoint", "earlier"))
        further = after(article, old)
        told = told and not (further is not None and from_to(article, old, further))
        if told and len(text) < _CLOSE and not any(cues.has("clause", part, article.language) for part in text.split(",")[:1]):
            return old, new
    earlier = [t for t in before(article, head) if one_sort(article, t, new)]
    if earlier and cues.ends("from", lead(article, earlier[-1]).rstrip(" $€£"), article.language) and unbroken([earlier[-1], head]):
        return earlier[-1], new
    return None


def _pair_before(article: Article, head: Term) -> Pair | None:
    """The two figures to which the head is appended: "9, against 12 a year ago, a quarter less"."""
    others = cues.has("others", tail(article, head), article.language)
    if not appended(article, head) or (compares(article, head) and not others):
        return None
    here = _comparable(article, head, before(article, head))
    last = fellows(article, here)[-2:]
    if len(last) == 2 and last == here[-2:] and unbroken([*last, head]):
        first, second = last
        if _part_and_whole(article, first, second):
            return None
        if head.linked_to(LinkRole.CHANGE_TO) or cues.has("gap", lead(article, head), article.language):
            return first, second
        order = _order(article, first, second)
        if order is not None:
            return order
        return (first, second) if len(fellows(article, here)) == 2 and one_name(article, first, second) and not second.worded else None
    if len(here) > 1:
        return None
    every = _comparable(article, head, before(article, head, reach=1))
    same = fellows(article, every)
    if len({t.claim.attributed_to for t in same}) > 1:
        return None  # two that count differently
    if len(same) == 2 and len(every) == 2 and one_name(article, *same) and _near(head, *same) and not compared(article, head):
        return _order(article, *same) or (same[0], same[1])
    return None


def _near(head: Term, *terms: Term) -> bool:
    return all(head.sentence - t.sentence <= 1 for t in terms)


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
    tied = tied or (cues.ends("from", between.rstrip(" $€£"), article.language) and not _of(article, between))
    return (second, first) if tied else None


def _of(article: Article, text: str) -> bool:
    """Whether the text between two figures makes the first a part of the second: "1,510 of 9,400"."""
    return len(text.split()) <= 3 and cues.starts("of", text, article.language)


# --- a part and its whole ----------------------------------------------------------------------------------------------------------


def _part_and_whole(article: Article, first: Term, second: Term) -> bool:
    """Whether the text makes one of two neighbouring figures a part of the other: "of the 640, 128", "1,200, 300 of them"."""
    if {first.claim.id, second.claim.id} & {*first.linked_to(LinkRole.PART_OF), *second.linked_to(LinkRole.PART_OF)}:
        return True
    between = gap(article, first, second)
    behind = " ".join(tail(article, second).split()[:3])
    if any(cues.has("part", text, article.language) for text in (between, behind)) and len(between) < 2 * _CLOSE:
        return True
    if _of(article, between) and not from_to(article, first, second):
        return True
    opening = lead(article, first).lstrip(" ,;:")
    return first.size > second.size and cues.starts("out_of", opening, article.language) and not from_to(article, first, second)


def closed(article: Article, head: Term) -> bool:
    """Whether after a share nothing follows but the name of its whole: "a third of the total", "(40 percent)", ", a third."."""
    words = tail(article, head)
    return not words.strip() or (len(words.split()) <= _WHOLE_WORDS and cues.starts("of", words, article.language))


def _names_whole(article: Article, head: Term) -> bool:
    """Whether the words after a share say the whole again without naming it: "of the total", "of that"."""
    words = tail(article, head)
    return cues.starts("of", words, article.language) and cues.has("whole", words, article.language)


def _names_other(article: Article, head: Term) -> bool:
    """Whether the words after a share name a whole that may be something else than the figures before: "of its output"."""
    return bool(tail(article, head).strip()) and not _names_whole(article, head)


def shares(article: Article, head: Term) -> list[Pair]:
    """The part and the whole of a share; more than one where the sentence before offers several wholes."""
    one = _of_figure(article, head) or _share_before(article, head)
    found = [one] if one is not None else _shares_of_earlier(article, head) or _parts_after(article, head)
    return [p for p in found if not unread(article, [t for t in (*p, head) if t.sentence == head.sentence])]


def _of_figure(article: Article, head: Term) -> Pair | None:
    """ "a third of the 640": the whole follows, and the part stands right before the head or is appended to the whole."""
    whole = after(article, head)
    if whole is None or whole.rank - head.rank != 1 or not _plain([whole]) or not whole.amount:
        return None
    text = gap(article, head, whole)
    if not cues.starts("of", text, article.language) or marked(text) or len(text) > _CLOSE:
        return None
    text = lead(article, head)
    earlier = [t for t in _plain(before(article, head, amounts=True)) if one_sort(article, t, whole) and t.size < whole.size]
    if earlier and head.rank - earlier[-1].rank == 1 and not cues.starts("clause", text, article.language):
        return earlier[-1], whole
    part = after(article, whole)
    if part is not None and part.rank - whole.rank == 1 and concludes(article, part) and appended(article, part):
        return (part, whole) if one_sort(article, part, whole) and part.size < whole.size else None
    return None


def _share_before(article: Article, head: Term) -> Pair | None:
    """The share that is appended to a part and a whole: "1,200 buses, of which 300 are electric, or a quarter"."""
    told = concludes(article, head) or opens_bracket(article, head)
    if not (appended(article, head) or opens_bracket(article, head)) or not (told or closed(article, head)):
        return None
    here = [t for t in _plain(before(article, head, amounts=True)) if role(article, t) is not Role.GAP]
    last = fellows(article, here)[-2:]
    if len(last) < 2 or not unbroken([*last, head]):
        return None
    first, second = last
    small, large = sorted(last, key=lambda t: t.size)
    if small.size == large.size:
        return None
    if _part_and_whole(article, first, second):
        return small, large
    between = gap(article, first, second)
    alone = len(fellows(article, here)) == 2 and last == here[-2:] and not from_to(article, first, second) and ";" not in between
    if not alone or _names_other(article, head) or opens_bracket(article, head):
        return None
    return (small, large) if concludes(article, head) or one_name(article, first, second) else None


def _shares_of_earlier(article: Article, head: Term) -> list[Pair]:
    """A share of a whole that a sentence before has given: "It raised 5.4m. Only 1.8m, a third of that, arrived"."""
    if not (appended(article, head) and closed(article, head)):
        return []
    here = _plain(before(article, head, amounts=True))
    if not here or here[-1].rank + 1 != head.rank:
        return []
    part = here[-1]
    opening = article.text[part.claim.sentence[0] : span(article, head)[0]]
    back = cues.has("part", opening, article.language) or (
        cues.starts("out_of", opening, article.language) and cues.has("whole", opening, article.language)
    )
    if not (_names_whole(article, head) or (not tail(article, head).strip() and back)):
        return []
    earlier = [t for t in article.terms[: part.rank] if t.amount and t.size > part.size]
    for distance in (0, 1, 2):
        larger = [t for t in earlier if t.sentence == head.sentence - distance and near_by(head, t) and one_name(article, t, part)]
        parts = [p for t in larger for p in listed(article, t)]
        larger = [t for t in larger if t not in parts]
        if larger:
            return [(part, t) for t in larger] if len(larger) <= _MOST else []
    larger = [t for t in earlier if same_measure(t, part) and t.unit.key == part.unit.key]
    return [(part, max(larger, key=lambda t: t.size))] if larger and _names_whole(article, head) else []


def _parts_after(article: Article, head: Term) -> list[Pair]:
    """ "Of 46 million, 60 %, or 27.6 million": the share first, then what it comes to."""
    part = after(article, head)
    if part is None or part.rank - head.rank != 1 or not _plain([part]) or not part.amount:
        return []
    apposed = not lead(article, part).strip(" ,") and marked(gap(article, head, part)) and not tail(article, part).strip()
    if not apposed and not opens_bracket(article, part) and not (concludes(article, part) and appended(article, part)):
        return []
    larger = [t for t in _plain(before(article, head, reach=1, amounts=True)) if one_name(article, t, part) and t.size > part.size]
    return [(part, t) for t in larger] if len(larger) <= _MOST else []


# --- parts and their sum -----------------------------------------------------------------------------------------------------------


def summands(article: Article, head: Term) -> list[Term]:
    """The parts that an appended total sums up: all figures of its unit before it in the sentence, or in the one before."""
    after_it = article.text[span(article, head)[1] : min(head.claim.sentence[1], span(article, head)[1] + 30)]
    if not (appended(article, head) and cues.has("total", lead(article, head) + after_it, article.language)):
        return []
    here = fellows(article, before(article, head), head)
    earlier = [t for t in fellows(article, before(article, head, reach=1), head) if t not in here]
    parts = [t for t in (*(earlier if not here or len(earlier) == 1 else ()), *here) if t.size * _TRIFLE > head.size]
    return parts if 2 <= len(parts) <= 6 and not article.unread(parts, head) else []


def split(article: Article, head: Term) -> list[Term]:
    """The parts into which a sentence splits a whole that it has just named: "47 people, 45 passengers and two drivers"; "of the 212 on
    board, 198 were saved, nine drowned and five are missing"."""
    parts = [t for t in article.terms if t.sentence == head.sentence and t.rank > head.rank]
    if not 2 <= len(parts) <= 5 or any(not t.unit.counts or not t.level or t.size >= head.size for t in parts) or not head.unit.counts:
        return []
    between = [gap(article, a, b) for a, b in pairwise(parts)]
    if not cues.has("and", between[-1], article.language) or any(cues.has("part", text, article.language) for text in between):
        return []
    first = gap(article, head, parts[0]).rstrip("$€£ ")
    apposed = len(parts) == 2 and first.rstrip().endswith(",") and len(first.split()) <= 2 and len(between[0].split()) <= 3
    told = len(parts) > 2 and cues.starts("out_of", lead(article, head).lstrip(" ,;:"), article.language)
    behind = tail(article, parts[-1])
    if not (apposed or told) or cues.has("part", behind, article.language) or unread(article, [head, *parts]):
        return []
    return parts


def listed(article: Article, head: Term) -> list[Term]:
    """What a colon after a total enumerates to the end of the sentence: "130 drops: 55 by plane, 75 by helicopter"."""
    end, high = span(article, head)[1], head.claim.sentence[1]
    parts = [t for t in article.terms if t.sentence == head.sentence and t.rank > head.rank]
    if not 2 <= len(parts) <= 8:
        return []
    text = article.text[end : number_span(article, parts[0])[0]]
    colon = text.find(":")
    if colon < 0 or marked(text[:colon]) or any(not one_name(article, t, head) or not t.level or t.size >= head.size for t in parts):
        return []
    spread = any(a.linked_to(LinkRole.PART_OF) for a in parts) or "(" in article.text[end:high] or ";" in article.text[end:high]
    return [] if spread or article.unread(parts, head) else parts


def whole_and_parts(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """A whole and what is taken from it, before an appended remainder ("leaving 180"): the largest, and the others."""
    around = " ".join([*lead(article, head).split()[-3:], *tail(article, head).split()[:2]])
    if cues.has("remaining", around, article.language) and head.unit.dimension != "%":
        return _split_but_for(article, head)
    if not cues.has("rest", lead(article, head), article.language) or not (appended(article, head) or concludes(article, head)):
        return None
    terms = fellows(article, [t for t in before(article, head, reach=int(refers_back(article, head))) if one_sort(article, t, head)], head)
    if not 2 <= len(terms) <= 4:
        return None
    whole = max(terms, key=lambda t: t.size)
    parts = [t for t in terms if t is not whole]
    if any(t.size >= whole.size for t in parts) or (whole is not terms[0] and len(terms) > 2):
        return None
    return whole, parts


def _split_but_for(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """The whole of which the head is said to be what remains: "48 million. The state pays 30, the lottery 12, the town the remaining 6"."""
    here = [
        t
        for t in article.terms[: head.rank]
        if head.sentence - t.sentence <= 1 and near_by(head, t) and plain(article, t) and one_name(article, t, head)
    ]
    if not 2 <= len(here) <= 5:
        return None
    whole, parts = here[0], here[1:]
    if any(t.size > whole.size and one_name(article, t, head) for t in article.terms[: whole.rank] if whole.sentence - t.sentence <= _BACK):
        return None  # the whole may be one that was given before
    return None if any(t.size >= whole.size for t in parts) or unread(article, [*parts, head]) else (whole, parts)
