"""The two figures beside a change, a difference or a multiple that stands right before, between or right behind them."""

from __future__ import annotations

from factcheck.model import LinkRole, Modality
from factcheck.reconcile.bound.comparable import CLOSE, MOST, NEXT, TWO_WORDS, Pair, comparable, earlier_ones, in_order, is_multiple
from factcheck.reconcile.bound.parts import is_part
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import (
    after,
    another_subject,
    apart_in_place,
    before,
    fellows,
    near_by,
    one_name,
    one_sort,
    one_thing,
    plain,
    share_noun,
    unbroken,
)
from factcheck.reconcile.terms.position import (
    after_way,
    appended,
    bare,
    compared,
    compares,
    concludes,
    gap,
    lead,
    marked,
    opened_by_change,
    opens_sentence,
    refers_back,
    tail,
)
from factcheck.reconcile.terms.printed import number_span
from factcheck.reconcile.terms.terms import Article, Term, commensurable


def two_before(article: Article, head: Term) -> list[Pair]:
    """The two figures to which the head is appended: "9, against 12 a year ago, a quarter less"."""
    others = cues.has("others", tail(article, head), article.language)
    if sides := _two_sides(article, head):
        return [sides]
    if len(cues.after("gap", lead(article, head), article.language).split()) >= _GAP_WORDS:
        return []  # "the gap to the runner-up of the first round is 5.4 points"
    opens = opens_sentence(article, head) or opened_by_change(article, head) or _opened_by_so_much(article, head)
    named = opens and cues.has("gap", lead(article, head), article.language)  # "The gap of 300 is smaller than …"
    foreseen = compares(article, head) and cues.has("foreseen", tail(article, head), article.language)
    today = compares(article, head) and cues.has("today", tail(article, head), article.language)
    known = others or named or foreseen or today
    if (
        not _stands_behind(article, head, opens=opens)
        or (compares(article, head) and not known)
        or (_of_unnamed(article, head) and not (foreseen or today))
    ):
        return []
    here = comparable(article, head, before(article, head))
    last = fellows(article, here)[-2:]
    if len(last) == 2 and last == here[-2:] and unbroken([*last, head]):
        first, second = last
        instead = cues.ends("instead", gap(article, first, second).rstrip(" $€£"), article.language)
        if foreseen and not (_foreseen(article, first) or instead):
            return []  # what was planned may have no figure
        if _of_the_next(article, second, head):
            return []
        if is_part(article, first, second):
            return []
        if head.linked_to(LinkRole.CHANGE_TO) or cues.has("gap", lead(article, head), article.language):
            return [(first, second)]
        order = in_order(article, first, second)
        if order is not None:
            return [order]
        alone = len(fellows(article, here)) == 2 and one_name(article, first, second) and not _of_two(article, head, first, second)
        return [(first, second)] if alone and not second.worded else []
    if len(here) > 1 or foreseen or compared(article, head):
        return []
    return _with_sentence_before(article, head, here) if here or opens or refers_back(article, head) else []


def _with_sentence_before(article: Article, head: Term, here: list[Term]) -> list[Pair]:
    """The figure of its own sentence, if it has one, and those of the sentence before; else the two of that sentence."""
    every = comparable(article, head, before(article, head, reach=1))
    if not here and len(every) == 1 and _tells_before(article, every[0]):
        every = comparable(
            article, head, before(article, head, reach=2)
        )  # "5,240 crimes. A year earlier it was 5,460. That is a fall of …"
    if len(here) == 1 and here[0].rank + 1 == head.rank and not here[0].linked_to(LinkRole.PART_OF):
        new = here[0]
        if len(every) == 1 and _tells_before(article, new):  # "6.42 million. … A week earlier only 4.9 had watched, a third less"
            every = earlier_ones(article, head, new)
        olds = [t for t in every if t is not new and one_thing(article, t, new) and (bare(article, new) or _one_matter(t, new))]
        olds = [t for t in olds if not apart_in_place(t, new)]
        return [in_order(article, t, new) or (t, new) for t in olds] if len(olds) <= MOST else []
    same = [t for t in every if commensurable(t, every[-1]) and one_name(article, t, every[-1])]
    if len(same) > 2:  # a number printed bare goes with all others; it has the unit of one
        same = [t for t in same if t.unit.dimension == every[-1].unit.dimension]
    if len(same) != 2 or len({t.claim.attributed_to for t in same}) > 1:
        return []  # several, or two that count differently
    return [in_order(article, *same) or (same[0], same[1])]


def _stands_behind(article: Article, head: Term, *, opens: bool) -> bool:
    """Whether a figure is appended to those before it, also under a name: ", for a goal difference of minus 11"."""
    words = lead(article, head)
    return opens or appended(article, head) or (marked(words[:1]) and cues.has("gap", words, article.language))


def _opened_by_so_much(article: Article, head: Term) -> bool:
    """Whether a sentence says of what was told before by how much it changed: "It was beaten by 450 visitors"."""
    text = article.text[head.claim.sentence[0] : number_span(article, head)[0]]
    few = len(text.split()) <= _BY_WORDS and not article.earlier(head)
    return few and cues.ends("by", text.rstrip("$€£ "), article.language)


_BY_WORDS = 4


def _tells_before(article: Article, term: Term) -> bool:
    """Whether a sentence gives the figure of an earlier state: "A year earlier it was 5,460"."""
    opening = article.text[term.claim.sentence[0] : number_span(article, term)[0]]
    return any(cues.has(kind, opening, article.language) for kind in ("back_then", "versus"))


_GAP_WORDS = 4  # "The gap came to"


def _two_sides(article: Article, head: Term) -> Pair | None:
    """The two sides of a vote, of which a sentence gives one and its distance to the other: "47.3 percent were against: the gap is 5.4
    points", where the article gives the 52.7 that make a hundred with it."""
    if head.unit.dimension != "pp" or not cues.has("gap", lead(article, head), article.language):
        return None
    here = [t for t in before(article, head) if t.unit.dimension == "%" and t.sentence == head.sentence]
    if len(here) != 1 or here[0].rank + 1 != head.rank or not here[0].level:
        return None
    other = [t for t in article.terms[: here[0].rank] if t.unit.dimension == "%" and t.level and t.size + here[0].size == _ALL]
    return (other[-1], here[0]) if other else None


_ALL = 100  # percent


def _foreseen(article: Article, term: Term) -> bool:
    """Whether a figure is said to be what was planned, wanted or feared."""
    around = f"{lead(article, term)} {tail(article, term)}"
    return term.claim.modality is Modality.PLANNED or cues.has("foreseen", around, article.language)


def _of_the_next(article: Article, second: Term, head: Term) -> bool:
    """Whether between a figure and a change another thing is named that the change is of: "from 1.40 to 1.60 and the pass, by 10 %"."""
    begun, comma, _ = gap(article, second, head).rpartition(",")
    words = begun.split()
    joins = [i for i, word in enumerate(words) if cues.starts("and", word, article.language) and cues.ends("and", word, article.language)]
    return bool(comma and joins) and joins[-1] + 1 < len(words)


def _of_two(article: Article, head: Term, a: Term, b: Term) -> bool:
    """Whether a rise or fall ("a decline of 8 percent", not "8 percent less") would run between two places, which both stay what they
    are: it is that of one of them since some earlier time."""
    return not after_way(article, head) and apart_in_place(a, b)


def _one_matter(a: Term, b: Term) -> bool:
    """Whether nothing says that two figures measure different things or are told by two speakers."""
    apart = (
        a.linked.measure.registered
        and b.linked.measure.registered
        and a.linked.measure.id.split(":")[-1] != b.linked.measure.id.split(":")[-1]
    )
    return not apart and (a.claim.attributed_to == b.claim.attributed_to or None in (a.claim.attributed_to, b.claim.attributed_to))


def _of_unnamed(article: Article, head: Term) -> bool:
    """Whether a multiple is said of something that has no figure: "twice the level of July"."""
    if not is_multiple(head):
        return False
    words = cues.without(["more", "less", "each", "total", "mean"], tail(article, head), article.language).split()
    return len([w for w in words if len(w) > 3]) > 1


def between_two(article: Article, head: Term) -> list[Pair]:
    """The head between the two: "80,000 marchers, the union five times as many, at around 400,000"."""
    other = after(article, head)
    if other is None or not comparable(article, head, [other]) or not plain(article, other):
        return []
    if compares(article, head) or concludes(article, other):
        return []  # "twice as much as the first, or 20 million an episode"
    text = gap(article, head, other)
    words = text[max(text.rfind(mark) for mark in ",:;(") + 1 :].split()
    if not marked(text) or len(text) > CLOSE or len(words) > TWO_WORDS or ";" in text or not appended(article, other):
        return []
    here = [t for t in comparable(article, head, before(article, head)) if one_sort(article, t, other)]
    return [(here[-1], other)] if len(here) == 1 and one_name(article, here[-1], other) else []


def two_after(article: Article, head: Term) -> list[Pair]:
    """The head first, then the two, tied to each other: "divided by three: 317 million, against 934", "twice as many: 200 against 100"."""
    first = after(article, head)
    if first is None:
        return _told_next(article, head)
    second = after(article, first)
    if second is None or compares(article, head):
        return []
    if len(comparable(article, head, [t for t in (first, second) if plain(article, t)])) < 2 or not one_sort(article, first, second):
        return []
    colon = ":" in gap(article, head, first)
    order = in_order(article, first, second)
    return [order] if colon and order is not None and not comparable(article, head, before(article, head)) else []


def _told_next(article: Article, head: Term) -> list[Pair]:
    """A sentence that says only by how much, and the next that gives the two: "It could nearly double. At 12 bn it …; it was still 6.6"."""
    following = [t for t in article.later(head, 1) if t.sentence == head.sentence + 1 and near_by(head, t)]
    two = comparable(article, head, [t for t in following if plain(article, t)])
    alone = not article.earlier(head) and not compares(article, head)
    if _heads(article, head) and not any(share_noun(article.sentence_text(head), t.claim.quote.exact) for t in two):
        return []  # what a headline says has doubled may be something else than the text begins with
    if two != following[:2]:
        return []  # another figure opens that sentence, and may say what the two are of
    if not alone or len(two) != 2 or not one_name(article, *two) or is_part(article, *two):
        return []
    if head.unit.dimension != "pp" and another_subject(article, head, two[0]):
        return []
    if head.fraction() is None and head.unit.dimension not in ("x", "pp") and bare(article, head):
        return []
    if is_multiple(head) and len(tail(article, head).split()) > _FEW:
        return []  # "told the council twice that the fence was finished": how often something was done
    order = in_order(article, *two)
    if order is None and cues.has("earlier", gap(article, *two), article.language):
        order = two[1], two[0]
    if order is None and head.unit.dimension == "pp":
        order = two[0], two[1]
    return [order] if order is not None else []


def _heads(article: Article, term: Term) -> bool:
    """Whether a figure stands in a headline."""
    line = article.text.rfind("\n", 0, term.claim.quote.start) + 1
    return article.text.startswith("#", line)


_FEW = 4  # words that may follow a multiple in its sentence: "could nearly double in ten years"


def with_its_own(article: Article, head: Term) -> list[Pair]:
    """A multiple and right behind it its figure, of figures of a sentence before: "The two cost 60 and 70 euros. A third costs twice as
    much: 150"."""
    first = after(article, head)
    if not is_multiple(head) or first is None or comparable(article, head, before(article, head)):
        return []
    between = gap(article, head, first)
    return [(t, first) for t in earlier_ones(article, head, first, named=False)] if marked(between) and len(between) <= NEXT else []
