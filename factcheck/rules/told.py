"""What sentences of rules are filled with."""

from dataclasses import replace
from decimal import Decimal
from sys import intern

from factcheck.acts.claims import OUTCOME, SITE
from factcheck.graph.bound_elsewhere import named_alike
from factcheck.graph.moments import moment, published, spoken, stated
from factcheck.graph.moving import told_as_rest
from factcheck.graph.once import once
from factcheck.graph.pair import Pair, pair
from factcheck.graph.side import Side
from factcheck.lang.say import role_told
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import Measure
from factcheck.model import Aspect, Claim, Kind, LinkRole, Modality, Precision, Reason, TimeRelation, TimeSpan, Value
from factcheck.model.relation import Words


def reason(pair: Pair, code: str, key: str, **values: Words) -> Reason:
    """A reason that names both values, as `a` (the earlier claim) and `b`, and what else is given."""
    return Reason.known(code=code, key=intern(f"rules.{key}"), values={"a": said(pair.left), "b": said(pair.right), **values})


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


_CLOSED = frozenset({"elections", "sport", "protest", "culture"})  # fields whose counts are complete when they are first told


def still_counted(pair: Pair) -> bool:
    """Whether the event was so recent that its counts were still coming in: the injured of a fire, and not the marchers of a day,
    the unions that called them, nor what two texts say is planned."""
    own = pair.left.measure
    counting = pair.growing and pair.fresh and not all(pair.planned)
    return counting and not own.by_party and own.field not in _CLOSED and not _members(own)


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


def part_told(pair: Pair, code: str) -> Reason | None:
    """The reason of a pair of which one figure is said to be a part of another of its text ("four of them police officers") and the other
    is not: nobody can say that the one grew to the other. None where both are, or neither, or where both are said to be of one name."""
    left, right = (any(link.role is LinkRole.PART_OF for link in c.claim.links) for c in (pair.left, pair.right))
    if left is right or named_alike(pair.left, pair.right):
        return None
    part, other = (pair.left, pair.right) if left else (pair.right, pair.left)
    return reason(pair, code, "part_told", part=said(part), other=said(other))


def older(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one claim's article appeared before the other's: it cannot tell what came of a plan or an estimate that the other has."""
    first, second = published(a), published(b)
    return first is not None and second is not None and first < second


def one_is_left(pair: Pair) -> bool:
    """Whether one figure is what is left of a whole and the other is not: 34 of the staff are left, and the house has 43."""
    return told_as_rest(pair.left) is not told_as_rest(pair.right)


def steady(pair: Pair) -> bool:
    """Whether organisations or places are counted that one named thing consists of, which stay as many from one week to the next."""
    own = pair.left.measure
    return not own.registered and pair.exact and abs(pair.days) <= 31 and _members(own)


def one_stretch(pair: Pair) -> bool:
    """Whether two stretches that overlap are as long as each other and end weeks apart, as where two texts count back from their own day
    ("in the past two years"): for an equal figure, that is one stretch."""
    spans = [span for span in (stated(pair.left), stated(pair.right)) if span is not None]
    starts, ends = [span.start for span in spans if span.start], [span.end for span in spans if span.end]
    if pair.when is not Side.OVERLAP or len(starts) < 2 or len(ends) < 2:
        return False
    moved, late = (starts[1] - starts[0]).days, (ends[1] - ends[0]).days
    return abs(moved - late) <= _NIGHTS and abs(late) <= LOOSE


LOOSE = 62  # days by which the ends of a stretch may differ that two texts count back from their own day
_NIGHTS = 2  # days by which one length may be told longer


def _members(measure: Measure) -> bool:
    """Whether organisations or places are counted."""
    return any((c := concepts().get(id)) is not None and c.cls in _MEMBERS for id in measure.concepts)


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


_YEAR = 366


def sited(pair: Pair) -> Side | None:
    """How the places of two claims stand that met because they tell where one thing is (`acts.siting`); None for other claims."""
    if SITE not in (pair.left.claim.measure, pair.right.claim.measure) or not pair.is_kind(Kind.PLACE):
        return None
    a, b = pair.left, pair.right
    if a.claim.source == b.claim.source or a.place is None or b.place is None or a.entity != b.entity:
        return None
    if pair.denied or len(set(pair.planned)) > 1 or abs(pair.published_days) > _YEAR or abs(pair.days) > _YEAR:
        return None
    return Side.APART if pair.where is Side.SILENT else pair.where


_MEMBERS = frozenset({"organisation", "place"})


@once
def said(c: LinkedClaim) -> Words:
    """What the claim states, for a sentence: its figure with sign and unit, else its role, place, date or words."""
    claim = c.claim
    value = claim.value
    if value is not None and (value.low is not None or value.high is not None):
        if claim.aspect is Aspect.CHANGE and claim.direction < 0:
            return _negated(value)
        return _percent(value) if claim.aspect is Aspect.SHARE else value
    if claim.kind is Kind.DATE and c.time is not None:
        return c.time
    if claim.kind is Kind.PLACE and c.place is not None:
        return place(c)
    if claim.kind is Kind.ROLE and claim.object:
        return role_told(c.source.language, claim.quote.exact, claim.object)
    return claim.object or claim.quote.exact


def _percent(value: Value) -> Value:
    """A share of one as a percentage: "four in five" beside 77%."""
    top = value.high if value.high is not None else value.low
    if value.unit not in (None, "", "x") or top is None or not 0 <= top <= 1:
        return value
    low, high, stated = (None if v is None else 100 * v for v in (value.low, value.high, value.stated))
    return value.model_copy(update={"low": low, "high": high, "stated": stated, "grain": 100 * value.grain, "unit": "%"})


def _negated(value: Value) -> Value:
    low = None if value.high is None else -value.high
    high = None if value.low is None else -value.low
    return value.model_copy(update={"low": low, "high": high, "stated": None if value.stated is None else -value.stated})


def when(c: LinkedClaim) -> Words:
    """The time of the claim, or the publication that stands in for it."""
    if c.time is None:
        return "?"
    return c.time.model_copy(update={"relation": TimeRelation.AT}) if c.time.relation is TimeRelation.OVER else c.time


def when_published(c: LinkedClaim) -> Words:
    """The day on which the article appeared."""
    return c.source.published if c.source.published is not None else "?"


def as_of(c: LinkedClaim) -> Words:
    """The moment at which a total stood: the end of a stretch, to the month."""
    time = stated(c)
    end = moment(c)
    if time is None or end is None or (time.relation is TimeRelation.AT and time.precision is not Precision.SPAN):
        return when(c)
    day = end[1]
    return TimeSpan(start=day, end=day, precision=Precision.MONTH, iso=f"{day.year:04}-{day.month:02}")


def place(c: LinkedClaim) -> str:
    """The place of the claim; a country or continent by its code, which `say` names in the reader's language."""
    if c.place is None:
        return "?"
    return c.place.name if "/" in c.place.id else f"place:{c.place.id}"


def measure(c: LinkedClaim) -> str:
    """The measure, named in the reader's language by `say`."""
    return f"measure:{c.measure.id}"


def round_rate(number: Decimal, digits: int = 2) -> Decimal:
    """A computed rate to two significant digits, seldom three: more would claim a precision that the figures do not have."""
    if number == 0:
        return Decimal(0)
    step = number.copy_abs().adjusted() - digits + 1
    return number.quantize(Decimal(1).scaleb(step)) + 0
