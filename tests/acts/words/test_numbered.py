"""Things of one kind that only a number tells apart are two, across articles and languages, and such a number counts nothing."""

from pathlib import Path

import pytest

from factcheck.acts.words.numbered import DETAIL, numbered
from factcheck.ask.asking import answer
from factcheck.model import Verdict
from factcheck.reconcile.parallels import parallels
from tests.acts.met.test_sited import Told, dossier

NAMED = [
    ("en", "Tram line 4 carried 12,000 passengers on Monday.", {"4"}),
    ("en", "Lines 4, 6 and 14 were closed for 3 days.", {"4", "6", "14"}),
    ("en", "Apollo 11 landed on 20 July 1969 at 20:17.", {"11"}),
    ("en", "The B-52 landed. A Boeing 737 landed with 143 people.", {"52", "737"}),
    ("en", "King Charles III was 74 in World War II films.", {"3", "2"}),
    ("en", "Flight BA147 left gate C 34 minutes late.", {"147", "C"}),
    ("en", "The iPhone 16 sold better than the Galaxy S24 in 12 countries.", {"16", "24"}),
    ("en", "John F. Kennedy met 12 mayors in 1962.", set()),
    ("en", "Group A of the trial had 240 patients.", {"A"}),
    ("en", "Line A Success: 240 patients.", set()),
    ("fr", "La ligne 14 et l'A7 ont été fermées 9 heures.", {"14", "7"}),
    ("fr", "L'usine 2 de Varenne emploie 340 personnes.", {"2"}),
    ("de", "Der Reaktor 3 wurde stillgelegt, die Messehalle 7 blieb 4 Tage zu.", {"3", "7"}),
    ("de", "In Halle feierten 300 Gäste, die Gewerkschaft zählte 500.", set()),
    ("es", "El rey Felipe VI inauguró la línea 7 y 12 estaciones.", {"6", "7"}),
]


@pytest.mark.parametrize(("language", "text", "numbers"), NAMED)
def test_the_numbers_that_things_are_called_by_are_told_from_those_that_count_or_date(language: str, text: str, numbers: set[str]) -> None:
    assert set().union(*numbered(text, language).values()) == numbers


def test_where_on_a_thing_something_is_is_marked_as_a_detail() -> None:
    kinds = numbered("The fire on floor 4 of Terminal 2 hurt 12.", "en")
    assert {next(iter(marks)) for kind, marks in kinds.items() if kind.startswith(DETAIL)} == {"4"}
    assert {next(iter(marks)) for kind, marks in kinds.items() if not kind.startswith(DETAIL)} == {"2"}


TWO = {
    "lines": (
        "en", "Tram line 4 carried 12,000 passengers on Monday.",
        "en", "Tram line 14 carried 15,000 passengers on Monday.",
    ),
    "lines in two languages": (
        "fr", "La ligne 4 du tramway a transporté 12 000 voyageurs lundi.",
        "en", "Tram line 14 carried 15,000 passengers on Monday.",
    ),
    "terminals": (
        "en", "Terminal 5 at Hexley airport handled 32 million passengers in 2023.",
        "en", "Terminal 2 at Hexley airport handled 22 million passengers in 2023.",
    ),
    "motorways": (
        "de", "Auf der A7 bei Kassel starben bei dem Unfall drei Menschen.",
        "de", "Auf der A9 bei Kassel starben bei dem Unfall vier Menschen.",
    ),
    "reactors": (
        "en", "Reactor 3 at Zeleny was shut down on 3 March.",
        "en", "Reactor 4 at Zeleny was shut down on 5 March.",
    ),
    "works": (
        "fr", "L'usine 2 de Varenne emploie 340 personnes.",
        "fr", "L'usine 3 de Varenne emploie 290 personnes.",
    ),
}  # fmt: skip
ONE = {
    "one line": (
        "en", "Tram line 4 carried 12,000 passengers on Monday.",
        "en", "Tram line 4 carried 15,000 passengers on Monday.",
    ),
    "a fire that two articles place on two floors": (
        "en", "The fire on floor 4 of the Hexley tower killed 12 people on Monday.",
        "en", "The fire on floor 5 of the Hexley tower killed 15 people on Monday.",
    ),
    "an article that names both": (
        "en", "Tram line 4 carried 12,000 passengers on Monday.",
        "en", "Tram lines 4 and 14 carried 15,000 passengers on Monday.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_figures_of_two_things_with_other_numbers_are_never_compared_nor_put_side_by_side(told: Told, tmp_path: Path) -> None:
    analysis = dossier(tmp_path, told)
    assert [r for r in analysis.reconciliation.relations if r.verdict is not Verdict.UNRELATED] == []
    assert parallels(analysis.sources, (), {}, {}) == []


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_figures_of_one_thing_are_compared(told: Told, tmp_path: Path) -> None:
    assert any(r.verdict is Verdict.CONFLICT for r in dossier(tmp_path, told).reconciliation.relations)


def test_a_question_after_one_of_them_is_not_answered_by_the_other(tmp_path: Path) -> None:
    analysis = dossier(tmp_path, TWO["lines"])
    for number, expected in ((4, 12_000), (14, 15_000)):
        hit = answer(f"How many passengers did tram line {number} carry?", analysis).hits[0]
        value = next(c.value for c in analysis.claims if c.id == hit.claim)
        assert value is not None
        assert value.middle == expected
