"""The answer to a question: which claim is current and best supported, and a sentence that may be printed with its attribution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Kind, Modality, Question, Reason, Relation, Verdict
from factcheck.model.relation import Words
from factcheck.reconcile.origins import Origins

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.reconcile.reconcile import Reconciliation

# Of these the latest figure is the current one; of an event or a period the best supported is.
_MOVING = frozenset({MeasureKind.CUMULATIVE, MeasureKind.STOCK, MeasureKind.RANK, MeasureKind.ROLE, MeasureKind.PRICE, MeasureKind.RATE})
_COMMITMENT = {Modality.ASSERTED: 3, Modality.REPORTED: 3, Modality.ESTIMATED: 2, Modality.PLANNED: 1, Modality.DENIED: 0}
# The widest printed interval that still counts as precise, relative to its middle.
_LOOSE = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be printed.

    `question`: its id. `claims`: all claims in order of time. `best`: the claim to print, None where nothing may be. `disputed`: in
    conflict, or counts of different parties. `origins`: independent origins behind the best claim. `sentence`: as data.
    """

    question: str
    claims: tuple[str, ...]
    best: str | None
    disputed: bool
    origins: int
    sentence: Reason


@dataclass(frozen=True, slots=True)
class Hit:
    """A question of the dossier that a reader's words may mean. `score`: from 0 to 1."""

    question: Question
    answer: Answer
    score: float


def in_time(claims: Iterable[LinkedClaim]) -> tuple[str, ...]:
    """Ids in order of time, then id."""
    return tuple(c.claim.id for c in sorted(claims, key=_when))


def _when(linked: LinkedClaim) -> tuple[date, date, str]:
    time = linked.time
    last = date.max
    end = (time.end or time.start or last) if time else last
    start = (time.start or time.end or last) if time else last
    return end, start, linked.claim.id


def answer_all(
    questions: Sequence[Question], claims: Mapping[str, LinkedClaim], relations: Iterable[Relation], origins: Origins
) -> tuple[Answer, ...]:
    """An answer for each question that has claims, in the order of the questions."""
    table: dict[str, list[Relation]] = {}
    for relation in relations:
        for side in (relation.a, relation.b):
            table.setdefault(side, []).append(relation)
    out = []
    for question in questions:
        mine = sorted((claims[c] for c in question.claims if c in claims), key=_when)
        if mine:
            ids = {c.claim.id for c in mine}
            related = {(r.a, r.b): r for i in sorted(ids) for r in table.get(i, ()) if r.a in ids and r.b in ids}
            out.append(_answer(question.id, mine, [related[key] for key in sorted(related)], origins))
    return tuple(out)


def _answer(question: str, claims: list[LinkedClaim], relations: list[Relation], origins: Origins) -> Answer:
    ids = tuple(c.claim.id for c in claims)
    groups = _groups(claims, relations)
    ranked = sorted(groups, key=lambda group: _rank(group, origins), reverse=True)
    best_group = ranked[0]
    best = max(best_group, key=_precision)
    members = {c.claim.id for c in best_group}
    against = [r for r in relations if r.verdict is Verdict.CONFLICT and (r.a in members) != (r.b in members)]
    count = origins.count(best_group)
    if against:
        others = {r.b if r.a in members else r.a for r in against}
        rival = min((c for c in claims if c.claim.id in others), key=lambda c: (-_COMMITMENT[c.claim.modality], c.claim.id))
        first, second = sorted((best, rival), key=lambda c: c.claim.id)
        return Answer(question, ids, None, True, count, _both("conflict", first, second))
    parties = _parties(best, claims)
    if parties:
        first, second = sorted((best, parties[0]), key=lambda c: c.claim.id)
        return Answer(question, ids, best.claim.id, True, count, _both("parties", first, second))
    return Answer(question, ids, best.claim.id, False, count, _sentence(best, count))


def _groups(claims: list[LinkedClaim], relations: list[Relation]) -> list[list[LinkedClaim]]:
    """Claims that agree, together."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.get(node, node) != node:
            node = parent[node]
        return node

    for relation in relations:
        if relation.verdict is Verdict.AGREE:
            first, second = sorted((root(relation.a), root(relation.b)))
            if first != second:
                parent[second] = first
    groups: dict[str, list[LinkedClaim]] = {}
    for claim in claims:
        groups.setdefault(root(claim.claim.id), []).append(claim)
    return [groups[key] for key in sorted(groups)]


def _rank(group: Sequence[LinkedClaim], origins: Origins) -> tuple[object, ...]:
    """What makes one answer better than another: commitment, then (of moving figures) being current, then independent support."""
    commitment = max(_COMMITMENT[c.claim.modality] for c in group)
    current = max(_when(c)[0] for c in group)
    support = origins.count(group)
    published = max((c.source.published.end or date.min) if c.source.published else date.min for c in group)
    whole = max(_breadth(c) for c in group)
    if group[0].measure.kind in _MOVING:
        return commitment, whole, current, support, max(_precision(c) for c in group), published, group[0].claim.id
    return commitment, whole, support, max(_precision(c) for c in group), published, current, group[0].claim.id


def _breadth(linked: LinkedClaim) -> int:
    """A figure for the whole answers before one for a part of it or a shorter stretch."""
    scope = linked.claim.scope
    return -len(scope.population)


def _precision(linked: LinkedClaim) -> tuple[float, float, int, str]:
    """Precise before hedged, fine before coarse; ties by id, so that order never depends on files."""
    value = linked.claim.value
    if value is None or value.middle is None or not value.middle:
        return 0.0, 0.0, int(linked.claim.attributed_to is not None), linked.claim.id
    width = float((value.high - value.low) / abs(value.middle)) if value.low is not None and value.high is not None else _LOOSE
    return -width, -float(value.grain / abs(value.middle)), int(linked.claim.attributed_to is not None), linked.claim.id


def _parties(best: LinkedClaim, claims: Iterable[LinkedClaim]) -> list[LinkedClaim]:
    """Counts that other named parties make of the same thing at the same time; each must be attributed."""
    if not best.measure.by_party or not best.claim.attributed_to:
        return []
    mine = best.claim
    return [
        c
        for c in claims
        if c.claim.attributed_to
        and c.claim.attributed_to.casefold() != best.claim.attributed_to.casefold()
        and c.claim.value is not None
        and mine.value is not None
        and (c.claim.value.low, c.claim.value.high) != (mine.value.low, mine.value.high)
        and (c.time is None or best.time is None or c.time.overlaps(best.time))
        and c.place == best.place
    ]


def who_says(linked: LinkedClaim) -> str:
    """To whom a printed sentence attributes the claim: the speaker and the outlet that quotes them, or the outlet."""
    source = linked.source
    outlet = source.outlet or source.title or source.name
    said = linked.claim.attributed_to
    return f"{said} ({outlet})" if said and said.casefold() != outlet.casefold() else outlet


def what(linked: LinkedClaim) -> Words:
    """What the claim states, as a sentence prints it."""
    claim = linked.claim
    if claim.value is not None:
        return claim.value
    if claim.kind is Kind.DATE and claim.time is not None:
        return claim.time
    return claim.object or claim.quote.exact


def _sentence(best: LinkedClaim, origins: int) -> Reason:
    values: dict[str, Words] = {"what": what(best), "who": who_says(best), "origins": origins}
    key = "figure"
    countries = best.claim.scope.countries
    if countries is not None and best.claim.value is not None:
        key, values["countries"] = "countries", countries
    stated = best.claim.time is not None and not best.claim.time.assumed and best.claim.kind is not Kind.DATE
    if stated and best.claim.time is not None:
        key, values["time"] = f"{key}_time", best.claim.time
    if best.claim.modality is Modality.PLANNED:
        key = "planned"
    if best.claim.modality is Modality.DENIED:
        key = "denied"
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


def _both(key: str, first: LinkedClaim, second: LinkedClaim) -> Reason:
    values: dict[str, Words] = {"a": what(first), "b": what(second), "who_a": who_says(first), "who_b": who_says(second)}
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


# --- asking ------------------------------------------------------------------------------------------------------------------------


def ask(text: str, links: Links, reconciliation: Reconciliation, *, most: int = 5) -> tuple[Hit, ...]:
    """The questions of the dossier that a reader's question may mean, the likeliest first; none where nothing in it is known."""
    from rapidfuzz import fuzz

    wanted = _concepts(text, {c.source.language for c in links.claims})
    kinds = _asked_kinds(text)
    low = text.casefold()
    names = {e.id: [n.casefold() for n in (e.name, *e.aliases)] for e in links.entities}
    answers = {a.question: a for a in reconciliation.answers}
    claims = {c.claim.id: c for c in links.claims}
    hits = []
    for question in reconciliation.questions:
        answer = answers.get(question.id)
        mine = [claims[c] for c in question.claims if c in claims]
        if answer is None or not mine:
            continue
        spoken = names.get(question.subject, [question.subject.casefold()])
        name = max((fuzz.partial_ratio(n, low) / 100 for n in spoken if len(n) >= 3), default=0.0)
        has = frozenset(mine[0].measure.concepts) | {c for claim in mine for c in claim.claim.concepts}
        about = len(wanted & frozenset(mine[0].measure.concepts)) / len(wanted) if wanted else 0.0
        loosely = len(wanted & has) / len(wanted) if wanted else 0.0
        kind = 1.0 if not kinds else float(any(c.claim.kind in kinds for c in mine))
        place = float(any(c.place is not None and c.place.name.casefold() in low for c in mine))
        score = 0.45 * (name if name >= 0.75 else 0) + 0.3 * about + 0.1 * loosely + 0.1 * kind + 0.05 * place
        if (name >= 0.75 or about or loosely >= 0.5) and kind:
            hits.append(Hit(question, answer, round(score, 4)))
    hits.sort(key=lambda hit: (-hit.score, -len(hit.answer.claims), hit.question.id))
    return tuple(hits[:most])


def _concepts(text: str, spoken: set[str]) -> frozenset[str]:
    """The concepts that the words name, in the languages of the articles and of the tool."""
    from factcheck.lang import languages, pack
    from factcheck.measures.lexicon import lexicon

    codes = sorted(code for code in languages() if code in spoken or pack(code).part("ask"))
    return frozenset(concept for code in codes for concept in lexicon(code).concepts_of(text) if not concept.startswith("~"))


def _asked_kinds(text: str) -> frozenset[Kind]:
    """What sort of answer the question words ask for, in any language that has them."""
    from factcheck.lang import languages, pack

    low = f" {' '.join(text.casefold().replace('?', ' ').split())} "
    found: set[Kind] = set()
    for code in languages():
        for kinds, words in pack(code).part("ask").items():
            if any(f" {word} " in low for word in words):
                found |= {Kind(kind) for kind in kinds.split("+")}
    return frozenset(found)
