"""An answer for each question: the best of its claims, and what stands against it."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Question, Relation
from factcheck.model.progress import counted
from factcheck.reconcile.answers.answer import Answer, fits, when_told
from factcheck.reconcile.answers.best import best_of, outdated
from factcheck.reconcile.answers.opposed import Opposed, of_two_years
from factcheck.reconcile.origins import Origins

_WITHOUT_FIGURE = frozenset({Kind.DATE, Kind.PLACE, Kind.ROLE})


def answer_all(
    questions: Sequence[Question],
    claims: Mapping[str, LinkedClaim],
    relations: Iterable[Relation],
    origins: Origins,
    again: Mapping[str, Sequence[LinkedClaim]] = MappingProxyType({}),
) -> tuple[Answer, ...]:
    """An answer for each question that has claims, in the order of the questions. `again`: what copies repeat, by the id of a claim."""
    relations = tuple(relations)
    table: dict[str, list[Relation]] = {}
    for relation in relations:
        for side in (relation.a, relation.b):
            table.setdefault(side, []).append(relation)
    opposed = Opposed(claims, relations)
    former = outdated(claims, relations)
    former |= {c.claim.id for id in former for c in again.get(id, ())}
    out = []
    for question in counted(questions, "answering questions"):
        mine = sorted((claims[c] for c in question.claims if c in claims), key=when_told)
        if mine and _offered(mine):
            ids = {c.claim.id for c in mine}
            related = {(r.a, r.b): r for i in sorted(ids) for r in table.get(i, ()) if r.a in ids and r.b in ids}
            answer = best_of(question.id, mine, [related[key] for key in sorted(related)], origins, former)
            out.append(of_two_years(opposed.told(answer), mine))
    return tuple(out)


def _offered(claims: Sequence[LinkedClaim]) -> bool:
    """Whether an answer can be worded: a measure that has a name, and something that was stated."""
    named = claims[0].measure.registered or claims[0].claim.kind in _WITHOUT_FIGURE
    return named and any(fits(c) for c in claims)
