"""A cell is read with its head, its row, and what stands above and below its table."""

import pytest

from factcheck.model import Aspect, Kind, LinkRole, Modality
from tests.extract.reading import claim, read


def table(*rows: str, above: str = "", below: str = "") -> str:
    cells = [row.split("|") for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in (cells[0], ["---"] * len(cells[0]), *cells[1:])]
    return f"{above}\n\n" + "\n".join(lines) + f"\n\n{below}\n"


@pytest.mark.parametrize(
    ("language", "rows", "measure", "unit"),
    [
        ("en", ["Museum|Visitors", "Tannery|12,400"], "visitors", "people"),
        ("fr", ["Musée|Visiteurs", "Tannerie|12 400"], "visitors", "people"),
        ("de", ["Museum|Besucher", "Gerberei|12.400"], "visitors", "people"),
        ("es", ["Museo|Visitantes", "Tenería|12.400"], "visitors", "people"),
        ("en", ["Firm|Revenue ($m)", "Tannery|12"], "revenue", "USD"),
        ("fr", ["Société|Chiffre d'affaires (millions d'euros)", "Tannerie|12"], "revenue", "EUR"),
        ("de", ["Firma|Umsatz in Mio. €", "Gerberei|12"], "revenue", "EUR"),
        ("es", ["Empresa|Facturación (millones de euros)", "Tenería|12"], "revenue", "EUR"),
    ],
)
def test_the_head_of_a_column_gives_measure_and_unit(language: str, rows: list[str], measure: str, unit: str) -> None:
    (found,) = read(table(*rows), language).claims
    assert found.value is not None
    assert (found.measure, found.value.unit, found.value.low) == (measure, unit, 12400 if unit == "people" else 12_000_000)
    assert found.subject == rows[1].split("|")[0]


def test_a_head_that_is_nothing_but_a_unit_is_read_with_its_scale() -> None:
    (found,) = read(table("Paid by|£ million", "Tannery|12"), "en").claims
    assert found.value is not None and (found.value.low, found.value.unit) == (12_000_000, "GBP")


def test_the_quote_runs_from_the_label_of_the_row_where_the_cell_stands_beside_it() -> None:
    text = table("Museum|Visitors|Price (€)", "Tannery|12,400|9.50")
    found = read(text)
    assert [c.quote.exact for c in found.claims] == ["Tannery | 12,400", "9.50"]
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in found.claims)


def test_a_year_at_the_head_is_the_time_and_the_caption_says_what_is_counted() -> None:
    found = read(table("Museum|2023|2024", "Tannery|12,400|13,900", "Mint|9,100|8,000", above="**Visitors to the museums**"))
    assert [(c.measure, c.subject, c.time.iso if c.time else None) for c in found.claims] == [
        ("visitors", "Tannery", "2023"),
        ("visitors", "Tannery", "2024"),
        ("visitors", "Mint", "2023"),
        ("visitors", "Mint", "2024"),
    ]


def test_rows_may_say_what_is_counted_and_columns_of_whom() -> None:
    found = read(table("|Norcastle|Bellwood", "Customers|120,000|85,000", "Revenue (£m)|41.5|30", above="Norcastle and Bellwood merge."))
    assert [(c.subject, c.measure) for c in found.claims] == [
        ("Norcastle", "customers"),
        ("Bellwood", "customers"),
        ("Norcastle", "revenue"),
        ("Bellwood", "revenue"),
    ]


def test_a_total_is_tied_to_its_parts_and_not_to_figures_of_another_unit() -> None:
    text = table("Line|Passengers|Length (km)", "North|1,200|14", "South|800|11", "**Total**|**2,000**|**25**")
    found = read(text)
    total = claim(found, "2,000")
    parts = [claim(found, "North | 1,200").id, claim(found, "South | 800").id]
    assert [link.claim for link in total.links if link.role is LinkRole.SUM_OF] == parts
    assert total.subject not in ("North", "South", "Total")


def test_a_column_of_changes_is_one_of_the_columns_before_it() -> None:
    found = read(table("Sort|2023|2024|Change", "Butter|8.00 €|9.00 €|+12.5 %", above="**Prices of fats**"))
    change = claim(found, "12.5")
    assert (change.aspect, change.direction, change.measure) == (Aspect.CHANGE, 1, "change:price")
    assert {link.role for link in change.links} == {LinkRole.CHANGE_FROM, LinkRole.CHANGE_TO}


def test_a_place_in_a_ranking_is_a_rank_and_a_number_of_a_row_nothing() -> None:
    found = read(table("Rang|Modell|Preis (€)", "3|Kastor|499"), "de")
    assert [(c.kind, c.subject) for c in found.claims] == [(Kind.RANK, "Kastor"), (Kind.MONEY, "Kastor")]
    found = read(table("Nr.|Modell|Preis (€)", "3|Kastor|499"), "de")
    assert [c.kind for c in found.claims] == [Kind.MONEY]


def test_grades_hours_and_results_are_no_quantities() -> None:
    text = table("Spiel|Anpfiff|Ergebnis|Note|Zuschauer", "Ulm gegen Kehl|19:30|31:28|2,1|2.140")
    assert [c.quote.exact for c in read(text, "de").claims] == ["2.140"]


def test_hedges_and_units_in_a_cell_are_its_own() -> None:
    found = read(table("Modell|Reichweite (km)|Preis", "Kastor|bis zu 480 km|ab 34.900 Euro"), "de")
    assert [(c.value.low, c.value.high) for c in found.claims if c.value] == [(None, 480), (34900, None)]


def test_plans_and_sources_are_told_with_the_figures() -> None:
    found = read(table("Area|Plan 2026|2024", "Schools|14|13", above="Budget (million euros):", below="*Source: Town of Ulm.*"))
    assert [c.modality for c in found.claims] == [Modality.PLANNED, Modality.REPORTED]
    assert {c.attributed_to for c in found.claims} == {"Town of Ulm"}


def test_a_table_leaves_nothing_to_the_sentences_behind_it() -> None:
    text = table("Museum|Visitors", "Tannery|12,400") + "The bakers of Ulm have sold 300 loaves.\n"
    found = read(text)
    assert claim(found, "300 loaves").quote.exact in text
    assert claim(found, "300 loaves").subject != "Tannery"
    assert claim(found, "300 loaves").sentence[0] == text.index("The bakers")


def test_a_column_headed_by_number_counts_what_its_rows_name() -> None:
    table = "Die Beute der Nacht.\n\n| Gegenstand | Anzahl |\n|---|---|\n| Uhren | 26 |\n| Bücher | 9 |\n| Total | 35 |\n"
    units = {str(c.value.low): c.value.unit for c in read(table, "de").claims if c.value is not None}
    assert units["26"] == "watches"
    assert units["9"] == "books"
    assert units["35"] == "objects"


def test_a_column_headed_by_number_counts_no_names() -> None:
    table = "So viele kamen.\n\n| Name | Anzahl |\n|---|---|\n| Tolvar | 26 |\n| Merrik | 9 |\n"
    assert [(c.quote.exact, c.value and c.value.unit) for c in read(table, "de").claims] == [("Tolvar | 26", None), ("Merrik | 9", None)]


LEAGUES = [
    ("en", "Pos|Team|P|W|D|L|F|A|GD|Pts", "1|Castle Vale|38|24|8|6|71|33|+38|80"),
    ("fr", "|Club|J|G|N|P|Bp|Bc|Diff.|Pts", "1|Castelval|38|24|8|6|71|33|+38|80"),
    ("de", "Pl.|Verein|Sp|S|U|N|Tore|Diff.|Pkt.", "1.|SV Burgtal|38|24|8|6|71:33|+38|80"),
    ("es", "|Equipo|PJ|G|E|P|GF|GC|Dif.|Pts", "1|UD Valcastro|38|24|8|6|71|33|+38|80"),
]


@pytest.mark.parametrize(("language", "head", "row"), LEAGUES)
def test_the_columns_of_a_league_table_are_told_by_their_letters(language: str, head: str, row: str) -> None:
    club = row.split("|")[1]
    found = read(table(head, row, row.replace(club, "Tolvar")), language)
    told = {c.measure: c.value.low for c in found.claims if c.value and c.subject == club}
    assert told == {
        "rank": 1, "matches": 38, "wins": 24, "count:draw": 8, "defeats": 6,
        "goals": 71, "goals_conceded": 33, "goal_difference": 38, "points": 80,
    }  # fmt: skip
    assert not found.not_understood


def test_two_lines_of_heads_are_read_as_one() -> None:
    text = table("Department|2024||2025|", "|Planned|Actual|Planned|Actual", "Roads|12|11|13|10", above="**Spending (in £ million)**")
    told = [(c.measure, c.time.iso if c.time else None, c.modality) for c in read(text).claims]
    assert told == [("cost", year, m) for year in ("2024", "2025") for m in (Modality.PLANNED, Modality.ASSERTED)]


@pytest.mark.parametrize(
    ("language", "caption", "heads", "measure", "parts"),
    [
        ("en", "Average rainfall (in mm)", "Month|Coast|Hills|Total", "rainfall", [("coast",), ("hills",), ()]),
        ("fr", "Taux de chômage (en %)", "Département|Hommes|Femmes|Ensemble", "unemployment_rate", [("men",), ("women",), ()]),
        ("de", "Arbeitslosenquote (in %)", "Kreis|Männer|Frauen|Gesamt", "unemployment_rate", [("men",), ("women",), ()]),
        ("es", "Tasa de paro (en %)", "Provincia|Hombres|Mujeres|Total", "unemployment_rate", [("men",), ("women",), ()]),
    ],
)
def test_columns_of_one_unit_are_told_apart_by_their_heads(
    language: str, caption: str, heads: str, measure: str, parts: list[tuple[str, ...]]
) -> None:
    found = read(table(heads, "Valmere|8|7|9", "Tolvar|6|5|7", above=f"**{caption}**"), language).claims
    assert [c.measure for c in found] == [measure] * 6
    assert [c.scope.population for c in found[:3]] == parts


def test_heads_that_are_measures_of_their_own_narrow_nothing() -> None:
    found = read(table("Firm|Revenue|Profit", "Tolvar|8|7", above="**Costs and results (in € million)**")).claims
    assert [(c.measure, c.scope.population) for c in found] == [("revenue", ()), ("profit", ())]


def test_no_row_of_measures_is_what_another_is_about() -> None:
    rows = ["|2025|2024", "Umsatz|1.240|1.310", "Betriebsergebnis|84|112", "Mitarbeiter|5.420|5.610"]
    text = "Der Maschinenbauer Nordwerke hat weniger verdient.\n\n" + table(*rows, above="Nordwerke in Zahlen, in Mio. Euro")
    found = read(text, "de", title="Nordwerke verdienen weniger").claims
    assert [c.subject for c in found] == ["Nordwerke"] * 6


def test_the_mark_of_a_note_is_no_part_of_a_name() -> None:
    found = read(table("Firm|Revenue ($m)", "Tolvar (1)|12", "Pellam|14")).claims
    assert [c.subject for c in found] == ["Tolvar", "Pellam"]


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(str(c.value.low), c.value.unit) for c in read(text).claims if c.value is not None]


def test_a_scale_in_the_corner_holds_for_rows_that_all_count_people_and_not_for_people_beside_amounts() -> None:
    rows = "|---|---|\n| Visitors | 450 |\n| Members | 12 |\n"
    assert _told(f"The museum counted.\n\n| in thousands | 2024 |\n{rows}") == [("450000", "people"), ("12000", "people")]
    mixed = "The firm grew.\n\n| in € million | 2024 |\n|---|---|\n| Revenue | 450 |\n| Employees | 812 |\n"
    assert _told(mixed) == [("450000000", "EUR"), ("812", "people")]


def test_a_scale_in_brackets_ends_a_caption_with_a_full_stop_too() -> None:
    table = "\n\n| Museum | 2024 |\n|---|---|\n| Louvre | 8900 |\n| Orsay | 3700 |\n"
    assert _told(f"Visitors to museums (thousands).{table}") == [("8900000", "people"), ("3700000", "people")]
