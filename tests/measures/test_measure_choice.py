"""A measure is chosen by what stands nearest, and only where a value can be one of it."""

from pathlib import Path

import pytest

from factcheck.measures.choice import choose
from factcheck.measures.fit import can_be, is_physical, per_thing
from factcheck.measures.reading import measures, read_measures
from factcheck.measures.registry import resolve
from factcheck.model import Aspect, Kind

Q, M, P, D = Kind.QUANTITY, Kind.MONEY, Kind.PERCENT, Kind.DURATION
L, S, C = Aspect.LEVEL, Aspect.SHARE, Aspect.CHANGE


def test_the_nearer_of_two_properties_is_the_measure() -> None:
    assert choose({"cost": 0.9, "budget": 0.5}, (), "EUR", M, L) == "cost"
    assert choose({"cost": 0.5, "budget": 0.9}, (), "EUR", M, L) == "budget"


def test_what_is_too_far_names_nothing() -> None:
    assert choose({"cost": 0.1, "tunnel": 0.2}, (), "EUR", M, L) == "amount:?"
    assert choose({"journey": 0.1}, (), "hours", D, L) == "duration:?"
    assert choose({"ship": 0.4}, (), "m", Q, L) == "size:[length]"


def test_two_concepts_together_name_what_neither_names_alone() -> None:
    assert choose({"job": 1.0, "cut_back": 0.9}, ("job",), "jobs", Q, L) == "job_cuts"
    assert choose({"job": 1.0}, ("job",), "jobs", Q, L) == "jobs"
    assert choose({"job": 1.0, "cut_back": 0.3}, ("job",), "jobs", Q, L) == "jobs"
    assert choose({"job": 1.0, "loss": 0.9}, ("job",), "jobs", Q, L) == "job_cuts"
    assert choose({"employee": 1.0, "have_to_go": 0.9}, ("employee",), "people", Q, L) == "job_cuts"
    assert choose({"resident": 1.0, "have_to_go": 0.9}, ("resident",), "people", Q, L) != "job_cuts"  # the evacuated lose no job


@pytest.mark.parametrize(
    ("measure", "unit", "kind", "aspect", "fits"),
    [
        ("turbines", "turbines", Q, L, True),
        ("turbines", "km", Q, L, False),
        ("turbines", "%", P, C, True),
        ("exports", "t", Q, L, True),
        ("exports", "EUR", M, L, True),
        ("weight", "t", Q, L, True),
        ("weight", "people", Q, L, False),
        ("wage", "EUR/month", M, L, True),
        ("wage", "EUR/m²", M, L, False),
        ("rent", "EUR/m²", M, L, True),
        ("price", "EUR/bottle", M, L, True),
        ("strike_days", "days", D, L, True),
        ("strike_days", "years", D, L, False),
        ("passengers", "%", P, S, True),
        ("height", "%", P, S, False),
        ("age", "%", P, C, False),
    ],
)
def test_a_measure_takes_only_values_that_it_can_have(measure: str, unit: str, kind: Kind, aspect: Aspect, fits: bool) -> None:
    assert can_be(measures()[measure], unit, kind, aspect) is fits


def test_people_are_counted_by_what_happens_to_people() -> None:
    assert resolve(["person"], ["march"], (), "people", Q, L) == "demonstrators"
    assert resolve(["person"], ["flight"], (), "people", Q, L) != "flights"
    assert resolve(["person"], ["order"], (), "people", Q, L) != "orders"


def test_a_person_or_thing_beside_the_counted_noun_is_not_what_is_counted() -> None:
    assert choose({"firefighter": 0.9, "house": 1.0}, ("house",), "homes", Q, L) != "firefighters_engaged"
    assert choose({"firefighter": 1.0}, ("firefighter",), "people", Q, L) == "firefighters_engaged"


def test_what_an_amount_is_given_for_each_of_is_evidence_enough() -> None:
    assert choose({}, (), "EUR/MWh", M, L) == "electricity_price"
    assert choose({"price": 0.9}, (), "EUR/MWh", M, L) == "electricity_price"
    assert choose({"price": 0.9}, (), "EUR/bottle", M, L) == "price"


def test_a_fallback_id_holds_only_what_tells_measures_apart() -> None:
    assert choose({"tree": 1.0, "burn": 0.9}, ("tree",), "trees", Q, L) == "count:tree+burn"
    assert choose({"lawyer": 1.0, "walk": 0.9}, ("lawyer",), "people", Q, L) == "lawyers"
    assert choose({"poem": 1.0, "walk": 0.9}, ("poem",), "poems", Q, L) == "count:poem"


def test_the_kind_of_a_unit() -> None:
    assert is_physical("km") and is_physical("t/ha") and is_physical("°C")
    assert not is_physical("homes") and not is_physical("people/day")
    assert per_thing("EUR/m²") == "m²"
    assert per_thing("people/day") is None


def test_units_may_be_named_by_their_dimension(tmp_path: Path) -> None:
    path = tmp_path / "field.toml"
    path.write_text('[x]\nkind = "property"\nconcepts = ["length"]\nunits = ["length"]\n[y]\nkind = "flow"\nunits = ["counted", "weight"]')
    found = read_measures([path])
    assert "km" in found["x"].units
    assert not found["y"].units
    assert "kg" in found["y"].also
