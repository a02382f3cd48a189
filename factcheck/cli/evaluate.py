"""`eval`: labelled stories scored."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import analysis_of, as_json, emit, is_json


@app.command("eval", rich_help_panel="Keeping it honest")
def evaluate(
    path: Annotated[Path, typer.Argument(help="A labelled story, a folder of them, or a dossier with decisions.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
    misses: Annotated[bool, typer.Option("--misses", help="List every wrong answer.")] = False,
) -> None:
    """Score labelled stories (claims, verdicts, arithmetic, drafts), or the rules by what reviewers decided in a dossier."""
    as_data = is_json(format)
    from factcheck.evaluate import load_stories, score
    from factcheck.evaluate.scores import table

    if (path / "claims" / "decisions").is_dir() and not (path / "gold").is_dir():
        from factcheck.evaluate.decided import decided_table, judgements

        found = judgements(analysis_of(path))
        plain = {code: {"upheld": j.upheld, "overruled": j.overruled, "precision": round(j.precision, 4)} for code, j in found.items()}
        emit(as_json({"decisions": plain}) if as_data else decided_table(found), None)
        return
    scores = score(load_stories(path))
    emit(as_json(scores.as_dict()) if as_data else table(scores), None)
    if misses:
        emit("\n".join(scores.misses), None)
