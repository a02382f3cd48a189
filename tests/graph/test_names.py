"""When two wordings are one name."""

import pytest

from factcheck.graph.names import same_name


@pytest.mark.parametrize(("one", "other"), [("Murat Yıldız", "Murat Yildiz"), ("Jørgen Bo", "Jorgen Bo"), ("EDF", "EDF group")])
def test_spellings_without_accents_and_names_cut_short_are_one(one: str, other: str) -> None:
    assert same_name(one, other)


def test_other_letters_are_other_names() -> None:
    assert not same_name("Murat Yıldız", "Murat Yaldiz")
