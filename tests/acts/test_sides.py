"""Sides that words take, of clauses that are set against very many others."""

from factcheck.acts.sides import sides
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
