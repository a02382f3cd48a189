"""Reviewers' decisions and notes, worded for the reader. With `view`, the only module that reads an `Analysis`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from factcheck.report.shown import ShownDecision, ShownFinding, ShownNote
from factcheck.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions in the order in which they were taken, and the one that holds on each finding."""

    every: tuple[ShownDecision, ...]
    by_finding: Mapping[str, ShownDecision]

    def on(self, fingerprint: str) -> ShownDecision | None:
        """The last decision on a finding."""
        return self.by_finding.get(fingerprint)


def decided(analysis: Any, words: Wording) -> Decided:
    """The decisions of an analysis. A later decision on the same finding replaces the earlier one; both are listed."""
    machine = {f.fingerprint: f.code[:1] for f in analysis.findings}
    states = getattr(analysis, "states", None) or {}
    every: list[ShownDecision] = []
    latest: dict[str, ShownDecision] = {}
    for item in getattr(analysis, "decisions", ()):
        finding = text(item, "finding", "fingerprint")
        state = states.get(finding)
        outcome = text(item, "verdict", "outcome", "kind", "resolution")
        said = {"C": "conflict", "U": "unclear"}.get(machine.get(finding, ""), "")
        condition = text(state, "state", "status", "name") if state is not None and not isinstance(state, str | Enum) else plain(state)
        shown = ShownDecision(
            id=text(item, "id"),
            who=text(item, "who", "by", "author"),
            when=text(item, "when", "at", "on", "date"),
            outcome=words.word("outcome", outcome),
            why=text(item, "why", "reason", "comment"),
            until=text(item, "until", "expires"),
            state=words.word("state", condition) if condition else "",
            overruled=words.word("verdict", said) if said and outcome != said and outcome != "confirmed" else "",
            finding=finding,
            settles=condition not in ("expired", "outdated", "stale", "reopened", "open", "undecided"),
        )
        every.append(shown)
        latest[finding] = shown
    return Decided(tuple(every), latest)


def notes(analysis: Any) -> tuple[ShownNote, ...]:
    """Remarks that people left, in their order."""
    return tuple(
        ShownNote(text(n, "who", "by", "author"), text(n, "when", "at", "on", "date"), text(n, "text", "note", "why"), text(n, "about", "on"))
        if not isinstance(n, str)
        else ShownNote("", "", n)
        for n in getattr(analysis, "notes", ())
    )


def settled_pairs(findings: list[ShownFinding]) -> set[tuple[str, str]]:
    """Pairs of claims about which a person has decided."""
    out: set[tuple[str, str]] = set()
    for f in findings:
        if f.decision and f.decision.settles and len(f.claims) == 2:
            first, second = sorted(f.claims)
            out.add((first, second))
    return out


def text(item: Any, *names: str) -> str:
    """The first of these fields that is set, as plain text."""
    for name in names:
        value = getattr(item, name, None)
        if value is not None and not callable(value):
            return plain(value)
    return ""


def plain(value: Any) -> str:
    """A field as text: the value of an enumeration, the ISO form of a date."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
