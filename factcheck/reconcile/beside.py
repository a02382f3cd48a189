"""Figures that a sentence appends to others: ", or 25 percent", "a total of 550", "six euros more". What is appended was computed.

A subject and a measure may be bound wrongly; the order of words seldom lies. A figure is appended where nothing but words of
reckoning stands between it and the mark or figure before it. Its premises are then the figures right before it, of one unit, in its
sentence or, where the words point back ("that is", "thus"), in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from factcheck.lang import languages, pack
from factcheck.model import Kind, LinkRole
from factcheck.reconcile import cues
from factcheck.reconcile.terms import Article, Term

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f \u2019']\d+)*")
_MARK = re.compile(r"[,;:()\u2013\u2014\u2026](?!\d)|\.(?=\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019](?=\w))?")
# Words of reckoning, by kind of cue; what is left between a mark and an appended figure is at most one telling word.
_RECKONING = ("restate", "thus", "total", "rest", "more", "less", "by", "gap", "rate_of", "mean")
# Words this short are articles and prepositions in every language of the packs.
_SHORT = 3
_MOST_LEFT = 1


@cache
def _known(language: str) -> bool:
    return language in languages()


def number_span(article: Article, term: Term) -> tuple[int, int]:
    """Where the number itself stands in the text: the digits of the quote that are its value, or its number word."""
    found = article.spans.get(term.rank)
    if found is None:
        found = article.spans[term.rank] = _number_span(article, term)
    return found


def _number_span(article: Article, term: Term) -> tuple[int, int]:
    start, quote = term.claim.quote.start, term.claim.quote.exact
    found = list(_DIGITS.finditer(quote))
    if found:
        value = term.claim.value
        wanted = "" if value is None or value.stated is None else f"{value.stated.normalize():f}".replace(".", "").strip("0")
        best = next((m for m in found if re.sub(r"\D", "", m.group()).strip("0") == wanted), found[0])
        return start + best.start(), start + best.end()
    base = article.language.split("-", maxsplit=1)[0].lower()
    if _known(base):
        from factcheck.extract.numerals import numerals

        for numeral in numerals(quote, pack(base)):
            if numeral.form != "article":
                return start + numeral.start, start + numeral.end
    end = start + len(quote)
    return (start, end) if term.claim.kind is Kind.RATIO else (end, end)


def lead(article: Article, term: Term) -> str:
    """The words between the term's number and the mark, figure or start of sentence before it."""
    found = article.leads.get(term.rank)
    if found is None:
        found = article.leads[term.rank] = _lead(article, term)
    return found


def _lead(article: Article, term: Term) -> str:
    start, _ = number_span(article, term)
    low = term.claim.sentence[0]
    for other in reversed(article.terms[: term.rank]):
        if other.sentence == term.sentence:
            end = number_span(article, other)[1]
            if end <= start:
                low = max(low, end)
                break
    text = article.text[low:start]
    marks = list(_MARK.finditer(text))
    return text[marks[-1].start() :] if marks else text


def appended(article: Article, term: Term) -> bool:
    """Whether nothing but words of reckoning stands before the figure: ", an increase of 25 percent"."""
    text = lead(article, term)
    opening = not _MARK.match(text) and not any(t.sentence == term.sentence for t in article.terms[: term.rank])
    back = refers_back(article, term, text)
    if (opening or cues.starts("clause", text, article.language)) and not back:
        return False
    left = [w for w in _WORD.findall(cues.without(_RECKONING, text, article.language)) if len(w.strip("'\u2019")) > _SHORT]
    return len(left) <= (3 if back else _MOST_LEFT)


def refers_back(article: Article, term: Term, text: str | None = None) -> bool:
    """Whether the words before the figure draw a conclusion or sum up: "that is", "thus", "soit", "in all"."""
    text = lead(article, term) if text is None else text
    return any(cues.has(kind, text, article.language) for kind in ("restate", "thus", "total"))


def before(article: Article, head: Term, *, reach: int = 0) -> list[Term]:
    """Plain figures before the head, in order: of its sentence, then back to `reach` sentences where its own has fewer than two."""
    mine: list[Term] = []
    for back in range(reach + 1):
        near = [
            t
            for t in article.terms[: head.rank]
            if t.sentence == head.sentence - back and t.paragraph == head.paragraph and t.plain and not t.linked_to(LinkRole.SAME_AS)
        ]
        mine = near + mine
        if len(mine) >= 2:
            break
    return mine


def fellows(terms: Iterable[Term], unit: tuple[str, ...] | None = None) -> list[Term]:
    """The figures of one unit that stand last; counts of different things are of one unit here, by their order alone."""
    listed = list(terms)
    if not listed:
        return []
    wanted = unit or _kind(listed[-1])
    out: list[Term] = []
    for term in reversed(listed):
        if _kind(term) == wanted:
            out.append(term)
    return out[::-1]


def _kind(term: Term) -> tuple[str, ...]:
    return ("count",) if term.unit.counts and term.unit.per is None else term.unit.key


def pair(article: Article, head: Term) -> tuple[Term, Term] | None:
    """The two figures that an appended change, gap or multiple compares: (old, new) where the text tells which is which, else in order.

    Either both stand before it, tied by a link or by a word such as "from", "against", "than"; or it stands between them.
    """
    here = [t for t in article.terms if t.sentence == head.sentence and t is not head and t.plain]
    earlier = [t for t in here if t.rank < head.rank]
    after = next((t for t in here if t.rank > head.rank), None)
    if earlier and after is not None and after.rank - head.rank == 1 and _kind(earlier[-1]) == _kind(after):
        gap = article.text[number_span(article, head)[1] : number_span(article, after)[0]]
        told = len(gap) < 60 and not _MARK.search(gap) and cues.has("versus", gap, article.language)
        if told and appended(article, head) and not compared(article, earlier[-1]):
            return after, earlier[-1]
    if not appended(article, head):
        return None
    if len(fellows(earlier)) < 2 and refers_back(article, head):
        earlier = before(article, head, reach=1)
    last = fellows(earlier)[-2:]
    if len(last) < 2 or not _run(last):
        return None
    first, second = last
    if {first.claim.id, second.claim.id} & {*first.linked_to(LinkRole.PART_OF), *second.linked_to(LinkRole.PART_OF)}:
        return None
    if cues.has("gap", lead(article, head), article.language) and first.unit.name == second.unit.name:
        return first, second
    if second.claim.id in first.linked_to(LinkRole.CHANGE_TO) or first.claim.id in second.linked_to(LinkRole.CHANGE_FROM):
        return first, second
    if first.claim.id in second.linked_to(LinkRole.CHANGE_TO):
        return second, first
    if not _tied(article, first, second):
        return None
    return (second, first) if cues.has("versus", _between(article, first, second), article.language) else (first, second)


def compared(article: Article, term: Term) -> bool:
    """Whether a figure is itself what another one is compared with: "more than the 19 billion", "(19 billion)"."""
    text = lead(article, term)
    return text.lstrip().startswith("(") or cues.has("versus", text, article.language)


def _between(article: Article, a: Term, b: Term) -> str:
    return article.text[number_span(article, a)[1] : number_span(article, b)[0]]


def _tied(article: Article, first: Term, second: Term) -> bool:
    """Whether two figures are set against each other by a word between them or before the first."""
    links = {*first.linked_to(LinkRole.CHANGE_TO), *second.linked_to(LinkRole.CHANGE_FROM), *second.linked_to(LinkRole.CHANGE_TO)}
    if {first.claim.id, second.claim.id} & links:
        return True
    between = _between(article, first, second)
    if len(between) > 90:
        return False
    if cues.has("versus", between, article.language):
        return True
    start = number_span(article, first)[0]
    return cues.has("from", article.text[max(first.claim.sentence[0], start - 8) : start], article.language) and cues.has(
        "to", between, article.language
    )


def _run(terms: Sequence[Term]) -> bool:
    """Whether no other figure stands between neighbours, but for one."""
    return all(b.rank - a.rank <= 2 for a, b in pairwise(terms))


def summands(article: Article, head: Term) -> list[Term]:
    """The parts that an appended total sums up: all figures of its unit before it in the sentence, or in the one before."""
    if not (appended(article, head) and cues.has("total", lead(article, head) + _after(article, head), article.language)):
        return []
    parts = fellows([t for t in before(article, head, reach=1) if _kind(t) == _kind(head)], _kind(head))
    parts = [t for t in parts if t.size * 500 > head.size]
    return parts if 2 <= len(parts) <= 6 and not article.unread(parts, head) else []


def _after(article: Article, term: Term) -> str:
    end = number_span(article, term)[1]
    return article.text[end : min(term.claim.sentence[1], end + 30)]


def whole_and_parts(article: Article, head: Term) -> tuple[Term, list[Term]] | None:
    """A whole and what is taken from it, before an appended remainder ("leaving 180"): the first and largest, and the others."""
    text = lead(article, head)
    if not (appended(article, head) and cues.has("rest", text, article.language)):
        return None
    terms = fellows([t for t in before(article, head) if _kind(t) == _kind(head)], _kind(head))
    if not 2 <= len(terms) <= 4 or any(t.size >= terms[0].size for t in terms[1:]):
        return None
    return terms[0], terms[1:]


def part_and_whole(article: Article, head: Term) -> tuple[Term, Term] | None:
    """The two figures before an appended share: the smaller is the part."""
    if not appended(article, head):
        return None
    terms = fellows(t for t in before(article, head, reach=2 if refers_back(article, head) else 1) if t.unit.dimension not in ("%", "time"))
    if len(terms) != 2 and not (len(terms) > 2 and terms[-2].claim.id in terms[-1].linked_to(LinkRole.PART_OF)):
        return None
    small, large = sorted(terms[-2:], key=lambda t: t.size)
    return (small, large) if small.size < large.size else None
