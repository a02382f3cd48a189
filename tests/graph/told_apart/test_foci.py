"""Two articles that tell alike of two things, each unknown to the other, do not contradict each other; two of one event do."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from tests.acts.met.test_sited import Told, dossier

TWO = {
    "a storm in two towns": (
        "en", "Storm Ilse tore through Bristol on Tuesday. It left 12,000 homes without power, and three people were taken to hospital.",
        "en", "Storm Ilse swept over Cardiff on Tuesday. It left 8,000 homes without power, and two people were taken to hospital.",
    ),
    "two schools": (
        "es", "El instituto Machado ha ganado el premio. Tiene 840 alumnos. El edificio se construyó en 1987.",
        "es", "El instituto Lorca ha quedado segundo en el premio. Tiene 610 alumnos. El edificio se construyó en 1974.",
    ),
    "two firms": (
        "fr", "Tarnel a vendu 41 200 voitures en février. Sa part de marché est montée à 17 %.",
        "fr", "Lumo a vendu 33 400 voitures en février. Sa part de marché est tombée à 13 %.",
    ),
}  # fmt: skip
ONE = {
    "one town": (
        "en", "Storm Ilse tore through Bristol on Tuesday. It left 12,000 homes without power.",
        "en", "Storm Ilse swept over Bristol on Tuesday. It left 8,000 homes without power.",
    ),
    "one that the other article knows too": (
        "en", "Tarnel, the rival of Lumo, sold 41,200 cars in Spain in February.",
        "en", "Tarnel sold 33,400 cars in Spain in February; Lumo did not say.",
    ),
    "witnesses whom only one article names": (
        "en", "The ferry Marlin carried 412 people on Monday, said Anna Berg.",
        "en", "The ferry Marlin carried 380 people on Monday, said Tom Stein.",
    ),
}  # fmt: skip


def _open(told: Told, root: Path) -> set[Verdict]:
    return {r.verdict for r in dossier(root, told).reconciliation.relations} & {Verdict.CONFLICT, Verdict.UNCLEAR}


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_what_is_told_of_two_things_that_only_one_article_knows_each_contradicts_nothing(told: Told, tmp_path: Path) -> None:
    assert _open(told, tmp_path) == set()


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_what_is_told_of_one_thing_is_held_against_each_other(told: Told, tmp_path: Path) -> None:
    assert _open(told, tmp_path) != set()
