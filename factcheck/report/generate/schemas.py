"""docs/schema/: the JSON Schemas of what the tool writes for programs and editors; two are also read from inside the package."""

from factcheck.check.formats import as_json
from factcheck.report.formats.as_json import SCHEMA_FILE, render_schema
from factcheck.review.ledger.entry import ledger_schema


def pages() -> dict[str, str]:
    """The schemas by path."""
    report, ledger = render_schema(), ledger_schema()
    return {
        f"docs/schema/{SCHEMA_FILE}": report,
        f"factcheck/report/{SCHEMA_FILE}": report,
        "docs/schema/check.schema.json": as_json.schema(),
        "docs/schema/ledger.schema.json": ledger,
        "factcheck/review/ledger.schema.json": ledger,
    }
