"""What is only just comparable is told where nothing likelier stands beside it."""

from types import SimpleNamespace
from typing import Any, cast

from factcheck.graph.counterparts import without_outdone
from factcheck.model import Reason, Relation, Verdict

LINKS = cast(Any, SimpleNamespace(claim=lambda id: SimpleNamespace(claim=SimpleNamespace(source=id[0]))))  # "a1" stands in article "a"


def told(a: str, b: str, odds: float | None, verdict: Verdict = Verdict.COMPATIBLE) -> Relation:
    return Relation(a=a, b=b, verdict=verdict, reasons=(Reason.known(code="K317", key="rules.two_dates"),), odds=odds)


def test_a_doubtful_pair_is_left_out_where_three_likelier_ones_stand_beside_it() -> None:
    doubtful = told("a1", "b1", -1.9)
    beside = [told("a1", "b2", -0.5), told("a1", "b3", 0.4), told("a2", "b1", None)]
    assert without_outdone([doubtful, *beside], LINKS) == beside


def test_a_pair_is_told_where_fewer_are_likelier_or_they_are_of_another_article_or_it_is_likely_itself() -> None:
    doubtful, likely = told("a1", "b1", -1.9), told("a1", "b4", -0.9)
    beside = [told("a1", "b2", -0.5), told("a1", "b3", -2.2), told("a1", "c1", 2.0), told("a2", "b1", 0.4)]
    assert doubtful in without_outdone([doubtful, *beside], LINKS)
    assert likely in without_outdone([likely, *beside, told("a1", "b5", 1.0), told("a1", "b6", 1.0), told("a1", "b7", 1.0)], LINKS)


def test_what_agrees_or_contradicts_is_told_whatever_stands_beside_it() -> None:
    doubtful = told("a1", "b1", -1.9, Verdict.CONFLICT)
    beside = [told("a1", f"b{i}", 1.0) for i in range(2, 6)]
    assert doubtful in without_outdone([doubtful, *beside], LINKS)
