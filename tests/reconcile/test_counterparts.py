"""What is only just comparable is told where nothing likelier stands beside it."""

from types import SimpleNamespace
from typing import Any, cast

from factcheck.model import Reason, Relation, Verdict
from factcheck.reconcile.pairs.counterparts import still_open, without_outdone

LINKS = cast(  # "a1" stands in article "a"
    Any, SimpleNamespace(claims=(), claim=lambda id: SimpleNamespace(claim=SimpleNamespace(id=id, source=id[0])))
)


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


def test_whether_two_are_of_one_thing_is_asked_once_of_a_claim_and_of_the_likeliest_pair() -> None:
    likeliest, other, apart = told("a1", "b1", 1.9), told("a1", "b2", 0.4), told("a1", "c1", 0.2)
    assert still_open([apart, other, likeliest], [], LINKS) == [likeliest, apart]


def test_it_is_not_asked_where_the_pair_is_told_or_either_claim_has_a_counterpart_in_the_other_article() -> None:
    asked = told("a1", "b1", 1.9)
    explained = told("a1", "b2", -1.9)
    assert still_open([asked], [explained, told("a1", "c1", 2.0, Verdict.AGREE)], LINKS) == [asked]
    assert still_open([asked], [told("a1", "b1", 0.0)], LINKS) == []
    for verdict in (Verdict.AGREE, Verdict.CONFLICT, Verdict.UNCLEAR):
        assert still_open([asked], [told("a2", "b1", 0.1, verdict)], LINKS) == []
