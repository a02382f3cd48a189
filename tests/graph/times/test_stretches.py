"""How long a stretch of time a figure covers."""

from dataclasses import replace

import pytest

from factcheck.graph.times.stretches import covered, other_stretch
from factcheck.link.linked import LinkedClaim
from factcheck.rules.example import claim


def said(quote: str, language: str, **fields: object) -> LinkedClaim:
    made = claim("cost", 14500000, unit="EUR", subject="Kelden", quote=quote, **fields).linked("a")
    return replace(made, source=made.source.model_copy(update={"language": language}))


@pytest.mark.parametrize(
    ("quote", "language", "years"),
    [
        ("Kelden spends 14.5 million euros over three years", "en", 3),
        ("Kelden gibt 14,5 Millionen Euro in vier Jahren aus", "de", 4),
        ("Kelden dépense 14,5 millions d'euros sur dix-huit mois", "fr", 1.5),
        ("Kelden gasta 14,5 millones de euros en dos años", "es", 2),
        ("Kelden spends 14.5 million euros", "en", None),
        ("Kelden spends 14.5 million euros after three years of talks", "en", None),  # not what the sum covers
        ("Il y a trois ans, Kelden dépensait 14,5 millions d'euros", "fr", None),
    ],
)
def test_a_sum_covers_the_stretch_that_is_told_behind_it(quote: str, language: str, years: float | None) -> None:
    days = covered(said(quote, language))
    assert days is None if years is None else days is not None and abs(days / 365.25 - years) < 0.01


@pytest.mark.parametrize(
    ("quote", "time", "unit", "apart"),
    [
        ("Kelden spends 14.5 million euros over three years", None, "EUR/year", True),
        ("Kelden spends 14.5 million euros in twelve months", None, "EUR/year", False),
        ("Kelden spends 14.5 million euros in twelve months", None, "EUR/month", True),
        ("Kelden spends 14.5 million euros", None, "EUR/year", False),
        ("Kelden spends 14.5 million euros over three years", None, "EUR/resident", False),
    ],
)
def test_a_rate_holds_for_a_stretch_of_its_own(quote: str, time: str | None, unit: str, apart: bool) -> None:
    rate = claim("rate:cost", 14500000, unit=unit, aspect="rate", subject="Kelden").linked("b")
    assert other_stretch(rate, said(quote, "en", time=time)) is apart
