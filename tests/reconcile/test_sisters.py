"""Two sentences that are made alike may tell of two things: the exports of rice and of tea, what was spent on roads and on schools. What is
said of one thing in other words is a contradiction as before."""

import datetime as dt
from pathlib import Path

import pytest

from factcheck.run import analyse

SISTERS = """
en|Exports of rice fell by 3 percent in 2024.|Exports of tea fell by 5 percent in 2024.
en|The price of winter wheat rose by 4 percent to 210 euros in June.|The price of barley rose by 5 percent to 190 euros in June.
en|Rents in the old town rose by 4 percent in 2024.|Rents in the harbour district rose by 7 percent in 2024.
en|Thefts of bicycles fell by 12 percent in 2024.|In 2024 thefts of cars went down by 3 percent.
en|The girls' team won 12 matches this season.|The boys' team won 9 matches this season.
en|The first edition drew 12,000 visitors.|The second edition drew 15,000 visitors.
en|The firm sold 4,300 tractors in 2024.|The firm sold 1,200 lorries in 2024.
en|The city spent 12 million euros on roads last year.|The city spent 30 million euros on schools last year.
en|The company pays its cleaners 12 euros an hour.|The company pays its drivers 15 euros an hour.
en|The party won 12 seats in the north.|The party won 7 seats in the south.
en|The hospital in Reims treated 120 patients.|The hospital in Troyes treated 85 patients.
fr|Le prix du blé a augmenté de 4 % en juin.|Le prix de l'orge a augmenté de 5 % en juin.
fr|Les exportations de riz ont reculé de 3 % en 2024.|Les exportations de thé ont reculé de 5 % en 2024.
fr|Les loyers de la vieille ville ont augmenté de 4 % en 2024.|Les loyers du quartier du port ont augmenté de 7 % en 2024.
de|Der Preis für Weizen stieg im Juni um 4 Prozent.|Der Preis für Gerste stieg im Juni um 5 Prozent.
de|Die Reisexporte sanken 2024 um 3 Prozent.|Die Teeexporte sanken 2024 um 5 Prozent.
de|Die Mieten in der Altstadt stiegen 2024 um 4 Prozent.|Die Mieten im Hafenviertel stiegen 2024 um 7 Prozent.
es|El precio del trigo subió un 4 % en junio.|El precio de la cebada subió un 5 % en junio.
es|Los alquileres del casco antiguo subieron un 4 % en 2024.|Los alquileres del barrio del puerto subieron un 7 % en 2024.
"""
ONE_THING = """
en|Exports of rice fell by 3 percent in 2024.|Rice exports fell by 5 percent in 2024.
en|Rents in the old town rose by 4 percent in 2024.|In the old town rents went up by 7 percent in 2024.
en|The northern section of the motorway is 12 kilometres long.|The motorway's northern section is 17 kilometres long.
en|The blaze killed 12 people in Orlen on Monday.|The fire killed 21 people in Orlen on Monday.
en|The firm sold 4,300 tractors in 2024.|The company sold 1,200 tractors in 2024.
en|The army lost 12 tanks in the battle.|The army captured 12 tanks in the battle.
en|Imports of coal rose by 12 percent in 2024.|Coal imports grew by 8 percent in 2024.
en|The hike in the old quarry took 45 days in 2024.|The hike in the old quarry took 54 days in 2024.
"""


def told(root: Path, language: str, *texts: str) -> set[str]:
    """The verdicts between articles of one day."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for i, text in enumerate(texts):
        head = f"---\ntitle: {i}\noutlet: The {i}\npublished: {dt.date(2025, 3, 5)}\nlanguage: {language}\n---\n"
        (root / "sources" / f"{i}.md").write_text(f"{head}{text}\n", "utf-8")
    return {relation.verdict.value for relation in analyse(root).reconciliation.relations}


@pytest.mark.parametrize("row", SISTERS.strip().splitlines())
def test_what_is_told_of_two_things_in_like_sentences_is_no_conflict(tmp_path: Path, row: str) -> None:
    assert "conflict" not in told(tmp_path, *row.split("|"))


@pytest.mark.parametrize("row", ONE_THING.strip().splitlines())
def test_what_is_told_of_one_thing_in_other_words_is_a_conflict(tmp_path: Path, row: str) -> None:
    assert "conflict" in told(tmp_path, *row.split("|"))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The firm sold 4,300 tractors in 2024.", "The firm sold 4,300 lorries in 2024."),
        ("fr", "La ville a dépensé 12 millions d'euros pour les routes.", "La ville a dépensé 12 millions d'euros pour les écoles."),
        ("es", "La ciudad gastó 12 millones en carreteras.", "La ciudad gastó 12 millones en escuelas."),
        ("en", "The bank sold 400 flats in 2024.", "The bank bought 400 flats in 2024."),
        ("fr", "Le président a signé la loi le 4 mai.", "Le président a rejeté la loi le 4 mai."),
    ],
)
def test_one_figure_of_two_things_or_of_the_reverse_is_no_agreement(tmp_path: Path, language: str, one: str, other: str) -> None:
    assert "agree" not in told(tmp_path, language, one, other)
