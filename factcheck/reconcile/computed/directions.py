"""Words that say which of two figures is the larger, beside figures that say it is the other: "rose from 50 to 40", "passed by 48 votes
to 52", "with 42 percent, ahead of Reed with 45"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.acts.words.sides import named_sides, sides
from factcheck.lang import tie_words
from factcheck.model import Aspect, LinkRole, Reason
from factcheck.model.relation import Words
from factcheck.read.text import Token, tokenize
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.printed import WORD
from factcheck.reconcile.terms.terms import Article, Term, same_measure

CODE = "A114"
_LEADING = frozenset({"votes", "seats", "people", "%"})  # of which more is ahead; of points and times that depends on the game


def against_words(article: Article, head: Term) -> Iterator[Check]:
    """The faults where the order of a figure and the one before it is not the one that the words of their clause tell."""
    first = next((t for t in article.earlier(head)[-1:] if t.unit.key == head.unit.key and t.claim.kind is head.claim.kind), None)
    if first is not None and _plain(article, first) and _plain(article, head):
        for told in (_trend, _vote, _ahead):
            yield from told(article, first, head)


def _plain(article: Article, term: Term) -> bool:
    """Whether a figure is a state that another one can follow: no change, no multiple, nothing below zero, of which less is more."""
    return among.plain(article, term) and term.claim.aspect is not Aspect.RATE and (term.value.low or 0) >= 0


def _trend(article: Article, first: Term, second: Term) -> Iterator[Check]:
    """From one figure to the other, or to one from the other, with a word for the way that it goes."""
    ends = _tied(first, second) or _set_against(article, first, second)
    if ends is None or _of_two(first, second) or cues.has("foreseen", article.sentence_text(second), article.language):
        return
    old, new = ends
    language, lead, behind = article.language, position.lead(article, first), position.tail(article, second)
    closing = behind if len(behind.split()) <= _FEW else ""  # "ist von 50 auf 40 gestiegen"
    words = tokenize(" ".join([*lead.split()[-_NEAR:], closing]))
    told = sides(words, language).get("trend", 0)
    if not told or _sized(article, first, second) or cues.has("less" if told > 0 else "more", lead, language):
        return  # "they cut the increase from 410 to 340"
    if told > 0 and _less(new, old):
        yield _fault("rises", first, second, old, new, _said(words, language, "trend"))
    elif told < 0 and _less(old, new):
        yield _fault("falls", first, second, old, new, _said(words, language, "trend"))


def _sized(article: Article, first: Term, second: Term) -> bool:
    """Whether the first of two figures is rather the size of a change: "bajó en 24.000, hasta 2,5 millones"."""
    small, large = sorted((first.size, second.size))
    by = cues.ends("by", position.lead(article, first), article.language)
    return (by or _MANY * small < large) and not position.from_to(article, first, second)


def _of_two(first: Term, second: Term) -> bool:
    """Whether two figures are known to be of two measures."""
    mine, other = first.linked.measure, second.linked.measure
    return mine.id != other.id and mine.registered and other.registered


def _tied(first: Term, second: Term) -> tuple[Term, Term] | None:
    """The earlier and the later state, where the text ties two neighbouring figures as such."""
    for old, new in ((first, second), (second, first)):
        if new.claim.id in old.linked_to(LinkRole.CHANGE_TO) or old.claim.id in new.linked_to(LinkRole.CHANGE_FROM):
            return old, new
    return None


def _set_against(article: Article, first: Term, second: Term) -> tuple[Term, Term] | None:
    """The same, where the second is what the first is set against, with an earlier time of its own: "at 30 million, compared with 35
    million a year earlier"."""
    if not same_measure(first, second) or not cues.starts("versus", position.gap(article, first, second), article.language):
        return None
    time, other = first.claim.time, second.claim.time
    if other is None or other.assumed or other.end is None:
        return None
    return (second, first) if time is None or time.assumed or (time.start is not None and other.end < time.start) else None


def _vote(article: Article, first: Term, second: Term) -> Iterator[Check]:
    """So many votes to so many, of what was approved: fewer for than against. (What was rejected may have lacked two thirds.)"""
    if first.unit.name != "votes" or not _less(first, second):
        return
    language, gap, behind = article.language, position.gap(article, first, second), position.tail(article, second)
    lead = position.lead(article, first)
    if cues.starts("favour", gap, language) and cues.starts("opposed", behind, language):
        behind = cues.without(["opposed"], behind, language)
    elif len(WORD.findall(gap)) > _FEW or not any(cues.has(kind, gap, language) for kind in ("to", "to_votes", "versus")):
        return
    words = tokenize(f"{lead} {behind}")
    if sides(words, language).get("vote", 0) > 0:
        yield _fault("vote", first, second, first, second, _said(words, language, "vote"))
    elif cues.ends("carried", lead, language):
        yield _fault("vote", first, second, first, second, lead.split()[-2])


def _ahead(article: Article, first: Term, second: Term) -> Iterator[Check]:
    """Somebody's figure and behind it that of one who is said to be behind or ahead."""
    if not {first.unit.name, first.unit.dimension} & _LEADING:
        return
    gap = position.gap(article, first, second).rpartition(",")[2].rpartition("(")[2] or position.gap(article, first, second)
    for kind, small, large in (("ahead", first, second), ("behind", second, first)):
        if _name_alone(cues.after(kind, gap, article.language)) and _less(small, large):
            said = next((word for word in tie_words(article.language, kind) if word in gap.casefold()), gap.strip())
            yield _fault(kind, first, second, first, second, said)


def _name_alone(text: str) -> bool:
    """Whether some words before a figure are a name and what ties the two, and no other clause: "Paul Reed with"."""
    words = WORD.findall(text)
    return any(word[0].isupper() for word in words) and all(word[0].isupper() or len(word) <= _SHORT for word in words)


_MANY = 10  # times
_NEAR, _FEW, _SHORT = 3, 3, 4  # words before the figures, between or behind them; letters of a preposition


def _less(small: Term, large: Term) -> bool:
    """Whether one figure is less than the other, however either was rounded."""
    return small.value.high is not None and large.value.low is not None and small.value.high < large.value.low


def _said(words: Sequence[Token], language: str, topic: str) -> str:
    """The words of a clause that take a side of a topic."""
    at, last = next((at, last) for at, last, named, _ in named_sides(words, language) if named == topic)
    return " ".join(token.text for token in words[at : last + 1])


def _fault(name: str, first: Term, second: Term, a: Term, b: Term, said: str) -> Check:
    """The finding: the two figures, and the word between them."""
    values: dict[str, Words] = {"a": a.claim.value or "", "b": b.claim.value or "", "stated": f"quote:{said}"}
    claims = (second.claim.id, first.claim.id)
    return Check(CODE, Outcome.INCONSISTENT, claims, Reason(code=CODE, key=f"reconcile.order.{name}", values=values))
