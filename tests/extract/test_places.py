"""Places are named by countries, adjectives, cities and prepositions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.numerals import numerals
from factcheck.extract.places import countries_counted, lookup, places
from factcheck.lang import pack


def test_a_city_has_its_country_and_continent_as_parents() -> None:
    assert lookup("Paris", "fr") == ("FR/Paris", "Paris", ("FR", "EU", "150"))


def test_accents_do_not_change_a_place() -> None:
    assert [p.place_id for p in places("À Kénitra, puis à Kenitra.", pack("fr"))] == ["MA/Kenitra", "MA/Kenitra"]


def test_an_unknown_town_is_a_place_by_its_preposition() -> None:
    assert [p.place_id for p in places("It burned near Ribaute.", pack("en"))] == ["?/Ribaute"]


def test_a_count_of_countries_is_a_scope() -> None:
    text = "Vendue dans dix-huit pays."
    assert [n for _, _, n in countries_counted(text, pack("fr"), numerals(text, pack("fr")))] == [18]


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_crash_and_spans_lie_inside(text: str) -> None:
    assert all(0 <= p.start < p.end <= len(text) for p in places(text, pack("en")))
