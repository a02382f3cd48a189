"""The cards of a report: what is in conflict, does not add up or stays unclear, each matter once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Verdict
from factcheck.reconcile.matters import Groups
from factcheck.report.decided import Decided
from factcheck.report.judge import card_order, one_matter, settle
from factcheck.report.naming import lead
from factcheck.report.shown import Card, Cell, ShownClaim, ShownFinding, ShownReason, ShownRelation, once_told
from factcheck.report.wording import Wording

Again = Mapping[str, Sequence[ShownClaim]]  # which claims repeat one, by its id

_SORTS = {"C": "conflict", "A": "arithmetic", "U": "unclear"}  # by the family of a finding's code


@dataclass(frozen=True)
class Cards:
    """Makes cards of claims, in the reader's words, with what people decided. `again`: the claims of copies that repeat one."""

    words: Wording
    claims: Mapping[str, ShownClaim]
    decisions: Decided
    again: Again

    def of(self, relations: Sequence[ShownRelation], findings: Sequence[ShownFinding], groups: Groups) -> tuple[Card, ...]:
        """The cards in their order: those of pairs, then those of findings that no pair tells."""
        by_pair: dict[tuple[str, frozenset[str]], ShownFinding] = {}
        for f in findings:
            by_pair.setdefault((f.code[:1], frozenset(f.claims)), f)
        cards: list[Card] = []
        for verdict, family, severity in ((Verdict.CONFLICT, "C", "error"), (Verdict.UNCLEAR, "U", "note")):
            chosen = [r for r in relations if r.verdict is verdict]
            found = {(r.a.id, r.b.id): by_pair.get((family, frozenset((r.a.id, r.b.id)))) for r in chosen}
            cards += self._of_pairs(chosen, found, groups, _SORTS[family], severity)
        told = {fingerprint for card in cards for fingerprint in card.fingerprints}
        cards += self._of_findings(f for f in findings if f.fingerprint not in told)
        return tuple(replace(card, anchor=f"k{i}") for i, card in enumerate(sorted(cards, key=card_order), 1))

    def _of_pairs(
        self,
        relations: Sequence[ShownRelation],
        found: Mapping[tuple[str, str], ShownFinding | None],
        groups: Groups,
        sort: str,
        severity: str,
    ) -> Iterator[Card]:
        """A card for each matter of some pairs of one verdict, whose findings were `found`; what is settled never hides what is open."""
        decided = {pair: self.decisions.about(*pair) or (f.decision if f else None) for pair, f in found.items()}
        settled = {pair: bool(d and d.settles) for pair, d in decided.items()}
        for state in (False, True):
            for matter in one_matter([r for r in relations if settled[r.a.id, r.b.id] is state], groups):
                first = matter[0]
                known = found[first.a.id, first.b.id]
                pair = in_time((first.a, first.b))
                every = (*pair, *(c for r in matter[1:] for c in (r.a, r.b)))
                yield Card(
                    anchor="",
                    sort=sort,
                    severity=known.severity if known else severity,
                    claims=pair,
                    lead=lead(every, self.words.language),
                    reasons=once_told(first.reasons + first.also),
                    settle=settle(self.words, sort, pair),
                    question=first.question,
                    codes=tuple(dict.fromkeys([*([known.code] if known else []), *(x.code for x in first.reasons)])),
                    fingerprint=known.fingerprint if known else "",
                    odds=first.odds or 0.0,
                    more=(*((r.a, r.b) for r in matter[1:]), *(pair for r in matter for pair in in_copies(r, self.again))),
                    fingerprints=frozenset(hit.fingerprint for r in matter if (hit := found[r.a.id, r.b.id])),
                    decision=decided[first.a.id, first.b.id],
                )

    def _of_findings(self, findings: Iterable[ShownFinding]) -> Iterator[Card]:
        """A card for each finding; of articles that print one text, one for what is found of all of them."""
        alike: dict[object, list[tuple[ShownFinding, tuple[ShownClaim, ...]]]] = defaultdict(list)
        for f in findings:
            claims = in_time([self.claims[c] for c in f.claims if c in self.claims])
            if f.code[:1] in _SORTS and claims:
                printed = tuple(" ".join(c.claim.quote.exact.split()) for c in claims)
                alike[f.code, f.message, printed, bool(f.decision and f.decision.settles)].append((f, claims))
        for (f, claims), *copies in alike.values():
            sort = _SORTS[f.code[:1]]
            yield Card(
                anchor="",
                sort=sort,
                severity=f.severity,
                claims=claims,
                lead=lead(claims, self.words.language),
                reasons=(ShownReason(f.code, f.message),),
                settle=settle(self.words, sort, claims),
                question=claims[0].question,
                codes=(f.code,),
                fingerprint=f.fingerprint,
                copies=tuple(told[0] for _, told in copies),
                fingerprints=frozenset({f.fingerprint, *(copy.fingerprint for copy, _ in copies)}),
                decision=f.decision,
            )


def in_copies(relation: ShownRelation, again: Again) -> Iterator[tuple[ShownClaim, ShownClaim]]:
    """The pairs of which the verdict on two claims holds as well, because a copy repeats one of them."""
    a, b = relation.a, relation.b
    for one, other in ((a, b), (b, a)):
        copies = again.get(one.id, ())
        if other not in copies:
            yield from ((copy, other) for copy in copies if copy.source.index != other.source.index)


def matrix(relations: Iterable[ShownRelation], again: Again) -> dict[tuple[int, int], Cell]:
    """How often each two articles agree and contradict each other, by their indexes."""
    agree: Counter[tuple[int, int]] = Counter()
    conflict: Counter[tuple[int, int]] = Counter()
    for r in relations:
        if r.verdict in (Verdict.AGREE, Verdict.CONFLICT):
            for a, b in ((r.a, r.b), *in_copies(r, again)):
                low, high = sorted((a.source.index, b.source.index))
                if low != high:
                    (agree if r.verdict is Verdict.AGREE else conflict)[low, high] += 1
    return {pair: Cell(agree[pair], conflict[pair]) for pair in sorted({*agree, *conflict})}


def in_time(claims: Iterable[ShownClaim]) -> tuple[ShownClaim, ...]:
    """Claims in the order of their articles' dates, and in the order of each article."""
    return tuple(sorted(claims, key=lambda c: (c.source.index, c.claim.quote.start, c.id)))
