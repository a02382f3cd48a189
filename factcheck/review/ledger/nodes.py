"""YAML that people edit, read as text with places: which line each value stands on, and where its characters are.

Scalars stay text (`place: NO` is Norway, `2025` a year, `65000.50` keeps its last digit), so no value is changed by being read.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.model import InputError
from factcheck.read.files import read_text

_DEEPEST = 6  # a ledger needs four levels; more is a mistake or a trap of nested aliases


@dataclass(frozen=True, slots=True)
class Span:
    """A value's place in the text: characters `start` to `end`, `line` from 1."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping: plain values by key, the line of each key, and the span of each value that can be replaced in place."""

    values: dict[str, Any]
    lines: dict[str, int]
    spans: dict[str, Span]
    start: int
    end: int
    line: int
    column: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is one mapping. `items`: the mappings of each key that holds a list of them; `flow`: keys whose list is written [ ]."""

    top: Mapping
    items: dict[str, tuple[Mapping, ...]]
    flow: frozenset[str]


def yaml_files(folder: Path) -> list[Path]:
    """The files of a folder that are ours to read, under either ending, sorted; none where there is no folder."""
    return sorted(p for p in folder.glob("*.y*ml") if p.suffix in (".yaml", ".yml") and not p.name.startswith("."))


def read(path: Path, name: str) -> str:
    """The text of a file of ours. Raises `InputError` for one that is empty, binary or not UTF-8."""
    if path.exists() and not path.stat().st_size:
        raise InputError("is empty", path=name, remedy="remove it, or restore it from git")
    return read_text(path, name=name)


def parse(text: str, *, name: str) -> Document:
    """Read a file. Raises `InputError` (file, line, what, remedy) for what is no YAML, no mapping, or holds a key twice."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        bracket = "flow" in (getattr(error, "context", None) or "")
        if began is not None and (bracket or mark is None or mark.line >= text.count("\n")):
            mark = began  # a bracket or quote that is never closed is seen further down; what helps is where it began
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be parsed"
        line = mark.line + 1 if mark else None
        raise InputError(
            f"not valid YAML: {problem}", path=name, line=line, remedy="mend the line, or restore the file from git"
        ) from error
    except RecursionError as error:
        raise InputError("not valid YAML: nested too deeply", path=name, remedy="restore the file from git") from error
    if node is None:
        raise InputError("is empty", path=name, remedy="remove it or restore it from git")
    if node.id != "mapping":
        raise InputError("is no mapping", path=name, line=node.start_mark.line + 1, remedy="begin with `source: NAME`")
    items: dict[str, tuple[Mapping, ...]] = {}
    flow: set[str] = set()
    for key, value in node.value:
        if value.id == "sequence" and value.value and all(child.id == "mapping" for child in value.value):
            items[str(key.value)] = tuple(_mapping(child, name, 2) for child in value.value)
            if value.flow_style:
                flow.add(str(key.value))
    return Document(_mapping(node, name, 0, skip=frozenset(items)), items, frozenset(flow))


def _mapping(node: Any, name: str, depth: int, skip: frozenset[str] = frozenset()) -> Mapping:
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.id != "scalar":
            raise InputError("a key is no word", path=name, line=line, remedy="write `key: value`")
        word = str(key.value)
        if word in values:
            raise InputError(f"`{word}` is written twice", path=name, line=line, remedy="keep one of them")
        lines[word] = line
        if word in skip:
            values[word] = []
            continue
        values[word] = _plain(value, name, depth + 1)
        if value.id == "scalar" or value.flow_style:
            spans[word] = Span(value.start_mark.index, value.end_mark.index, value.start_mark.line + 1)
    start, end = node.start_mark, node.end_mark
    return Mapping(values, lines, spans, start.index, end.index, start.line + 1, start.column, bool(node.flow_style))


def _plain(node: Any, name: str, depth: int) -> Any:
    if depth > _DEEPEST:
        raise InputError("nested too deeply", path=name, line=node.start_mark.line + 1, remedy="write the value flat")
    if node.id == "scalar":
        return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    if node.id == "sequence":
        return [_plain(child, name, depth + 1) for child in node.value]
    return {str(key.value): _plain(value, name, depth + 1) for key, value in node.value}
