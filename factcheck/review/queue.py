"""What to look at next: findings that nobody settled, the gravest and most central first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Claim, Finding, Relation, Severity
from factcheck.review.state import State, StateKind

_GRAVE = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Filters:
    """`state`: "todo" (what needs a person), "all", or one state. `code`: a code or its beginning. The others as named."""

    state: str = "todo"
    code: str = ""
    source: str = ""
    severity: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A finding in the queue. `central`: number of relations of its claims. `claims`: those that exist today, in the finding's order."""

    finding: Finding
    state: State
    central: int
    claims: tuple[Claim, ...]


def queue(
    findings: Sequence[Finding],
    states: Mapping[str, State],
    claims: Mapping[str, Claim],
    relations: Iterable[Relation],
    filters: Filters = Filters(),
) -> list[QueueItem]:
    """The findings that pass the filters: by severity, then by how central their claims are, then by fingerprint."""
    degree: Counter[str] = Counter()
    for relation in relations:
        degree[relation.a] += 1
        degree[relation.b] += 1
    items = [
        QueueItem(
            finding,
            states.get(finding.fingerprint, State()),
            sum(degree[i] for i in finding.claims),
            tuple(claims[i] for i in finding.claims if i in claims),
        )
        for finding in findings
    ]
    kept = [item for item in items if _passes(item, filters)]
    return sorted(kept, key=lambda item: (_GRAVE[item.finding.severity], -item.central, item.finding.code, item.finding.fingerprint))


def _passes(item: QueueItem, filters: Filters) -> bool:
    kind = item.state.kind
    if filters.state == "todo" and item.state.quiet:
        return False
    if filters.state not in ("todo", "all", "") and kind is not StateKind(filters.state):
        return False
    if filters.code and not item.finding.code.startswith(filters.code.upper()):
        return False
    if filters.severity and item.finding.severity.value != filters.severity:
        return False
    if filters.source and all(claim.source != filters.source for claim in item.claims):
        return False
    wanted = filters.text.casefold()
    words = (w or "" for claim in item.claims for w in (claim.quote.exact, claim.subject, claim.measure, claim.source))
    return not wanted or any(wanted in word.casefold() for word in words)


def find_state(word: str) -> str:
    """The state that a word names; "todo" for every other."""
    return word if word == "all" or word in set(StateKind) else "todo"
