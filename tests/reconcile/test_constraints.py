"""What claims say as constraints: which quantity each figure bounds, and what orders quantities without any claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Aspect, Kind, LinkRole, Modality, Reason, Relation, Verdict
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.exact.units import convert, factor, unit
from factcheck.reconcile.sets.constraints import base_measure, compile_claims
from factcheck.reconcile.sets.solve import solve
from tests.reconcile.made import claim, source

A = source("a", "There are 78,000 orders, 39,000 of them in France, that is half of them.")


def kinds(*claims, relations=None):
    return sorted(c.kind for c in compile_claims(claims, relations or {}))


def test_a_part_in_a_place_is_at_most_its_whole_without_any_claim_that_says_so():
    whole = claim(A, "78,000 orders", 78000, "orders", place="150")
    part = claim(A, "39,000", 39000, "orders", place="FR", parents=("150",))
    assert kinds(whole, part) == ["bound", "bound", "place"]


def test_sales_never_exceed_orders_of_one_place_and_period():
    orders = claim(A, "78,000 orders", 78000, "orders")
    sales = claim(A, "39,000", 39000, "sales", measure="sales")
    assert kinds(orders, sales) == ["bound", "bound", "order"]


def test_plans_denials_and_claims_without_a_subject_constrain_nothing():
    plan = claim(A, "78,000 orders", 78000, "orders", modality=Modality.PLANNED)
    denial = claim(A, "39,000", 39000, "orders", modality=Modality.DENIED)
    nobody = claim(A, "half of them", 5, "orders", entity=None)
    assert compile_claims([plan, denial, nobody], {}) == []


def test_a_share_of_a_linked_whole_ties_the_quantity_of_its_own_place():
    whole = claim(A, "78,000 orders", 78000, "orders")
    half = claim(
        A,
        "half of them",
        "0.5",
        kind=Kind.RATIO,
        aspect=Aspect.SHARE,
        measure="share:orders",
        place="FR",
        links=((LinkRole.SHARE_OF, whole),),
    )
    (share,) = [c for c in compile_claims([whole, half], {}) if c.kind == "share"]
    assert {v.place for v in share.variables} == {"", "FR"}


def test_a_share_in_one_place_is_no_share_of_what_another_text_gives_in_percent():
    here = {"unit": "%", "measure": "strike_rate", "aspect": Aspect.SHARE}
    spain, other = claim(A, "half of them", 54, place="ES", **here), claim(A, "39,000", 31, place="ES", **{**here, "aspect": Aspect.LEVEL})
    anywhere = claim(A, "78,000 orders", 41, **{**here, "aspect": Aspect.LEVEL})
    assert "share" not in kinds(spain, other, anywhere)


def test_figures_of_one_thing_that_differ_are_kept_apart_and_left_to_the_ladder():
    a, b = claim(A, "78,000 orders", 78000, "orders"), claim(A, "39,000", 39000, "orders")
    splits = {v.split for c in compile_claims([a, b], {}) for v in c.variables}
    assert splits == {0, 1}


def test_figures_that_agree_bound_one_quantity():
    a, b = claim(A, "78,000 orders", 78000, "orders"), claim(A, "39,000", 78040, "orders")
    first, second = sorted((a.claim.id, b.claim.id))
    agree = Relation(a=first, b=second, verdict=Verdict.AGREE, reasons=(Reason(code="C1", key="x"),))
    assert len({v for c in compile_claims([a, b], {(first, second): agree}) for v in c.variables}) == 1


def test_an_aspect_is_of_the_measure_behind_it():
    assert base_measure("share:orders") == base_measure("change:orders") == base_measure("orders") == "orders"


@given(st.fractions(-1000, 1000), st.sampled_from([("ha", "acres"), ("km", "mi"), ("°C", "°F"), ("EUR/m²", "EUR/sq ft")]))
def test_a_conversion_and_its_inverse_give_the_value_back(number, pair):
    first, second = map(unit, pair)
    there = convert(Interval.point(number), first, second)
    assert there is not None
    assert convert(there, second, first) == Interval.point(number)


def test_what_does_not_measure_one_thing_does_not_convert():
    assert factor(unit("km"), unit("kg")) is None
    assert factor(unit("EUR"), unit("USD")) is None
    assert factor(unit("EUR/m²"), unit("EUR")) is None


def visitors(number, year, **fields):
    text = source(f"v{year}{number}", f"There were so many visitors in {year}.")
    return claim(text, "so many visitors", number, "visitors", measure="visitors", time=str(year), **fields)


def change(words, percent, direction, **fields):
    text = source("change", f"Visitors {words}.")
    return claim(text, words, percent, "%", aspect=Aspect.CHANGE, direction=direction, measure="change:visitors", time="2025", **fields)


@pytest.mark.parametrize(
    ("old", "words", "tied"),
    [
        (2024, "rose by ten percent in 2025", True),
        (2023, "rose by ten percent in 2025", False),
        (2024, "rose by ten percent on 2019", False),
    ],
)
def test_a_change_of_a_year_ties_it_to_the_year_before_unless_a_third_is_named(old, words, tied):
    assert ("change" in kinds(visitors(1000, old), visitors(1100, 2025), change(words, 10, 1))) is tied


def test_a_change_is_no_change_on_the_year_before_where_its_text_links_one_of_its_ends():
    old, new = visitors(1000, 2024), visitors(1100, 2025)
    linked = change("rose by ten percent in 2025", 10, 1, links=((LinkRole.CHANGE_TO, new),))
    assert "change" not in kinds(old, new, linked)


def test_a_change_of_a_year_stays_open_where_that_year_has_two_figures():
    three = [visitors(1000, 2024), visitors(1100, 2025), change("rose by ten percent in 2025", 10, 1)]
    assert "change" in kinds(*three)
    assert "change" not in kinds(*three, visitors(210, 2025))


@pytest.mark.parametrize(("direction", "new", "cores"), [(1, 1100, 0), (-1, 900, 0), (1, 900, 1), (-1, 1100, 1)])
def test_a_rise_and_a_fall_between_two_years_bind_the_later_figure(direction, new, cores):
    found = solve([visitors(1000, 2024), visitors(new, 2025), change("moved by ten percent in 2025", 10, direction)], {})
    assert len(found) == cores


def test_a_part_in_another_place_or_of_another_year_is_not_bounded():
    whole = claim(A, "78,000 orders", 78000, "orders", place="150")
    assert "place" not in kinds(whole, claim(A, "39,000", 39000, "orders", place="US"))
    assert "place" not in kinds(visitors(1000, 2024, place="150"), visitors(900, 2025, place="FR", parents=("150",)))


def test_a_part_of_the_people_is_at_most_all_of_them_and_not_of_another_part():
    assert kinds(visitors(1000, 2024), visitors(400, 2024, population=("women",))) == ["bound", "bound", "part"]
    assert kinds(visitors(1000, 2024, population=("men",)), visitors(400, 2024, population=("women",))) == ["bound", "bound"]
