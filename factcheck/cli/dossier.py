"""`init`, `add`, `extract`: making a dossier and its ledger."""

from functools import partial
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.console import Folder, In, for_reader, language_of_reader, progress, told_to_reader


@app.command(rich_help_panel="A dossier")
def init(
    folder: Folder = Path(),
    title: Annotated[str | None, typer.Option(help="What the story is called.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the report: en (the default) or fr.")] = None,
) -> None:
    """Make a dossier: sources/, claims/, reports/ and factcheck.toml. Files that exist stay as they are."""
    from factcheck.read.add import init as make
    from factcheck.read.config import FILE

    made = make(folder, title=title, language=language_of_reader(language or "en"))
    for path in made:
        typer.echo(f"made {path}")
    if folder / FILE not in made and (title or language):
        typer.echo(f"kept {folder / FILE} as it is: change title and language there", err=True)
    where = "" if folder == Path() else f" --dossier {quote(str(folder))}"
    typer.echo(f"next: factcheck add ARTICLE…{where} --published 2025-08-07 --outlet 'The Outlet'")


@app.command(rich_help_panel="A dossier")
def add(
    articles: Annotated[list[str], typer.Argument(help="Files (Markdown, text, HTML, PDF, DOCX, EML) or addresses.", show_default=False)],
    dossier: In = Path(),
    published: Annotated[str | None, typer.Option(help="When it was published: 2025-08-07, 2025-08 or 2025.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its headline.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language: en, fr, de, es, …; told from the text where not given.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    name: Annotated[str | None, typer.Option(help="File name under sources/, without .md.")] = None,
) -> None:
    """Store articles under sources/, with what is known of them. Metadata in the file itself is used where no option gives it."""
    from factcheck.model import InputError
    from factcheck.read.add import add as store
    from factcheck.read.add import must_be_dossier

    if name and len(articles) > 1:
        raise InputError("--name fits one article", remedy="add them one by one, or leave --name out")
    for_reader(dossier)
    must_be_dossier(dossier)
    told = partial(typer.echo, err=True)
    meta = {"published": published, "outlet": outlet, "title": title, "language": language, "url": url, "author": author}
    refused = []
    for article in articles:
        try:
            typer.echo(f"stored {store(dossier, article, meta, name=name, told=told)}")
        except InputError as error:
            if len(articles) == 1:
                raise
            told(f"not stored: {told_to_reader(error)}")
            refused.append(article)
    if refused:
        remedy = f"add {'it' if len(refused) == 1 else 'them'} again as said above"
        raise InputError(f"{len(refused)} of {len(articles)} articles not stored: {', '.join(refused)}", remedy=remedy)


@app.command(rich_help_panel="A dossier")
def extract(
    folder: Folder = Path(),
    read_only: Annotated[bool, typer.Option("--read-only", help="Print what would be written; write nothing.")] = False,
) -> None:
    """Read every source and write its claims to claims/<source>.yaml. What a person wrote there is kept."""
    from factcheck.model.progress import counted
    from factcheck.read import open_dossier
    from factcheck.review.ledger.files import find_path, ledger_files
    from factcheck.review.ledger.merge import effective, update
    from factcheck.run import extract_all

    with progress():
        opened = open_dossier(folder)
        extractions = extract_all(opened.sources, opened.config)
        # Every ledger is read before one is written, so that an error leaves all as they were.
        effective(folder, opened.sources, extractions)
        known = ledger_files(folder, opened.sources)
        written = [
            update(folder, extraction.source, extraction.claims, known=known, write=not read_only)
            for extraction in counted(extractions, "writing claims")
        ]
    for extraction, changed in zip(extractions, written, strict=True):
        path = find_path(folder, extraction.source, known)
        state = "would change" if changed and read_only else "written" if changed else "unchanged"
        missed = f", {len(extraction.not_understood)} figures not understood" if extraction.not_understood else ""
        typer.echo(f"{path}: {len(extraction.claims)} claims{missed} ({state})")
