"""`check`: drafts against sources, the dossier against itself."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import In, analysis_of, emit, fit_to_write, for_reader, language_for, one_of, progress

FORMATS = "text, json, sarif, junit, github, gitlab"


@app.command(rich_help_panel="Reports")
def check(
    drafts: Annotated[list[Path] | None, typer.Argument(help="Drafts (Markdown, text, HTML, PDF, DOCX); none: the dossier itself.")] = None,
    dossier: In = Path(),
    format: Annotated[str, typer.Option("--format", "-f", help=f"One of: {FORMATS}.", autocompletion=one_of(FORMATS))] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")] = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these codes or families (S, C101); may be repeated.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these codes or families; may be repeated.")] = None,
    fail_on: Annotated[list[str] | None, typer.Option(help="Exit with 1 only for these codes, families or severities.")] = None,
    baseline: Annotated[Path | None, typer.Option(help="Known findings that do not count (made with --write-baseline).")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Write today's findings as a baseline and exit with 0.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the sentences: en or fr.")] = None,
) -> None:
    """Check that every statement of a draft has a source that says so; exits with 1 on findings.

    [bold]factcheck check draft.md[/bold]              each statement against its citation, in the articles of this folder or the draft's
    [bold]factcheck check[/bold]                       the dossier: ledger, digests, unresolved conflicts, decisions, drafts
    [bold]factcheck check --format github[/bold]       annotations on the lines of a pull request
    """
    from factcheck.check import Options, run_check
    from factcheck.read.dossier import dossier_around

    dossier = dossier_around(dossier, drafts or []) if dossier == Path() else dossier
    for_reader(dossier, language)
    fit_to_write(output, dossier)
    fit_to_write(write_baseline, dossier)
    analysis = analysis_of(dossier, output, *(drafts or ()))
    options = Options(
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        fail_on=tuple(fail_on or ()),
        baseline=baseline,
        write_baseline=write_baseline,
        format=format,
        language=language_for(analysis, language),
    )
    with progress():
        outcome = run_check(analysis, drafts or [], options)
    emit(outcome.text, output)
    raise typer.Exit(outcome.exit_code)
