"""Sides that words take, of clauses that are set against very many others."""

import pytest

from factcheck.acts.words.sides import opposite, sides
from factcheck.read.text import tokenize
from tests.work import calls

CLAUSE = "The council has not approved the plan for the bridge, and the school that it closed in 2019 has never opened again"


def test_which_sides_a_clause_takes_is_read_once_however_often_it_is_compared() -> None:
    tokens = tokenize(CLAUSE)
    sides(tokenize("A road was opened"), "en")  # the words of the language are loaded
    first = calls(lambda: sides(tokens, "en"))
    again = calls(lambda: sides(tokens, "en", frozenset({"council"}), years=frozenset({"2019"})))
    assert again < first / 3


def test_a_side_of_another_year_is_left_out_however_the_clause_was_read_before() -> None:
    tokens = tokenize("the hospital, opened in 1968, was not rebuilt")
    assert sides(tokens, "en")
    assert sides(tokens, "en", years=frozenset()) != sides(tokens, "en")
    assert sides(tokens, "en", years=frozenset({"1968"})) == sides(tokens, "en")


PARTED = {
    "en": "Steel barriers were approved by the county council but were never put up",
    "fr": "Le conseil a approuvé les barrières mais ne les a jamais posées",
    "de": "Der Kreistag hat die Leitplanken gebilligt aber niemals angebracht",
    "es": "El pleno aprobó las barreras pero nunca las puso",
}


@pytest.mark.parametrize(("language", "clause"), PARTED.items(), ids=PARTED)
def test_what_is_denied_behind_a_but_is_not_what_stands_before_it(language: str, clause: str) -> None:
    assert sides(tokenize(clause), language)["vote"] == 1


def test_a_man_and_a_woman_of_one_age_are_two_people() -> None:
    man, woman = (tokenize(text) for text in ("a man of 34 was taken to hospital", "a woman in her thirties was treated"))
    assert opposite(man, "en", woman, woman, "en")
    assert not opposite(man, "en", man, man, "en")
