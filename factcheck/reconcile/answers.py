"""The answer to a question: which claim is current and best supported, and a sentence that may be printed with its attribution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import Aspect, Kind, Modality, Precision, Question, Reason, Relation, Verdict
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
_WITHOUT_FIGURE = frozenset({Kind.DATE, Kind.PLACE, Kind.ROLE})


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
        if mine and _offered(mine):
            ids = {c.claim.id for c in mine}
            related = {(r.a, r.b): r for i in sorted(ids) for r in table.get(i, ()) if r.a in ids and r.b in ids}
            out.append(_answer(question.id, mine, [related[key] for key in sorted(related)], origins))
    return tuple(out)


def _offered(claims: Sequence[LinkedClaim]) -> bool:
    """Whether an answer can be worded: a measure that has a name, and something that was stated."""
    named = claims[0].measure.registered or claims[0].claim.kind in _WITHOUT_FIGURE
    return named and any(_fits(c) for c in claims)


def _fits(linked: LinkedClaim) -> bool:
    """Whether the claim is an answer to the question of its measure: of a kind and unit in which that measure is given."""
    claim, measure = linked.claim, linked.measure
    if measure.values and claim.kind not in measure.values:
        return False
    if claim.value is None:
        return bool(claim.object) or (claim.kind is Kind.DATE and claim.time is not None)
    if measure.units and claim.value.unit and claim.aspect is Aspect.LEVEL:
        return claim.value.unit.partition("/")[0] in {u.partition("/")[0] for u in measure.units} or claim.kind is Kind.MONEY
    return True


def _answer(question: str, claims: list[LinkedClaim], relations: list[Relation], origins: Origins) -> Answer:
    ids = tuple(c.claim.id for c in claims)
    claims = [c for c in claims if _fits(c)]
    groups = _groups(claims, relations)
    ranked = sorted(groups, key=lambda group: _rank(group, origins), reverse=True)
    best_group = ranked[0]
    best = max(best_group, key=lambda c: (*_precision(c)[:3], _first_told(c), c.claim.id))
    members = {c.claim.id for c in best_group}
    fitting = {c.claim.id for c in claims}
    against = [r for r in relations if r.verdict is Verdict.CONFLICT and (r.a in members) != (r.b in members) and {r.a, r.b} <= fitting]
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


def _first_told(linked: LinkedClaim) -> int:
    """Who printed it first comes before who printed it again."""
    published = linked.source.published
    day = published.start or published.end if published is not None else None
    return -(day or date.max).toordinal()


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
    claim = best.claim
    values: dict[str, Words] = {"what": what(best), "who": who_says(best), "origins": origins}
    key = "figure"
    countries = claim.scope.countries
    if countries is not None and claim.value is not None and claim.value.unit != "countries":
        key, values["countries"] = "countries", countries
    if claim.time is not None and not claim.time.assumed and claim.kind is not Kind.DATE:
        by = best.measure.kind is MeasureKind.CUMULATIVE and claim.time.precision is not Precision.SPAN
        key, values["time"] = f"{key}_{'by' if by else 'time'}", claim.time
    if claim.modality is Modality.PLANNED:
        key = "planned"
    if claim.modality is Modality.DENIED:
        key = "denied"
    if not _says_what(best):
        key, values["measure"] = f"named_{key}", f"measure:{best.measure.id}"
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


def _says_what(linked: LinkedClaim) -> bool:
    """Whether the unit names what is counted ("78,000 orders"), so that the measure need not be said as well."""
    value = linked.claim.value
    return value is not None and value.unit is not None and value.unit.partition("/")[0] == linked.measure.id


def _both(key: str, first: LinkedClaim, second: LinkedClaim) -> Reason:
    values: dict[str, Words] = {"a": what(first), "b": what(second), "who_a": who_says(first), "who_b": who_says(second)}
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


# --- asking ------------------------------------------------------------------------------------------------------------------------


def ask(text: str, links: Links, reconciliation: Reconciliation, *, most: int = 5) -> tuple[Hit, ...]:
    """The questions of the dossier that a reader's question may mean, the likeliest first; none where nothing in it is known.

    A figure in the question ("may I print 78,000?") is looked up as it stands. Else its words must name the measure of a question, or
    its subject; where they name a subject of the dossier, only questions about that subject answer. A measure that the one asked for is
    bounded by (orders, of sales) follows it.
    """
    from rapidfuzz import fuzz

    claims = {c.claim.id: c for c in links.claims}
    figures = _figures_in(text, {c.source.language for c in links.claims})
    if figures:
        return _about_figures(figures, claims, reconciliation)[:most]
    wanted = _concepts(text, {c.source.language for c in links.claims})
    kinds = _asked_kinds(text)
    low = text.casefold()
    spoken = {e.id: [n.casefold() for n in (e.name, *e.aliases) if len(n) >= 3] for e in links.entities}
    named = {id: max((fuzz.partial_ratio(n, low) / 100 for n in names if len(n) <= len(low)), default=0.0) for id, names in spoken.items()}
    subjects = {id for id, score in named.items() if score >= _NAMED}
    answers = {a.question: a for a in reconciliation.answers}
    hits = []
    for question in reconciliation.questions:
        answer = answers.get(question.id)
        mine = [claims[c] for c in question.claims if c in claims]
        if answer is None or not mine:
            continue
        measure = mine[0].measure
        about = len(wanted & frozenset(measure.concepts)) / len(wanted) if wanted else 0.0
        kind = not kinds or any(c.claim.kind in kinds for c in mine)
        ours = question.subject in subjects
        if not kind or not (about or (ours and not wanted)):
            continue
        place = float(any(c.place is not None and c.place.name.casefold() in low for c in mine))
        level = float(any(c.claim.aspect in (Aspect.LEVEL, Aspect.MAXIMUM) for c in mine))
        score = 0.4 * ours + 0.3 * about + 0.15 * level + 0.05 * place + 0.1 * float(ours or not subjects)
        hits.append(Hit(question, answer, round(score, 4)))
    if any(hit.question.subject in subjects for hit in hits):
        hits = [hit for hit in hits if hit.question.subject in subjects]
    hits.sort(key=lambda hit: (-hit.score, -len(hit.answer.claims), hit.question.id))
    hits = hits[:most]
    return tuple([*hits, *_bounds(hits, claims, reconciliation, answers)][:most])


# How like a name a stretch of the question must be.
_NAMED = 0.8


def _bounds(
    hits: Sequence[Hit], claims: Mapping[str, LinkedClaim], reconciliation: Reconciliation, answers: Mapping[str, Answer]
) -> list[Hit]:
    """Questions about the first hit's subject whose measure bounds the one asked for, or is bounded by it: orders, of sales."""
    if not hits:
        return []
    first = hits[0].question
    asked = next(claims[c].measure for c in first.claims if c in claims)
    out = []
    for question in reconciliation.questions:
        if question.subject != first.subject or question.id not in answers or any(question.id == hit.question.id for hit in hits):
            continue
        other = next((claims[c].measure for c in question.claims if c in claims), None)
        if other is not None and (other.id in asked.at_most or asked.id in other.at_most):
            out.append(Hit(question, answers[question.id], round(hits[0].score / 2, 4)))
    return out


def _figures_in(text: str, spoken: set[str]) -> frozenset[Decimal]:
    """The figures that a question names, read as each language of the dossier writes them."""
    from factcheck.extract.numbers.numerals import numerals
    from factcheck.lang import languages, pack

    if not any(c.isdigit() for c in text):
        return frozenset()
    codes = [code for code in languages() if code in {s.split("-")[0] for s in spoken} or pack(code).part("ask")]
    found = [n.value for code in codes for n in numerals(text, pack(code)) if n.form in ("digits", "mixed")]
    return frozenset(v for v in found if not (v == v.to_integral_value() and 1900 <= v <= 2100))


def _about_figures(figures: frozenset[Decimal], claims: Mapping[str, LinkedClaim], reconciliation: Reconciliation) -> tuple[Hit, ...]:
    """Every question in which such a figure is stated, and whether that very figure may be printed."""
    questions = {q.id: q for q in reconciliation.questions}
    origins = reconciliation.why_origin or Origins()
    hits: dict[str, Hit] = {}
    for id, linked in sorted(claims.items()):
        value = linked.claim.value
        question = questions.get(linked.question)
        if value is None or question is None or not {value.stated, value.low, value.high} & figures:
            continue
        mine = sorted((claims[c] for c in question.claims if c in claims), key=_when)
        ids = {c.claim.id for c in mine}
        against = [
            r for r in reconciliation.relations if r.verdict is Verdict.CONFLICT and id in (r.a, r.b) and {r.a, r.b} <= claims.keys()
        ]
        if against:
            rival = claims[against[0].b if against[0].a == id else against[0].a]
            first, second = sorted((linked, rival), key=lambda c: c.claim.id)
            answer = Answer(question.id, tuple(c.claim.id for c in mine), None, True, 1, _both("conflict", first, second))
        else:
            agreeing = [
                claims[r.b if r.a == id else r.a] for r in reconciliation.relations if r.verdict is Verdict.AGREE and id in (r.a, r.b)
            ]
            count = origins.count([linked, *agreeing])
            answer = Answer(question.id, tuple(c.claim.id for c in mine if c.claim.id in ids), id, False, count, _sentence(linked, count))
        score = 1.0 if linked.measure.registered else 0.5
        if question.id not in hits or hits[question.id].score < score:
            hits[question.id] = Hit(question, answer, score)
    return tuple(sorted(hits.values(), key=lambda hit: (-hit.score, -len(hit.answer.claims), hit.question.id)))


def _concepts(text: str, spoken: set[str]) -> frozenset[str]:
    """The concepts that the words name, in the languages of the articles and of the tool."""
    from factcheck.lang import languages, pack
    from factcheck.measures.lexicon import lexicon

    codes = sorted(code for code in languages() if code in spoken or pack(code).part("ask"))
    text = " ".join(text.replace("?", " ").split())
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
