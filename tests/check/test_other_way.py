"""Where somebody set out from is not where they went."""

from pathlib import Path

import pytest

from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "The trawler Maud left Kelsey harbour for Norway on 3 March. On 11 March it was towed into Stavrik.",
    "fr": "Le brick de Rosval est parti de Brest le 2 mai. C'était un succès pour Milan en 1987.",
    "de": "Der Dampfer verließ Bremerhorn am 6. Oktober 1911 und fuhr nach Kiel.",
    "es": "El velero zarpó de Cádiz el 7 de junio rumbo a las Azores.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("ways")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The Maud left for Norway on 3 March].", "[The Maud left Norway on 3 March].", "en"),
        ("[The Maud left Kelsey on 3 March].", "[The Maud reached Kelsey on 3 March].", "en"),
        ("[Le brick a quitté Brest le 2 mai].~", "[Le brick est arrivé à Brest le 2 mai].~", "fr"),
        ("[Der Dampfer verließ Bremerhorn am 6. Oktober 1911].~", "[Der Dampfer erreichte Bremerhorn am 6. Oktober 1911].~", "de"),
        ("[El velero salió de Cádiz el 7 de junio].~", "[El velero llegó a Cádiz el 7 de junio].~", "es"),
    ],
)
def test_who_left_a_place_did_not_go_there(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


def test_what_is_for_a_place_without_a_verb_of_going_leads_nowhere(status: Status) -> None:
    assert status("[Le succès a quitté Milan en 1987].~", "fr") != "contradicted"
