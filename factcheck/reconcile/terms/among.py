"""The figures around a figure: which stand before and after it, and which of them can be set against each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from factcheck.lang import pack, word_class
from factcheck.lang.declared import data_at
from factcheck.measures.lexicon import lexicon
from factcheck.measures.registry import measures
from factcheck.model import Aspect, Kind, LinkRole
from factcheck.read.text import fold
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.position import SHORT, after_way, after_words, bare, gap, lead, opens_bracket, tail
from factcheck.reconcile.terms.printed import WORD, number_span, span
from factcheck.reconcile.terms.terms import Article, Term, same_measure


def after(article: Article, term: Term) -> Term | None:
    """The next figure of the sentence."""
    following = article.terms[term.rank + 1 : term.rank + 2]
    return following[0] if following and following[0].sentence == term.sentence else None


def plain(article: Article, term: Term) -> bool:
    """A figure that says how much there is, not by how much it is more or less: "up from 28", "shed 28 jobs", but not "28 fewer"."""
    if term.unit.dimension in ("x", "pp") or (term.claim.kind is Kind.RATIO and term.fraction() is not None):
        return False
    if term.level or term.plain or term.claim.aspect is Aspect.RATE:
        return True
    if not term.amount:
        return False
    words = lead(article, term)
    named = cues.has("moved", " ".join(words.split()[-2:]), article.language)  # "ein Minus von" is no beginning
    if not named and any(cues.ends(kind, words.rstrip(" $€£"), article.language) for kind in ("to", "from", "endpoint")):
        return True
    if cues.starts("total", words, article.language):
        return True  # "in all 2,028 were lost"
    return not (cues.direction(" ".join(words.split()[-3:]), article.language) or after_way(article, term))


def before(article: Article, head: Term, *, reach: int = 0, amounts: bool = False) -> list[Term]:
    """Plain figures before the head, in order: of its sentence, then back to `reach` sentences where its own has fewer than two.
    `amounts`: also numbers that say how many more or fewer, which may be parts and wholes."""
    mine: list[Term] = []
    for back in range(reach + 1):
        near = [
            t
            for t in article.earlier(head, back)
            if t.sentence == head.sentence - back
            and (not back or near_by(head, t))
            and (plain(article, t) or (amounts and t.amount))
            and not _said_twice(article, t)
        ]
        mine = near + mine
        if len(mine) >= 2:
            break
    return mine


def _said_twice(article: Article, term: Term) -> bool:
    """Whether a figure says the one before it again in another unit or currency: "40.3C (104.5F)"."""
    if term.linked_to(LinkRole.SAME_AS):
        return True
    if not term.rank or not opens_bracket(article, term):
        return False
    first = next((t for t in article.earlier(term)[-1:] if t.rank == term.rank - 1), None)
    if first is None or first.unit.name == term.unit.name:
        return False
    return (first.unit.money and term.unit.money) or (not first.unit.counts and first.unit.dimension == term.unit.dimension)


_NEXT_PARAGRAPH = 2  # paragraphs are counted by line ends, and an empty line lies between two


def reckoned_with(article: Article, head: Term) -> list[Term]:
    """The amounts, lengths of time and rates at most two sentences away: what a rate can be reckoned with."""
    near = article.near(head)
    return [t for t in near if t.level or t.claim.kind is Kind.DURATION or (t.claim.aspect is Aspect.RATE and t.unit.per is not None)]


def near_by(a: Term, b: Term) -> bool:
    """Whether two figures stand in one paragraph or in paragraphs next to each other."""
    return abs(a.paragraph - b.paragraph) <= _NEXT_PARAGRAPH


def one_sort(article: Article, a: Term, b: Term) -> bool:
    """Whether two figures can be set against each other by their units: one unit, or two counts, or one that was printed bare."""
    if "%" in (a.unit.dimension, b.unit.dimension):
        return a.unit.dimension == b.unit.dimension
    if a.unit.counts and b.unit.counts:
        periodic = any(t.unit.per is not None and t.unit.per.dimension == "time" for t in (a, b))
        named = periodic and a.unit.dimension == b.unit.dimension != "count"  # "4,000 flights a year, now 4,800"
        return (a.unit.per is None) == (b.unit.per is None) or named or bare(article, a) or bare(article, b)
    if a.unit.dimension == b.unit.dimension:
        return a.unit.per is None or b.unit.per is None or a.unit.key == b.unit.key or (a.unit.per.counts and b.unit.per.counts)
    if a.unit.money and b.unit.money:
        return False  # "1.1 billion, some 100 million euros": one sum in two currencies
    # (a number word has no unit to lend: "one of the five it left out, the 299-metre Star, went by three miles off")
    return a.unit.per is None and b.unit.per is None and any(bare(article, t) and not (t.worded and t.unit.counts) for t in (a, b))


def one_name(article: Article, a: Term, b: Term) -> bool:
    """Whether two figures count the same things by name, or one leaves open what it counts."""
    if not one_sort(article, a, b):
        return False
    return a.unit.dimension == b.unit.dimension or bare(article, a) or bare(article, b)


def one_thing(article: Article, a: Term, b: Term) -> bool:
    """Whether two figures of different sentences count the same things by name: there a number printed bare has the unit that its own
    sentence gives it."""
    known = "count" not in (a.unit.dimension, b.unit.dimension)
    return one_name(article, a, b) and (not known or a.sentence == b.sentence or a.unit.dimension == b.unit.dimension)


def two_states(article: Article, a: Term, b: Term) -> bool:
    """Whether two figures say how much of one thing there was before and after: "once weighed 11.3 kilos, and now still 10.9"."""
    between = gap(article, a, b)
    told = any(cues.has(kind, between, article.language) for kind in ("earlier", "back_then"))
    return told and same_measure(a, b) and not cues.has("and", between, article.language)


def apart_in_place(a: Term, b: Term) -> bool:
    """Whether two figures are said of two different places."""
    first, second = a.linked.place, b.linked.place
    return first is not None and second is not None and first.id != second.id


def fellows(article: Article, terms: Iterable[Term], like: Term | None = None) -> list[Term]:
    """The figures of one sort with the last of them, or with `like`."""
    listed = list(terms)
    if not listed:
        return []
    return [t for t in listed if one_sort(article, t, like or listed[-1])]


def names_again(article: Article, head: Term, other: Term) -> bool:
    """Whether the noun of the head, behind it or said to be "each", is the noun or unit of another figure: "seven tonnes a hectare"
    beside "12 hectares", "each hectare gives seven tonnes"."""
    start, end = span(article, other)
    near = article.text[number_span(article, other)[1] : end] + " " + " ".join(tail(article, other).split()[:2])
    words = lead(article, head).split()
    each = [b for a, b in pairwise(words) if cues.has("each", a, article.language)]
    own = " ".join([*each, after_words(article, head)])
    return start != end and share_noun(own, near)


def share_noun(first: str, second: str) -> bool:
    """Whether two texts have a noun in common, be it with another ending ("Einsatz", "Einsätze")."""
    mine, others = ({fold(w) for w in WORD.findall(text) if len(w) > SHORT} for text in (first, second))
    return any(_one_noun(a, b) for a in mine for b in others)


def _one_noun(a: str, b: str) -> bool:
    """Whether two words differ by their endings at most: "hectare" and "hectares", and not "Einsatz" and "Einsatzkräfte"."""
    told = max(4, max(len(a), len(b)) - _ENDING)
    return a[:told] == b[:told]


_ENDING = 3  # letters


def of_another(article: Article, head: Term, other: Term) -> bool:
    """Whether the words behind an amount name another thing than those of an earlier one: "burns 900 litres of diesel an hour" and "carries
    2,400 litres of milk"."""
    low, start = other.claim.sentence[0], span(article, head)[0]
    said = article.text[low : max(low, min(other.claim.sentence[1], start))].casefold()
    words = cues.without(["total"], tail(article, head), article.language)
    return any(word.casefold() not in said for word in WORD.findall(words) if len(word) > SHORT)


def another_subject(article: Article, told: Term, other: Term, *, takings: bool = False) -> bool:
    """Whether the later sentence of two opens with something that the earlier one does not name: "That of coal went …", "The shop next door
    took …", "La moyenne nationale est de …". A pronoun and a conclusion go on with what was told, and, of `takings`, the name of a measure
    ("the bill")."""
    first, later = sorted((told, other), key=lambda t: t.sentence)
    if first.sentence == later.sentence:
        return False
    low, high = later.claim.sentence
    opening = article.text[low : min(high, *(number_span(article, t)[0] for t in article.beside(later)))]
    if cues.starts("that_of", opening, article.language):
        return True
    words, grammar = WORD.findall(opening), word_class(article.language, "pronoun") - word_class(article.language, "determiner")
    if any(word.casefold() in grammar for word in words[:2]) or cues.starts("each", opening, article.language):
        return False
    said = article.sentence_text(first)
    if share_noun(opening, said) or any(cues.has(kind, opening, article.language) for kind in ("restate", "thus", "total")):
        return False
    left = WORD.findall(cues.without(_GOES_ON, opening, article.language))
    grammar = word_class(article.language, "auxiliary") | word_class(article.language, "preposition")
    left = [word for word in left if len(word) > SHORT and word.casefold() not in grammar]
    left = [word for word in left if not (takings and measured(word, article.language))]
    averaged = cues.has("mean", opening, article.language)  # "the national average"
    verb_first = data_at(pack(article.language), "speech.names.drops_pronouns", False) and not averaged  # "Pasó de 310 a 520"
    return len(left) > int(bool(verb_first))


# What opens a sentence without naming what it is about.
_GOES_ON = ("mean", "each", "makes", "back_then", "earlier", "today", "versus", "from", "to", "by", "more", "less", "spread")


def measured(words: str, language: str) -> bool:
    """Whether words name what some measure says of a thing: "the bill", "sales"."""
    return any(concept in concepts_of_measures() for concept in lexicon(language).concepts_of(words))


@cache
def concepts_of_measures() -> frozenset[str]:
    """The concepts of all measures."""
    return frozenset(concept for measure in measures().values() for concept in (*measure.concepts, *measure.alone))


def unbroken(terms: Sequence[Term]) -> bool:
    """Whether at most one other figure stands between neighbours."""
    return all(b.rank - a.rank <= 2 for a, b in pairwise(terms))
