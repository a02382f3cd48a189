"""Figures that seem to have changed between two articles, until a third one tells the old figure again, or told the new one before.

"2,900 jobs" in February and "2,600 jobs" in September may be one plan that was cut. Where a third article gave 2,600 in November before, or
gives 2,900 in October after, the figure did not go from the one to the other: one of the two articles is wrong. And where both articles
have the same whole, its parts did not grow in between: of 23 arrested five were taken in France, or six.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.placed import placed
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.repeated import repeated
from factcheck.graph.side import Side
from factcheck.graph.times.moments import published
from factcheck.measures.measure import MeasureKind
from factcheck.model import Reason, Relation, Verdict
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.asked import still_counted
from factcheck.rules.compatible.later_total import CODE as GROWS
from factcheck.rules.compatible.two_dates import CODE as CHANGES
from factcheck.rules.told import said
from factcheck.rules.unclear.no_period import CODE as NO_PERIOD

if TYPE_CHECKING:
    from factcheck.link.linked import LinkedClaim, Links
    from factcheck.model.relation import Words

_SURE = 0.5  # log-odds from which on a third article gives one of the two figures
_OVER_TIME = frozenset({CHANGES, GROWS, NO_PERIOD})
_OF_THE_DAY = frozenset({MeasureKind.PRICE, MeasureKind.CUMULATIVE})


def unchanged(links: Links, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The conflicts between two figures of which a third article shows that time does not explain how they differ."""
    listed = list(relations)
    equal: dict[str, list[str]] = defaultdict(list)
    agreeing: dict[str, set[str]] = defaultdict(set)  # the articles that agree with a claim
    for r in listed:
        if r.verdict is Verdict.AGREE:
            equal[r.a].append(r.b)
            equal[r.b].append(r.a)
            for id, source in repeated(links).sides(links.claim(r.a), links.claim(r.b)):
                agreeing[id].add(source)
    weighed = _Weighed(links)
    wholes: dict[tuple[str, str], list[LinkedClaim]] = defaultdict(list)
    for c in links.claims:
        wholes[c.claim.source, c.measure.id].append(c)
    for r in listed:
        a, b = links.claim(r.a), links.claim(r.b)
        if r.reasons[0].code not in _OVER_TIME or b.claim.source in agreeing[r.a] or a.claim.source in agreeing[r.b]:
            continue  # one article that gives both figures tells them apart
        if (whole := _same_whole(a, b, wholes, links, equal)) is not None:
            found = judge(a, b, links, told_again=True)
            if found is not None and found.verdict is Verdict.CONFLICT:
                yield _reasoned(found, "rules.same_whole", {"a": said(a), "b": said(b), "x": said(whole)})
            continue
        if r.reasons[0].code != CHANGES:
            continue
        third = next((t for one, other in ((a, b), (b, a)) for t in _again(one, other, links, equal, agreeing, weighed)), None)
        found = None if third is None else judge(a, b, links, told_again=True)
        if third is not None and found is not None and found.verdict is Verdict.CONFLICT:
            values = {"a": said(a), "b": said(b), "x": said(third), "outlet": third.source.label}
            yield _reasoned(found, "rules.told_again", values)


def _reasoned(relation: Relation, key: str, values: Mapping[str, Words]) -> Relation:
    """The same verdict for another reason."""
    return relation.model_copy(update={"reasons": (Reason.known(code=relation.reasons[0].code, key=key, values=values),)})


def _same_whole(
    a: LinkedClaim,
    b: LinkedClaim,
    wholes: Mapping[tuple[str, str], Sequence[LinkedClaim]],
    links: Links,
    equal: Mapping[str, Sequence[str]],
) -> LinkedClaim | None:
    """The whole, of wherever it is, that both articles give alike, where the two figures are its parts at one place. `wholes`: claims by
    article and measure."""
    if a.place is None or b.place is None or a.place.id != b.place.id:
        return None
    for whole in wholes.get((a.claim.source, a.measure.id), ()):
        if _is_whole(whole, a):
            others = (links.claim(id) for id in equal.get(whole.claim.id, ()))
            if any(other.claim.source == b.claim.source and _is_whole(other, b) for other in others):
                return whole
    return None


def _is_whole(whole: LinkedClaim, part: LinkedClaim) -> bool:
    """Whether a figure counts the same as another of its article, and at more than its place."""
    value, of_part = whole.claim.value, part.claim.value
    if value is None or of_part is None or value.middle is None or of_part.middle is None or whole.measure.id != part.measure.id:
        return False
    wider = whole.place is None or (part.place is not None and part.place.id != whole.place.id and part.place.inside(whole.place))
    return wider and value.middle > of_part.middle


class _Weighed:
    """How claims stand to each other, each two weighed once: with hundreds of articles on one figure, as many thirds stand beside each pair
    of them."""

    def __init__(self, links: Links) -> None:
        self.agree = cache(lambda a, b: placed(*standing(links.claim(a), links.claim(b), links)).agreeing >= _SURE)
        self.comparable = cache(lambda a, b: placed(*standing(links.claim(a), links.claim(b), links)).comparable)


def _again(
    one: LinkedClaim,
    other: LinkedClaim,
    links: Links,
    equal: Mapping[str, Sequence[str]],
    agreeing: Mapping[str, Collection[str]],
    weighed: _Weighed,
) -> Iterator[LinkedClaim]:
    """The claims of third articles that give the figure of one beyond the article of the other: after it where one is the earlier of the
    two, before it where one is the later; but for articles that give both figures, and so tell them apart."""
    thirds = list(_beyond(one, other, links, equal, agreeing))
    if not thirds:
        return  # to weigh a pair costs most
    pair = placed(*standing(one, other, links))
    if pair.when is not Side.SILENT or pair.one_of_the_day or _of_the_day(pair):
        return
    for third in thirds:
        if weighed.agree(one.claim.id, third.claim.id) and weighed.comparable(third.claim.id, other.claim.id):
            yield third


def _beyond(
    one: LinkedClaim, other: LinkedClaim, links: Links, equal: Mapping[str, Sequence[str]], agreeing: Mapping[str, Collection[str]]
) -> Iterator[LinkedClaim]:
    """The claims that agree with one, of articles that lie in time beyond that of the other and do not agree with it as well."""
    mine, day = published(one), published(other)
    if mine is None or day is None or mine == day:
        return
    known = {one.claim.source, other.claim.source, *agreeing[other.claim.id]}
    for id in sorted(equal[one.claim.id]):
        third = links.claim(id)
        then = published(third)
        if then is not None and (then >= day if mine < day else then <= day) and third.claim.source not in known:
            yield third


def _of_the_day(pair: Pair) -> bool:
    """Whether what is measured may come back to an old figure, or is still being counted."""
    return still_counted(pair) or not _OF_THE_DAY.isdisjoint({pair.left.measure.kind, pair.right.measure.kind})
