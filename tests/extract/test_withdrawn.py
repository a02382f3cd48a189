"""What a correction takes back is not stated."""

import pytest

from factcheck.model import Modality
from tests.extract.reading import read


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Correction: an earlier version of this article said 40 people died; the figure is 45."),
        ("en", "An earlier version said that 40 people had died. In fact 45 people died."),
        ("de", "Korrektur: In einer früheren Fassung hieß es, 40 Menschen seien gestorben. Es waren 45."),
        ("fr", "Rectificatif : une version précédente de cet article parlait de 40 morts ; le bilan est de 45 morts."),
        ("es", "Corrección: una versión anterior decía que murieron 40 personas; la cifra es 45."),
    ],
)
def test_the_figure_of_an_earlier_version_is_denied_and_that_which_holds_is_not(code: str, text: str) -> None:
    found = [(str(c.value.low), c.modality) for c in read(text, code).claims if c.value is not None]
    assert found == [("40", Modality.DENIED), ("45", Modality.ASSERTED)]


def test_an_earlier_version_of_a_thing_is_no_correction() -> None:
    assert [c.modality for c in read("The earlier version of the car sold 40,000 times.").claims] == [Modality.ASSERTED]


@pytest.mark.parametrize("text", ["About ~~40~~ 45 people died in the fire.", "About <del>40</del> 45 people died in the fire."])
def test_what_is_struck_out_is_not_read(text: str) -> None:
    assert [str(c.value.stated) for c in read(text).claims if c.value is not None] == ["45"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plant employs 340 people¹ and makes 40 cars² a day.", [("340", "people"), ("40", "cars/day")]),
        ("The plot covers 340 m² and 40 km².", [("340", "m²"), ("40", "km²")]),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_word_and_a_power_is_none(text: str, found: list[tuple[str, str]]) -> None:
    assert [(str(c.value.stated), c.value.unit) for c in read(text).claims if c.value is not None] == found
