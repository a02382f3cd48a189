"""What the youngest or oldest of some was is an age, and nobody else's."""

from pathlib import Path

import pytest

from tests.acts.met.test_sited import conflicts, dossier
from tests.extract.reading import read


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The youngest victim was 16.", "age"),
        ("The oldest of the dead was 93 and had no family.", "age"),
        ("The youngest was 9.", "age"),
        ("The youngest team was 16 points ahead.", "points_gap"),
    ],
)
def test_a_bare_number_behind_the_youngest_is_an_age(text: str, measure: str) -> None:
    assert (read(text, "en").claims[0].measure == "age") is (measure == "age")


def test_the_age_of_the_youngest_contradicts_that_of_nobody_else(tmp_path: Path) -> None:
    one = "A ferry hit a pier in Port Sorrel on Monday. Five people were killed and 40 hurt. The captain, a 61-year-old man, was arrested."
    other = "A ferry hit a pier in Port Sorrel on Monday. Five people were killed and 40 hurt. The youngest victim was 16."
    assert conflicts(dossier(tmp_path, ("en", one, "en", other))) == []


def test_two_ages_of_the_youngest_contradict_each_other(tmp_path: Path) -> None:
    one = "A ferry hit a pier in Port Sorrel on Monday. Five people were killed. The youngest victim was 19."
    other = "A ferry hit a pier in Port Sorrel on Monday. Five people were killed. The youngest victim was 16."
    assert conflicts(dossier(tmp_path, ("en", one, "en", other))) == ["C106"]
