"""What any article of the dossier says against the claim that was to be printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.acts.met.claims import OUTCOME
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind, Modality, Precision, Relation, Verdict
from factcheck.reconcile.answers.answer import COMMITMENT, Answer, first_told, fits
from factcheck.reconcile.answers.growth import Growth
from factcheck.reconcile.answers.sentence import of_two, of_two_holders, one_denies, what
from factcheck.reconcile.matters import TWICE, may_have_changed, overlap, same_claims
from factcheck.rules.conflict.other_side import CODE as OTHER_SIDE

# What may stand against an answer, the graver first: the sentences that say so.
_AGAINST = ("conflict", "unclear")


class Opposed:
    """What stands against a claim in the whole dossier: articles that contradict each other need not put what they say to one question."""

    def __init__(self, claims: Mapping[str, LinkedClaim], relations: Iterable[Relation]) -> None:
        relations = tuple(relations)
        self._claims = claims
        self._groups = same_claims(relations)
        self._growth = Growth(claims, relations, self._groups)
        self._printed = {(self._groups.root(id), c.claim.source) for id, c in claims.items()}
        self._against: dict[str, list[tuple[str, Relation]]] = {}
        conflicts = ((r, claims[side].claim) for r in relations if r.verdict is Verdict.CONFLICT for side in (r.a, r.b))
        self._told = [(r, claim) for r, claim in conflicts if claim.measure == OUTCOME or r.reasons[0].code == OTHER_SIDE]
        for relation in relations:
            if (key := _opposes(relation)) is not None:
                for side in {self._groups.root(relation.a), self._groups.root(relation.b)}:
                    self._against.setdefault(side, []).append((key, relation))

    def told(self, answer: Answer) -> Answer:
        """The answer with the other figure named, where one stands against the one that was to be printed, is a later count, or
        may only have changed."""
        answer = self._contradicted(answer)
        grown = self._growth.told(answer)
        return grown if grown is not answer else self._changed(answer)

    def _changed(self, answer: Answer) -> Answer:
        """The answer with the figure of another day named: of two figures that no text explains neither is confirmed."""
        best = self._claims.get(answer.best or "")
        if best is None or answer.disputed or answer.open or COMMITMENT[best.claim.modality] < COMMITMENT[Modality.ESTIMATED]:
            return answer
        rival = self._rival(best, "changed")
        if rival is None:
            return answer
        return replace(answer, sentence=of_two("changed", *_in_print(best, rival)))

    def _contradicted(self, answer: Answer) -> Answer:
        if answer.best is None or answer.disputed:
            return answer
        best = self._claims[answer.best]
        for key in _AGAINST:
            rival = self._rival(best, key)
            if rival is not None:
                conflict = key == "conflict"
                both = sorted((best, rival), key=lambda c: c.claim.id) if conflict else _in_print(best, rival)
                return replace(answer, best=None if conflict else answer.best, disputed=conflict, sentence=of_two(key, *both))
        return self._undone(answer, best)

    def _undone(self, answer: Answer, best: LinkedClaim) -> Answer:
        """The answer with what is disputed in its place, where articles tell otherwise who did it, or that it happened at all."""
        for relation, told in self._told:
            if told.id == best.claim.id or (best.claim.kind is Kind.DATE and overlap(best.claim, told)):
                both = (self._claims[relation.a], self._claims[relation.b])
                return replace(answer, best=None, disputed=True, sentence=of_two("conflict", *both))
        return answer

    def _rival(self, best: LinkedClaim, key: str) -> LinkedClaim | None:
        """Who says otherwise: of the very claim where somebody does, else of one that agrees with it."""
        found = []
        for how, relation in self._against.get(self._groups.root(best.claim.id), ()):
            here = [side for side in (relation.a, relation.b) if self._groups.root(side) == self._groups.root(best.claim.id)]
            direct = best.claim.id in here
            if how == key and (direct or len(here) == 1):
                mine = best.claim.id if direct else here[0]
                other = self._claims[relation.b if relation.a == mine else relation.a]
                if key != "conflict" and (self._groups.root(other.claim.id), best.claim.source) in self._printed:
                    continue  # an article that prints both tells them apart
                # else they contradict each other over whose it is; of a post that is what they say
                differs = what(other) != what(best) or one_denies(other, best) or of_two_holders(other, best)
                if fits(other) and differs:
                    found.append((not direct, -COMMITMENT[other.claim.modality], other.claim.id))
        return self._claims[min(found)[2]] if found else None


def _opposes(relation: Relation) -> str | None:
    """How a relation speaks against printing one of its claims alone: the key of the sentence that tells both."""
    if relation.verdict is Verdict.CONFLICT:
        return "conflict"
    if relation.verdict is Verdict.UNCLEAR and relation.likely():
        return "unclear"
    supposed = relation.verdict is Verdict.COMPATIBLE and may_have_changed(relation.reasons)
    return "changed" if supposed and relation.likely(TWICE) else None


def _in_print(a: LinkedClaim, b: LinkedClaim) -> list[LinkedClaim]:
    """Two claims in the order in which their articles appeared."""
    return sorted((a, b), key=first_told, reverse=True)


def of_two_years(answer: Answer, claims: Sequence[LinkedClaim]) -> Answer:
    """The answer with the other year named, where one article each dates what happened to two: no rule may know that it happens once."""
    best = next((c for c in claims if c.claim.id == answer.best), None)
    if best is None or answer.disputed or answer.open or not _a_year(best):
        return answer
    dates = Counter(c.claim.source for c in claims if c.claim.kind is Kind.DATE)
    others = (c for c in claims if c.claim.source != best.claim.source and _a_year(c) and what(c) != what(best))
    rival = next((c for c in others if dates[c.claim.source] == dates[best.claim.source] == 1 and not _prints_both(best, c)), None)
    return answer if rival is None else replace(answer, sentence=of_two("unclear", best, rival))


def _prints_both(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether one of the articles prints the year of the other too, and so tells of two events."""
    years = [(c.claim.time.iso, d.source.text) for c, d in ((one, other), (other, one)) if c.claim.time is not None]
    return any(year in text for year, text in years)


def _a_year(linked: LinkedClaim) -> bool:
    """Whether the text dates an event that was to a year."""
    claim = linked.claim
    past = claim.kind is Kind.DATE and claim.modality in (Modality.ASSERTED, Modality.REPORTED)
    return past and claim.time is not None and not claim.time.assumed and claim.time.precision is Precision.YEAR
