"""What a count has grown to, step by step: of two counts days apart a text may say no more than that each was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from factcheck.graph.times.moments import moment
from factcheck.link.linked import LinkedClaim
from factcheck.model import Relation
from factcheck.reconcile.answers.answer import COMMITMENT, Answer, fits, precision
from factcheck.reconcile.answers.sentence import of_two
from factcheck.reconcile.matters import Groups
from factcheck.rules.compatible.later_total import CODE as GROWN
from factcheck.rules.compatible.later_total import printed


class Growth:
    """The later counts of each claim, in the whole dossier."""

    def __init__(self, claims: Mapping[str, LinkedClaim], relations: Iterable[Relation], groups: Groups) -> None:
        self._claims, self._groups = claims, groups
        self._later: dict[str, set[str]] = {}
        for relation in relations:
            if relation.reasons[0].code == GROWN and relation.likely():
                early, late = sorted((claims[relation.a], claims[relation.b]), key=printed)  # such counts grow
                self._later.setdefault(groups.root(early.claim.id), set()).add(late.claim.id)

    def told(self, answer: Answer) -> Answer:
        """The answer with the latest figure in place of one that the count has left behind, be it put to another question."""
        if answer.best is None or answer.disputed or answer.open:
            return answer
        first = self._claims[answer.best]
        last = self._last(first)
        if last.claim.id == answer.best or COMMITMENT[last.claim.modality] < COMMITMENT[first.claim.modality]:
            return answer
        return replace(
            answer,
            claims=tuple(dict.fromkeys((*answer.claims, last.claim.id))),
            best=last.claim.id,
            origins=1,
            sentence=of_two("grown", first, last),
        )

    def _last(self, first: LinkedClaim) -> LinkedClaim:
        """The latest figure that a count has grown to, step by step."""
        last = first
        while True:
            known = (self._claims[id] for id in self._later.get(self._groups.root(last.claim.id), ()))
            later = [c for c in known if fits(c) and _unit(c) == _unit(first) and printed(c) > printed(last)]
            if not later:
                return last
            last = max(later, key=lambda c: (printed(c), *_as_of(c), *precision(c)))


def _unit(linked: LinkedClaim) -> str | None:
    return linked.claim.value.unit if linked.claim.value is not None else None


def _as_of(linked: LinkedClaim) -> tuple[date, date]:
    """The day as of which a claim counts, then that on which it was printed."""
    days, published = moment(linked), linked.source.published
    printed = (published.end or published.start) if published is not None else None
    return days[1] if days is not None else date.min, printed or date.min
