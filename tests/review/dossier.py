"""A dossier with claims made by hand, so that these tests rest on the ledger and the decisions alone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.model import Claim, Finding, Kind, Quote, Reason, Severity, Source, Value, short_hash
from factcheck.model.time_iso import parse_time

NOW = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()

HARBOUR = """# The night ferry

The Marlin carried 412 passengers in May, the harbour office said.

Its owner expects 5,000 bookings this summer. The fare is 18 euros.

A second ferry was ordered for 9 million euros.
"""
GAZETTE = """# Ferry fills up

In May 380 passengers took the Marlin.

The company counts on 5,200 bookings. A ticket costs 18 euros.
"""


def source(name: str, text: str) -> Source:
    return Source(
        name=name,
        path=f"sources/{name}.md",
        title=text.splitlines()[0].removeprefix("# "),
        outlet=name.title(),
        published=parse_time("2026-06-01"),
        digest=short_hash(text, size=16),
        text=text,
        first_line=6,
    )


def claim(source: Source, words: str, measure: str, value: int | str, **more: Any) -> Claim:
    start = source.text.index(words)
    number = Decimal(value)
    return Claim(
        id=more.pop("id", short_hash(source.name, words, measure)),
        source=source.name,
        quote=Quote(exact=words, start=start, end=start + len(words)),
        line=source.line(start),
        sentence=(start, start + len(words)),
        subject=more.pop("subject", "Marlin"),
        measure=measure,
        kind=more.pop("kind", Kind.QUANTITY),
        value=Value(low=number, high=number, stated=number, unit=more.pop("unit", None)),
        **more,
    )


def conflict(a: Claim, b: Claim, code: str = "C101") -> Finding:
    return Finding(
        code=code,
        severity=Severity.ERROR,
        fingerprint=short_hash(code, *sorted((a.id, b.id)), size=8),
        claims=(a.id, b.id),
        file=f"sources/{a.source}.md",
        line=a.line,
        reason=Reason(code=code, key="review.finding.out_of_date", values={}),
    )


@dataclass(frozen=True)
class Extracted:
    claims: Sequence[Claim]


def harbour() -> tuple[Source, list[Claim]]:
    it = source("harbour", HARBOUR)
    return it, [
        claim(it, "412 passengers", "passengers", 412, unit="people", time=parse_time("2026-05")),
        claim(it, "5,000 bookings", "bookings", 5000, unit="bookings"),
        claim(it, "18 euros", "price", 18, unit="EUR", kind=Kind.MONEY),
        claim(it, "9 million euros", "cost", 9000000, unit="EUR", kind=Kind.MONEY),
    ]


def gazette() -> tuple[Source, list[Claim]]:
    it = source("gazette", GAZETTE)
    return it, [
        claim(it, "380 passengers", "passengers", 380, unit="people", time=parse_time("2026-05")),
        claim(it, "5,200 bookings", "bookings", 5200, unit="bookings"),
        claim(it, "18 euros", "price", 18, unit="EUR", kind=Kind.MONEY),
    ]


def write_sources(root: Path, *sources: Source) -> None:
    (root / "sources").mkdir(parents=True, exist_ok=True)
    for it in sources:
        head = f"---\ntitle: {it.title}\noutlet: {it.outlet}\npublished: 2026-06-01\nlanguage: en\n---\n"
        (root / it.path).write_text(head + it.text, encoding="utf-8")
