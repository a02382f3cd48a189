"""GitHub workflow commands: one annotation on its line for each finding."""

from __future__ import annotations

from factcheck.check.formats import from_here, message
from factcheck.check.outcome import CheckResult
from factcheck.model import Severity
from factcheck.run import Analysis

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """`::error file=…,line=…,title=…::message`, escaped as the runner expects."""
    del whole
    rows = []
    for finding in result.findings:
        place = (
            f" file={_property(from_here(analysis, finding.file))},line={finding.line or 1},title=factcheck {finding.code}"
            if finding.file
            else f" title=factcheck {finding.code}"
        )
        rows.append(f"::{_COMMAND[finding.severity]}{place}::{_message(message(finding, analysis, language))} [{finding.fingerprint}]")
    return "\n".join(rows) + "\n" if rows else ""


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
