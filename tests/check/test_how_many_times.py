"""A source says how many times one of its amounts is another, and what several parts leave of their whole, where its words are of the same
matter; what a statement calls the rest is no part."""

from decimal import Decimal

import pytest

from factcheck.check.facts.by_unit import stated
from factcheck.check.facts.derived import By
from factcheck.check.facts.evidence import Evidence
from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

SOURCES = {
    "en": (
        "The ferry takes seven minutes to Skerra. By road the journey takes half an hour.\n\n"
        "A studio in Port Ellis lets for 780 pounds a month, against 520 before.\n\n"
        "The hangar cost 23 million pounds, of which the county paid 9 million and the lottery 4 million.\n\n"
        "Applicants wait 26 months on average for a berth in the marina.\n\n"
        "The tour of the forge lasts an hour and costs 6 pounds; children pay half. The forge closed in 1973."
    ),
    "fr": (
        "La filature paie 1,20 euro le kilo de laine aux bergers, quand les négociants en offraient 15 centimes.\n\n"
        "Le pays produit 14 000 tonnes de laine par an et en lave 280 tonnes. Le moulin exporte 85 % de ses fils."
    ),
    "de": "Der Turm in Wisch kostete 1,24 Millionen Euro. Das Mindestgebot für den Turm lag bei 400.000 Euro.",
    "es": "El precio de la lana cayó de 1,50 euros por kilo a 30 céntimos.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    return status_of(*dossier_of(tmp_path_factory.mktemp("times"), SOURCES, "2025-03-01"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # of two sentences and two units
        ("[The journey by road takes more than four times as long].", "[The journey by road takes seven times as long].", "en"),
        # of a rate that leaves out "a kilo"
        ("[La filature paie aux bergers huit fois plus].~", "[La filature paie aux bergers cinq fois plus].~", "fr"),
        ("[El precio de la lana se ha dividido entre cinco].~", "[El precio de la lana se ha dividido entre tres].~", "es"),
        ("[Der Turm kostete mehr als das Dreifache des Mindestgebots].~", "[Der Turm kostete das Doppelte des Mindestgebots].~", "de"),
        # a printed share
        ("[Seuls 2 % de la laine du pays sont lavés].~", "[Seuls 9 % de la laine du pays sont lavés].~", "fr"),
    ],
)
def test_how_many_times_as_much_follows_from_two_amounts(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_what_a_figure_is_set_against_was_before_it(status: Status) -> None:
    said, turned = "[The rent of a studio in Port Ellis rose by half].", "[The rent of a studio in Port Ellis fell by half]."
    assert verdicts(status, said, turned, "en") == TOLD_APART


def test_several_parts_leave_a_rest(status: Status) -> None:
    said, otherwise = "[The hangar leaves ten million pounds to be found].", "[The hangar leaves twelve million pounds to be found]."
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_what_is_called_the_rest_is_not_the_part(status: Status) -> None:
    said, otherwise = "[Seuls 15 % des fils du moulin restent dans le pays].~", "[15 % des fils du moulin sont exportés].~"
    assert verdicts(status, said, otherwise, "fr") == TOLD_APART


def test_an_average_may_be_rounded_by_a_bound_and_bounds_nothing(status: Status) -> None:
    said, otherwise = "[Applicants wait more than two years for a berth].", "[Applicants wait at most 26 months for a berth]."
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_half_of_the_one_price_of_a_sentence_is_a_price(status: Status) -> None:
    said, otherwise = "[Children pay three pounds for the tour of the forge].", "[Children pay four pounds for the tour of the forge]."
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_half_a_century_is_said_of_some_fifty_years(status: Status) -> None:
    said, otherwise = "[The forge has been closed for half a century].", "[The forge has been closed for a century and a half]."
    assert verdicts(status, said, otherwise, "en") == TOLD_APART


def test_a_change_told_beside_an_amount_is_a_part_of_what_it_was(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "The line cost 6.4 million pounds, 1.9 million more than announced. It makes 600 cubic metres a day at 2 pounds per cubic metre."
    analysis, _ = dossier_of(tmp_path_factory.mktemp("grew"), {"en": text}, "2025-03-01")
    found = {(made.by, stated(made.fact)) for made in Evidence(analysis.sources, analysis.claims).derived("en")}
    assert {(By.CHANGE, Decimal("42.2222")), (By.PRODUCT, Decimal(1200))} <= found
