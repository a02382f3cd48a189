"""What two claims are about, where only a number tells it apart from others of its kind: line 4 and line 14."""

from factcheck.acts.numbered import DETAIL, Numbered, apart, numbered
from factcheck.graph.once import once
from factcheck.link.linked import LinkedClaim


def numbers_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two claims name things of one kind by other numbers."""
    return apart(named(a), named(b))


@once
def named(c: LinkedClaim) -> Numbered:
    """By what numbers the quote of a claim names things, else its sentence; its own figure names none. On which floor it happened two
    articles may tell otherwise of one fire."""
    text, (start, end) = c.source.text, c.claim.sentence
    own = frozenset({str(c.claim.value.middle)} if c.claim.value is not None else ())
    found = {**numbered(text[start:end], c.source.language), **numbered(c.claim.quote.exact, c.source.language)}
    return {kind: rest for kind, marks in found.items() if (rest := marks - own) and not kind.startswith(DETAIL)}
