"""Reviewers' decisions as labels for the rules: how often people upheld what a rule found, and how often they overruled it."""

from collections import defaultdict
from dataclasses import dataclass

from factcheck.review.decision import DecisionKind
from factcheck.run import Analysis

_UPHELD = frozenset({DecisionKind.LEFT_RIGHT, DecisionKind.RIGHT_RIGHT, DecisionKind.CORRECTED})
_OVERRULED = frozenset({DecisionKind.BOTH_RIGHT, DecisionKind.NOT_SAME})


@dataclass
class Judgements:
    """For one code: findings that people upheld and that they overruled; decisions that only put a finding off count as neither."""

    upheld: int = 0
    overruled: int = 0

    @property
    def precision(self) -> float:
        """Share of the judged findings that were upheld."""
        return self.upheld / (self.upheld + self.overruled)


def judgements(analysis: Analysis) -> dict[str, Judgements]:
    """The standing decisions of a dossier by the code of what they judged, sorted; today's findings only, and each decision once, of
    however many pairs of articles it holds."""
    found: dict[str, Judgements] = defaultdict(Judgements)
    counted: set[str] = set()
    states = analysis.states or {}
    for finding in analysis.findings:
        state = states.get(finding.fingerprint)
        decision = state.decision if state is not None and state.quiet else None
        if decision is None or decision.id in counted:
            continue
        counted.add(decision.id)
        if decision.decision in _UPHELD:
            found[finding.code].upheld += 1
        elif decision.decision in _OVERRULED:
            found[finding.code].overruled += 1
    return dict(sorted(found.items()))


def decided_table(found: dict[str, Judgements]) -> str:
    """Plain text, a line for each code."""
    rows = [f"{'code':<8}{'upheld':>8}{'overruled':>11}{'precision':>11}"]
    rows += [f"{code:<8}{j.upheld:>8}{j.overruled:>11}{j.precision:>11.3f}" for code, j in found.items()]
    return "\n".join(rows) if found else "no finding of this dossier was settled by a person"
