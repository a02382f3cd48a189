"""Findings of a draft: what must be mended, with codes, and suppressions applied.

S101 no source says so; S102 a source says so but none is cited; S103 the cited source says otherwise; S104 the cited source does not say
it; S105 what is cited is no source of the dossier; S106 a name that no source spells so; A101 and on: what it computes does not come out;
C201 two statements of the draft conflict; R201 a suppression that hides nothing, because it has no reason or no known code; R202 a
suppression that no longer applies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.check.codes import codes as known_codes
from factcheck.check.codes import nearest
from factcheck.check.outcome import Fault, Statement, StatementStatus
from factcheck.check.spans import Spans
from factcheck.check.stated.draft import Draft, Suppression
from factcheck.check.stated.references import starts_item
from factcheck.model import Finding, Reason, Severity, short_hash
from factcheck.run import Analysis

_CODES = {
    StatementStatus.UNSOURCED: "S101",
    StatementStatus.UNCITED: "S102",
    StatementStatus.CONTRADICTED: "S103",
    StatementStatus.NOT_IN_SOURCE: "S104",
    StatementStatus.INCONSISTENT: "C201",
}
SEVERITIES = {
    "S101": Severity.ERROR,
    "S102": Severity.WARNING,
    "S103": Severity.ERROR,
    "S104": Severity.ERROR,
    "S105": Severity.WARNING,
    "S106": Severity.WARNING,
    "C201": Severity.ERROR,
    "A105": Severity.NOTE,
    "R201": Severity.WARNING,
    "R202": Severity.WARNING,
}

# What no source says is no better for a citation that leads nowhere; what the source says that the sentence cites for other words needs
# no mending before it is printed; what is told in words alone the source may say in others.
_BY_REASON = {
    "check.status.unknown_source": Severity.ERROR,
    "check.status.uncited_beside": Severity.NOTE,
    "check.status.not_in_source_in_words": Severity.WARNING,
    "check.status.nearest_in_words": Severity.WARNING,
}


def fingerprint(code: str, draft: str, quote: str, occurrence: int = 0) -> str:
    """The same as long as code, draft and words are the same, wherever they stand and however the lines are wrapped."""
    return short_hash(code, draft, re.sub(r"\s+", " ", quote).strip(), str(occurrence), size=8)


def draft_findings(
    draft: Draft,
    statements: Sequence[Statement],
    analysis: Analysis,
    astray: Sequence[str] = (),
    faults: Iterable[Fault] = (),
) -> tuple[Finding, ...]:
    """The findings of a draft, in order of place, without those that a suppression with a reason covers. `astray`: what its front matter
    lists and is no source; `faults`: what it computes wrongly, and names that it spells otherwise than its sources."""
    findings: list[tuple[int, Finding]] = []
    for listed in astray:
        at = max(0, draft.content.find(listed))
        reason = Reason(code="S105", key="check.draft.listed", values={"cited": listed})
        findings.append((at, _finding("S105", draft, draft.line(at), reason, listed, analysis, 0)))
    used: set[int] = set()
    told = _told(statements)
    reaches = Spans(_reach(draft, suppression) for suppression in draft.suppressions)
    seen: dict[tuple[str, str], int] = {}
    mine = [(s.start, s.quote, s.reason.model_copy(update={"code": code}), id(s) in told) for s in statements if (code := _code(s))]
    for start, quote, reason, known in (*mine, *((f.start, draft.content[f.start : f.end], f.reason, False) for f in faults)):
        covering = reaches.meeting(start, start + 1)
        cover = next((i for i in covering if reason.code in draft.suppressions[i].codes), None)
        if cover is not None:
            used.add(cover)
            if draft.suppressions[cover].reason:
                continue
        if known:
            continue
        key = (reason.code, re.sub(r"\s+", " ", quote))
        seen[key] = seen.get(key, -1) + 1
        findings.append((start, _finding(reason.code, draft, draft.line(start), reason, quote, analysis, seen[key])))
    for i, suppression in enumerate(draft.suppressions):
        codes = ", ".join(suppression.codes)
        if (void := _void(suppression)) is not None:
            reason = void
            findings.append((draft.in_file(suppression.at), _finding("R201", draft, suppression.line, reason, codes, analysis, i)))
        elif i not in used:
            reason = Reason(code="R202", key="check.suppression.stale", values={"codes": codes})
            findings.append((draft.in_file(suppression.at), _finding("R202", draft, suppression.line, reason, codes, analysis, i)))
    return tuple(finding for _, finding in sorted(findings, key=lambda f: (f[0], f[1].code, f[1].fingerprint)))


def _code(statement: Statement) -> str:
    """The code of the finding that a statement is, empty for none: what the figures of its own sentence contradict is a calculation."""
    if statement.reason.key == "check.status.ends":
        return ""
    code = _CODES.get(statement.status, "")
    return "S105" if code in ("S101", "S102") and statement.unknown else code


def _told(statements: Sequence[Statement]) -> set[int]:
    """Which statements another one tells."""
    found = set()
    open_: list[Statement] = []  # those that have not ended where the one asked about begins
    spoken: set[object] = set()  # what was said by somebody else than the draft says: a quote and its speaker are one fault
    for statement in sorted(statements, key=lambda s: (s.start, -s.end)):
        open_ = [other for other in open_ if other.end >= statement.start]
        if any(_told_by(statement, other) for other in open_):
            found.add(id(statement))
        if statement.reason.key == "check.status.contrary_speaker":
            if statement.reason.values["passage"] in spoken:
                found.add(id(statement))
            spoken.add(statement.reason.values["passage"])
        open_.append(statement)
    return found


def _told_by(inner: Statement, outer: Statement) -> bool:
    """Whether a finding says nothing that another does not: "captain Olaf Brandt" has no source, nor has "captain Olaf Brandt moved to
    Norway". Where a source has something else on each, or the words have a figure of their own, an editor needs both."""
    if outer.status is not inner.status or outer.reason.key != inner.reason.key or any(c.isdigit() for c in inner.quote):
        return False
    wider = outer.start <= inner.start and inner.end <= outer.end and outer.end - outer.start > inner.end - inner.start
    return wider and {**outer.reason.values, "quote": ""} == {**inner.reason.values, "quote": ""}


def _void(suppression: Suppression) -> Reason | None:
    """Why a suppression hides nothing: it names no code, one that there is not, or no reason; None for one that can hide something."""
    unknown = [code for code in suppression.codes if code not in known_codes()]
    if not suppression.codes:
        return Reason(code="R201", key="check.suppression.no_code")
    if unknown:
        near = ", ".join(nearest(unknown[0]))
        return Reason(code="R201", key="check.suppression.unknown", values={"codes": ", ".join(unknown), "near": near})
    if not suppression.reason:
        return Reason(code="R201", key="check.suppression.no_reason", values={"codes": ", ".join(suppression.codes)})
    return None


def _finding(code: str, draft: Draft, line: int, reason: Reason, quote: str, analysis: Analysis, occurrence: int) -> Finding:
    told = analysis.config.severities
    return Finding(
        code=code,
        severity=told.get(code, told.get(code[0], _BY_REASON.get(reason.key, SEVERITIES.get(code, Severity.WARNING)))),
        fingerprint=fingerprint(code, draft.name, quote, occurrence),
        file=draft.name,
        line=line,
        reason=reason,
    )


def _reach(draft: Draft, suppression: Suppression) -> tuple[int, int]:
    """A suppression covers what it names in the paragraph or item of a list that it stands in, or, alone on its line, in what is below."""
    text = draft.text
    at = suppression.at
    begin = text.rfind("\n\n", 0, at) + 2 if text.rfind("\n\n", 0, at) >= 0 else 0
    before = not text[begin:at].strip()  # the whole paragraph or list
    if before or not text[text.rfind("\n", 0, at) + 1 : at].strip():  # alone on its line: what follows
        while at < len(text) and text[at].isspace():
            at += 1
        begin = at
    end = text.find("\n\n", at)
    end = end if end >= 0 else len(text)
    if not before:
        items = [i + 1 for i in range(begin - 1, end) if (i < 0 or text[i] == "\n") and starts_item(draft, i + 1)]
        begin = max((i for i in items if i <= at), default=begin)
        end = min((i for i in items if i > at), default=end)
    return draft.in_file(begin), draft.in_file(end) if end < len(text) else len(draft.content)
