"""The time of a claim is right where it is the label's stretch, lies in it, or is it one step less precisely."""

import pytest

from factcheck.evaluate.when import time_right
from factcheck.model import Claim, Kind, Quote, TimeSpan
from factcheck.model.time_iso import parse_time

PUBLISHED = parse_time("2025-08-20")


def claim(time: TimeSpan | None) -> Claim:
    return Claim(
        id="c", source="s", quote=Quote(exact="x", start=0, end=1), line=1, sentence=(0, 1), measure="m", kind=Kind.QUANTITY, time=time
    )


@pytest.mark.parametrize(
    ("label", "found", "right"),
    [
        ("2024", "2024", True),
        ("2024", "2024-05", True),
        ("2025-08", "2025-08-07", True),
        ("2025-08-07", "2025-08", True),
        ("2025-08-07", "2025", False),
        ("2025-08", "2025-Q3", True),
        ("2025-08", "2025", False),
        ("2025-Q3", "2025-Q2", False),
        ("2025-01/2025-09", "2025-01-01/2025-09-30", True),
        ("2025-01/2025-09", "2025-09", True),
        ("2025-01/2025-09", "2025-04", False),
        ("2021", "2021/..", True),
        ("2021/2025-08", "2021/..", True),
        ("2023/2024", "2023-winter", True),
        ("2023/2024", "2023-summer", False),
        ("2023", "2021/..", False),
        ("2030", "../2030", True),
        ("2025-08-07T16:00", "2025-08-07", True),
    ],
)
def test_a_stated_time_is_judged_at_the_precision_of_its_label(label: str, found: str, right: bool) -> None:
    assert time_right(label, claim(parse_time(found)), PUBLISHED) is right


@pytest.mark.parametrize(("label", "right"), [("2025-08-20", True), ("2025-08", True), ("2025", True), ("2024", False)])
def test_a_claim_without_time_is_of_the_publication(label: str, right: bool) -> None:
    assert time_right(label, claim(None), PUBLISHED) is right


@pytest.mark.parametrize("label", [None, "", "first year"])
def test_a_label_without_a_date_is_not_judged(label: str | None) -> None:
    assert time_right(label, claim(parse_time("2024")), PUBLISHED) is None
