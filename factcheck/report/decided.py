"""Reviewers' decisions and notes, worded for the reader. With `view`, the only module that reads an `Analysis`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.shown import ShownDecision, ShownFinding, ShownNote
from factcheck.report.wording import Wording
from factcheck.review.outcome import outcome as in_words

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.review.decision import Decision
    from factcheck.review.state import State
    from factcheck.run import Analysis

_OVERRULES = frozenset({"both-right", "not-same-thing"})  # "this is no conflict", whatever the machine said
_FAMILIES = {"C": "conflict", "U": "unclear"}


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions in the order in which they were taken, the one that counts on each finding, and claims that people found wrong."""

    every: tuple[ShownDecision, ...]
    by_finding: Mapping[str, ShownDecision]
    by_pair: Mapping[tuple[str, str], ShownDecision]
    wrong: frozenset[str]

    def on(self, fingerprint: str) -> ShownDecision | None:
        """The decision that counts on a finding."""
        return self.by_finding.get(fingerprint)

    def about(self, a: str, b: str) -> ShownDecision | None:
        """The decision on the relation of two claims."""
        return self.by_pair.get((a, b))


def decided(analysis: Analysis, claims: Sequence[Claim], words: Wording) -> Decided:
    """The decisions of an analysis, with what has become of each."""
    states = dict(analysis.states or {})
    pairs: Mapping[tuple[str, str], State] = {}
    if any(entry.about == "relation" for entry in analysis.decisions):
        from factcheck.review.state import judge_relations

        pairs = judge_relations(analysis.reconciliation.relations, analysis.decisions, claims, today=analysis.today)
    machine = {f.fingerprint: _FAMILIES.get(f.code[:1], "") for f in analysis.findings}
    wrong: set[str] = set()
    shown: dict[str, ShownDecision] = {}
    by_finding: dict[str, ShownDecision] = {}
    by_pair: dict[tuple[str, str], ShownDecision] = {}
    labels = {source.name: source.label for source in analysis.sources}
    verdicts = {(r.a, r.b): r.verdict.value for r in analysis.reconciliation.relations}
    for key, state in sorted(states.items()):
        for entry in state.history:
            shown[entry.id] = _shown(entry, state, machine.get(key, ""), labels, words)
        if state.decision is not None:
            by_finding[key] = _shown(state.decision, state, machine.get(key, ""), labels, words)
        if state.kind == "settled":
            wrong.update(state.wrong)
    for pair, state in sorted(pairs.items()):
        said = verdicts.get(pair, "")
        for entry in state.history:
            shown[entry.id] = _shown(entry, state, said, labels, words)
        if state.decision is not None:
            by_pair[pair] = _shown(state.decision, state, said, labels, words)
        if state.kind == "settled":
            wrong.update(state.wrong)
    every = tuple(shown.get(entry.id) or _shown(entry, None, "", labels, words) for entry in analysis.decisions)
    return Decided(every, by_finding, by_pair, frozenset(wrong))


def _who_is_right(entry: Decision, labels: Mapping[str, str], words: Wording) -> str:
    """Of two articles which one a decision found right, by their names: lists need not have them in the order of the decision."""
    wrong = [labels.get(c.source, c.source) for c in entry.claims if c.id in entry.wrong]
    right = [labels.get(c.source, c.source) for c in entry.claims if c.id not in entry.wrong]
    if len(wrong) != 1 or len(right) != 1 or wrong == right:
        return ""
    return words("label.right_and_wrong", right=right[0], wrong=wrong[0])


def _shown(entry: Decision, state: State | None, machine: str, labels: Mapping[str, str], words: Wording) -> ShownDecision:
    kind = entry.decision.value
    outcome = _who_is_right(entry, labels, words) or in_words(words.language, entry)
    counts = state is not None and state.decision is not None and state.decision.id == entry.id
    condition = state.kind.value if state is not None and counts else "gone" if state is None and kind != "undo" else ""
    return ShownDecision(
        id=entry.id,
        who=", ".join(name for name in (entry.reviewer, entry.second) if name),
        when=entry.time.date().isoformat(),
        kind=kind,
        outcome=outcome,
        why=entry.reason,
        until=entry.expires.isoformat() if entry.expires else "",
        state=words.word("state", condition) if condition else "",
        overruled=words.word("verdict", machine) if machine and kind in _OVERRULES else "",
        finding=entry.on,
        settles=condition == "settled",
    )


def notes(analysis: Analysis) -> tuple[ShownNote, ...]:
    """Remarks that people left, in their order."""
    return tuple(ShownNote(n.reviewer, n.time.date().isoformat(), n.note, n.on) for n in analysis.notes)


def settled_pairs(findings: Sequence[ShownFinding], decisions: Decided) -> set[tuple[str, str]]:
    """Pairs of claims about which a person's word holds."""
    out = {pair for pair, decision in decisions.by_pair.items() if decision.settles}
    for f in findings:
        if f.decision and f.decision.settles and len(f.claims) == 2:
            first, second = sorted(f.claims)
            out.add((first, second))
    return out
