"""The smallest sets of claims that cannot all be true, and the smallest correction that would settle each.

Claims that share quantities form a component. Where its plain figures, taken at their middle, meet every constraint, nothing is wrong
and the solver stays asleep. Otherwise z3 lists every minimal unsatisfiable set over exact rationals (MARCO: Liffiton et al., "Fast,
flexible MUS enumeration", Constraints 21, 2016).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.link.linked import LinkedClaim
from factcheck.model import Approx, Finding, Reason, Relation, Severity
from factcheck.model.disjoint_sets import DisjointSets
from factcheck.model.relation import Words
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.sets.constraints import Constraint, Row, closed, compile_claims
from factcheck.reconcile.terms.quantities import Variable

if TYPE_CHECKING:
    from factcheck.reconcile.findings import Findings

CODE = "A201"
# A component beyond this is a table, not a story; its sets would tell a reader nothing.
_MOST_CLAIMS = 80
_MOST_SETS = 12  # told of one component
# z3 counts its own steps, so that the same input stops at the same point on every machine.
_STEPS = 2_000_000


@dataclass(frozen=True, slots=True)
class Correction:
    """The one figure whose change settles a set with the least relative change: the claim, and the nearest value that would do."""

    claim: str
    value: Decimal
    change: Fraction


@dataclass(frozen=True, slots=True)
class Core:
    """A smallest set of claims that cannot all be true, sorted; the sentence as data."""

    claims: tuple[str, ...]
    reason: Reason
    correction: Correction | None = None

    def finding(self, maker: Findings) -> Finding:
        """A set across articles is an error, as a conflict between two is."""
        return maker.make(CODE, Severity.ERROR, self.claims, self.reason)


def solve(
    claims: Sequence[LinkedClaim], relations: Mapping[tuple[str, str], Relation], faults: Collection[frozenset[str]] = ()
) -> list[Core]:
    """Every smallest set that cannot all be true and that neither a pair's verdict nor the arithmetic of one article has told already."""
    known = {c.claim.id: c for c in claims}
    out = []
    for component in _components(compile_claims(claims, relations)):
        ids = sorted({c.claim for c in component if c.claim is not None})
        if len(ids) < 2 or len(ids) > _MOST_CLAIMS or _holds(component):
            continue
        for found in minimal_sets(component):
            pairs = {(a, b) for a in found for b in found if a < b}
            one_text = len({known[id].claim.source for id in found}) == 1
            told = len(found) <= 2 and (one_text or bool(pairs & relations.keys()) or not all(_firm(known[id]) for id in found))
            repeated = any(len(fault & set(found)) >= min(3, len(fault), len(found)) for fault in faults)
            if len(found) > 1 and not told and not repeated:
                correction = _correct(found, component, known)
                out.append(Core(found, _tell(found, known, correction), correction))
    return sorted(out, key=lambda core: core.claims)


def _firm(linked: LinkedClaim) -> bool:
    """Whether a claim may accuse another one without a third: of a registered measure, at a time that its text states."""
    time = linked.claim.time
    return linked.measure.registered and time is not None and not time.assumed


def _components(constraints: Iterable[Constraint]) -> list[list[Constraint]]:
    """Constraints that share quantities, together; only where at least one ties several."""
    listed, joined = list(constraints), DisjointSets[Variable]()
    for constraint in listed:
        for one, other in pairwise(constraint.variables):
            joined.merge(one, other)
    groups: dict[Variable, list[Constraint]] = defaultdict(list)
    for constraint in listed:
        groups[joined.root(min(constraint.variables))].append(constraint)
    return [group for _, group in sorted(groups.items()) if any(len(c.variables) > 1 for c in group)]


def _holds(component: Sequence[Constraint]) -> bool:
    """Whether an assignment is at hand that meets every constraint: each quantity at the middle of what its claims leave."""
    low: dict[Variable, Fraction] = {}
    high: dict[Variable, Fraction] = {}
    for c in component:
        if c.kind == "bound":
            row = c.rows[0]
            v = row.terms[0][0]
            low[v] = max(low.get(v, Fraction(0)), (row.low or Fraction(0)) * (_BEYOND if row.low_open and row.high is None else 1))
            if row.high is not None:
                high[v] = min(high.get(v, row.high), row.high)
    at = {}
    for v in {v for c in component for v in c.variables}:
        a, b = low.get(v, Fraction(0)), high.get(v)
        if b is not None and a > b:
            return False
        at[v] = a if b is None else (a + b) / 2
    return all(_met(row, at) for c in component for row in c.rows)


_BEYOND = Fraction(1001, 1000)  # so far beyond a bound that it leaves out is a figure taken that nothing else bounds


def _met(row: Row, at: Mapping[Variable, Fraction]) -> bool:
    total = sum((factor * at[v] for v, factor in row.terms), Fraction(0))
    above = row.low is None or total > row.low or (total == row.low and not row.low_open)
    return above and (row.high is None or total < row.high or (total == row.high and not row.high_open))


# --- z3 ----------------------------------------------------------------------------------------------------------------------------


def minimal_sets(constraints: Sequence[Constraint]) -> list[tuple[str, ...]]:
    """Every minimal set of claims whose constraints, with those of the world, have no solution; sorted, at most a dozen."""
    import z3

    ids = sorted({c.claim for c in constraints if c.claim is not None})
    checker = _Checker(constraints)
    switch = {id: z3.Bool(f"map:{id}") for id in ids}
    map_ = z3.Solver()
    map_.set("random_seed", 0)
    found: list[tuple[str, ...]] = []
    while len(found) < _MOST_SETS and map_.check() == z3.sat:
        model = map_.model()
        seed = [id for id in ids if not z3.is_false(model.eval(switch[id]))]
        core = checker.core(seed)
        if core is None:
            for id in ids:  # grow to a largest set that can all be true
                if id not in seed and checker.core([*seed, id]) is None:
                    seed.append(id)
            map_.add(z3.Or([switch[id] for id in ids if id not in seed]))
        else:
            for id in list(core):  # shrink
                smaller = checker.core([other for other in core if other != id]) if id in core else None
                if smaller is not None:
                    core = smaller
            found.append(tuple(core))
            map_.add(z3.Or([z3.Not(switch[id]) for id in core]))
    return sorted(found)


class _Checker:
    """One z3 solver for a component, asked about sets of its claims."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        import z3

        self._z3 = z3
        self.solver = z3.Solver()
        self.solver.set("random_seed", 0)
        self.solver.set("rlimit", _STEPS)
        variables = sorted({v for c in constraints for v in c.variables})
        self.real = {v: z3.Real(f"v{i}") for i, v in enumerate(variables)}
        self.switch: dict[str, Any] = {}
        for v in variables:
            self.solver.add(self.real[v] >= 0)
        for constraint in constraints:
            for row in constraint.rows:
                for formula in self.formulas(row):
                    if constraint.claim is None:
                        self.solver.add(formula)
                    else:
                        self.solver.add(z3.Implies(self._switch(constraint.claim), formula))

    def _switch(self, claim: str) -> Any:
        return self.switch.setdefault(claim, self._z3.Bool(f"claim:{claim}"))

    def formulas(self, row: Row) -> list[Any]:
        z3 = self._z3
        total = z3.Sum([z3.Q(f.numerator, f.denominator) * self.real[v] for v, f in row.terms])
        ends = []
        if row.low is not None:
            low = z3.Q(row.low.numerator, row.low.denominator)
            ends.append(total > low if row.low_open else total >= low)
        if row.high is not None:
            high = z3.Q(row.high.numerator, row.high.denominator)
            ends.append(total < high if row.high_open else total <= high)
        return ends

    def core(self, claims: Sequence[str]) -> list[str] | None:
        """None where the claims can all be true (or z3 gave up), else an unsatisfiable subset, sorted."""
        result = self.solver.check([self._switch(claim) for claim in sorted(claims)])
        if result != self._z3.unsat:
            return None
        return sorted(str(switch).removeprefix("claim:") for switch in self.solver.unsat_core())


# --- telling -----------------------------------------------------------------------------------------------------------------------


def _correct(found: Sequence[str], component: Sequence[Constraint], known: Mapping[str, LinkedClaim]) -> Correction | None:
    """Let each plain figure go in turn; the nearest value that the others leave for it."""
    best: Correction | None = None
    for id in found:
        bounds = [c for c in component if c.claim == id and c.kind == "bound"]
        value = known[id].claim.value
        middle = value.middle if value is not None else None
        if not bounds or not middle:
            continue
        variable = bounds[0].rows[0].terms[0][0]
        others = [c for c in component if c.claim is None or (c.claim in found and not (c.claim == id and c.kind == "bound"))]
        low, high = _range(variable, others)
        stated = Fraction(middle) * _scale(known[id])
        nearest = low if low is not None and stated < low else high if high is not None and stated > high else None
        if nearest is None:
            continue
        change = abs(nearest - stated) / abs(stated)
        if best is None or (change, id) < (best.change, best.claim):
            best = Correction(id, _rounded(nearest / _scale(known[id]), up=nearest > stated), change)
    return best


def _range(variable: Variable, constraints: Sequence[Constraint]) -> tuple[Fraction | None, Fraction | None]:
    """The least and greatest value that the constraints leave for one quantity; None where unbounded."""
    import z3

    ends: list[Fraction | None] = []
    for upper in (False, True):
        checker = _Checker([closed(c) for c in constraints])  # of what lies beyond an open end there is no least
        if variable not in checker.real:
            return None, None
        optimum = z3.Optimize()
        optimum.add([*checker.solver.assertions(), *checker.switch.values()])
        goal = optimum.maximize(checker.real[variable]) if upper else optimum.minimize(checker.real[variable])
        if optimum.check() != z3.sat:
            return None, None
        value = optimum.upper(goal) if upper else optimum.lower(goal)
        ends.append(Fraction(value.numerator_as_long(), value.denominator_as_long()) if z3.is_rational_value(value) else None)
    return ends[0], ends[1]


def _scale(linked: LinkedClaim) -> Fraction:
    u = unit(linked.claim.value.unit if linked.claim.value else None)
    return u.factor if u.per is None else u.factor / u.per.factor


def _rounded(number: Fraction, *, up: bool) -> Decimal:
    """To three significant digits, on the side that settles the set."""
    from decimal import ROUND_CEILING, ROUND_FLOOR

    exact = Decimal(number.numerator) / Decimal(number.denominator)
    if not exact:
        return Decimal(0)
    step = Decimal(1).scaleb(exact.adjusted() - 2)
    return (
        exact.quantize(step, rounding=ROUND_CEILING if up else ROUND_FLOOR)
        if step < 1
        else (exact / step).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR) * step
    )


def _tell(found: Sequence[str], known: Mapping[str, LinkedClaim], correction: Correction | None) -> Reason:
    values: dict[str, Words] = {"n": len(found), "list": "passages:" + "\n".join(_said(known[id]) for id in _in_text(found, known))}
    if correction is None:
        return Reason(code=CODE, key="reconcile.core.plain", values=values)
    claim = known[correction.claim].claim
    assert claim.value is not None
    values["which"] = claim.quote.exact
    new = claim.value.model_copy(
        update={"low": correction.value, "high": correction.value, "stated": correction.value, "approx": Approx.EXACT}
    )
    values["value"] = new
    return Reason(code=CODE, key="reconcile.core.corrected", values=values)


def _in_text(found: Iterable[str], known: Mapping[str, LinkedClaim]) -> list[str]:
    return sorted(found, key=lambda id: (known[id].claim.source, known[id].claim.quote.start, id))


def _said(linked: LinkedClaim) -> str:
    return f"{' '.join(linked.claim.quote.exact.split())}\t{linked.source.label}"
