"""Is the data of concepts and measures whole? Each function raises `InputError` with file and key for the first fault."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from factcheck.lang import languages, pack
from factcheck.measures.concept import Concept, concepts
from factcheck.measures.measure import Measure
from factcheck.measures.reading import measures
from factcheck.model import InputError


def check_all() -> None:
    """Everything below, for the data of the tool."""
    check_concepts(concepts())
    check_measures(measures(), concepts())
    for code in languages():
        check_wordings(code, pack(code).part("concepts"), concepts())


def check_concepts(declared: Mapping[str, Concept]) -> None:
    """Every broader concept exists, and none is broader than itself."""
    for id, row in sorted(declared.items()):
        for parent in row.is_a:
            if parent not in declared:
                raise _fault("concepts", f"{row.field}.{id}: is_a names {parent!r}, which is no concept")
    ring = _ring({id: row.is_a for id, row in declared.items()})
    if ring:
        raise _fault("concepts", f"{declared[ring[0]].field}.{ring[0]}: is broader than itself ({' < '.join(ring)})")


def check_measures(registered: Mapping[str, Measure], declared: Mapping[str, Concept]) -> None:
    """Every measure and concept that a measure names exists; `at_most` and `part_of` never lead back."""
    for id, row in sorted(registered.items()):
        file = f"{row.field}.toml"
        for key, others in (("at_most", row.at_most), ("part_of", row.part_of)):
            for other in others:
                if other not in registered:
                    raise _fault(file, f"{id}.{key}: {other!r} is no measure")
        paired = tuple(id for pair in row.pairs for id in pair)
        named = {"concepts": row.concepts, "pairs": paired, "needs": row.needs, "prefers": row.prefers, "excludes": row.excludes}
        for key, names in named.items():
            for name in names:
                if name not in declared:
                    raise _fault(file, f"{id}.{key}: {name!r} is no concept")
        if row.splits_by is not None and row.splits_by not in declared:
            raise _fault(file, f"{id}.splits_by: {row.splits_by!r} is no concept")
    for key in ("at_most", "part_of"):
        ring = _ring({id: getattr(row, key) for id, row in registered.items()})
        if ring:
            raise _fault(f"{registered[ring[0]].field}.toml", f"{ring[0]}.{key}: leads back to itself ({' < '.join(ring)})")


def _ring(above: Mapping[str, Iterable[str]]) -> list[str]:
    """Names of which each stands above the one before and the last is the first again; empty where there are none."""
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def check_wordings(code: str, table: Mapping[str, Any], declared: Mapping[str, Concept]) -> None:
    """Every wording of a language belongs to a concept, and is some words."""
    file = Path("lang") / code / "concepts"
    for field, rows in table.items():
        if field == "forms":
            continue
        for id, wordings in rows.items():
            if id not in declared:
                raise _fault(file, f"{field}.{id}: no such concept")
            if not isinstance(wordings, list) or any(not isinstance(w, str) or not w.strip("_ ") for w in wordings):
                raise _fault(file, f"{field}.{id}: give a list of words")


def lacking(code: str) -> list[str]:
    """Ids of the concepts that a language has no wording for, sorted."""
    table = pack(code).part("concepts")
    named = {id for field, rows in table.items() if field != "forms" for id in rows}
    return sorted(set(concepts()) - named)


def _fault(file: Path | str, what: str) -> InputError:
    return InputError(what, path=str(file), remedy="correct the name, or declare it")
