"""Dates and periods are read, and never from a count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.numerals import numerals
from factcheck.extract.times import When, times
from factcheck.lang import pack
from factcheck.model.time_iso import parse_time

_PUBLISHED = parse_time("2025-08-07")


def _read(code: str, text: str) -> list[When]:
    language = pack(code)
    return times(text, language, numerals(text, language), _PUBLISHED)


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "It opened on 5 August.", "2025-08-05"),
        ("en", "It opened on August 5th, 2024.", "2024-08-05"),
        ("en", "Sales rose in the first quarter of 2024.", "2024-Q1"),
        ("en", "It left two years ago.", "2023"),
        ("en", "It has been open since 2021.", "2021/.."),
        ("en", "It closed on Tuesday.", "2025-08-05"),
        ("fr", "Ouvert le 1er mai.", "2025-05-01"),
        ("fr", "En cinq ans, tout a changé.", "2020-08-07/2025-08-07"),
        ("fr", "Au premier semestre 2025, rien.", "2025-H1"),
        ("fr", "D'ici à 2034, tout changera.", "../2034"),
        ("fr", "Il est parti en décembre dernier.", "2024-12"),
    ],
)
def test_a_time_is_resolved_against_publication(code: str, text: str, iso: str) -> None:
    assert [w.time.iso for w in _read(code, text)] == [iso]


@pytest.mark.parametrize(("code", "text"), [("en", "They sold 2000 cars and may sell more."), ("fr", "Elle compte 2000 ventes.")])
def test_a_count_or_a_verb_is_no_time(code: str, text: str) -> None:
    assert _read(code, text) == []


@given(st.text(alphabet="in since 2024 mai may 5/-.,'le depuis\n", max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_crash_and_spans_lie_inside(text: str) -> None:
    for code in ("en", "fr"):
        assert all(0 <= w.start < w.end <= len(text) for w in _read(code, text))
