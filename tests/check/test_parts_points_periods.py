"""Slips of reckoning: a part added to its whole, points told as percent, a day's sum as a week's, an average for a median."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import Status, dossier_of, statement_of

SOURCES = {
    "en": (
        "School groups accounted for 48,200 of the visits, of which 9,100 came on the free Tuesdays.\n\n"
        "The share of visitors who found the ticket too expensive rose from 31 to 44 per cent.\n\n"
        "Of all the guests 88 per cent would recommend the gallery, compared with 83 per cent two years ago.\n\n"
        "The state of Oxholm pays 45 per cent of the dyke. In April it had offered 40 per cent of it.\n\n"
        "Each day of closure costs about 25,000 euros in tickets.\n\n"
        "The median wage at the dairy is 34,000 euros, the average wage 41,500 euros.\n\n"
        "The ferry lost 37 million euros in 2024, against a profit of 14 million euros in 2023.\n\n"
        "Of the 14 extensions opened since 2010 only five met their forecast in the third year.\n\n"
        "Thirty mobile teams of four people each go from school to school.\n\n"
        "The society closed the year with a deficit of 1.4 million pounds, against 0.9 million pounds a year earlier."
    ),
    "de": (
        "„Die Mauer ist dicht“, sagt Gerda Hallmann, die Betriebsleiterin der Talsperre. Ihr Stellvertreter ist Udo Lenk, der "
        "Vizepräsident des Verbands. Zur Versammlung kamen nach Angaben der Initiative 600 Menschen, die Polizei zählte 380."
    ),
    "fr": (
        "Au 18 avril, 14 600 lycéens avaient reçu une dose, soit 38 % de l'objectif. « C'est fini », dit la directrice générale de "
        "l'agence, Sylvie Marchal, ancienne préfète de l'Ardèche."
    ),
    "es": "En el primer semestre de 2025 la empresa ingresó 219 millones de euros, un 8 % más "
    "que en el mismo periodo de 2024, y redujo sus pérdidas a 9 millones de euros.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "why"),
    [
        ("School groups made 48,200 visits, [9,100 of them on the free Tuesdays].",
         "School groups made 48,200 visits, [and another 9,100 came on the free Tuesdays].", "part"),
        ("The share who found the ticket too expensive [rose by 13 points].",
         "The share who found the ticket too expensive [rose by 13 per cent].", "points"),
        ("The share who found the ticket too expensive [rose by 13 points] to 44 per cent.",
         "The share who found the ticket too expensive [rose by 13 per cent] to 44 per cent.", "points"),
        ("For the dyke the state pays [five percentage points more] than it had offered in April.",
         "For the dyke the state pays [five per cent more] than it had offered in April.", "points"),
        ("[One day of closure costs about 25,000 euros].", "[One week of closure costs about 25,000 euros].", "period"),
        ("[The median wage at the dairy is 34,000 euros].", "[The average wage at the dairy is 34,000 euros].", "median"),
        ("Half of those at the dairy earn [wages of less than 34,000 euros].",
         "Half of those at the dairy earn [wages of less than 41,500 euros].", "mean"),
    ],
)  # fmt: skip
def test_a_slip_of_reckoning_is_told_by_its_name(dossier: tuple[Analysis, object], said: str, otherwise: str, why: str) -> None:
    statement = statement_of(*dossier)  # type: ignore[arg-type]
    right, wrong = statement(said, "en"), statement(otherwise, "en")
    assert right is not None and right.status.value == "supported"
    assert wrong is not None and wrong.reason.key == f"check.status.contrary_{why}"


@pytest.mark.parametrize(
    "text",
    [
        # the distance of two shares, and which way it went, whichever of them is printed first
        "Now [five percentage points more] of the guests would recommend the gallery.",
        # what the sentence does is not done with the figure that another is compared with
        "In 2023 the ferry [had made a profit of 14 million euros].",
        # a part told with its whole
        "[Only five] of the fourteen extensions opened since 2010 met what had been forecast.",
        # both ends of a change are of one thing
        "The deficit of the society [grew from 0.9 million pounds] to 1.4 million pounds.",
    ],
)
def test_what_follows_from_two_figures_of_a_comparison_is_said(status: Status, text: str) -> None:
    assert status(text, "en") == "supported"


def test_the_wrong_way_is_not_said(status: Status) -> None:
    assert status("Now [five percentage points fewer] of the guests would recommend the gallery.", "en") != "supported"
    assert status("The deficit of the society grew from 0.9 million pounds [to 2.4 million pounds].", "en") != "supported"


def test_two_numbers_multiplied_are_no_other_figure(status: Status) -> None:
    assert status("The mobile teams count [120 people].", "en") != "contradicted"


def test_the_period_with_which_a_figure_is_compared_is_not_that_of_the_next(status: Status) -> None:
    assert status("En el primer semestre la empresa redujo [sus pérdidas a 9 millones de euros].~", "es") == "supported"


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # one title is the other in short
        ("[Gerda Hallmann, die Leiterin der Talsperre].~", "[Gerda Hallmann, die Bürgermeisterin von Oxholm].~", "de"),
        # by whose own count, with another party's figure behind
        (
            "Zur Versammlung der Initiative kamen nach deren eigenen Angaben [600 Leute], die Polizei sprach von 380.~",
            "Zur Versammlung der Initiative kamen nach Angaben der Polizei [600 Leute].~",
            "de",
        ),
    ],
)
def test_who_is_meant_is_not_taken_for_another(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) != "contradicted"
    assert status(otherwise, source) == "contradicted"


def test_a_post_that_is_no_longer_held_speaks_against_none(status: Status) -> None:
    assert status("[Sylvie Marchal, la directrice générale de l'agence].~", "fr") != "contradicted"


def test_what_is_reached_of_a_target_is_no_plan(status: Status) -> None:
    assert status("Au 18 avril, 14 600 lycéens avaient été vaccinés, [38 % de ce qui était visé].~", "fr") == "supported"


@pytest.mark.parametrize(("number", "expected"), [("49", "supported"), ("61", "contradicted")])
def test_the_month_of_a_row_is_that_of_its_figure(tmp_path: Path, number: str, expected: str) -> None:
    told = "Le nombre des nouveaux cas a baissé de moitié : 24 en juin, contre 49 en mai et 61 en avril."
    analysis, root = dossier_of(tmp_path, {"fr": told}, "2025-07-08")
    table = f"| Nouveaux cas de rougeole | cas |\n|---|---|\n| Mai | [{number}](https://example.org/fr) |"
    (root / "draft.md").write_text(f"---\nlanguage: fr\npublished: 2025-07-09\n---\n{table}\n", "utf-8")
    (found,) = check(analysis, [root / "draft.md"]).statements
    assert found.status.value == expected
