"""What a cited source does not say as the draft has it is found, and what it does say in other words is not."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis
from tests.check.dossier import Status

SOURCES = {
    "en": (
        "Harland will cut 160 jobs in Leeds and 65 in Lyon by June. The shipyard employs 4,300 people. Sales rose by 12 per cent to "
        "€71m last year. The pier was opened on 14 May 2019.\n\n"
        "Turnout was 61 per cent, the city said, against 48 per cent in 2020. Of the 67 complaints, 26 were dismissed, leaving 41 that the "
        "court calls serious. The tunnel cost £35bn in 2015 money. Marta Olsen, the chief executive, called it a good year."
    ),
    "de": (
        "Die Werft in Emden hat 2.750 Kabinen gebaut. Ein Drittel der Schiffe ging nach Norwegen. Im Schnitt dauert die Reise elf Tage. "
        "Die Werft wurde am 3. Oktober 1998 gegründet. Mehr als 900 Gäste kamen zur Taufe."
    ),
    "fr": (
        "Le chantier de Brest a livré 38 navires en 2024. La moitié des commandes vient d'Asie. Le directeur, Paul Renard, vise 1,2 "
        "milliard d'euros de recettes. Un peu moins de 200 apprentis y travaillent."
    ),
}


@pytest.mark.parametrize(
    ("said", "misquoted", "source"),
    [
        # another value, digits swapped, another unit of the same number
        ("The shipyard employs [4,300 people].", "The shipyard employs [3,400 people].", "en"),
        ("The yard in Emden built [2,750 cabins].", "The yard in Emden built [7,250 cabins].", "de"),
        ("Sales reached [71 million euros] last year.", "Sales reached [71 million pounds] last year.", "en"),
        ("Brest delivered [38 ships in 2024].", "Brest delivered [83 ships in 2024].", "fr"),
        # the figure of somebody or something else in the same sentence
        ("Harland cuts [160 jobs in Leeds].", "Harland cuts [65 jobs in Leeds].", "en"),
        ("There were 67 complaints, [41 of them serious].", "There were 67 complaints, [26 of them serious].", "en"),
        # fractions, and the same in other words
        ("[A third] of the ships went to Norway.", "[Two thirds] of the ships went to Norway.", "de"),
        ("[Half of the orders] come from Asia.", "[A quarter of the orders] come from Asia.", "fr"),
        # bounds turned round, rounding with and without saying so
        ("[More than 900 guests] came.", "[Fewer than 900 guests] came.", "de"),
        ("[About 4,300 people] work at the shipyard.", "[About 6,000 people] work at the shipyard.", "en"),
        # another day, another direction, another year's prices, another post
        ("The pier was opened [on 14 May 2019].", "The pier was opened [on 19 May 2019].", "en"),
        ("The yard was founded [on 3 October 1998].", "The yard was founded [on 13 October 1998].", "de"),
        ("Sales [rose by 12 percent].", "Sales [fell by 12 percent].", "en"),
        ("The tunnel cost [£35bn in 2015 money].", "The tunnel cost [£35bn in today's money].", "en"),
        ("[Marta Olsen, the chief executive], was pleased.", "[Marta Olsen, the chief financial officer], was pleased.", "en"),
    ],
)
def test_what_is_said_is_supported_and_what_is_misquoted_is_not(status: Status, said: str, misquoted: str, source: str) -> None:
    assert status(said, source) == "supported"
    assert status(misquoted, source) in ("contradicted", "not-in-source")


def test_a_contradiction_quotes_what_the_source_says_instead(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    path.write_text("---\nlanguage: en\n---\nHarland cuts [65 jobs in Leeds](https://example.org/en).\n", "utf-8")
    (statement,) = check(analysis, [path]).statements
    assert statement.status.value == "contradicted"
    assert "160 jobs in Leeds" in str(statement.reason.values["theirs"])


def test_what_another_source_of_the_sentence_says_is_not_what_the_cited_one_says(dossier: tuple[Analysis, Path]) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    links = "[2,750 cabins](https://example.org/en) and [38 ships in 2024](https://example.org/fr)"
    path.write_text(f"---\nlanguage: en\n---\nThe yards built {links}.\n", "utf-8")
    assert [s.status.value for s in check(analysis, [path]).statements] == ["not-in-source", "supported"]
