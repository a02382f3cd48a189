"""What a source foretells, has of another place or day, or ranks among fewer is not held for said by it."""

from pathlib import Path

import pytest

from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "A vote on the council's motion to keep the fleet is set for 12 April. She will give a tenth of the prize to the club in which"
    " she began. The herons came from Denmark in 2019.\n\nThe hall has the largest tank in the north of England.\n\n"
    "The neighbours oppose the wetland hall; the business forum supports it. The group Open Cages alleges that a tiger died of neglect.\n\n"
    "In June the union Astral sued the trust over wages. Hallam bought the printing house Corvane in May.",
    "fr": "Le phare a la plus ancienne cloche de la région.",
    "de": "Der Turm ist der höchste in Nordhessen. Die Rutsche wurde 1996 aus Österreich geliefert."
    " Kirchfeld hat sein Hallenbad geschlossen. Aquafit hat die Stadt verklagt.\n\n"
    "Der Pächter sagte, das Bad sei vernachlässigt worden. Die Stadt bestreitet das.",
    "es": "Sus ventas subieron hasta los 61 millones, mientras que la deuda bajó a 9 millones.\n\n"
    "La empresa prometió que la planta estará a pleno rendimiento en mayo.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("too_far")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


def test_what_a_source_printed_before_its_day_foretells_has_not_come(status: Status) -> None:
    assert status("[The council is to vote on 12 April on keeping the fleet].", "en") == "supported"
    assert status("[The vote was set for 12 April].", "en") == "supported"
    assert status("[The council voted on 12 April to keep the fleet].", "en") != "supported"
    assert status("[La planta está a pleno rendimiento desde mayo].~", "es") != "supported"


def test_a_figure_that_will_be_is_not_told_as_what_was(status: Status) -> None:
    assert status("[She will give a tenth of the prize to her old club].", "en") == "supported"
    assert status("[She has given a tenth of the prize to her old club].", "en") != "supported"


def test_what_is_done_is_not_told_as_planned(status: Status) -> None:
    assert status("[Kirchfeld hat sein Hallenbad geschlossen].~", "de") == "supported"
    assert status("[Kirchfeld will sein Hallenbad schließen].~", "de") != "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The herons came from Denmark in 2019].", "[The herons came from Belgium in 2019].", "en"),
        ("[Die Rutsche kam 1996 aus Österreich].~", "[Die Rutsche kam 1996 aus der Schweiz].~", "de"),
        ("[The hall has the largest tank in the north of England].", "[The hall has the largest tank in England].", "en"),
        ("[Le phare a la plus ancienne cloche de la région].~", "[Le phare a la plus ancienne cloche de France].~", "fr"),
        ("[Der Turm ist der höchste in Nordhessen].~", "[Der Turm ist der höchste in Deutschland].~", "de"),
    ],
)
def test_the_first_of_a_part_and_another_place_in_its_words_are_doubted(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[In June Astral sued the trust over wages].", "[In June the trust sued Astral over wages].", "en"),
        ("[Aquafit hat die Stadt verklagt].~", "[Die Stadt hat Aquafit verklagt].~", "de"),
        ("[Hallam bought Corvane in May].", "[Hallam sold Corvane in May].", "en"),
    ],
)
def test_a_town_and_a_trust_have_sides_too(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The business forum supports the wetland hall].", "[The business forum opposes the wetland hall].", "en"),
        ("[La deuda bajó a 9 millones].~", "[La deuda subió a 9 millones].~", "es"),
        ("[Open Cages says that a tiger died of neglect].", "[A tiger died of neglect].", "en"),
        ("[Der Pächter sagte, das Bad sei vernachlässigt worden].~", "[Das Bad ist vernachlässigt worden].~", "de"),
    ],
)
def test_the_other_side_in_the_clause_itself_and_one_sides_word_are_doubted(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)
