"""Short articles as somebody types them, and drafts with one natural fault each: what is denied, whose it is, how many of them, where."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "Hale's lawyer, Sarah Quinn, said her client would not appeal. Two libraries will have shorter opening hours, but no library "
    "will be closed. People who walk daily have a lower risk of heart disease. The researchers now plan a larger trial in Denmark."
    " The club hopes for a stand, but the council has yet to grant permission. Prosecutor Anil Desai said the defendant Hale had "
    "forged two signatures. The mayor denied on Tuesday that the town hall would be sold. The police spokeswoman said the shop "
    "would not open before May. Transport minister Owen Hart visited the site but declined to promise extra money. Rosa Kemp "
    "accused the government of neglect.",
    "fr": "Le chauffeur du camion est mort sur le coup. Le conducteur du car, blessé, a été héliporté à Toulouse. L'accident s'est produit "
    "dans un virage. Le maire, Olivier Brun, a reconnu sa défaite mais exclut de démissionner. Le syndicat a réclamé une augmentation des "
    "salaires, que la direction a refusée. Le musée garde le tableau. Les siestes courtes améliorent la mémoire, "
    "contrairement aux siestes longues.",
    "de": "Bei der Durchsuchung einer Wohnung in Kolm fanden die Ermittler Bargeld und Schmuck, aber keine Waffen. Ministerpräsident Karl "
    "Dressler räumte die Niederlage ein und erklärte, er werde sein Mandat behalten. Entlassungen schließt die Firma Tebo aus. Die "
    "Firma Lanz kündigte Entlassungen nicht an.",
    "es": "Según el sindicato mayoritario, el 85 % de la plantilla secundó el paro; la empresa, Limpasur, rebajó la cifra al 60 %. El "
    "alcalde descartó privatizar el servicio. La portavoz aseguró que no habrá servicios mínimos en los mercados. En los hospitales, en "
    "cambio, la recogida funcionará con normalidad. El juez envió a prisión a tres de los detenidos y dejó en libertad a los otros dos. La "
    "novela se traducirá al inglés, pero no al francés.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("typed")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-09"))


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[Hale's lawyer announced that her client would appeal].", "en", "contradicted"),
        ("[Hale's lawyer said her client would not appeal].", "en", "supported"),
        ("[The mayor said on Tuesday that the town hall would be sold].", "en", "contradicted"),
        ("[Le maire Olivier Brun démissionne].~", "fr", "contradicted"),
        ("[El alcalde anunció que privatizará el servicio].~", "es", "contradicted"),
        ("[El alcalde no privatizará el servicio].~", "es", "supported"),
        ("[Owen Hart promised extra money].", "en", "contradicted"),
        ("[Owen Hart made no promise of extra money].", "en", "supported"),
        ("[Die Firma Tebo kündigte Entlassungen an].~", "de", "contradicted"),
        ("[The council has granted permission for the stand].", "en", "contradicted"),
        ("[No habrá recogida en los hospitales].~", "es", "not-in-source"),  # that the sentence before says no denies something else
    ],
)
def test_what_a_source_denies_is_not_told_as_to_come(status: Status, text: str, source: str, expected: str) -> None:
    assert status(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[Two libraries will be closed].", "en", "contradicted"),
        ("[La novela se traducirá al francés].~", "es", "contradicted"),
        ("[La novela se traducirá al inglés].~", "es", "supported"),
        ("[Les siestes longues améliorent la mémoire].~", "fr", "contradicted"),
        ("[Les siestes courtes améliorent la mémoire].~", "fr", "supported"),
        ("[Two libraries will have shorter opening hours].", "en", "supported"),
        ("[Die Ermittler fanden in der Wohnung Waffen].~", "de", "contradicted"),
        ("[Die Ermittler fanden in der Wohnung Schmuck].~", "de", "supported"),
        ("[El juez envió a prisión a los cinco detenidos].~", "es", "not-in-source"),
        ("[El juez envió a prisión a tres detenidos].~", "es", "supported"),
    ],
)
def test_none_and_some_are_not_all(status: Status, text: str, source: str, expected: str) -> None:
    assert status(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[Le conducteur du car est mort sur le coup].~", "fr", "not-in-source"),
        ("[Le conducteur du camion est mort sur le coup].~", "fr", "supported"),
        ("[L'accident s'est produit près de Toulouse].~", "fr", "not-in-source"),
        ("[Le conducteur du car a été héliporté à Toulouse].~", "fr", "supported"),
        ("[Según la empresa, el 85 % de la plantilla secundó el paro].~", "es", "contradicted"),
        ("[Según el sindicato, el 85 % de la plantilla secundó el paro].~", "es", "supported"),
        ("[Transport minister Owen Hart accused the government of neglect].", "en", "contradicted"),
        ("[Hale forged two signatures].", "en", "supported"),  # Desai says it, and did not do it
    ],
)
def test_whose_it_is_where_and_who_says_so_must_be_the_source_s(status: Status, text: str, source: str, expected: str) -> None:
    assert status(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[People who walk daily have a higher risk of heart disease].", "en", "contradicted"),
        ("[A larger trial in Denmark has been carried out].", "en", "contradicted"),
        ("[Karl Dressler gibt sein Mandat zurück].~", "de", "contradicted"),
        ("[Karl Dressler behält sein Mandat].~", "de", "supported"),
        ("[Le musée rend le tableau].~", "fr", "contradicted"),
    ],
)
def test_higher_is_not_lower_and_a_plan_is_not_done(status: Status, text: str, source: str, expected: str) -> None:
    assert status(text, source) == expected


def test_what_a_relative_clause_tells_is_not_planned_before_it(status: Status) -> None:
    assert status("[La direction a refusé l'augmentation des salaires].~", "fr") != "contradicted"
