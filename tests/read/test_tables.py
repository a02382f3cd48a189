"""Tables are found in a text by their layout, with exact offsets."""

import pytest

from factcheck.read.tables import tables
from tests.work import calls

MARKDOWN = "**Guests**\n\n| Town | 2023 |\n|---|---:|\n| Ulm | **12** |\n| Bad \\| Au | 9 |\n\n*Source: the council.*\n"


def test_a_table_has_its_head_rows_caption_and_note() -> None:
    (table,) = tables(MARKDOWN)
    assert [cell.text for cell in table.head] == ["Town", "2023"]
    assert [[cell.text for cell in row] for row in table.rows] == [["Ulm", "12"], ["Bad | Au", "9"]]
    assert table.caption is not None
    assert MARKDOWN[slice(*table.caption)] == "**Guests**"
    assert table.note is not None
    assert MARKDOWN[slice(*table.note)] == "*Source: the council.*"


def test_offsets_of_cells_are_those_of_the_text() -> None:
    (table,) = tables(MARKDOWN)
    assert [MARKDOWN[cell.start : cell.end] for row in table.rows for cell in row] == ["Ulm", "**12**", "Bad \\| Au", "9"]


@pytest.mark.parametrize("mark", ["\t", ";", "   "])
def test_columns_may_be_set_in_other_ways(mark: str) -> None:
    (table,) = tables("Town_2023\nUlm_12\nKiel_9\n".replace("_", mark))
    assert [cell.text for cell in table.rows[1]] == ["Kiel", "9"]


@pytest.mark.parametrize(
    "text",
    [
        "She left; he stayed; they ate.\nOne came; two went; three slept.\nIt rained; it blew; it snowed.\n",
        "Either | or.\nThis | that.\n",
        "A line.\n\nAnother  line.\n",
        "| Town | Mayor |\n",
    ],
)
def test_prose_with_such_marks_is_no_table(text: str) -> None:
    assert tables(text) == []


def test_the_work_grows_with_the_length_of_the_text() -> None:
    def work(lines: int) -> int:
        return calls(lambda: tables("one; two; three\n" * lines))

    work(20)
    assert work(4_000) < 3 * work(2_000)
