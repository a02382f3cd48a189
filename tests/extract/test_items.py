"""A column of news in brief is read item by item; an article is read as one."""

import pytest

from factcheck.extract.extract import Extraction, extract
from factcheck.model import Claim, Source
from factcheck.model.time_iso import parse_time
from factcheck.read.items import dateline, items
from factcheck.read.source import digest_of

FIRST = "{place}Dunmore Ales sold 14,000 barrels in March. Its cellars hold 900 more."
SECOND = "{place}It sold 1,200 hats in a week. That made £36,000."
THIRD = "{place}A landslide closed the road for a day. Repairs were put at £2m."


def read(title: str, places: tuple[str, ...] = ("", "", "")) -> Extraction:
    """What is read from three paragraphs under a title; `places`: what they begin with."""
    text = "\n\n".join(p.format(place=place) for p, place in zip((FIRST, SECOND, THIRD), places, strict=True))
    day = parse_time("2026-04-14")
    return extract(Source(name="b", path="b.md", title=title, published=day, language="en", digest=digest_of(text), text=text))


def page(title: str, paragraphs: list[str]) -> Source:
    """A page with these paragraphs."""
    text = "\n\n".join(paragraphs)
    return Source(name="p", path="p.md", title=title, published=None, language="en", digest=digest_of(text), text=text)


def subjects(found: Extraction) -> dict[str, str | None]:
    """The subject of each quote's figure."""
    return {str(c.value.low): c.subject for c in found.claims if c.value is not None}


@pytest.mark.parametrize("title", ["In brief: beer, song and rock", "News in brief", "Town and country: the week in brief"])
def test_what_one_item_of_a_column_is_about_is_nothing_to_the_next(title: str) -> None:
    found = subjects(read(title))
    assert found["14000"] == "Dunmore Ales"
    assert "Dunmore Ales" not in (found["1200"], found["36000"], found["2000000"])


def test_paragraphs_with_a_place_of_their_own_are_items() -> None:
    found = subjects(read("Monday's news", ("LEEDS — ", "YORK — ", "HULL — ")))
    assert "Dunmore Ales" not in (found["1200"], found["36000"], found["2000000"])


def test_a_title_that_only_says_in_brief_among_other_words_makes_no_column() -> None:
    title = "Dunmore Ales: how it was for a week in brief trouble over its hats"
    assert subjects(read(title))["36000"] == "Dunmore Ales"
    article = subjects(read("How Dunmore Ales was for a week in brief trouble over its hats"))
    assert article["36000"] == "Dunmore Ales" != subjects(read("In brief"))["36000"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["**Holm, Denmark** — Rain fell.", "PARIS – Snow fell there.", "Pamplona.- El queso gana."],
        ["**Landeck.** — Rain fell.", "Paris — Snow fell there.", "New York — Hail fell."],
    ],
)
def test_places_open_items_however_they_are_set(paragraphs: list[str]) -> None:
    assert len(items(page("Monday's news", paragraphs))) == 3


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["PARIS — Snow fell.", "The rain fell, he said.", "It was late — very late — when they came."],
        ["**Who pays?** The state does.", "**Why now?** Nobody knows.", "**And then?** We shall see."],
        ["One — and only one — came.", "Nobody — said he.", "He left — and came back."],
        ["Dunmore. — Who pays?", "Kirsten Vale. — The state.", "Dunmore. — Why now?", "Kirsten Vale. — Nobody knows."],
    ],
)
def test_an_article_with_a_dateline_questions_or_dashes_is_no_column(paragraphs: list[str]) -> None:
    assert len(items(page("Monday's news", paragraphs))) == 1


def test_a_heading_belongs_to_the_item_below_it() -> None:
    text = ["Weather", "Rain fell on Monday.", "Sport", "The match was off.", "Snow fell on Tuesday."]
    starts = items(page("In brief", text))
    source = page("In brief", text)
    assert [source.text[start:].split()[0] for start in starts] == ["Weather", "Sport", "Snow"]


def test_the_place_where_a_message_begins_is_no_subject_but_a_name_before_a_dash_is() -> None:
    told = read_one("**LEEDS** — In March 14,000 barrels were sold.")
    assert told.subject != "LEEDS" and (told.place or "").endswith("Leeds")
    assert read_one("Dunmore Ales – a brewer – sold 14,000 barrels in March.").subject == "Dunmore Ales"


@pytest.mark.parametrize("place", ["LEEDS (Reuters) — ", "Leeds (AP). ", "LEEDS, April 3 (Reuters) - "])
def test_where_an_agency_wrote_is_no_place_of_what_it_tells(place: str) -> None:
    assert read_one(f"{place}In March 14,000 barrels were sold.").place is None


def test_neither_place_nor_agency_of_a_message_is_a_name_and_a_list_of_people_is_no_message() -> None:
    told = extract(page("News", ["OSTERVIK, 5 March (Nordwire) - Some 14,000 barrels were sold in Ostervik by Dunmore Ales."]))
    assert {c.name: c.kind for c in told.names} == {"Ostervik": "place", "Dunmore Ales": "organisation"}
    assert dateline("Anna Kell, 43 (Labour) - asked for more.", 0) == 0


def read_one(text: str) -> Claim:
    """The one claim of a text."""
    (found,) = [c for c in extract(page("News", [text])).claims if c.value is not None]
    return found


def test_a_question_may_stand_in_one_item_of_a_column_and_its_answer_in_the_next() -> None:
    paragraphs = [
        "**When does the harbour line open?**",
        "I think in May 2026. It carries 300 passengers.",
        "**And how much does the ticket cost?**",
        "It costs 5 euros, I am told.",
    ]
    found = extract(page("News in brief", paragraphs)).claims
    assert [c.quote.exact for c in found] == ["It carries 300 passengers", "It costs 5 euros"]
