"""Finer faults: the source prints the figure or date and bounds, dates, plans, places or attributes it otherwise than the draft."""

import pytest

from tests.check.dossier import Status

SOURCES = {
    "en": (
        "In Oakmarsh the brook rose. The mayor was asleep. Nobody was hurt. "
        "The town expects up to 7,300 visitors at the lantern parade on Sunday. One in six of the ferry's passengers was seasick.\n\n"
        "Turnout was 11.5 points higher than in the school vote of May 2023.\n\n"
        "The new library opens in spring 2027, if the builder keeps his word. A kiosk opened in autumn 2024.\n\n"
        "The police count 140 marchers, the growers' association 370.\n\n"
        "The bakers of the valley sent 64 loaves in Fernhollow.\n\n"
        "Of the minor injuries, 17 happened on the stairs.\n\n"
        "In May 2024 the shareholders got 7.6 million euros, against 7.1 million in May 2023.\n\n"
        "Net debt fell to 243 million euros, from 271 million in June, that is by 28 million euros.\n\n"
        "Some 83 percent of the staff walked out, the union says; the management puts it at 37 percent.\n\n"
        "| Customers cut off | |\n|---|---|\n| Eastmere | 23,700 |\n| Oxholm | 31,600 |\n\n"
        "| | Velmond | Karsten |\n|---|---|---|\n| Beer sold (million litres) | 5.7 | 3.9 |"
    ),
    "de": "Die Polizei zählt 260 Teilnehmer, der Bauernverband hingegen 910. Die Werft baut bis zu 48 Boote.",
}


@pytest.mark.parametrize(
    ("said", "otherwise", "source"),
    [
        # "at least" for "up to"
        ("The town expects [up to 7,300 visitors] at the parade.", "The town expects [at least 7,300 visitors] at the parade.", "en"),
        ("The yard builds [up to 48 boats].", "The yard builds [at least 48 boats].", "de"),
        # the day or month of another year
        (
            "Turnout was [11.5 points above the school vote of May 2023].",
            "Turnout was [11.5 points above the school vote of May 2022].",
            "en",
        ),
        # another party's figure
        ("The growers' association counted [370 marchers].", "The police counted [370 marchers].", "en"),
        ("The police counted [260 people].", "The police counted [910 people].", "de"),
    ],
)
def test_a_figure_that_the_source_gives_otherwise_is_no_support(status: Status, said: str, otherwise: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(otherwise, source) == "contradicted"


def test_what_a_source_dates_after_itself_is_not_done_by_its_word(status: Status) -> None:
    assert status("The town has had a new library [since spring 2027].", "en") == "contradicted"
    assert status("The town has had a kiosk [since autumn 2024].", "en") == "supported"


def test_a_place_that_the_source_names_elsewhere_is_not_where_it_has_the_figure(status: Status) -> None:
    assert status("The bakers sent [64 loaves in Fernhollow].", "en") == "supported"
    assert status("The bakers sent [64 loaves in Oakmarsh].", "en") == "contradicted"
    assert status("The bakers sent [64 loaves in Westerby].", "en") == "supported"  # not named by the source: it may hold Fernhollow


def test_a_share_told_in_words_is_found_in_other_words(status: Status) -> None:
    assert status("[A sixth] of those on the boat felt ill.", "en") == "supported"
    assert status("[A quarter] of those on the boat felt ill.", "en") != "supported"


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        # what the figure is of stands before a comma
        ("[Seventeen of the minor injuries happened on the stairs].", "[Seventeen of the serious injuries happened on the stairs]."),
        # another figure of the sentence is that of the draft's year
        ("[In 2024 the shareholders got 7.6 million euros].", "[In 2023 the shareholders got 7.6 million euros]."),
        # the sentence tells of a fall, the words beside the figure of nothing
        ("[Net debt fell by 28 million euros].", "[Net debt rose by 28 million euros]."),
        # a party named behind the figure
        ("[83 percent of the staff walked out, the union says].", "[83 percent of the staff walked out, management says]."),
        # another row and another column of a table
        ("In Oxholm [31,600 customers were cut off].", "In Eastmere [31,600 customers were cut off]."),
        ("[Velmond sold 5.7 million litres of beer].", "[Karsten sold 5.7 million litres of beer]."),
    ],
)
def test_what_is_of_another_group_year_way_party_row_or_column_is_no_support(status: Status, said: str, otherwise: str) -> None:
    assert status(said, "en") == "supported"
    assert status(otherwise, "en") == "contradicted"
