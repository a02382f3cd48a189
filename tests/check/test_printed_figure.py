"""What a source says of the very figure of a statement comes before what follows from others; one far nearer to it raises doubt."""

from pathlib import Path

import pytest

from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "The mill, where a ticket costs £11, has spent £318m on the wheel.\n\nThe yard plans to spend £590m by 2030.\n\n"
    "Two weeks ago the savings of Oxholm rose to £620m, almost half as much again.\n\n"
    "The player has 21 days to appeal to the ethics court in Lausanne.",
    "de": "In Rothkamp kamen rund 2.900 Zuschauer zum Konzert.",
    "es": "Nacieron 31.385 niños en Tolmera, 916 menos que el año anterior. Murieron 34.678 personas, de modo que el saldo fue de 3.293.",
    "fr": "Les Français, 508 000, n'avaient jamais été aussi nombreux à Rosval ; les Allemands étaient 2,1 millions.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    return status_of(*dossier_of(tmp_path_factory.mktemp("printed"), ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # what is denied of a printed figure does not follow from two others, nor from it and a number too small to change it
        ("[In Tolmera 31,385 children were born].", "[In Tolmera 31,385 children were not born].", "es"),
        ("[The mill has spent £318m on the wheel].", "[The mill has not spent £318m on the wheel].", "en"),
        # "by 2030" bounds the time and not the sum
        ("[By 2030 the yard will spend £590m].", "[By 2030 the yard will not spend £590m].", "en"),
        # an exact figure is no rough one
        ("[2,900 people came to the concert in Rothkamp].", "[Exactly 2,900 people came to the concert in Rothkamp].", "de"),
        # whom a figure is of may stand before a comma
        ("[The French sent 508,000 people to Rosval].", "[The Belgians sent 508,000 people to Rosval].", "fr"),
    ],
)
def test_what_is_said_of_the_printed_figure_tells(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_the_place_of_what_is_joined_by_and_is_not_that_of_the_figure(status: Status) -> None:
    assert status("[The player has three weeks to appeal] and the ethics court sits in Geneva.", "en") == "supported"
    assert status("[The player has three weeks to appeal in Geneva].", "en") == "contradicted"


def test_a_time_ago_is_no_period_of_a_rate(status: Status) -> None:
    assert status("[The savings of Oxholm come to £620m a year].", "en") == "supported"


NEARER = {
    "fr": "Le pacte de la mairie, signé mercredi, repose sur 49 des 96 sièges du conseil et compte 112 pages.\n\nDans la coopérative de"
    " Rosval, qui a 112 adhérents, personne ne rentre dans ses frais ; le vrac ne se paie plus que 84 euros l'hectolitre."
}


def test_an_equal_figure_is_doubted_where_another_is_far_nearer(tmp_path: Path) -> None:
    status = status_of(*dossier_of(tmp_path, NEARER, "2025-03-05"))
    said, otherwise = "[The pact of the town hall runs to 112 pages].", "[The pact of the town hall runs to 96 pages]."
    assert verdicts(status, said, otherwise, "fr") == TOLD_APART
