"""Figures that follow from what an article states, kept as claims of their own that name their premises."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Aspect, Kind, Link, LinkRole, Status, Value, short_hash
from factcheck.model.once import once_with
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms.terms import Article, Term


def derive(claims: Sequence[LinkedClaim]) -> list[LinkedClaim]:
    """What shares of stated wholes and amounts over stated periods come to. Each claim's links name its premises (`DERIVED_FROM`)."""
    found: dict[str, LinkedClaim] = {}
    by_source: dict[str, list[LinkedClaim]] = {}
    for linked in claims:
        by_source.setdefault(linked.claim.source, []).append(linked)
    for _, mine in sorted(by_source.items()):
        article = Article(mine[0].source, mine)
        for term in article.terms:
            for new in (*_shares(article, term), *_rates(article, term)):
                found.setdefault(new.claim.id, new)
    return [found[key] for key in sorted(found)]


def _shares(article: Article, share: Term) -> list[LinkedClaim]:
    """Half of 78,000 orders, in France: 39,000 orders in France."""
    if share.linked_to(LinkRole.SHARE_IS) or share.claim.aspect is not Aspect.SHARE:
        return []
    ratio = share.fraction()
    out = []
    for id in share.linked_to(LinkRole.SHARE_OF):
        whole = article.by_id.get(id)
        if (
            whole is None
            or ratio is None
            or whole.claim.value is None
            or whole.linked.measure.id.startswith(("share:", "change:", "ratio:"))
        ):
            continue
        point = share.claim.value.middle if share.claim.value else None
        middle = whole.claim.value.middle
        if point is None or middle is None:
            continue
        exact = Fraction(middle) * Fraction(point) / (100 if share.unit.dimension == "%" else 1)
        out.append(_claim(share, whole, exact, ratio * whole.value, whole.claim.value.unit, Aspect.LEVEL, whole.linked))
    return out


def _rates(article: Article, amount: Term) -> list[LinkedClaim]:
    """1,200 km in nine days: about 133 km a day."""
    if (
        not amount.level
        or amount.claim.kind is not Kind.QUANTITY
        or amount.unit.per is not None
        or amount.unit.dimension not in ("length",)
    ):
        return []
    out = []
    for period in _periods(article, amount):
        if not (period.value.low or 0) > 0 or period.unit.dimension != "time":
            continue
        middle, length = (
            amount.claim.value.middle if amount.claim.value else None,
            period.claim.value.middle if period.claim.value else None,
        )
        if middle is None or not length:
            continue
        unit = f"{amount.claim.value.unit}/{period.unit.name}" if amount.claim.value else None
        out.append(
            _claim(amount, period, Fraction(middle) / Fraction(length), amount.value / period.value, unit, Aspect.RATE, amount.linked)
        )
    return out


def _beside(article: Article, amount: Term, period: Term) -> bool:
    """ "1,200 km in nine days": the period right after the amount, in one sentence."""
    return period.sentence == amount.sentence and period.rank == amount.rank + 1 and len(article.between(amount, period)) <= 15


def _periods(article: Article, amount: Term) -> list[Term]:
    """The periods in which a way may have been covered."""
    following = article.terms[amount.rank + 1 : amount.rank + 2]
    beside = [t for t in following if t.claim.kind is Kind.DURATION and _beside(article, amount, t)]
    return [*beside, *(period for way, period in _only_journey(article) if way is amount and period not in beside)]


@once_with
def _only_journey(article: Article) -> list[tuple[Term, Term]]:
    """A long way and a number of days, the only ones of the article, told in neighbouring sentences."""
    ways = [t for t in article.terms if t.level and t.unit.dimension == "length" and t.size >= _LONG_WAY]
    spells = [t for t in article.terms if t.claim.kind is Kind.DURATION and t.unit.name == "day"]
    pairs = zip(ways, spells, strict=True) if len(ways) == len(spells) == 1 else ()
    return [(way, spell) for way, spell in pairs if abs(way.sentence - spell.sentence) <= 3]


_LONG_WAY = 100_000  # metres


def _claim(
    first: Term, second: Term, exact: Fraction, within: Interval, unit: str | None, aspect: Aspect, like: LinkedClaim
) -> LinkedClaim:
    """A derived claim: quoted from its first premise, measured like `like`, placed where the first premise is."""
    stated = Decimal(exact.numerator) / Decimal(exact.denominator)
    stated = stated.quantize(Decimal(1)) if stated == stated.to_integral_value() or abs(stated) >= 100 else Decimal(f"{stated:.3g}")
    whole = stated == Decimal(exact.numerator) / Decimal(exact.denominator)
    low, high = (None if e is None else Decimal(e.numerator) / Decimal(e.denominator) for e in (within.low, within.high))
    low = None if low is None else min(low, stated)
    high = None if high is None else max(high, stated)
    value = Value(
        low=stated if whole else low,
        high=stated if whole else high,
        grain=like.claim.value.grain if like.claim.value and whole else Decimal(1),
        approx=Approx.EXACT if whole else Approx.ABOUT,
        stated=stated,
        unit=unit,
    )
    claim = first.claim.model_copy(
        update={
            "id": short_hash("derived", first.claim.id, second.claim.id),
            "subject": like.claim.subject,
            "measure": like.measure.id if aspect is Aspect.LEVEL else f"rate:{like.measure.id}",
            "measure_text": like.claim.measure_text,
            "kind": like.claim.kind,
            "aspect": aspect,
            "direction": 0,
            "value": value,
            "place": first.claim.place or like.claim.place,
            "status": Status.DERIVED,
            "links": tuple(Link(role=LinkRole.DERIVED_FROM, claim=c) for c in sorted((first.claim.id, second.claim.id))),
        }
    )
    from factcheck.measures.registry import measure

    known = like.measure if aspect is Aspect.LEVEL else measure(claim.measure)
    return LinkedClaim(
        claim=claim,
        source=first.linked.source,
        measure=known,
        question=first.linked.question if aspect is not Aspect.LEVEL else like.question,
        entity=like.entity,
        time=first.linked.time or like.time,
        place=first.linked.place or like.place,
    )
