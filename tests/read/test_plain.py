"""The text that is read of a stored one, and the way back from each of its characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.edited import Edited
from factcheck.read.plain import plain_text

LONG = """Le courant est partout rétabli ; trois communes n'ont toujours pas
de téléphone, dit la préfecture, et quelque 2 000 personnes attendent
encore."""
TOWN = """The walled old town and the port of Saint-
Malo lost a third of all its visitors,
says the prefect."""


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("caf\u0065\u0301s", "cafés"),
        ("of\ufb01ce", "office"),
        ("Feuer\u00adwehr", "Feuerwehr"),
        ("Trente\u2011six", "Trente-six"),
        ('The [big fire](https://example.org/a_(b) "x") burnt', "The big fire burnt"),
        ("See ![a map](map.png) the map", "See  the map"),
        ("It fell by **12 %** and _Ami_ rose", "It fell by 12 % and Ami rose"),
        ("**12** dead", "**12** dead"),  # what a line begins with says what it is
        (r"about \$4m, 1\.759 people", "about $4m, 1.759 people"),
        ("R&amp;D at 3&nbsp;% of sales", "R&D at 3\u00a0% of sales"),
        ("sold 5[^1] cars", "sold 5 cars"),
        ("5 * 3 * 2 [sic] a_b_c 2^[x]", "5 * 3 * 2 [sic] a_b_c 2^[x]"),
        ("one  \n \ntwo", "one\n\ntwo"),
        ("> one\n>\n> two", "one\n\ntwo"),
        (LONG, LONG.replace("\n", " ")),
        (TOWN, TOWN.replace("-\n", "-").replace("\n", " ")),
        ("Die Polizei sperrte alle Haupt-\nund viele Nebenstraßen.", "Die Polizei sperrte alle Haupt- und viele Nebenstraßen."),
    ],
)
def test_a_reader_sees(stored: str, read: str) -> None:
    assert plain_text(stored).text == read


LISTS = [
    "Cars sold in the first quarter of the year: 12,000\nCars sold in the second quarter: 13,500",
    "Dead: 12\nHurt: 30\nMissing: 4",
    "- one thing that is long enough to fill it\n- another thing that is as long as the one",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "apples 1,200\npears 300\nplums 20",
]


@pytest.mark.parametrize("text", LISTS)
def test_the_lines_of_lists_and_tables_stay_lines(text: str) -> None:
    assert plain_text(f"Some words before.\n\n{text}\n\nSome behind.").text == f"Some words before.\n\n{text}\n\nSome behind."


def test_where_no_line_is_blank_each_line_is_a_paragraph_and_lists_stay_together() -> None:
    text = "The fire is out.\nThree people are hurt:\n- one in Aix\n- two in Arles\nNobody is missing."
    assert plain_text(text).text == "The fire is out.\n\nThree people are hurt:\n- one in Aix\n- two in Arles\nNobody is missing."


SENTENCES = [f"{name} lost {n} of its shops last year." for n, name in enumerate(("Arles", "Lens", "Brest", "Metz", "Pau", "Sète"), 12)]


def test_where_each_sentence_is_a_paragraph_four_are_read_as_one() -> None:
    text = "\n\n".join(SENTENCES)
    assert plain_text(text).text == f"{' '.join(SENTENCES[:4])}\n\n{' '.join(SENTENCES[4:])}"
    assert plain_text(text, column=True).text == text, "items of a column have nothing to do with each other"


@pytest.mark.parametrize("between", ["## In the south", "- one more", "Why so many?", "| a | b |", "- one\n- two"])
def test_what_is_no_running_text_stays_apart(between: str) -> None:
    read = plain_text("\n\n".join([*SENTENCES[:3], between, *SENTENCES[3:]])).text
    assert read == f"{' '.join(SENTENCES[:3])}\n\n{between}\n\n{' '.join(SENTENCES[3:])}"


def test_paragraphs_of_several_sentences_stay_as_they_are() -> None:
    text = "\n\n".join(f"{one} Nobody says why." for one in SENTENCES)
    assert plain_text(text).text == text


@given(st.data(), st.text("abcé \n", min_size=1, max_size=40))
def test_every_character_that_is_read_as_it_is_stored_leads_back_to_itself(data: st.DataObject, text: str) -> None:
    places = st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 4), st.sampled_from(["", "X", "YZ"])), max_size=6)
    edits = [(at, min(at + size, len(text)), instead) for at, size, instead in data.draw(places) if at + size <= len(text) and size]
    edited = Edited(text, edits)
    assert all(text[edited.stored(i)] == char for i, char in enumerate(edited.text) if char not in "XYZ")
    spans = [edited.stored_span(i, i + 1) for i in range(len(edited.text))]
    assert spans == sorted(spans) and all(0 <= start < end <= len(text) for start, end in spans)
    assert all(edited.read(edited.stored(i)) == i for i, char in enumerate(edited.text) if char not in "XYZ")


@given(st.text("ab é\u0301\u00ad*_[](>)\\&;<b>\n .,-1", max_size=200))
def test_any_text_is_read_and_each_place_of_it_is_in_the_stored_text(text: str) -> None:
    edited = plain_text(text)
    places = [edited.stored(i) for i in range(len(edited.text))]
    assert places == sorted(places) and all(0 <= at < len(text) for at in places)
