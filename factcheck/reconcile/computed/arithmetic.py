"""What one article computes, computed again: shares, changes, differences and multiples (sums in `sums`, rates and units in `products`).

For each figure that is the outcome of a calculation, the figures it may come from are listed. One binding within the stated precision
is enough to call it consistent. A fault is reported only where the order of words or a link binds the premises (`comparisons`, `parts`,
`totals`) and no other figures nearby make it right: in the field, bindings were wrong more often than arithmetic.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from factcheck.link.linked import LinkedClaim
from factcheck.model import Aspect, LinkRole, Reason
from factcheck.model.relation import Words
from factcheck.read.items import items
from factcheck.reconcile.bound import comparisons, parts
from factcheck.reconcile.bound.wholes import counted_otherwise
from factcheck.reconcile.computed import directions, listed
from factcheck.reconcile.computed.differences import Comparison, change, difference, multiple
from factcheck.reconcile.computed.each import in_proportion, many, per_each
from factcheck.reconcile.computed.grid import check_tables, in_table
from factcheck.reconcile.computed.settle import Check, Outcome, Reading, farthest, joined, once, settle
from factcheck.reconcile.computed.sums import beyond_hundred, joint_percent, linked, remainder, rest, runs, sum_of
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.printed import span
from factcheck.reconcile.terms.roles import Role, role, spoken_for
from factcheck.reconcile.terms.terms import Article, Term, alike, commensurable, total_of


def check_article(article: Article) -> list[Check]:
    """Every calculation that the article invites, in order of the text."""
    from factcheck.reconcile.computed.products import products

    found: list[Check] = []
    for item in _items(article):
        for around, heads in _stretches(item):
            prose = [term for term in heads if not in_table(around, term)]
            found.extend(check for head in prose for check in _of(around, head))
            found.extend(check for term in prose for check in products(around, term))
            found.extend(_markets(around, heads))
        found.extend(check_tables(item))
    return once(found)


def _items(article: Article) -> list[Article]:
    """The items of a column, each as an article of its own; of any other article itself."""
    starts = items(article.source)
    if len(starts) == 1:
        return [article]
    found = groupby(article.linked, key=lambda c: bisect_right(starts, c.claim.quote.start))
    return [Article(article.source, list(here)) for _, here in found]


def _stretches(article: Article) -> Iterator[tuple[Article, Sequence[Term]]]:
    """The article with its figures; of one longer than people write a stretch after the other, with what stands around it, so that the work
    grows with its length and not with its square."""
    linked = article.linked
    if len(linked) <= _STRETCH + 2 * _AROUND:
        yield article, article.terms
        return
    for at in range(0, len(linked), _STRETCH):
        around = Article(article.source, _window(linked, at))
        mine = {c.claim.id for c in linked[at : at + _STRETCH]}
        yield around, [term for term in around.terms if term.claim.id in mine]


def stretch(article: Article, claim: str) -> Sequence[LinkedClaim]:
    """The claims among which the calculations of one claim are made."""
    linked = article.linked
    if len(linked) <= _STRETCH + 2 * _AROUND:
        return linked
    return _window(linked, next(at for at, c in enumerate(linked) if c.claim.id == claim) // _STRETCH * _STRETCH)


def _window(linked: Sequence[LinkedClaim], at: int) -> Sequence[LinkedClaim]:
    return linked[max(0, at - _AROUND) : at + _STRETCH + _AROUND]


_STRETCH, _AROUND = 60, 60  # claims


def check_figure(article: Article, head: Term) -> list[Check]:
    """The calculations of which one figure of the article is the outcome."""
    from factcheck.reconcile.computed.products import products

    return once([*_of(article, head), *products(article, head)])


def _of(article: Article, head: Term) -> list[Check]:
    mine = [check for check in (template(article, head) for template in _TEMPLATES) if check is not None]
    held = [check for check in mine if check.outcome is Outcome.CONSISTENT]
    told = held or mine[:1]  # one explanation that comes out right is enough
    return [*told, *directions.against_words(article, head), *listed.named_one_by_one(article, head)]


def _markets(article: Article, heads: Sequence[Term]) -> Iterator[Check]:
    """A part and the market that it seems to be a part of, without a period that both state: a reader would divide them, and may not."""
    for whole in heads:
        if not (whole.level and whole.unit.counts and whole.unit.per is None and article.cue("market", whole)):
            continue
        parts = [
            t
            for t in article.terms
            if t.level and t.unit.name == whole.unit.name != "" and t.linked.measure.id in _SOLD and t.size * 50 > whole.size > t.size
        ]
        if parts and not any(t.linked_to(LinkRole.PART_OF) for t in parts):
            part = min(parts, key=lambda t: (article.distance(whole, t), abs(t.rank - whole.rank), t.rank))
            mine, other = part.claim.time, whole.claim.time
            if mine is None or other is None or mine.assumed or other.assumed or mine.iso != other.iso:
                reason = Reason(
                    code="U601", key="reconcile.market.unclear", values={"a": part.claim.value or "", "b": whole.claim.value or ""}
                )
                yield Check("U601", Outcome.UNCLEAR, (part.claim.id, whole.claim.id), reason)


_SOLD = frozenset({"sales", "orders", "deliveries", "registrations", "production"})


# --- shares ------------------------------------------------------------------------------------------------------------------------


def _share(article: Article, head: Term) -> Check | None:
    admitted = head.fraction()
    if role(article, head) is not Role.SHARE or admitted is None:
        return None
    if head.unit.dimension == "%" and not head.worded and position.bare(article, head):
        return None  # "75 percent; 22 voted for her rival": of what it is so many was inferred
    if head.claim.aspect not in (Aspect.SHARE, Aspect.RATIO) and not (
        position.appended(article, head) or position.opens_bracket(article, head)
    ):
        return None
    readings = list(_told_shares(article, head))
    for found in parts.shares(article, head):
        readings.append(Reading(found, in_percent(*found), _bound(head, *found), True))
        if position.noun_of_its_own(article, head) and not head.linked.measure.of:  # (of what a turnout is a share is known)
            readings.extend(Reading(found, other, _bound(head, *found), False) for other in _otherwise(*found))
    readings += _of_its_part(article, head, readings, _near_shares(article, head, farthest(readings)))
    readings = [r for r in readings if not counted_otherwise(head, r.premises) and not _side_by_side(article, r.premises)]
    return settle("A101", "share", head, admitted.times(100), readings)


def _of_its_part(article: Article, head: Term, told: Sequence[Reading], near: Iterable[Reading]) -> Iterable[Reading]:
    """Of the readings that only nearness speaks for those of the part right before the share, where the order of words binds that one: a
    share is said of it, and no two other figures explain it."""
    bound = {r.premises[0] for r in told if r.firm}
    only = next(iter(bound)) if len(bound) == 1 else None
    if only is None or only.rank + 1 != head.rank or only.sentence != head.sentence or ";" in position.gap(article, only, head):
        return near  # "sold for 20 million; the profit is two thirds of …": said of something else, perhaps
    return (r for r in near if r.premises[0] is only)


def _side_by_side(article: Article, premises: Sequence[Term]) -> bool:
    """Whether only "and" stands between two figures, so that neither is a part of the other: "those of 20 and 50 euros are 75 percent"."""
    if len(premises) != 2:
        return False
    between = position.gap(article, *premises)
    return cues.opens("and", between, article.language) and cues.ends("and", between, article.language) and len(between.split()) == 1


def _told_shares(article: Article, head: Term) -> Iterator[Reading]:
    """The parts and wholes of a share that the text links to it, and those of several parts together."""
    wholes, said = linked(article, head, LinkRole.SHARE_OF), linked(article, head, LinkRole.SHARE_IS)
    for part in said:
        for whole in wholes:
            yield Reading((part, whole), in_percent(part, whole), -1, True)
    if article.near_cue("total", head, 60):
        pool = _of_which_shares(article, head, _ANYWHERE)
        largest = [t for t in pool if all(o.size <= t.size for o in pool if alike(o, t) and commensurable(o, t))]
        yield from _joint_shares(article, head, list(dict.fromkeys([*wholes, *largest])), pool)


def _near_shares(article: Article, head: Term, reach: float) -> Iterator[Reading]:
    """Every part and whole that may explain a share by being near it; those that cost more than `reach` explain none."""
    pool = _of_which_shares(article, head, _ANYWHERE if reach >= _ANYWHERE else _ANYWHERE - 1)
    distances = [article.distance(head, t) for t in pool]
    split = _makes_a_hundred(article, head)
    for first, one in zip(distances, pool, strict=True):
        for part, whole in _alternatives(article, [one], pool[: bisect_right(distances, _left(first, reach))]):
            if part.size < whole.size:
                yield Reading((part, whole), in_percent(part, whole), _far(article, head, part, whole), False)
            if split and article.distance(head, part) <= 1 >= article.distance(head, whole):
                of_both = part.premise / (part.premise + whole.premise)  # "182,000 yes and 141,000 no, or 56 to 44 percent"
                yield Reading((part, whole), of_both.times(100), _far(article, head, part, whole), False)


def _left(first: int, reach: float) -> float:
    """How far the second figure of a pair may be so that `_far` makes it cost no more than `reach`."""
    if first == 0:
        return reach
    return reach - 1 if first + 1 <= reach else 0 if first <= reach else -1


def _of_which_shares(article: Article, head: Term, reach: int) -> list[Term]:
    """The figures of which something may be a share, or which may be the share of something, nearest first."""
    return [
        t for t in article.pool(head, reach=reach, amounts=True) if t.unit.dimension not in ("%", "time") and t.sentence <= head.sentence
    ]


_ANYWHERE = 3  # the distance of figures of other paragraphs


def _otherwise(part: Term, whole: Term) -> Iterator[Interval]:
    """What a percentage of a name of its own may say of two figures besides the one as a share of the other: "an efficacy of 75 percent"
    of 30 cases and 120, "a drift of 30 percent" from 50 to 65."""
    share = in_percent(part, whole)
    yield Interval.point(100) - share
    if (part.premise.low or 0) > 0:
        yield in_percent(whole, part) - Interval.point(100)


def _makes_a_hundred(article: Article, head: Term) -> bool:
    """Whether a percentage and one beside it are the two sides of a whole: "56 to 44 percent"."""
    beside_it = [t for t in article.terms[max(0, head.rank - 1) : head.rank + 2] if t is not head and t.sentence == head.sentence]
    return head.unit.dimension == "%" and any(t.unit.dimension == "%" and 99 <= t.size + head.size <= 101 for t in beside_it)


def _joint_shares(article: Article, head: Term, wholes: list[Term], pool: list[Term]) -> Iterator[Reading]:
    """Several parts together as one share: "the two provinces make nine tenths of all cases"."""
    for whole in wholes:
        for run in runs([t for t in pool if t is not whole and commensurable(t, whole) and t.size < whole.size], most=3):
            if len({t.rank < head.rank for t in run}) > 1:
                continue
            near = all(article.distance(head, t) <= 2 and alike(t, whole) for t in run) and among.unbroken(run)
            away = min(1, article.distance(head, whole)) if article.cue("whole", head) else article.distance(head, whole)
            far = max(away, *(article.distance(head, t) for t in run)) + (0 if near else 1)
            back = all(t.rank < head.rank for t in run)
            here = among.fellows(article, among.before(article, head, amounts=True), run[0])
            others = [t for t in here if t not in (*run, whole)]  # which of three are taken together stays open
            firm = len(run) == 2 and near and back and not others
            sum_ = total_of(run).times(run[0].unit.factor / whole.unit.factor)
            said: tuple[tuple[str, Words], ...] = (("a", joined(run)), ("b", whole.claim.value or ""))
            yield Reading((*run, whole), (sum_ / whole.premise).times(100), far + 0.5, firm, said)


def in_percent(part: Term, whole: Term) -> Interval:
    """The part in percent of the whole."""
    scale = part.unit.factor / whole.unit.factor if part.unit.dimension == whole.unit.dimension else Fraction(1)
    return (part.premise / whole.premise).times(100 * scale)


# --- changes, differences, multiples -----------------------------------------------------------------------------------------------


def _change(article: Article, head: Term) -> Check | None:
    """A rise or fall in percent or by a fraction, between two figures of one measure."""
    found = change(article, head)
    if found is None:
        return None
    readings = [*_pairs(article, head, found), *_by_difference(article, head)]
    check = settle("A102", "change", head, found.admitted, readings)
    fault = check is not None and check.outcome is Outcome.INCONSISTENT
    return None if fault and any(r.firm and _is_step(r.premises, found.admitted) for r in readings) else check


def _is_step(premises: Sequence[Term], admitted: Interval) -> bool:
    """Whether one of two figures may itself be by how much the other changes: "it would avoid 4.6 million tonnes. The works put out 7.8
    million, so the fall would be almost 60 percent"."""
    small, large = sorted(premises, key=lambda t: t.size)
    known = admitted.low is not None and admitted.high is not None
    return known and not any(t.linked_to(LinkRole.CHANGE_TO) for t in premises) and in_percent(small, large).meets(admitted)


def _by_difference(article: Article, head: Term) -> Iterator[Reading]:
    """ "56,303 died, 3,271 more than usual, or 6.2 %": the change in percent follows from the change in number and the new figure."""
    opens = position.opened_by_change(article, head)
    for step in (t for t in article.earlier(head, 1) if t.sentence >= head.sentence - 1) if opens else article.beside(head):
        if step is head or role(article, step) is not Role.GAP or step.unit.dimension == "pp":
            continue
        way = position.way(article, step)
        for new in article.pool(head, reach=1):
            alike = among.one_sort if new.rank + 1 == step.rank else among.one_name
            if not alike(article, new, step) or (new.unit.per != step.unit.per and not position.bare(article, step)):
                continue
            old = new.premise - step.premise if way >= 0 else new.premise + step.premise
            in_turn = new.rank + 1 == step.rank == head.rank - 1 and new.sentence == step.sentence
            in_turn = in_turn and (position.appended(article, head) if new.sentence == head.sentence else opens)
            if (old.low or 0) > 0:
                yield Reading((step, new), (step.premise / old).times(100), article.distance(head, new), in_turn, name="change_by")


def _difference(article: Article, head: Term) -> Check | None:
    """So many more or fewer, in the unit of the two figures (points for percentages)."""
    found = difference(article, head)
    if found is None:
        return None
    points = head.unit.dimension == "pp"
    readings = [r for r in _pairs(article, head, found) if points or _of_its_unit(article, head, r.premises)]
    return settle("A103", "difference", head, found.admitted, readings) or remainder(article, head)


def _of_its_unit(article: Article, head: Term, terms: tuple[Term, ...]) -> bool:
    """Whether a difference printed with its unit is one of figures of which at least one has a unit too: "a one-off €150" says nothing of
    "148 to 61"."""
    if position.bare(article, head):
        return True
    return not all(position.bare(article, t) and t.unit.dimension != head.unit.dimension for t in terms)


def _multiple(article: Article, head: Term) -> Check | None:
    """Twice, a fifth of, divided by three: one figure over another."""
    found = multiple(article, head)
    if found is None:
        return None
    return settle("A104", "ratio", head, found.admitted, _pairs(article, head, found), slack=Fraction(1, 5) if head.worded else Fraction(0))


# Costs of readings that may accuse: told by a link, or bound by the order of words.
_LINKED, _BOUND = -1.0, 0.25


def _pairs(article: Article, head: Term, told: Comparison) -> Iterator[Reading]:
    """Readings of two figures of one sort: those that links or the order of words bind, firmly, and all others nearby."""
    starts, ends = (
        [t for found in roles for t in linked(article, head, found)]
        for roles in ((LinkRole.CHANGE_FROM, LinkRole.RATIO_TO), (LinkRole.CHANGE_TO, LinkRole.RATIO_OF))
    )
    tied = [(a, b) for a in starts for b in ends if a is not b and among.one_sort(article, a, b)]
    nearby = [t for t in article.pool(head, reach=2) if told.fits(t) and t.sentence <= head.sentence and not spoken_for(article, head, t)]
    bound = comparisons.pairs(article, head)
    drawn = bound if position.concludes(article, head) else []  # "that is twice as many" is said of the figure before it
    one_of_them = frozenset.intersection(*map(frozenset, drawn)) if len(drawn) > 1 else frozenset(t for pair in drawn for t in pair)
    for old, new, cost, firm in (
        *((a, b, _LINKED, True) for pair in tied for a, b in (pair, pair[::-1])),
        *(
            (a, b, _LINKED if position.of_percentages(article, head) else _bound(head, a, b), True)
            for pair in bound
            for a, b in (pair, pair[::-1])
        ),
        *(
            (a, b, _far(article, head, a, b), False)
            for a, b in _alternatives(article, nearby, nearby)
            if _may_be_of(told, a, b, [*starts, *ends]) and (not one_of_them or one_of_them & {a, b})
        ),
    ):
        computed = told.between(head, old, new)
        if computed is not None and told.fits(old) and told.fits(new):
            if told.code == "A102" and old.rank > new.rank and _runs(article, new, old):
                continue  # "from 40 to 50 euros, that is 20 percent": not of the way back
            yield Reading((old, new), computed, cost, firm)


def _may_be_of(told: Comparison, a: Term, b: Term, named: list[Term]) -> bool:
    """Whether two figures nearby may be the ends of a comparison: one of those that the text names for it, where it names any; and for a
    change or difference no two that are known to be of two measures (what a company is worth, and its sales)."""
    if named and a not in named and b not in named:
        return False
    mine, other = a.linked.measure, b.linked.measure
    return told.code == "A104" or not (mine.registered and other.registered and mine.id != other.id)


def _runs(article: Article, first: Term, second: Term) -> bool:
    """Whether a change runs from the first figure to the second; "was of 480, against the 600 of last year" only looks so."""
    return position.from_to(article, first, second) and not _against(article, first, second)


def _against(article: Article, a: Term, b: Term) -> bool:
    """Whether two figures are told against each other ("by 26 votes against twelve"), so that neither is a part of the other."""
    first, second = sorted((a, b), key=lambda t: t.rank)
    return cues.has("versus", position.gap(article, first, second), article.language)


def _bound(head: Term, *terms: Term) -> float:
    """The cost of a reading that the order of words binds: a little more where its figures stand in another sentence."""
    return _BOUND + sum(t.sentence != head.sentence for t in terms)


def _far(article: Article, head: Term, a: Term, b: Term) -> float:
    """The cost of a reading that nothing but nearness speaks for."""
    first, second = article.distance(head, a), article.distance(head, b)
    return (first + second if 0 in (first, second) else max(first, second) + 1) + (0 if among.one_thing(article, a, b) else 0.5)


def _alternatives(article: Article, firsts: Sequence[Term], seconds: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Ordered pairs of figures of one sort; a figure printed without its unit goes with others of its sentence only."""
    for a in firsts:
        for b in seconds:
            if a is not b and (commensurable(a, b) or (a.sentence == b.sentence and among.one_sort(article, a, b))):
                yield a, b


def _part_above_whole(article: Article, head: Term) -> Check | None:
    """Said to be a part of another figure, and larger than it."""
    for whole in linked(article, head, LinkRole.PART_OF):
        low, high = head.value.low, whole.value.high
        larger = low is not None and high is not None and low > high
        if larger and head.unit.key == whole.unit.key and not _against(article, head, whole):
            return settle("A108", "part", head, Interval(None, high), [Reading((whole,), head.value, -1, True)])
    earlier = article.earlier(head)
    opened = cues.starts("part", position.lead(article, head), article.language) or _told_of_it(article, head)
    if not (head.level and opened and len(earlier) == 1 and earlier[0].level and among.one_name(article, earlier[0], head)):
        return None
    low, high = head.value.low, earlier[0].value.high
    if low is None or high is None or low <= high or _against(article, earlier[0], head):
        return None
    return settle("A108", "part", head, Interval(None, high), [Reading((earlier[0],), head.value, 0, True)])


def _told_of_it(article: Article, head: Term) -> bool:
    """Whether a number without a noun of its own is told of the only one before it: "680 of them", "of the 310 workers, 340 are women"."""
    whole = next(iter(article.earlier(head)), None)
    if whole is None or not (position.bare(article, head) and head.unit.counts and whole.unit.counts):
        return False
    of_them = cues.opens("part", article.text[span(article, head)[1] : head.claim.sentence[1]], article.language)
    opening = position.lead(article, whole).lstrip(" ,;:")
    return of_them or (cues.starts("out_of", opening, article.language) and position.appended(article, head))


_TEMPLATES: tuple[Callable[[Article, Term], Check | None], ...] = (
    _share,
    joint_percent,
    beyond_hundred,
    _change,
    _difference,
    _multiple,
    sum_of,
    rest,
    per_each,
    many,
    in_proportion,
    _part_above_whole,
)
