"""Totals that a text makes of parts, shares that add up, and what is left of a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise

from factcheck.measures.lexicon import lexicon
from factcheck.model import Aspect, LinkRole
from factcheck.model.relation import Words
from factcheck.reconcile.bound import splits, totals
from factcheck.reconcile.bound.parts import is_part
from factcheck.reconcile.computed.settle import Check, Reading, joined, settle
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms import among, cues, position, printed
from factcheck.reconcile.terms.position import is_mean
from factcheck.reconcile.terms.printed import WORD
from factcheck.reconcile.terms.roles import Role, role, spoken_for
from factcheck.reconcile.terms.terms import Article, Term, alike, commensurable, same_measure, total_of


def linked(article: Article, head: Term, role: LinkRole) -> list[Term]:
    """The figures of an article to which a claim is tied in a role."""
    return [article.by_id[i] for i in head.linked_to(role) if i in article.by_id]


def sum_of(article: Article, head: Term) -> Check | None:
    """A total that the text makes of parts."""
    periodic = head.unit.per is not None and not head.unit.per.counts  # (what each pays may be added up: "286 euros a head in all")
    if not (head.level or among.plain(article, head)) or periodic or head.unit.dimension == "temperature":
        return None
    if cues.starts("out_of", position.lead(article, head).lstrip(" ,;:"), article.language) and cues.has(
        "total", position.tail(article, head), article.language
    ):
        return None  # "126 homes here, of 218 in all": the whole of one part
    if is_mean(article, head):
        return None
    parts = linked(article, head, LinkRole.SUM_OF)
    cue = article.near_cue("total", head, 40)
    beside_it = totals.summands(article, head)
    if not beside_it:
        enumerated = _enumerated(article, head)
        if enumerated is not None:
            return enumerated
        if not cue and not parts:
            return _parts_in_list(article, head)
    readings: list[Reading] = []
    if len(parts) >= 2 and not _two_counts(parts):
        ranks = [t.rank for t in (*parts, head)]
        between = [t for t in article.terms[min(ranks) + 1 : max(ranks)] if t not in parts]
        whole = not any(_part_of(t, head) for t in between) and totals.complete(article, head, parts) and _one_sum(article, head, parts)
        readings.append(Reading(tuple(parts), _sum_in(head, parts), -1, whole))
    for found in beside_it:
        if _one_sum(article, head, found):
            readings.append(Reading(tuple(found), _sum_in(head, found), 0.25, True))
    readings.extend(_sums(article, head, [t for t in article.pool(head, reach=2) if _part_of(t, head)], told=cue))
    own = position.has_own_clause(article, head)  # "in all the police counted 3,000": there may be others, but never fewer
    readings = [replace(r, firm=False) if r.firm and _may_have_others(head, r.computed, own=own) else r for r in readings]
    return settle("A106", "sum", head, head.result, readings)


def _may_have_others(head: Term, made: Interval, *, own: bool) -> bool:
    """Whether a total may be that of more than was listed: someone counted it anew, or it is half as large again. Never a smaller one."""
    slipped = made.times(10).meets(head.result) or made.times(1000).meets(head.result)
    far = made.middle is not None and 3 * made.middle < 2 * (head.value.middle or 0)
    return not made.above(head.result) and (own or (far and not slipped))


def _enumerated(article: Article, head: Term) -> Check | None:
    """A total, a colon and its parts: taken for a full split where the parts come near the total or go beyond it."""
    counted = totals.listed(article, head) or totals.counted_out(article, head) or totals.beyond(article, head)
    parts = (
        counted
        or totals.split(article, head)
        or totals.listed_next(article, head)
        or totals.apposed(article, head)
        or totals.and_others(article, head)
    )
    told = [] if parts else splits.followed_by(article, head)
    if told and not totals.and_one(article, head, told):
        total = _sum_in(head, told)
        return settle("A106", "sum", head, head.result, [Reading(tuple(told), total, 0.25, splits.all_told(article, head, told))])
    which = [] if parts else totals.of_which(article, head)
    if not (parts or which) or totals.and_one(article, head, parts or which):
        return None
    total = _sum_in(head, parts or which)
    whole, made = head.value.middle or 0, total.middle or 0
    # "412 were cancelled, 236 of them departures and 176 arrivals, and another 57 diverted": the list may end before the last
    every = parts or which
    shorter = [Reading(tuple(every[:n]), _sum_in(head, every[:n]), 0.5, False) for n in range(2, len(every))]
    shorter = [r for r in shorter if r.computed.middle == head.value.middle]
    if which:  # parts need not be all, but are never more
        firm = 97 * whole <= 100 * made <= 130 * whole
        return settle("A106", "sum", head, head.result, [Reading(tuple(which), total, 0.25, firm), *shorter])
    firm = 4 * whole <= 5 * made <= 6 * whole
    if len(parts) > 2 and parts[0].sentence == head.sentence and not counted:
        # "of the 212, 198 were saved and nine drowned": there may be others
        firm = whole < made <= whole * Fraction(11, 10) or (100 * made >= 97 * whole and not splits.goes_on(article, parts))
    return settle("A106", "sum", head, head.result, [Reading(tuple(parts), total, 0.25, firm), *shorter])


def _sums(article: Article, head: Term, pool: list[Term], *, told: bool) -> Iterator[Reading]:
    """Parts before the total, or after it."""
    for side in (True, False):
        here = [t for t in pool if (t.rank < head.rank) is side]
        for run in runs(here, most=6):
            near = all(article.distance(head, t) <= 1 and alike(t, run[0]) for t in run) and adjoining(run)
            far = max(article.distance(head, t) for t in run) + (0 if near else 1)
            others = [t for t in here if article.distance(head, t) <= 1 and t not in run and t.size * totals.TRIFLE > head.size]
            skipped = any(run[0].rank < t.rank for t in others) or any(alike(t, run[0]) for t in others)
            firm = told and side and near and not skipped and not printed.unread(article, [*run, head]) and _one_sum(article, head, run)
            if firm or not _two_counts(run):
                yield Reading(run, _sum_in(head, run), far + 0.1 * abs(len(run) - 2), firm)


def _two_counts(parts: Sequence[Term]) -> bool:
    """Whether figures are counts that two parties make of one crowd, told in one sentence, and nothing to add up."""
    counts = [t for t in parts if t.linked.measure.by_party and t.claim.attributed_to]
    crowds = {(t.sentence, t.claim.place) for t in counts}
    return len({t.claim.attributed_to for t in counts}) > 1 and len(crowds) == 1


def _one_sum(article: Article, head: Term, parts: Sequence[Term]) -> bool:
    """Whether the total sums up these parts: appended to them or of their measure, and in another sentence only where words point back.

    "Killed 12 here and 9 there, and injured 40 in all" sums up nothing that the text lists.
    """
    if head.unit.dimension == "%" and (total_of(parts).low or 0) > 100:
        return False  # shares of different wholes
    if any(t.claim.id in p.linked_to(LinkRole.PART_OF) for t in parts for p in parts):
        return False
    if _two_counts(parts) or (len(parts) == 2 and among.two_states(article, *parts)):
        return False
    mine = head.linked.measure
    others = [t.linked.measure for t in parts]
    if mine.registered and all(m.registered and m.id != mine.id and mine.id not in m.part_of for m in others):
        return False
    if all(t.sentence == head.sentence for t in parts):
        return position.appended(article, head) or all(same_measure(t, head) for t in parts)
    opening = article.text[head.claim.sentence[0] : printed.number_span(article, head)[0]]
    if any(cues.has(kind, opening, article.language) for kind in ("back_then", "versus")) and not article.earlier(head):
        return False  # "Last year it gave 14 million in all"
    if position.refers_back(article, head):
        return True
    split = any(is_part(article, a, b) for a, b in pairwise(sorted(parts, key=lambda t: t.rank)))
    return not split and cues.has("total", position.tail(article, head), article.language)


def _sum_in(head: Term, parts: Sequence[Term]) -> Interval:
    return total_of(parts).times(1 if head.unit.counts else parts[0].unit.factor / head.unit.factor)


def joint_percent(article: Article, head: Term) -> Check | None:
    """Shares of several that add up to the share that they have together: "14.8 % and 6.3 %, together more than a fifth"."""
    admitted = head.fraction()
    if admitted is not None and role(article, head) is Role.SHARE:
        check = _hundred(article, head)
        if check is not None:
            return check
    if admitted is None or not article.near_cue("total", head, 40) or role(article, head) is not Role.SHARE:
        return None
    pool = [t for t in article.pool(head, reach=2) if t.unit.dimension == "%" and t.level and role(article, t) is Role.SHARE]
    readings = list(_percent_sums(article, head, pool))
    for parts in totals.summands(article, head):
        if all(t in pool for t in parts):
            readings.append(Reading(tuple(parts), total_of(parts), 0.25, True))
    readings = [r for r in readings if (r.computed.low or 0) <= 100]  # beyond a hundred they are shares of different wholes
    return settle("A106", "sum", head, admitted.times(100), readings)


def _hundred(article: Article, head: Term) -> Check | None:
    """What remains of a hundred percent: "the state pays 60 percent, the county 25, the town the remaining 15"."""
    around = " ".join([*position.intro(article, head).split()[-3:], *position.after_words(article, head).split()[:2]])
    here = [t for t in among.before(article, head) if t.unit.dimension == "%" or position.bare(article, t)]
    parts = here if any(t.unit.dimension == "%" for t in here[:1]) else []  # of a list of shares only the first may have its sign
    if not cues.has("remaining", around, article.language) or not parts or len(parts) > 5 or printed.unread(article, [*parts, head]):
        return None
    left = (Interval.point(100) - total_of(parts)).positive()
    values: tuple[tuple[str, Words], ...] = (("a", "100 %"), ("b", joined(parts)))
    return settle("A107", "remainder", head, head.result, [Reading(tuple(parts), left, 0.25, True, values)])


def beyond_hundred(article: Article, head: Term) -> Check | None:
    """Shares listed in one sentence, the last of three or more, that come to somewhat more than a hundred percent."""
    listed = article.beside(head)
    if head.unit.dimension != "%" or listed[-1] is not head or not 3 <= len(listed) <= 8:
        return None
    if any(t.unit.dimension != "%" or role(article, t) is not Role.SHARE for t in listed) or printed.unread(article, listed):
        return None
    if len({t.claim.time.iso for t in listed if t.claim.time is not None and not t.claim.time.assumed}) > 1:
        return None  # "29.7 percent, against 41.2 on Wednesday and 38.4 on Tuesday"
    gaps = [position.gap(article, a, b) for a, b in pairwise(listed)]
    if any(len(g) > _ENTRY or cues.has("part", g, article.language) for g in gaps):
        return None
    total = total_of(listed)
    if total.low is None or not 100 < total.low <= _MUCH_MORE:
        return None
    values: tuple[tuple[str, Words], ...] = (("stated", "100 %"), ("list", joined(listed)))
    return settle("A106", "sum", head, Interval.point(100), [Reading(tuple(listed[:-1]), total, 0, True, values)])


_ENTRY = 60  # characters between two entries of a list of shares
_MUCH_MORE = 115  # beyond this the shares are not of one whole


def _percent_sums(article: Article, head: Term, pool: list[Term]) -> Iterator[Reading]:
    for run in runs([t for t in pool if t.rank < head.rank], most=4):
        near = all(article.distance(head, t) <= 1 and same_measure(t, run[0]) for t in run)
        yield Reading(run, total_of(run), max(article.distance(head, t) for t in run), near and len(run) == len(pool) == 2)


def _parts_in_list(article: Article, head: Term) -> Check | None:
    """A whole followed by a list of its parts in the same sentence: kept where the parts make it up; parts need not be all."""
    parts = article.tying(head, LinkRole.PART_OF)
    pool = parts if len(parts) >= 2 else [t for t in article.pool(head, reach=1) if _part_of(t, head) and t.rank > head.rank]
    readings = [Reading(run, _sum_in(head, run), 1, False) for run in runs(pool, most=6) if all(alike(t, head) for t in run)]
    return settle("A106", "sum", head, head.result, readings)


def _part_of(term: Term, whole: Term) -> bool:
    return commensurable(term, whole) and term.level and 0 < term.size < whole.size


def adjoining(run: tuple[Term, ...]) -> bool:
    """Whether figures follow one another in the text, with two others between at most."""
    return all(b.rank - a.rank <= 3 for a, b in pairwise(run))


def runs(pool: Sequence[Term], *, most: int) -> Iterator[tuple[Term, ...]]:
    """Sets of two to `most` of the nearest figures, in order of the text."""
    nearest = sorted(pool[:7], key=lambda t: t.rank)
    for size in range(2, min(most, len(nearest)) + 1):
        yield from combinations(nearest, size)


def remainder(article: Article, head: Term) -> Check | None:
    """What is left of a whole without its parts."""
    bound = totals.wholes_and_parts(article, head)
    own = f"{position.intro(article, head)} {position.tail(article, head)}"
    if not bound and not cues.has("rest", own, article.language) and role(article, head) is not Role.GAP:
        return None
    pool = [t for t in article.pool(head, reach=2) if commensurable(t, head) and t.sentence <= head.sentence]
    pool = [t for t in pool if not spoken_for(article, head, t)]
    readings = []
    for found in bound:
        readings.append(_left(found[0], tuple(found[1]), 0.25, firm=not _of_other_things(article, found[0], head)))
        fewer = [run for run in runs(found[1], most=5) if len(run) < len(found[1])]  # some of the parts may be parts of others
        readings += [_left(found[0], run, 0.5, firm=False) for run in fewer]
    # "431 million. … 143 go here, 118 there, 88 to schools. 36 are for roads, and 46 remain": the list may have begun earlier
    listed = [t for t in article.terms[: head.rank] if t.paragraph == head.paragraph and among.one_name(article, t, head) and t.level]
    if bound and 2 < len(listed) <= _LONGEST:
        wholes = [t for t in article.terms[: head.rank] if t not in listed and t.level and among.one_name(article, t, head)]
        every = ((t, listed) for t in wholes), ((listed[0], listed[1:]),)
        readings += [_left(whole, tuple(parts), 0.25, firm=False) for pairs in every for whole, parts in pairs]
    for whole in pool:
        smaller = [t for t in pool if t is not whole and t.size < whole.size]
        for run in (*runs(smaller, most=3), *((part,) for part in smaller)):
            readings.append(_left(whole, run, 1 + sum(article.distance(head, t) for t in run), firm=False))
    return settle("A107", "remainder", head, head.result, readings)


def _of_other_things(article: Article, whole: Term, head: Term) -> bool:
    """Whether what is said to be left counts other things than the whole, by the noun right beside its number: "of the 46 passengers 31
    were saved; the other 25 boats", but not "1,470 animals. … The other 187 were birds"."""
    own = article.text[printed.number_span(article, head)[1] : printed.span(article, head)[1]] + " " + position.tail(article, head)
    noun = next(iter(WORD.findall(cues.without(["remaining", "rest", "others"], own, article.language))), "")
    known = [concept for concept in lexicon(article.language).concepts_of(noun) if not concept.startswith("~")]
    return bool(known) and not among.one_name(article, whole, head)


_LONGEST = 8  # entries of a list


def _left(whole: Term, parts: tuple[Term, ...], cost: float, *, firm: bool) -> Reading:
    left = whole.premise
    for part in parts:
        share = part.fraction() if part.unit.dimension == "%" and whole.unit.dimension != "%" else None
        left = left - (whole.premise * share if share is not None else part.premise.times(part.unit.factor / whole.unit.factor))
    if len(parts) == 1 and not parts[0].worded and parts[0].claim.value is not None:
        return Reading((whole, *parts), left.positive(), cost, firm, (("b", parts[0].claim.value),))
    said = (p.claim.quote.exact if p.worded else f"{joined([p])}" + " %" * (p.unit.dimension == "%") for p in parts)
    return Reading((whole, *parts), left.positive(), cost, firm, (("b", " + ".join(said)),))


def rest(article: Article, head: Term) -> Check | None:
    """A plain figure that is said to be what is left."""
    return remainder(article, head) if head.level and head.claim.aspect is Aspect.LEVEL else None
