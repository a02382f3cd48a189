"""What a sentence plans, asks for or denies beside a statement says nothing against it."""

from pathlib import Path

import pytest

from tests.check.dossier import TOLD_APART, Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "The head of the Anglers' Union, Jane Orme, left on Monday. Ted Rusk, chairman of Hallam Mills, resigned in May. "
    "The firm agreed to raise wages and to abandon plans to close the night shift.",
    "fr": "La ville a déjà voté un crédit pour réaménager la salle qui doit accueillir les gravures, fermée depuis l'inondation de 2022. "
    "La direction accepte d'augmenter les salaires et de renoncer à la fermeture de l'atelier de nuit. "
    "Le musée, qui prévoit de fermer sa librairie et de vendre ses moulages, se tait.",
    "de": "Dafür votierten 24 Räte, 19 lehnten den Plan ab, einer enthielt sich. "
    "Beamte nahmen den Kroaten am 4. März in einem Hotel am Flughafen Stuttgart fest. "
    "Am Abend schimpfte der Fraktionschef der CDU, Jörg Hasel, und kündigte ein Bürgerbegehren an. Für die FDP sprach Uta Kern.",
    "es": "La concejala Rocío Alba pidió disculpas y anunció que se exigirán responsabilidades a la constructora. "
    "El alcalde pidió la dimisión del gerente, Luis Mora.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("beside")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[La salle est fermée depuis l'inondation].~", "[Le musée a fermé sa librairie].~", "fr"),
        ("[La direction a renoncé à fermer l'atelier de nuit].~", "[Le musée a vendu ses moulages].~", "fr"),
        ("[24 Räte stimmten für den Plan].~", "[24 Räte stimmten gegen den Plan].~", "de"),
        ("[Die CDU kündigte ein Bürgerbegehren an].~", "[Uta Kern kündigte ein Bürgerbegehren an].~", "de"),
        ("[Beamte nahmen den Mann am 4. März in Stuttgart fest].~", "[Beamte nahmen den Mann am 4. März in Leipzig fest].~", "de"),
        ("[Rocío Alba se disculpó].~", "[Luis Mora dimitió].~", "es"),
        ("[The councillor Rocío Alba apologised].", "[The councillor Rocío Alba resigned].", "es"),
    ],
)
def test_only_what_is_told_of_an_act_itself_speaks_against_it(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == TOLD_APART


@pytest.mark.parametrize("said", ["[The Anglers' Union left on Monday].", "[Hallam Mills resigned in May]."])
def test_whom_somebody_heads_is_no_other_than_who_did_it(status: Status, said: str) -> None:
    assert status(said, "en") != "contradicted"
