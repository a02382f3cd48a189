"""The application: its options and, through the imports below, its commands."""

from typing import Annotated

import typer

app = typer.Typer(
    name="factcheck",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=(
        "Which figures of these articles contradict each other, which only look as if they did, and which sentence has no source.\n\n"
        "Start with a folder of articles:  [bold]factcheck report FOLDER[/bold]\n\n"
        "Exit codes: 0 clean, 1 findings, 2 could not run."
    ),
)


def _version(value: bool) -> None:
    if value:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """Options of the whole command."""


# Importing a module registers its commands; the order here is the order in `--help`.
from factcheck.cli import dossier  # noqa: E402, F401, I001
from factcheck.cli import report  # noqa: E402, F401
from factcheck.cli import check  # noqa: E402, F401
from factcheck.cli import explain  # noqa: E402, F401
from factcheck.cli import review  # noqa: E402, F401
from factcheck.cli import evaluate  # noqa: E402, F401
from factcheck.cli import lang  # noqa: E402, F401
