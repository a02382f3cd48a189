"""SARIF 2.1.0, with the page of each code and fingerprints that survive edits."""

from __future__ import annotations

import json

from factcheck import __version__
from factcheck.check.codes import code_page, code_title
from factcheck.check.formats import from_here, message, passages
from factcheck.check.outcome import CheckResult
from factcheck.model import Finding, Severity
from factcheck.run import Analysis

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """One run with one result for each finding."""
    del whole
    codes = sorted({finding.code for finding in result.findings})
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "rules": [
                    {
                        "id": code,
                        "shortDescription": {"text": code_title(code, language)},
                        "help": {"text": page, "markdown": page},
                    }
                    for code in codes
                    for page in (code_page(code, language),)
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code), language, analysis) for finding in result.findings],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, index: int, language: str, analysis: Analysis) -> dict[str, object]:
    found: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": message(finding, analysis, language)},
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
    }
    if finding.file:
        found["locations"] = [_location(analysis, finding.file, finding.line or 1)]
    if others := [_location(analysis, file, line, words) for file, line, words in passages(finding, analysis)]:
        found["relatedLocations"] = others
    return found


def _location(analysis: Analysis, file: str, line: int, words: str | None = None) -> dict[str, object]:
    place = {"artifactLocation": {"uri": from_here(analysis, file)}, "region": {"startLine": line}}
    return {"physicalLocation": place, **({"message": {"text": words}} if words else {})}
