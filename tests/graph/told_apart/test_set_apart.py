"""Two of a kind whose names have a word in common are not one, however much else two articles share."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from tests.acts.met.test_sited import Told, dossier

_SEATS = "seats on Hexley council on Tuesday. Turnout was 38 percent in Hexley."
TWO = {
    "parties": (
        "en", f"The Labour Party won 41 of the 80 {_SEATS}",
        "en", f"The Conservative Party won only 19 of the 80 {_SEATS}",
    ),
    "airlines": (
        "en", "Air France carried 4.1 million passengers in May.",
        "en", "Air Canada carried 3.8 million passengers in May.",
    ),
    "candidates of one first name": (
        "fr", "Anna Berg a obtenu 41 % des voix dimanche à Lons.",
        "fr", "Anna Keller a obtenu 38 % des voix dimanche à Lons.",
    ),
}  # fmt: skip
ONE = {
    "a party told in full and in short": (
        "en", f"The Labour Party of Hexley won 41 of the 80 {_SEATS}",
        "en", f"The Labour Party won 43 of the 80 {_SEATS}",
    ),
    "a name spelt in two ways": (
        "en", "Anna Bergmann won 41 percent of the vote in Hexley on Sunday.",
        "en", "Anna Bergman won 43 percent of the vote in Hexley on Sunday.",
    ),
}  # fmt: skip


def _of_subjects(told: Told, root: Path) -> set[Verdict]:
    """The verdicts on figures that are not of the turnout, which both articles give."""
    found = dossier(root, told)
    by_id = {c.id: c for c in found.claims}
    return {r.verdict for r in found.reconciliation.relations if by_id[r.a].measure != "turnout" and _figure(by_id[r.a].quote.exact)}


def _figure(quote: str) -> bool:
    return any(number in quote for number in ("41", "19", "43", "4.1", "38"))


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_figures_of_two_names_of_one_kind_are_not_held_against_each_other(told: Told, tmp_path: Path) -> None:
    assert not _of_subjects(told, tmp_path) & {Verdict.CONFLICT, Verdict.UNCLEAR, Verdict.AGREE}


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_two_forms_of_one_name_are_one(told: Told, tmp_path: Path) -> None:
    assert Verdict.CONFLICT in _of_subjects(told, tmp_path)
