"""A stated length of time is held against the dates that other articles give."""

import pytest

from tests.reconcile.test_across import faults

OPENED = "The Tessaro bridge opened in March 2022, {} years late."
DUE = "The Tessaro bridge was due to open in March {}."


@pytest.mark.parametrize(("years", "fault"), [("ten", False), ("nearly ten", False), ("six", True), ("fourteen", True)])
def test_a_delay_is_held_against_the_plan_that_another_article_tells(years: str, fault: bool) -> None:
    assert faults(DUE.format(2012), OPENED.format(years)) == ([("A202", 2)] if fault else [])


def test_the_plan_of_another_thing_or_of_a_later_time_is_no_beginning_of_a_delay() -> None:
    assert faults(DUE.format(2012).replace("Tessaro", "Morland"), OPENED.format("six")) == []
    assert faults(DUE.format(2028), OPENED.format("six")) == []


def test_which_of_two_plans_is_meant_stays_open() -> None:
    assert faults(DUE.format(2012), DUE.format(2013), OPENED.format("six")) == []
    assert faults(DUE.format(2012), DUE.format(2012), OPENED.format("six")) == [("A202", 2), ("A202", 2)]


def test_a_plan_that_explains_the_delay_outweighs_those_that_do_not() -> None:
    assert faults(DUE.format(2012), DUE.format(2016), OPENED.format("six")) == []


def test_a_length_that_is_no_delay_is_held_against_no_plan() -> None:
    assert faults(DUE.format(2012), "The Tessaro bridge opened in March 2022 and took six years to build.") == []
