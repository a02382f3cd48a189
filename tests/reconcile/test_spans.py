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


BORN = "The actress Vera Lind was born on 12 May 1940."
DIED = "The actress Vera Lind died on 3 October 2024 at the age of {}."
CLOSED = "The Tessaro bridge was closed in 2019, {} years after it was opened."


@pytest.mark.parametrize(("age", "fault"), [(84, False), (83, True), (88, True)])
def test_the_age_at_an_event_is_held_against_the_birth_that_another_article_dates(age: int, fault: bool) -> None:
    assert faults(BORN, DIED.format(age)) == ([("A202", 2)] if fault else [])


@pytest.mark.parametrize(("years", "fault"), [(32, False), (42, True)])
def test_years_since_an_opening_are_held_against_the_day_that_another_article_gives(years: int, fault: bool) -> None:
    assert faults("The Tessaro bridge was opened in 1987.", CLOSED.format(years)) == ([("A202", 2)] if fault else [])


def test_the_age_of_somebody_else_and_the_opening_of_something_else_are_held_against_nothing() -> None:
    assert faults(BORN, "The actress Vera Lind died on 3 October 2024. Her husband had died at the age of 88.") == []
    assert faults(BORN.replace("Vera Lind", "Anna Berg"), DIED.format(88)) == []
    assert faults("The Morland bridge was opened in 1987.", CLOSED.format(42)) == []


def test_one_of_two_births_that_fits_is_the_one_that_is_meant() -> None:
    assert faults(BORN, BORN.replace("1940", "1936"), DIED.format(88)) == []
    assert faults(BORN.replace("1940", "1941"), BORN.replace("1940", "1937"), DIED.format(92)) == []


def test_what_one_article_dates_and_counts_in_two_sentences_is_held_together() -> None:
    assert faults(f"{BORN} {DIED.format(88)}") == [("A112", 1)]
    assert faults(f"{BORN} {DIED.format(84)}") == []
