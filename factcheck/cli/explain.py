"""`explain`, `rules`, `ask`: why, by which rule, and what is the answer."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import In, analysis_of, as_json, emit, for_reader, is_json, language_for, language_of_reader, progress


@app.command(rich_help_panel="Understanding")
def explain(
    what: Annotated[
        list[str], typer.Argument(help="A code (C101), a finding's fingerprint, a claim's id, or two claims' ids.", show_default=False)
    ],
    dossier: In = Path(),
    draft: Annotated[
        list[Path] | None, typer.Option(help="A draft whose findings may be meant; those that factcheck.toml names are known.")
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
    language: Annotated[str | None, typer.Option(help="en or fr; else as in factcheck.toml.")] = None,
) -> None:
    """Explain a rule or finding code, a finding, a claim, or why two claims were compared or not.

    [bold]factcheck explain C101[/bold]                     the page of a rule
    [bold]factcheck explain CLAIM-ID[/bold]                 everything that is known of a claim
    [bold]factcheck explain CLAIM-ID CLAIM-ID[/bold]        why these two agree, conflict or were not compared
    """
    from factcheck.report.explain import as_text, explain_code, explain_ids

    for_reader(dossier, language)
    spoken, plain = language_of_reader(language or "en"), is_json(format)
    page = explain_code(what[0], language=spoken) if len(what) == 1 else None
    if page is None:
        analysis = analysis_of(dossier, *(draft or ()))
        spoken = language_for(analysis, language)
        told = explain_ids(analysis, what, drafts=draft, language=spoken)
        emit(as_json(told) if plain else as_text(told, spoken), None)
    elif plain:
        emit(as_json({"about": "code", "code": what[0].upper(), "page": page}), None)
    else:
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))


@app.command(rich_help_panel="Understanding")
def rules(
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
    language: Annotated[str, typer.Option(help="Language of what each sees: en or fr.")] = "en",
) -> None:
    """List the rules in the order in which a pair of claims meets them."""
    from factcheck.rules import ladder
    from factcheck.rules.page import named

    spoken = language_of_reader(language)
    told = ((rung, *named(rung, spoken)) for rung in ladder())
    rows = [{"rank": r.rank, "code": r.code, "name": name, "verdict": r.verdict.value, "sees": sees} for r, name, sees in told]
    if is_json(format):
        emit(as_json(rows), None)
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(*rows[0], box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(str, row.values()))
    Console().print(table)


@app.command(rich_help_panel="Understanding")
def ask(
    question: Annotated[str, typer.Argument(help='"how many Ami were sold?"', show_default=False)],
    dossier: In = Path(),
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
    language: Annotated[str | None, typer.Option(help="en or fr; else as in factcheck.toml.")] = None,
) -> None:
    """Find the answer to a question in a dossier: every claim in order of time, and the sentence that may be printed."""
    from factcheck.ask.asking import answer
    from factcheck.model import InputError
    from factcheck.report.answer import render_answers

    for_reader(dossier, language)
    if not question.strip():
        raise InputError("the question is empty", remedy='ask, for example, "how many were sold?"')
    language = language and language_of_reader(language)
    analysis = analysis_of(dossier)
    language = language_for(analysis, language)
    with progress():
        text = render_answers(analysis, answer(question, analysis), format, language=language)
    emit(text, None)
