"""Break the code on purpose, and see whether a test notices: `python tests/bench/mutants.py factcheck/rules [MODULE…] --results FILE`.

Each mutant is a module with one thing changed, of one of the weights of `changes.py`. It is killed if a test fails that reaches its line,
or takes too long, and survives if they all pass. A survivor is a gap in the tests, or says the same in other words (a guard that another
one makes needless, or that only the type checker needs): a person must look. What no test reaches at all is told apart: it runs on import,
or never.

    --results FILE  one line of JSON for each mutant tried, and read first: a mutant of a function that has not changed since is not tried
                    again
    --again         try those of that file that survived, and no others
    --weights …     which weights (left-out turned bound number)
    --sample N      so many mutants of each module, drawn by --seed (0); all of them by default
    --most N        besides the tests that name its rule, so many of those that reach its line; 0, the default, for all
    --tests PATH…   the tests to run, in place of those of `SPEAK`
    --limit S       seconds of processor time that the tests of a mutant may take longer than before (10)

Prints for each module killed/tried and its survivors, as `file:line  what was changed`, and the sum of each room at the end.

All tests of `SPEAK` are run once in this process to see which reaches which line, and to which it matters that a condition is left out
(`matters.py`). Each mutant is then tried in a child of it that puts the changed code into the functions that are there, forgets what they
remember, and runs those tests, the quick ones first, until one fails. Nothing is written but the results.
"""

import argparse
import ast
import gc
import hashlib
import importlib
import json
import os
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ["FACTCHECK_CACHE"] = "off"

import pytest
from _pytest.runner import runtestprotocol
from changes import WEIGHTS, Mutant, mutants
from hypothesis import Phase, settings
from matters import Codes, Matters, put_code, telling

# The tests that speak for a package, or for one of its rooms where few do.
SPEAK = {
    "rules": ["tests/rules", "tests/reconcile/test_ladder.py"],
    "reconcile": ["tests/reconcile"],
    "reconcile/across": [f"tests/reconcile/test_{name}.py" for name in ("across", "completed", "replaced", "two_results")],
    "reconcile/answers": [f"tests/reconcile/test_{name}.py" for name in ("answers", "best_answer", "left_open", "reconcile", "shown")],
    "reconcile/exact": [f"tests/reconcile/test_{name}.py" for name in ("units", "intervals", "constraints", "arithmetic")],
    "reconcile/pairs": [
        f"tests/reconcile/test_{name}.py" for name in ("ladder", "counterparts", "rebound", "through", "unchanged", "reconcile", "tolls")
    ],
    "reconcile/sets": [f"tests/reconcile/test_{name}.py" for name in ("solve", "constraints", "reconcile")],
    "graph": ["tests/graph", "tests/rules", "tests/reconcile/test_ladder.py"],
}
TOO_SLOW = ["tests/rules/test_called.py", "tests/reconcile/test_work.py"]  # these hold what is done how often, over stories and long texts


class Reached:
    """Which test reaches which line of which file below these folders."""

    def __init__(self, folders: list[str]) -> None:
        self._folders = tuple(folders)
        self._now: set[tuple[str, int]] = set()
        self.by_line: dict[tuple[str, int], set[int]] = defaultdict(set)

    def keep(self, test: int) -> None:
        """What was reached since the last call, reached by this test."""
        for place in self._now:
            self.by_line[place].add(test)
        self._now = set()

    def tracing(self, frame: FrameType, _event: str, _: object) -> Any:
        """Called on each call of a function."""
        name = frame.f_code.co_filename
        if not name.startswith(self._folders):
            return None
        now = self._now

        def line(frame: FrameType, event: str, _: object) -> Any:
            if event == "line":
                now.add((name, frame.f_lineno))
            return line

        return line


class Bench:
    """A plugin of pytest that tries mutants in place of running the tests."""

    def __init__(self, given: argparse.Namespace, paths: list[Path], results: "Results") -> None:
        self._given, self._paths, self._results = given, paths, results
        self._packages = sorted({path.relative_to(ROOT / "factcheck").parts[0] for path in paths})
        self._items: list[pytest.Item] = []
        self._cost: list[float] = []
        self._memories: list[Callable[[], None]] = []
        self._killers: Counter[int] = Counter()
        self._reached = Reached([str(ROOT / "factcheck" / package) for package in self._packages])
        self._matters = Matters()
        self._differs: dict[str, set[int]] = defaultdict(set)
        self._judged = [_judged(path) for path in paths]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Look once, then try one mutant after another."""
        self._items = session.items
        for judged in self._judged:  # what is imported late is not there yet
            importlib.import_module(judged.module)
        above = [module for name, module in list(sys.modules.items()) if _above(name, self._packages)]
        self._memories = [clear for module in above for clear in _memories(module)]
        gc.unfreeze()  # what is frozen cannot be found
        gc.collect()
        for function in gc.get_objects():
            if isinstance(function, FunctionType):
                _FUNCTIONS[function.__code__.co_filename].append(function)
        own = [put for judged in self._judged for put in put_code(_FUNCTIONS[str(judged.path)], judged.telling(), self._matters)]
        self._look()
        for function, code in own:
            function.__code__ = code
        gc.collect()
        gc.freeze()  # what children share with this process need not be searched for rubbish by each
        for judged in self._judged:
            self._module(judged)
        return True

    def _look(self) -> None:
        began = time.time()
        lines = self._given.weights != ["left-out"]
        for i, item in enumerate(self._items):
            self._forget()
            start = time.process_time()
            sys.settrace(self._reached.tracing if lines else None)
            following = self._items[i + 1] if i + 1 < len(self._items) else None
            reports = runtestprotocol(item, log=False, nextitem=following)
            sys.settrace(None)
            self._cost.append(time.process_time() - start)
            self._reached.keep(i)
            for key in self._matters.taken():
                self._differs[key].add(i)
            if any(report.failed for report in reports):
                sys.exit(f"{item.nodeid} fails as it is: {[str(r.longrepr)[-2000:] for r in reports if r.failed]}")
        print(f"{len(self._items)} tests looked at in {time.time() - began:.0f} s", file=sys.stderr, flush=True)

    def _forget(self) -> None:
        """Empty what functions of the packages judged, and of those above them and the tests, remember."""
        for clear in self._memories:
            clear()

    def _module(self, judged: "Judged") -> None:
        name, found, keys = judged.name, judged.found, judged.keys
        chosen = [i for i, m in enumerate(found) if m.weight in self._given.weights]
        drawn = sorted(random.Random(f"{self._given.seed} {name}").sample(chosen, min(self._given.sample or len(chosen), len(chosen))))
        for i in drawn:
            known = self._results.known.get(keys[i])
            if known is not None and not (self._given.again and known["outcome"] != "killed"):
                continue
            if known is None and self._given.again:
                continue
            mutant = found[i]
            tests = self._tests(judged, mutant, keys[i])
            outcome, by = ("unreached", "") if not tests else self._try(mutant, judged.tree, judged.path, tests)
            self._results.add(keys[i], file=name, line=mutant.line, what=mutant.what, weight=mutant.weight, outcome=outcome, by=by)
        self._results.tell(name, {keys[i]: found[i].line for i in drawn})

    def _tests(self, judged: "Judged", mutant: Mutant, key: str) -> list[int]:
        """The tests that reach it, those first that name its rule, then those that killed others, then the quick ones."""
        path, tree = judged.path, judged.tree
        file = str(path)
        end = getattr(mutant.node, "end_lineno", None) or mutant.line
        found: set[int] = set()
        if mutant.left_out and isinstance(mutant.within, ast.FunctionDef | ast.ClassDef):
            found |= self._differs[key]
        elif self._given.weights == ["left-out"]:  # on import: no line was looked at
            found |= set(range(len(self._items)))
        elif isinstance(mutant.within, ast.Assign | ast.AnnAssign):
            for where, line in _used(path, tree, mutant.within):
                found |= self._reached.by_line.get((where, line), set())
        else:
            for node in (mutant.node, _statement(mutant), _function(mutant)):
                for line in range(mutant.line, end + 1) if node is mutant.node else _lines(node):
                    found |= self._reached.by_line.get((file, line), set())
                if found:
                    break
        code = self._code(path)
        order = sorted(found, key=lambda i: (-self._killers[i] / (0.002 + self._cost[i]), self._cost[i]))
        own = [i for i in order if code and code in self._items[i].nodeid]
        rest = [i for i in order if i not in own]
        most = self._given.most or len(rest)
        return [*own, *rest[: most // 2], *rest[most // 2 :: max(1, 2 * len(rest) // max(1, most))]]

    def _code(self, path: Path) -> str:
        """The code of the rule that a module is, which tests that are about it have in their names."""
        found = re.search(r'^(?:@rule\(code=|CODE = )"(\w+)"', path.read_text("utf-8"), re.MULTILINE)
        return found[1] if found else ""

    def _try(self, mutant: Mutant, tree: ast.Module, path: Path, tests: list[int]) -> tuple[str, str]:
        limit = int(self._given.limit + 2 * sum(self._cost[i] for i in tests))
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            try:  # whatever happens, a child ends here
                resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
                size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
                resource.setrlimit(resource.RLIMIT_AS, (size + 2**31, size + 2**31))
                null = os.open(os.devnull, os.O_WRONLY)
                os.dup2(null, 1)
                os.dup2(null, 2)
                mutant.apply()
                try:
                    changed = put_in(ast.fix_missing_locations(tree), path, mutant.within)
                except Exception:  # it cannot even be imported
                    os.write(write, b"import")
                    os._exit(1)
                if not changed:
                    os._exit(3)
                self._forget()
                for i, following in pairwise([*tests, -1]):
                    item = self._items[i]
                    reports = runtestprotocol(item, log=False, nextitem=self._items[following] if following >= 0 else None)
                    if any(report.failed for report in reports):
                        os.write(write, str(i).encode())
                        os._exit(1)
                os._exit(0)
            finally:
                os._exit(2)
        os.close(write)
        _, status = os.waitpid(child, 0)
        told = os.read(read, 20).decode()
        os.close(read)
        code = os.waitstatus_to_exitcode(status)
        if code == 0:
            return "survived", ""
        if code == 3:
            return "unreached", ""
        if told.isdigit():
            self._killers[int(told)] += 1
            return "killed", self._items[int(told)].nodeid
        return "killed", told or f"ended by {code}"


@dataclass
class Judged:
    """A module, and what is changed in it, each under a name that holds as long as its function does."""

    path: Path
    tree: ast.Module
    found: list[Mutant]
    keys: list[str]

    @property
    def name(self) -> str:
        """Below the root of the project."""
        return str(self.path.relative_to(ROOT))

    @property
    def module(self) -> str:
        """As it is imported."""
        return ".".join(self.path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")

    def telling(self) -> Codes:
        """The code of its functions, which tells to what a condition matters."""
        code = telling(self.tree, list(zip(self.keys, self.found, strict=True)), str(self.path))
        return {(inner.co_qualname, inner.co_firstlineno): inner for inner in _codes(code)}


def _judged(path: Path) -> Judged:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    found = mutants(tree)
    nth: Counter[tuple[str, str]] = Counter()
    keys = []
    for mutant in found:
        part = ast.get_source_segment(text, mutant.within) or ""  # type: ignore[arg-type]
        digest = hashlib.sha256(part.encode()).hexdigest()[:12]
        nth[digest, mutant.what] += 1
        keys.append(f"{path.relative_to(ROOT)} {digest} {nth[digest, mutant.what]} {mutant.what}")
    return Judged(path, tree, found, keys)


def _statement(mutant: Mutant) -> ast.AST:
    """The smallest statement that it stands in."""
    line = mutant.line
    around = [n for n in ast.walk(mutant.within) if isinstance(n, ast.stmt) and n.lineno <= line <= (n.end_lineno or line)]  # type: ignore[arg-type]
    return min(around, key=lambda n: (n.end_lineno or n.lineno) - n.lineno, default=mutant.node)


def _function(mutant: Mutant) -> ast.AST:
    line = mutant.line
    around = [n for n in ast.walk(mutant.within) if isinstance(n, ast.FunctionDef) and n.lineno <= line <= (n.end_lineno or line)]  # type: ignore[arg-type]
    return min(around, key=lambda n: (n.end_lineno or n.lineno) - n.lineno, default=mutant.node)


def _lines(node: ast.AST) -> range:
    first = node.body[0].lineno if isinstance(node, ast.FunctionDef) else node.lineno  # type: ignore[attr-defined]
    return range(first, (node.end_lineno or first) + 1)  # type: ignore[attr-defined]


def _names(statement: ast.stmt) -> set[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target] if isinstance(statement, ast.AnnAssign) else []
    return {n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}


def _moved(tree: ast.Module, statement: ast.stmt) -> Iterator[ast.stmt]:
    """The assignment, and those after it whose value comes of it."""
    names = _names(statement)
    yield statement
    for later in tree.body[tree.body.index(statement) + 1 :]:
        own = _names(later) - {"EXAMPLES"}
        if own and any(isinstance(n, ast.Name) and n.id in names for n in ast.walk(later)):
            names |= own
            yield later


def _used(path: Path, tree: ast.Module, statement: ast.stmt) -> Iterator[tuple[str, int]]:
    """Where functions use what a module assigns: in it, and in those that import it."""
    names = {name for moved in _moved(tree, statement) for name in _names(moved)}
    own = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    meant = {name: vars(sys.modules[own])[name] for name in names}
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name.startswith("factcheck.") and file and any(vars(module).get(n) is value for n, value in meant.items()):
            for node in ast.walk(ast.parse(Path(file).read_text("utf-8"))):
                if isinstance(node, ast.Name) and node.id in names and isinstance(node.ctx, ast.Load):
                    yield file, node.lineno


def put_in(tree: ast.Module, path: Path, within: ast.stmt | None) -> bool:
    """Put a changed module in the place of what is there; False where nothing that is there changes."""
    own = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    module = sys.modules[own]
    if isinstance(within, ast.Assign | ast.AnnAssign):
        before = dict(vars(module))
        space = dict(before)
        for statement in _moved(tree, within):
            exec(compile(ast.Module([statement], []), str(path), "exec"), space)
        new = {key: value for key, value in space.items() if key in before and value is not before[key]}
        for other in list(sys.modules.values()):
            for key, value in new.items():
                if getattr(other, "__dict__", None) is not None and vars(other).get(key) is before[key]:
                    vars(other)[key] = value
        return bool(new)
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(compile(tree, str(path), "exec"))}
    changed = False
    for function in _FUNCTIONS[str(path)]:
        old = function.__code__
        code = codes.get((old.co_qualname, old.co_firstlineno))
        if code is not None and code != old and code.co_freevars == old.co_freevars:
            function.__code__ = code
            changed = True
    return changed


_FUNCTIONS: dict[str, list[FunctionType]] = defaultdict(list)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from _codes(const)


def _above(name: str, packages: list[str]) -> bool:
    """Whether a module is of one of these packages, or of what may import it."""
    parts = name.split(".")
    order = ("model", "lang", "measures", "read", "extract", "link", "acts", "graph", "rules", "reconcile")
    lowest = min(order.index(package) for package in packages)
    return parts[0] == "tests" or (parts[0] == "factcheck" and len(parts) > 1 and parts[1] not in order[:lowest])


def _memories(module: ModuleType) -> Iterator[Callable[[], None]]:
    """What empties the memory of each function of a module that keeps one (`functools.cache`, `graph/once.py`)."""
    for value in list(vars(module).values()):
        if getattr(value, "__module__", None) != module.__name__:
            continue
        if callable(getattr(value, "cache_clear", None)):
            yield value.cache_clear
        elif isinstance(value, FunctionType) and value.__closure__:
            names = dict(zip(value.__code__.co_freevars, value.__closure__, strict=True))
            if "kept" in names:
                yield names["kept"].cell_contents.clear


class Results:
    """What was tried, kept in a file."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        lines = path.read_text("utf-8").splitlines() if path and path.exists() else []
        self.known: dict[str, dict[str, Any]] = {row["key"]: row for row in map(json.loads, lines)}
        self._sums: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, key: str, **row: object) -> None:
        """One mutant."""
        self.known[key] = row
        if self.path is not None:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, **row}, ensure_ascii=False) + "\n")

    def tell(self, name: str, lines: dict[str, int]) -> None:
        """Those of a module."""
        rows = [(line, self.known[key]) for key, line in lines.items() if key in self.known]
        count = Counter(row["outcome"] for _, row in rows)
        self._sums["/".join(name.split("/")[1:-1])] += count
        print(f"{name}  {count['killed']}/{sum(count.values())}", flush=True)
        for line, row in rows:
            if row["outcome"] != "killed":
                print(
                    f"  {name}:{line}  {row['weight']}  {row['what']}{'  (matters to no test)' * (row['outcome'] == 'unreached')}",
                    flush=True,
                )

    def sums(self) -> None:
        """Those of each room."""
        for room, count in self._sums.items():
            print(f"{room}  " + ", ".join(f"{count[key]} {key}" for key in ("killed", "survived", "unreached")))


def _speak(path: Path) -> list[str]:
    package, *rooms = path.relative_to(ROOT / "factcheck").parts[:-1] or [path.stem]
    return SPEAK.get("/".join([package, *rooms]), SPEAK[package])


def main() -> None:
    """Run the mutants of the modules named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("modules", nargs="+", type=Path)
    parser.add_argument("--results", type=Path)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--weights", nargs="+", default=WEIGHTS, choices=WEIGHTS)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--tests", nargs="+")
    parser.add_argument("--limit", type=int, default=10)
    given = parser.parse_args()
    results = Results(given.results.resolve() if given.results else None)
    os.chdir(ROOT)
    paths = [p.resolve() for named in given.modules for p in (sorted(named.rglob("*.py")) if named.is_dir() else [named])]
    bench = Bench(given, paths, results)
    # A property that fails need not be made small.
    settings.register_profile("mutants", deadline=None, database=None, derandomize=True, phases=[Phase.explicit, Phase.generate])
    tests = given.tests or list(dict.fromkeys(test for path in paths for test in _speak(path)))
    quiet = ["-o", "addopts=", "-s", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:terminal"]
    pytest.main([*tests, *(f"--ignore={slow}" for slow in TOO_SLOW), *quiet, "--hypothesis-profile=mutants"], plugins=[bench])
    results.sums()


if __name__ == "__main__":
    main()
