"""`review`, `decide`, `note`: people's words."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import In, analysis_of, emit, for_reader, language_for


def _fingerprints(incomplete: str) -> list[str]:
    from factcheck.run import analyse

    try:
        found = analyse(Path()).findings
    except Exception:  # completion must never break the shell
        return []
    return [f.fingerprint for f in found if f.fingerprint.startswith(incomplete)]


def _kinds(incomplete: str) -> list[str]:
    from factcheck.review.decision import DecisionKind

    return [kind.value for kind in DecisionKind if kind.value.startswith(incomplete)]


Finding = Annotated[
    str, typer.Argument(help="The finding's fingerprint (factcheck review --list).", autocompletion=_fingerprints, show_default=False)
]


@app.command(rich_help_panel="Review")
def review(
    dossier: In = Path(),
    list_: Annotated[bool, typer.Option("--list", help="Print the queue instead of opening the page.")] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine's loopback; 0 takes a free one.")] = 8765,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in a browser.")] = True,
    format: Annotated[str, typer.Option("--format", "-f", help="With --list: terminal or json.")] = "terminal",
    language: Annotated[str | None, typer.Option(help="With --list: en or fr; else as in factcheck.toml.")] = None,
) -> None:
    """Settle findings: a local page (or, with --list, the queue on the terminal)."""
    for_reader(dossier, language)
    if list_:
        from factcheck.review.queue import queue, render_queue

        analysis = analysis_of(dossier)
        spoken = language_for(analysis, language)
        emit(render_queue(queue(analysis), analysis.reconciliation.relations, format, spoken), None)
        return
    from factcheck.review.page.server import serve
    from factcheck.run import analyse

    serve(dossier, analyse=analyse, port=port, open_browser=open_browser, announce=typer.echo)


@app.command(rich_help_panel="Review")
def decide(
    finding: Finding,
    verdict: Annotated[
        str,
        typer.Option(
            "--as",
            autocompletion=_kinds,
            help="both-right, left-right (the first quote of the list is right), right-right, corrected-by-outlet, not-same-thing, "
            "needs-answer-from, leave-open-until, undo.",
        ),
    ],
    because: Annotated[str, typer.Option(help="The reason (required).")],
    dossier: In = Path(),
    reviewer: Annotated[str | None, typer.Option(help="Who decides; else as git knows you.")] = None,
    second: Annotated[str | None, typer.Option(help="A second reviewer who agrees.")] = None,
    evidence: Annotated[str | None, typer.Option(help="A source, an address or a quote.")] = None,
    until: Annotated[str | None, typer.Option(help="Expiry, or the date for leave-open-until: 2026-01-31.")] = None,
    whom: Annotated[str | None, typer.Option(help="Whose answer is needed.")] = None,
) -> None:
    """Record a decision on a finding; it is appended, signed and dated, and outranks the machine."""
    from factcheck.review.commands import decide as record
    from factcheck.review.commands import recorded

    for_reader(dossier)
    analysis = analysis_of(dossier)
    spoken = language_for(analysis, None)
    path = record(analysis, finding, verdict, because=because, reviewer=reviewer, second=second, evidence=evidence, until=until, whom=whom)
    typer.echo(recorded(analysis, path, spoken))


@app.command(rich_help_panel="Review")
def note(
    target: Annotated[str, typer.Argument(help="A claim's id or a source's name.", show_default=False)],
    text: Annotated[str, typer.Argument(help='"called the press office on 3 May"', show_default=False)],
    dossier: In = Path(),
    reviewer: Annotated[str | None, typer.Option(help="Who writes; else as git knows you.")] = None,
) -> None:
    """Keep a note on a claim or source that is no decision; it is shown in the report."""
    from factcheck.lang.say import say
    from factcheck.review.commands import note as record

    for_reader(dossier)
    analysis = analysis_of(dossier)
    path = record(analysis, target, text, reviewer=reviewer)
    typer.echo(say(language_for(analysis, None), "review.recorded.in", {"file": str(path)}))
