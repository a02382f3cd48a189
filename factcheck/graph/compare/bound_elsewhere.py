"""To which figure or date of an article the words of another's claim are bound: to those that they stand next to.

"Sold for 9.4bn to settle a tax bill of 27.5bn" prints both figures; whoever gives 27.5bn for the sale agrees with neither.
"""

from collections.abc import Iterator

from factcheck.acts.clauses.bonds import bound_more
from factcheck.acts.words.bags import Bag, name_key
from factcheck.graph.compare.placed import raw_pair
from factcheck.graph.told_apart.contrary import clause, laid_out, span
from factcheck.graph.values.figures import Fit
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Aspect, Kind, LinkRole
from factcheck.model.once import once, once_lately
from factcheck.read.text import tokenize

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


def counted_elsewhere(a: LinkedClaim, b: LinkedClaim, links: Links) -> tuple[LinkedClaim, LinkedClaim] | None:
    """Of two claims that put an equal figure down to two parties, the one whose party counts otherwise in the sentence of the other, and
    that other count: "18,000 by the police, 40,000 by the organisers", and elsewhere "18,000, the organisers said"."""
    if raw_pair(a, b).parties is None:
        return None
    rows = ((mine, other) for mine, same in ((a, b), (b, a)) for other in _other_counts(same, links) if _counts_it(mine, same, other))
    return next(rows, None)


def owned_elsewhere(a: LinkedClaim, b: LinkedClaim, links: Links) -> tuple[LinkedClaim, LinkedClaim] | None:
    """Of two claims with an equal figure of two things, the one whose thing has another figure in the sentence of the other, and that other
    figure: "the state gave 3 million and the fund 2.6", and elsewhere "the state 2.6 million, the fund 3 million"."""
    if a.entity is None or b.entity is None or a.entity == b.entity or a.claim.subject_candidates or b.claim.subject_candidates:
        return None
    rows = ((mine, other) for mine, same in ((a, b), (b, a)) for other in _beside(same, links) if _owns_it(mine, same, other))
    return next(rows, None)


def _owns_it(mine: LinkedClaim, same: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether a figure beside an equal one is of the thing of a claim."""
    one_sort = other.measure.id == same.measure.id == mine.measure.id and other.claim.aspect is same.claim.aspect is mine.claim.aspect
    return one_sort and other.entity == mine.entity and not other.claim.subject_candidates and _could_be(mine, same, other)


def act_of_its_part(whole: LinkedClaim, links: Links) -> bool:
    """Whether the clause of a claim tells what a part of it alone does: "six of the fourteen offices opened again"."""
    return any(clause(part) == clause(whole) for part in _parts(whole, links))


def _parts(whole: LinkedClaim, links: Links) -> Iterator[LinkedClaim]:
    """The claims of the sentence of a claim that are parts of it."""
    for c in _beside(whole, links):
        if any(link.role is LinkRole.PART_OF and link.claim == whole.claim.id for link in c.claim.links):
            yield c


def named_alike(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the clauses of two claims share a name, other than that of whom either is about."""
    return not _names(a).isdisjoint(_names(b))


@once
def _names(c: LinkedClaim) -> Bag:
    """The names in the clause of a claim, but for whom it is about."""
    own = {f"n:{name_key(word)}" for word in (c.claim.subject or "").split()}
    return frozenset(word for word in _asked(c) if word.startswith("n:")) - own


def _other_counts(c: LinkedClaim, links: Links) -> list[LinkedClaim]:
    """What another party than that of a claim counts in its sentence, but for what the figures there are parts of."""
    beside = list(_beside(c, links))
    wholes = {link.claim for one in (c, *beside) for link in one.claim.links if link.role in (LinkRole.PART_OF, LinkRole.SHARE_OF)}
    return [one for one in beside if one.claim.id not in wholes and raw_pair(c, one).parties is not None]


def _counts_it(mine: LinkedClaim, same: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether a count beside an equal one is that of the party of a claim."""
    return other.measure.id == same.measure.id and _could_be(mine, same, other) and raw_pair(mine, other).parties is None


def _beside(c: LinkedClaim, links: Links) -> Iterator[LinkedClaim]:
    """The other claims of the sentence of a claim."""
    return (other for other in _in_sentence_of(c, links) if other is not c)


def _bound(mine: LinkedClaim, same: LinkedClaim, links: Links) -> Iterator[tuple[float, LinkedClaim]]:
    """The claims of the sentence of an equal one to which the words of a claim are bound, and by how much more."""
    here = _in_sentence_of(mine, links)
    for other in _beside(same, links):
        if not _could_be(mine, same, other):
            continue
        if any(_equal(c, other) for c in here):
            continue
        asked = _asked(mine) - (_noun(mine) if other.measure.id == same.measure.id else frozenset())
        more = bound_more(sorted(asked), _bonds(other), _bonds(same), laid_out(same).repeated)
        if more >= _OTHERWISE:
            yield more, other


@once
def _bonds(c: LinkedClaim) -> dict[str, float]:
    """How closely each word of its sentence is bound to the figure or date of a claim."""
    return laid_out(c).bonds(*span(c), "t:" if c.claim.value is None else "m:")


@once
def _asked(c: LinkedClaim) -> Bag:
    """The words of the clause of a claim without those of any number or day."""
    return laid_out(c).without_numbers(clause(c))


@once
def _noun(c: LinkedClaim) -> Bag:
    """The words for what a claim counts. Of two figures of one measure in a sentence the second leaves them out ("19 seats, down from 27",
    "A has 19 seats and B six"): they tell for neither, though they stand beside the first."""
    named = {token.low for token in tokenize(c.claim.measure_text or "")}
    return laid_out(c).bag_of([token for token in clause(c) if token.low in named])


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


def _in_sentence_of(c: LinkedClaim, links: Links) -> list[LinkedClaim]:
    """The claims of the sentence of one, itself among them."""
    return _by_sentence(links).get((c.claim.source, c.claim.sentence), [])


@once_lately
def _by_sentence(links: Links) -> dict[tuple[str, tuple[int, int]], list[LinkedClaim]]:
    found: dict[tuple[str, tuple[int, int]], list[LinkedClaim]] = {}
    for c in links.claims:
        found.setdefault((c.claim.source, c.claim.sentence), []).append(c)
    return found
