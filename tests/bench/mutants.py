"""Break the code on purpose, and see whether a test notices: `python tests/bench/mutants.py factcheck/rules [MODULE…]`.

Each mutant is a module with one expression changed: a comparison (`<` to `<=` and to `>=`, `==` to `!=`), `and` for `or`, a condition left
out of several, a `not` taken away, a number changed, an early `return None` dropped, `True` for `False`, the other branch of a condition,
`any` for `all`, `min` for `max`, `+` for `-`. It is killed if a test of `SPEAK` fails or takes too long, and survives if they all pass. A
survivor is a gap in the tests, or says the same in other words (a guard that another one makes needless, or that only the type checker
needs): a person must look.

    --sample N   so many mutants of each module, drawn by --seed (0); all of them by default
    --limit S    seconds of processor time after which a mutant counts as killed (60)
    --again FILE the survivors that an earlier run printed, and no others

Prints for each module killed/total and its survivors, as `file:line  what was changed`, and the sum of each package at the end.

Nothing is written: a mutant is compiled in memory, in a child of this process, which has already imported what the module does not depend
on. The tests run once unchanged before, and must pass. Examples of rules are tests and are not mutated, nor are docstrings, annotations,
assertions and decorators.
"""

import argparse
import ast
import contextlib
import gc
import io
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ["FACTCHECK_CACHE"] = "off"
sys.dont_write_bytecode = False
sys.pycache_prefix = str(Path(tempfile.gettempdir(), f"factcheck-mutants-{os.getuid()}"))  # what children import anew is compiled once

import pytest

# The tests that speak for a package, those first that fail soonest.
SPEAK = {
    "rules": ["tests/rules/test_near_misses.py", "tests/rules/test_examples.py", "tests/rules", "tests/reconcile/test_ladder.py"],
    "reconcile": ["tests/reconcile/test_arithmetic.py", "tests/reconcile"],
    "graph": [
        *(f"tests/graph/{room}" for room in ("values", "who", "times")),
        "tests/rules",
        "tests/graph",
        "tests/reconcile/test_ladder.py",
    ],
}
TOO_SLOW = ["--ignore=tests/rules/test_called.py"]  # reads every story
ORDER = ("model", "lang", "measures", "read", "extract", "link", "acts", "graph", "rules")  # each imports nothing of those after it

SWAPPED: dict[type, list[type]] = {
    ast.Lt: [ast.LtE, ast.GtE], ast.LtE: [ast.Lt, ast.Gt], ast.Gt: [ast.GtE, ast.LtE], ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot], ast.IsNot: [ast.Is], ast.In: [ast.NotIn], ast.NotIn: [ast.In],
    ast.And: [ast.Or], ast.Or: [ast.And], ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div], ast.Div: [ast.Mult],
}  # fmt: skip
TWINS = {"any": "all", "all": "any", "min": "max", "max": "min"}


@dataclass
class Mutant:
    """One change. `apply` makes it in the tree that it was found in."""

    line: int
    what: str
    apply: Callable[[], None]


def _short(code: str) -> str:
    flat = " ".join(code.split())
    return flat if len(flat) <= 100 else f"{flat[:60]} … {flat[-37:]}"


def mutants(tree: ast.Module) -> list[Mutant]:
    """All of a module, in the order of its lines."""
    found = [m for node in _judged(tree) for m in _of(node)]
    return sorted(found, key=lambda m: m.line)


def _judged(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below this one that are code rather than words about it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Assert) or (isinstance(child, ast.Assign) and ast.unparse(child.targets[0]) == "EXAMPLES"):
            continue
        if isinstance(child, ast.arg) or child in getattr(node, "decorator_list", ()):
            continue
        if child in (getattr(node, "annotation", None), getattr(node, "returns", None)) or _for_types(child):
            continue
        yield child
        yield from _judged(child)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _of(node: ast.AST) -> Iterator[Mutant]:
    """The changes of one node."""

    def put(what: str = "", **fields: object) -> Mutant:
        def set_all(values: dict[str, object]) -> None:
            for field, value in values.items():
                setattr(node, field, value)

        before, old = ast.unparse(node), {field: getattr(node, field) for field in fields}
        set_all(fields)
        what = what or f"{_short(before)}  →  {_short(ast.unparse(node))}"
        set_all(old)
        return Mutant(node.lineno, what, lambda: set_all(fields))  # type: ignore[attr-defined]

    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other in SWAPPED.get(type(op), []):
                yield put(ops=[*node.ops[:i], other(), *node.ops[i + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield put(op=SWAPPED[type(node.op)][0]())
        for i, part in enumerate(node.values):
            left_out = f"left out “{_short(ast.unparse(part))}” of “{_short(ast.unparse(node))}”"
            yield put(left_out, values=[*node.values[:i], *node.values[i + 1 :]])
    elif isinstance(node, ast.BinOp):
        for other in SWAPPED.get(type(node.op), []):
            if not isinstance(node.op, ast.Add) or not _text(node):
                yield put(op=other())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield put(operand=ast.UnaryOp(ast.Not(), node.operand))
    elif isinstance(node, ast.Constant) and not isinstance(node.value, str | bytes | None | type(...)):
        yield put(value=not node.value if isinstance(node.value, bool) else node.value + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in TWINS:
            yield put(func=ast.Name(TWINS[node.func.id], ast.Load()))
        if node.func.id == "Decimal" and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield put(args=[ast.Constant(str(Decimal(node.args[0].value) * 2 or 1))])
    elif isinstance(node, ast.IfExp):
        yield put(body=node.orelse, orelse=node.body)
    elif isinstance(node, ast.If):
        if len(node.body) == 1 and isinstance(node.body[0], ast.Return | ast.Continue) and not node.orelse:
            yield put(f"dropped “{_short(ast.unparse(node))}”", body=[ast.Pass()])
        if not isinstance(node.test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            test = _short(ast.unparse(node.test))
            yield put(f"if {test}  →  if not {test}", test=ast.UnaryOp(ast.Not(), node.test))


def _text(node: ast.BinOp) -> bool:
    return any(isinstance(side, ast.JoinedStr) or isinstance(getattr(side, "value", None), str) for side in (node.left, node.right))


def run(tests: list[str]) -> int:
    """pytest's exit code, in this process."""
    quiet = ["-x", "-q", "--tb=no", "--no-header", "-p", "no:xdist", "-p", "no:randomly", "--hypothesis-seed=0"]
    return int(pytest.main([*tests, *TOO_SLOW, *quiet]))


def survives(mutant: Mutant, tree: ast.Module, path: Path, tests: list[str], limit: int) -> bool:
    """Whether the tests pass all the same, tried in a child."""
    child = os.fork()
    if child == 0:
        code = 1
        try:  # whatever happens, a child ends here
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            mutant.apply()
            _serve(path, compile(ast.fix_missing_locations(tree), str(path), "exec"))
            code = run(tests)
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _serve(path: Path, code: CodeType) -> None:
    """Whoever imports the module of this path gets this code."""
    load = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> CodeType | None:
        return code if self.path == str(path) else load(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign, assignment]


def forget(packages: Iterable[str]) -> None:
    """Drop the lowest of these packages and all above it, and the tests, so that a child imports them anew."""
    lowest = min(ORDER.index(package) if package in ORDER else len(ORDER) for package in packages)
    for name in list(sys.modules):
        parts = name.split(".")
        if parts[0] == "tests" or (parts[0] == "factcheck" and len(parts) > 1 and parts[1] not in ORDER[:lowest]):
            del sys.modules[name]
            if parts[0] == "factcheck" and len(parts) == 2:
                vars(sys.modules["factcheck"]).pop(parts[1], None)


def main() -> None:
    """Run the mutants of the modules named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("modules", nargs="+", type=Path)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--again", type=Path)
    given = parser.parse_args()
    earlier = {line.strip() for line in given.again.read_text("utf-8").splitlines()} if given.again else None
    os.chdir(ROOT)
    paths = [p.resolve() for named in given.modules for p in (sorted(named.rglob("*.py")) if named.is_dir() else [named])]
    packages = {path: path.relative_to(ROOT / "factcheck").parts[0] for path in paths}
    for package in sorted(set(packages.values())):
        with contextlib.redirect_stdout(io.StringIO()) as told:
            code = run(SPEAK[package])
        if code != 0:
            sys.exit(f"{told.getvalue()}\nthe tests of {package} fail as they are")
    forget(packages.values())
    gc.collect()
    gc.freeze()  # what children share with this process need not be searched for rubbish by each
    sums: dict[str, list[int]] = {}
    for path in paths:
        name = path.relative_to(ROOT)
        total = len(mutants(ast.parse(path.read_text("utf-8"))))
        drawn = sorted(random.Random(f"{given.seed} {name}").sample(range(total), min(given.sample or total, total)))
        alive, tried = [], 0
        for i in drawn:
            tree = ast.parse(path.read_text("utf-8"))
            mutant = mutants(tree)[i]
            line = f"{name}:{mutant.line}  {mutant.what}"
            if earlier is None or line in earlier:
                tried += 1
                if survives(mutant, tree, path, SPEAK[packages[path]], given.limit):
                    alive.append(line)
        if tried:
            print(f"{name}  {tried - len(alive)}/{tried}", *(f"  {line}" for line in alive), sep="\n", flush=True)
        count = sums.setdefault(packages[path], [0, 0])
        count[0] += tried - len(alive)
        count[1] += tried
    for package, (killed, total) in sums.items():
        print(f"{package}  {killed}/{total} killed")


if __name__ == "__main__":
    main()
