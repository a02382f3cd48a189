"""Claims and relations as CSV for spreadsheets: UTF-8, comma, one header row. Cells that a spreadsheet would run are made text."""

import csv
import io
from collections.abc import Iterable, Sequence

from factcheck.report.formats.as_json import data
from factcheck.report.shown import Report
from factcheck.report.wording import visible

_CLAIM = (
    "id", "source", "outlet", "published", "line", "start", "end", "quote", "subject", "measure", "kind", "aspect", "direction", "low",
    "high", "unit", "approx", "time", "time_assumed", "place", "modality", "attributed_to", "status", "standing", "question",
)  # fmt: skip
_RELATION = (
    "a", "b", "verdict", "code", "sentence", "figure_a", "figure_b", "source_a", "source_b", "quote_a", "quote_b", "subject", "measure",
    "question",
)  # fmt: skip


def claims(report: Report) -> str:
    """One row a claim."""
    rows = []
    for claim in data(report).claims:
        shown = report.claims[claim.id]
        row = claim.model_dump(mode="json")
        row |= {"outlet": shown.source.source.outlet, "start": claim.quote.start, "end": claim.quote.end, "quote": claim.quote.exact}
        row["published"] = shown.source.source.published.iso if shown.source.source.published else None
        rows.append([row[name] for name in _CLAIM])
    return _table(_CLAIM, rows)


def relations(report: Report) -> str:
    """One row a pair of claims."""
    rows = []
    for r in report.relations:
        a, b = r.a, r.b
        code = r.reasons[0].code if r.reasons else None
        rows.append(
            [a.id, b.id, r.verdict.value, code, r.sentence, a.figure, b.figure, a.source.source.path, b.source.source.path,
             a.claim.quote.exact, b.claim.quote.exact, a.subject, a.measure, r.question]
        )  # fmt: skip
    return _table(_RELATION, rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: object) -> object:
    """Empty for what is not given; an apostrophe before text that a spreadsheet would take for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.lstrip()[:1] in ("=", "+", "-", "@", "\t") and text.strip() else text
