"""What several rules ask of a pair."""

from dataclasses import replace

from factcheck.acts.met.claims import CAUSE, DOER, OUTCOME, SITE
from factcheck.acts.met.credited import Doers, told_doers
from factcheck.graph.compare.pair import Pair
from factcheck.graph.compare.placed import pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import published, spoken, stated
from factcheck.graph.times.moving import told_as_rest
from factcheck.graph.told_apart.stage import of_several, one_of_two
from factcheck.graph.values.figures import Fit
from factcheck.graph.who.names import same_name
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import ADDITIVE, Measure, MeasureKind
from factcheck.model import Claim, Kind, Modality, Precision

_CLOSED = frozenset({"elections", "sport", "protest", "culture"})  # fields whose counts are complete when they are first told
_MEMBERS = frozenset({"organisation", "place"})
LOOSE = 62  # days by which the ends of a stretch may differ that two texts count back from their own day
_NIGHTS = 2  # days by which one length may be told longer
_YEAR = 366
_DAYS_AFTER = 3  # days after an event on which its dead and injured are counted anew, each day


def as_read(a: LinkedClaim, b: LinkedClaim) -> Pair:
    """The pair with each claim's own reading of its subject and measure, where comparing has brought them together."""
    made = pair(a, b)
    own = {c.claim.id: c for c in (a, b)}
    return replace(made, left=own[made.left.claim.id], right=own[made.right.claim.id])


def one_valued(pair: Pair) -> bool:
    """Whether the measure has one value at a time: one that is registered so, or any that names something in particular and was read alike
    in both articles."""
    if pair.single:
        return True
    own = pair.left.measure
    if own.registered or not pair.exact or own.id.endswith("?") or pair.is_kind(Kind.ROLE):
        return False
    found = [concepts().get(id) for id in own.concepts]
    return any(id.startswith("~") for id in own.concepts) or any(c is not None and not c.generic for c in found)


def still_counted(pair: Pair) -> bool:
    """Whether the event was so recent that its counts were still coming in: the injured of a fire, and not the marchers of a day,
    the unions that called them, nor what two texts say is planned."""
    own = pair.left.measure
    counting = pair.growing and pair.fresh and not all(pair.planned)
    return counting and not own.by_party and own.field not in _CLOSED and not _members(own)


def counted_later(pair: Pair) -> bool:
    """Whether the lesser of two counts is as of a day after that of the larger, which is the day of the event: an article that appeared
    after both tells how many it took in all. Four had died by the 20th; five were killed on the 19th, says one of the month after."""
    own = pair.left.measure
    if own.kind is not MeasureKind.COUNT or own.by_party or own.field in _CLOSED or any(pair.planned) or pair.denied:
        return False
    if pair.when is not Side.APART or pair.fit is not Fit.APART or not 0 < abs(pair.days) <= _DAYS_AFTER or not pair.strict:
        return False
    event, then = (pair.left, pair.right) if pair.days > 0 else (pair.right, pair.left)
    so_far, told = spoken(then), published(event)
    late = told is not None and so_far is not None and so_far.end is not None and (told - so_far.end).days > _DAYS_AFTER
    return late and pair.rises is (event is pair.right)


def another_crowd(pair: Pair) -> bool:
    """Whether two texts tell of two crowds: one expects it after the other has told how many came, or each tells of a day of its own."""
    plan, done = (pair.left, pair.right) if pair.planned[0] else (pair.right, pair.left)
    one = pair.planned[0] is not pair.planned[1]
    after = one and pair.left.measure.by_party and older(done, plan)
    return after or two_marches(pair)


def two_marches(pair: Pair) -> bool:
    """Whether two crowds are each of a day of its own: who marches on one does not add up with who marches on the other, nor contradict
    it."""
    return pair.left.measure.by_party and of_two_days(pair)


def of_two_days(pair: Pair) -> bool:
    """Whether each text speaks of a day, in the words of the figure or in those around them, and the days are two."""
    spans = [spoken(c) for c in (pair.left, pair.right)]
    days = [span for span in spans if span is not None and span.precision in (Precision.DAY, Precision.HOUR)]
    return len(days) == 2 and not days[0].overlaps(days[1])


def older(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one claim's article appeared before the other's: it cannot tell what came of a plan or an estimate that the other has."""
    first, second = published(a), published(b)
    return first is not None and second is not None and first < second


def one_is_left(pair: Pair) -> bool:
    """Whether one figure is what is left of a whole and the other is not: 34 of the staff are left, and the house has 43."""
    return told_as_rest(pair.left) is not told_as_rest(pair.right)


def whole_of_several(pair: Pair) -> LinkedClaim | None:
    """The larger figure, where it is told of several things together and the other is not, and the two are not read as of one subject: the
    two hospitals, and one of them; or where it is told of two names, of which the other's sentence has one."""
    if pair.figures is None or pair.fit is not Fit.APART:
        return None
    more, less = (pair.left, pair.right) if pair.figures.left.middle > pair.figures.right.middle else (pair.right, pair.left)
    if pair.is_kind(Kind.QUANTITY, Kind.MONEY) and pair.left.measure.kind in ADDITIVE and one_of_two(more, less):
        return more
    if of_several(pair.left) is of_several(pair.right):
        return None
    whole = pair.left if of_several(pair.left) else pair.right
    x, y = (c.claim.subject or "" for c in (pair.left, pair.right))
    return None if more is not whole or pair.exact or (x and y and same_name(x, y)) else whole


def steady(pair: Pair) -> bool:
    """Whether organisations or places are counted that one named thing consists of, which stay as many from one week to the next."""
    own = pair.left.measure
    return not own.registered and pair.exact and abs(pair.days) <= 31 and _members(own)


def _members(measure: Measure) -> bool:
    """Whether organisations or places are counted."""
    return any((c := concepts().get(id)) is not None and c.cls in _MEMBERS for id in measure.concepts)


def one_stretch(pair: Pair) -> bool:
    """Whether two stretches that overlap are as long as each other and end weeks apart, as where two texts count back from their own day
    ("in the past two years"): for an equal figure, that is one stretch."""
    spans = [span for span in (stated(pair.left), stated(pair.right)) if span is not None]
    starts, ends = [span.start for span in spans if span.start], [span.end for span in spans if span.end]
    if pair.when is not Side.OVERLAP or len(starts) < 2 or len(ends) < 2:
        return False
    moved, late = (starts[1] - starts[0]).days, (ends[1] - ends[0]).days
    return abs(moved - late) <= _NIGHTS and abs(late) <= LOOSE


def vacuous(pair: Pair) -> bool:
    """Whether the subject only says again what is counted ("the arrested"), so that two days may have a total each."""
    own = pair.left.measure
    return pair.left.entity in (own.id, *own.concepts)


def crossed(pair: Pair) -> bool:
    """Whether one figure stays below what the other exceeds ("nearly 8 million", then "more than 8 million"), weeks apart."""
    return pair.figures is not None and pair.figures.parted and abs(pair.days) >= 14


def counted_alike(pair: Pair) -> bool:
    """Whether the nouns counted may be one: people and firefighters, not homes and vehicles."""
    units = [c.claim.value.unit for c in (pair.left, pair.right) if c.claim.value is not None and c.claim.value.unit]
    if len(units) < 2 or units[0] == units[1] or pair.figures is None or pair.figures.unit != "count":
        return True
    first, second = (frozenset(lexicon("en").concepts_of(unit)) for unit in units)
    if not first or not second:
        return True
    wide = [ids | {up for id in ids for up in broader(id)} for ids in (first, second)]
    return bool(wide[0] & second or wide[1] & first) or pair.counts_one_thing


def outcomes(pair: Pair) -> int:
    """1 where two articles tell that one thing came out alike, -1 where they tell opposite sides of it; 0 for other claims, for two places
    and for what is planned in one and done in the other."""
    a, b = pair.left.claim, pair.right.claim
    if {a.measure, b.measure} != {OUTCOME} or a.source == b.source or len({_as_told(a), _as_told(b)}) > 1 or pair.where is Side.APART:
        return 0
    if pair.left.entity != pair.right.entity:
        return 0
    return a.direction * b.direction


def _as_told(claim: Claim) -> Modality:
    """How a claim commits itself, whoever says it."""
    return Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality


def credited(pair: Pair) -> Doers | None:
    """Whether two articles that met because they tell who did one thing, or what caused it (`acts.met.credited`), name one or two; None
    for other claims."""
    a, b = pair.left, pair.right
    if a.claim.measure != b.claim.measure or a.claim.measure not in (DOER, CAUSE) or a.claim.source == b.claim.source:
        return None
    two = a.entity is not None and b.entity is not None and a.entity != b.entity
    if two or pair.where is Side.APART or pair.denied or any(pair.planned):
        return None
    one, other = ((c.claim.object or "", c.source.language) for c in (a, b))
    return told_doers(one, other, plain=a.claim.measure == CAUSE)


def only_suspected(pair: Pair) -> LinkedClaim | None:
    """Of two claims on who did one thing or what caused it the one that is told as suspected, where the other is told as it is."""
    rough = [c for c in (pair.left, pair.right) if c.claim.modality is Modality.ESTIMATED]
    return rough[0] if len(rough) == 1 else None


def sited(pair: Pair) -> Side | None:
    """How the places of two claims stand that met because they tell where one thing is (`acts.met.siting`); None for other claims."""
    if SITE not in (pair.left.claim.measure, pair.right.claim.measure) or not pair.is_kind(Kind.PLACE):
        return None
    a, b = pair.left, pair.right
    if a.claim.source == b.claim.source or a.place is None or b.place is None or a.entity != b.entity:
        return None
    if pair.denied or len(set(pair.planned)) > 1 or abs(pair.published_days) > _YEAR or abs(pair.days) > _YEAR:
        return None
    return Side.APART if pair.where is Side.SILENT else pair.where
