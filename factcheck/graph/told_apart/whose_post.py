"""Of which house a post is that is told without one: "said its chief executive, Anna Berg" behind what Norvik does is Norvik's."""

from factcheck.acts.words.bags import Bag, name_key
from factcheck.graph.told_apart.foci import names_in, sentences
from factcheck.graph.who.posts import post
from factcheck.link.linked import LinkedClaim
from factcheck.model.once import once

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
    spans = [span for span in sentences(c.source) if span[0] < c.claim.quote.end][-_BACK:]
    found = (names_in(c.source, start, end) - own for start, end in reversed(spans))
    return next((names for told in found if (names := frozenset(word for word in told if word[:2] == "n:"))), frozenset())
