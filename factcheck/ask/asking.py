"""The answer to a reader's question: what the articles say to it, the claims that its words mean, and what may be printed of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import prod
from typing import TYPE_CHECKING

from factcheck.ask.asking_words import languages_of
from factcheck.ask.named import named_at, subjects_of
from factcheck.ask.question import Asked
from factcheck.ask.ranking import Doubt, Ranking
from factcheck.ask.whether import Stance, Told, whether
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import Measure
from factcheck.model import Kind, Question, Reason
from factcheck.model.relation import Words
from factcheck.reconcile.answers.answer import Answer, in_time
from factcheck.reconcile.answers.best import MOVING
from factcheck.reconcile.answers.opposed import Opposed
from factcheck.reconcile.answers.sentence import sentence_of, what, who_says
from factcheck.reconcile.matters import one_statement, same_claims
from factcheck.reconcile.origins import Origins

if TYPE_CHECKING:
    from factcheck.link import Links
    from factcheck.reconcile.reconcile import Reconciliation
    from factcheck.run import Analysis

_ENOUGH = 0.15  # the share of a question's words, weighed, that an answer must have
_LITTLE = 0.05  # the same, of one of which no more than a single word of the question is not told
_SURE = 0.35  # the same, of an answer that needs no warning
_NEAR = 0.8  # as a share of the best score: another claim that may be the answer
_ALIKE = 0.95  # the same: one that is as good an answer


@dataclass(frozen=True, slots=True)
class Hit:
    """A question of the dossier that a reader's words may mean. `score`: from 0 to 1; `claim`: the id of the claim that fits them best;
    `doubts`: what keeps that claim from answering for certain."""

    question: Question
    answer: Answer
    score: float
    claim: str
    doubts: tuple[Doubt, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether so much of the question stands in the claim that it can be taken for the answer."""
        return self.score >= _SURE and not self.doubts

    @property
    def unspoken(self) -> tuple[str, ...]:
        """What the question names and the claim does not speak of."""
        return tuple(doubt.words for doubt in self.doubts if doubt.key == "unspoken")


@dataclass(frozen=True, slots=True)
class Answered:
    """What the articles say to a question: to what it takes to be so (`told`), where it asks that, `why`, or `who` and no claim answers for
    certain; and the questions that it may mean."""

    told: Told | None
    why: bool
    who: bool
    hits: tuple[Hit, ...]


def ask(text: str, links: Links, reconciliation: Reconciliation, *, most: int = 4, wrong: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
    """The questions of the dossier that a reader's question may mean, the likeliest first; none where nothing in it is known.

    A figure in the question ("may I print 78,000?") is looked up as it stands. Else the claims are ranked by the share of its words that
    they and their surroundings have, each word weighed by its rarity, and by whether they are of the kind, subject and time asked for and
    speak of all that the question names. Others follow the first where they fit nearly as well, and a measure that it is bounded by
    (orders, of sales). `wrong`: claims that people found wrong, which answer nothing.
    """
    known = _Known(links, reconciliation, wrong)
    readings = _readings(text, links)
    asked = readings[0]
    figures = asked.figures({c.source.language for c in links.claims})
    subjects, ranking = subjects_of(asked.uncredited, links), Ranking(links)
    found = [ranking.scores(each, subjects) for each in readings]
    scores = {id: max(each.get(id, 0.0) for each in found) for id in known.claims}
    if (stating := known.stating(figures)) or (figures and not asked.kinds):
        scores = {id: _ENOUGH + (1 - _ENOUGH) * scores[id] for id in stating}
    doubts = {id: ranking.doubts(known.claims[id], asked, subjects) for id, score in scores.items() if score >= _LITTLE}
    doubts = {id: mine for id, mine in doubts.items() if scores[id] >= _ENOUGH or _nearly_told(mine)}
    scores = {id: scores[id] * prod(doubt.weight for doubt in mine) for id, mine in doubts.items()}
    hits = known.told_once(known.about(subjects, known.hits(asked, scores, doubts)))
    hits = [hit for hit in hits if hit is hits[0] or hit.score > _NEAR * hits[0].score][:most]
    if not hits or figures:
        return tuple(hits)
    if not hits[0].doubts and known.differ(hits[0], scores):
        hits[0] = replace(hits[0], doubts=(Doubt("several"),))
    return tuple([*hits, *known.bounds(hits)][:most])


def _nearly_told(doubts: Sequence[Doubt]) -> bool:
    """Whether nothing speaks against a claim but one word of the question that it does not tell."""
    return len(doubts) <= 1 and all(doubt.key == "unspoken" for doubt in doubts)


def answer(text: str, analysis: Analysis) -> Answered:
    """What the articles of a dossier say to a reader's question."""
    asked = _readings(text, analysis.links)[0]
    hits = ask(text, analysis.links, analysis.undecided, wrong=analysis.wrong)
    who = asked.person and not asked.whether and not (hits and hits[0].sure)
    told = whether(asked, analysis) if asked.whether or asked.reason or who else None
    if who and told is not None and told.stance is not Stance.YES:
        told = None
    return Answered(told, asked.reason, who, hits)


def _readings(text: str, links: Links) -> list[Asked]:
    """A question in each language in which it may be; "on Wednesday" is as the latest article would mean it."""
    dates = (s for c in links.claims if (s := c.source.published) is not None)
    published = max(dates, key=lambda t: (str(t.end), t.iso), default=None)
    return [Asked(text, code, named_at(text, links), published) for code in languages_of(text)]


class _Known:
    """The claims of a dossier that nobody found wrong, and what is known of them."""

    def __init__(self, links: Links, reconciliation: Reconciliation, wrong: frozenset[str]) -> None:
        self.claims = {c.claim.id: c for c in links.claims if c.claim.id not in wrong}
        self._compared = {c.claim.id: c for c in links.every if c.claim.id not in wrong}  # with those of outcomes, which answer nothing
        self._questions = reconciliation.questions
        self._relations = [r for r in reconciliation.relations if r.a in self._compared and r.b in self._compared]
        self._groups = same_claims(self._relations)
        self._origins = reconciliation.why_origin or Origins()
        self._answers = {a.question: a for a in reconciliation.answers}

    def stating(self, figures: frozenset[Decimal]) -> list[str]:
        """The claims that state one of some figures."""
        values = ((id, c.claim.value) for id, c in self.claims.items())
        return [id for id, v in values if v is not None and not figures.isdisjoint({v.stated, v.low, v.high} - {None})]

    def hits(self, asked: Asked, scores: Mapping[str, float], doubts: Mapping[str, tuple[Doubt, ...]]) -> list[Hit]:
        """The questions of which a claim fits well enough, the best first, each with its answer where that fits as well as its best claim.
        Whoever asks for one's word gets that alone."""
        opposed = Opposed(self._compared, self._relations)
        hits = []
        for question in self._questions:
            best = min((id for id in question.claims if id in scores), key=lambda id: (-scores[id], id), default=None)
            if best is None:
                continue
            answer = self._answers.get(question.id)
            undated = asked.kind is Kind.DATE and self.claims[best].claim.kind is not Kind.DATE
            if asked.speaker or undated or answer is None or (answer.best and scores.get(answer.best, 0.0) < _ALIKE * scores[best]):
                answer = self._answer_with(best, question)
                if undated:
                    answer = replace(answer, sentence=_dated(self.claims[best], answer.sentence))
                elif not asked.speaker:
                    answer = opposed.told(answer)
            answer = self._with_name(answer)
            first = answer.best if answer.best is not None and answer.best in doubts else best
            hits.append(Hit(question, answer, round(scores[best], 4), first, doubts[first]))
        return sorted(hits, key=lambda hit: (-hit.score, -len(hit.answer.claims), hit.question.id))

    def _answer_with(self, id: str, question: Question) -> Answer:
        """The answer to a question by one claim of it: who says that very claim."""
        count = self._origins.count(self.claims[other] for other in self._agreeing(id))
        mine = in_time(self.claims[c] for c in question.claims if c in self.claims)
        return Answer(question.id, mine, id, False, count, sentence_of(self.claims[id], count))

    def _agreeing(self, id: str) -> set[str]:
        """A claim and those that agree with it."""
        mine, root = self.claims[id].claim, self._groups.root(id)
        alike = (c.claim for c in self.claims.values() if self._groups.root(c.claim.id) == root)
        return {claim.id for claim in alike if one_statement(claim, mine)}

    def _with_name(self, answer: Answer) -> Answer:
        """The answer with who has the post, where it is one: whoever asks who is mayor knows the post."""
        best = self.claims.get(answer.best or "")
        if best is None or best.claim.kind is not Kind.ROLE or not best.claim.subject or "measure" not in answer.sentence.values:
            return answer
        named: dict[str, Words] = {**answer.sentence.values, "measure": best.claim.subject}
        return replace(answer, sentence=answer.sentence.model_copy(update={"values": named}))

    def about(self, subjects: frozenset[str], hits: list[Hit]) -> list[Hit]:
        """Of some hits those about what the question names, or about nothing, where one of it answers: then what another did does not."""
        found = [(hit, self.claims[hit.claim]) for hit in hits]
        if not any(c.entity in subjects and not hit.doubts for hit, c in found):
            return hits
        return [hit for hit, c in found if c.entity in (None, *subjects) or not subjects.isdisjoint(c.named)]

    def told_once(self, hits: Sequence[Hit]) -> list[Hit]:
        """The hits with those that would print one sentence made one, with the claims of all."""
        found: dict[str, Hit] = {}
        for hit in hits:
            told = hit.answer.sentence.model_dump_json()
            first = found.setdefault(told, hit)
            if first is not hit:
                every = {*first.answer.claims, *hit.answer.claims}
                found[told] = replace(first, answer=replace(first.answer, claims=in_time(self.claims[id] for id in every)))
        return list(found.values())

    def differ(self, hit: Hit, scores: Mapping[str, float]) -> bool:
        """Whether claims that fit as well as a hit's state something else, which its sentence does not tell."""
        first = self.claims[hit.claim]
        if hit.answer.disputed or hit.answer.open:
            return False
        moving = first.measure.kind in MOVING  # then the latest is the current one
        followed = {id for id in hit.question.claims if id in self.claims and moving and self.claims[id].time != first.time}
        parts = {id for id, c in self.claims.items() if any(link.claim == hit.claim for link in c.claim.links)}
        told = self._agreeing(hit.claim) | followed | parts
        alike = (self.claims[id] for id, score in scores.items() if score >= _ALIKE * scores[hit.claim] and id not in told)
        return any(c.claim.kind is first.claim.kind and what(c) != what(first) for c in alike)

    def bounds(self, hits: Sequence[Hit]) -> list[Hit]:
        """Questions about the first hit's subject whose measure bounds the one asked for, or is bounded by it: orders, of sales."""
        first, told = hits[0], {hit.question.id for hit in hits}
        asked = self._measure_of(first.question)
        out = []
        for question in self._questions:
            answer, other = self._answers.get(question.id), self._measure_of(question)
            if answer is None or question.subject != first.question.subject or question.id in told or asked is None or other is None:
                continue
            if other.id in asked.at_most or asked.id in other.at_most:
                out.append(Hit(question, answer, round(first.score / 2, 4), question.claims[0]))
        return out

    def _measure_of(self, question: Question) -> Measure | None:
        return next((self.claims[id].measure for id in question.claims if id in self.claims), None)


def _dated(linked: LinkedClaim, sentence: Reason) -> Reason:
    """The sentence for whoever asks when: the time first, of a claim that is of something else."""
    time = linked.claim.time
    if time is None or time.assumed:
        return sentence
    values: dict[str, Words] = {"time": time, "quote": f"quote:{linked.claim.quote.exact}", "who": who_says(linked)}
    return Reason(code="answer", key="explain.ask.dated", values=values)
