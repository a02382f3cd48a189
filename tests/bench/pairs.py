"""What the main job says of pairs of short passages: `python tests/bench/pairs.py FILES-OR-FOLDERS… [--misses]`.

Each row of a JSON Lines file has two passages `a` and `b` (`lang`, `published`, `outlet`, `text`) and `pairs`: a quote of either and the
verdict that a fact-checker gives (`tests/pairs/README.md`). The two become the articles of a dossier. A quote is the claim that shares
most of its letters; where none does, or no relation stands between the two, the verdict is "unrelated". Prints labels against verdicts,
file by file and for all, and how many conflicts were raised that no pair names.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.model import Claim, Verdict
from factcheck.run import Analysis, analyse

VERDICTS = ("agree", "compatible", "conflict", "unclear", "unrelated")
Row = dict[str, Any]


def rows(paths: list[Path]) -> Iterator[tuple[str, Row]]:
    """The rows of files, and of the files in folders, each with its file's name."""
    for path in paths:
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            for line in file.read_text("utf-8").splitlines():
                yield file.stem, json.loads(line)


def dossier(row: Row, root: Path) -> Analysis:
    """The two passages as articles of a dossier."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for side in "ab":
        told = row[side]
        head = f"title: {row['id']} {side}\noutlet: {told['outlet']}\npublished: {told['published']}\nlanguage: {told['lang']}"
        (root / "sources" / f"{side}.md").write_text(f"---\n{head}\nurl: https://example.org/{side}\n---\n{told['text']}\n", "utf-8")
    return analyse(root)


def meant(analysis: Analysis, side: str, quote: str) -> list[Claim]:
    """The claims of a passage that share letters with a quote, those that share most of theirs first."""
    source = next(s for s in analysis.sources if Path(s.name).stem == side)
    start = source.text.index(quote)
    end = start + len(quote)
    shared = {c.id: min(end, c.quote.end) - max(start, c.quote.start) for c in analysis.claims if c.source == source.name}
    near = [c for c in analysis.claims if shared.get(c.id, 0) > 0]
    return sorted(near, key=lambda c: (shared[c.id] / (c.quote.end - c.quote.start + end - start - shared[c.id]), c.id), reverse=True)


def judged(analysis: Analysis, pair: dict[str, str]) -> tuple[str, str]:
    """The verdict between two quotes, and the code of its first reason or why there is none."""
    relations = {frozenset((r.a, r.b)): r for r in analysis.reconciliation.relations}
    left, right = (meant(analysis, side, pair[side]) for side in "ab")
    if not left or not right:
        return "unrelated", "not extracted"
    found = [relations[key] for a in left for b in right if (key := frozenset((a.id, b.id))) in relations]
    if not found:
        return "unrelated", "no edge"
    return found[0].verdict.value, found[0].reasons[0].code if found[0].reasons else "none"


def main(paths: list[Path], misses: bool) -> None:
    """Print, for each file and for all, the table of labels against verdicts."""
    tables: dict[str, Counter[tuple[str, str]]] = {}
    raised: Counter[str] = Counter()
    for name, row in rows(paths):
        with tempfile.TemporaryDirectory() as folder:
            analysis = dossier(row, Path(folder))
        named = set()
        for pair in row["pairs"]:
            got, why = judged(analysis, pair)
            for key in (name, "all"):
                tables.setdefault(key, Counter())[pair["verdict"], got] += 1
            named |= {(a.id, b.id) for a in meant(analysis, "a", pair["a"]) for b in meant(analysis, "b", pair["b"])}
            if misses and got != pair["verdict"]:
                print(f"{row['id']} {pair['verdict']} as {got} ({why}): «{pair['a']}» / «{pair['b']}» {pair['why']}")
        for relation in analysis.reconciliation.relations:
            if relation.verdict is Verdict.CONFLICT and not {(relation.a, relation.b), (relation.b, relation.a)} & named:
                raised.update((name, "all"))
    for key, table in sorted(tables.items(), key=lambda item: item[0] == "all"):
        print(f"{key:<14}" + "".join(f"{name:>12}" for name in VERDICTS))
        for label in VERDICTS:
            print(f"  {label:<12}" + "".join(f"{table[label, other]:>12}" for other in VERDICTS))
        right, conflicts = sum(table[v, v] for v in VERDICTS), table["conflict", "conflict"]
        told, wanted = sum(table[v, "conflict"] for v in VERDICTS), sum(table["conflict", v] for v in VERDICTS)
        print(
            f"  right {right} of {table.total()} ({right / table.total():.3f}); conflicts {conflicts} of {wanted} found, "
            f"{conflicts} of {told} right; raised beside the labels {raised[key]}"
        )


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:] if not a.startswith("-")], "--misses" in sys.argv)
