"""Whether two articles tell alike of two things, each of which the other does not know: what two schools won, what a storm did in two
towns. Everything but the names is shared then, so that no more than they can tell the two apart."""

from functools import lru_cache

from factcheck.acts.clauses.layout import full_names, laid_out
from factcheck.acts.words.bags import Bag
from factcheck.acts.words.sides import calendar
from factcheck.lang import pack, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Source
from factcheck.model.once import once
from factcheck.read.text import bounds

_NAME, _PLACE = "n:", "p:"  # begin the words of a bag that are names
_SHARED = 1  # name that two such articles may have in common, countries apart: of one event two articles share more
_KEPT = 256  # articles of which the names are remembered


def of_two_foci(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether two articles of one language have hardly a name in common, and neither has that which stands nearest before the claim of the
    other, or else the place that does. Another language may translate a name."""
    if a.source.name == b.source.name or a.source.language != b.source.language:
        return False
    shared = _known(a.source) & _known(b.source)
    if sum(word[:2] != _PLACE or "/" in word for word in shared) > _SHARED:
        return False
    told = all(c.claim.kind is Kind.PLACE for c in (a, b))  # where a thing is may be told wrongly
    return any(_unknown(a, b, kind) and _unknown(b, a, kind) for kind in ((_NAME,) if told else (_NAME, _PLACE)))


def _unknown(c: LinkedClaim, other: LinkedClaim, kind: str) -> bool:
    """Whether the names of a kind nearest before a claim are none that the article of another has."""
    found = frozenset(word for word in _nearest(c) if word[:2] == kind)
    return bool(found) and found.isdisjoint(_known(other.source))


@once
def _nearest(c: LinkedClaim) -> Bag:
    """The names and the places in the sentence of a claim, else in the nearest before it that has some; people left out: they say so."""
    people = _people(c.source)
    out: Bag = frozenset()
    for start, end in reversed([span for span in sentences(c.source) if span[0] < c.claim.quote.end]):
        names = names_in(c.source, start, end) - people
        have = {word[:2] for word in out}
        out |= {word for word in names if word[:2] not in have}
        if len({word[:2] for word in out}) > 1:
            break
    return out


@lru_cache(maxsize=_KEPT)
def sentences(source: Source) -> list[tuple[int, int]]:
    """Where the sentences of an article stand, headings left out."""
    return [(s.start, s.end) for s in bounds(source.text, pack(source.language)) if not s.heading]


@lru_cache(maxsize=_KEPT)
def _known(source: Source) -> Bag:
    return frozenset().union(*(names_in(source, start, end) for start, end in sentences(source)))


@lru_cache(maxsize=_KEPT)
def _people(source: Source) -> Bag:
    """The words of names of two words, which are mostly those of people."""
    laid = (laid_out(source.text[start:end], source.language, source.published) for start, end in sentences(source))
    return frozenset(word for found in laid for name in full_names(found, 0, len(found.tokens)) for word in name)


@lru_cache(maxsize=1 << 12)
def names_in(source: Source, start: int, end: int) -> Bag:
    """The names and places of a sentence, no days of the week; where every noun has a capital, those behind no article."""
    laid = laid_out(source.text[start:end], source.language, source.published)
    articles = word_class(source.language, "determiner") if nouns_capitalised(source.language) else frozenset[str]()
    found = ((i, word) for i, word in laid.words if word[:2] in (_NAME, _PLACE) and laid.tokens[i].low not in calendar(source.language))
    return frozenset(word for i, word in found if not (i and laid.tokens[i - 1].low in articles))
