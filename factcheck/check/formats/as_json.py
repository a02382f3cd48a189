"""JSON for programs: a contract with a version and a published schema (docs/schema/check.schema.json)."""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict

from factcheck import __version__
from factcheck.check.outcome import CheckResult
from factcheck.lang.say import say
from factcheck.rules import rules_version
from factcheck.run import Analysis

SCHEMA_VERSION = "1.0"


class _Out(BaseModel):
    model_config = ConfigDict(extra="forbid")


class OutFigure(_Out):
    """A figure of a source that was compared."""

    source: str
    claim: str
    quote: str
    agrees: bool


class OutStatement(_Out):
    """A statement of a draft; `start` and `end` are character offsets into the whole file, `line` counts from 1.
    `passage`: the sentence of the source around the words that decided, or of this draft where the two contradict each other, shortened
    where it is long."""

    file: str
    quote: str
    start: int
    end: int
    line: int
    status: Literal["supported", "contradicted", "not-in-source", "uncited", "unsourced", "inconsistent", "not-a-claim"]
    cited: list[str]
    unknown: list[str]
    best: str | None
    figures: list[OutFigure]
    passage: str | None
    sentence: str


class OutFinding(_Out):
    """Something to mend."""

    code: str
    severity: Literal["error", "warning", "note"]
    fingerprint: str
    claims: list[str]
    file: str | None
    line: int | None
    message: str


class OutUnchecked(_Out):
    """A figure that was not understood, so that nothing was checked about it."""

    file: str
    quote: str
    line: int


class OutTool(_Out):
    """Which program and which rules."""

    name: str
    version: str
    rules_version: str


class OutCheck(_Out):
    """The whole output. What was not checked comes first."""

    schema_version: str
    tool: OutTool
    unchecked: list[OutUnchecked]
    statements: list[OutStatement]
    findings: list[OutFinding]


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """The result as JSON, keys in a fixed order."""
    del analysis, whole
    out = OutCheck(
        schema_version=SCHEMA_VERSION,
        tool=OutTool(name="factcheck", version=__version__, rules_version=rules_version()),
        unchecked=[OutUnchecked(file=d.name, quote=quote, line=line) for d in result.drafts for quote, line in d.unchecked],
        statements=[
            OutStatement(
                file=d.name,
                quote=s.quote,
                start=s.start,
                end=s.end,
                line=s.line,
                status=s.status.value,
                cited=list(s.cited),
                unknown=list(s.unknown),
                best=s.best,
                figures=[OutFigure(**f.model_dump()) for f in s.figures],
                passage=str(s.reason.values["passage"]) if "passage" in s.reason.values else None,
                sentence=say(language, s.reason.key, s.reason.values),
            )
            for d in result.drafts
            for s in d.statements
        ],
        findings=[
            OutFinding(
                code=f.code,
                severity=f.severity.value,
                fingerprint=f.fingerprint,
                claims=list(f.claims),
                file=f.file,
                line=f.line,
                message=say(language, f.reason.key, f.reason.values),
            )
            for f in result.findings
        ],
    )
    return json.dumps(out.model_dump(), ensure_ascii=False, indent=2) + "\n"


def schema() -> str:
    """The JSON Schema of the output."""
    return json.dumps(OutCheck.model_json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
