"""The short form of a stretch of time is read back as it was written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang.times import time_told
from factcheck.model import TimeRelation
from factcheck.model.time_iso import length_of, moved, parse_time

_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    ("iso", "start", "end"),
    [
        ("P4Y/2024-11", "2020-11-01", "2024-11-30"),
        ("P18M/2025", "2023-01-01", "2025-12-31"),
        ("P2W/2025-08-07", "2025-07-24", "2025-08-07"),
        ("2024-02-29/P1Y", "2024-02-29", "2025-02-28"),
    ],
)
def test_a_length_is_counted_from_the_end_that_is_given(iso: str, start: str, end: str) -> None:
    time = parse_time(iso)
    assert (str(time.start), str(time.end), time.iso, time.relation) == (start, end, iso, TimeRelation.OVER)


@given(_DAYS, st.integers(1, 60), st.sampled_from("YMWD"), st.booleans())
def test_a_length_up_to_a_day_holds_that_day_and_is_named_as_it_was_stated(day: dt.date, count: int, unit: str, back: bool) -> None:
    time = parse_time(f"P{count}{unit}/{day}" if back else f"{day}/P{count}{unit}")
    assert (time.end if back else time.start) == day
    assert length_of(time.iso) == (count, unit)
    assert (str(count) in time_told("en", time)) or count == 1


@pytest.mark.parametrize("iso", ["P4Y/2024-Q4", "P4Y/P2Y", "P4H/2024", "P4Y", "2024/P9999Y"])
def test_a_length_that_no_date_can_be_counted_from_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_time(iso)


def test_the_end_of_a_month_moved_by_months_stays_in_the_month() -> None:
    assert moved(dt.date(2024, 3, 31), -1) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("language", "iso", "words"),
    [
        ("en", "P4Y/2024-11", "the 4 years to November 2024"),
        ("en", "P1Y/2024-11", "the year to November 2024"),
        ("en", "2024-11-03/P3M", "the 3 months from 3 November 2024"),
        ("fr", "P5Y/2025-09", "les 5 ans jusqu’en septembre 2025"),
        ("fr", "P2W/2025-08-07", "les 2 semaines jusqu’au 7 août 2025"),
    ],
)
def test_a_length_is_told_as_it_was_stated_and_not_as_a_date_that_nobody_stated(language: str, iso: str, words: str) -> None:
    assert time_told(language, parse_time(iso)).whole == words
