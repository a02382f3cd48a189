"""Verdicts on pairs of texts labelled entailment, contradiction or neutral: `python tests/bench/devdata_rte.py FILE.jsonl [--misses]`.

The two texts of a row are read as two articles of one day. A conflict between them counts as contradiction; agreement on every claim of the
hypothesis as entailment; anything else as neutral.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from factcheck.extract.extract import extract
from factcheck.link import link
from factcheck.model import Source, Verdict
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.reconcile import compare_all

LABELS = ("entailment", "contradiction", "neutral")


def source(name: str, text: str, language: str) -> Source:
    """A text as an article."""
    return Source(
        name=name,
        path=f"sources/{name}.md",
        outlet=name,
        title="",
        language=language,
        text=text,
        published=parse_time("2006-06-01"),
        first_line=1,
        digest="",
    )


def verdict(row: dict[str, Any]) -> str:
    """What the tool says of a row, in the words of the labels."""
    sources = [source("premise", row["premise"], row["lang"]), source("hypothesis", row["hypothesis"], row["lang"])]
    read = [extract(s) for s in sources]
    relations, _ = compare_all(link(sources, read))
    told = [r for r in relations if r.verdict in (Verdict.AGREE, Verdict.CONFLICT)]
    if any(r.verdict is Verdict.CONFLICT for r in told):
        return "contradiction"
    mine = {c.id for c in read[1].claims}
    met = {id for r in told for id in (r.a, r.b)} & mine
    return "entailment" if mine and met == mine else "neutral"


def main(path: Path, misses: bool) -> None:
    """Print the table of labels against verdicts."""
    table: Counter[tuple[str, str]] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        got = verdict(row)
        table[row["label"], got] += 1
        if misses and got != row["label"]:
            print(f"{row['label']} as {got}: {row['premise']} / {row['hypothesis']}")
    print(f"{'label, verdict':<16}" + "".join(f"{name:>15}" for name in LABELS))
    for label in LABELS:
        print(f"{label:<16}" + "".join(f"{table[label, got]:>15}" for got in LABELS))
    print(f"right {sum(table[name, name] for name in LABELS)} of {table.total()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
