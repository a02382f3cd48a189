"""How what was computed is written, and what is told beside a verdict."""

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.model import Verdict
from factcheck.reconcile.computed.settle import shown
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.example import claim


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (2298350, 2302731, 2300000),
        (39000, 39000, 39000),
        (38750, 39250, 39000),
        (1290, 1310, 1300),
        (12345, 12345, 12345),
        (2000, 2600, 2300),
    ],
)
def test_a_large_result_is_written_no_finer_than_the_figures_behind_it_allow(low: int, high: int, written: int) -> None:
    assert shown(Interval(Fraction(low), Fraction(high))) == Decimal(written)


def test_beside_a_conflict_no_explanation_is_told_that_was_too_weak() -> None:
    a = claim("staff", 2560, published="2025-07-20", subject="Lovable").linked("a")
    b = claim("staff", 2650, published="2025-12-20", subject="Lovable").linked("b")
    found = judge(a, b)
    assert found is not None
    assert found.verdict is Verdict.CONFLICT
    assert all(reason.code.startswith("C") for reason in found.also)
