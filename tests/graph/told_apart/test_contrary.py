"""Clauses that tell of two things, or of one thing the other way round."""

import pytest

from factcheck.graph.told_apart.contrary import contrary, exchanged, of_other_fates, on_other_sides
from factcheck.link.linked import LinkedClaim
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.example import claim


def said(quote: str, id: str = "a", measure: str = "amount:?") -> LinkedClaim:
    return claim(measure, 48, quote=quote, subject=None).linked(id)


def both(one: str, other: str) -> tuple[LinkedClaim, LinkedClaim]:
    return said(one), said(other, "b")


def test_buyer_and_seller_exchanged_are_exchanged_although_the_thing_sold_is_the_same() -> None:
    one = "Volaria bought the Mirelle quay from Norvik for 48 million"
    assert exchanged(*both(one, "Norvik bought the Mirelle quay from Volaria for 48 million"))
    assert not exchanged(*both(one, "Norvik sold the Mirelle quay to Volaria for 48 million"))


def test_one_name_in_common_exchanges_nothing() -> None:
    assert not exchanged(*both("Volaria bought Norvik for 48 million", "Oststrand bought Volaria for 48 million"))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the council approved the bridge for 48 million", "the council rejected the bridge for 48 million", True),
        ("the council approved the bridge for 48 million", "the council accepted the bridge for 48 million", False),
        ("Anna Keller was convicted over 48 million", "Anna Keller was acquitted over 48 million", True),
        ("Anna Keller was convicted over 48 million", "Keller was acquitted over 48 million", True),
        ("Anna Keller was convicted over 48 million", "Paul Keller was acquitted over 48 million", False),  # of one family
        ("he joined Volaria for 48 million", "he leaves Norvik for 48 million", False),  # who moves does both
    ],
)
def test_two_sides_of_one_act_are_no_agreement(one: str, other: str, apart: bool) -> None:
    assert on_other_sides(*both(one, other)) is apart


def test_a_newborn_may_die_but_no_day_is_that_of_birth_and_of_death() -> None:
    assert not on_other_sides(*both("a boy born too early was one of 48", "48 children died"))
    days = ("born on 12 May 1948", "died on 12 May 1948")
    one, other = (claim("date:life", kind="date", time="1948-05-12", quote=quote, subject=None) for quote in days)
    assert on_other_sides(one.linked("a"), other.linked("b"))


def test_the_missing_are_not_the_dead() -> None:
    missing, dead = said("48 people are missing", measure="missing"), said("48 people died", "b", "killed")
    assert of_other_fates(missing, dead) and contrary(missing, dead)
    assert not of_other_fates(dead, said("48 people lost their lives", "c", "killed"))


BOUGHT = "Volaria bought the Mirelle quay from Norvik for 48 million"


@pytest.mark.parametrize(
    "other",
    [
        "Norvik bought the Mirelle quay from Volaria, which received 48 million",
        "Norvik bought the Mirelle quay from Volaria for 48 million",
        "Norvik bought the quay from Volaria, but Volaria bought the Mirelle quay from Norvik for 48 million",
    ],
)
def test_what_is_contrary_does_not_depend_on_which_claim_comes_first(other: str) -> None:
    a, b = both(BOUGHT, other)
    assert contrary(a, b) == contrary(b, a) and exchanged(a, b) == exchanged(b, a)
    assert judge(a, b) == judge(b, a)


def test_a_date_counts_no_other_fates_whichever_comes_first() -> None:
    missing = said("48 people are missing", measure="missing")
    day = claim("killed", None, kind="date", time="2025-03-05", quote="people died on 5 March 2025", subject=None).linked("d")
    assert not of_other_fates(missing, day) and not of_other_fates(day, missing)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the council will close 48 beds", "the clinic, opened in 1968, will lose 48 beds", False),
        ("the council will close 48 beds", "the council will open 48 beds", True),
        ("the clinic closed in 1968 with 48 beds", "the clinic opened in 1968 with 48 beds", True),
    ],
)
def test_what_is_told_of_another_year_takes_no_side(one: str, other: str, apart: bool) -> None:
    assert on_other_sides(*both(one, other)) is apart


def test_how_some_voted_is_not_the_other_side_of_how_the_vote_came_out() -> None:
    one, other = "27 members were for it, 18 voted against", "the council approved the budget by 27 votes to 18"
    assert not on_other_sides(
        *(claim("members", 18, unit="people", quote=q, subject=None).linked(i) for q, i in ((one, "a"), (other, "b")))
    )
    assert on_other_sides(*both(one, other))
