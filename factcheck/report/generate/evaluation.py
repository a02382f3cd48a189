"""docs/evaluation.md: figures of the labelled stories, and nothing of what was missed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from factcheck.read import write_atomic
from factcheck.report.generate.table import table

_SETS = (("development", "Development"), ("untouched", "Untouched"))


def write_evaluation(root: Path) -> None:
    """Score `root`/tests/stories and write docs/evaluation.md. Not part of `write`: it takes minutes, and figures move with the code."""
    scores = {name: _score(root / "tests" / "stories" / name) for name, _ in _SETS}
    write_atomic(root / "docs" / "evaluation.md", page(scores))


def _score(folder: Path) -> dict[str, Any]:
    # Through the command, because scoring stands above this package and nothing here may depend on it.
    command = [sys.executable, "-m", "factcheck", "eval", str(folder), "--format", "json"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def page(scores: dict[str, dict[str, Any]]) -> str:
    """The page, given what `factcheck eval --format json` says of each set."""
    sets = [(name, title) for name, title in _SETS if name in scores]
    titles = [title for _, title in sets]
    lines = [
        "# Evaluation",
        "",
        "Articles in several languages and fields, labelled before the tool met them. It is improved on the *development* stories;"
        " the *untouched* ones are only ever measured, and nobody looks at what is missed there.",
        "",
        *(f"- {title}: {len(scores[name]['stories'])} stories: {', '.join(scores[name]['stories'])}." for name, title in sets),
        "",
        "Made with `python3 tasks.py docs --evaluate`; `factcheck eval FOLDER` scores any folder of stories of this form.",
        "",
        "## In short",
        "",
        *table(["measured", *titles], [[label, *(_at(scores[name], path) for name, _ in sets)] for label, path in _SHORT]),
        "",
        "## Claims",
        "",
        "A claim is found when its quote overlaps the labelled one and value and unit are right.",
        "",
        *_group([scores[name] for name, _ in sets], titles, "claims", "claims"),
        "",
        "## Verdicts on labelled pairs",
        "",
        *_counts([scores[name] for name, _ in sets], titles, "confusion", "label as verdict"),
        "",
        "## Verdicts by rule",
        "",
        "Of the labelled pairs that a rule decided, how many have the labelled verdict.",
        "",
        *_rules([scores[name] for name, _ in sets], titles),
        "",
        "## Statements of drafts",
        "",
        *_counts([scores[name] for name, _ in sets], titles, "draft_confusion", "label as status"),
        "",
    ]
    return "\n".join(lines).rstrip() + "\n"


_SHORT = (
    ("claims found, recall", "claims.all.recall"),
    ("figures found, recall", "claims.figures.recall"),
    ("figures, precision", "claims.figures.precision"),
    ("figures, F1", "claims.figures.f1"),
    ("subject right, of claims found", "subject.recall"),
    ("measure right, of claims found", "measure.recall"),
    ("labelled pairs with the right verdict", "pairs.right"),
    ("conflicts, precision", "conflicts.precision"),
    ("conflicts, recall", "conflicts.recall"),
    ("all conflicts raised, precision", "conflicts_raised.precision"),
    ("conflicts among unrelated pairs", "pairs.false_conflicts_on_unrelated"),
    ("arithmetic faults found, recall", "arithmetic.recall"),
    ("sums wrongly called wrong", "arithmetic.false"),
    ("statements of drafts judged right", "drafts.right"),
    ("unsourced statements, precision", "drafts.unsourced.precision"),
    ("unsourced statements, recall", "drafts.unsourced.recall"),
)


def _at(score: dict[str, Any], path: str) -> str:
    at: Any = score
    for step in path.split("."):
        if not isinstance(at, dict) or step not in at:
            return ""
        at = at[step]
    return f"{at:.3f}" if isinstance(at, float) else str(at)


def _group(scores: list[dict[str, Any]], titles: list[str], key: str, what: str) -> list[str]:
    names = sorted({name for score in scores for name in score[key]})
    head = [what, *(f"{title}: {column}" for title in titles for column in ("labels", "recall", "precision"))]
    rows = [[name, *(_at(score, f"{key}.{name}.{c}") for score in scores for c in ("expected", "recall", "precision"))] for name in names]
    return table(head, rows)


def _counts(scores: list[dict[str, Any]], titles: list[str], key: str, what: str) -> list[str]:
    names = sorted({name for score in scores for name in score[key]})
    return table([what, *titles], [[name, *(str(score[key].get(name, 0)) for score in scores)] for name in names])


def _rules(scores: list[dict[str, Any]], titles: list[str]) -> list[str]:
    names = sorted({name for score in scores for name in score["rules"]})
    rows = []
    for name in names:
        code = f"[{name}](rules/{name}.md)" if name[:1].isalpha() and name[1:].isdigit() else name
        tallies = [score["rules"].get(name) for score in scores]
        rows.append([code, *("" if t is None else f"{t['right']} of {t['found']}" for t in tallies)])
    return table(["rule", *titles], rows)
