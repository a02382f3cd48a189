"""`eval`: labelled stories scored."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import as_json, emit


@app.command("eval", rich_help_panel="Keeping it honest")
def evaluate(
    path: Annotated[Path, typer.Argument(help="A labelled story, or a folder of them.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
    misses: Annotated[bool, typer.Option("--misses", help="List every wrong answer.")] = False,
) -> None:
    """Score labelled stories: claims, verdicts, arithmetic and drafts."""
    from factcheck.evaluate import load_stories, score
    from factcheck.evaluate.table import table

    scores = score(load_stories(path))
    emit(as_json(scores.as_dict()) if format == "json" else table(scores), None)
    if misses:
        emit("\n".join(scores.misses), None)
