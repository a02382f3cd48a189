"""One value given in two units or two currencies, converted again: "16,000 hectares (39,500 acres)", "32 euros (37 dollars at 1.16)"."""

from __future__ import annotations

from fractions import Fraction

from factcheck.graph.values.rates import ever
from factcheck.model import Approx, LinkRole, Reason, Value
from factcheck.model.relation import Words
from factcheck.reconcile.computed.settle import Check, Outcome, Reading, settle, shown
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import Unit, convert, factor
from factcheck.reconcile.terms import cues, position
from factcheck.reconcile.terms.printed import span
from factcheck.reconcile.terms.printed_times import printed_times
from factcheck.reconcile.terms.terms import Article, Term


def converted(article: Article, head: Term) -> Check | None:
    """One value given in two units, the second right after the first or tied to it by a link."""
    readings = []
    money = None
    tied = [*article.tying(head, LinkRole.SAME_AS), *(article.by_id[id] for id in head.linked_to(LinkRole.SAME_AS) if id in article.by_id)]
    for other in sorted({*tied, *article.terms[max(0, head.rank - 1) : head.rank]}, key=lambda t: t.rank):
        if other is head or other.unit.name == head.unit.name or other.unit.counts or other.unit.dimension in ("%", "pp", "x"):
            continue
        linked = other in tied
        next_to = other.rank == head.rank - 1 and other.sentence == head.sentence
        beside = next_to and _together(article, other, head)
        if not linked and not beside and not (next_to and (_apposed(article, other, head) or _about(article, other, head))):
            continue
        if linked and other.rank > head.rank:
            continue  # told once, at the second of the two
        if other.unit.money and head.unit.money and other.unit.dimension != head.unit.dimension:
            money = other
            continue
        if other.unit.dimension == "time":
            continue
        computed = convert(other.value, other.unit, head.unit)
        if computed is not None:
            readings.append(Reading((other,), computed, -1 if linked else 0, True))
    if readings:
        return settle("A110", "unit", head, head.result, readings)
    return _exchanged(article, head, money) or (_never(article, head, money) if money is not None else None)


def _together(article: Article, first: Term, second: Term) -> bool:
    """Whether the second value stands in brackets, or after a word for "that is"."""
    gap = article.between(first, second)
    if len(gap) > 40:
        return False
    opened = gap.rfind("(") > gap.rfind(")")
    after = article.text[second.claim.quote.start : second.claim.quote.start + 1] == "("
    return opened or after or (cues.has("restate", article.lead(first, second), article.language) and "," not in gap.strip(" ,"))


def _apposed(article: Article, first: Term, second: Term) -> bool:
    """Whether between two marks the second value says about as much as the first: "32 kilometres, some 20 miles, of hard going"."""
    between = article.text[span(article, first)[1] : span(article, second)[0]] + position.tail(article, second)
    same = convert(first.value, first.unit, second.unit)
    made, said = (same.middle if same is not None else None) or Fraction(0), second.value.middle or Fraction(0)
    return between.strip() == "," and 0 < made < _ABOUT * said and said < _ABOUT * made


def _about(article: Article, first: Term, second: Term) -> bool:
    """Whether a sum closes its clause as another one's worth: "150 crowns, about 6 euros"."""
    value = second.claim.value
    hedged = value is not None and value.approx is Approx.ABOUT and first.unit.money and second.unit.money
    return hedged and article.text[span(article, first)[1] : span(article, second)[0]].strip() == ","


_ABOUT = Fraction(3, 2)  # what is farther off is another length


def exchange(unit_: Unit) -> bool:
    """Whether a unit is a rate between two currencies."""
    return unit_.money and unit_.per is not None and unit_.per.money and unit_.per.per is None


def _exchanged(article: Article, head: Term, beside: Term | None) -> Check | None:
    """One sum in two currencies beside the rate that the article states."""
    if not head.unit.money or exchange(head.unit):
        return None
    readings = []
    for rate in article.rates:
        for other in [beside] if beside is not None else article.pool(head, reach=2):
            if other is None or other.unit.dimension == head.unit.dimension or other.rank > head.rank:
                continue
            computed = _in_currency(other, head, rate)
            if computed is None or not rate.value.low or article.distance(head, rate) > 1:
                continue
            readings.append(Reading((other, rate), computed, article.distance(head, other), other is beside))
    return settle("A111", "currency", head, head.result, readings)


def _in_currency(source: Term, target: Term, rate: Term) -> Interval | None:
    """The source's sum in the target's currency (and unit below the slash) at the stated rate."""
    value = rate.value
    there = rate.unit.dimension, rate.unit.per.dimension if rate.unit.per is not None else None
    pair = source.unit.dimension, target.unit.dimension
    if not (source.unit.money and target.unit.money):
        return None
    times, over = source.value * value, source.value / value
    if there == (pair[1], pair[0]):
        converted = times
    elif there == pair:
        converted = over
    elif there[1] is not None:
        return None
    else:  # "at 1.17": the text leaves open which is the dearer; one way must come out
        stated = target.value
        converted = times if times.meets(stated) or not over.meets(stated) else over
    above, below = source.unit.per, target.unit.per
    if above is None and below is None:
        return converted
    if above is None or below is None:
        return None
    by = factor(above, below)
    return None if by is None else converted.times(1 / by)


def _never(article: Article, head: Term, other: Term) -> Check | None:
    """One sum in two currencies that were never exchanged at such a rate in the years of the article: "4 million dollars, or 2.4 million
    euros". What follows the second sum may make it another one ("or 10 million euros for those who do it again")."""
    day, value, first = article.source.published, head.claim.value, other.claim.value
    if day is None or day.start is None or value is None or first is None or position.tail(article, head).strip():
        return None
    low, high = head.claim.sentence
    years = [time.start.year for _, _, time in printed_times(article.source, low, high) if time.start is not None]
    known = ever(other.unit.dimension, head.unit.dimension, min([day.start.year - _YEARS_BACK, *years]))
    if known is None or other.unit.per is not None or head.unit.per is not None:
        return None
    since, low_rate, high_rate = known
    rate = Interval.of(Fraction(low_rate) * (1 - _SLACK), Fraction(high_rate) * (1 + _SLACK))
    made, said = other.value * rate, head.result
    middle, stated = made.middle or Fraction(0), said.middle or Fraction(0)
    if made.meets(said) or made.low is None or made.high is None or not stated or not middle:
        return None
    apart = max(middle / stated, stated / middle)
    if apart > _FARTHEST and not any(made.meets(said.times(slip)) for slip in (_THOUSAND, 1 / _THOUSAND)):
        return None
    ends = [shown(Interval.point(end)) for end in (made.low, made.high)]
    computed = Value(low=ends[0], high=ends[1], approx=Approx.RANGE, unit=value.unit)
    values: dict[str, Words] = {"a": first, "computed": computed, "stated": value, "since": str(since)}
    reason = Reason(code="A111", key="reconcile.exchange.fails", values=values)
    return Check("A111", Outcome.INCONSISTENT, (head.claim.id, other.claim.id), reason)


_SLACK = Fraction(8, 100)  # fees, the rate of another day, and figures that were rounded before they were converted
_YEARS_BACK = 2  # a text may convert at the rate of the years before
_FARTHEST = 15  # times: what is farther off is another sum
_THOUSAND = Fraction(1000)  # a million for a billion
