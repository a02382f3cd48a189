"""What a source tells of another stage, of a part or of others is not held for said, though every word of it stands there."""

from pathlib import Path

import pytest

from factcheck.check.against.doubts import _names
from factcheck.check.facts.reading import Reading
from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "Prosecutors asked for a fine of £640,000 for the mill at Tolmere; the court settled on £210,000.\n\n"
    "Floods in Rosswick in May caused damage put at €930m, of which insurers will bear about €270m; the county has asked for €400m.\n\n"
    "The yard told the council of the leak in May. Marta Oldroyd, who had run it since 2011, wept. Peter Hask said nothing.\n\n"
    "The initials, she says, are those of Owen Prideaux, then head of finance at Pawline. The page for 12 November 2024 is torn.",
    "de": "Die Gewerkschaft hatte für die Weber in Rothkamp 740 Euro gefordert. Der Betrieb zahlt nun 310 Euro.\n\n"
    "Seit 2011 leitete Jana Reuter die Mühle. Ole Brandt schwieg.\n\n"
    "„Wir haben gezittert und gesungen“, sagte Ada Huth, eine 38-jährige Lehrerin aus Isny.\n\nTobias Recke züchtet Schafe.",
    "fr": "Le chantier du port de Rosval, budgété à 86 millions d'euros, en aura coûté 131.",
    "es": "De los 57 barcos de Tolmera, solo los cinco arrastreros seguirán en puerto el lunes; la flota volverá a faenar tras la huelga.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("doubts")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Prosecutors demanded £640,000 from the mill at Tolmere].", "[The mill at Tolmere was fined £640,000].", "en"),
        ("[Die Gewerkschaft forderte 740 Euro für die Weber].~", "[Die Weber in Rothkamp bekommen 740 Euro].~", "de"),
        ("[Le port de Rosval était budgété à 86 millions d'euros].~", "[Le port de Rosval a coûté 86 millions d'euros].~", "fr"),
        ("[The floods in Rosswick in May caused €930m of damage].", "[Insurers expect to pay out some €930m for the May floods].", "en"),
        ("[Marta Oldroyd had run the yard since 2011].", "[Peter Hask had run the yard since 2011].", "en"),
        ("[Jana Reuter leitete die Mühle].~", "[Ole Brandt leitete die Mühle].~", "de"),
    ],
)
def test_what_is_told_of_something_else_is_not_supported(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)


BESIDE = {
    "en": "On Monday the sailors of Tolmere accepted the shipowner's offer, 4% now and 2% in January, while their union, which wanted 8%,"
    " was for turning it down.",
    "fr": "Un car transportant 43 collégiens de Rosval s'est renversé mardi sur l'A36. Onze élèves ont été blessés ; le chauffeur, âgé de"
    " 58 ans, est indemne.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[The union wanted 8%].", "[The sailors get 8% from the shipowner].", "en"),
        ("[Le car transportait 43 collégiens].~", "[L'accident de car a fait 43 blessés parmi les collégiens].~", "fr"),
    ],
)
def test_a_figure_is_not_supported_by_words_that_stand_nearer_to_another(tmp_path: Path, said: str, otherwise: str, source: str) -> None:
    status = status_of(*dossier_of(tmp_path, BESIDE, "2025-03-05"))
    assert (status(said, source), status(otherwise, source) != "supported") == ("supported", True)


def test_what_is_told_of_a_part_is_not_supported_of_all(status: Status) -> None:
    assert status("[La flota de Tolmera volverá a faenar el lunes tras la huelga].~", "es") == "supported"
    assert status("[Todos los barcos de Tolmera volverán a faenar el lunes tras la huelga].~", "es") != "supported"


def test_neither_a_month_nor_who_is_named_behind_a_statement_does_it(status: Status) -> None:
    assert status("He was [head of finance in November 2024], and rejects what is said of him.", "en") == "supported"
    assert status("[Sie ist Lehrerin] und Recke züchtet Schafe.~", "de") == "supported"


def test_a_month_is_nobodys_name(tmp_path_factory: pytest.TempPathFactory) -> None:
    analysis, _ = dossier_of(tmp_path_factory.mktemp("month"), {"en": "The page for 12 November 2024 names Semple."}, "2025-03-05")
    reading = Reading(analysis.sources[0], analysis.claims)
    found = frozenset[str]().union(*(_names(sentence.tokens, reading) for sentence in reading.sentences))
    assert [name for name in found if name.startswith(("novem", "sempl"))] == ["semple"]
