"""Who did it, and what caused it: a draft that names another than its source is wrong, one that names nobody else in other words is not."""

from pathlib import Path

import pytest

from factcheck.check import StatementStatus, check
from factcheck.lang.say import say
from tests.check.dossier import Status, dossier_of, statement_of, status_of

ARTICLES = {
    "en": "Anna Weber founded the Brackwell Library. The fire at the Brackwell mill was caused by lightning. "
    "Jill Orme co-founded the Dorne Theatre. Corvane bought Beltrop. The Dorne Gallery was founded by a teacher. "
    "The findings were published in Nature Medicine. The aircraft was an Airbus A320. The choir is coached by Lars Hansen. "
    "Paul Roche, the mayor of Dorne, resigned. The film “Low Water” was directed by Anna Hansen. "
    "The note was written by the Ministry of Finance. The study, which appeared in Nature, followed 400 nurses. "
    "Chile tops the export ranking.",
    "fr": "La gare de Corbelle, dessinée par Alice Renaud, a rouvert ses portes. L'incendie du dépôt de Corbelle aurait été provoqué par "
    "un mégot. Lens domine le classement du championnat.",
    "de": "Den Roman „Nachtzug“ schrieb Jana Adler. Die Zeche Harle wurde an Jan Kolb verkauft.",
    "es": "El gol de la victoria del Alcora lo marcó Raúl Gil. El teatro Liria pertenece a Elena Prat.",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    root: Path = tmp_path_factory.mktemp("credited")
    return dossier_of(root, ARTICLES, "2025-03-05")


@pytest.fixture(scope="module")
def status(dossier) -> Status:  # type: ignore[no-untyped-def]
    return status_of(*dossier)


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The Brackwell Library was founded by Anna Weber].", "[The Brackwell Library was founded by Tom Ryder].", "en"),
        ("[Lightning started the fire at the Brackwell mill].", "[A cigarette started the fire at the Brackwell mill].", "en"),
        ("[Beltrop was acquired by Corvane].", "[Beltrop acquired Corvane].", "en"),
        ("[The aircraft was an Airbus A320].", "[The aircraft was a Boeing 737].", "en"),
        ("[The choir is coached by Lars Hansen].", "[The choir is coached by Claire Moreau].", "en"),
        ("[The export ranking is topped by Chile].", "[The export ranking is topped by Vietnam].", "en"),
        ("[Le classement du championnat est dominé par Lens].~", "[Le classement du championnat est mené par Lille].~", "fr"),
        ("[Paul Roche, mayor of Dorne], resigned.", "[Paul Roche, deputy mayor of Dorne], resigned.", "en"),
        ("[Alice Renaud a dessiné la gare de Corbelle].~", "[Marc Vidal a dessiné la gare de Corbelle].~", "fr"),
        ("[Jana Adler ist die Autorin des Romans „Nachtzug“].~", "[Peter Lenz ist der Autor des Romans „Nachtzug“].~", "de"),
        ("[Jan Kolb kaufte die Zeche Harle].~", "[Max Rehm kaufte die Zeche Harle].~", "de"),
        ("[Raúl Gil marcó el gol de la victoria del Alcora].~", "[Iván Campos marcó el gol de la victoria del Alcora].~", "es"),
        ("[The Liria theatre belongs to Elena Prat].", "[The Liria theatre belongs to Carlos Vidal].", "es"),
    ],
)
def test_another_doer_or_cause_is_contradicted(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source)) == ("supported", "contradicted")


def test_the_verdict_has_both_wordings(dossier) -> None:  # type: ignore[no-untyped-def]
    found = statement_of(*dossier)("[The Brackwell Library was founded by Tom Ryder].", "en")
    assert found is not None
    assert found.status is StatementStatus.CONTRADICTED
    told = say("en", found.reason.key, found.reason.values)
    assert "Tom Ryder" in told
    assert "Anna Weber" in told


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[Tom Ryder co-founded the Dorne Theatre].", "en"),
        ("[L'incendie du dépôt de Corbelle a été provoqué par la foudre].~", "fr"),
        ("[Tom Ryder founded the Dorne Gallery].", "en"),
        ("[The findings were published in Nature].", "en"),
        ("[The note was written by the Treasury].", "en"),
        ("[Paul Roche, former mayor of Dorne], resigned.", "en"),
        ("[The film “Low Water” was filmed by Claire Moreau].", "en"),
    ],
)
def test_what_a_source_leaves_open_is_neither_said_nor_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "not-in-source"


@pytest.mark.parametrize(
    ("passing", "status"),
    [("which appeared in Nature", "supported"), ("which appeared in The Lancet", "contradicted")],
)
def test_who_did_it_is_a_statement_where_it_is_told_in_passing(dossier, passing: str, status: str) -> None:  # type: ignore[no-untyped-def]
    analysis, root = dossier
    path = root / "draft.md"
    cited = f"[The study, {passing}, followed 400 nurses](https://example.org/en)."
    path.write_text(f"---\nlanguage: en\npublished: 2025-03-06\n---\n{cited}\n", "utf-8")
    assert [s.status.value for s in check(analysis, [path]).statements] == [status, "supported"]
