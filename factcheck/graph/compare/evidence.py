"""Everything that speaks for or against two claims being about one thing, as numbers.

Whom a figure is about and what it counts are read from grammar, and grammar is read wrongly often enough that equal ids alone would lose
every second pair and join many that have nothing in common. So each comparison is a piece of evidence among others; how much each counts
is fitted on labelled pairs (`graph/compare/sameness.py`). All of it is the same whichever claim comes first, and nothing of it looks at a
third article.
"""

import math
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.compared import Compared
from factcheck.graph.search.words import around, shared, weights
from factcheck.graph.side import Alike, Side
from factcheck.graph.times.apart import apart
from factcheck.graph.times.moments import one_hour
from factcheck.graph.values.figures import Fit, digits, dimension, one_digit_off, other_unit, swapped
from factcheck.graph.who.names import same_name
from factcheck.link.linked import LinkedClaim
from factcheck.link.usage import usage
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import affinity, measure_concepts
from factcheck.model import Kind, Modality, Precision
from factcheck.model.once import found_once, once
from factcheck.read.text import fold

_MARGIN = 8.0  # beyond it a margin tells nothing more
_MET = 10.0  # the same for the margin to an equal figure
_FAR_APART = 12  # months between two articles from which on further months tell nothing more: few stories last longer
SUBJECTS = ("same", "named", "topics", "topic", "open", "noun", "strangers", "other", "rivals")

_ORDERED = frozenset({Alike.PART, Alike.WHOLE, Alike.AT_MOST, Alike.AT_LEAST})


@dataclass(unsafe_hash=True)  # never changed, as `Beside`
class Weighed(Compared):
    """Two claims compared; `beside`: how the pair stands among the other counterparts of its claims."""

    beside: Beside = field(default_factory=Beside)

    @found_once
    def weighed(self) -> dict[str, float]:
        """All evidence, and how the values stand."""
        return evidence(self, self.beside) | value_evidence(self)


def subjects(a: LinkedClaim, b: LinkedClaim) -> str:
    """How the subjects stand: "same", "named" (one's subject stands in the other's sentence), "rivals" (an article that knows both tells of
    the other one), "topics" (each is what its article is about), "topic" (one of them is), "open", "noun" (a common noun against a name),
    "strangers" (neither article knows the other's), "other"."""
    if a.entity is None or b.entity is None:
        return "open"
    if a.entity == b.entity:
        return "same"
    if a.entity in b.named or b.entity in a.named:
        return "named"
    if not a.generic and not b.generic and (_told_apart(a, b) or _told_apart(b, a)):
        return "rivals"
    if a.topical and b.topical:
        return "topics"
    if a.generic or b.generic:
        return "noun"
    if a.entity not in b.known and b.entity not in a.known:
        return "strangers"
    return "topic" if a.topical or b.topical else "other"


def _told_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether the article of `b` knows both subjects by name and names in the sentence only the one of which it speaks; in the very quote,
    where the subject of `a` is not named but what its article is about."""
    if a.entity not in b.known or b.entity not in b.named:
        return False
    quoted = b.claim.subject is not None and _folded(b.claim.subject) in _folded(b.claim.quote.exact)
    return a.entity in a.named or (a.topical and quoted)


def read_apart(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether one article knows both subjects by name, and its own is in the sentence, where no other came into question for what it has,
    while the other article is about the other one: "the debt of Bell, £610 million" is not that of its rival, who reports on himself. What
    is done or paid is also told of whoever takes part."""
    had = {a.measure.kind, b.measure.kind} <= {MeasureKind.STOCK, MeasureKind.PROPERTY}
    return had and any(x.topical and not x.generic and _is_of_another(y, x) for x, y in ((a, b), (b, a)))


def seats_of_two(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether a text tells the seat of a firm that its sentence names and the other article does not know, which tells a seat of what it
    calls otherwise: each firm has one of its own."""
    if not a.measure.id == b.measure.id == "place:seat" or a.entity == b.entity:
        return False
    return any(c.entity in c.named and not c.generic and c.entity not in other.known for c, other in ((a, b), (b, a)))


def _is_of_another(c: LinkedClaim, topic: LinkedClaim) -> bool:
    subject, speaker = c.claim.subject or "", c.claim.attributed_to or ""
    if c.entity == topic.entity or topic.entity not in c.known or topic.entity in c.named or c.entity not in c.named or c.generic:
        return False
    return not c.claim.subject_candidates and not same_name(subject, speaker)


def evidence(pair: Compared, beside: Beside) -> dict[str, float]:
    """The pieces of evidence by name; those that are 0 are left out. How the values stand is no part of it."""
    a, b = pair.left, pair.right
    x, y = a.claim, b.claim
    one_measure, one_kind = a.measure.id == b.measure.id, x.kind is y.kind
    holds = {
        f"subjects {subjects(a, b)}": True,
        "one measure": one_measure and not a.measure.id.endswith("?"),
        "registered": one_measure and a.measure.registered,
        "ordered measures": pair.alike in _ORDERED,
        "unit": _unit(a) == _unit(b),
        "dimension": dimension(x) == dimension(y),
        "aspect": pair.one_aspect,
        "kind": one_kind,
        f"kind {x.kind.value}": one_kind,
        "one place": _one_place(pair),
        "two places": pair.where is Side.APART,
        "one speaker": bool(x.attributed_to) and x.attributed_to == y.attributed_to,
        "opposed": x.direction * y.direction < 0,
        "one time": pair.when is Side.SAME,
        "two times": pair.when is Side.APART,
        "times meet": pair.when in (Side.WITHIN, Side.AROUND, Side.OVERLAP),
        "populations differ": pair.population is not Side.SAME,
        "one plan": (x.modality is Modality.PLANNED) is not (y.modality is Modality.PLANNED),
    }
    degrees = {
        "months between": math.log1p(min(abs(pair.published_days) / 30, _FAR_APART)),
        "clause": affinity(x.concepts, y.concepts),
        "measure words": _overlap(measure_concepts(a.measure.id), measure_concepts(b.measure.id)),
        "names": _overlap(a.named, b.named),
        **_dates(pair, beside),
        **_texts(a, b),
        **_beside(beside),
    }
    return {**_told(holds, degrees), **beside.shared}


def _dates(pair: Compared, beside: Beside) -> dict[str, float]:
    """What two dates of events share, or how they stand where they have no day in common."""
    if not pair.is_kind(Kind.DATE):
        return {}
    found = apart(pair.left, pair.right)
    return {"dates": _days(pair.left, pair.right), **found, "known": float(beside.known) if found else 0.0}


def _told(holds: dict[str, bool], degrees: dict[str, float]) -> dict[str, float]:
    """What speaks at all: what holds, as 1, and the degrees above 0."""
    found = {name: 1.0 for name, true in holds.items() if true}
    return found | {name: round(value, 4) for name, value in degrees.items() if value}


def _texts(a: LinkedClaim, b: LinkedClaim) -> dict[str, float]:
    """What the words around the two quotes share."""
    one, other = around(a), around(b)
    concepts, words = weights(usage(a.source), usage(b.source))
    which = "words" if a.source.language == b.source.language else "cognates"
    return {
        "concepts near": shared(one.near.concepts, other.near.concepts, concepts),
        "concepts": shared(one.sentence.concepts, other.sentence.concepts, concepts),
        "concepts of paragraph": shared(one.paragraph, other.paragraph, concepts),
        f"{which} near": shared(one.near.beginnings, other.near.beginnings, words),
        which: shared(one.sentence.beginnings, other.sentence.beginnings, words),
        "numbers": min(2, len(one.numbers & other.numbers)) / 2,
    }


def _beside(beside: Beside) -> dict[str, float]:
    """What the two share by kind of mark, and how they stand among the other counterparts of either."""
    if beside.asked:
        return {}
    total = beside.total
    worse, better = sorted(max(-_MARGIN, min(_MARGIN, total - rival)) for rival in (beside.left, beside.right))
    fewer, more = beside.ahead
    return {
        "shared": total,
        "weaker margin": worse,
        "stronger margin": better,
        "nearest of one": 1 / (1 + fewer),
        "nearest of both": 1 / (1 + more),
        "met elsewhere": beside.met,
        "met margin": max(-_MET, min(_MET, beside.met - total)) if beside.met else -_MET,
    }


def value_evidence(pair: Compared) -> dict[str, float]:
    """How the values stand: equal and how tellingly; or near, like slips of the pen, of what kind of measure, and by whom they are told."""
    if pair.figures is None:
        return {"two units": 1.0} if two_units(pair) else {}
    one, other = pair.figures.left, pair.figures.right
    small, large = sorted((abs(one.middle), abs(other.middle)))
    near = float(small / large) if large else 1.0
    telling = min(4, digits(pair.left.claim), digits(pair.right.claim)) / 4
    if pair.figures.usual and pair.fit is Fit.SAME:
        return {"usual rate": 1.0}  # within bounds as wide as these many sums meet by chance
    if pair.fit is Fit.SAME:
        return _told({"equal": True}, {"digits": telling, "gap": 1 - near})
    speakers = [bool(c.claim.attributed_to) for c in (pair.left, pair.right)]
    holds = {
        "two units": two_units(pair),
        "swapped": swapped(one, other),
        "one digit": one_digit_off(one, other),
        "both attributed": all(speakers),
        "one attributed": any(speakers) and not all(speakers),
        "outlet named": names_outlet(pair.left, pair.right) or names_outlet(pair.right, pair.left),
        "hedged": pair.hedged,
        f"measure {pair.left.measure.kind.value}": True,
        "no time": pair.both_silent,
        "times silent": pair.when is Side.SILENT,
    }
    return _told(holds, {"near": near, "digits": telling})


def two_units(pair: Compared) -> bool:
    """Whether both print one number, in two currencies or two units of one kind; a number of one digit meets another by chance among days,
    months and years."""
    a, b = pair.left.claim.value, pair.right.claim.value
    if a is None or b is None or (a.low, a.high) != (b.low, b.high) or not other_unit(a, b):
        return False
    return dimension(pair.left.claim) not in ("seconds", "months") or digits(pair.left.claim) > 1


def names_outlet(c: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether the sentence of a claim names the paper of the other: what it gives as another's figure must be that paper's."""
    outlet = other.source.outlet or ""
    return len(outlet) > _INITIALS and _folded(outlet) in _sentence(c)


@once
def _sentence(c: LinkedClaim) -> str:
    return fold(c.source.text[slice(*c.claim.sentence)])


_INITIALS = 3  # letters: shorter names of papers stand in other words
_folded = lru_cache(maxsize=65536)(fold)


def _one_place(pair: Compared) -> bool:
    """Whether both speak of one place; where the place is what is stated, a town and the country around it are one."""
    inside = pair.is_kind(Kind.PLACE) and pair.where in (Side.WITHIN, Side.AROUND)
    return (pair.where is Side.SAME or inside) and pair.left.place is not None


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _unit(c: LinkedClaim) -> str:
    value = c.claim.value
    return (value.unit if value is not None else None) or ""


def _days(a: LinkedClaim, b: LinkedClaim) -> float:
    """For two dates of events: one day says much, one hour of any day less, one month something; dates far apart are of two events."""
    if one_hour(a, b):
        return FINE[Precision.WEEK]
    if a.time is None or b.time is None or not a.time.overlaps(b.time):
        return 0.0
    return min(FINE.get(t.precision, 0.0) for t in (a.time, b.time))


FINE = {Precision.HOUR: 1.0, Precision.DAY: 1.0, Precision.WEEK: 0.8, Precision.MONTH: 0.7, Precision.SEASON: 0.4, Precision.QUARTER: 0.4}
