"""What the check of drafts says of statements labelled entailment, contradiction or neutral:
`python tests/bench/statements.py FILES-OR-FOLDERS… [--articles] [--misses]`.

Each row of a JSON Lines file has `premise`, `hypothesis`, `lang`, where it differs `draft` (the language of the hypothesis), and `label`
(`tests/statements/README.md`). The premise becomes the only article of a dossier and the hypothesis a draft that cites it: contradicted
counts as contradiction, supported throughout as entailment, anything else as neutral. With `--articles` the two are read as two articles
of one day instead: a conflict between them counts as contradiction, agreement on every claim of the hypothesis as entailment.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.check import check
from factcheck.model import Verdict
from factcheck.run import Analysis, analyse

LABELS = ("entailment", "contradiction", "neutral")
Row = dict[str, Any]


def rows(paths: list[Path]) -> Iterator[tuple[str, Row]]:
    """The rows of files, and of the files in folders, each with its file's name."""
    for path in paths:
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            for line in file.read_text("utf-8").splitlines():
                yield file.stem, json.loads(line)


def dossier(root: Path, articles: dict[str, tuple[str, str]]) -> Analysis:
    """Articles of one day, by name, each with its language and text, as a dossier."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, (language, text) in articles.items():
        head = f"title: {name}\noutlet: {name}\npublished: 2025-03-05\nlanguage: {language}\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    return analyse(root)


def checked(row: Row, root: Path) -> str:
    """The label that the check gives a draft of the hypothesis that cites the premise."""
    analysis = dossier(root, {"premise": (row["lang"], row["premise"])})
    draft = root / "draft.md"
    words = row["hypothesis"].strip().rstrip(".")
    draft.write_text(
        f"---\nlanguage: {row.get('draft', row['lang'])}\npublished: 2025-03-06\n---\n[{words}](https://example.org/premise).\n", "utf-8"
    )
    found = [s.status.value for s in check(analysis, [draft]).statements]
    if "contradicted" in found:
        return "contradiction"
    return "entailment" if found and set(found) == {"supported"} else "neutral"


def compared(row: Row, root: Path) -> str:
    """The label that the relations between the two give as articles."""
    other = row.get("draft", row["lang"])
    analysis = dossier(root, {"premise": (row["lang"], row["premise"]), "hypothesis": (other, row["hypothesis"])})
    told = [r for r in analysis.reconciliation.relations if r.verdict in (Verdict.AGREE, Verdict.CONFLICT)]
    if any(r.verdict is Verdict.CONFLICT for r in told):
        return "contradiction"
    mine = {c.id for c in analysis.claims if Path(c.source).stem == "hypothesis"}
    return "entailment" if mine and mine <= {id for r in told for id in (r.a, r.b)} else "neutral"


def main(paths: list[Path], articles: bool, misses: bool) -> None:
    """Print, for each file and for all, the table of labels against what was found."""
    tables: dict[str, Counter[tuple[str, str]]] = {}
    for name, row in rows(paths):
        with tempfile.TemporaryDirectory() as folder:
            got = (compared if articles else checked)(row, Path(folder))
        for key in (name, "all"):
            tables.setdefault(key, Counter())[row["label"], got] += 1
        if misses and got != row["label"]:
            print(f"{row['label']} as {got}: {row['premise']} / {row['hypothesis']}")
    for key, table in sorted(tables.items(), key=lambda item: item[0] == "all"):
        print(f"{key:<26}" + "".join(f"{name:>15}" for name in LABELS))
        for label in LABELS:
            print(f"  {label:<24}" + "".join(f"{table[label, other]:>15}" for other in LABELS))
        right = sum(table[label, label] for label in LABELS)
        print(f"  right {right} of {table.total()} ({right / table.total():.3f})")


if __name__ == "__main__":
    named = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    main(named, "--articles" in sys.argv, "--misses" in sys.argv)
