"""The parts that follow a whole, in its own sentence or in the next, and whether they can be all of it and no two of them the same."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.model import LinkRole
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import near_by, one_name, one_sort, plain, share_noun
from factcheck.reconcile.terms.position import SHORT, bare, compared, gap, tail
from factcheck.reconcile.terms.printed import WORD, number_span, span, unread
from factcheck.reconcile.terms.roles import compared_with
from factcheck.reconcile.terms.terms import Article, Term

_MOST = 8
_ENTRY = 60  # characters from one part to the next
_SEQUEL = 150  # characters behind a list in which the others are told
# What comes so near to a whole is meant to be all of it; beyond that it is no list of its parts.
_ALL, _NEARLY, _BEYOND = Fraction(97, 100), Fraction(4, 5), Fraction(13, 10)
# Of these every whole of people is made.
_SEXES = ("man", "woman")


def followed_by(article: Article, head: Term) -> list[Term]:
    """The parts told behind a whole by a list that points back to it: "412,000 passengers. Of them 268,000
    went north and 134,000 south"; or by the two sexes: "210 members; 30 are women and 170 men"."""
    parts = _of_both_sexes(article, head) or _of_next_sentence(article, head)
    if any(not one_sort(article, t, head) or not t.level or t.size >= head.size for t in parts) or not plain(article, head):
        return []
    return parts if parts and not unread(article, parts) else []


def all_told(article: Article, head: Term, parts: Sequence[Term]) -> bool:
    """Whether parts that do not make the whole may accuse: they are the two sexes, or nearly make it and nothing more follows; or they go
    beyond it, and nothing can be two of them at once."""
    made = sum(t.size for t in parts)
    if _opposites(parts):
        return _NEARLY * head.size <= made <= _BEYOND * head.size
    if made > head.size:
        return made <= _BEYOND * head.size and _apart(article, parts)
    return made >= _ALL * head.size and not goes_on(article, parts)


def _of_next_sentence(article: Article, head: Term) -> list[Term]:
    parts = [t for t in article.later(head, 1) if t.sentence == head.sentence + 1 and near_by(head, t)]
    parts = [t for t in parts if t.unit.dimension != "%" or head.unit.dimension == "%"]  # a share says one of them again
    if not 2 <= len(parts) <= _MOST:
        return []
    others = [t for t in article.beside(head) if t is not head and t.amount and t.size > parts[0].size and one_name(article, t, head)]
    if any(not compared(article, t) for t in others):
        return []  # which of two wholes is meant stays open
    between = [gap(article, a, b) for a, b in pairwise(parts)]
    if any(len(text) > _ENTRY for text in between) or not cues.has("and", between[-1], article.language):
        return []
    behind = (text for text in (*between[1:], tail(article, parts[-1])))
    if any(cues.has("part", text, article.language) for text in behind):
        return []  # "60 from the city, 30 of them …": parts of parts
    return parts if _points_back(article, head, parts[0]) else []


def _points_back(article: Article, head: Term, first: Term) -> bool:
    opening = article.text[first.claim.sentence[0] : number_span(article, first)[0]]
    said = cues.starts("part", opening, article.language) or cues.opens("part", tail(article, first), article.language)
    return said or cues.has("part_of_it", opening, article.language) or head.claim.id in first.linked_to(LinkRole.PART_OF)


def _of_both_sexes(article: Article, head: Term) -> list[Term]:
    if compared_with(article, head):
        return []  # "six dead, two fewer than the year before, when there were eight": the two sexes of the six
    following = [t for t in article.later(head, 1) if t.sentence - head.sentence <= 1 and near_by(head, t) and t.unit.dimension != "%"]
    behind = [t for t in following if t.sentence > head.sentence]
    for pair in (following[:2], behind[:2]):
        if _opposites(pair) and len(gap(article, *pair)) <= _ENTRY and not _do_something(article, head, pair[-1]):
            return pair
    return []


def _do_something(article: Article, head: Term, last: Term) -> bool:
    """Whether a sentence of its own tells what the people of a list did, and not that they are those of the whole: "The jury has eleven
    members. Seven women and five men applied for it in May", but not "… sit on the jury"."""
    words = tail(article, last)
    return last.sentence != head.sentence and len(words.split()) > SHORT and not share_noun(words, article.sentence_text(head))


def _opposites(parts: Sequence[Term]) -> bool:
    """Whether two parts are the two sexes: each may carry the word of its whole ("defendants") beside its own."""
    if len(parts) != 2:
        return False
    said = [[sex for sex in _SEXES if sex in {*t.linked.measure.concepts, *t.claim.concepts}] for t in parts]
    return sorted(said) == [[sex] for sex in _SEXES]


def goes_on(article: Article, parts: Sequence[Term]) -> bool:
    """Whether what follows a list tells of what else there is: "The other four seats …"."""
    end = span(article, parts[-1])[1]
    return any(cues.has(kind, article.text[end : end + _SEQUEL], article.language) for kind in ("remaining", "rest", "others", "further"))


def _apart(article: Article, parts: Sequence[Term]) -> bool:
    """Whether nothing can be two of the parts at once: three or more of one list, or two told in the same words ("41 times because of
    water, 28 times because of wind"); of 41 women and 28 children some may be both."""
    if len(parts) > 2 or all(bare(article, t) for t in parts):
        return True
    first, second = ({w.casefold() for w in WORD.findall(tail(article, t)) if len(w) > SHORT + 1} for t in parts)
    named = {word.casefold() for t in parts for word in WORD.findall(t.unit.name)}
    return parts[0].unit.key == parts[1].unit.key and bool((first & second) - named)
