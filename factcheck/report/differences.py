"""On what articles differ without contradicting each other: where a text explains it, and where it may only have changed."""

from collections.abc import Sequence
from math import inf

from factcheck.model import Verdict
from factcheck.reconcile.matters import Groups
from factcheck.report.judge import one_matter
from factcheck.report.shown import ShownRelation

Matters = tuple[tuple[ShownRelation, ...], ...]


def differences(relations: Sequence[ShownRelation], groups: Groups) -> tuple[Matters, Matters, int]:
    """The matters that are explained, and those of which a figure may only have changed, likeliest first, and how many more are hardly one
    thing. Of what is a contradiction or an open question between two other articles nobody asks again whether it changed, nor of what an
    article prints beside its own figure."""
    matters = [tuple(matter) for matter in one_matter(_not_contradicted(relations), groups)]
    likely = [matter for matter in matters if any(r.likely for r in matter)]
    likely.sort(key=lambda matter: -max(inf if r.odds is None else r.odds for r in matter))
    asked = {_roots(r, groups) for r in relations if r.verdict in (Verdict.CONFLICT, Verdict.UNCLEAR)}
    both = _both_printed(relations)
    changed = [matter for matter in likely if matter[0].supposed and _roots(matter[0], groups) not in asked]
    changed = [matter for matter in changed if not any(frozenset((r.a.id, r.b.id)) in both for r in matter)]
    return tuple(matter for matter in likely if not matter[0].supposed), tuple(changed), len(matters) - len(likely)


def _roots(relation: ShownRelation, groups: Groups) -> frozenset[str]:
    """The two statements of a relation, each as one of the claims that make it."""
    return frozenset(groups.root(c.id) for c in (relation.a, relation.b))


def _both_printed(relations: Sequence[ShownRelation]) -> set[frozenset[str]]:
    """The pairs of two claims of which one agrees with another claim of the other's article: that article has both figures."""
    met = {(x.id, y.source.name) for r in relations if r.verdict is Verdict.AGREE for x, y in ((r.a, r.b), (r.b, r.a))}
    return {
        frozenset((r.a.id, r.b.id))
        for r in relations
        if r.verdict is Verdict.COMPATIBLE and ((r.a.id, r.b.source.name) in met or (r.b.id, r.a.source.name) in met)
    }


def _not_contradicted(relations: Sequence[ShownRelation]) -> list[ShownRelation]:
    """The pairs that are compatible, but for those of two articles whose same two figures are a conflict where they print them again."""
    against = {_sides(r) for r in relations if r.verdict is Verdict.CONFLICT}
    return [r for r in relations if r.verdict is Verdict.COMPATIBLE and _sides(r) not in against]


def _sides(relation: ShownRelation) -> frozenset[tuple[str, str, str]]:
    return frozenset((c.source.name, c.measure, c.figure) for c in (relation.a, relation.b))
