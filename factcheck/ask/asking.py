"""What a reader may ask: the claims of the dossier that its words mean, or in which a figure is stated, and what may be printed of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.ask.question import Asked, languages_of
from factcheck.ask.ranking import Ranking
from factcheck.ask.unspoken import Unspoken
from factcheck.link.linked import LinkedClaim
from factcheck.model import Question, Verdict
from factcheck.reconcile.answers import Answer, Opposed, in_time, sentence_of, when_told
from factcheck.reconcile.origins import Origins

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.reconcile.reconcile import Reconciliation

_NAMED = 90  # of 100: how like a name a stretch of the question must be
_ENOUGH = 0.15  # the share of a question's words, weighed, that an answer must have
_SURE = 0.35  # the same, of an answer that needs no warning
_NEAR = 0.8  # as a share of the best score: another claim that is as good an answer
_UNSPOKEN = 0.5  # a claim's score, for each thing that the question names and it does not speak of


@dataclass(frozen=True, slots=True)
class Hit:
    """A question of the dossier that a reader's words may mean. `score`: from 0 to 1; `claim`: the id of the claim that fits them best;
    `unspoken`: what they name and that claim does not speak of."""

    question: Question
    answer: Answer
    score: float
    claim: str
    unspoken: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether so much of the question stands in the claim that it can be taken for the answer."""
        return self.score >= _SURE and not self.unspoken


def ask(text: str, links: Links, reconciliation: Reconciliation, *, most: int = 4, wrong: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
    """The questions of the dossier that a reader's question may mean, the likeliest first; none where nothing in it is known.

    A figure in the question ("may I print 78,000?") is looked up as it stands. Else the claims are ranked by the share of its words that
    they and their surroundings have, each word weighed by its rarity, and by whether they are of the kind, subject and time asked for and
    speak of all that the question names. Others follow the first where they fit nearly as well, and a measure that it is bounded by
    (orders, of sales). `wrong`: claims that people found wrong, which answer nothing.
    """
    claims = {c.claim.id: c for c in links.claims if c.claim.id not in wrong}
    readings = [Asked(text, code, _named_at(text, links)) for code in languages_of(text)]
    subjects = _subjects(text, links)
    ranking = Ranking(links)
    found = [ranking.scores(asked, subjects) for asked in readings]
    scores = {id: max(each.get(id, 0.0) for each in found) for id in claims}
    if figures := readings[0].figures({c.source.language for c in links.claims}):
        stating = _stating(figures, claims)
        if stating or not readings[0].kinds:
            scores = {id: _ENOUGH + (1 - _ENOUGH) * scores[id] for id in stating}
    unspoken = Unspoken(readings[0], links)
    lacking = {id: unspoken.of(claims[id]) for id, score in scores.items() if score >= _ENOUGH}
    scores = {id: max(_ENOUGH, score * _UNSPOKEN ** len(lacking[id])) for id, score in scores.items() if id in lacking}
    answers = {a.question: a for a in reconciliation.answers}
    opposed = Opposed(claims, reconciliation.relations)
    hits = []
    for question in reconciliation.questions:
        mine = [c for c in question.claims if c in claims]
        best = min(mine, key=lambda id: (-scores.get(id, 0.0), id), default=None)
        if best is None or (top := scores.get(best, 0.0)) < _ENOUGH:
            continue
        answer = answers.get(question.id)
        if answer is None or (answer.best is not None and scores.get(answer.best, 0.0) < _NEAR * top):
            answer = opposed.told(_answer_with(claims[best], question, claims, reconciliation))
        hits.append(Hit(question, answer, round(top, 4), best, lacking[answer.best if answer.best in lacking else best]))
    if any(claims[hit.claim].entity in subjects for hit in hits):  # then what is known to be about another does not answer
        hits = [hit for hit in hits if claims[hit.claim].entity in (None, *subjects) or not subjects.isdisjoint(claims[hit.claim].named)]
    hits.sort(key=lambda hit: (-hit.score, -len(hit.answer.claims), hit.question.id))
    told = _told_once(hits, claims)
    hits = [hit for hit in told if hit is told[0] or hit.score > _NEAR * told[0].score][:most]
    return tuple([*hits, *([] if figures else _bounds(hits, claims, reconciliation, answers))][:most])


def _told_once(hits: Sequence[Hit], claims: Mapping[str, LinkedClaim]) -> list[Hit]:
    """The hits with those that would print one sentence made one, with the claims of all."""
    found: dict[str, Hit] = {}
    for hit in hits:
        told = hit.answer.sentence.model_dump_json()
        first = found.setdefault(told, hit)
        if first is not hit:
            every = {*first.answer.claims, *hit.answer.claims}
            found[told] = replace(first, answer=replace(first.answer, claims=in_time(claims[id] for id in every)))
    return list(found.values())


def _spellings(links: Links) -> list[tuple[str, str]]:
    return [(name, e.id) for e in links.entities for name in (e.name, *e.aliases) if len(name) >= 3]


def _subjects(text: str, links: Links) -> frozenset[str]:
    """The entities that a question names, in any of the ways in which articles name them."""
    from rapidfuzz import fuzz

    low = text.casefold()
    return frozenset(id for name, id in _spellings(links) if len(name) <= len(low) and fuzz.partial_ratio(name.casefold(), low) >= _NAMED)


def _named_at(text: str, links: Links) -> tuple[tuple[int, int], ...]:
    """Where a question spells the name of an entity as an article does."""
    low = text.casefold()
    found = []
    for name, _ in _spellings(links):
        at = low.find(name.casefold())
        end = at + len(name)
        if at >= 0 and not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
            found.append((at, end))
    return tuple(sorted(set(found)))


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
            out.append(Hit(question, answers[question.id], round(hits[0].score / 2, 4), question.claims[0]))
    return out


def _stating(figures: frozenset[Decimal], claims: Mapping[str, LinkedClaim]) -> frozenset[str]:
    """The claims that state one of some figures."""
    return frozenset(
        id for id, c in claims.items() if (v := c.claim.value) is not None and not figures.isdisjoint({v.stated, v.low, v.high} - {None})
    )


def _answer_with(linked: LinkedClaim, question: Question, claims: Mapping[str, LinkedClaim], reconciliation: Reconciliation) -> Answer:
    """The answer to a question by one claim of it: who says that very claim."""
    origins = reconciliation.why_origin or Origins()
    id = linked.claim.id
    mine = tuple(c.claim.id for c in sorted((claims[c] for c in question.claims if c in claims), key=when_told))
    beside = [r.b if r.a == id else r.a for r in reconciliation.relations if r.verdict is Verdict.AGREE and id in (r.a, r.b)]
    count = origins.count([linked, *(claims[other] for other in beside if other in claims)])
    return Answer(question.id, mine, id, False, count, sentence_of(linked, count))
