"""When two wordings are one name."""

import pytest

from factcheck.graph.who.names import half_named, same_name


@pytest.mark.parametrize(("one", "other"), [("Murat Yıldız", "Murat Yildiz"), ("Jørgen Bo", "Jorgen Bo"), ("EDF", "EDF group")])
def test_spellings_without_accents_and_names_cut_short_are_one(one: str, other: str) -> None:
    assert same_name(one, other)


def test_other_letters_are_other_names() -> None:
    assert not same_name("Murat Yıldız", "Murat Yaldiz")


@pytest.mark.parametrize(
    ("one", "other", "half"),
    [
        ("Jonas Reuter", "Jonas Ritter", True),
        ("Teresa Monfort", "Teresa Montalt", True),
        ("Claire Amsler", "Beatrice Amsler", True),
        ("Tom Ashdown", "Ruth Ashdown", True),
        ("Lucía Ferrer Soto", "Marta Ferrer Soto", True),
        ("Henri Vasseur", "Henri Vautrin", True),
        ("Vladimir Poutine", "Vladimir Putin", False),  # one name in two languages
        ("Michail Gorbatschow", "Michail Gorbachev", False),
        ("Sergueï Lavrov", "Sergey Lavrov", False),
        ("Tom Ashdown", "Thomas Ashdown", False),  # cut short
        ("Jonas Reuter", "Jonas Keller", False),  # two people of one given name
        ("Jonas Reuter", "Reuter", False),
        ("Jonas Reuter", "Jonas Reuter", False),
        ("J. Reuter", "Tom Reuter", False),
        ("Anna Kell", "Jan Moor", False),
    ],
)
def test_half_of_two_full_names_is_alike_where_one_is_the_other_told_wrongly(one: str, other: str, *, half: bool) -> None:
    assert half_named(one, other) is half_named(other, one) is half
