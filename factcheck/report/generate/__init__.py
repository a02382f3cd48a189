"""The generated part of the documentation: pages of rules, languages, measures and commands, and the published schemas.

`python -m factcheck.report.generate ROOT` writes them under ROOT/docs; a test writes them elsewhere and compares, so a stale page fails.
"""

from collections.abc import Callable
from pathlib import Path

from factcheck.read import write_atomic
from factcheck.report.generate import commands, languages, measures, rules, schemas

_FOLDERS = ("docs/rules", "docs/languages")  # everything in these is generated: what no longer has a source goes


def pages() -> dict[str, str]:
    """Every generated file by its path under the project's folder, with its text. The same code gives the same text."""
    makers: tuple[Callable[[], dict[str, str]], ...] = (rules.pages, languages.pages, measures.pages, commands.pages, schemas.pages)
    found: dict[str, str] = {}
    for make in makers:
        found |= make()
    return found


def write(root: Path) -> list[str]:
    """Write every generated file under `root` and remove pages whose source is gone. Returns the paths written, sorted."""
    made = pages()
    for name, text in sorted(made.items()):
        write_atomic(root / name, text)
    for folder in _FOLDERS:
        for old in sorted((root / folder).glob("*.md")):
            if f"{folder}/{old.name}" not in made:
                old.unlink()
    return sorted(made)
