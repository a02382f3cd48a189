"""What two claims are about, where only its number, or a word beside it, tells it apart from others of its kind: line 4 and line 14, the
northern and the southern tunnel."""

from collections.abc import Mapping

from factcheck.acts.numbered import DETAIL, Numbered, apart, numbered
from factcheck.acts.sorts import YEAR, Worded, worded
from factcheck.graph.contrary import clause
from factcheck.graph.once import once
from factcheck.link.linked import LinkedClaim


def numbers_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims name things of one kind by other numbers."""
    return apart(named(a), named(b))


def sorts_told(a: LinkedClaim, b: LinkedClaim) -> tuple[str, str] | None:
    """The words by which two claims are of two sorts of one thing, None where they are not."""
    one, other = sorted_in(a), sorted_in(b)
    kind = next((kind for kind in one if kind in other and one[kind].keys().isdisjoint(other[kind])), None)
    return (_first(one[kind]), _first(other[kind])) if kind is not None else None


def _first(told: Mapping[str, str]) -> str:
    return next(iter(told.values()))


@once
def named(c: LinkedClaim) -> Numbered:
    """By what numbers the quote of a claim names things, else its sentence; its own figure names none. On which floor it happened two
    articles may tell otherwise of one fire."""
    text, (start, end) = c.source.text, c.claim.sentence
    own = frozenset({str(c.claim.value.middle)} if c.claim.value is not None else ())
    found = {**numbered(text[start:end], c.source.language), **numbered(c.claim.quote.exact, c.source.language)}
    return {kind: rest for kind, marks in found.items() if (rest := marks - own) and not kind.startswith(DETAIL)}


@once
def sorted_in(c: LinkedClaim) -> Worded:
    """Of what sorts of things the clause of a claim speaks, else its subject: what other clauses tell, they may tell of another sort. The
    year of an event is what a date tells of it."""
    tokens = clause(c)
    start = c.claim.sentence[0]
    told = c.source.text[start + tokens[0].start : start + tokens[-1].end] if tokens else c.claim.quote.exact
    found = {**worded(c.claim.subject or "", c.source.language), **worded(told, c.source.language)}
    return found if c.claim.value is not None else {kind: sort for kind, sort in found.items() if not kind.startswith(YEAR)}
