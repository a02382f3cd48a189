"""Is the data of concepts and measures whole? Each function raises `InputError` with file and key for the first fault."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from factcheck.lang import languages, pack
from factcheck.measures.concept import Concept, concepts
from factcheck.measures.measure import UNITS, Measure
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
    """Every measure, concept and unit that a measure names exists; `at_most` and `part_of` never lead back."""
    units = _units(declared)
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
        for key, given in (("units", (*row.units, *row.also)), ("by_unit", row.by_unit), ("of", row.of)):
            for unit in given:
                if unit not in units and not units.issuperset(unit.split("/")):
                    near = get_close_matches(unit, units, 1)
                    raise InputError(
                        f"{id}.{key}: {unit!r} is no unit" + (f", did you mean {near[0]!r}?" if near else ""),
                        path=file,
                        line=_line(_HERE / file, id, key),
                        remedy="give a unit of lang/<code>/units.toml, a dimension of measures/measure.py, or the unit of a concept",
                    )
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


def _units(declared: Mapping[str, Concept]) -> frozenset[str]:
    """All that a figure may be given in: the units of every language with their prefixes, times, and what is counted."""
    found = {unit for units in UNITS.values() for unit in units} | {concept.unit for concept in declared.values() if concept.unit}
    for code in languages():
        table, times = pack(code).part("units"), pack(code).part("time").get("words", {}).get("unit", {})
        found.update(table.get("units", {}), table.get("symbols", {}).values(), times)
        found |= {prefix + unit for prefix in ("", *table.get("prefixes", {}).values()) for unit in table.get("prefixed", {})}
    wordings = (words for field, rows in pack("en").part("concepts").items() if field != "forms" for words in rows.values())
    found |= {form for words in wordings for word in words for form in (word.lstrip("_"), f"{word.lstrip('_')}s")}
    return frozenset(found | {f"{time}s" for time in pack("en").part("time").get("words", {}).get("unit", {})})


def _line(path: Path, id: str, key: str) -> int | None:
    """On which line of its file a measure has a key."""
    rows = path.read_text("utf-8").splitlines() if path.exists() else []
    head = next((i for i, row in enumerate(rows) if row.strip() == f"[{id}]"), len(rows))
    return next((i for i, row in enumerate(rows[head:], head + 1) if row.partition("=")[0].strip() == key), None)


_HERE = Path(__file__).parent


def _fault(file: Path | str, what: str) -> InputError:
    return InputError(what, path=str(file), remedy="correct the name, or declare it")
