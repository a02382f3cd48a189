"""A small pipeline for tests of reviewing: it reads "412 passengers", compares what two articles count, and is otherwise the real one.

Sources are read, the ledger merged and decisions judged by the real parts; only reading and comparing are this simple, so that a test
knows every claim and finding beforehand.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from factcheck.model import Claim, Finding, Kind, Question, Quote, Reason, Relation, Severity, Source, Value, Verdict, short_hash
from factcheck.model.relation import Gate
from factcheck.read import open_dossier
from factcheck.review.decision import Decision, Note
from factcheck.review.ledger.merge import effective
from factcheck.review.state import State, judge_decisions
from factcheck.review.store import read_entries

_FIGURE = re.compile(r"(\d[\d,]*) (passengers|bookings|euros|crew)")


@dataclass(frozen=True)
class Read:
    claims: Sequence[Claim]


@dataclass(frozen=True)
class Compared:
    relations: Sequence[Relation]
    findings: Sequence[Finding]
    questions: Sequence[Question]


@dataclass(frozen=True)
class Analysis:
    root: Path
    config: Any
    sources: Sequence[Source]
    claims: Sequence[Claim]
    links: Any
    reconciliation: Compared
    decisions: Sequence[Decision]
    notes: Sequence[Note]
    states: dict[str, State]
    ledger_findings: Sequence[Finding]
    today: dt.date | None = None


def extract(source: Source, _config: Any = None) -> tuple[Claim, ...]:
    """Every "NUMBER noun" of the text."""
    found = []
    for m in _FIGURE.finditer(source.text):
        number = Decimal(m[1].replace(",", ""))
        found.append(
            Claim(
                id=short_hash(source.name, m.group(), str(source.text.count(m.group(), 0, m.start()))),
                source=source.name,
                quote=Quote(exact=m.group(), start=m.start(), end=m.end()),
                line=source.line(m.start()),
                sentence=(source.text.rfind("\n", 0, m.start()) + 1, source.text.find("\n", m.end()) % (len(source.text) + 1)),
                subject="Marlin",
                measure=m[2],
                kind=Kind.QUANTITY,
                value=Value(low=number, high=number, stated=number, unit="EUR" if m[2] == "euros" else m[2]),
            )
        )
    return tuple(found)


def analyse(root: Path, *, today: dt.date | None = None) -> Analysis:
    """The whole job on a folder."""
    dossier = open_dossier(root)
    merged, wrong = effective(root, dossier.sources, [Read(extract(source)) for source in dossier.sources])
    claims = [c for c in merged if c.status.value != "rejected"]
    relations, findings = [], []
    for a, b in combinations(sorted(claims, key=lambda c: c.id), 2):
        if a.measure != b.measure or a.value is None or b.value is None:
            continue
        same = (a.value.low, a.value.high) == (b.value.low, b.value.high)
        code = "C101" if a.source != b.source else "A101"
        reason = Reason(
            code=code, key="review.finding.gone", values={"reviewer": a.source, "kind": a.measure, "date": "x", "finding": code}
        )
        verdict = Verdict.AGREE if same else Verdict.CONFLICT
        if code == "C101":
            relations.append(Relation(a=a.id, b=b.id, verdict=verdict, reasons=(reason,), gates=(Gate.SUBJECT, Gate.MEASURE)))
        if not same:
            words = sorted(f"{c.source}|{c.quote.exact}|{c.value.low if c.value else ''}" for c in (a, b))
            findings.append(
                Finding(
                    code=code,
                    severity=Severity.ERROR if code == "C101" else Severity.WARNING,
                    fingerprint=short_hash(code, *words, size=8),
                    claims=(a.id, b.id),
                    file=f"sources/{a.source}.md",
                    line=a.line,
                    reason=reason,
                )
            )
    measures = sorted({c.measure for c in claims})
    questions = [Question(id=m, subject="Marlin", measure=m, claims=tuple(c.id for c in claims if c.measure == m)) for m in measures]
    decisions = read_entries(root)[0]
    states, said = judge_decisions(findings, decisions, claims, today=today)
    return Analysis(
        root,
        dossier.config,
        dossier.sources,
        claims,
        None,
        Compared(relations, findings, questions),
        decisions,
        read_entries(root)[1],
        states,
        (*wrong, *said),
        today,
    )


_HARBOUR = """The Marlin carried 412 passengers in May, the harbour office said.

Its owner expects 5,000 bookings this summer. The fare is 18 euros.

The ship was built on the island and has a crew of eleven."""
_GAZETTE = """In May 380 passengers took the Marlin.

The company counts on 5,200 bookings. A ticket costs 18 euros."""
PAGES = {
    "harbour": ("2026-06-02", "The night ferry", _HARBOUR),
    "gazette": ("2026-06-09", "Ferry fills up", _GAZETTE),
    "radio": ("2026-06-20", "Record month", "The ferry had 412 passengers in May, more than ever before."),
}


def dossier(root: Path, pages: dict[str, tuple[str, str, str]] | None = None) -> Path:
    """Write a dossier into a folder and give the folder back."""
    (root / "sources").mkdir(parents=True, exist_ok=True)
    (root / "factcheck.toml").write_text('title = "The night ferry"\n', encoding="utf-8")
    for name, (day, title, text) in (pages or PAGES).items():
        head = f"---\ntitle: {title}\noutlet: {name.title()}\npublished: {day}\nlanguage: en\n---\n"
        (root / f"sources/{name}.md").write_text(head + text + "\n", encoding="utf-8")
    return root
