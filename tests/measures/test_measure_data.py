"""The data of concepts and measures is whole, and faults in it are named."""

import dataclasses

import pytest

from factcheck.measures.check import check_all, check_concepts, check_measures, check_wordings, lacking
from factcheck.measures.concept import Concept, concepts
from factcheck.measures.registry import measures
from factcheck.model import InputError


def test_the_data_of_the_tool_is_whole() -> None:
    check_all()


def test_a_broader_concept_that_does_not_exist_is_named() -> None:
    with pytest.raises(InputError, match=r"concepts: f.a: is_a names 'b'"):
        check_concepts({"a": Concept("a", "thing", "f", None, ("b",))})


def test_a_concept_broader_than_itself_is_named() -> None:
    with pytest.raises(InputError, match="broader than itself"):
        check_concepts({"a": Concept("a", "thing", "f", None, ("b",)), "b": Concept("b", "thing", "f", None, ("a",))})


@pytest.mark.parametrize("key", ["at_most", "part_of", "concepts", "needs", "excludes", "prefers"])
def test_a_name_that_a_measure_uses_must_exist(key: str) -> None:
    broken = dataclasses.replace(measures()["orders"], **{key: ("nowhere",)})
    with pytest.raises(InputError, match=rf"commerce.toml: orders.{key}: 'nowhere'"):
        check_measures({**measures(), "orders": broken}, concepts())


@pytest.mark.parametrize("key", ["units", "by_unit", "of"])
def test_a_unit_that_does_not_exist_is_told_with_its_line_and_what_to_do(key: str) -> None:
    broken = dataclasses.replace(measures()["speed_limit"], **{key: ("kmh/h",)})
    with pytest.raises(InputError, match=rf"transport.toml.*speed_limit.{key}: 'kmh/h' is no unit, did you mean 'km/h'") as error:
        check_measures({**measures(), "speed_limit": broken}, concepts())
    assert error.value.remedy
    assert (error.value.line is not None) is (key == "units")


@pytest.mark.parametrize("least", ["sales", "deliveries"])
def test_measures_that_bound_each_other_be_it_through_a_third_are_an_error(least: str) -> None:
    broken = dataclasses.replace(measures()["orders"], at_most=(least,))
    with pytest.raises(InputError, match=rf"leads back.*{least}"):
        check_measures({**measures(), "orders": broken}, concepts())


@pytest.mark.parametrize(
    ("table", "says"),
    [({"f": {"nowhere": ["x"]}}, "no such concept"), ({"f": {"home": "x"}}, "list of words"), ({"f": {"home": [""]}}, "list")],
)
def test_a_wording_of_nothing_is_an_error_that_names_the_language(table: dict[str, object], says: str) -> None:
    with pytest.raises(InputError, match=says) as error:
        check_wordings("xx", table, concepts())
    assert "xx" in str(error.value)


def test_what_a_language_lacks_can_be_asked() -> None:
    assert set(lacking("en")) < set(concepts())
