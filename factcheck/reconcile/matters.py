"""Which claims say the same, so that a contradiction which many pairs of articles repeat is one matter."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Approx, Claim, Kind, Reason, Relation, TimeRelation, Verdict
from factcheck.model.disjoint_sets import DisjointSets
from factcheck.rules.compatible.two_dates import CODE as TWO_DATES

TWICE = 0.69  # log-odds from which a pair is of one thing twice as likely as not
VOUCHED = 1.0  # log-odds from which an agreement is told: below, as many equal figures are of two things as of one


Groups = DisjointSets[str]  # which claims say the same


def same_claims(relations: Iterable[Relation]) -> Groups:
    """Claims joined by agreement, as far as it is sure enough to be told: nothing is confirmed by a figure that is equal and no more."""
    groups = Groups()
    for r in relations:
        if r.verdict is Verdict.AGREE and r.likely(VOUCHED):
            groups.merge(r.a, r.b)
    return groups


def may_have_changed(reasons: Sequence[Reason]) -> bool:
    """Whether reasons say no more than that a figure may have changed from one text to the other."""
    return {r.code for r in reasons} == {TWO_DATES} and any(r.key == "rules.two_dates_told" for r in reasons)


def one_statement(a: Claim, b: Claim) -> bool:
    """Whether two claims that agree, be it by way of others, state one figure or date. Agreement runs in chains (3,400 with "some 3,400",
    that with 3,520 a month later; the 11th with January, that with the 17th), of which the ends may differ."""
    mine, theirs = a.value, b.value
    if a.kind is b.kind is Kind.DATE and a.time is not None and b.time is not None:
        return a.time.overlaps(b.time)
    if mine is None or theirs is None or mine.unit != theirs.unit or mine == theirs:
        return True
    dated = [c.time for c in (a, b) if c.time is not None and not c.time.assumed and c.time.relation is TimeRelation.AT]
    if len(dated) == 2 and not dated[0].overlaps(dated[1]):
        return False
    low = max(_LEAST if v.low is None else v.low for v in (mine, theirs))
    return low <= min(_MOST if v.high is None else v.high for v in (mine, theirs))


def overlap(one: Claim, other: Claim) -> bool:
    """Whether the quotes of two claims are of one article and overlap."""
    return one.source == other.source and one.quote.start < other.quote.end and other.quote.start < one.quote.end


_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def clarity(claim: Claim) -> int:
    """How plainly a claim can be put to a reader: it is attributed, dated by its text and printed without a hedge."""
    exact = claim.value is not None and claim.value.approx is Approx.EXACT
    return 2 * (claim.attributed_to is not None) + (claim.time is not None and not claim.time.assumed) + exact
