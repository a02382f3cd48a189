"""What a figure says about others, by its unit and the words beside it: a share, a change, a difference, a multiple, or nothing."""

from __future__ import annotations

from enum import StrEnum

from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Kind
from factcheck.model.once import once_with
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.terms import Article, Term


class Role(StrEnum):
    """What a figure says about two others."""

    SHARE = "share"  # a third of them
    CHANGE = "change"  # a third more, up 8 %
    GAP = "gap"  # 300 more, two points less
    MULTIPLE = "multiple"  # twice as many
    NONE = "none"


@once_with
def role(article: Article, head: Term) -> Role:
    """What the unit and the words beside a figure make of it."""
    unit = head.unit.dimension
    if head.unit.per is not None or head.claim.aspect is Aspect.RATE:
        before = position.lead(article, head).rstrip("$€£ ")
        more = position.after_way(article, head) or cues.ends("by", before, article.language)
        named = cues.has("moved", " ".join(before.split()[-_NAMED:]), article.language)
        more = more or named or position.opened_by_change(article, head)
        return Role.GAP if head.unit.per is not None and more else Role.NONE  # "1,402 euros a month, 39 more"
    if unit == "pp":
        return Role.GAP
    worded = head.claim.kind is Kind.RATIO or head.claim.aspect in (Aspect.SHARE, Aspect.RATIO)
    if unit == "%" or (worded and head.fraction() is not None):
        if position.makes_up(article, head):
            return Role.SHARE
        changes = head.claim.aspect is Aspect.CHANGE or position.way(article, head) != 0
        by = cues.ends("by", position.lead(article, head), article.language)
        return Role.CHANGE if changes or by or _follows_change(article, head) else Role.SHARE
    if unit == "x" or head.claim.aspect is Aspect.RATIO:
        return Role.MULTIPLE
    return Role.GAP if _is_gap(article, head) else Role.NONE


def _is_gap(article: Article, head: Term) -> bool:
    """Whether a number or an amount says how much more or less: "300 more than", "by 300", "a lead of 300", ", soit 300 de plus"."""
    language = article.language
    before = position.lead(article, head).rstrip("$€£ ")
    directed = cues.direction(before, language) or any(cues.has(kind, before, language) for kind in ("more_after", "less_after"))
    if cues.has("than", before, language) and directed:
        return False  # what another figure is compared with: "two more than the 28", "weaker than the 7.1 of 1958"
    if cues.ends("to", before, language):
        return False  # what it came to, be it a distance: "the gap fell to 92 points"
    if cues.has("gap", before, language) or cues.ends("by", before, language):
        return True
    if position.after_way(article, head):
        return True
    if cues.starts("total", before, language):
        return False  # "in all 2,028 were lost"
    named = _names_change(article, head, before)  # the "de" of "un gain de" is no beginning
    start = not named and (cues.ends("from", before, language) or cues.ends("endpoint", before, language))
    if position.opened_by_change(article, head):
        return True
    return not start and bool(cues.direction(before, language)) and position.appended(article, head)


def _names_change(article: Article, head: Term, before: str) -> bool:
    """Whether the words right before a figure name the change of which it is the size: "un gain de", "augmenté de" (not "from … to …")."""
    last = " ".join(before.split()[-_NAMED:])
    if cues.has("moved", last, article.language):
        return True
    following = among.after(article, head)
    return bool(cues.direction(last, article.language)) and not (following is not None and position.from_to(article, head, following))


_NAMED = 2  # words before a figure in which one may say that it is a change


def _follows_change(article: Article, head: Term) -> bool:
    """Whether a percentage is appended to the two ends of a change, or to its size: "from 9 to 12, or a third", "300 more, or 5 %"; not one
    that says which share it is: "58 million, from 51 million, a margin of 14 %"."""
    measure = head.linked.measure
    if not position.appended(article, head) or (measure.registered and measure.kind is MeasureKind.SHARE):
        return False
    last = [t for t in among.before(article, head, amounts=True) if t.unit.dimension != "%"][-2:]
    if not last or head.rank - last[-1].rank != 1:
        return False
    if role(article, last[-1]) is Role.GAP:
        return not position.noun_of_its_own(article, head)
    return len(last) == 2 and among.unbroken(last) and position.from_to(article, *last)


def spoken_for(article: Article, head: Term, term: Term) -> bool:
    """Whether another comparison than the head's names the figure: "a third fewer than the 48,926 of 2015"."""
    before = article.terms[term.rank - 1] if term.rank else head
    if before is head or before.sentence != term.sentence or head.rank == term.rank + 1:
        return False
    compared = role(article, before) in (Role.CHANGE, Role.GAP, Role.MULTIPLE)
    return compared and cues.has("than", position.gap(article, before, term), article.language)


def compared_with(article: Article, term: Term) -> bool:
    """Whether a figure is the one with which the comparison right before it compares: "six, two fewer than last year, when there were
    eight"."""
    last = article.earlier(term)[-1:]
    compares = bool(last) and role(article, last[0]) in (Role.CHANGE, Role.GAP, Role.MULTIPLE)
    return compares and position.compares(article, last[0])
