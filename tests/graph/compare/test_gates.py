"""What the gates keep apart, whatever else two claims share."""

import pytest

from factcheck.graph.compare.gates import passage
from factcheck.graph.compare.placed import pair
from factcheck.measures.concept import concepts, opposed
from factcheck.rules.example import claim


@pytest.mark.parametrize(("one", "other", "passes"), [("start", "end", False), ("end", "start", False), ("start", "start", True)])
def test_the_start_of_something_is_not_its_end_though_all_else_agrees(one: str, other: str, *, passes: bool) -> None:
    event = {"kind": "date", "subject": "outbreak", "time": "2024-10-18"}
    compared = pair(claim(f"date:{one}", **event).linked("a"), claim(f"date:{other}", **event).linked("b"))
    assert (passage(compared).failed is None) is passes


def test_an_opposite_is_declared_once_and_holds_both_ways() -> None:
    rows = [(id, c.opposite) for id, c in concepts().items() if c.opposite]
    assert rows
    for id, other in rows:
        assert other in concepts()
        assert opposed([id], [other])
        assert opposed([other, "total"], [id])
        assert not opposed([id], [id])


@pytest.mark.parametrize(
    ("one", "other", "passes"),
    [
        ("sheep", "vehicles", False),
        ("people", "cows", False),
        ("sheep", "animals", True),
        ("sheep", "units", True),
        ("homes", "buildings", True),
    ],
)
def test_animals_are_not_compared_with_people_or_things(one: str, other: str, *, passes: bool) -> None:
    storm = {"measure": "losses", "subject": "Storm", "time": "2026-01"}
    compared = pair(claim(low=430, unit=one, **storm).linked("a"), claim(low=340, unit=other, **storm).linked("b"))
    assert (passage(compared).failed is None) is passes


@pytest.mark.parametrize(("one", "other", "passes"), [("interval:?", "duration:?", False), ("interval:?", "interval:?", True)])
def test_how_often_something_comes_is_no_length_of_time_that_differs(one: str, other: str, *, passes: bool) -> None:
    kept = {"kind": "duration", "unit": "days", "subject": "Ford", "time": "2026-01"}
    compared = pair(claim(one, 10, **kept).linked("a"), claim(other, 15, **kept).linked("b"))
    assert (passage(compared).failed is None) is passes


@pytest.mark.parametrize(
    ("kept_out", "let_in", "passes"),
    [
        ("vehicles of more than 12 tonnes are banned from the bridge", "vehicles under 12 tonnes may cross the bridge", False),
        ("vehicles of more than 12 tonnes are not banned from the bridge", "vehicles under 12 tonnes may cross the bridge", True),
        ("vehicles of more than 12 tonnes are banned from the bridge", "vehicles under 12 tonnes are banned from the bridge", True),
    ],
)
def test_who_is_kept_out_above_a_limit_is_not_held_against_who_is_let_in_below(kept_out: str, let_in: str, *, passes: bool) -> None:
    bridge = {"unit": "t", "subject": "bridge", "time": "2026-01"}
    above = claim("weight", 12, approx="more-than", quote=kept_out, **bridge).linked("a")
    below = claim("weight", 12, approx="less-than", quote=let_in, **bridge).linked("b")
    assert (passage(pair(above, below)).failed is None) is passes
