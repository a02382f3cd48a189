"""Contradictions about what comes out of figures on which two articles agree.

"74 of the 171 pay scales, almost half" and "in 74 of the 171, 43 percent": both articles have the 74 and the 171, and one share comes out
of them. Neither another day nor another name for what is counted explains that the shares differ, since the figures would differ as well.
The same holds for two falls that end at one figure, where nothing but time would explain them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.graph.compare.placed import raw_pair
from factcheck.graph.values.figures import Fit, digits
from factcheck.model import LinkRole, Reason, Relation, Verdict
from factcheck.reconcile.computed.settle import SAID_AGAIN, Check, Outcome
from factcheck.rules.compatible.two_dates import CODE as CHANGES
from factcheck.rules.conflict.disjoint import CODE as TWO_VALUES
from factcheck.rules.told import said

if TYPE_CHECKING:
    from factcheck.link.linked import LinkedClaim, Links

    Differing = tuple[LinkedClaim, LinkedClaim, list[LinkedClaim]]  # two results, and the figures that both articles have

# Digits that the shared figures have together: 41 and 67 stand in two articles because they tell of one thing, 2 and 3 by chance.
_TELLING = 4


def two_results(links: Links, relations: Iterable[Relation], checks: Iterable[Check]) -> tuple[Relation, ...]:
    """The relations, with a contradiction wherever two articles have other results of one calculation."""
    found = {(r.a, r.b): r for r in relations}
    told = {c.claim.id: c for c in links.claims}
    for one, other, shared in (*_calculated(told, checks), *_ending_at_one_figure(told, found.values())):
        low, high = sorted((one.claim.id, other.claim.id))
        before = found.get((low, high))
        if before is None or before.verdict in (Verdict.COMPATIBLE, Verdict.UNCLEAR):
            found[low, high] = _conflict(one, other, shared, before)
    return tuple(found[key] for key in sorted(found))


def _conflict(one: LinkedClaim, other: LinkedClaim, shared: list[LinkedClaim], before: Relation | None) -> Relation:
    compared = raw_pair(one, other)
    values = {"a": said(compared.left), "b": said(compared.right), "x": said(shared[0]), "y": said(shared[-1])}
    name = "reckoned" if len(shared) > 1 else "reckoned_to"
    reason = Reason.known(code=TWO_VALUES, key=f"rules.{name}", values=values)
    low, high = sorted((one.claim.id, other.claim.id))
    odds, question = (before.odds, before.question) if before is not None else (None, None)
    return Relation(a=low, b=high, verdict=Verdict.CONFLICT, reasons=(reason,), odds=odds, question=question)


def _calculated(told: dict[str, LinkedClaim], checks: Iterable[Check]) -> Iterator[Differing]:
    """Two results of the same calculation of the same figures, of which one is right and the other is not."""
    listed: dict[tuple[str, int], list[tuple[bool, list[LinkedClaim]]]] = defaultdict(list)
    for check in checks:
        claims = [told[id] for id in check.claims]
        if len(claims) > 2 and not (check.chance or check.loose) and check.code not in SAID_AGAIN:
            listed[check.code, len(claims)].append((check.outcome is Outcome.CONSISTENT, claims))
    for row in listed.values():
        for right, (one, *mine) in row:
            for wrong, (other, *theirs) in row:
                if right and not wrong and _apart(one, other) and _same_figures(mine, theirs):
                    yield one, other, mine


def _apart(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether two articles give two values."""
    return one.claim.source != other.claim.source and raw_pair(one, other).fit is Fit.APART


def _same_figures(mine: list[LinkedClaim], theirs: list[LinkedClaim]) -> bool:
    return sum(digits(c.claim) for c in mine) >= _TELLING and all(_one(a, b) for a, b in zip(mine, theirs, strict=True))


def _one(a: LinkedClaim, b: LinkedClaim) -> bool:
    return raw_pair(a, b).fit is Fit.SAME


def _ending_at_one_figure(told: dict[str, LinkedClaim], relations: Iterable[Relation]) -> Iterator[Differing]:
    """Two changes to one figure that time alone was to explain: whenever it was reached, it was reached once."""
    for r in relations:
        if r.reasons[0].code != CHANGES:
            continue
        one, other = told[r.a], told[r.b]
        mine, theirs = (_tied(told, c, LinkRole.CHANGE_TO) for c in (one, other))
        if len(mine) != 1 or len(theirs) != 1 or not _apart(one, other):
            continue
        begun = [(a, b) for a in _tied(told, one, LinkRole.CHANGE_FROM) for b in _tied(told, other, LinkRole.CHANGE_FROM)]
        if digits(mine[0].claim) > 1 and all(_one(a, b) for a, b in [(mine[0], theirs[0]), *begun]):
            yield one, other, mine


def _tied(told: dict[str, LinkedClaim], c: LinkedClaim, role: LinkRole) -> list[LinkedClaim]:
    return [told[link.claim] for link in c.claim.links if link.role is role and link.claim in told]
