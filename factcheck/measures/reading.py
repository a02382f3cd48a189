"""The registered measures, read from `measures/<field>.toml`."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.lang.pack import merged
from factcheck.measures.measure import COUNTED, UNITS, Measure, MeasureKind
from factcheck.model import Aspect, InputError, Kind

_FOLDER = Path(__file__).parent
_KEYS = {
    "kind", "concepts", "pairs", "needs", "prefers", "excludes", "value", "aspects", "units", "per", "single_valued", "at_most", "part_of",
    "by_party", "estimate", "settled", "splits_by", "noun_only", "level_only", "about", "context", "by_unit", "of",
    "impersonal",
}  # fmt: skip
_LISTS = {
    "concepts", "pairs", "needs", "prefers", "excludes", "value", "aspects", "units", "per", "at_most", "part_of", "about", "by_unit", "of",
}  # fmt: skip


@cache
def measures() -> dict[str, Measure]:
    """All registered measures by id."""
    return read_measures(sorted(_FOLDER.glob("*.toml")))


def read_measures(paths: Iterable[Path]) -> dict[str, Measure]:
    """The measures that some files register. Raises `InputError` with file and key."""
    found: dict[str, Measure] = {}
    for path in paths:
        for id, row in merged([path]).items():
            if id in found:
                raise InputError(f"measure {id!r} is registered twice", path=path.name, remedy="keep one of them")
            found[id] = _measure(id, row, path)
    return found


def _measure(id: str, row: dict[str, Any], path: Path) -> Measure:
    unknown = set(row) - _KEYS
    if unknown:
        raise InputError(f"{id}: unknown key {min(unknown)!r}", path=path.name, remedy=f"use {', '.join(sorted(_KEYS))}")
    for key in sorted(_LISTS & set(row)):
        if not isinstance(row[key], list):
            raise InputError(f"{id}.{key}: {row[key]!r} is no list", path=path.name, remedy=f'write it in brackets: {key} = ["…"]')
    try:
        kind = MeasureKind(row["kind"])
        values = tuple(Kind(v) for v in row.get("value", ("quantity",)))
        aspects = tuple(Aspect(a) for a in row.get("aspects", ()))
    except KeyError as error:
        raise InputError(f"{id}: has no kind", path=path.name, remedy=f"give one of {', '.join(MeasureKind)}") from error
    except ValueError as error:
        told = f"kind is one of {', '.join(MeasureKind)}; value of {', '.join(Kind)}; aspects of {', '.join(Aspect)}"
        raise InputError(f"{id}: {error}", path=path.name, remedy=told) from error
    given = row.get("units", ())
    pairs = tuple(tuple(pair) for pair in row.get("pairs", ()))
    alone = tuple(row.get("concepts", () if pairs else (id,)))
    return Measure(
        id=id,
        kind=kind,
        field=path.stem,
        single_valued=row.get("single_valued", True),
        at_most=tuple(row.get("at_most", ())),
        part_of=tuple(row.get("part_of", ())),
        by_party=row.get("by_party", False),
        estimate=row.get("estimate", False),
        settled=row.get("settled", False),
        impersonal=row.get("impersonal", False),
        units=() if COUNTED in given else _units(given),
        also=_units(given) if COUNTED in given else (),
        per=tuple(row.get("per", ())),
        concepts=tuple(row.get("about", ())) or alone or tuple(dict.fromkeys(concept for pair in pairs for concept in pair)),
        alone=alone,
        pairs=pairs,
        needs=tuple(row.get("needs", ())),
        prefers=tuple(row.get("prefers", ())),
        excludes=tuple(row.get("excludes", ())),
        values=values,
        aspects=aspects,
        splits_by=row.get("splits_by"),
        noun_only=row.get("noun_only", False),
        context=row.get("context", False),
        level_only=row.get("level_only", False),
        by_unit=_units(row.get("by_unit", ())),
        of=_units(row.get("of", ())),
    )


def _units(given: Iterable[str]) -> tuple[str, ...]:
    """Units by their names or by those of their dimension."""
    return tuple(unit for name in given for unit in UNITS.get(name, (name,)) if unit != COUNTED)
