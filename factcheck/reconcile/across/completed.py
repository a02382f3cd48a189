"""A calculation of one article that lacks a figure which another article gives: "36 million hectolitres, 16 percent less than the mean of
five years" beside "the mean of 43 million".

What a figure says about two others is held against the one beside it and those that other articles relate to that one: another state
of the same thing, the whole it is a part of, what it is compared with there. One that comes out explains the figure. None accuses: which
of several is meant seldom stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.measures.registry import measure
from factcheck.model import Approx, LinkRole, Relation, Verdict
from factcheck.reconcile.bound.parts import is_part
from factcheck.reconcile.bound.wholes import counted_otherwise
from factcheck.reconcile.computed.arithmetic import in_percent
from factcheck.reconcile.computed.differences import Comparison, comparison
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.quantities import base_measure
from factcheck.reconcile.terms.roles import Role, role, spoken_for
from factcheck.reconcile.terms.terms import YEAR, Article, Term, alike, commensurable, same_subject, times_apart

_COMPARED = (LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO, LinkRole.RATIO_OF, LinkRole.RATIO_TO)


@dataclass(frozen=True)
class Neighbours:
    """The figures of all articles by claim; those related to each in other articles, with the verdict; those that its own article ties
    to it, with the role of the link; and the figures of each measure of somebody or something, by article."""

    terms: Mapping[str, Term]
    related: Mapping[str, Sequence[tuple[Term, Verdict]]]
    tied: Mapping[str, Sequence[tuple[Term, LinkRole]]]
    measured: Mapping[tuple[str, str], Mapping[str, Sequence[Term]]]

    def _others(self, term: Term) -> Iterator[tuple[Term, Verdict]]:
        """The figures of other articles that are related to the term's."""
        return ((t, verdict) for t, verdict in self.related.get(term.claim.id, ()) if t.claim.source != term.claim.source)

    def same(self, term: Term) -> Iterator[Term]:
        """The same figure in other articles."""
        return (t for t, verdict in self._others(term) if verdict is Verdict.AGREE)

    def unlike(self, term: Term) -> Iterator[Term]:
        """The figures of other articles that are related to the term's, and are not the same."""
        return (t for t, verdict in self._others(term) if verdict is not Verdict.AGREE)

    def about(self, measure: str, *terms: Term) -> list[Term]:
        """The figures of a measure, in articles other than the first term's, that are about what one of the terms is about by its name."""
        rows = (self.measured.get((measure, entity), {}) for entity in {t.linked.entity for t in terms} if entity is not None)
        found = [t for row in rows for source, listed in row.items() if source != terms[0].claim.source for t in listed]
        return sorted(found, key=lambda t: (t.claim.source, t.rank))

    def beside(self, term: Term, *roles: LinkRole) -> Iterator[Term]:
        """The figures that its own article ties to the term's by a link of one of these roles, in either direction."""
        return (t for t, role in self.tied.get(term.claim.id, ()) if role in roles)


def neighbours(articles: Sequence[Article], relations: Iterable[Relation]) -> Neighbours:
    """The figures of all articles with their relations, and with the links of their own article in both directions."""
    terms = {t.claim.id: t for article in articles for t in article.terms}
    related: dict[str, list[tuple[Term, Verdict]]] = {}
    tied: dict[str, list[tuple[Term, LinkRole]]] = {}
    for relation in relations:
        if relation.a in terms and relation.b in terms:
            related.setdefault(relation.a, []).append((terms[relation.b], relation.verdict))
            related.setdefault(relation.b, []).append((terms[relation.a], relation.verdict))
    measured: dict[tuple[str, str], dict[str, list[Term]]] = {}
    for term in terms.values():
        if term.linked.entity is not None:
            known = measured.setdefault((term.linked.measure.id, term.linked.entity), {})
            known.setdefault(term.claim.source, []).append(term)
        for link in term.claim.links:
            if link.claim in terms:
                tied.setdefault(term.claim.id, []).append((terms[link.claim], link.role))
                tied.setdefault(link.claim, []).append((term, link.role))
    return Neighbours(terms, related, tied, measured)


def completed(article: Article, head: Term, near: Neighbours) -> Check | None:
    """The head explained by a figure of its own article and one of another, or by two that another sets against each other."""
    if role(article, head) is Role.SHARE:
        return _share(article, head, near)
    return _comparison(article, head, near)


# --- changes, differences, multiples -----------------------------------------------------------------------------------------------


def _comparison(article: Article, head: Term, near: Neighbours) -> Check | None:
    told = comparison(article, head)
    if told is None:
        return None
    readings = []
    for cost, own in enumerate(_states(article, head)):
        for same in near.same(own):
            for against in near.beside(same, *_COMPARED):
                readings += _reading(told, head, against, same, cost / 2)
        for other in near.unlike(own):
            if not _of_another_time(article, head, other):
                readings += _reading(told, head, other, own, cost / 2 + 0.1)
    return settle(told.code, told.name, head, told.admitted, readings)


def _reading(told: Comparison, head: Term, old: Term, new: Term, cost: float) -> list[Reading]:
    """The comparison of two figures, where they are exact enough to tell it from another one."""
    computed = told.between(head, old, new) if told.fits(old) and commensurable(old, new) else None
    return [Reading((old, new), computed, cost, False)] if computed is not None and computed.narrow else []


def _states(article: Article, head: Term) -> list[Term]:
    """The figures of which the head may say how much more or less they are than another: those next to it in its sentence, nearest first,
    else the last of the sentence before."""
    near = [t for t in article.terms[max(0, head.rank - 2) : head.rank + 3] if t is not head and among.plain(article, t)]
    near = [t for t in near if t.unit.dimension not in ("x", "pp") and not spoken_for(article, head, t)]
    named = {id for role in (LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO) for id in head.linked_to(role)}
    of = head.linked.measure.id.partition(":")[2]  # a change of profit is none of the sales beside it
    near = (
        [t for t in near if t.claim.id in named]
        or [t for t in near if t.sentence == head.sentence and t.linked.measure.registered and t.linked.measure.id == of]
        or near
    )
    here = [t for t in near if t.sentence == head.sentence]
    return sorted(here, key=lambda t: (abs(t.rank - head.rank), t.rank)) or [t for t in near if t.sentence == head.sentence - 1][-1:]


def _of_another_time(article: Article, head: Term, other: Term) -> bool:
    """Whether the words after the head say of which year the other figure must be, and it is of another one."""
    years = YEAR.findall(position.tail(article, head))
    time = other.claim.time
    return len(years) == 1 and time is not None and not time.assumed and years[0] not in time.iso


# --- shares ------------------------------------------------------------------------------------------------------------------------


def _share(article: Article, head: Term, near: Neighbours) -> Check | None:
    admitted = head.fraction()
    if admitted is None:
        return None
    readings = []
    for part, whole, cost in _parts(article, head, near):
        fits = commensurable(part, whole) and not counted_otherwise(head, (part, whole))
        if fits and part.size < whole.size and not times_apart(part, whole):
            readings.append(Reading((part, whole), in_percent(part, whole), cost, False))
    return settle("A101", "share", head, admitted.times(100), readings)


def _parts(article: Article, head: Term, near: Neighbours) -> Iterator[tuple[Term, Term, float]]:
    """Parts and wholes that a share may be of, of which at least one is of another article."""
    of = head.linked.measure.id.partition(":")[2]
    wholes = [article.by_id[id] for id in head.linked_to(LinkRole.SHARE_OF) if id in article.by_id]
    for own in (*wholes, *(t for t in _amounts(article, head) if t not in wholes)):
        for same in near.same(own):
            for other in near.beside(same, LinkRole.PART_OF):
                part, whole = sorted((same, other), key=lambda t: t.size)
                yield part, whole, 0.0
        if position.appended(article, head) and own.rank + 1 == head.rank:
            for other in near.unlike(own):
                yield *_in_order(article, head, own, other), 0.1
        for other in near.about(of, own, head):
            yield *_in_order(article, head, own, other), 0.2


def _in_order(article: Article, head: Term, own: Term, other: Term) -> tuple[Term, Term]:
    """The part and the whole: the figure beside a share is its whole where the share is said to be of it ("of which a third")."""
    if cues.has("part", f"{position.lead(article, head)} {position.tail(article, head)}", article.language):
        return other, own
    return (own, other) if own.size < other.size else (other, own)


def _amounts(article: Article, head: Term) -> list[Term]:
    near = [t for t in article.terms[max(0, head.rank - 2) : head.rank + 3] if t is not head and t.amount]
    return [t for t in near if t.sentence == head.sentence and t.unit.dimension != "time"]


# --- sums --------------------------------------------------------------------------------------------------------------------------


_TELLING = 20  # smaller numbers make each other up by chance


def made_of(total: Term, near: Neighbours, articles: Mapping[str, Article]) -> Check | None:
    """A figure that two of another article, side by side there, make up: "58 are closed, 127 follow" beside "185 branches"."""
    readings = []
    for part in near.unlike(total):
        if not _of_one_sort(part, total):
            continue
        there = articles[part.claim.source]
        for other in there.terms[max(0, part.rank - 1) : part.rank + 2]:
            alone = other is not part and there.distance(part, other) <= 1 and other.level and part.level
            alone = alone and (other.sentence == part.sentence or same_subject(other, part))  # the union "puts it at 180"
            if alone and _of_one_sort(other, total) and min(part.size, other.size) >= _TELLING and max(part.size, other.size) < total.size:
                first, second = sorted((part, other), key=lambda t: t.rank)
                readings.append(Reading((first, second), _sum(first, second, total), 0, False))
    return settle("A106", "sum", total, total.result, readings)


def grown_by(article: Article, total: Term, near: Neighbours) -> Check | None:
    """A figure that another article's makes up with the one beside it: "648 dead, the nine missing included" beside "639 dead"."""
    readings = []
    beside_it = [t for t in article.terms[max(0, total.rank - 1) : total.rank + 2] if t is not total and t.sentence == total.sentence]
    for part in beside_it:
        plain = part.amount and role(article, part) is Role.NONE and total.size >= _TELLING
        said = is_part(article, *sorted((part, total), key=lambda t: t.rank))
        if plain and part.size < total.size and _of_one_sort(part, total, said=said):
            for other in near.unlike(total):
                if part.size < other.size < total.size and _of_one_sort(other, total):
                    readings.append(Reading((other, part), _sum(other, part, total), 0, False))
    return settle("A106", "sum", total, total.result, readings)


def _of_one_sort(part: Term, total: Term, *, said: bool = False) -> bool:
    """Whether both are exact figures that count things of one name, or measure in one unit; of two known measures ("32 arrests and nine
    injured") only where the text says that one is part of the other."""
    mine, its = (measure(base_measure(t.linked.measure.id).partition("/")[0]) for t in (total, part))
    if mine.registered and its.registered and mine.id not in (its.id, *its.part_of) and not said:
        return False
    exact = all(t.claim.value is not None and t.claim.value.approx is Approx.EXACT for t in (part, total))
    named = same_subject(part, total) or part.linked.generic or total.linked.generic
    return (
        exact
        and named
        and part.unit.dimension not in ("%", "time")
        and commensurable(part, total)
        and (alike(part, total) or not part.unit.counts)
    )


def _sum(first: Term, second: Term, total: Term) -> Interval:
    a, b = (t.premise.times(t.unit.factor / total.unit.factor) if not t.unit.counts else t.premise for t in (first, second))
    return a + b
