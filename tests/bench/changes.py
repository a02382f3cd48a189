"""What can be changed in a module to see whether a test notices (`mutants.py`).

Each mutant is a module with one thing changed, of one of four weights:

    left-out   a condition left out of several or of a comprehension, an early `return` dropped, a block never entered, a call left out of
               which nobody takes the answer
    turned     a `not` put in or taken away, `==` to `!=`, `and` for `or`, the other branch of an expression, `any` for `all`, `+` for `-`,
               `True` for `False`
    bound      `<` to `<=`, `min` for `max`
    number     a number changed by one, or doubled

Examples of rules are tests and are not changed, nor are docstrings, annotations, assertions and decorators.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

WEIGHTS = ("left-out", "turned", "bound", "number")

SWAPPED: dict[type, list[tuple[type, str]]] = {
    ast.Lt: [(ast.LtE, "bound"), (ast.GtE, "turned")], ast.LtE: [(ast.Lt, "bound"), (ast.Gt, "turned")],
    ast.Gt: [(ast.GtE, "bound"), (ast.LtE, "turned")], ast.GtE: [(ast.Gt, "bound"), (ast.Lt, "turned")],
    ast.Eq: [(ast.NotEq, "turned")], ast.NotEq: [(ast.Eq, "turned")],
    ast.Is: [(ast.IsNot, "turned")], ast.IsNot: [(ast.Is, "turned")],
    ast.In: [(ast.NotIn, "turned")], ast.NotIn: [(ast.In, "turned")],
    ast.And: [(ast.Or, "turned")], ast.Or: [(ast.And, "turned")],
    ast.Add: [(ast.Sub, "turned")], ast.Sub: [(ast.Add, "turned")],
    ast.Mult: [(ast.Div, "turned")], ast.Div: [(ast.Mult, "turned")],
}  # fmt: skip
TWINS = {"any": ("all", "turned"), "all": ("any", "turned"), "min": ("max", "bound"), "max": ("min", "bound")}


@dataclass
class Mutant:
    """One change. `apply` makes it in the tree that it was found in; `within` is the statement of the module that it is in."""

    node: ast.AST
    what: str
    weight: str
    apply: Callable[[], None]
    within: ast.stmt | None = None
    left_out: str = ""  # of what is left out: a "part" of several conditions, a "block", a "call", a "test" of a comprehension

    @property
    def line(self) -> int:
        """Where it begins."""
        return int(self.node.lineno)  # type: ignore[attr-defined]


def _short(code: str) -> str:
    flat = " ".join(code.split())
    return flat if len(flat) <= 100 else f"{flat[:60]} … {flat[-37:]}"


def mutants(tree: ast.Module) -> list[Mutant]:
    """All of a module, in the order of its lines."""
    found = []
    for statement in tree.body:
        for node in _judged(ast.Module([statement], [])):
            for mutant in _of(node):
                mutant.within = statement
                found.append(mutant)
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

    def put(what: str = "", weight: str = "turned", left_out: str = "", **fields: object) -> Mutant:
        def set_all(values: dict[str, object]) -> None:
            for field, value in values.items():
                setattr(node, field, value)

        before, old = ast.unparse(node), {field: getattr(node, field) for field in fields}
        set_all(fields)
        what = what or f"{_short(before)}  →  {_short(ast.unparse(node))}"
        set_all(old)
        return Mutant(node, what, weight, lambda: set_all(fields), left_out=left_out)

    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other, weight in SWAPPED.get(type(op), []):
                yield put(weight=weight, ops=[*node.ops[:i], other(), *node.ops[i + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield put(op=SWAPPED[type(node.op)][0][0]())
        for i, part in enumerate(node.values):
            left_out = f"left out “{_short(ast.unparse(part))}” of “{_short(ast.unparse(node))}”"
            rest = [*node.values[:i], *node.values[i + 1 :]]
            rest = rest if len(rest) > 1 else rest * 2  # one value alone is no `and`, and does not compile
            yield put(left_out, "left-out", "part", values=rest)
    elif isinstance(node, ast.BinOp):
        for other, weight in SWAPPED.get(type(node.op), []):
            if not isinstance(node.op, ast.Add) or not _text(node):
                yield put(weight=weight, op=other())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield put(operand=ast.UnaryOp(ast.Not(), node.operand))
    elif isinstance(node, ast.Constant) and not isinstance(node.value, str | bytes | None | type(...)):
        if isinstance(node.value, bool):
            yield put(value=not node.value)
        else:
            yield put(weight="number", value=node.value + 1)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in TWINS:
            twin, weight = TWINS[node.func.id]
            yield put(weight=weight, func=ast.Name(twin, ast.Load()))
        if node.func.id == "Decimal" and node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield put(weight="number", args=[ast.Constant(str(Decimal(node.args[0].value) * 2 or 1))])
    elif isinstance(node, ast.IfExp):
        yield put(body=node.orelse, orelse=node.body)
    elif isinstance(node, ast.If):
        if not node.orelse:
            yield put(f"dropped “{_short(ast.unparse(node))}”", "left-out", "block", body=[ast.Pass()])
        if not isinstance(node.test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            test = _short(ast.unparse(node.test))
            yield put(f"if {test}  →  if not {test}", test=ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom):
        yield put(f"left out “{_short(ast.unparse(node))}”", "left-out", "call", value=ast.Constant(None))
    elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
        for part in node.generators:
            for i, test in enumerate(part.ifs):
                rest = [*part.ifs[:i], *part.ifs[i + 1 :]]
                what = f"left out “if {_short(ast.unparse(test))}”"
                yield Mutant(test, what, "left-out", partial(setattr, part, "ifs", rest), left_out="test")


def _text(node: ast.BinOp) -> bool:
    return any(isinstance(side, ast.JoinedStr) or isinstance(getattr(side, "value", None), str) for side in (node.left, node.right))
