"""The rows and columns of a table are reckoned: the row that breaks the calculation of its column is at fault."""

from tests.reconcile.test_calculations import faults


def table(*rows: str, above: str = "") -> str:
    cells = [row.split("|") for row in rows]
    return f"{above}\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in (cells[0], ["---"] * len(cells[0]), *cells[1:])) + "\n"


def test_a_total_row_sums_up_its_column() -> None:
    rows = ["Line|Passengers", "North|1,200", "South|800", "Total|{}"]
    assert faults("en", table(*rows).format("2,000")) == []
    assert faults("en", table(*rows).format("2,100")) == ["A106"]


def test_the_last_row_is_a_total_where_one_of_its_columns_is_the_sum_of_the_rows_above() -> None:
    rows = ["Plant|Employees|Bikes built", "Vitoria|1,180|58,300", "Oradea|790|41,400", "Romilly|640|22,900", "All plants|{}|{}"]
    assert faults("en", table(*rows).format("2,610", "122,600")) == []
    assert faults("en", table(*rows).format("2,610", "126,200")) == ["A106"]
    assert faults("en", table(*rows).format("2,700", "126,200")) == []


def test_a_share_is_at_fault_where_those_of_the_other_rows_come_out() -> None:
    rows = ["Bezirk|Ja|Nein|Ja in %", "Nord|4.120|3.880|51,5", "Süd|2.900|4.350|40,0", "West|3.000|3.000|{}"]
    assert faults("de", table(*rows).format("50,0")) == []
    assert faults("de", table(*rows).format("53,0")) == ["A101"]


def test_a_change_between_two_columns_is_made_again() -> None:
    rows = ["Ville|2023|2024|Évolution", "Nant|800|880|+10 %", "Rey|500|450|−10 %", "Brest|400|420|{}"]
    text = table(*rows, above="**Logements construits**")
    assert faults("fr", text.format("+5 %")) == []
    assert faults("fr", text.format("+15 %")) != []


def test_a_price_by_the_litre_is_that_of_the_bottle_by_its_size() -> None:
    rows = ["Öl|Inhalt|Preis|Preis je Liter", "Oro|0,5 l|12,90 €|25,80 €", "Elai|0,75 l|12,00 €|16,00 €", "Korn|0,75 l|6,99 €|9,32 €"]
    rows.append("Poggio|0,5 l|19,80 €|{}")
    assert faults("de", table(*rows).format("39,60 €")) == []
    assert faults("de", table(*rows).format("36,90 €")) == ["A104"]


def test_columns_that_nothing_ties_accuse_nobody() -> None:
    rows = ["Town|Schools|Teachers|Pupils", "Ulm|12|300|4,100", "Kehl|7|190|2,350", "Bad Au|3|61|900"]
    assert faults("en", table(*rows)) == []
