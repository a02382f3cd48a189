"""Abstracts of studies and tables of leagues: what is notation there, what is a figure, and which points are counted."""

import pytest

from factcheck.model import Claim
from tests.extract.reading import claim, read


def figures(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(_shown(c), c.value.unit) for c in read(text, language).claims if c.value is not None]


def _shown(c: Claim) -> str:
    assert c.value is not None
    return str(c.value.low) if c.value.low == c.value.high else f"{c.value.low}-{c.value.high}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pain had eased by 36 mm (95% CI 28 to 46; p<0.001)."),
        ("de", "Der Schmerz sank um 36 mm (95-%-KI 28 bis 46; p < 0,001)."),
        ("fr", "La douleur a baissé de 36 mm (IC à 95 % : 28 à 46 ; p < 0,001)."),
        ("es", "El dolor bajó 36 mm (IC 95 %: 28 a 46; p < 0,001)."),
    ],
)
def test_of_an_interval_of_confidence_the_ends_are_read_and_not_its_level(language: str, text: str) -> None:
    assert [shown for shown, _ in figures(text, language)] == ["36", "28-46"]


def test_a_percentage_before_other_words_is_one() -> None:
    assert figures("Some 95% of the nurses stayed.") != []


def test_a_spread_about_a_mean_counts_nothing() -> None:
    assert figures("The clinic weighed 80 children (SD 4.1).") == [("80", "people")]


@pytest.mark.parametrize("text", ["Ann Harb Med 2021;174(5):612–20.", "Ring +44 20 7946 0123.", "See Harbour Studies 18(3), pp. 211-224."])
def test_journals_and_telephones_count_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "See Harbour Studies 18 (3), pp. 211-224."),
        ("en", "See Harbour Studies 18(3): 211–224."),
        ("de", "Siehe Hafenkunde 18 (3), S. 211."),
        ("es", "Véase Estudios del puerto 18 (3), págs. 211-224."),
        ("en", "The gain was real (p-value = .03)."),
        ("de", "Der Nutzen war echt (p-Wert < 0,01)."),
    ],
)
def test_pages_are_told_by_their_mark_or_dash_and_probabilities_lie_below_one(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("en", "In the years with figures of 12 (8), 4 ferries came.", "4"),
        ("en", "Of the halls with 208 (196), 152 seats were sold.", "152"),
        ("en", "Route 12 (2): 45 passengers were counted.", "45"),
        ("en", "In years with figures of 12 (8), 4-5 ferries came.", "4-5"),
        ("en", "So it was in 2021; 174: 612 people came.", "612"),
        ("de", "Die Bank rechnet mit einem Satz von p = 5 Prozent.", "5"),
    ],
)
def test_counts_behind_brackets_and_colons_are_counts(language: str, text: str, last: str) -> None:
    assert last in [shown for shown, _ in figures(text, language)]


def test_the_ends_of_a_range_take_the_unit_before_them() -> None:
    text = "We asked 80 pilots (mean age 38.4 years, range 21–62)."
    assert ("21-62", "years") in figures(text)
    assert all(shown != "21-62" for shown, _ in figures("Havna won the set 21–62 years ago."))


def test_hours_and_minutes_are_one_length() -> None:
    assert figures("Sleep lasted 7 h 15 min.") == [("435", "minutes")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At 12 weeks, the gain was small."),
        ("fr", "À douze semaines, le gain était faible."),
        ("de", "Bei zwölf Wochen war der Nutzen gering."),
        ("es", "A las doce semanas el efecto era leve."),
    ],
)
def test_a_moment_of_measuring_is_no_length(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_a_length_inside_a_clause_is_one() -> None:
    assert figures("The strike ended after 12 weeks.") == [("12", "weeks")]


SPORT = "The coach praised his striker after the league match, in which 86% of the seats were sold."


def test_points_of_play_are_counted_though_a_percentage_stands_near() -> None:
    assert claim(read(f"{SPORT} Six points were docked in December."), "points").value.unit == "points"  # type: ignore[union-attr]
    poll = "The party stood at 34% in May. It lost six points in December."
    assert claim(read(poll), "points").value.unit == "pp"  # type: ignore[union-attr]


def test_french_points_are_a_noun_though_a_verb_looks_alike() -> None:
    assert figures("Le club a 6 points de moins.", "fr") == [("6", "points")]


LEAGUES = {
    "en": "| Pos | Club | P | W | L | Pts |",
    "de": "| Pl. | Verein | Sp. | S | N | Pkt. |",
    "fr": "| Rang | Club | J | G | P | Pts |",
    "es": "| Pos. | Equipo | PJ | PG | PP | Ptos |",
}


@pytest.mark.parametrize("language", LEAGUES)
def test_the_heads_of_a_league_table_say_what_is_counted(language: str) -> None:
    table = f"{LEAGUES[language]}\n|---|---|---|---|---|---|\n| 1 | Havna | 30 | 21 | 9 | 63 |\n| 2 | Olmau | 29 | 20 | 9 | 60 |\n"
    found = figures(table, language)
    assert [unit for _, unit in found if unit] == ["matches", "wins", "defeats", "points"] * 2


def test_letters_over_other_tables_are_no_heads_of_a_league() -> None:
    table = "| Plant | P | MW |\n|---|---|---|\n| Havna | 30 | 210 |\n| Olmau | 29 | 200 |\n"
    assert all(unit != "matches" for _, unit in figures(table))


def test_a_number_that_all_rows_share_is_told_of_none() -> None:
    rows = "".join(f"| {name} | 30 | {n} |\n" for name, n in (("Havna", 63), ("Olmau", 60), ("Sundby", 55), ("Kalv", 51)))
    found = figures(f"| Club | Round | Pts |\n|---|---|---|\n{rows}")
    assert [shown for shown, _ in found] == ["63", "60", "55", "51"]


def test_the_matches_that_all_clubs_of_a_league_have_played_are_told_of_each() -> None:
    rows = "".join(f"| {name} | 30 | {n} |\n" for name, n in (("Havna", 63), ("Olmau", 60), ("Sundby", 55), ("Kalv", 51)))
    found = figures(f"| Club | P | Pts |\n|---|---|---|\n{rows}")
    assert [shown for shown, _ in found] == ["30", "63", "30", "60", "30", "55", "30", "51"]
