"""How likely it is that two claims are about one thing, from everything their sentences share.

Whom a figure is about and what it counts are read from grammar, and grammar is read wrongly often enough that equal ids alone would lose
every second pair; other evidence stands in for them. Each piece adds to the log-odds, with weights fitted once on labelled pairs of ten
stories and rounded (stories left out in turn gave the same weights to within their spread):

- the subjects: one entity, one named in the other's sentence, two topics, open, unknown to the other article, or known to be different;
- the measures and the concepts of the clauses, and those of the whole sentences;
- the names in both sentences;
- aspect, unit, population, stated time and place;
- the values: equal to within what both print, the more so the more digits, or at least of one size.

Nothing here looks at any other article, so adding one changes nothing.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.graph.figures import Fit, digits
from factcheck.link.linked import LinkedClaim
from factcheck.measures.concept import broader, concepts
from factcheck.measures.registry import measure_concepts
from factcheck.model import Kind, Precision

if TYPE_CHECKING:
    from factcheck.graph.pair import Pair

COMPARABLE = 0.08  # from here on two claims are compared at all: compatible or unclear
EQUAL = 0.42  # from here on an equal figure is agreement
STRICT = 0.30  # from here on values that differ are a conflict; below they may be about two things

_SUBJECT = {
    "same": 0.8, "named": 0.6, "topics": 0.6, "topic": 0.2, "open": 0.2, "noun": -0.2, "strangers": -0.5, "other": -0.8, "rivals": -1.0,
}  # fmt: skip
_FIGURES, _WORDS = -8.2, -3.0  # what speaks against it to begin with: most pairs of figures are about two things
_MEASURE, _CLAUSE, _SENTENCE, _NAMES = 0.2, 0.8, 2.4, 0.7
_CLASH, _ROUND = -0.5, -1.5  # two measures that share nothing; the same with one round figure
_HAPPENING = 1.3  # one measure for two dates, places or posts: nothing else has to agree
_ASPECT, _UNIT, _GROUP = 1.2, 1.0, 0.4
_TIME, _PLACE, _OTHER_PLACE = 0.7, 0.4, -1.1
_EQUAL, _DIGITS, _NEAR, _GAP, _FIRST = 5.2, 2.0, 3.5, 15.0, 0.5


def subjects(a: LinkedClaim, b: LinkedClaim) -> str:
    """How the subjects stand: "same", "named" (one's subject stands in the other's sentence), "rivals" (both articles know both apart),
    "topics" (each is what its article is about), "topic" (one of them is), "open", "noun" (a common noun against a name), "strangers"
    (neither article knows the other's), "other"."""
    if a.entity is None or b.entity is None:
        return "open"
    if a.entity == b.entity:
        return "same"
    if a.entity in b.named or b.entity in a.named:
        return "named"
    told_apart = {a.entity, b.entity} <= (a.known & b.known) and not a.generic and not b.generic
    if told_apart and a.entity in a.named and b.entity in b.named:
        return "rivals"
    if a.topical and b.topical:
        return "topics"
    if a.generic or b.generic:
        return "noun"
    if a.entity not in b.known and b.entity not in a.known:
        return "strangers"
    return "topic" if a.topical or b.topical else "other"


def sameness(pair: Pair) -> float:
    """From 0 to 1; see the module."""
    from factcheck.graph.pair import Side

    a, b = pair.left, pair.right
    one_measure = a.measure.id == b.measure.id and not a.measure.id.endswith("?")
    score = _SUBJECT[subjects(a, b)] + _NAMES * min(2, len(a.named & b.named)) / 2
    score += _TIME * (pair.when is Side.SAME)
    score += _PLACE * (pair.where is Side.SAME and a.place is not None) + _OTHER_PLACE * (pair.where is Side.APART)
    if pair.fit is None or pair.figures is None:
        if a.claim.kind is not b.claim.kind or a.claim.kind is Kind.ROLE or a.claim.value is not None or b.claim.value is not None:
            return 0.0  # roles meet through the person or the post, and no sentence makes two people one
        score += _WORDS + _HAPPENING * one_measure + _days(a, b)
    else:
        score += _FIGURES + _MEASURE * one_measure + _ASPECT * pair.one_aspect + _values(pair)
        score += _GROUP * (pair.population is Side.SAME)
        score += _UNIT * (_unit(a) == _unit(b))
    if score + _CLAUSE + _SENTENCE < _LEAST:
        return 0.0  # nothing that the sentences share would make it one thing
    score += _CLAUSE * (1.0 if one_measure else pair.affinity)
    if _clash(a, b):
        score += _CLASH + _ROUND * (pair.fit is Fit.SAME and min(digits(a.claim), digits(b.claim)) < 2)
    if score + _SENTENCE < _LEAST:
        return 0.0
    score += _SENTENCE * overlap(_context(a), _context(b))
    return round(1 / (1 + math.exp(-score)), 4)


_LEAST = math.log(COMPARABLE / (1 - COMPARABLE))


def _clash(a: LinkedClaim, b: LinkedClaim) -> bool:
    """Whether both measures are known and neither is spoken of in the other's sentence."""
    x, y = _core(a.measure.id), _core(b.measure.id)
    if not x or not y or any(i in broader(j) or j in broader(i) for i in x for j in y):
        return False
    return x.isdisjoint(_context(b)) and y.isdisjoint(_context(a))


def _context(c: LinkedClaim) -> frozenset[str]:
    """What the sentence speaks of; for a claim that nobody read from a sentence, what it says itself."""
    return c.context or frozenset(c.claim.concepts) | _core(c.measure.id)


@lru_cache(maxsize=4096)
def _core(id: str) -> frozenset[str]:
    known = concepts()
    return frozenset(c for c in measure_concepts(id) if c not in known or not known[c].generic)


def _values(pair: Pair) -> float:
    assert pair.figures is not None
    small, large = sorted((abs(pair.figures.left.middle), abs(pair.figures.right.middle)))
    near = float(small / large) if small else 0.0
    if pair.fit is not Fit.SAME:
        return _NEAR * near
    telling = min(4, digits(pair.left.claim), digits(pair.right.claim)) - 1
    first = Kind.RANK in (pair.left.claim.kind, pair.right.claim.kind)
    return _EQUAL + _DIGITS * telling / 3 - _GAP * min(0.1, 1 - near) - _FIRST * first


def _days(a: LinkedClaim, b: LinkedClaim) -> float:
    """For two dates of events: one day says much, one month something; dates far apart are of two events."""
    if a.claim.kind is not Kind.DATE or a.time is None or b.time is None:
        return 0.0
    if a.time.overlaps(b.time):
        return max(0.0, min(_DATES.get(t.precision, 0.0) for t in (a.time, b.time)))
    return 0.0


_DATES = {Precision.HOUR: 2.5, Precision.DAY: 2.5, Precision.WEEK: 2.0, Precision.MONTH: 1.8, Precision.SEASON: 1.0, Precision.QUARTER: 1.0}


def _unit(c: LinkedClaim) -> str:
    value = c.claim.value
    return (value.unit if value is not None else None) or ""


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of what two sentences speak of that both speak of, from 0 to 1; a broader concept meets a narrower one by half."""
    if not a or not b:
        return 0.0
    (left, left_up, x), (right, right_up, y) = _weighed(a), _weighed(b)
    return (_covered(left, right, right_up) + _covered(right, left, left_up)) / (x + y)


def _covered(left: dict[str, float], right: dict[str, float], right_up: frozenset[str]) -> float:
    total = 0.0
    for id, weight in left.items():
        if id in right:
            total += weight
        elif id in right_up or not broader(id).isdisjoint(right):
            total += weight / 2
    return total


@lru_cache(maxsize=16384)
def _weighed(ids: frozenset[str]) -> tuple[dict[str, float], frozenset[str], float]:
    """Each concept with its weight, in one order; all that is broader than one of them; the sum of the weights."""
    known = concepts()
    weights = {id: known[id].weight if id in known else 0.8 for id in sorted(ids)}
    return weights, frozenset(up for id in ids for up in broader(id)), sum(weights.values())
