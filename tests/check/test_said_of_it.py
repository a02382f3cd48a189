"""What a source prints to the letter, of some of them, bounded, or of the very day."""

import pytest

from factcheck.check.facts.compare import Stand, compare_dates
from factcheck.model.time_iso import parse_time
from tests.check.dossier import Status

SOURCES = {
    "en": (
        "The captain, Inigo Larra, survived and was tried in Bilbao in 1688, but acquitted.\n\n"
        "Three of the eleven pillars at Eichberg need longer piles.\n\n"
        "Rosswick won the cup with one of the smaller budgets in the division. Ida Morell praised the players after the triumph of 2018."
    ),
    "fr": "La billetterie du festival en a couvert 44 %, les subventions 31 % et les mécènes le reste.",
    "de": ("Drei der elf Stützen müssen auf längere Pfähle gestellt werden."),
    "es": "Tres de los once pilares del puente necesitan pilotes más largos.",
}


def test_what_a_source_prints_to_the_letter_it_says(status: Status) -> None:
    assert status("He was [tried in Bilbao], and acquitted.", "en") == "supported"
    assert status("He was [tried in Granada], and acquitted.", "en") != "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Three of the eleven pillars need longer piles].", "[All eleven pillars need longer piles].", "en"),
        ("[Drei von elf Stützen brauchen längere Pfähle].~", "[Alle elf Stützen brauchen längere Pfähle].~", "de"),
        ("[Tres de los once pilares necesitan pilotes más largos].~", "[Todos los once pilares necesitan pilotes más largos].~", "es"),
    ],
)
def test_some_of_them_are_not_all(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) == "contradicted"


def test_a_number_that_no_passage_prints_is_said_by_none_whatever_it_counts(status: Status) -> None:
    assert status("[Rosswick won the cup with a budget that is only one of the smaller ones in the division].", "en") == "supported"
    assert status("[Rosswick won the cup with a budget that is only the 17th-largest in the division].", "en") == "not-in-source"
    assert status("[Ida Morell praised the players for their 2018 triumph].", "en") == "supported"
    assert status("[Ida Morell praised the players for their 2012 triumph].", "en") == "not-in-source"


def test_a_bound_before_a_figure_begins_no_clause(status: Status) -> None:
    assert (
        status("Sur un budget de 3,1 millions d'euros, [la billetterie n'a rapporté que 44 %] ; les subventions ont couvert 31 %.~", "fr")
        == "supported"
    )
    assert (
        status("Sur un budget de 3,1 millions d'euros, [la billetterie n'a rapporté que 31 %] ; les subventions ont couvert 31 %.~", "fr")
        == "contradicted"
    )


@pytest.mark.parametrize(("draft", "source"), [("2025-05-14", "2025-05"), ("2025-05-14", "2025-05/.."), ("2025-05", "2025")])
def test_a_date_is_not_said_by_a_longer_stretch_that_it_lies_in(draft: str, source: str) -> None:
    assert compare_dates(parse_time(draft), parse_time(source), years_printed=True) is None
    assert compare_dates(parse_time(source), parse_time(draft), years_printed=True) is Stand.SAME
