"""The answer to a question: which claim is current and best supported, and a sentence that may be printed with its attribution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from factcheck.acts.claims import OUTCOME
from factcheck.graph.moments import moment
from factcheck.graph.moving import told_as_former
from factcheck.lang.say import role_told
from factcheck.link.linked import LinkedClaim
from factcheck.measures.measure import MeasureKind
from factcheck.model import NOT_SO, Aspect, Claim, Kind, LinkRole, Modality, Precision, Question, Reason, Relation, TimeRelation, Verdict
from factcheck.model.progress import counted
from factcheck.model.relation import Words
from factcheck.reconcile.matters import TWICE, may_have_changed, one_statement, overlap, same_claims
from factcheck.reconcile.origins import Origins
from factcheck.reconcile.units import factor, unit
from factcheck.rules.later_total import CODE as GROWN
from factcheck.rules.two_plans import CODE as NEW_PLAN

# Of these the latest figure is the current one; of an event or a period the best supported is.
MOVING = frozenset({MeasureKind.CUMULATIVE, MeasureKind.STOCK, MeasureKind.RANK, MeasureKind.ROLE, MeasureKind.PRICE, MeasureKind.RATE})
_COMMITMENT = {
    Modality.ASSERTED: 3,
    Modality.REPORTED: 3,
    Modality.ESTIMATED: 2,
    Modality.PLANNED: 1,
    Modality.DENIED: 0,
    Modality.COUNTERFACTUAL: 0,
}
# The widest printed interval that still counts as precise, relative to its middle.
_LOOSE = 1.0
# What may stand against an answer, the graver first: the sentences that say so.
_AGAINST = ("conflict", "unclear")
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

    @property
    def open(self) -> bool:
        """Whether another article gives another figure, and nothing says which holds."""
        return self.sentence.key in ("reconcile.answer.unclear", "reconcile.answer.changed")


def in_time(claims: Iterable[LinkedClaim]) -> tuple[str, ...]:
    """Ids in order of time, then id."""
    return tuple(c.claim.id for c in sorted(claims, key=when_told))


def when_told(linked: LinkedClaim) -> tuple[date, date, str]:
    """What puts claims in order of time: the last day, the first day, the id."""
    time = linked.time
    last = date.max
    end = (time.end or time.start or last) if time else last
    start = (time.start or time.end or last) if time else last
    return end, start, linked.claim.id


def answer_all(
    questions: Sequence[Question], claims: Mapping[str, LinkedClaim], relations: Iterable[Relation], origins: Origins
) -> tuple[Answer, ...]:
    """An answer for each question that has claims, in the order of the questions."""
    relations = tuple(relations)
    table: dict[str, list[Relation]] = {}
    for relation in relations:
        for side in (relation.a, relation.b):
            table.setdefault(side, []).append(relation)
    opposed = Opposed(claims, relations)
    former = _former(claims) | _put_off(claims, relations)
    out = []
    for question in counted(questions, "answering questions"):
        mine = sorted((claims[c] for c in question.claims if c in claims), key=when_told)
        if mine and _offered(mine):
            ids = {c.claim.id for c in mine}
            related = {(r.a, r.b): r for i in sorted(ids) for r in table.get(i, ()) if r.a in ids and r.b in ids}
            answer = _answer(question.id, mine, [related[key] for key in sorted(related)], origins, former)
            out.append(_of_two_years(opposed.told(answer), mine))
    return tuple(out)


def _of_two_years(answer: Answer, claims: Sequence[LinkedClaim]) -> Answer:
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


class Opposed:
    """What stands against a claim in the whole dossier: articles that contradict each other need not put what they say to one question."""

    def __init__(self, claims: Mapping[str, LinkedClaim], relations: Iterable[Relation]) -> None:
        relations = [r for r in relations if r.a in claims and r.b in claims]
        self._claims = claims
        self._groups = same_claims(relations)
        self._printed = {(self._groups.root(id), c.claim.source) for id, c in claims.items()}
        self._against: dict[str, list[tuple[str, Relation]]] = {}
        self._later: dict[str, set[str]] = {}
        conflicts = ((r, claims[side].claim) for r in relations if r.verdict is Verdict.CONFLICT for side in (r.a, r.b))
        self._told = [(r, claim) for r, claim in conflicts if claim.measure == OUTCOME]
        for relation in relations:
            likely = relation.odds is None or relation.odds >= 0
            if (key := _opposes(relation)) is not None:
                for side in {self._groups.root(relation.a), self._groups.root(relation.b)}:
                    self._against.setdefault(side, []).append((key, relation))
            if relation.verdict is Verdict.COMPATIBLE and relation.reasons[0].code == GROWN and likely:
                early, late = sorted((claims[relation.a], claims[relation.b]), key=_size)  # such counts grow
                self._later.setdefault(self._groups.root(early.claim.id), set()).add(late.claim.id)

    def told(self, answer: Answer) -> Answer:
        """The answer with the other figure named, where one stands against the one that was to be printed, is a later count, or
        may only have changed."""
        answer = self._contradicted(answer)
        grown = self._grown(answer)
        return grown if grown is not answer else self._changed(answer)

    def _grown(self, answer: Answer) -> Answer:
        """The answer with the latest figure in place of one that the count has left behind, be it put to another question."""
        if answer.best is None or answer.disputed or answer.open:
            return answer
        first = self._claims[answer.best]
        last = self._last(first)
        if last.claim.id == answer.best or _COMMITMENT[last.claim.modality] < _COMMITMENT[first.claim.modality]:
            return answer
        return replace(
            answer,
            claims=tuple(dict.fromkeys((*answer.claims, last.claim.id))),
            best=last.claim.id,
            origins=1,
            sentence=of_two("grown", first, last),
        )

    def _changed(self, answer: Answer) -> Answer:
        """The answer with the figure of another day named: of two figures that no text explains neither is confirmed."""
        best = self._claims.get(answer.best or "")
        if best is None or answer.disputed or answer.open or _COMMITMENT[best.claim.modality] < _COMMITMENT[Modality.ESTIMATED]:
            return answer
        rival = self._rival(best, "changed")
        if rival is None:
            return answer
        return replace(answer, sentence=of_two("changed", *_in_print(best, rival)))

    def _last(self, first: LinkedClaim) -> LinkedClaim:
        """The latest figure that a count has grown to, step by step: of two counts days apart a text may say no more than that each was."""
        last = first
        while True:
            known = (self._claims[id] for id in self._later.get(self._groups.root(last.claim.id), ()))
            later = [c for c in known if _fits(c) and _unit(c) == _unit(first) and _size(c) > _size(last)]
            if not later:
                return last
            last = max(later, key=lambda c: (_size(c), *_as_of(c), *_precision(c)))

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
        """The answer with what is disputed in place of its day, where articles tell otherwise that it happened at all."""
        for relation, told in self._told:
            if best.claim.kind is Kind.DATE and overlap(best.claim, told):
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
                if _fits(other) and (what(other) != what(best) or _one_denies(other, best)):  # else of whose it is
                    found.append((not direct, -_COMMITMENT[other.claim.modality], other.claim.id))
        return self._claims[min(found)[2]] if found else None


def _opposes(relation: Relation) -> str | None:
    """How a relation speaks against printing one of its claims alone: the key of the sentence that tells both."""
    if relation.verdict is Verdict.CONFLICT:
        return "conflict"
    if relation.verdict is Verdict.UNCLEAR and (relation.odds is None or relation.odds >= 0):
        return "unclear"
    supposed = relation.verdict is Verdict.COMPATIBLE and may_have_changed(relation.reasons)
    return "changed" if supposed and (relation.odds is None or relation.odds >= TWICE) else None


def _unit(linked: LinkedClaim) -> str | None:
    return linked.claim.value.unit if linked.claim.value is not None else None


def _size(linked: LinkedClaim) -> Decimal:
    value = linked.claim.value
    return (value.middle if value is not None else None) or Decimal(0)


def _as_of(linked: LinkedClaim) -> tuple[date, date]:
    """The day as of which a claim counts, then that on which it was printed."""
    days, published = moment(linked), linked.source.published
    printed = (published.end or published.start) if published is not None else None
    return days[1] if days is not None else date.min, printed or date.min


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


def _former(claims: Mapping[str, LinkedClaim]) -> frozenset[str]:
    """What an article itself says to be so no longer: the day from which something was put off, the price before this one."""
    found = {id for id, c in claims.items() if c.claim.value is not None and told_as_former(c)}
    for c in claims.values():
        for link in c.claim.links:
            other = claims.get(link.claim)
            if other is None or link.role not in _TURNS or other.measure.id != c.measure.id or other.claim.kind is not c.claim.kind:
                continue
            if c.claim.aspect is other.claim.aspect is Aspect.LEVEL:
                found.add(link.claim if link.role is LinkRole.CHANGE_FROM else c.claim.id)
    return frozenset(found)


def _put_off(claims: Mapping[str, LinkedClaim], relations: Iterable[Relation]) -> frozenset[str]:
    """The plans that a later article replaces or takes back: however many have printed them, they hold no longer."""
    pairs = (r for r in relations if r.verdict is Verdict.COMPATIBLE and r.reasons[0].code == NEW_PLAN and (r.odds is None or r.odds >= 0))
    both = ((claims[r.a], claims[r.b]) for r in pairs if r.a in claims and r.b in claims)
    return frozenset(max(two, key=_first_told).claim.id for two in both)


_TURNS = frozenset({LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO})


def _answer(question: str, claims: list[LinkedClaim], relations: list[Relation], origins: Origins, former: frozenset[str]) -> Answer:
    ids = tuple(c.claim.id for c in claims)
    claims = [c for c in claims if _fits(c)]
    claims = [c for c in claims if c.claim.id not in former] or claims
    groups = _groups(claims, relations)
    ranked = sorted(groups, key=lambda group: _rank(group, origins), reverse=True)
    best_group = ranked[0]
    best = max(best_group, key=lambda c: (*_precision(c)[:3], _first_told(c), c.claim.id))
    members = {c.claim.id for c in best_group}
    fitting = {c.claim.id for c in claims}
    against = [r for r in relations if r.verdict is Verdict.CONFLICT and (r.a in members) != (r.b in members) and {r.a, r.b} <= fitting]
    count = origins.count([c for c in best_group if one_statement(c.claim, best.claim)])
    if against:
        others = {r.b if r.a in members else r.a for r in against}
        rival = min((c for c in claims if c.claim.id in others), key=lambda c: (-_COMMITMENT[c.claim.modality], c.claim.id))
        first, second = sorted((best, rival), key=lambda c: c.claim.id)
        return Answer(question, ids, None, True, count, of_two("conflict", first, second))
    parties = _parties(best, claims)
    if parties:
        first, second = sorted((best, parties[0]), key=lambda c: c.claim.id)
        return Answer(question, ids, best.claim.id, True, count, of_two("parties", first, second))
    return Answer(question, ids, best.claim.id, False, count, sentence_of(best, count))


def _groups(claims: list[LinkedClaim], relations: list[Relation]) -> list[list[LinkedClaim]]:
    """Claims that agree, together."""
    alike = same_claims(relations)
    groups: dict[str, list[LinkedClaim]] = {}
    for claim in claims:
        groups.setdefault(alike.root(claim.claim.id), []).append(claim)
    return [groups[key] for key in sorted(groups)]


def _rank(group: Sequence[LinkedClaim], origins: Origins) -> tuple[object, ...]:
    """What makes one answer better than another: commitment, then (of moving figures) being current, then independent support."""
    commitment = max(_COMMITMENT[c.claim.modality] for c in group)
    current = max(when_told(c)[0] for c in group)
    support = origins.count(group)
    published = max((c.source.published.end or date.min) if c.source.published else date.min for c in group)
    whole = max(_breadth(c) for c in group)
    if group[0].measure.kind in MOVING:
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


def _in_print(a: LinkedClaim, b: LinkedClaim) -> list[LinkedClaim]:
    """Two claims in the order in which their articles appeared."""
    return sorted((a, b), key=_first_told, reverse=True)


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
    outlet, said = linked.source.label, linked.claim.attributed_to
    return f"{said} ({outlet})" if said and said.casefold() != outlet.casefold() else outlet


def what(linked: LinkedClaim) -> Words:
    """What the claim states, as a sentence prints it."""
    claim = linked.claim
    if claim.value is not None:
        return claim.value
    if claim.kind is Kind.DATE and claim.time is not None:
        return claim.time
    if claim.kind is Kind.PLACE and linked.place is not None and "/" not in linked.place.id:
        return f"place:{linked.place.id}"  # which `say` names in the reader's language
    if claim.kind is Kind.ROLE and claim.object:
        return role_told(linked.source.language, claim.quote.exact, claim.object)
    return claim.object or f"quote:{claim.quote.exact}"


def sentence_of(best: LinkedClaim, origins: int) -> Reason:
    """The sentence that may be printed of one claim."""
    claim = best.claim
    values: dict[str, Words] = {"what": what(best), "who": who_says(best), "origins": origins}
    key = "figure"
    countries = claim.scope.countries
    if countries is not None and claim.value is not None and claim.value.unit != "countries":
        key, values["countries"] = "countries", countries
    if claim.time is not None and not claim.time.assumed and claim.kind is not Kind.DATE and not _outlasts(claim):
        point = claim.time.precision is not Precision.SPAN and claim.time.relation is TimeRelation.AT  # else its words say "since" or "by"
        by = best.measure.kind is MeasureKind.CUMULATIVE and point
        key, values["time"] = f"{key}_{'by' if by else 'time'}", claim.time
    if claim.modality is Modality.PLANNED:
        key = "planned"
    if claim.modality in NOT_SO:
        key = claim.modality.value
    if not _says_what(best):
        key, values["measure"] = f"named_{key}", f"measure:{best.measure.id}"
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)


def _outlasts(claim: Claim) -> bool:
    """Whether a length of time is longer than the time of its sentence, which then is when it was over and not how long it took:
    "restarted in late February, after three months"."""
    value, time = claim.value, claim.time
    if claim.kind is not Kind.DURATION or value is None or value.low is None or time is None or time.start is None or time.end is None:
        return False
    days = factor(unit(value.unit), unit("days"))
    return days is not None and Fraction(value.low) * days > (time.end - time.start).days + 1


def _says_what(linked: LinkedClaim) -> bool:
    """Whether the unit names what is counted ("78,000 orders"), so that the measure need not be said as well."""
    value = linked.claim.value
    return value is not None and value.unit is not None and value.unit.partition("/")[0] == linked.measure.id


def _one_denies(first: LinkedClaim, second: LinkedClaim) -> bool:
    """Whether one of two claims denies something, and the other does not."""
    return (first.claim.modality is Modality.DENIED) is not (second.claim.modality is Modality.DENIED)


def _of_two_holders(first: LinkedClaim, second: LinkedClaim) -> bool:
    """Whether two claims give one post to two people."""
    return first.claim.kind is second.claim.kind is Kind.ROLE and first.entity != second.entity


def of_two(key: str, first: LinkedClaim, second: LinkedClaim) -> Reason:
    """The sentence that tells two claims beside each other; where one denies the other, what the other says."""
    if key == "conflict" and what(first) == what(second) and _one_denies(first, second):
        no = {c.claim.modality is Modality.DENIED: c for c in (first, second)}
        told: dict[str, Words] = {"what": what(no[False]), "who": who_says(no[False]), "against": who_says(no[True])}
        return Reason(code="answer", key="reconcile.answer.conflict_denied", values=told)
    values: dict[str, Words] = {"a": what(first), "b": what(second), "who_a": who_says(first), "who_b": who_says(second)}
    if key == "conflict" and _of_two_holders(first, second):
        held: dict[str, Words] = {"x": first.claim.subject or "?", "y": second.claim.subject or "?"}
        return Reason(code="answer", key="reconcile.answer.conflict_holders", values=values | held)
    if key == "changed":
        values |= {"ta": first.source.published or "?", "tb": second.source.published or "?"}
    return Reason(code="answer", key=f"reconcile.answer.{key}", values=values)
