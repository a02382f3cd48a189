"""`factcheck.toml`: what people tell the tool about their story. Every key is optional; an unknown one is an error."""

import tomllib
from itertools import takewhile
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails

from factcheck.measures.measure import MeasureKind
from factcheck.model import Frozen, InputError, Severity
from factcheck.read.files import read_text

FILE = "factcheck.toml"


class EntityConfig(Frozen):
    """Somebody or something in the story. `aliases`: other names and spellings, in any language."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: Literal["person", "organisation", "product", "place", "event", "other"] | None = None


class MeasureConfig(Frozen):
    """A measure of the story's own: an id, its kind, and the words that name it (any language)."""

    id: str
    kind: MeasureKind = MeasureKind.COUNT
    words: tuple[str, ...]
    single_valued: bool = True
    at_most: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()


class CheckConfig(Frozen):
    """What `factcheck check` reads and what fails it. `fail_on`: codes or families ("S", "C101"); `baseline`: a file of known findings."""

    drafts: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ()
    baseline: str | None = None


class Config(Frozen):
    """The whole file."""

    title: str | None = None
    language: str = "en"
    entities: tuple[EntityConfig, ...] = ()
    measures: tuple[MeasureConfig, ...] = ()
    severities: dict[str, Severity] = Field(default_factory=dict)
    check: CheckConfig = CheckConfig()


def load_config(root: Path) -> Config:
    """The configuration of a dossier; the defaults where it has none. Raises `InputError` with file and line."""
    path = root / FILE
    if not path.exists():
        return Config()
    text = read_text(path, name=FILE) if path.stat().st_size else ""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, at = str(error).partition(" (at line ")  # the one place that `tomllib` gives
        line = int(at.partition(",")[0]) if at else None
        raise InputError(f"not valid TOML: {what}", path=FILE, line=line, remedy="mend the file") from error
    try:
        return Config.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        steps = [str(step) for step in first["loc"]]
        key = next((step for step in reversed(steps) if not step.isdigit()), "")
        what, remedy = _fault(first, steps, key)
        raise InputError(what, path=FILE, line=_line_within(text, steps, key), remedy=remedy) from error


def _fault(error: ErrorDetails, steps: list[str], key: str) -> tuple[str, str]:
    """What is wrong with a key, and what to do."""
    name, sort, given = ".".join(step for step in steps if not step.isdigit()), error["type"], error["input"]
    if sort == "extra_forbidden":
        return f"unknown key {name!r}", f"use one of: {', '.join(_allowed(steps))}"
    if sort == "missing":
        return f"{name} is missing", f"add {key} = …"
    if sort == "tuple_type" and isinstance(given, dict):
        return f"{name}: a list of tables is wanted", f"begin each with [[{key}]] and give it an id or a name below"
    if sort == "tuple_type":
        return f"{name}: a list is wanted, and this is {given!r}", f"write it in brackets: {key} = {_LISTS.get(key, _LIST)}"
    if "expected" in error.get("ctx", {}):
        return f"{name}: {given!r} is not known", f"use {error['ctx']['expected']}"
    if sort == "string_type":
        return f"{name}: text is wanted, and this is {given!r}", "write it in quotes"
    return f"{name}: {error['msg']}", "mend the value"


_LIST = '["…"]'
_LISTS = {"drafts": '["drafts/*.md"]', "select": '["S", "C101"]', "ignore": '["S102"]', "fail_on": '["error"]'}  # as examples


def line_of(root: Path, key: str) -> int | None:
    """The line of a dossier's configuration on which a key stands."""
    path = root / FILE
    return _line(read_text(path, name=FILE), key) if path.exists() and path.stat().st_size else None


def _line(text: str, key: str) -> int | None:
    return next((i for i, row in enumerate(text.splitlines(), 1) if _names(row, key)), None)


def _line_within(text: str, steps: list[str], key: str) -> int | None:
    """The line of a key: for `entities.2.name` that of the third `[[entities]]`, or the head of that table where it has none."""
    heads = [i for i, row in enumerate(text.splitlines()) if row.strip() == f"[[{steps[0]}]]"]
    if len(steps) < 2 or not steps[1].isdigit() or int(steps[1]) >= len(heads):
        return _line(text, key)
    head = heads[int(steps[1])]
    rows = takewhile(lambda row: not row.lstrip().startswith("["), text.splitlines()[head + 1 :])
    return head + 1 + (_line("\n".join(rows), key) or 0)


def _names(row: str, key: str) -> bool:
    stripped = row.strip()
    return stripped.startswith((f"{key} ", f"{key}=", f"[{key}]", f"[[{key}]]", f"[{key}.", f'"{key}"')) or f".{key}]" in stripped


def _allowed(steps: list[str]) -> list[str]:
    models: dict[str, type[Frozen]] = {"entities": EntityConfig, "measures": MeasureConfig, "check": CheckConfig}
    model: Any = models.get(steps[0], Config) if len(steps) > 1 else Config
    return sorted(model.model_fields)
