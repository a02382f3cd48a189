"""`lang`: language packs."""

from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import as_json, emit, is_json

lang = typer.Typer(no_args_is_help=True, help="Language packs: which there are, and what one lacks.")
app.add_typer(lang, name="lang", rich_help_panel="Keeping it honest")


@lang.command("list")
def list_packs(
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
) -> None:
    """List the languages that have a pack."""
    from factcheck.lang import languages

    emit(as_json(list(languages())) if is_json(format) else "\n".join(languages()), None)


@lang.command("check")
def check_pack(
    code: Annotated[str, typer.Argument(help="A language code: en, fr, de, …", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", help="terminal or json.")] = "terminal",
) -> None:
    """Say what a language pack lacks, and what that costs; exits with 1 where a part is missing or wrong."""
    from factcheck.extract.times.phrases import phrases
    from factcheck.extract.times.reading import reader
    from factcheck.lang import pack
    from factcheck.lang.complete import lacks, mistaken
    from factcheck.measures.lexicon import lexicon

    found = [*mistaken(pack(code)), *lacks(code)]
    lexicon(pack(code).code)  # what cannot be loaded is an error that says why
    phrases(pack(code))
    for phrase in pack(code).part("time").get("phrase", []):
        reader(str(phrase.get("read")))
    if is_json(format):
        emit(as_json(found), None)
    else:
        emit("\n".join(found) if found else f"{code}: complete", None)
    raise typer.Exit(1 if found else 0)
