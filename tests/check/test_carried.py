"""What a statement adds to its source is not said by the source, however many names both share; other words of one meaning are no addition;
and what an amount was before is told by the change printed beside it."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.run import Analysis
from tests.check.dossier import Status, dossier_of, statement_of, status_of

SOURCES = {
    "en": (
        "The ferry company Norlink has recalled the boarding passes of its passengers after a fault in the printer.\n\n"
        "A lorry driver from Hull lost a crate of oysters on the bridge. The permit now costs 60 euros, 20 euros more than in 2019."
    ),
    "fr": (
        "La compagnie Norlink a rappelé les cartes d'embarquement de ses passagers après une panne d'imprimante.\n\n"
        "Le permis coûte désormais 60 euros, 20 euros de plus qu'en 2019."
    ),
    "de": (
        "Die Reederei Norlink hat die Bordkarten ihrer Passagiere nach einem Fehler im Drucker zurückgerufen.\n\n"
        "Der Angelschein kostet jetzt 60 Euro, 20 Euro mehr als 2019."
    ),
    "es": (
        "La naviera Norlink ha retirado las tarjetas de embarque de sus pasajeros tras un fallo de la impresora.\n\n"
        "El permiso cuesta ahora 60 euros, 20 euros más que en 2019."
    ),
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("carried"), SOURCES, "2025-03-01")


@pytest.fixture(scope="module")
def status(dossier: tuple[Analysis, Path]) -> Status:
    return status_of(*dossier)


@pytest.mark.parametrize(
    ("said", "added", "source"),
    [
        ("[Norlink has recalled the boarding passes].", "[Norlink will compensate passengers whose luggage was damaged].", "en"),
        ("[Norlink a rappelé les cartes d'embarquement].~", "[Norlink indemnisera les passagers dont la valise est abîmée].~", "fr"),
        ("[Norlink hat die Bordkarten zurückgerufen].~", "[Norlink will den Passagieren die beschädigten Koffer ersetzen].~", "de"),
        ("[Norlink ha retirado las tarjetas de embarque].~", "[Norlink indemnizará a los pasajeros por las maletas dañadas].~", "es"),
        # a word that widens what is said
        ("[Norlink has recalled the boarding passes].", "[Never before had Norlink recalled its boarding passes].", "en"),
        ("[Norlink hat die Bordkarten zurückgerufen].~", "[Noch nie hat Norlink Bordkarten zurückgerufen].~", "de"),
    ],
)
def test_what_a_statement_adds_is_not_said_by_its_source(status: Status, said: str, added: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(added, source) == "not-in-source"


def test_a_wider_word_and_one_other_word_add_nothing(status: Status) -> None:
    assert status("[A driver of a vehicle dropped a crate of oysters on the bridge].", "en") == "supported"


@pytest.mark.parametrize(
    ("said", "added", "source"),
    [
        # a word of one family, and a verb that says little
        ("[The recall of the boarding passes by Norlink took place].", "[The sale of the Norlink ferries took place].", "en"),
        ("[Le rappel des cartes d'embarquement par Norlink a eu lieu].~", "[La vente des navires de Norlink a eu lieu].~", "fr"),
        ("[Die Rückrufe der Bordkarten durch Norlink fanden statt].~", "[Der Verkauf der Schiffe durch Norlink fand statt].~", "de"),
        ("[La retirada de las tarjetas de embarque por Norlink tuvo lugar].~", "[La venta de los buques de Norlink tuvo lugar].~", "es"),
    ],
)
def test_what_is_done_may_be_told_by_its_noun(status: Status, said: str, added: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(added, source) == "not-in-source"


def test_which_words_a_source_does_not_have_is_said(dossier: tuple[Analysis, Path]) -> None:
    found = statement_of(*dossier)("[Norlink has recalled the boarding passes because of hackers].", "en")
    assert found is not None and found.status.value == "not-in-source"
    told = say("en", found.reason.key, found.reason.values)
    assert "hackers" in told and "boarding passes" in told.partition("comes nearest")[2] and "Norlink" not in told.partition(")")[0]
    assert "{" not in say("fr", found.reason.key, found.reason.values)
    # nothing is named where hardly anything is held
    other = statement_of(*dossier)("[The bakers of Coventry sold their ovens to a museum].", "en")
    assert other is None or "not there" not in say("en", other.reason.key, other.reason.values)


@pytest.mark.parametrize(
    ("before", "otherwise", "source"),
    [
        ("In 2019 the permit [cost 40 euros].", "In 2019 the permit [cost 80 euros].", "en"),
        ("En 2019, le permis [coûtait 40 euros].~", "En 2019, le permis [coûtait 80 euros].~", "fr"),
        ("2019 kostete der Angelschein [40 Euro].~", "2019 kostete der Angelschein [80 Euro].~", "de"),
        ("En 2019 el permiso [costaba 40 euros].~", "En 2019 el permiso [costaba 80 euros].~", "es"),
    ],
)
def test_what_an_amount_was_before_follows_from_its_change(status: Status, before: str, otherwise: str, source: str) -> None:
    assert status(before, source) == "supported"
    assert status(otherwise, source) in ("contradicted", "not-in-source")
