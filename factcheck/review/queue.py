"""What to look at next: findings that nobody settled, the gravest and most central first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.lang.joined import quoted
from factcheck.lang.say import say
from factcheck.model import Claim, Finding, InputError, Relation
from factcheck.reconcile.matters import clarity, same_claims
from factcheck.review.desk import Analysed
from factcheck.review.outcome import outcome
from factcheck.review.state import State, StateKind

ABOUT_DECISIONS = frozenset({"R101", "R102", "R103"})
_OF_PAIRS = ("C", "U")  # families of findings that are each of one pair of claims


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


def queue(analysis: Analysed, filters: Filters = Filters()) -> list[QueueItem]:
    """The findings that pass the filters: by severity, then by how central their claims are, then by fingerprint.

    Findings about decisions (out of date, expired, disagreement) are no items: they are the state of the finding that they are about.
    """
    findings = [f for f in (*analysis.ledger_findings, *analysis.reconciliation.findings) if f.code not in ABOUT_DECISIONS]
    claims = {claim.id: claim for claim in analysis.claims}
    return order(findings, analysis.states or {}, claims, analysis.reconciliation.relations, filters)


def order(
    findings: Sequence[Finding],
    states: Mapping[str, State],
    claims: Mapping[str, Claim],
    relations: Iterable[Relation],
    filters: Filters = Filters(),
) -> list[QueueItem]:
    """`queue`, given its parts."""
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
    return sorted(kept, key=lambda item: (item.finding.severity.order, -item.central, item.finding.code, item.finding.fingerprint))


def matters(items: Sequence[QueueItem], relations: Sequence[Relation]) -> list[tuple[QueueItem, ...]]:
    """The items with those that are one matter together, as the report has them: pairs of claims whose sides agree with each other's, in
    one state, and of unclear pairs by the same rule. In the order of their first items; within a matter the clearest pair comes first."""
    groups = same_claims(relations)
    seen = {frozenset((r.a, r.b)): len(r.reasons) + len(r.also) for r in relations}
    found: dict[tuple[str, ...], list[QueueItem]] = {}
    for item in items:
        finding = item.finding
        family = finding.code[:1]
        key: tuple[str, ...] = (finding.fingerprint,)
        if family in _OF_PAIRS and len(finding.claims) == 2 and frozenset(finding.claims) in seen:
            rule = finding.code if family == "U" else ""
            key = (family, rule, item.state.kind.value, *sorted(groups.root(claim) for claim in finding.claims))
        found.setdefault(key, []).append(item)

    def clearest(item: QueueItem) -> tuple[int, int, tuple[str, ...]]:
        pair = frozenset(item.finding.claims)
        return -seen.get(pair, 0), -sum(clarity(claim) for claim in item.claims), tuple(sorted(pair))

    return [tuple(sorted(matter, key=clearest)) for matter in found.values()]


def further(analysis: Analysed, finding: Finding) -> list[QueueItem]:
    """The other findings of the matter of a finding."""
    grouped = matters(queue(analysis, Filters(state="all")), analysis.reconciliation.relations)
    matter = next((found for found in grouped if any(item.finding.fingerprint == finding.fingerprint for item in found)), ())
    return [item for item in matter if item.finding.fingerprint != finding.fingerprint]


def beside(analysis: Analysed, finding: Finding) -> dict[str, str]:
    """The claims of the further pairs of a matter, each with the one of the finding's two that says the same."""
    groups = same_claims(analysis.reconciliation.relations)
    sides = {groups.root(claim): claim for claim in finding.claims}
    others = {claim for item in further(analysis, finding) for claim in item.finding.claims} - {*finding.claims}
    return {claim: sides[groups.root(claim)] for claim in sorted(others)} if len(sides) == 2 else {}


def more_pairs(language: str, others: Sequence[object]) -> str:
    """How many further pairs of articles say the same two things, in words; "" for none."""
    return say(language, f"report.count.more.{'one' if len(others) == 1 else 'many'}", {"n": len(others)}) if others else ""


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


def render_queue(items: Sequence[QueueItem], relations: Sequence[Relation], format: str = "terminal", language: str = "en") -> str:
    """The queue as text for a terminal, one matter once with the fingerprints of the further pairs of articles behind it, or as JSON,
    where each finding names the first of its matter. `relations`: of the analysis, which say what is one matter. Raises `InputError` for
    any other format."""
    import json

    def sentence(item: QueueItem) -> str:
        try:
            return say(language, item.finding.reason.key, item.finding.reason.values)
        except InputError:
            return item.finding.reason.code

    grouped = matters(items, relations)
    if format == "json":
        first = {item.finding.fingerprint: matter[0].finding.fingerprint for matter in grouped for item in matter}
        rows = [
            {
                "fingerprint": item.finding.fingerprint,
                "code": item.finding.code,
                "severity": item.finding.severity.value,
                "state": item.state.kind.value,
                "relations": item.central,
                "message": sentence(item),
                "file": item.finding.file,
                "line": item.finding.line,
                "claims": [{"id": c.id, "source": c.source, "quote": c.quote.exact} for c in item.claims],
                "matter": first[item.finding.fingerprint],
                "decisions": [entry.id for entry in item.state.history],
            }
            for item in items
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    if format != "terminal":
        raise InputError(f"no format {format!r}", remedy="use terminal or json")
    lines, colon = [], say(language, "report.page.colon")
    for item, *others in grouped:
        how = (
            say(language, f"report.severity.{item.finding.severity.value}"),
            say(language, f"review.state.{item.state.kind.value}").lower(),
        )
        lines.append("  ".join((item.finding.fingerprint, item.finding.code, *how)))
        lines.append(f"    {sentence(item)}")
        lines += [f"    {c.source}{colon}{quoted(language, c.quote.exact)}" for c in item.claims]
        if others:
            lines.append(f"    {more_pairs(language, others)}{colon}{', '.join(other.finding.fingerprint for other in others)}")
        words = (item.state.decision, *item.state.others) if item.state.decision else ()
        lines += [f"    {word.id}{colon}{outcome(language, word)}, {word.reviewer}{colon}{word.reason}" for word in words]
    return "\n".join([*lines, say(language, "review.ui.empty") if not items else "", ""]).lstrip("\n")
