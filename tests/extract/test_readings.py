"""Readings of single figures and times that were once mistaken for something else."""

import pytest

from factcheck.model import Kind, TimeRelation
from tests.extract.reading import claim, read


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "It takes 650 orders a month, or nearly 2000 since February.", "2000"),
        ("fr", "Elle prend 650 commandes par mois, soit près de 2000 depuis février.", "2000"),
        ("es", "Recibe 650 pedidos al mes, o casi 2000 desde febrero.", "2000"),
    ],
)
def test_a_hedged_round_number_behind_a_rate_is_a_total_and_no_year(language: str, text: str, number: str) -> None:
    found = claim(read(text, language), number)
    assert found.value is not None
    assert found.value.unit == "orders"
    assert found.time is not None
    assert found.time.relation is TimeRelation.SINCE


def test_a_year_that_is_compared_with_stays_a_year() -> None:
    assert all(c.value is None or c.value.middle != 2024 for c in read("Sales were 8 percent more than 2024.").claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is safer than two-wheelers and three-seaters."),
        ("fr", "Les modèles deux-temps et les trois-roues disparaissent."),
    ],
)
def test_a_number_word_before_a_hyphen_names_a_kind_of_thing(language: str, text: str) -> None:
    assert [c for c in read(text, language).claims if c.value is not None] == []


def test_a_length_of_time_before_a_hyphen_stays_one() -> None:
    assert claim(read("The council has a five-year plan."), "five-year").kind is Kind.DURATION


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The van will take 5, 10 or 15 parcels."),
        ("fr", "La voiture prendra 5, 10 ou 15 colis."),
        ("de", "Der Wagen fasst 5, 10 oder 15 Pakete."),
        ("es", "En el coche caben 5, 10 o 15 paquetes."),
    ],
)
def test_three_numbers_to_choose_from_are_one_figure(language: str, text: str) -> None:
    (found,) = [c for c in read(text, language).claims if c.value is not None]
    assert found.value is not None
    assert (found.value.low, found.value.high, found.value.unit) == (5, 15, "parcels")


def test_three_ages_are_three_figures() -> None:
    assert len([c for c in read("Boats 5, 10 and 15 sank.").claims if c.value is not None]) != 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is hard to imagine more than 300 litres in it."),
        ("fr", "On voit mal plus de 300 litres là-dedans."),
    ],
)
def test_hard_to_imagine_more_is_at_most(language: str, text: str) -> None:
    value = claim(read(text, language), "300").value
    assert value is not None
    assert (value.low, value.high) == (None, 300)


def test_speeds_have_one_unit_however_they_are_written() -> None:
    value = claim(read("Le Zeta a une vitesse bridée à 45 kilomètre/heure.", "fr"), "45").value
    assert value is not None
    assert value.unit == "km/h"


def test_the_end_of_a_name_is_no_direction() -> None:
    text = "Le Tolvar One Plus est cher. Le Tolvar One coûte 2 899 euros, le Tolvar One Plus 3 399 euros."
    assert claim(read(text, "fr"), "3 399").direction == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Nora was unveiled in Geneva in 2019. A year later, the van went on sale."),
        ("fr", "La Nora a été dévoilée à Genève en 2019. Un an plus tard, la voiture était mise en vente."),
    ],
)
def test_what_happened_so_many_years_later_has_a_date(language: str, text: str) -> None:
    dates = [c for c in read(text, language).claims if c.kind is Kind.DATE and c.time is not None]
    assert "2020" in {c.time.iso for c in dates if c.time is not None}


def test_a_year_earlier_dates_nothing() -> None:
    found = read("Sales rose to 300 in 2024. A year earlier the fair opened with 200.")
    assert [c for c in found.claims if c.kind is Kind.DATE and c.time is not None and c.time.iso == "2023"] == []


def test_what_is_expected_in_a_year_is_planned_for_then() -> None:
    found = claim(read("The new Nora is expected in 2027."), "expected")
    assert found.kind is Kind.DATE
    assert found.modality.value == "planned"
    assert [c for c in read("Profit was higher than expected in 2024.").claims if c.kind is Kind.DATE] == []


def test_what_was_sold_since_a_launch_is_since_then() -> None:
    found = claim(read("Tolvar has sold 2,334 scooters since the launch of the model in 2021."), "2,334")
    assert found.time is not None
    assert found.time.iso == "2021/.."
    other = claim(read("Tolvar sold 2,334 scooters after the launch of the model, in 2021."), "2,334")
    assert other.time is not None
    assert other.time.iso == "2021"


def test_a_period_of_months_that_a_figure_is_of_is_no_date() -> None:
    found = read("The market collapsed in the first half of 2025: -34 %.")
    assert [c for c in found.claims if c.kind is Kind.DATE] == []
    assert claim(found, "34").time is not None


def test_a_comparative_by_a_multiple_is_no_rank() -> None:
    assert [c for c in read("La Nora coûte deux fois plus cher.", "fr").claims if c.kind is Kind.RANK] == []
    assert [c for c in read("La Nora est la plus chère du pays.", "fr").claims if c.kind is Kind.RANK] != []


def test_the_best_of_all_that_is_only_spoken_of_is_no_rank() -> None:
    text = "La ville attend le retour de la plus grande fête du pays depuis 1990."
    assert [c for c in read(text, "fr").claims if c.kind in (Kind.RANK, Kind.DATE)] == []


def test_a_place_in_apposition_has_the_rank() -> None:
    text = "La Nora est vendue partout. Tolvar a vendu 800 Nora en Espagne, son premier marché devant l'Italie."
    assert next(c for c in read(text, "fr").claims if c.kind is Kind.RANK).subject == "Espagne"


def test_a_country_lies_in_no_other_country() -> None:
    found = read("Nora is sold in Spain, ahead of Italy. It is made in Vigo, in Spain.")
    assert {c.object for c in found.claims if c.measure == "place:location"} <= {"Spain"}


def test_the_number_nine_is_not_new() -> None:
    assert claim(read("Neuf bateaux ont coulé.", "fr"), "Neuf").scope.population == ()
    assert claim(read("Le marché du neuf a perdu 5 %.", "fr"), "5 %").scope.population == ("new",)
