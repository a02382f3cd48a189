"""The rules that judge two claims: one file each, in the room of its verdict, found by walking this package.

Codes are never reused. Agreement has G2xx, compatible K3xx, conflict C1xx (the code of its finding), unclear U1xx (likewise). The ladder
runs in the order of `rank`: what makes the figures different things (0 what did not come about, 1–19 misreporting and impossible orders,
20–39 measure and scope, 40–59 time and modality), then agreement (60–79), then contradiction (80–89), and what stays open (90–99).

A rule is a function with a page as its module's docstring and examples beside it; one without a firing example and a near miss is refused.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, wraps
from typing import TYPE_CHECKING

from factcheck.graph.compare.pair import Pair
from factcheck.model import InputError, Reason, Verdict, short_hash

if TYPE_CHECKING:
    from factcheck.rules.example import Example

Check = Callable[[Pair], Reason | None]
_HEADINGS = ("What it sees", "Why", "Example", "Limits")


class Of(StrEnum):
    """Pairs of claims about which few rules are asked: those that say so."""

    TWO_NAMES = "two names"  # two things that both articles know by name
    ONE_FIGURE = "one figure"  # one figure in two texts, and nothing else that surely joins them
    MET = "met"  # how one thing came out, or where it is, told without a figure (`acts.met.meeting`)


class Within(StrEnum):
    """When what a rule sees in two claims of one article, which hides nothing from its reader, is worth saying."""

    ALWAYS = "always"
    ONE_QUESTION = "one question"  # where both answer it, however the article ties the two together
    TWO_SCOPES = "two scopes"  # where both say of whom or on what basis they are
    MOVING = "moving"  # where both are rates or changes


@dataclass(frozen=True, slots=True)
class Rule:
    """One rung. `rank`: its place on the ladder, lowest first. `title`: one line, what was seen. `doc`: its page. `odds`: how likely, as
    log-odds, a contradiction must be for it to speak; None where what holds for all rules is enough. `also_of`: pairs of which few are
    asked, and it is. `within`: whether it is worth saying of two claims of one article that are compatible."""

    code: str
    name: str
    verdict: Verdict
    rank: int
    check: Check
    module: str
    title: str = ""
    doc: str = ""
    odds: float | None = None
    also_of: frozenset[Of] = frozenset()
    within: Within | None = None

    @property
    def examples(self) -> "tuple[Example, ...]":
        """The examples that are its tests."""
        made: tuple[Example, ...] = sys.modules[self.module].EXAMPLES
        return made

    def because(self, told: Reason) -> Reason:
        """What is told for it (`told.reason`), with its code."""
        return Reason.known(code=self.code, key=told.key, values=told.values)


_found: dict[str, Rule] = {}


def rule(
    *, code: str, name: str, rank: int, odds: float | None = None, also_of: Collection[Of] = (), within: Within | None = None,
) -> Callable[[Check], Check]:  # fmt: skip
    """Register a check as a rung of the ladder: its room is its verdict, and its reasons get its code. `odds`: for a rule of which stories
    left out show that it is right less often than others when little else joins the two claims (`graph/compare/sameness.py`)."""

    def keep(check: Check) -> Check:
        module = check.__module__
        room = module.split(".")[-2]
        if room not in set(Verdict):
            raise InputError(f"rule {code} lies in no room of a verdict", path=module, remedy=f"move it to one of {', '.join(Verdict)}")

        @wraps(check)
        def coded(pair: Pair) -> Reason | None:
            found = check(pair)
            return None if found is None else rung.because(found)

        doc = (sys.modules[module].__doc__ or "").strip()
        title = doc.split("\n", 1)[0].rstrip(".")
        rung = _found[module] = Rule(code, name, Verdict(room), rank, coded, module, title, doc, odds, frozenset(also_of), within)
        return coded

    return keep


@cache
def ladder() -> tuple[Rule, ...]:
    """All rules by rank. Raises `InputError` for a rule without its page or its examples, and for two of one code, name or rank."""
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    rungs = tuple(sorted(_found.values(), key=lambda r: r.rank))
    for rung in rungs:
        inspect(rung)
    tell_apart(rungs)
    return rungs


def tell_apart(rungs: Sequence[Rule]) -> None:
    """Refuse two rules of one code, name or rank. Asked once all are known, to name the ranks that are free."""
    free = sorted(set(range(100)) - {rung.rank for rung in rungs})
    remedies = {
        "code": "give the new one the next above the highest",
        "name": "give the new one another",
        "rank": f"free are {', '.join(map(str, free))}",
    }
    for of, remedy in remedies.items():
        held: dict[object, Rule] = {}
        for rung in rungs:
            other = held.setdefault(getattr(rung, of), rung)
            if other is not rung:
                told = f"{rung.code} {rung.name!r} has the {of} of {other.code} {other.name!r}, {getattr(rung, of)}"
                raise InputError(told, path=rung.module, remedy=remedy)


def inspect(rung: Rule) -> None:
    """Refuse a rule without a full page, or without examples. The examples are run by the tests."""
    missing = [h for h in _HEADINGS if f"## {h}" not in rung.doc]
    if missing:
        raise InputError(f"rule {rung.code} has no {missing[0]!r}", path=rung.module, remedy="write its page in the module's docstring")
    if not getattr(sys.modules[rung.module], "EXAMPLES", None):
        raise InputError(f"rule {rung.code} has no examples", path=rung.module, remedy="give one that fires and a near miss")


def complete(rung: Rule) -> None:
    """Refuse a rule whose examples lack one that fires or a near miss."""
    fires = {example.fires for example in rung.examples}
    if fires != {True, False}:
        lacking = "a near miss" if True in fires else "an example that fires"
        raise InputError(f"rule {rung.code} lacks {lacking}", path=rung.module, remedy="add it")


@cache
def rules_version() -> str:
    """Changes with the ladder: codes, order and pages. Verdicts of two versions are compared with care."""
    return short_hash(*(f"{r.code} {r.rank} {r.verdict.value} {r.doc}" for r in ladder()), size=4)
