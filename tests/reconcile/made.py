"""Claims written in a line, for tests of reconciling."""

from decimal import Decimal

from factcheck.lang import pack
from factcheck.link.linked import LinkedClaim, Place
from factcheck.measures.registry import measure as measure_of
from factcheck.model import (
    Approx,
    Aspect,
    Claim,
    Kind,
    Link,
    LinkRole,
    Modality,
    Quote,
    Scope,
    Source,
    Value,
    short_hash,
)
from factcheck.model.time_iso import parse_time
from factcheck.read import sentences


def source(
    name: str, text: str, *, language: str = "en", published: str = "2025-09-01", outlet: str | None = None, author: str | None = None
) -> Source:
    """An article."""
    return Source(
        name=name, path=f"sources/{name}.md", outlet=outlet or name.title(), published=parse_time(published), language=language,
        digest=short_hash(text), text=text, author=author,
    )  # fmt: skip


def value(number: str | int, unit: str | None = None, *, approx: Approx = Approx.EXACT, grain: str | None = None) -> Value:
    """A figure as the extractor reads it: the grain follows from its digits."""
    n = Decimal(str(number))
    digits = format(n, "f")
    if grain is None:
        grain = (
            str(Decimal(1).scaleb(-len(digits.split(".")[1])))
            if "." in digits
            else str(Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))))
            if n
            else "1"
        )
    low, high = approx.ends(n, n)
    return Value(low=low, high=high, grain=Decimal(grain), approx=approx, stated=n, unit=unit)


def claim(
    article: Source,
    quote: str,
    number: str | int | None = None,
    unit: str | None = None,
    *,
    measure: str = "orders",
    entity: str | None = "ami",
    kind: Kind | None = None,
    aspect: Aspect = Aspect.LEVEL,
    direction: int = 0,
    approx: Approx = Approx.EXACT,
    time: str | None = None,
    place: str | None = None,
    parents: tuple[str, ...] = (),
    population: tuple[str, ...] = (),
    countries: int | None = None,
    modality: Modality = Modality.ASSERTED,
    said_by: str | None = None,
    links: tuple[tuple[LinkRole, LinkedClaim], ...] = (),
    grain: str | None = None,
    object: str | None = None,
) -> LinkedClaim:
    """A linked claim about words that occur in the article."""
    start = article.text.index(quote)
    span = next((s.start, s.end) for s in sentences(article.text, pack(article.language)) if s.start <= start < s.end)
    if kind is None:
        kind = (
            Kind.PERCENT if unit in ("%", "pp") else Kind.MONEY if unit and unit.split("/")[0] in ("EUR", "USD", "GBP") else Kind.QUANTITY
        )
    stated = parse_time(time) if time else None
    assumed = article.published.model_copy(update={"assumed": True}) if article.published else None
    made = Claim(
        id=short_hash(article.name, quote, str(number)), source=article.name, quote=Quote(exact=quote, start=start, end=start + len(quote)),
        line=article.line(start), sentence=span, subject=entity, measure=measure, kind=kind, aspect=aspect, direction=direction,
        value=None if number is None else value(number, unit, approx=approx, grain=grain), time=stated, place=place,
        scope=Scope(population=population, countries=countries), modality=modality, attributed_to=said_by,
        links=tuple(Link(role=role, claim=other.claim.id) for role, other in links), object=object,
    )  # fmt: skip
    return LinkedClaim(
        claim=made, source=article, measure=measure_of(measure), question=f"{entity}.{measure}", entity=entity, time=stated or assumed,
        place=Place(place, place, parents) if place else None,
    )  # fmt: skip
