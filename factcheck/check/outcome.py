"""What a check yields: the statements of a draft with their status, and findings."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Finding, Frozen, Reason


class StatementStatus(StrEnum):
    """What became of a statement."""

    SUPPORTED = "supported"  # its citation says so
    CONTRADICTED = "contradicted"  # the cited source says otherwise
    NOT_IN_SOURCE = "not-in-source"  # the cited source does not say it
    UNCITED = "uncited"  # no citation that leads to a source, but a source says so
    UNSOURCED = "unsourced"  # no source says so
    INCONSISTENT = "inconsistent"  # conflicts with another statement of the draft
    NOT_A_CLAIM = "not-a-claim"  # opinion, background, question


class Compared(Frozen):
    """A figure of the draft beside one of a source: the source's name, claim id and words, and whether they agree."""

    source: str
    claim: str
    quote: str
    agrees: bool


class Statement(Frozen):
    """One statement of a draft. `quote`: the file's exact words between the character offsets `start` and `end` of the whole file
    (front matter included; for DOCX: of its text). `cited`: names of the sources that its citations name; `unknown`: targets of its
    citations that are no source of the dossier; `best`: the source that supports or contradicts it best."""

    quote: str
    start: int
    end: int
    line: int
    status: StatementStatus
    cited: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    best: str | None = None
    figures: tuple[Compared, ...] = ()
    reason: Reason
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a draft whatever its sources say of each statement: where it stands in the file, why, and the claims that it is
    about."""

    start: int
    end: int
    reason: Reason
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftResult:
    """A draft's statements in order, and its findings; `unchecked`: figures of the draft that were not understood (quote and line)."""

    name: str
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All drafts, and what was found in the dossier itself. `known`: findings that a baseline hides; `mended`: those that it
    has and that are no more; `passes`: the findings that are left fail nothing."""

    drafts: tuple[DraftResult, ...]
    findings: tuple[Finding, ...]
    known: int = 0
    mended: int = 0
    passes: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of every draft, in order."""
        return tuple(statement for draft in self.drafts for statement in draft.statements)
