"""docs/commands.md: every command with its arguments and options, as `factcheck COMMAND --help` has them."""

import importlib
import re
from collections.abc import Iterator
from typing import Any

from factcheck.report.generate.table import table

_MARKUP = re.compile(r"\[/?bold\]")


def pages() -> dict[str, str]:
    """The page by path."""
    import typer.main

    # By name, because the command line stands above this package and nothing here may depend on it.
    app = importlib.import_module("factcheck.cli.app").app
    root: Any = typer.main.get_command(app)
    lines = ["# Commands", "", *_text(root.help), ""]
    panel = None
    for name, command in root.commands.items():
        own = getattr(command, "rich_help_panel", None)
        if isinstance(own, str) and own != panel:
            panel = own
            lines += [f"## {panel}", ""]
        lines += _command(f"factcheck {name}", command)
    return {"docs/commands.md": "\n".join(lines).rstrip() + "\n"}


def _command(name: str, command: Any) -> Iterator[str]:
    yield from (f"### {name}", "", *_text(command.help), "")
    if hasattr(command, "commands"):
        for part, below in command.commands.items():
            yield from (f"#### {name} {part}", "", *_text(below.help), "", *_parameters(below))
        return
    yield from _parameters(command)


def _parameters(command: Any) -> list[str]:
    rows = [[_name(p), _about(p)] for p in command.params]
    return [*table(["argument or option", "meaning"], rows), ""] if rows else []


def _name(param: Any) -> str:
    if not param.opts[0].startswith("-"):
        word = param.opts[0].upper() + ("…" if param.nargs == -1 or param.multiple else "")
        return f"`{word}`" if param.required else f"`[{word}]`"
    return ", ".join(f"`{opt}`" for opt in (*param.opts, *param.secondary_opts))


def _about(param: Any) -> str:
    parts = [(param.help or "").strip()]
    if param.required:
        parts.append("Required.")
    elif isinstance(param.show_default, str):
        parts.append(f"Default: {param.show_default}.")
    elif param.show_default and param.default not in (None, False, "", [], ()) and not callable(param.default):
        default = param.opts[0] if param.default is True else param.default
        parts.append(f"Default: `{default}`.")
    return " ".join(part for part in parts if part)


def _text(help: str | None) -> list[str]:
    """Paragraphs as they are; lines with a command in bold become a block of examples."""
    lines: list[str] = []
    code = False
    for raw in (help or "").splitlines():
        line = raw.strip()
        is_code = line.startswith("[bold]")
        if is_code != code:
            lines.append("```text" if is_code else "```")
            code = is_code
        lines.append(_MARKUP.sub("", line) if is_code else _MARKUP.sub("`", line))
    return [*lines, "```"] if code else lines
