"""Labelled stories: a folder with `sources/*.md`, `gold/*.jsonl` and perhaps `drafts/NAME.md`, each with `gold/NAME.jsonl`."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.model import InputError

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """One story and its labels. `claims` by id, `drafts` with their labelled statements; the other lists as they stand in their files."""

    root: Path
    claims: dict[str, Row]
    pairs: list[Row] = field(default_factory=list)
    internal: list[Row] = field(default_factory=list)
    drafts: list[tuple[Path, list[Row]]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.root.name


def load_stories(path: Path) -> list[Story]:
    """The stories under `path` (a story itself, or a folder of them), sorted by name. Raises `InputError` where there are none."""
    roots = [path] if (path / "gold").is_dir() else sorted(p.parent for p in path.glob("*/gold") if p.is_dir())
    if not roots:
        raise InputError(
            "no labelled story here", path=path, remedy="name a folder with `sources/` and `gold/claims.jsonl`, or a folder of such"
        )
    return [_load(root) for root in roots]


def _load(root: Path) -> Story:
    claims = _rows(root / "gold" / "claims.jsonl", required=True)
    return Story(
        root=root,
        claims={row["id"]: row for row in claims},
        pairs=_rows(root / "gold" / "pairs.jsonl"),
        internal=_rows(root / "gold" / "internal.jsonl"),
        drafts=[(path, rows) for path in sorted(root.glob("drafts/*.md")) if (rows := _rows(root / "gold" / f"{path.stem}.jsonl"))],
    )


def _rows(path: Path, *, required: bool = False) -> list[Row]:
    if not path.exists():
        if required:
            raise InputError("no such file", path=path, remedy="a labelled story needs its claims")
        return []
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise InputError(f"not JSON: {error.msg}", path=path, line=number, remedy="mend the line") from error
    return rows
