"""Single pieces of evidence that two claims are about one thing."""

from factcheck.graph.compare.beside import Beside
from factcheck.graph.compare.gates import passage
from factcheck.graph.compare.placed import pair, raw_pair
from factcheck.graph.compare.rivals import Rivals
from factcheck.rules.example import claim
from tests.graph.compare.test_sameness import article, linked

MADE = {"measure": "place:production", "kind": "place", "subject": "Nora"}


def test_a_town_and_its_country_are_one_place_where_the_place_is_what_is_stated() -> None:
    town = claim(place="Morocco/Kenitra", object="Kenitra", **MADE).linked("a")
    country = claim(place="Morocco", object="Morocco", **MADE).linked("b")
    other = claim(place="France", object="France", **MADE).linked("b")
    assert "one place" in raw_pair(town, country).weighed
    assert "one place" not in raw_pair(town, other).weighed


def test_a_count_of_a_town_is_not_one_of_its_country() -> None:
    a = claim("arrests", 38, place="Morocco/Kenitra").linked("a")
    b = claim("arrests", 120, place="Morocco").linked("b")
    assert "one place" not in raw_pair(a, b).weighed


def test_beyond_a_year_the_time_between_two_articles_says_nothing_more() -> None:
    first = claim("orders", 5, published="2020-01-01").linked("a")
    months = [
        raw_pair(first, claim("orders", 5, published=day).linked("b")).weighed["months between"]
        for day in ("2020-07-01", "2021-02-01", "2024-01-01")
    ]
    assert months[0] < months[1] == months[2]


def test_a_part_of_a_period_belongs_to_its_whole_however_far_apart_the_figures_are() -> None:
    whole = claim("sales", 65000, time="2020-01/2023-12", subject="Nora").linked("a")
    part = claim("sales", 2609, time="2020-05/2020-12", subject="Nora").linked("b")
    far = Beside(left=30.0, right=30.0, ahead=(5, 5))  # other claims of the two articles share much more
    assert passage(pair(whole, part, beside=far)).failed is None
    other = claim("sales", 2609, time="2020-05/2020-12", subject="Vela").linked("b")
    assert passage(pair(whole, other, beside=far)).failed is not None


def test_who_says_a_thing_twice_is_no_rival_of_himself() -> None:
    once = article("once", "The Pellam Nora is made in Morocco. The Nora sells.")
    twice = article("twice", "The Pellam Nora is made in Morocco. The Nora sells. Made in Morocco, the Nora is cheap.")
    links = linked(once, twice)
    places = [c for c in links.claims if c.claim.measure == "place:production"]
    one = next(c for c in places if c.claim.source == "once")
    again = [c for c in places if c.claim.source == "twice"]
    assert len(again) == 2
    assert all(beside.ahead == (0, 0) for c in again if (beside := Rivals(links).standing(one, c)[1]))
