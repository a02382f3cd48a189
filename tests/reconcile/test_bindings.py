"""What arithmetic asks of the words around two figures before it holds them together."""

import re
from decimal import Decimal

import pytest

from factcheck.lang.amounts import value_words
from factcheck.model import Approx, Value
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.terms import Article
from tests.reconcile.made import claim, source


def test_the_sentence_before_is_the_one_before_though_no_claim_was_made_of_it() -> None:
    text = source("a", "They sold 300 boats. Nobody had expected that. It rained. They kept 20 boats.")
    sold, kept = claim(text, "300 boats", 300, "boats"), claim(text, "20 boats", 20, "boats")
    first, second = Article(text, [sold, kept]).terms
    assert second.sentence - first.sentence == 3


@pytest.mark.parametrize(
    ("text", "sums_up"), [("together they have", True), ("together with three others they have", False), ("in all they have", True)]
)
def test_together_with_others_sums_up_more_than_what_was_listed(text: str, sums_up: bool) -> None:
    assert cues.has("total", text, "en") is sums_up


@pytest.mark.parametrize(
    ("approx", "unit", "english", "french"),
    [
        (Approx.MORE_THAN, "%", "a fall of more than 35%", "une baisse de plus de 35%"),
        (Approx.ABOUT, "%", "a fall of about 35%", "une baisse d’environ 35%"),
        (Approx.EXACT, "%", "\u221235%", "\u221235%"),
        (Approx.ABOUT, "\u00b0C", "about \u221235\u00b0C", "environ \u221235\u00b0C"),
    ],
)
def test_a_hedged_fall_is_told_as_a_fall_and_not_as_a_negative_number(approx: Approx, unit: str, english: str, french: str) -> None:
    low = None if approx is Approx.MORE_THAN else Decimal(-35)
    value = Value(low=low, high=Decimal(-35), stated=Decimal(-35), unit=unit, approx=approx)
    assert re.sub(r"\s(?=[%\u00b0])", "", value_words("en", value)) == english
    assert re.sub(r"\s(?=[%\u00b0])", "", value_words("fr", value)) == french
