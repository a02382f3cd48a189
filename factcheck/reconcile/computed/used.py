"""What a rate comes to over a length of time or a number of things: "8 euros an hour. He works 50 hours, so 400 euros", "30 pence a litre
less; 60 litres thus save 18 pounds". The units tell which figure is which, the order of words that they belong together.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from factcheck.model.relation import Words
from factcheck.reconcile.computed.periods import CALENDAR_SLACK, amount_of
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.units import Unit, factor
from factcheck.reconcile.terms import among, cues, position
from factcheck.reconcile.terms.roles import Role, role
from factcheck.reconcile.terms.terms import Article, Term

_NEAR = Fraction(3, 2)  # so many times what was said, and no more, may a product be that no word of conclusion announces


def of_rate(article: Article, head: Term) -> Check | None:
    """An amount that a rate right before it makes over the base that stands between the two, or beside the rate."""
    if not head.amount or head.unit.per is not None or head.unit.dimension in ("time", "temperature", "speed"):
        return None
    readings = []
    for rate, base in _bound(article, head):
        by, per = factor(_top(base), rate.unit.per), factor(_top(rate), _top(head))  # type: ignore[arg-type]
        if by is None or per is None:
            continue
        made = rate.premise.times(per) * base.premise.times(by)
        if base.unit.dimension == "time":
            made = made.widened(CALENDAR_SLACK)
        middle, said = made.middle or Fraction(0), head.value.middle or Fraction(0)
        drawn = position.concludes(article, head) or cues.has("total", position.lead(article, head), article.language)
        close = 0 < middle < _NEAR * said and said < _NEAR * middle
        if drawn or (close and not head.unit.money and not among.of_another(article, head, rate)):
            readings.append(Reading((rate, base), made, 0.25 + head.sentence - rate.sentence, True))
    return settle("A109", "times", head, head.result, readings)


def saved(article: Article, head: Term) -> Check | None:
    """What the step from one rate to another comes to over a base: "from 32 to 28 cents a kilowatt hour. 3,500 of them save 140 euros"."""
    base = next((t for t in article.earlier(head)[-1:] if t.rank + 1 == head.rank), None)
    told = cues.has("saves", article.sentence_text(head), article.language) or position.concludes(article, head)
    if base is None or not told or not head.unit.money or head.unit.per is not None:
        return None
    rates = [t for t in article.earlier(head, _BACK) if t.sentence < head.sentence and t.unit.per is not None]
    rates = [t for t in rates if t.unit.dimension == head.unit.dimension and _fits(article, base, t)]
    readings = []
    for old, new in combinations(rates, 2) if len(rates) <= _MOST else ():
        by, per = factor(_top(base), old.unit.per), factor(_top(old), _top(head))  # type: ignore[arg-type]
        if by is None or per is None or old.unit.key != new.unit.key:
            continue
        step = (new.premise - old.premise if new.size > old.size else old.premise - new.premise).positive()
        made, said = step.times(per) * base.premise.times(by), head.value.middle or Fraction(0)
        close = 0 < (made.shown or 0) < _NEAR * said and said < _NEAR * (made.shown or 0)
        values: tuple[tuple[str, Words], ...] = (("b", _step(old, new)),)
        told_too = any(role(article, t) is Role.GAP and t.premise.meets(step) for t in article.earlier(head, _BACK))
        readings.append(Reading((base, old, new), made, 0.25 if told_too else 0.5, close, values))
    return settle("A109", "times", head, head.result, readings)


def _step(old: Term, new: Term) -> Words:
    """The step from one figure to another, as a sentence says it."""
    one, other = old.claim.value, new.claim.value
    if one is None or other is None or one.middle is None or other.middle is None:
        return ""
    return other.model_copy(update=dict.fromkeys(("low", "high", "stated"), abs(one.middle - other.middle)))


_BACK, _MOST = 2, 3  # sentences in which the rates may have been given, and how many of them


def _bound(article: Article, head: Term) -> list[tuple[Term, Term]]:
    """The rate and its base: the last rate before the head that has its unit above the slash, in its sentence or the one before, and the
    only figure between the two that has the unit below, the last before the head."""
    if head.claim.value is None or head.claim.value.approx.side or position.compares(article, head):
        return []
    near = [t for t in article.near(head) if t.rank < head.rank and article.distance(head, t) <= 1 and t.sentence <= head.sentence]
    rates = [t for t in near if t.unit.per is not None and t.unit.dimension == head.unit.dimension and amount_of(t, head)]
    if not rates or not head.unit.dimension or head.unit.dimension == "count":
        return []
    rate = rates[-1]
    assert rate.unit.per is not None
    bases = [t for t in near if t is not rate and _fits(article, t, rate)]
    last = bases[-1:] if bases and bases[-1].rank == head.rank - 1 and bases[-1].sentence == head.sentence else []
    before = bases[-1:] if len(bases) == 1 and rate.rank == head.rank - 1 and bases[0].sentence == rate.sentence else []
    if before and rate.sentence != head.sentence and not position.concludes(article, head):
        return []
    others = [t for t in near if t not in (rate, *bases) and t.unit.key == head.unit.key and t.rank > rate.rank]
    return [] if others else [(rate, base) for base in last or before]


def _fits(article: Article, base: Term, rate: Term) -> bool:
    """Whether a figure measures what the rate is said for each of."""
    below = rate.unit.per
    if below is None or below.dimension == "count" or not among.plain(article, base):
        return False
    by = factor(_top(base), Unit(below.dimension, below.factor, below.name))
    if by is None or (base.unit.per is not None and base.unit.per.dimension != "time"):
        return False
    return below.dimension != "time" or (base.value.middle or 0) * by >= 1


def _top(term: Term) -> Unit:
    return Unit(term.unit.dimension, term.unit.factor, term.unit.name)
