"""A sentence that sets two things against each other says of each what stands in its own half."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "The work was funded by the Aldous Trust; a maker of fitness watches had offered money, but the team declined it. The owner of "
    "the mill, Ida Penn, praised the plan, while the baker, Tom Hurle, criticised it. Valdor grew strongly; the company has opened a "
    "plant in Ghent.",
    "fr": "Le préfet s'est rendu sur place, mais le ministre des Transports a annulé sa visite. Les ventes ont progressé en Asie mais "
    "baissé en Amérique du Nord. L'élue Nadia Serval a salué un vote de bon sens ; le président de la chambre de commerce, Jean Sol, a "
    "dénoncé une occasion manquée. La direction offre une prime, que le syndicat a refusée. La facture s'élève à 14 millions d'euros, "
    "dont 5 ont été versés par l'État, 6 par la région et le reste par la ville.",
    "de": "Der Bund übernimmt 600 Millionen Euro, den Rest zahlt das Land. Turm liegt auf dem zweiten Platz, Nordhafen bleibt "
    "Tabellenführer. Umweltminister Henrik Vahl begrüßte den Ausbau. Der Naturschutzbund kritisierte dagegen, dass Wald gerodet wird. "
    "Die Beteiligung lag bei 68 Prozent und damit niedriger als vor fünf Jahren, als 71 Prozent der Berechtigten abgestimmt hatten.",
    "es": "La alcaldesa visitó el mercado, pero el consejero de Sanidad canceló el viaje. Los agentes recuperaron 22 coches, valorados "
    "en 1,4 millones de euros, y se incautaron de dos pistolas. Las ventas crecieron en Asia pero bajaron en América.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("halves")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-09"))


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[The baker Tom Hurle praised the plan].", "en", "contradicted"),
        ("[Le ministre des Transports s'est rendu sur place].~", "fr", "contradicted"),
        ("[Jean Sol a salué un vote de bon sens].~", "fr", "contradicted"),
        ("[Das Land übernimmt 600 Millionen Euro].~", "de", "contradicted"),
        ("[Turm ist Tabellenführer].~", "de", "contradicted"),
        ("[El consejero de Sanidad visitó el mercado].~", "es", "contradicted"),
        ("[The work was funded by a maker of fitness watches].", "en", "contradicted"),
        ("[Les ventes ont baissé en Asie].~", "fr", "not-in-source"),
        ("[Umweltminister Henrik Vahl kritisierte den Ausbau].~", "de", "not-in-source"),  # "dagegen" joins two sentences
    ],
)
def test_what_one_half_tells_is_not_told_of_the_other(status: Status, text: str, source: str, expected: str) -> None:
    assert status(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[The mill owner Ida Penn praised the plan].", "en"),
        ("[Valdor has opened a plant in Ghent].", "en"),  # "the company" may be whoever is named before
        ("[Le préfet s'est rendu sur place].~", "fr"),
        ("[Les ventes ont baissé en Amérique du Nord].~", "fr"),
        ("[La ville a contribué à hauteur de 3 millions d'euros].~", "fr"),  # reckoned from what the halves print
        ("[Der Bund übernimmt 600 Millionen Euro].~", "de"),
        ("[Die Beteiligung sank von 71 auf 68 Prozent].~", "de"),  # what depends on a half is no half
        ("[Los 22 coches recuperados valen 1,4 millones de euros].~", "es"),
        ("[Las ventas bajaron en América].~", "es"),
    ],
)
def test_what_a_half_tells_of_its_own_stays_supported(status: Status, text: str, source: str) -> None:
    assert status(text, source) == "supported"
