"""Checking: drafts against the sources, and the dossier against itself."""

from factcheck.check.command import Options, Outcome, run_check
from factcheck.check.drafts import check
from factcheck.check.outcome import CheckResult, Compared, DraftResult, Statement, StatementStatus

__all__ = ["CheckResult", "Compared", "DraftResult", "Options", "Outcome", "Statement", "StatementStatus", "check", "run_check"]
