"""What nobody did and what a contrast rules out is not what a source says."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": (
        "No spectator was hurt when the stand at Millbrook collapsed; two technicians were slightly burned.\n\n"
        "The historian Nora Quill found the letters of the captain in the archive of Seville.\n\n"
        "The yacht was built in Norway, and not in Denmark, as had long been believed."
    ),
    "fr": (
        "Aucun spectateur n'a été blessé dans la chute des gradins de Sauvigny ; deux techniciens ont été brûlés.\n\n"
        "Le navire a été construit en Norvège, et non au Danemark, comme on l'a longtemps cru."
    ),
    "de": (
        "Kein Zuschauer wurde beim Einsturz der Tribüne in Ahrdorf verletzt; zwei Techniker kamen mit dem Schrecken davon.\n\n"
        "Der Hersteller Alpkabel aus Innsbruck hat die Kabinen noch nicht gebaut.\n\n"
        "Auch die Stützen fehlen. Der Bau der Strecke in Ahrdorf läuft seit Mai."
    ),
    "es": "Ningún espectador resultó herido al caer la grada de Torrecilla; dos técnicos sufrieron quemaduras.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[No spectator was hurt].", "[Spectators were hurt].", "en"),
        ("[Aucun spectateur n'a été blessé].~", "[Des spectateurs ont été blessés].~", "fr"),
        ("[Kein Zuschauer wurde verletzt].~", "[Zuschauer wurden verletzt].~", "de"),
        ("[Ningún espectador resultó herido].~", "[Varios espectadores resultaron heridos].~", "es"),
        # what is told of another thing has not been done to this one
        ("[Alpkabel hat die Kabinen noch nicht gebaut].~", "[Gebaut hat Alpkabel die Kabinen schon].~", "de"),
        ("The yacht [was built in Norway].", "The yacht [was built in Denmark].", "en"),
        ("Le navire [a été construit en Norvège].~", "Le navire [a été construit au Danemark].~", "fr"),
        ("The ship [was built in Norway].", "The ship [was built in Denmark].", "fr"),
    ],
)
def test_what_did_not_happen_is_no_support_for_its_having_happened(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) == "contradicted"


def test_what_a_draft_rules_out_too_is_said(status: Status) -> None:
    assert status("The yacht was [not built in Denmark].", "en") == "supported"


def test_a_place_that_both_write_is_one_known_for_a_place_in_both_or_not(status: Status) -> None:
    assert status("The historian Nora Quill [found the captain's letters in Seville].", "en") == "supported"
    assert status("The historian Nora Quill [found the captain's letters in Bilbao].", "en") != "supported"
