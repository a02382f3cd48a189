"""Checking: drafts against the sources, and the dossier against itself."""

from factcheck.check.command import Options, Outcome, named_drafts, run_check
from factcheck.check.drafts import check
from factcheck.check.outcome import CheckResult, Compared, DraftResult, Statement, StatementStatus

__all__ = [
    "CheckResult",
    "Compared",
    "DraftResult",
    "Options",
    "Outcome",
    "Statement",
    "StatementStatus",
    "check",
    "named_drafts",
    "run_check",
]
