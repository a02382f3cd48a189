"""`report`, `graph`, `diff`: what the main job found, in every form."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import Folder, analysis_of, emit, emit_bytes, fit_to_write, for_reader, language_for, one_of, progress

FORMATS = "terminal, markdown, html, json, csv-claims, csv-relations, claimreview, annotations, prov, pdf"


@app.command(rich_help_panel="Reports")
def report(
    folder: Folder = Path(),
    format: Annotated[str, typer.Option("--format", "-f", help=f"One of: {FORMATS}.", autocompletion=one_of(FORMATS))] = "terminal",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the report: en or fr; else as in factcheck.toml.")] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Write nothing into the dossier (a report never does; for CI to say so).")
    ] = False,
) -> None:
    """Report what the articles of a dossier contradict, agree on, and leave unclear.

    [bold]factcheck report[/bold]                                  on the terminal
    [bold]factcheck report my-story -f html -o report.html[/bold]  one page to send by mail
    [bold]factcheck report my-story --format json[/bold]           for programs (schema_version in the first line)
    """
    from factcheck.report import render, render_bytes

    del read_only  # says what is so anyway; kept so that a CI configuration can state it
    for_reader(folder, language)
    fit_to_write(output, folder)
    analysis = analysis_of(folder, output)
    chosen = language_for(analysis, language)
    if format == "pdf":
        from factcheck.model import InputError

        if output is None:
            raise InputError("a PDF needs a file", remedy="give one with --output report.pdf")
        with progress():
            page = render_bytes(analysis, format, language=chosen)
        emit_bytes(page, output)
        return
    with progress():
        text = render(analysis, format, language=chosen)
    emit(text, output)


@app.command(rich_help_panel="Reports")
def graph(
    folder: Folder = Path(),
    format: Annotated[str, typer.Option("--format", "-f", help="graphml (Gephi, networkx) or json (node-link).")] = "graphml",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")] = None,
) -> None:
    """Write the graph: sources, claims, entities, questions and speakers, with the verdicts on its edges."""
    from factcheck.graph import graph_text
    from factcheck.model import InputError

    for_reader(folder)
    if format not in ("graphml", "json"):
        raise InputError(f"no format {format!r}", remedy="use graphml or json")
    fit_to_write(output, folder)
    analysis = analysis_of(folder, output)
    with progress():
        text = graph_text(analysis.shown, analysis.reconciliation.relations, format)
    emit(text, output)


@app.command(rich_help_panel="Reports")
def diff(
    old: Annotated[Path, typer.Argument(help="An earlier report, as JSON.")],
    new: Annotated[Path, typer.Argument(help="A later one.")],
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
) -> None:
    """Say what changed between two reports: new conflicts, settled ones, changed figures."""
    from factcheck.report.diff import diff_files, render_diff

    emit(render_diff(diff_files(old, new), format), None)
