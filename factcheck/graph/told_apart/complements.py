"""Whether what two figures measure or count is measured of two things: the exports of rice and of tea, the price of wheat and of barley."""

from factcheck.acts.words.complements import Complement, Complements, complements
from factcheck.acts.words.sorts import of_one_sort
from factcheck.graph.told_apart.contrary import clause
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import class_of, may_be_one
from factcheck.measures.registry import measure_concepts
from factcheck.model.once import once


def of_two_complements(a: LinkedClaim, b: LinkedClaim) -> tuple[Complement, Complement] | None:
    """What the two are of, where the texts say it in words that differ; None where they do not, or a text leaves it out. Of two languages
    only what is known by its concept can be told to differ."""
    one, other = _of(a), _of(b)
    for how in one:
        if how not in other or any(_alike(x, y, a.source.language) for x in one[how] for y in other[how]):
            continue
        x, y = one[how][0], other[how][0]
        if a.source.language == b.source.language or surely_two(x, y):
            return x, y
    return None


def _alike(one: Complement, other: Complement, language: str) -> bool:
    """Whether two share a word, or have words that may tell one sort."""
    return bool(one.stems & other.stems) or any(of_one_sort(x, y, language) for x in one.words for y in other.words)


def surely_two(one: Complement, other: Complement) -> bool:
    """Whether two things are known to be two: both by their concepts, which are of one class, and neither is the broader."""
    classes = [{class_of(id) for id in x.known} for x in (one, other)]
    return bool(one.known) and classes[0] == classes[1] and not may_be_one(one.known, other.known)


@once
def _of(c: LinkedClaim) -> Complements:
    """What is said in the clause of a claim of what its measure is of."""
    tokens = clause(c)
    start = c.claim.sentence[0]
    told = c.source.text[start + tokens[0].start : start + tokens[-1].end] if tokens else c.claim.quote.exact
    own = frozenset((*measure_concepts(c.claim.measure), *c.claim.concepts))
    return {how: of for how, of in complements(told, c.source.language).items() if how.partition(" ")[2] in own}
