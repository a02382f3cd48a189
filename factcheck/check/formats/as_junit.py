"""JUnit XML: each statement of a draft is a test case, and each finding of the dossier is one that failed."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from factcheck.check.formats import from_here, message, told
from factcheck.check.outcome import CheckResult
from factcheck.run import Analysis

# Characters that XML cannot hold, even escaped.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: CheckResult, analysis: Analysis, language: str, *, whole: bool) -> str:
    """One test suite a draft, one for the dossier where it was checked."""
    root = ElementTree.Element("testsuites", name="factcheck")
    in_drafts = {finding.fingerprint for draft in result.drafts for finding in draft.findings}
    for draft in result.drafts:
        failed = {(f.line, f.reason.key, f.reason.values.get("quote")): f for f in draft.findings}
        suite = ElementTree.SubElement(root, "testsuite", name=_clean(draft.name))
        failures = 0
        for statement in draft.statements:
            case = ElementTree.SubElement(
                suite,
                "testcase",
                name=_clean(" ".join(statement.quote.split())),
                classname=_clean(draft.name),
                file=from_here(analysis, draft.name),
                line=str(statement.line),
            )
            finding = failed.pop((statement.line, statement.reason.key, statement.reason.values.get("quote")), None)
            if finding is not None:
                failures += _failure(case, finding.code, told(finding.reason, language))
        for finding in failed.values():
            case = ElementTree.SubElement(suite, "testcase", name=f"{finding.code} {finding.fingerprint}", classname=_clean(draft.name))
            failures += _failure(case, finding.code, told(finding.reason, language))
        suite.set("tests", str(len(suite)))
        suite.set("failures", str(failures))
    own = [finding for finding in result.findings if finding.fingerprint not in in_drafts]
    if whole:
        suite = ElementTree.SubElement(root, "testsuite", name="dossier", tests=str(max(1, len(own))), failures=str(len(own)))
        if not own:
            ElementTree.SubElement(suite, "testcase", name="dossier", classname="factcheck")
        for finding in own:
            case = ElementTree.SubElement(
                suite, "testcase", name=f"{finding.code} {finding.fingerprint}", classname=_clean(finding.file or "dossier")
            )
            _failure(case, finding.code, message(finding, analysis, language))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _failure(case: ElementTree.Element, code: str, message: str) -> int:
    ElementTree.SubElement(case, "failure", type=code, message=_clean(message)).text = _clean(message)
    return 1


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
