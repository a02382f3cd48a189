"""Who takes a side: what one decided and the opposite that another did are no contradiction ("the mayor voted for it", "the opposition
voted against it")."""

import tomllib
from functools import cache
from pathlib import Path

from factcheck.acts.clauses.agents import verbs_in
from factcheck.acts.clauses.chunks import parts_of
from factcheck.acts.clauses.doers import sides_of
from factcheck.acts.clauses.layout import Layout
from factcheck.acts.words.bags import Bag
from factcheck.lang import pack
from factcheck.measures.concept import broader, class_of

_WHO = frozenset({"person", "organisation"})
_CLAUSE = frozenset(",;:()—–.!?")


def taker_of(laid: Layout, first: int, last: int) -> Bag:
    """Of whom or what words speak that stand as the doer of a side: its subject, or of a passive what is told to do it. `first`, `last`:
    the places of the words that tell the side."""
    tokens, language = laid.tokens, laid.language
    table = pack(language).part("acts")
    if not table:
        return Bag()
    stops = [i for i, token in enumerate(tokens) if token.text in _CLAUSE]
    begin, end = max((i for i in stops if i < first), default=-1), min((i for i in stops if i > last), default=len(tokens))
    parts = parts_of(tokens, laid.marks, {*verbs_in(tokens, language), *range(first, last + 1)}, language)
    if any(tokens[i].low in table["passive"] for i in range(begin + 1, end)):
        told = [c.own for c in parts.chunks if begin < c.at < end and c.lead in table["by"]]
        return told[0] if told else Bag()
    return sides_of(first, tokens, parts, language)[1]


def two_takers(one: Bag, other: Bag) -> bool:
    """Whether two sides are surely taken by two: by bodies of which neither speaks for the other, or by two of one kind ("the union of the
    pilots", "the union of the drivers")."""
    mine, theirs = (frozenset(word for word in bag if class_of(word) in _WHO) for bag in (one, other))
    if not mine or not theirs:
        return False
    shared = {a for a in mine for b in theirs if a in broader(b) or b in broader(a)}
    if shared:
        rest, others = mine - shared, theirs - {b for b in theirs if any(a in broader(b) or b in broader(a) for a in mine)}
        return bool(rest) and bool(others)
    x, y = bodies(mine), bodies(theirs)
    return bool(x) and bool(y) and x.isdisjoint(y)


def bodies(words: Bag) -> frozenset[str]:
    """The bodies that some words name or of which they are members, the broadest that a list knows."""
    return frozenset(body for word in words for up in broader(word) for body in _bodies().get(up, ()))


@cache
def _bodies() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text("utf-8"))
    out: dict[str, frozenset[str]] = {}
    for body, words in table.items():
        for word in words:
            out[word] = out.get(word, frozenset()) | {body}
    return out
