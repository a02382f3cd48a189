"""docs/measures.md: what is counted or stated, by field."""

from collections.abc import Sequence

from factcheck.lang.say import measure_words
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.measures.registry import measures
from factcheck.report.generate.table import table

_KINDS = {
    MeasureKind.COUNT: "of an event; fixed once it is final",
    MeasureKind.FLOW: "over a period",
    MeasureKind.CUMULATIVE: "a total so far, which never falls",
    MeasureKind.STOCK: "at a moment",
    MeasureKind.RATE: "for each of something",
    MeasureKind.SHARE: "a part of a whole, in per cent",
    MeasureKind.PRICE: "what one costs, on its day",
    MeasureKind.PROPERTY: "of a thing; does not change with the calendar",
    MeasureKind.RANK: "a place in an order, on its day",
    MeasureKind.DATE: "when something happens",
    MeasureKind.PLACE: "where something is or happens",
    MeasureKind.ROLE: "what somebody is",
}


def pages() -> dict[str, str]:
    """The page by path."""
    found = measures()
    lines = [
        "# Measures",
        "",
        f"{len(found)} measures, from `factcheck/measures/*.toml`. The kind says how two figures of different dates stand to each other;"
        " the relations say which figures may not exceed which. A figure that no measure fits is compared only with figures of the"
        " same counted noun. How to add one: [adding a measure](adding-a-measure.md).",
        "",
        *table(["kind", "meaning"], [[kind.value, _KINDS[kind]] for kind in MeasureKind]),
        "",
    ]
    for field in sorted({row.field for row in found.values()}):
        mine = sorted((row for row in found.values() if row.field == field), key=lambda row: row.id)
        rows = [[f"`{row.id}`", measure_words("en", row.id), row.kind.value, _relations(row), _marks(row)] for row in mine]
        lines += [f"## {field.capitalize()}", "", *table(["measure", "in words", "kind", "relations", "besides"], rows), ""]
    return {"docs/measures.md": "\n".join(lines).rstrip() + "\n"}


def _relations(row: Measure) -> str:
    parts = []
    if row.at_most:
        parts.append(f"at most {_ids(row.at_most)}")
    if row.part_of:
        parts.append(f"part of {_ids(row.part_of)}")
    if row.splits_by:
        parts.append(f"split by kind of {row.splits_by}")
    return "; ".join(parts)


def _marks(row: Measure) -> str:
    marks = []
    if row.by_party:
        marks.append("parties count for themselves")
    if row.estimate:
        marks.append("usually an estimate")
    if not row.single_valued:
        marks.append("may have several values at once")
    if row.units:
        marks.append("in " + ", ".join(row.units))
    if row.also:
        marks.append("or in " + ", ".join(row.also))
    if row.of:
        marks.append("of " + ", ".join(row.of))
    return "; ".join(marks)


def _ids(ids: Sequence[str]) -> str:
    return ", ".join(f"`{id}`" for id in ids)
