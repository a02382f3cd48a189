"""What date a linked claim states where its text gives only an end of a stretch."""

import datetime as dt

import pytest

from factcheck.graph.times.apart import apart, days_apart
from factcheck.link.linked import LinkedClaim
from factcheck.model import Kind
from factcheck.reconcile.pairs.ladder import judge
from tests.graph.compare.test_sameness import article, linked


def date(name: str, text: str) -> LinkedClaim:
    return next(c for c in linked(article(name, text)).claims if c.claim.kind is Kind.DATE)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Anna Lind has led the Tessaro museum since 2018.", dt.date(2018, 1, 1), dt.date(2018, 12, 31)),
        ("The checks on the Tessaro bridge will last until 30 April 2031.", dt.date(2031, 4, 30), dt.date(2031, 4, 30)),
        ("The Tessaro bridge opened in May 2030.", dt.date(2030, 5, 1), dt.date(2030, 5, 31)),
    ],
)
def test_a_beginning_and_a_latest_day_are_dates_of_their_own(text: str, first: dt.date, last: dt.date) -> None:
    time = date("a", text).time
    assert time is not None and (time.start, time.end) == (first, last)


def test_two_latest_days_are_not_one_date_and_a_latest_day_is_kept_by_any_before_it() -> None:
    april = date("a", "The checks on the Tessaro bridge will last until 30 April 2031.")
    october = date("b", "The checks on the Tessaro bridge will last until 31 October 2031.")
    again = date("c", "The checks on the Tessaro bridge will last until 30 April 2031.")
    march = date("d", "The checks on the Tessaro bridge ended on 3 March 2031.")
    assert april.time is not None and october.time is not None and again.time is not None and march.time is not None
    assert days_apart(april.time, october.time)
    assert not days_apart(april.time, again.time)
    assert not apart(april, march)
    agreed = judge(april, october)
    assert agreed is None or agreed.verdict.value != "agree"
