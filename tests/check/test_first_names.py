"""Another first name is another person, another spelling is not."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": "Matthias Egger, a farmer, sold 4,180 apple trees. Thomas Reeve sold 2,730 pear trees. Muhammad Salim planted 6,910 vines."
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Matthias Egger sold 4,180 apple trees].", "supported"),
        ("[Markus Egger sold 4,180 apple trees].", "contradicted"),
        ("[Tom Reeve sold 2,730 pear trees].", "supported"),
        ("[Timothy Reeve sold 2,730 pear trees].", "supported"),  # its first consonants are those of "Thomas": it may be one
        ("[Martin Reeve sold 2,730 pear trees].", "contradicted"),
        ("[Mohammed Salim planted 6,910 vines].", "supported"),
    ],
)
def test_a_first_name_with_other_consonants_is_that_of_another(status: Status, text: str, expected: str) -> None:
    assert status(text, "en") == expected
