"""The order in which matters are told."""

from types import SimpleNamespace
from typing import Any, cast

from factcheck.report.judge import card_order


def card(sort: str, id: str, odds: float) -> Any:
    claims = (SimpleNamespace(id=id),)
    return cast(
        Any, SimpleNamespace(settled=False, severity="note", sort=sort, more=(), odds=odds, question=None, claims=claims, copies=())
    )


def test_of_open_questions_the_likeliest_of_one_thing_comes_first_and_conflicts_keep_their_order() -> None:
    cards = [card("unclear", "a", 0.2), card("unclear", "b", 1.9), card("conflict", "c", 0.1), card("conflict", "d", 2.0)]
    assert [c.claims[0].id for c in sorted(cards, key=card_order)] == ["c", "d", "b", "a"]
