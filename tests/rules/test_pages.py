"""The pages of rules, and what is refused."""

import dataclasses
import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

from factcheck.model import InputError
from factcheck.rules import Rule, complete, inspect, ladder, rule, rules_version, tell_apart
from factcheck.rules.page import page

ROOT = Path(__file__).parents[2]


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


def test_a_rule_outside_the_rooms_of_verdicts_is_refused() -> None:
    with pytest.raises(InputError, match="no room of a verdict"):
        rule(code="X999", name="astray", rank=39)(lambda _: None)


def test_the_version_of_the_ladder_is_the_same_in_every_process() -> None:
    asked = [sys.executable, "-c", "from factcheck.rules import rules_version; print(rules_version(), end='')"]
    other = subprocess.run(asked, env={**os.environ, "PYTHONHASHSEED": "1"}, cwd=ROOT, capture_output=True, text=True, check=True)
    assert other.stdout == rules_version()


@pytest.mark.parametrize(("fires", "lacking"), [(True, "a near miss"), (False, "an example that fires")])
def test_a_rule_without_either_kind_of_example_is_refused_and_told_which_it_lacks(
    fires: bool, lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = types.ModuleType("half_told")
    module.EXAMPLES = tuple(example for example in ladder()[0].examples if example.fires is fires)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "half_told", module)
    with pytest.raises(InputError, match=lacking):
        complete(dataclasses.replace(ladder()[0], module="half_told"))


TWIN = dataclasses.replace(ladder()[0], code="X999", name="twin", rank=39)


@pytest.mark.parametrize(
    ("same", "told"),
    [("code", "next above the highest"), ("name", "another"), ("rank", r"free are .*\b29\b")],
)
def test_two_rules_of_one_code_name_or_rank_are_refused_and_told_which_ranks_are_free(same: str, told: str) -> None:
    first = ladder()[0]
    tell_apart([*ladder(), TWIN])
    with pytest.raises(InputError, match=f"has the {same} of {first.code} .*{told}"):
        tell_apart([*ladder(), dataclasses.replace(TWIN, **{same: getattr(first, same)})])
