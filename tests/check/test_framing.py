"""What only frames a statement and needs no evidence: how somebody says it, the announcement of a list; and a share from the other side."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import Status

SOURCES = {
    "en": "The ferry to Westerby sank in March. Two of the crew are missing. The owner blames the fog.",
    "de": (
        "„Die Enten sind klüger als wir alle“, sagt Helene Brandt, die Leiterin des Parks. "
        "Bürgermeister Robert Kemper räumte ein, dass neun der 60 Bänke seit 2023 fehlen. "
        "In einer Umfrage des Instituts Pegel nannten 62 Prozent der Befragten den Park schön."
    ),
    "fr": ("En tout, 38 % des lycéens du pays savent nager. Au lycée Carnot, 74 % des élèves savent nager ; à Sorville, moins d'un tiers."),
}


@pytest.mark.parametrize(
    "said",
    [
        "„Die Enten sind klüger als wir alle“, beteuerte seinerzeit Helene Brandt, [die Leiterin des Parks].~",
        "Neun der 60 Bänke fehlen seit 2023, [wie Kemper eingestehen musste].~",
        "Fast zwei Drittel finden den Park schön, wie aus [einer Umfrage von Pegel] hervorgeht.~",
    ],
)
def test_how_somebody_says_it_needs_no_evidence(status: Status, said: str) -> None:
    assert status(said, "de") == "supported"


def test_who_says_it_does(status: Status) -> None:
    assert status("Neun der 60 Bänke fehlen seit 2023, [wie Gruber eingestehen musste].~", "de") != "supported"


def test_a_scene_on_any_day_of_the_week_is_no_date_that_a_source_gives(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    draft = root / "scene.md"
    for text, expected in (
        ("On a wet Tuesday morning the gulls have the quay to themselves.", "not-a-claim"),
        ("On a wet Tuesday morning the gulls have Westerby to themselves.", "unsourced"),
    ):
        draft.write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
        assert [s.status.value for s in check(analysis, [draft]).statements] == [expected]


@pytest.mark.parametrize(("number", "expected"), [("Two", []), ("Five", ["unsourced"])])
def test_a_sentence_that_announces_a_list_by_the_number_of_its_items_claims_nothing(
    dossier: tuple[Analysis, Path], number: str, expected: list[str]
) -> None:
    analysis, root = dossier
    draft = root / "list.md"
    draft.write_text(
        f"---\nlanguage: en\n---\n{number} things to know about the strike:\n\n- The ferry sank in March.\n- The owner blames the fog.\n",
        "utf-8",
    )
    found = [s.status.value for s in check(analysis, [draft]).statements if "things" in s.quote]
    assert [status for status in found if status != "not-a-claim"] == expected


def test_another_share_is_no_support_for_one_that_the_source_bounds_from_the_other_side(status: Status) -> None:
    assert status("À Sorville, [moins d'un élève sur trois] sait nager.~", "fr") == "supported"
    assert status("À Sorville, [plus d'un élève sur trois] sait nager.~", "fr") == "contradicted"
