"""What a text cites stands behind its headings, standfirst and pull quotes; a source named in brackets is cited, not quoted."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.model import Severity
from factcheck.run import Analysis
from tests.check.dossier import dossier_of

SOURCES = {
    "en": (
        "The fire destroyed 40 flats. The city has set aside 3.2 million euros, and 58 families were moved.\n\n"
        '"A lift costs us 310 euros a day," said Nora Blythe, the head of the housing office.'
    ),
}
BODY = "The fire destroyed [40 flats](https://example.org/en)."


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), SOURCES, "2025-03-05")


def told(dossier: tuple[Analysis, Path], text: str) -> list[tuple[str, str]]:
    """The code and the words of each finding."""
    analysis, root = dossier
    (root / "draft.md").write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
    return [(f.code, str(f.reason.values.get("quote", ""))) for f in check(analysis, [root / "draft.md"]).findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"# The city sets aside 3.2 million euros\n\n{BODY}", []),
        (f"*The city sets aside 3.2 million euros.*\n\n{BODY}", []),
        (f"The city sets aside 3.2 million euros.\n\n{BODY}", ["S102"]),  # a paragraph of its own
        (f"*Nobody* knows it: the city sets aside 3.2 million *euros*\n\n{BODY}", ["S102"]),  # not emphasised as a whole
        ("# The city sets aside 3.2 million euros\n\nIt rained.", ["S102"]),  # nothing is cited below
        (f"# The city sets aside 5.1 million euros\n\n{BODY}", ["S103"]),
    ],
)
def test_a_heading_or_standfirst_rests_on_what_the_text_cites(dossier: tuple[Analysis, Path], text: str, codes: list[str]) -> None:
    assert [code for code, _ in told(dossier, text)] == codes


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed 40 flats ([Outlet en](https://example.org/en)).",
        "The fire destroyed 40 flats ([The Outlet][1]).\n\n[1]: https://example.org/en",
        '> "A lift costs us 310 euros a day." — Nora Blythe, head of the housing office ([Outlet en](https://example.org/en))',
    ],
)
def test_a_source_named_alone_in_brackets_is_cited_for_what_stands_before(dossier: tuple[Analysis, Path], text: str) -> None:
    assert told(dossier, text) == []


def test_words_in_brackets_that_are_no_name_are_what_is_cited(dossier: tuple[Analysis, Path]) -> None:
    assert told(dossier, "The fire was a bad one ([45 flats](https://example.org/en)).") != []
    assert told(dossier, "The fire was a bad one ([40 flats](https://example.org/en)).") == []


def test_what_the_source_says_that_a_sentence_cites_for_other_words_fails_nothing(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    for text, severity in (
        ("The fire destroyed [40 flats](https://example.org/en), and 58 families were moved.", Severity.NOTE),
        ("The fire destroyed 40 flats, and 58 families were moved.", Severity.WARNING),
    ):
        path.write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
        found = [f for f in check(analysis, [path]).findings if "58" in str(f.reason.values["quote"])]
        assert [(f.code, f.severity) for f in found] == [("S102", severity)]
