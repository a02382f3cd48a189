"""The pages of rules, and what is refused."""

import dataclasses
import sys
import types

import pytest

from factcheck.model import InputError
from factcheck.rules import Rule, complete, inspect, ladder, rule, rules_version
from factcheck.rules.page import page


@pytest.mark.parametrize("rung", ladder(), ids=lambda r: r.code)
def test_every_rule_has_a_page_in_both_languages(rung: Rule) -> None:
    english = page(rung.code)
    assert english.startswith(f"# {rung.code} ") and "## Limits" in english and "“" in english
    assert page(rung.code, "fr").startswith(f"# {rung.code} ")


def test_codes_and_ranks_are_used_once() -> None:
    rungs = ladder()
    assert len({r.code for r in rungs}) == len({r.rank for r in rungs}) == len(rungs)
    family = {"agree": "G2", "compatible": "K3", "conflict": "C1", "unclear": "U1"}
    assert not [r.code for r in rungs if not r.code.startswith(family[r.verdict.value])]


def test_a_rule_without_its_page_is_refused() -> None:
    with pytest.raises(InputError, match="What it sees"):
        inspect(dataclasses.replace(ladder()[0], doc="Only a title."))


def test_the_version_of_the_ladder_does_not_change_by_itself() -> None:
    assert rules_version() == rules_version()


@pytest.mark.parametrize(("fires", "lacking"), [(True, "a near miss"), (False, "an example that fires")])
def test_a_rule_without_either_kind_of_example_is_refused_and_told_which_it_lacks(
    fires: bool, lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = types.ModuleType("half_told")
    module.EXAMPLES = tuple(example for example in ladder()[0].examples if example.fires is fires)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "half_told", module)
    with pytest.raises(InputError, match=lacking):
        complete(dataclasses.replace(ladder()[0], module="half_told"))


def test_a_rule_with_the_code_or_rank_of_another_is_refused() -> None:
    first = ladder()[0]
    for code, rank in ((first.code, 1000), ("X999", first.rank)):
        with pytest.raises(InputError, match=first.name):
            rule(code=code, name="twin", verdict=first.verdict, rank=rank)(lambda _pair: None)
