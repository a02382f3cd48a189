"""The dossier checked against itself: what its ledger, its sources' digests, its conflicts and its decisions leave to be done.

S201 the text of a source changed since it was added. Conflicts (C), arithmetic (A),
open questions (U) and figures that were not understood (X) come from the analysis; those that a decision settled do not count.
"""

from __future__ import annotations

from factcheck.model import Finding, Reason, Severity, short_hash
from factcheck.run import Analysis


def dossier_findings(analysis: Analysis) -> tuple[Finding, ...]:
    """Everything that the dossier leaves to be done, settled findings left out, in order of file and line."""
    states = analysis.states or {}
    open_ = [finding for finding in analysis.findings if not ((state := states.get(finding.fingerprint)) and state.quiet)]
    return tuple(sorted([*_changed_sources(analysis), *open_], key=lambda f: (f.file or "", f.line or 0, f.code, f.fingerprint)))


def _changed_sources(analysis: Analysis) -> list[Finding]:
    return [
        Finding(
            code="S201",
            severity=analysis.config.severities.get("S201", Severity.WARNING),
            fingerprint=short_hash("S201", source.name, source.digest, size=8),
            file=source.path,
            line=1,
            reason=Reason(code="S201", key="check.dossier.changed", values={"source": source.path, "digest": source.digest}),
        )
        for source in analysis.sources
        if source.recorded_digest is not None and source.recorded_digest != source.digest
    ]
