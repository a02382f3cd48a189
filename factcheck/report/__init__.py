"""The report: one view of an analysis (`view.build`), one format a file.

`render(analysis, format, language)` writes it; the names of the formats are in `FORMATS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model import InputError
from factcheck.model.progress import begun

if TYPE_CHECKING:
    from factcheck.run import Analysis

# Format, and the module and function that write it. Loaded when asked for: `factcheck --help` needs none of them.
_WRITERS = {
    "terminal": ("as_terminal", "render"),
    "markdown": ("as_markdown", "render"),
    "html": ("as_html", "render"),
    "json": ("as_json", "render"),
    "csv-claims": ("as_csv", "claims"),
    "csv-relations": ("as_csv", "relations"),
    "claimreview": ("as_claimreview", "render"),
    "annotations": ("as_annotations", "render"),
    "prov": ("as_prov", "render"),
}
FORMATS: tuple[str, ...] = tuple(_WRITERS)
"""Formats that are text; `render_bytes` adds "pdf"."""


def render(analysis: Analysis, format: str, language: str = "en") -> str:
    """The report as text, ending in a newline. Raises `InputError` for an unknown format or language."""
    from factcheck.report.view import build

    if format not in _WRITERS:
        raise InputError(f"no format {format!r}", remedy=f"use one of {', '.join((*FORMATS, 'pdf'))}")
    module, function = _WRITERS[format]
    begun("writing the report")
    text: str = getattr(import_module(f"factcheck.report.formats.{module}"), function)(build(analysis, language))
    return text if text.endswith("\n") else text + "\n"


def render_bytes(analysis: Analysis, format: str, language: str = "en") -> bytes:
    """The report as bytes: UTF-8 for the formats that are text, and "pdf"."""
    if format != "pdf":
        return render(analysis, format, language).encode("utf-8")
    from factcheck.report.formats.as_html import render_pdf
    from factcheck.report.view import build

    begun("writing the report")
    return render_pdf(build(analysis, language))
