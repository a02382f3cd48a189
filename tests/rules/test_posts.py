"""Which offices one person may hold."""

import pytest

from factcheck.rules.posts import exclusive, same_office


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("researcher of Göttingen", "spokesperson of the ministry", True),
        ("director of the institute", "deputy director of the institute", True),
        ("head of the corps", "prosecutor of the canton", True),
        ("interior minister", "health minister", True),
        ("head of the institute", "researcher of the institute", False),  # who leads a house of research does research
        ("minister of the canton", "health minister", False),  # one is the other in short
        ("mayor of Lunel", "vice president of the region", False),
        ("hotelier", "head of the hotel owners", False),  # a trade leaves room for an office
        ("chair of Lovable", "chief executive of Lovable", False),
    ],
)
def test_nobody_holds_two_offices_that_each_fill_a_working_life(one: str, other: str, apart: bool) -> None:
    assert exclusive(one, other) is exclusive(other, one) is apart


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("head of the department", "health minister", True),
        ("master of the Aurora", "commander of the Aurora", True),
        ("head of surgery", "surgeon of the clinic", False),
        ("president of the club", "director of the club", False),
    ],
)
def test_head_is_short_for_the_office_that_leads_a_house(one: str, other: str, same: bool) -> None:
    assert same_office(one, other) is same_office(other, one) is same
