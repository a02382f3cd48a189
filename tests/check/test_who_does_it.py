"""Names that a source has, it need not have of this: who does something is read whatever the verb, and a name of a statement must stand
where its source tells the rest. What a source only plans, or says would have been, is not done."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of, verdicts

ARTICLES = {
    "en": "Kate Ferris, now head of sales, who joined Rowan from the brewer Dalby, will run the Leeds office. Owen Marsh runs the York "
    "office. The company intends to close its mill in Hexley. Rowan made cloth. A tunnel would have cost £68m, said the mayor, Ada Moss. "
    "The post went to Jill Orme in 2011.",
    "fr": "Le conservateur Luc Morand a confié l'éclairage à un atelier de Rennes. L'architecte Ida Vasco a gardé la façade. "
    "Un pont aurait coûté 68 millions d'euros, a dit la maire.",
    "de": "Vertriebsvorstand Jan Brode verlässt das Unternehmen zum Jahresende auf eigenen Wunsch. Finanzchefin Uta Kehl bleibt.",
    "es": "El ingeniero Raúl Cano dirigió la obra, y la geóloga Eva Lara acabó dimitiendo. Un túnel habría costado 68 millones de euros.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("who")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Kate Ferris joined Rowan from the brewer Dalby].", "[Owen Marsh joined Rowan from the brewer Dalby].", "en"),
        ("[Luc Morand a confié l'éclairage à un atelier de Rennes].~", "[Ida Vasco a confié l'éclairage à un atelier de Rennes].~", "fr"),
        ("[Jan Brode verlässt das Unternehmen zum Jahresende].~", "[Uta Kehl verlässt das Unternehmen zum Jahresende].~", "de"),
        ("[Raúl Cano dirigió la obra].~", "[Eva Lara dirigió la obra].~", "es"),
    ],
)
def test_what_one_did_is_not_told_of_another(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source)) == ("supported", "contradicted")


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Jill Orme got the post in 2011].", "[Ada Moss got the post in 2011].", "en"),
        ("[The company intends to close its mill in Hexley].", "[Rowan has closed its mill in Hexley].", "en"),
        ("[A tunnel would have cost £68m].", "[The tunnel cost £68m].", "en"),
        ("[Un pont aurait coûté 68 millions d'euros].~", "[Le pont a coûté 68 millions d'euros].~", "fr"),
        ("[Un túnel habría costado 68 millones de euros].~", "[El túnel costó 68 millones de euros].~", "es"),
    ],
)
def test_a_name_or_figure_that_a_source_has_is_not_all_of_a_statement(status: Status, said: str, otherwise: str, source: str) -> None:
    assert verdicts(status, said, otherwise, source) == ("supported", "reported")
