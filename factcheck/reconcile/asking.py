"""What a reader may ask: the questions of the dossier that some words mean, or in which a figure is stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.link.linked import LinkedClaim
from factcheck.model import Aspect, Kind, Question, Verdict
from factcheck.reconcile.answers import Answer, of_two, sentence_of, when_told
from factcheck.reconcile.origins import Origins

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.reconcile.reconcile import Reconciliation

# How like a name a stretch of the question must be.
_NAMED = 0.8


@dataclass(frozen=True, slots=True)
class Hit:
    """A question of the dossier that a reader's words may mean. `score`: from 0 to 1."""

    question: Question
    answer: Answer
    score: float


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
        mine = sorted((claims[c] for c in question.claims if c in claims), key=when_told)
        ids = {c.claim.id for c in mine}
        against = [
            r for r in reconciliation.relations if r.verdict is Verdict.CONFLICT and id in (r.a, r.b) and {r.a, r.b} <= claims.keys()
        ]
        if against:
            rival = claims[against[0].b if against[0].a == id else against[0].a]
            first, second = sorted((linked, rival), key=lambda c: c.claim.id)
            answer = Answer(question.id, tuple(c.claim.id for c in mine), None, True, 1, of_two("conflict", first, second))
        else:
            agreeing = [
                claims[r.b if r.a == id else r.a] for r in reconciliation.relations if r.verdict is Verdict.AGREE and id in (r.a, r.b)
            ]
            count = origins.count([linked, *agreeing])
            answer = Answer(question.id, tuple(c.claim.id for c in mine if c.claim.id in ids), id, False, count, sentence_of(linked, count))
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
