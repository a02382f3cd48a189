"""The architecture is kept by tests, not by memory."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factcheck"
ORDER = [
    "model", "lang", "measures", "read", "extract", "link", "acts", "graph", "rules",
    "reconcile", "review", "run", "check", "ask", "report", "evaluate", "cli",
]  # fmt: skip
ROOMS = {
    "check": ["facts", "stated", "against", "says"],
    "reconcile": ["exact", "terms", "bound", "computed", "lengths", "across", "sets", "answers", "pairs"],
    "acts": ["words", "clauses", "met"],
    "graph": ["times", "values", "who", "told_apart", "search", "compare"],
    "review": ["ledger", "page"],
    "report": ["formats", "generate"],
    "extract/figures": ["units", "refused", "made"],
    "extract/binding": ["nouns", "no_count", "left_out", "counted", "measured", "told"],
}
BELOW = [(package, room, rooms[i + 1 :]) for package, rooms in ROOMS.items() for i, room in enumerate(rooms)]


def imports(path: Path) -> set[str]:
    """The packages of ours that a module names in an import, at any depth of the code."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" if node.module == "factcheck" else str(node.module) for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("factcheck.")}
    return found & set(ORDER)


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_every_module_belongs_to_a_package_of_the_pipeline() -> None:
    top = {p.relative_to(PACKAGE).parts[0].removesuffix(".py") for p in modules()}
    assert top - {"__init__", "__main__"} <= set(ORDER)


@pytest.mark.parametrize("package", ORDER)
def test_no_package_imports_a_later_one(package: str) -> None:
    later = set(ORDER[ORDER.index(package) + 1 :])
    own = [p for p in modules() if p.relative_to(PACKAGE).parts[0].removesuffix(".py") == package]
    assert own, f"{package} has no module"
    wrong = {f"{p.relative_to(PACKAGE)} imports {name}" for p in own for name in imports(p) & later}
    assert not wrong


@pytest.mark.parametrize(("package", "room", "later"), BELOW)
def test_no_room_of_a_package_asks_one_above_it(package: str, room: str, later: list[str]) -> None:
    own = sorted((PACKAGE / package / room).glob("*.py"))
    assert own, f"{room} has no module"
    above = [f"from factcheck.{package.replace('/', '.')}.{name}" for name in later]
    assert not [f"{p.name} imports {name}" for p in own for name in above if name in p.read_text("utf-8")]


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not [p for p in modules() if p.stem in ("helpers", "utils", "misc", "common")]


def test_every_module_that_the_architecture_names_by_its_path_is_there() -> None:
    named = re.findall(r"`([a-z_]+(?:/[a-z_]+)+\.(?:py|toml))`", (PACKAGE.parent / "docs/architecture.md").read_text("utf-8"))
    assert len(named) > 20
    assert not [path for path in named if not (PACKAGE / path).exists() and not (PACKAGE.parent / path).exists()]
