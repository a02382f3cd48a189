"""What commands share on a terminal: the folder argument, progress on standard error, and writing results."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from factcheck.model import InputError
    from factcheck.run import Analysis

Folder = Annotated[Path, typer.Argument(help="A folder of articles, or one with sources/ in it.", show_default="this folder")]
In = Annotated[Path, typer.Option("--dossier", "-d", help="The dossier's folder.", show_default="this folder")]


def one_of(listed: str) -> Callable[[str], list[str]]:
    """What completes a word that is one of those listed ("text, json")."""
    return lambda incomplete: [word for word in listed.split(", ") if word.startswith(incomplete)]


_STDOUT = 1  # as the system counts open files
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@contextmanager
def progress() -> Iterator[None]:
    """One line on standard error that says what is being done and how far, gone when done; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from factcheck.model.progress import shown_by

    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True) as bar:
        line = bar.add_task("", visible=False)
        with shown_by(lambda what, done, total: bar.update(line, description=what, completed=done, total=total, visible=True)):
            yield


def analysis_of(folder: Path, *without: Path | None) -> Analysis:
    """The analysis of a dossier, with progress; decisions expire by today's date. `without`: files that are no articles of it, such as the
    one that is written; standard output may be another ("> report.txt")."""
    import datetime as dt

    from factcheck.run import analyse

    with progress():
        return analyse(folder, today=dt.date.today(), without=(*filter(None, without), _STDOUT))


def fit_to_write(output: Path | None, dossier: Path) -> None:
    """Whether a result can be written there, asked before the work is done. Raises `InputError` for a folder, and for a file in a folder
    that does not exist; only the dossier's own `reports/` is made."""
    from factcheck.model import InputError

    if output is None:
        return
    folder = output.parent
    if output.is_dir():
        raise InputError("is a folder, and the output is a file", path=output, remedy=f"name a file, such as {output / 'result'}")
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is no folder", path=output, remedy="name a file in a folder")
    if not folder.exists() and folder.resolve() != (dossier / "reports").resolve():
        raise InputError(f"no such folder: {folder}", path=output, remedy="make the folder, or name a file in another")


def emit(text: str, output: Path | None) -> None:
    """Write to a file (through a temporary one, and without colours) or to standard output, as UTF-8 and with nothing else."""
    text = text if text.endswith("\n") else text + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        emit_bytes(_COLOUR.sub("", text).encode("utf-8"), output)


def emit_bytes(data: bytes, output: Path) -> None:
    """Write to a file, through a temporary one. Raises `InputError` where the system does not let it."""
    from factcheck.model import InputError
    from factcheck.read import write_atomic

    try:
        write_atomic(output, data)
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror})", path=output, remedy="check its permissions, or name another file"
        ) from error


_READER = ["en"]


def for_reader(dossier: Path, given: str | None = None) -> None:
    """Note in which language a person is told what goes wrong from here on: the one given, else that of the dossier's configuration."""
    from factcheck.model import InputError
    from factcheck.read.config import load_config
    from factcheck.report.wording import report_languages

    try:
        wanted = given or load_config(dossier).language
    except (InputError, OSError):  # the command tells of it
        return
    _READER[0] = wanted if wanted in report_languages() else "en"


def told_to_reader(error: InputError) -> str:
    """What a person is told of an error."""
    from factcheck.lang.errors import told

    return told(_READER[0], error)


def language_of_reader(given: str) -> str:
    """The language in which the tool is to write. Raises `InputError` for one in which it has no sentences."""
    from factcheck.report.wording import Wording

    return Wording(given).language


def language_for(analysis: Analysis, given: str | None) -> str:
    """The language that was given, else that of the dossier's configuration. Raises `InputError` with file and line where the tool has no
    sentences in that."""
    from factcheck.model import InputError
    from factcheck.read.config import FILE, line_of

    if given:
        return language_of_reader(given)
    try:
        return language_of_reader(analysis.config.language)
    except InputError as error:
        remedy = f"{error.remedy} (of articles and drafts the language may be another)"
        raise InputError(error.what, path=FILE, line=line_of(analysis.root, "language"), remedy=remedy) from error


def as_json(data: object) -> str:
    """JSON as every command prints it."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2)


def is_json(format: str) -> bool:
    """Whether JSON is asked for, and not text for people. Raises `InputError` for any other format."""
    from factcheck.model import InputError

    if format not in ("terminal", "json"):
        raise InputError(f"no format {format!r}", remedy="use terminal or json")
    return format == "json"
