"""To which tests a condition matters: those in which leaving it out gives another answer there.

Where a condition is left out, most tests that reach its line go on as before, and need not be run. So the functions of the modules judged
are given, for one run of all tests, code that tells for each mutant of the weight `left-out` when it would make a difference: a part of
`a and b` that alone decides, a block that is entered, a test of a comprehension that keeps something out. What follows from such a
difference is not told: the tests to which it matters are run with the mutant.
"""

import ast
import copy
from collections.abc import Callable, Iterable
from types import CodeType, FunctionType
from typing import Any, cast

from changes import Mutant

NAME = "__matters__"
Codes = dict[tuple[str, int], CodeType]  # by name and first line


class Matters:
    """What would make a difference since the last call of `taken`."""

    def __init__(self) -> None:
        self._now: set[str] = set()
        self._trying = False

    def taken(self) -> set[str]:
        """The mutants that would have."""
        now, self._now = self._now, set()
        return now

    def told(self, key: str) -> None:
        """This one does."""
        if not self._trying:
            self._now.add(key)

    def kept_out(self, key: str, value: object) -> object:
        """A test of a comprehension."""
        if not value:
            self.told(key)
        return value

    def part(self, key: str, decides: bool, value: object) -> object:
        """A part of several that cannot be asked by itself, for it gives a name: told wherever it may decide."""
        if bool(value) == decides:
            self.told(key)
        return value

    def several(self, keys: tuple[str, ...], decides: bool, truth: bool, parts: tuple[Callable[[], object], ...]) -> object:
        """`a and b and c` (`decides` is False) or `a or b or c`, of which only the truth is asked, or the value."""
        before: object = None
        value: object = None
        for at, part in enumerate(parts):
            before, value = value, part()
            if bool(value) == decides or at == len(parts) - 1:
                break
        if self._trying or keys[at] in self._now:
            return value
        self._trying = True
        try:
            other = before
            for part in parts[at + 1 :]:
                other = part()
                if bool(other) == decides:
                    break
            same = bool(value) == bool(other) if truth else value is other or bool(value == other)
        except Exception:  # what it kept away from what could not be asked
            same = False
        finally:
            self._trying = False
        if not same:
            self._now.add(keys[at])
        return value


class _Put(ast.NodeTransformer):
    def __init__(self, keys: dict[int, list[tuple[str, Mutant]]], truths: set[int]) -> None:
        self._keys, self._truths = keys, truths

    def visit(self, node: ast.AST) -> Any:
        own = self._keys.get(id(node), [])
        truth = id(node) in self._truths
        new = self.generic_visit(node)
        parts = [key for key, mutant in own if mutant.left_out == "part"]
        if parts and isinstance(new, ast.BoolOp):
            new = self._several(new, parts, truth)
        for key, mutant in own:
            if mutant.left_out == "test":
                new = _call("kept_out", ast.Constant(key), cast(ast.expr, new))
            elif mutant.left_out == "block" and isinstance(new, ast.If):
                new.body.insert(0, ast.Expr(_call("told", ast.Constant(key))))
            elif mutant.left_out == "call":
                return [ast.Expr(_call("told", ast.Constant(key))), new]
        return new

    def _several(self, node: ast.BoolOp, keys: list[str], truth: bool) -> ast.expr:
        decides = ast.Constant(isinstance(node.op, ast.Or))
        if any(isinstance(n, ast.NamedExpr | ast.Yield | ast.YieldFrom) for n in ast.walk(node)):
            parts = [_call("part", ast.Constant(key), decides, value) for key, value in zip(keys, node.values, strict=True)]
            return ast.BoolOp(node.op, parts)
        empty = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        lambdas: list[ast.expr] = [ast.Lambda(empty, value) for value in node.values]
        names = ast.Tuple([ast.Constant(key) for key in keys], ast.Load())
        return _call("several", names, decides, ast.Constant(truth), ast.Tuple(lambdas, ast.Load()))


def _call(name: str, *args: ast.expr) -> ast.expr:
    return ast.Call(ast.Attribute(ast.Name(NAME, ast.Load()), name, ast.Load()), list(args), [])


def _truths(tree: ast.AST) -> set[int]:
    """What is asked only whether it is true."""
    found: set[int] = set()

    def ask(node: ast.AST) -> None:
        found.add(id(node))
        if isinstance(node, ast.BoolOp):
            for value in node.values:
                ask(value)

    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            ask(node.test)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            ask(node.operand)
        elif isinstance(node, ast.comprehension):
            for test in node.ifs:
                ask(test)
        elif isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id == "bool":
            for returned in ast.walk(node):
                if isinstance(returned, ast.Return) and returned.value is not None:
                    ask(returned.value)
    return found


def telling(tree: ast.Module, named: Iterable[tuple[str, Mutant]], path: str) -> CodeType:
    """The module, telling what matters of these mutants of it, each under its name."""
    memory: dict[int, Any] = {}
    new = copy.deepcopy(tree, memory)
    keys: dict[int, list[tuple[str, Mutant]]] = {}
    for key, mutant in named:
        if mutant.left_out and isinstance(mutant.within, ast.FunctionDef | ast.ClassDef):
            keys.setdefault(id(memory[id(mutant.node)]), []).append((key, mutant))
    return compile(ast.fix_missing_locations(_Put(keys, _truths(new)).visit(new)), path, "exec")


def put_code(
    functions: list[FunctionType], codes: dict[tuple[str, int], CodeType], matters: Matters
) -> list[tuple[FunctionType, CodeType]]:
    """Give functions their code that tells; their own, to be given back."""
    own = []
    for function in functions:
        code = codes.get((function.__code__.co_qualname, function.__code__.co_firstlineno))
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            own.append((function, function.__code__))
            function.__globals__[NAME] = matters
            function.__code__ = code
    return own
