"""What a source tells of one place or day is not said of another one that it names beside it."""

from pathlib import Path

import pytest

from tests.check.dossier import Status, dossier_of, status_of

ARTICLES = {
    "en": "The bronze bell, stolen in May 1997 from a chapel in Modena, was found last week in a barn in Genoa.\n\n"
    "Norfield Mills earned a net profit of £52m in 2023, after a loss of £17m a year earlier.\n\n"
    "The council turned down a new car park at Tolmere. It approved the repair of the Rosswick barracks.",
    "fr": "Trois hommes ont volé samedi des montres dans une boutique de Rosval. "
    "Deux suspects ont été interpellés le lendemain à Genève ; les montres n'ont pas été retrouvées.",
    "de": "Der Sturm brachte dem Kloster in Rosswick 148 Liter Regen und einer Mühle in Tolmer Böen von 117 Stundenkilometern.\n\n"
    "Der Bischof nahm am Montag den Rücktritt des Pfarrers Alwin Rothkamp an.",
    "es": "La borrasca dejó el jueves 139 litros por metro cuadrado en Rosales y rachas de 116 km/h en Tolmera.\n\n"
    "La empresa Zubiarte planea fabricar un robot de limpieza. La producción arrancaría en 2027 si llega la subvención.",
}


@pytest.fixture(scope="module")
def status(tmp_path_factory: pytest.TempPathFactory) -> Status:
    root: Path = tmp_path_factory.mktemp("moved")
    return status_of(*dossier_of(root, ARTICLES, "2025-03-05"))


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        ("[Thieves had stolen the bell from a chapel in Modena].", "[Thieves had stolen the bell from a chapel in Genoa].", "en"),
        ("[En Tolmera el viento llegó a 116 km/h].~", "[En Rosales el viento llegó a 116 km/h].~", "es"),
        ("[C'est à Genève que les deux suspects ont été arrêtés].~", "[C'est à Rosval que les deux suspects ont été arrêtés].~", "fr"),
        ("[The two suspects were arrested in Geneva].", "[The two suspects were arrested in Rosval].", "fr"),
        ("[Norfield Mills earned £52m in 2023].", "[Norfield Mills earned £52m in 2022].", "en"),
    ],
)
def test_what_is_told_of_another_place_or_day_contradicts(status: Status, said: str, otherwise: str, source: str) -> None:
    assert (status(said, source) != "contradicted", status(otherwise, source)) == (True, "contradicted")


def test_what_is_said_to_go_on_already_is_held_against_a_plan(status: Status) -> None:
    assert status("[Production of Zubiarte's cleaning robot is already under way].", "es") == "contradicted"
    assert status("[Zubiarte plans the production of a cleaning robot].", "es") != "contradicted"


def test_the_other_side_is_sought_in_the_sentence_that_names_the_thing(status: Status) -> None:
    assert status("[The council rejected the repair of the barracks at Rosswick].", "en") == "contradicted"
    assert status("[The council approved the repair of the barracks at Rosswick].", "en") != "contradicted"


def test_a_verb_in_two_parts_takes_its_side(status: Status) -> None:
    assert status("[Den Rücktritt des Pfarrers Alwin Rothkamp wies der Bischof ab].~", "de") == "contradicted"
    assert status("[Den Rücktritt des Pfarrers Alwin Rothkamp nahm der Bischof an].~", "de") != "contradicted"
