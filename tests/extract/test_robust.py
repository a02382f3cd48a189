"""No text makes reading fail, and whatever is read stands where it says."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.extract.extract import extract
from factcheck.lang import languages
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from tests.work import calls

_PROSE = (
    "the le der el il 65,000 78 000 2.609 € % sold vendus dix-huit zwei millones Ami ( ) « » “ ” . , ; : – in en since 2021 2025 not "
    "more than plus de bis 14 years ans selon according to said on 5 August août first second half moitié a un of dont up 3-1"
)
WORDS = st.sampled_from([*_PROSE.split(" "), "\n", "\n\n"])
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=80).map(" ".join))


def source(text: str, language: str) -> Source:
    return Source(name="s", path="sources/s.md", published=parse_time("2025-08"), language=language, digest="", text=text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(languages()))
def test_quotes_are_the_text_between_their_offsets_and_ids_differ(text: str, language: str) -> None:
    found = extract(source(text, language))
    ids = [claim.id for claim in found.claims]
    assert len(set(ids)) == len(ids)
    for claim in found.claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert claim.sentence[0] <= claim.quote.start < claim.quote.end <= claim.sentence[1]
        assert claim.line == text.count("\n", 0, claim.quote.start) + 1
        assert {link.claim for link in claim.links} <= set(ids)
    for item in found.not_understood:
        assert text[item.start : item.end] == item.quote


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1 " * 50_000,
        "1,1." * 25_000,
        "« " * 50_000,
        "(" * 50_000 + ")" * 50_000,
        "two hundred and " * 6_000,
        "Ami " * 25_000,
        "more than " * 10_000,
        "in 2020, " * 10_000,
        "l'" * 50_000,
        "a. " * 30_000,
    ],
    ids=["digits", "ones", "marks", "quotes", "brackets", "number words", "names", "hedges", "years", "elisions", "stops"],
)
def test_endless_repetition_is_read_to_its_end(text: str) -> None:
    found = extract(source(text, "en"))
    assert all(claim.quote.end <= len(text) for claim in found.claims)


_TABLE = "| Town | Line | Ships | Change |\n|---|---|---|---|\n"


def laid_out(shape: str, size: int) -> str:
    """A text of some size that repeats one shape of layout, each time with another number."""
    head, unit = SHAPES[shape]
    return head + "".join(unit.format(i=i, h=i // 60 % 24, m=i % 60, y=1900 + i % 120) for i in range(size // len(unit)))


SHAPES = {
    "rows": (_TABLE, "| Corvo {i} | {i} | 1,{i:03} | +{m} % |\n"),
    "totals": (_TABLE, "| Total | | 1,{i:03} | |\n"),
    "tables": ("", "| Town | Ships |\n|---|---|\n| Corvo {i} | 1,{i:03} |\n\nSo much for port {i}.\n\n"),
    "rules": ("", "|---|---|\n"),
    "heads and rules": ("", "| a | b |\n|---|---|\n| {i} | 1 | 2 | 3 |\n"),
    "wide row": ("| a ", "| {i} "),
    "wide gap in a cell": ("| a | b |\n|---|---|\n| a", " "),
    "wide gap": ("a", " "),
    "dashes": ("a | b\n", "---"),
    "bars": ("", "|"),
    "stars": ("", "**"),
    "stops": ("Corvo opens 5 ports", "..."),
    "bold lines": ("", "**Corvo opens {i} ports in 2024**\n"),
    "open bold": ("", "**Corvo {i} "),
    "questions": ("", "How many of {i} ships did Corvo build in 2023?\n"),
    "answers": ("", "**How many ships did Corvo {i} build?**\nThe port built {i} ships.\n\n"),
    "turns": ("", "**Corvo Times:** How many are there?\n\n**Olga Brandt:** We have {i} ships.\n\n"),
    "ticker": ("", "{h}:{m:02} | Corvo reports {i} dead.\n"),
    "hours": ("", "12:30 | "),
    "chronology": ("", "**{y}.** Corvo opens {i} ports.\n"),
    "headings": ("", "## {m} May 2024\n\nCorvo opens {i} ports.\n\n"),
    "footnotes": ("| a | b |\n|---|---|\n| 5 | ", "[1]("),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_work_that_layout_makes_grows_with_its_length_only(shape: str) -> None:
    def work(size: int) -> int:
        return calls(lambda: extract(source(laid_out(shape, size) + "x | 7 |\n", "en")))

    work(100)  # what is loaded once
    assert work(8_000) < 6 * work(2_000) + 1_000  # four times as much text; what grows with the square takes 16 times as much


def test_the_same_text_gives_the_same_claims() -> None:
    text = "The Ami sold 65,000 cars in 14 countries. It costs €7,990, said Citroën on 5 August."
    assert extract(source(text, "en")) == extract(source(text, "en"))
