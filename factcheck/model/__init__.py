"""The data model: frozen types that every other package speaks in. Imports nothing else of ours.

Text offsets are always *character offsets into `Source.text`* (the stored text after the front matter), start inclusive,
end exclusive.
"""

from factcheck.model.base import Frozen, InputError, short_hash
from factcheck.model.claim import (
    NOT_SO,
    Aspect,
    Claim,
    Kind,
    Link,
    LinkRole,
    Modality,
    Quote,
    Scope,
    Status,
)
from factcheck.model.relation import (
    Finding,
    Gate,
    NotUnderstood,
    Question,
    Reason,
    Relation,
    Severity,
    Verdict,
)
from factcheck.model.source import Source
from factcheck.model.time import Precision, TimeRelation, TimeSpan
from factcheck.model.value import Approx, Value

__all__ = [
    "NOT_SO",
    "Approx",
    "Aspect",
    "Claim",
    "Finding",
    "Frozen",
    "Gate",
    "InputError",
    "Kind",
    "Link",
    "LinkRole",
    "Modality",
    "NotUnderstood",
    "Precision",
    "Question",
    "Quote",
    "Reason",
    "Relation",
    "Scope",
    "Severity",
    "Source",
    "Status",
    "TimeRelation",
    "TimeSpan",
    "Value",
    "Verdict",
    "short_hash",
]
