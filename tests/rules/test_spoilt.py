"""What must silence a rule: each firing example is spoilt in one respect, and the verdict may not stay."""

from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.model import Verdict
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules import Rule, ladder
from factcheck.rules.example import Example, Said

FIRING = [(rung, example) for rung in ladder() for example in rung.examples if example.fires]
IDS = [f"{rung.code}-{example.title.replace(' ', '-')}" for rung, example in FIRING]


def with_fields(said: Said, **fields: Any) -> Said:
    return Said({**said.fields, **fields})


def decided(left: Said, right: Said) -> tuple[str, Verdict] | None:
    relation = judge(left.linked("a"), right.linked("b"))
    return None if relation is None else (relation.reasons[0].code, relation.verdict)


def both_ways(example: Example, **fields: Any) -> list[tuple[str, Verdict] | None]:
    """What is decided once the left or the right claim has other fields."""
    return [decided(with_fields(example.left, **fields), example.right), decided(example.left, with_fields(example.right, **fields))]


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_a_denial_is_never_agreement_and_conflicts_only_as_a_denial(rung: Rule, example: Example) -> None:
    if rung.code in ("C102", "C101", "C103", "C104", "G211", "U107"):
        return  # they do not ask how the text commits itself, or ask just that
    if "denied" in {said.fields.get("modality") for said in (example.left, example.right)}:
        return  # two that deny one thing agree
    for found in both_ways(example, modality="denied"):
        assert found is None or found[1] not in (Verdict.AGREE, Verdict.CONFLICT) or found[0] in ("C102", "C112"), found


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_a_plan_is_no_conflict_with_what_is_reported(rung: Rule, example: Example) -> None:
    if rung.code in ("C101", "C102", "C103", "C104", "C110", "C112", "C113", "C117", "C120", "C121"):
        return  # a slip of the pen or an impossible order is one in a plan as well
    if {said.fields.get("approx") for said in (example.left, example.right)} == {"at-most"}:
        return  # a limit holds from when it is set
    for found in both_ways(example, modality="planned"):
        assert found is None or found[1] is not Verdict.CONFLICT, found


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_figures_of_two_countries_are_not_related(rung: Rule, example: Example) -> None:
    kinds = {said.fields.get("kind") for said in (example.left, example.right)}
    if kinds & {"place", "role"} or rung.code in ("G211", "C101"):
        return
    found = decided(with_fields(example.left, place="FR"), with_fields(example.right, place="US"))
    assert found is None or found[0] in ("G211", "U107"), found  # an equal telling figure in like words stands against a place read wrongly


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_another_population_is_neither_agreement_nor_conflict(rung: Rule, example: Example) -> None:
    if not _figures(example.left.fields) or rung.code in ("C104", "G211", "C103"):
        return
    for found in both_ways(example, population=("women",)):
        assert found is None or found[1] not in (Verdict.AGREE, Verdict.CONFLICT) or found[0] in ("C104", "G211"), found


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_another_subject_is_another_question(rung: Rule, example: Example) -> None:
    if rung.code in ("C109", "K319", "U107", "G211", "K303") or rung.verdict is not Verdict.CONFLICT:
        return
    other, own = "Somebody Else", str(example.left.fields.get("subject") or "Ami")
    known = tuple(name.casefold().replace(" ", "-") for name in (own, other))  # both articles tell the two apart
    mine = with_fields(example.left, known=known, named=known[:1]), with_fields(example.right, known=known, named=known[:1])
    spoilt = [with_fields(side, subject=other, named=known[1:]) for side in mine]
    for found in (decided(spoilt[0], mine[1]), decided(mine[0], spoilt[1])):
        assert found is None or found[1] is not Verdict.CONFLICT, found


@pytest.mark.parametrize(("rung", "example"), FIRING, ids=IDS)
def test_years_apart_nothing_that_varies_is_a_conflict(rung: Rule, example: Example) -> None:
    if rung.code not in ("C106", "C108", "C109", "C111", "C112", "C114", "C116", "G201", "G202", "G203", "G204", "G205"):
        return
    left = with_fields(example.left, time="2011-03-01", published="2011-03-02")
    found = decided(left, example.right)
    assert found is None or found[1] is not Verdict.CONFLICT, found


def _figures(fields: Mapping[str, Any]) -> bool:
    return fields.get("low") is not None or fields.get("high") is not None
