"""Whether two claims that something is the most of its kind may be of two things: "the club's largest creditor" is the tax office in the
one and a bank in the other, and that both are first is no agreement."""

from collections.abc import Sequence

from factcheck.acts.clauses.layout import laid_out
from factcheck.acts.clauses.superlatives import Superlative, superlatives_of
from factcheck.acts.met.credited import Doers
from factcheck.acts.met.superlatives import held
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind
from factcheck.model.once import once


def two_holders(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the sentences of two ranks say of which thing it is, and not of one for sure. Of two languages they may name it otherwise."""
    if a.claim.kind is not Kind.RANK or b.claim.kind is not Kind.RANK:
        return False
    alike = a.source.language == b.source.language
    stands = {held(x.holder, y.holder, alike=alike) for x in _told(a) for y in _told(b)}
    return bool(stands) and Doers.ONE not in stands and (alike or Doers.TWO in stands)


@once
def _told(c: LinkedClaim) -> Sequence[Superlative]:
    """What the sentence of a claim says to be the most of its kind."""
    first, last = c.claim.sentence
    return superlatives_of(laid_out(c.source.text[first:last], c.source.language, c.source.published))
