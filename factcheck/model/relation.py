"""Relations, questions and findings: what reconciling yields."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from factcheck.model.base import Frozen
from factcheck.model.time import TimeSpan
from factcheck.model.value import Value

Words = str | int | Decimal | Value | TimeSpan
"""What a sentence may be filled with; `factcheck.lang.say` writes each in the reader's language."""


class Verdict(StrEnum):
    """How two claims stand to each other; `COMPATIBLE`: both may hold, `UNCLEAR`: the texts do not say enough."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"


class Severity(StrEnum):
    """How much a finding matters, gravest first; which of them make a check fail is said by `fail_on`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def order(self) -> int:
        """Where it stands among the severities, gravest first, from 0."""
        return list(Severity).index(self)


class Reason(Frozen):
    """Why: the code of the rule that spoke, and a sentence as data (a key into `lang/<code>/say/`, and the values that decided it)."""

    code: str
    key: str
    values: Mapping[str, Words] = Field(default_factory=dict)


class Gate(StrEnum):
    """The gates, in the order in which a pair must pass them."""

    SUBJECT = "subject"
    MEASURE = "measure"
    KIND = "kind"
    PERIOD = "period"
    PLACE = "place"


class Relation(Frozen):
    """The verdict on two claims. `a` < `b` by id. `reasons` in order: the first decided; `also` would have spoken later.

    `odds`: log-odds, by all that the two articles say around them, that the claims are about one thing (0 is as likely as not); None where
    somebody put the two side by side, or where how their measures or periods stand joins them (orders and sales of one thing).
    """

    a: str
    b: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    also: tuple[Reason, ...] = ()
    gates: tuple[Gate, ...] = ()
    question: str | None = None
    odds: float | None = None

    def likely(self, odds: float = 0.0) -> bool:
        """Whether the claims are about one thing with at least these log-odds; what has none is taken to be."""
        return self.odds is None or self.odds >= odds


class Question(Frozen):
    """What claims answer together: subject + measure (+ place, where all are told of one). `claims` in order of time, then id."""

    id: str
    subject: str
    measure: str
    place: str | None = None
    claims: tuple[str, ...] = ()


class Finding(Frozen):
    """What a person should look at. The fingerprint depends on what was judged, not on line numbers or file order."""

    code: str
    severity: Severity
    fingerprint: str
    claims: tuple[str, ...] = ()
    file: str | None = None
    line: int | None = None
    reason: Reason


class NotUnderstood(Frozen):
    """A figure that became no claim and no part of one."""

    source: str
    quote: str
    start: int
    end: int
    line: int
    why: str
