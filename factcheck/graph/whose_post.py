"""Of which house a post is that is told without one: "said its chief executive, Anna Berg" behind what Norvik does is Norvik's."""

from functools import lru_cache

from factcheck.acts.bags import Bag, name_key, nouns_capitalised
from factcheck.acts.layout import laid_out
from factcheck.graph.once import once
from factcheck.graph.posts import post
from factcheck.lang import pack, word_class
from factcheck.link.linked import LinkedClaim
from factcheck.model import Source
from factcheck.read.text import bounds

_BACK = 3  # sentences up to that of the post in which its house may be named


def of_two_houses(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two posts, of which one names no house, are told in passages that have no name in common."""
    if post(a.claim.object or "").house is not None and post(b.claim.object or "").house is not None:
        return False
    one, other = _names_before(a), _names_before(b)
    return bool(one) and bool(other) and one.isdisjoint(other)


@once
def _names_before(c: LinkedClaim) -> Bag:
    """The names in the sentence of a post, but for its holder's, else in the nearest sentence before it that has one."""
    own = {f"n:{name_key(word)}" for word in (c.claim.subject or "").split()}
    spans = [span for span in _sentences(c.source) if span[0] < c.claim.quote.end][-_BACK:]
    return next((names for start, end in reversed(spans) if (names := _names(c.source, start, end) - own)), frozenset())


@lru_cache(maxsize=16)
def _sentences(source: Source) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in bounds(source.text, pack(source.language)) if not s.heading]


def _names(source: Source, start: int, end: int) -> Bag:
    """The names of a sentence; where every noun has a capital, those behind no article."""
    laid = laid_out(source.text[start:end], source.language, source.published)
    articles = word_class(source.language, "determiner") if nouns_capitalised(source.language) else frozenset[str]()
    return frozenset(word for i, word in laid.words if word[:2] == "n:" and not (i and laid.tokens[i - 1].low in articles))
