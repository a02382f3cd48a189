"""What scoring gives: how much was right, expected and found; as a table for people, and as plain numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

DRAFT = {  # status of the check for each label of a statement
    "ok": {"supported"},
    "unsourced": {"unsourced"},
    "uncited-but-supported": {"uncited"},
    "misquoted": {"contradicted", "not-in-source"},
    "not-a-claim": {"not-a-claim"},
}


@dataclass
class Tally:
    """Right, expected and found: precision, recall and F1."""

    right: int = 0
    expected: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was found; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """Everything that `factcheck eval` prints. `misses`: one line for each wrong answer, by story."""

    stories: list[str] = field(default_factory=list)
    claims: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    subject: Tally = field(default_factory=Tally)
    measure: Tally = field(default_factory=Tally)
    time: Tally = field(default_factory=Tally)  # `found`: claims whose text states the time that they have
    times_wrong: int = 0  # of these, wrong: worse than none, for it makes other times of one
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    unlabelled_conflicts: int = 0  # of pairs that nobody labelled: labels of conflicts are exhaustive, so they are false
    rules: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    arithmetic: Tally = field(default_factory=Tally)
    arithmetic_false: int = 0
    drafts: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def pairs_right(self) -> float:
        """Share of labelled pairs with the labelled verdict."""
        total = sum(self.verdicts.values())
        return sum(n for (gold, got), n in self.verdicts.items() if gold == got) / total if total else 1.0

    @property
    def conflicts(self) -> Tally:
        """Conflicts: right, expected and found."""
        found = sum(n for (_, got), n in self.verdicts.items() if got == "conflict")
        expected = sum(n for (gold, _), n in self.verdicts.items() if gold == "conflict")
        return Tally(self.verdicts["conflict", "conflict"], expected, found)

    @property
    def raised(self) -> Tally:
        """All conflicts that a reader of the reports meets: right, expected and found."""
        return Tally(self.conflicts.right, self.conflicts.expected, self.conflicts.found + self.unlabelled_conflicts)

    @property
    def false_conflicts(self) -> float:
        """Conflicts among pairs labelled unrelated."""
        total = sum(n for (gold, _), n in self.verdicts.items() if gold == "unrelated")
        return self.verdicts["unrelated", "conflict"] / total if total else 0.0

    @property
    def drafts_right(self) -> float:
        """Share of labelled draft statements with the right status."""
        total = sum(self.drafts.values())
        return sum(n for (gold, got), n in self.drafts.items() if got in DRAFT.get(gold, ())) / total if total else 1.0

    @property
    def unsourced(self) -> Tally:
        """Statements reported as unsourced."""
        found = sum(n for (_, got), n in self.drafts.items() if got == "unsourced")
        expected = sum(n for (gold, _), n in self.drafts.items() if gold == "unsourced")
        return Tally(self.drafts["unsourced", "unsourced"], expected, found)

    def as_dict(self) -> dict[str, Any]:
        """Plain numbers for `--format json`."""

        def tally(t: Tally) -> dict[str, float]:
            return {
                "right": t.right,
                "expected": t.expected,
                "found": t.found,
                "precision": round(t.precision, 4),
                "recall": round(t.recall, 4),
                "f1": round(t.f1, 4),
            }

        return {
            "stories": self.stories,
            "claims": {name: tally(t) for name, t in sorted(self.claims.items())},
            "subject": tally(self.subject),
            "measure": tally(self.measure),
            "time": {**tally(self.time), "wrong": self.times_wrong},
            "pairs": {"right": round(self.pairs_right, 4), "false_conflicts_on_unrelated": round(self.false_conflicts, 4)},
            "conflicts": tally(self.conflicts),
            "conflicts_raised": tally(self.raised),
            "confusion": {f"{gold} as {got}": n for (gold, got), n in sorted(self.verdicts.items())},
            "rules": {code: tally(t) for code, t in sorted(self.rules.items())},
            "arithmetic": {**tally(self.arithmetic), "false": self.arithmetic_false},
            "drafts": {"right": round(self.drafts_right, 4), "unsourced": tally(self.unsourced)},
            "draft_confusion": {f"{gold} as {got}": n for (gold, got), n in sorted(self.drafts.items())},
        }


def table(scores: Scores) -> str:
    """Plain text, aligned, one figure a line."""
    rows = [f"stories: {len(scores.stories)}", "", f"{'claims':<28}{'precision':>10}{'recall':>10}{'F1':>10}{'labels':>8}"]
    for name, tally in sorted(scores.claims.items()):
        rows.append(f"  {name:<26}{_tally(tally)}{tally.expected:>8}")
    rows.append(f"  {'subject right':<26}{'':>10}{scores.subject.recall:>10.3f}")
    rows.append(f"  {'measure right':<26}{'':>10}{scores.measure.recall:>10.3f}")
    rows.append(
        f"  {'time right':<26}{'':>10}{scores.time.recall:>10.3f}   stated wrongly {_share(scores.times_wrong, scores.time.expected):.3f}"
    )
    rows += ["", f"pairs right {scores.pairs_right:.3f}   false conflicts on unrelated {scores.false_conflicts:.3f}"]
    rows.append(f"  {'conflicts':<26}{_tally(scores.conflicts)}{scores.conflicts.expected:>8}")
    rows.append(f"  {'all conflicts raised':<26}{_tally(scores.raised)}{scores.raised.found:>8} raised")
    golds = sorted({gold for gold, _ in scores.verdicts})
    gots = sorted({got for _, got in scores.verdicts})
    rows.append(f"  {'label, verdict':<16}" + "".join(f"{got:>12}" for got in gots))
    for gold in golds:
        rows.append(f"  {gold:<16}" + "".join(f"{scores.verdicts[gold, got]:>12}" for got in gots))
    rows += ["", f"{'rule':<28}{'right':>8}{'of':>6}"]
    rows += [f"  {code:<26}{t.right:>8}{t.found:>6}" for code, t in sorted(scores.rules.items())]
    rows += ["", f"arithmetic                  {_tally(scores.arithmetic)}   false {scores.arithmetic_false}"]
    rows += ["", f"draft statements right {scores.drafts_right:.3f}", f"  {'unsourced':<26}{_tally(scores.unsourced)}"]
    rows += [f"  {gold:<24}{got:<16}{n:>5}" for (gold, got), n in sorted(scores.drafts.items())]
    return "\n".join(rows)


def _tally(tally: Tally) -> str:
    return f"{tally.precision:>10.3f}{tally.recall:>10.3f}{tally.f1:>10.3f}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
