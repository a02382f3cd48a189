"""GitLab's code quality report: a JSON list of issues with fingerprints."""

from __future__ import annotations

import json

from factcheck.check.formats import from_here, message
from factcheck.check.outcome import CheckResult
from factcheck.model import Severity
from factcheck.run import Analysis

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """One issue for each finding."""
    del whole
    issues = [
        {
            "description": message(finding, analysis, language),
            "check_name": finding.code,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITY[finding.severity],
            "location": {"path": from_here(analysis, finding.file or "factcheck.toml"), "lines": {"begin": finding.line or 1}},
        }
        for finding in result.findings
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
