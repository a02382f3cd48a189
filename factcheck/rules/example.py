"""Examples of rules: claims written in a line, as data until somebody asks for the real thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from factcheck.link.linked import LinkedClaim, Place
from factcheck.measures.registry import measure as measure_of
from factcheck.model import Approx, Aspect, Claim, Kind, Link, Modality, Quote, Scope, Source, Value
from factcheck.model.time_iso import parse_time
from factcheck.model.value import is_currency

Number = int | str


@dataclass(frozen=True)
class Said:
    """What `claim` was given."""

    fields: Mapping[str, Any] = field(default_factory=dict)

    def linked(self, id: str) -> LinkedClaim:
        """The claim in full, of a source of its own unless it names one."""
        return _linked(id, **self.fields)


@dataclass(frozen=True)
class Example:
    """Two claims, and the sentence with which the ladder as a whole decides by this rule; `fires=False` for a near miss."""

    title: str
    left: Said
    right: Said
    says: str | None = None
    fires: bool = True


def claim(measure: str = "orders", low: Number | None = None, **fields: Any) -> Said:
    """A claim: `measure` and `low` (with `high`, `approx`, `grain`, `unit`), and what else matters, named as in `Claim`: `subject`, `time`
    ("2025-08", "2020/2024", "../2024"), `published`, `place` ("FR/Paris"), `kind`, `aspect`, `population`, `basis`, `countries`,
    `modality`, `object`, `direction`, `quote`, `concepts`, `links`, `source`; `said_by` (who is cited), `outlet`, `candidates` (other
    subjects that it may have), `named`, `known`, `generic` (see `LinkedClaim`), `assumed` (the time is that of the text around)."""
    return Said({"measure": measure, "low": low, **fields})


def _linked(
    id: str, *, measure: str, low: Number | None, high: Number | None = None, approx: str = "exact", grain: Number | None = None,
    unit: str | None = None, subject: str | None = "Ami", time: str | None = None, published: str | None = "2025-09-01",
    place: str | None = None,
    kind: str | None = None, aspect: str = "level", said_by: str | None = None, outlet: str | None = None, population: tuple[str, ...] = (),
    basis: tuple[str, ...] = (), countries: int | None = None, modality: str = "asserted", object: str | None = None, direction: int = 0,
    source: str | None = None, concepts: tuple[str, ...] = (), candidates: tuple[str, ...] = (),
    links: tuple[Link, ...] = (),
    known: tuple[str, ...] = (), quote: str | None = None, named: tuple[str, ...] = (), generic: bool = False, assumed: bool = False,
) -> LinkedClaim:  # fmt: skip
    value = None if low is None and high is None else _value(low, high, Approx(approx), grain, unit)
    name = source or f"source-{id}"
    found = measure_of(measure)
    span = parse_time(time).model_copy(update={"assumed": assumed}) if time else None
    sort = Kind(kind) if kind else _kind(unit, Aspect(aspect), value)
    said = quote or object or f"{low if low is not None else high or time or place} {unit or ''}".strip()
    # The sentence of an example names what it is about and what is stated, as sentences do.
    opening = "" if quote else f"{subject or ''} {' '.join(named)} {re.sub(r'[_:+/~]', ' ', measure)} "
    text = opening + said
    day = parse_time(published) if published else None
    article = Source(name=name, path=f"sources/{name}.md", outlet=outlet or name, published=day, digest=f"{name}: {text}", text=text)
    made = Claim(
        id=id, source=name, quote=Quote(exact=said, start=len(opening), end=len(text)), line=1, sentence=(0, len(text)), subject=subject,
        measure=measure,
        kind=sort, aspect=Aspect(aspect), direction=direction, value=value, object=object, time=span, place=place,
        scope=Scope(population=population, basis=basis, countries=countries), modality=Modality(modality), attributed_to=said_by,
        concepts=concepts, links=links, subject_candidates=candidates,
    )  # fmt: skip
    path = place.split("/") if place else []
    where = Place(place, path[-1], tuple("/".join(path[:i]) for i in range(len(path) - 1, 0, -1))) if place else None
    entity = subject.casefold().replace(" ", "-") if subject else None
    when = span or (day.model_copy(update={"assumed": True}) if day else None)
    return LinkedClaim(
        made, article, found, f"{entity or 'open'}.{measure}", entity, when, where,
        named=frozenset(named), known=frozenset(known), generic=generic,
    )  # fmt: skip


def _kind(unit: str | None, aspect: Aspect, value: Value | None) -> Kind:
    if aspect is Aspect.RANK:
        return Kind.RANK
    if unit == "%":
        return Kind.PERCENT
    if unit is not None and is_currency(unit):
        return Kind.MONEY
    return Kind.OTHER if value is None else Kind.QUANTITY


def _value(low: Number | None, high: Number | None, approx: Approx, grain: Number | None, unit: str | None) -> Value:
    number = Decimal(str(low if low is not None else high))
    digits = format(number, "f")
    if grain is None:
        grain = f"1e-{len(digits.split('.')[1])}" if "." in digits else 10 ** (len(digits) - len(digits.rstrip("0"))) if number else 1
    step = Decimal(str(grain))
    if high is not None and low is not None:
        return Value(low=number, high=Decimal(str(high)), grain=step, approx=Approx.RANGE, unit=unit)
    bottom, top = approx.ends(number, number)
    return Value(low=bottom, high=top, grain=step, approx=approx, stated=number, unit=unit)
