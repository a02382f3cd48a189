"""What one article computes, computed again: shares, changes, differences, multiples, sums and remainders.

For each figure that is the outcome of a calculation, the figures it may come from are listed with how firmly the text binds them. One
binding within the stated precision is enough to call it consistent. A fault is reported only where the text itself binds the premises
(a link, one sentence with a word that says so) and no other reading comes out right: in the field, bindings were wrong more often
than arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from factcheck.model import Approx, Aspect, LinkRole, Modality, Reason
from factcheck.model.relation import Words
from factcheck.reconcile import beside, cues
from factcheck.reconcile.constraints import base_measure
from factcheck.reconcile.intervals import Interval
from factcheck.reconcile.settle import Check, Outcome, Reading, joined, once, settle
from factcheck.reconcile.sums import adjoining, joint_percent, linked, remainder, rest, runs, sum_of
from factcheck.reconcile.terms import Article, Term, alike, commensurable, same_measure, same_subject, times_apart, total_of


def check_article(article: Article) -> list[Check]:
    """Every calculation that the article invites, in order of the text."""
    from factcheck.reconcile.products import products

    found: list[Check] = []
    for head in article.terms:
        mine = [check for check in (template(article, head) for template in _TEMPLATES) if check is not None]
        held = [check for check in mine if check.outcome is Outcome.CONSISTENT]
        found.extend(held or mine[:1])  # one explanation that comes out right is enough
    found.extend(products(article))
    found.extend(_markets(article))
    return once(found)


def _markets(article: Article) -> Iterator[Check]:
    """A part and the market that it seems to be a part of, without a period that both state: a reader would divide them, and may not."""
    for whole in article.terms:
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
    if head.claim.aspect in (Aspect.CHANGE, Aspect.RATE, Aspect.RANK) or head.unit.per is not None:
        return None
    admitted = head.fraction()
    if admitted is None:
        return None
    named = cues.has("rate_of", beside.lead(article, head), article.language)
    if head.claim.aspect not in (Aspect.SHARE, Aspect.RATIO) and not named and not article.near_cue("restate", head):
        return None
    return settle("A101", "share", head, admitted.times(100), [*_shares(article, head), *_share_beside(article, head, named=named)])


def _share_beside(article: Article, head: Term, *, named: bool) -> Iterator[Reading]:
    """The share that a sentence appends to a part and a whole."""
    found = beside.part_and_whole(article, head)
    if found is None:
        return
    part, whole = found
    told = named or beside.refers_back(article, head) or article.cue("whole", head) or whole.claim.id in part.linked_to(LinkRole.PART_OF)
    if told and not cues.direction(head.claim.quote.exact, article.language) and not times_apart(part, whole):
        yield Reading((part, whole), _ratio(part, whole), 0.25, True)


def _shares(article: Article, head: Term) -> Iterator[Reading]:
    wholes, parts = linked(article, head, LinkRole.SHARE_OF), linked(article, head, LinkRole.SHARE_IS)
    pool = article.pool(head, amounts=True)
    total = article.cue("whole", head) or article.cue("total", head)
    parts = parts or [t for t in wholes if t.linked_to(LinkRole.PART_OF)]  # "40 cases, of them 32 here, or two thirds": the share is the 32
    for part in pool:
        bound = part in parts or article.follows(part, head) or article.bracketed(head, part)
        for whole in pool:
            least = part.size if part.unit.name == whole.unit.name else part.size * Fraction(11, 10)  # 0.9 in is no part of 23.1 mm
            tied = whole.claim.id in part.linked_to(LinkRole.PART_OF)
            if whole is part or not (commensurable(part, whole) or (tied and part.unit.counts)) or whole.size <= least:
                continue
            if times_apart(part, whole) and not tied:
                continue
            is_linked = whole in wholes or tied
            named = total and whole is _total_for(part, pool)
            one = part.unit.dimension == whole.unit.dimension or same_measure(part, whole) or tied
            firm = bound and one and article.distance(head, part) == 0 and (article.distance(head, whole) <= 1 or is_linked or named)
            away = min(1, article.distance(head, whole)) if named else article.distance(head, whole)
            far = article.distance(head, part) + (0 if is_linked else away)
            cost = far + sum(0.5 for sign in (one, bound, part.level) if not sign) - (0.5 if is_linked and part in parts else 0)
            yield Reading((part, whole), _ratio(part, whole), cost, firm)
    if article.near_cue("total", head, 60):
        largest = [t for t in pool if all(o.size <= t.size for o in pool if alike(o, t) and commensurable(o, t))]
        yield from _joint_shares(article, head, wholes or largest, pool)


def _total_for(part: Term, pool: Sequence[Term]) -> Term | None:
    """What "the total" means for a part: the largest figure of its measure, or else of the things that it counts."""
    for close in (same_measure, alike):
        larger = [t for t in pool if t is not part and close(part, t) and commensurable(part, t) and t.size > part.size]
        if larger:
            return max(larger, key=lambda t: (t.size, -t.rank))
    return None


def _joint_shares(article: Article, head: Term, wholes: list[Term], pool: list[Term]) -> Iterator[Reading]:
    """Several parts together as one share: "the two provinces make nine tenths of all cases"."""
    for whole in wholes:
        for run in runs([t for t in pool if t is not whole and commensurable(t, whole) and t.size < whole.size], most=3):
            if len({t.rank < head.rank for t in run}) > 1:
                continue
            near = all(article.distance(head, t) <= 2 and alike(t, whole) for t in run) and adjoining(run)
            away = min(1, article.distance(head, whole)) if article.cue("whole", head) else article.distance(head, whole)
            far = max(away, *(article.distance(head, t) for t in run)) + (0 if near else 1) + (0 if same_measure(*run[:2]) else 0.25)
            firm = len(run) == 2 and near and article.near_cue("total", head, 40)
            parts = total_of(run).times(run[0].unit.factor / whole.unit.factor)
            said: tuple[tuple[str, Words], ...] = (("a", joined(run)), ("b", whole.claim.value or ""))
            yield Reading((*run, whole), (parts / whole.value).times(100), far + 0.5, firm, said)


def _ratio(part: Term, whole: Term) -> Interval:
    """The part in percent of the whole."""
    scale = Fraction(1) if part.unit.counts else part.unit.factor / whole.unit.factor
    return (part.value / whole.value).times(100 * scale)


def _size(term: Term) -> Fraction:
    return term.value.middle or Fraction(0)


# --- changes, differences, multiples -----------------------------------------------------------------------------------------------


def _change(article: Article, head: Term) -> Check | None:
    """A rise or fall in percent, between two figures of one measure."""
    if head.unit.dimension != "%" or head.claim.aspect not in (Aspect.CHANGE, Aspect.LEVEL):
        return None
    way = head.claim.direction or cues.direction(head.claim.quote.exact, article.language)
    if head.claim.aspect is Aspect.LEVEL and not way:
        return settle("A102", "change", head, head.result, _by_difference(article, head))
    way = way or (1 if article.cue("more", head) and not article.cue("less", head) else 0)
    readings = [*_pairs(article, head, lambda a, b: _relative(a, b, way)), *_by_difference(article, head)]
    found = beside.pair(article, head)
    if found is not None and _kindred(*found):
        old, new = found
        both = (computed for computed in (_relative(old, new, way), _relative(new, old, way)) if computed is not None)
        readings += [Reading(found, computed, 0.25, True) for computed in both]
    return settle("A102", "change", head, head.result, readings)


def _kindred(a: Term, b: Term) -> bool:
    """Whether two figures set against each other can be two states of one thing: one unit, and neither many times the other."""
    same = a.unit.name == b.unit.name or (a.unit.counts and b.unit.counts)
    return same and a.unit.per == b.unit.per and 0 < a.size < 50 * b.size and b.size < 50 * a.size


def _by_difference(article: Article, head: Term) -> Iterator[Reading]:
    """ "56,303 died, 3,271 more than usual, or 6.2 %": the change in percent follows from the change in number and the new figure."""
    for change in article.terms:
        if change is head or change.unit.dimension in ("%", "pp", "x") or article.distance(head, change) > 0:
            continue
        if not change.difference and not cues.direction(change.claim.quote.exact, article.language):
            continue
        for new in article.pool(head, reach=1):
            if new.unit.key != change.unit.key or new.size <= change.size:
                continue
            old = new.value - change.value if change.claim.direction >= 0 else new.value + change.value
            yield Reading((change, new), (change.value / old).times(100), article.distance(head, new), False)


def _relative(old: Term, new: Term, way: int) -> Interval | None:
    """Percent by which `new` differs from `old`; None where that goes the other way than the text says."""
    if (way > 0 and _size(new) < _size(old)) or (way < 0 and _size(new) > _size(old)):
        return None
    low, high = (old, new) if _size(new) >= _size(old) else (new, old)
    if not (old.value.low or 0) > 0:
        return None
    if low is old:
        return (high.value / low.value - Interval.point(1)).times(100).positive()
    return (Interval.point(1) - low.value / high.value).times(100).positive()


def _difference(article: Article, head: Term) -> Check | None:
    """So many more or fewer, in the unit of the two figures (points for percentages)."""
    points = head.unit.dimension == "pp"
    if head.unit.dimension in ("%", "x"):
        return None
    gap_named = cues.has("gap", beside.lead(article, head), article.language)
    if cues.ends("endpoint", beside.lead(article, head).rstrip("$€£ "), article.language):
        return None  # "up from 48": an end of the change, not its size
    if not (head.difference or points or gap_named or article.right_before("by", head) or _said_more(article, head)):
        return None

    def gap(a: Term, b: Term) -> Interval | None:
        if points != (a.unit.dimension == "%"):
            return None
        low, high = (a, b) if _size(a) <= _size(b) else (b, a)
        return (high.value - low.value).positive()

    readings = list(_pairs(article, head, gap, ordered=False, points=points))
    found = beside.pair(article, head)
    if found is not None and (head.unit.dimension in (found[0].unit.dimension, "count") or points or head.unit.counts):
        computed = gap(*found)
        if computed is not None and _kindred(*found):
            readings.append(Reading(found, computed, 0.25, True))
    check = settle("A103", "difference", head, head.result, readings)
    return check or remainder(article, head)


def _said_more(article: Article, head: Term) -> bool:
    """Whether a plain figure is appended with a word that makes it a difference: "soit onze euros de plus"."""
    return head.level and bool(cues.direction(head.claim.quote.exact, article.language)) and beside.appended(article, head)


def _multiple(article: Article, head: Term) -> Check | None:
    """Twice, a fifth of, divided by three: one figure over another."""
    if head.claim.aspect not in (Aspect.RATIO, Aspect.SHARE) or head.unit.dimension not in ("x", "count") or head.unit.per is not None:
        return None
    admitted = head.result
    if admitted.high is not None and 0 < admitted.high < Fraction(11, 10):  # a fifth of: read as five to one
        admitted = Interval.point(1) / admitted
        if head.claim.value is not None and head.claim.value.approx in (Approx.NEARLY, Approx.ABOUT) and admitted.low is not None:
            admitted = Interval(admitted.low * Fraction(92, 100), admitted.high)  # "nearly three times fewer" is a little less than three
    slack = Fraction(1, 3) if head.worded else Fraction(0)

    def over(a: Term, b: Term) -> Interval | None:
        low, high = (a, b) if _size(a) <= _size(b) else (b, a)
        return high.value / low.value if (low.value.low or 0) > 0 else None

    readings = list(_pairs(article, head, over, ordered=False, levels_of_percent=True))
    found = beside.pair(article, head)
    if found is not None and _kindred(*found):
        computed = over(*found)
        if computed is not None:
            readings.append(Reading(found, computed, 0.25, True))
    check = settle("A104", "ratio", head, admitted, readings, slack=slack)
    if check is not None and check.outcome is Outcome.INCONSISTENT and head.claim.aspect is Aspect.SHARE:
        # A share that fails is told as a share, unless its words compare: "deux fois moins".
        return check if cues.direction(head.claim.quote.exact, article.language) else None
    return check


def _pairs(
    article: Article,
    head: Term,
    compute: Callable[[Term, Term], Interval | None],
    *,
    ordered: bool = True,
    points: bool = False,
    levels_of_percent: bool = False,
) -> Iterator[Reading]:
    """Readings of two figures of one measure: (old, new) where `ordered`, each pair once otherwise."""
    starts, ends = (
        [t for role in roles for t in linked(article, head, role)]
        for roles in ((LinkRole.CHANGE_FROM, LinkRole.RATIO_TO), (LinkRole.CHANGE_TO, LinkRole.RATIO_OF))
    )
    pool = article.pool(head)
    for old in starts or pool:
        for new in ends or pool:
            if old is new or (not ordered and not (starts or ends) and old.rank > new.rank):
                continue
            if old.unit.name != new.unit.name and not (old.unit.counts and new.unit.counts and old.sentence == new.sentence):
                continue
            if (old.unit.dimension == "%") != (points or (levels_of_percent and old.unit.dimension == "%")) and not points:
                continue
            if not points and head.unit.dimension not in ("%", "x", "count") and head.unit.name != old.unit.name:
                continue
            computed = compute(old, new)
            if computed is None:
                continue
            if starts and ends:
                yield Reading((old, new), computed, -1, True)
                continue
            far = article.distance(head, old) + article.distance(head, new)
            firm = _firm_pair(article, head, old, new, far) or (points and _only_two(article, head, old, new))
            yield Reading((old, new), computed, far + (0 if alike(old, new) else 1), firm)


def _only_two(article: Article, head: Term, old: Term, new: Term) -> bool:
    """Whether the article has given exactly two percentages of the head's subject so far, and these are they."""
    if head.linked.entity is None or not (head.linked.entity == old.linked.entity == new.linked.entity) or not same_measure(old, new):
        return False
    if article.near_cue("versus", head, 20):
        return False  # "ten points more than its rival": it says itself what it is compared with
    so_far = [t for t in article.terms[: head.rank] if t.level and t.linked.entity == head.linked.entity and same_measure(t, old)]
    return len([t for t in so_far if t.rank < head.rank]) == 2


def _firm_pair(article: Article, head: Term, old: Term, new: Term, far: int) -> bool:
    """Whether the text ties a difference, change or multiple to exactly these two figures."""
    if old.unit.key != new.unit.key:
        return False
    if {old.claim.id, new.claim.id} & {*old.linked_to(LinkRole.PART_OF), *new.linked_to(LinkRole.PART_OF)}:
        return False  # a part and its whole are not two states of one thing
    one = alike(old, new)
    before = [t for t in (old, new) if t.rank < head.rank]
    if len(before) == 1 and far == 0 and beside.compared(article, before[0]):
        return False  # "1.3 billion more than the (19.1 billion) of 2020, and six times the 3.3 billion": neither is said of the 19.1
    if far == 0:
        fits = (
            base_measure(head.linked.measure.id) == base_measure(old.linked.measure.id)
            or min(abs(head.rank - t.rank) for t in (old, new)) == 1
        )
        planned = (old.claim.modality is Modality.PLANNED) != (new.claim.modality is Modality.PLANNED)
        told = article.cue("versus", head) or article.cue("restate", head) or any(article.right_before("from", t) for t in (old, new))
        return one and fits and told and not planned
    near = [t for t in (old, new) if article.distance(head, t) == 0]
    if any(t.rank > head.rank for t in (old, new) if t not in near):
        return False  # what is compared with has been said before
    if near and head.unit.dimension == "x" and far == 1 and old.unit.money and cues.direction(head.claim.quote.exact, article.language):
        # "It costs twice as much, 7,990 euros", after the prices of the other: each figure of that currency just before is compared.
        other = old if near[0] is new else new
        return abs(near[0].rank - head.rank) == 1 and 0 < head.rank - other.rank <= 3 and other.unit.per is None
    if not near or head.unit.dimension == "%" or not article.near_cue("versus", head, 60):
        return False  # "5 % less than a year ago": the figure of a year ago need not be in the text
    if far == 1 and article.follows(near[0], head):  # "…, ten euros more than the others": nothing else of that unit to compare with
        rivals = [t for t in article.pool(head, reach=1) if t.unit.key == old.unit.key and t.rank < head.rank]
        return one or len(rivals) == 2
    return one and same_subject(old, new) and (far == 1 or (far == 2 and max(abs(head.rank - t.rank) for t in (old, new)) <= 3))


def _part_above_whole(article: Article, head: Term) -> Check | None:
    """Said to be a part of another figure, and larger than it."""
    for whole in linked(article, head, LinkRole.PART_OF):
        low, high = head.value.low, whole.value.high
        if low is not None and high is not None and low > high and head.unit.key == whole.unit.key:
            return settle("A108", "part", head, Interval(None, high), [Reading((whole,), head.value, -1, True)])
    earlier = [t for t in article.terms[: head.rank] if t.sentence == head.sentence]
    opened = cues.starts("part", beside.lead(article, head), article.language)
    if not (head.level and opened and len(earlier) == 1 and earlier[0].level and earlier[0].unit.key == head.unit.key):
        return None
    low, high = head.value.low, earlier[0].value.high
    if low is None or high is None or low <= high or head.claim.links:
        return None
    return settle("A108", "part", head, Interval(None, high), [Reading((earlier[0],), head.value, 0, True)])


_TEMPLATES: tuple[Callable[[Article, Term], Check | None], ...] = (
    _share,
    joint_percent,
    _change,
    _difference,
    _multiple,
    sum_of,
    rest,
    _part_above_whole,
)
