"""To which figure or date of an article the words of another's claim are bound: to those that they stand next to.

"Sold for 9.4bn to settle a tax bill of 27.5bn" prints both figures; whoever gives 27.5bn for the sale agrees with neither.
"""

from collections import Counter
from collections.abc import Iterator

from factcheck.graph.contrary import clause, laid_out, span
from factcheck.graph.figures import Fit
from factcheck.graph.once import once, once_lately
from factcheck.graph.pair import raw_pair
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind

# By how much more the words must be bound to another figure, a word beside its figure being 1. Two languages share too few words to tell.
_OTHERWISE = 0.5


def bound_elsewhere(a: LinkedClaim, b: LinkedClaim, links: Links) -> tuple[LinkedClaim, LinkedClaim] | None:
    """Of two claims with an equal figure or date, the one whose words are bound to another figure or date in the sentence of the other,
    and that other claim."""
    if a.source.language != b.source.language:
        return None
    rows = [(more, x, found) for x, y in ((a, b), (b, a)) for more, found in _bound(x, y, links)]
    best = max(rows, default=None, key=lambda row: (row[0], row[2].claim.id))
    return None if best is None else best[1:]


def _bound(mine: LinkedClaim, same: LinkedClaim, links: Links) -> Iterator[tuple[float, LinkedClaim]]:
    """The claims of the sentence of an equal one to which the words of a claim are bound, and by how much more."""
    own = "t:" if mine.claim.value is None else "m:"
    asked, ours = _asked(mine), laid_out(same).bonds(*span(same), own)
    often = Counter(word for _, word in laid_out(same).words)
    here = [c for c in _of(links)[mine.claim.source] if c.claim.sentence == mine.claim.sentence]
    for other in _of(links)[same.claim.source]:
        if other is same or other.claim.sentence != same.claim.sentence or not _could_be(mine, same, other):
            continue
        if any(_equal(c, other) for c in here):
            continue
        # what the sentence has twice, "according to", stands beside each of its figures and tells for none
        theirs = laid_out(other).bonds(*span(other), own)
        by_how_much = ((theirs.get(word, 0.0) - ours.get(word, 0.0), often[word]) for word in asked)
        more = sum(by for by, times in by_how_much if times < 2 or by < 0)
        if more >= _OTHERWISE:
            yield more, other


@once
def _asked(c: LinkedClaim) -> list[str]:
    """The words of the clause of a claim without those of any number or day."""
    laid = laid_out(c)
    told = [(a, b) for a, b, word in laid.marks if word[:2] in ("m:", "t:")]
    kept = [token for token in clause(c) if not any(a <= token.start < b for a, b in told)]
    return sorted(word for word in laid.bag_of(kept) if word[:2] not in ("m:", "t:"))


def _could_be(mine: LinkedClaim, same: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether another figure or date of an article could be what a claim should have given."""
    x, y, z = mine.claim, same.claim, other.claim
    if x.value is None or z.value is None:
        if not (x.kind is z.kind is Kind.DATE) or x.time is None or z.time is None:
            return False
        return x.time.precision is z.time.precision and not x.time.overlaps(z.time)
    if (y.kind is x.kind is not z.kind) or (x.aspect is not z.aspect and x.aspect in (y.aspect, Aspect.CHANGE)):
        return False
    made = raw_pair(mine, other)
    return made.figures is not None and made.fit is not Fit.SAME


def _equal(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether two claims give one figure, or one day."""
    if one.claim.value is None or other.claim.value is None:
        if not (one.claim.kind is other.claim.kind is Kind.DATE) or one.time is None or other.time is None:
            return False
        return one.time.overlaps(other.time)
    return raw_pair(one, other).fit is Fit.SAME


@once_lately
def _of(links: Links) -> dict[str, list[LinkedClaim]]:
    """The claims of each article."""
    found: dict[str, list[LinkedClaim]] = {}
    for c in links.claims:
        found.setdefault(c.claim.source, []).append(c)
    return found
