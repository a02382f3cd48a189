"""A post that a text gives without its house is of the house that its passage speaks of."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from tests.acts.met.test_sited import Told, dossier

TWO = {
    "buyer and seller": (
        "en", "Norvik will buy the ferries, said its chief executive, Anna Berg.",
        "en", "Corvo will sell the ferries, said its chief executive, Tom Stein.",
    ),
    "named a sentence before": (
        "en", "Norvik will buy the ferries of the island. “It took months,” said its chief executive, Anna Berg.",
        "en", "Corvo will sell the ferries of the island. “It took months,” said its chief executive, Tom Stein.",
    ),
    "in French": (
        "fr", "Norvik rachète les ferries, selon son directeur général, Luc Morel.",
        "fr", "Corvo vend les ferries, selon son directeur général, Paul Garnier.",
    ),
    "in German, where common nouns have capitals": (
        "de", "Norvik kauft die Fähren, sagte Vorstandschefin Anna Berg.",
        "de", "Corvo verkauft die Fähren, sagte Vorstandschef Tom Stein.",
    ),
    "in Spanish": (
        "es", "Norvik compra los ferris, dijo su director general, Luis Mora.",
        "es", "Corvo vende los ferris, dijo su director general, Juan Ríos.",
    ),
}  # fmt: skip
ONE = {
    "one house": (
        "en", "Norvik will buy the ferries, said chief executive Anna Berg.",
        "en", "Norvik will buy the ferries, said its chief executive, Tom Stein.",
    ),
    "no house at all": (
        "en", "The prime minister, Anna Berg, resigned on Monday.",
        "en", "The prime minister, Tom Stein, resigned on Monday.",
    ),
}  # fmt: skip


def _told(told: Told, root: Path) -> list[Verdict]:
    found = dossier(root, told).reconciliation.relations
    return [r.verdict for r in found if any(reason.code == "C109" for reason in r.reasons)]


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_the_heads_of_two_houses_do_not_contradict_each_other(told: Told, tmp_path: Path) -> None:
    assert _told(told, tmp_path) == []


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_two_heads_of_one_house_do(told: Told, tmp_path: Path) -> None:
    assert _told(told, tmp_path) == [Verdict.CONFLICT]
