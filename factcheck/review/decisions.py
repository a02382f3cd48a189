"""Decisions of people: where they are kept, and what they make of the findings. The one place that other packages import from."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.review.decision import VERDICTS, Decision, DecisionKind, Evidence, Judged, Note, digest, judged, relation_key
from factcheck.review.state import State, StateKind, Target, judge, judge_decisions, judge_relations, standing
from factcheck.review.store import append, read_entries

__all__ = [
    "VERDICTS",
    "Decision",
    "DecisionKind",
    "Evidence",
    "Judged",
    "Note",
    "State",
    "StateKind",
    "Target",
    "append",
    "digest",
    "history",
    "judge",
    "judge_decisions",
    "judge_relations",
    "judged",
    "load_decisions",
    "load_notes",
    "relation_key",
    "standing",
]


def load_decisions(root: Path) -> tuple[Decision, ...]:
    """Every decision of a dossier, oldest first, undone and replaced ones included. Raises `InputError` for a file that is broken."""
    return read_entries(root)[0]


def load_notes(root: Path) -> tuple[Note, ...]:
    """Every note of a dossier, oldest first."""
    return read_entries(root)[1]


def history(fingerprint: str, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """What people said of one finding, oldest first, with the undos. Follows the fingerprint only; `State.history` follows changes too."""
    about = [entry for entry in decisions if entry.on == fingerprint]
    ids = {entry.id for entry in about}
    return tuple(entry for entry in decisions if entry.on == fingerprint or (entry.undoes or "") in ids)
