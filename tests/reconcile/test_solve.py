"""Sets that cannot all be true: found, minimal, told, and settled by the smallest correction."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lang.say import say
from factcheck.model import Approx, Aspect, Kind, LinkRole, Reason, Relation, Verdict
from factcheck.reconcile.sets.constraints import compile_claims
from factcheck.reconcile.sets.solve import minimal_sets, solve
from tests.reconcile.made import claim, source

TOTAL = source("total", "The maker counts 78,000 orders in all by the summer of 2025.", published="2025-08-30")
PART = source("part", "In France alone 30,000 orders have been placed.", published="2025-09-01")
SHARE = source("share", "Half of the orders come from France.", published="2025-09-02")


def planted(part: int = 30000, total: int = 78000):
    return [
        claim(TOTAL, "78,000 orders", total, "orders"),
        claim(PART, "30,000 orders", part, "orders", place="FR", parents=("150",)),
        claim(
            SHARE, "Half of the orders", "0.5", None, kind=Kind.RATIO, aspect=Aspect.SHARE, measure="share:orders", place="FR", grain="0.1"
        ),
    ]


def test_a_part_a_total_and_a_share_of_three_articles_contradict_each_other_though_no_two_do():
    claims = planted()
    (core,) = solve(claims, {})
    assert set(core.claims) == {c.claim.id for c in claims}


@pytest.mark.parametrize(("approx", "sets"), [(Approx.AT_LEAST, 0), (Approx.MORE_THAN, 1)])
def test_more_than_a_half_is_not_met_by_exactly_half_and_at_least_a_half_is(approx: Approx, sets: int) -> None:
    whole = claim(TOTAL, "78,000 orders", 780, "orders")
    part = claim(PART, "30,000 orders", 390, "orders", place="FR", parents=("150",))
    share = claim(
        SHARE, "Half of the orders", 50, "%", kind=Kind.PERCENT, aspect=Aspect.SHARE, measure="share:orders", place="FR", approx=approx
    )
    assert len(minimal_sets(compile_claims([whole, part, share], {}))) == sets


@pytest.mark.parametrize("left_out", range(3))
def test_without_any_one_of_its_claims_a_minimal_set_can_be_true(left_out):
    claims = planted()
    del claims[left_out]
    assert solve(claims, {}) == []
    assert minimal_sets(compile_claims(claims, {})) == []


def test_the_same_three_claims_are_no_contradiction_when_the_share_fits():
    assert solve(planted(part=39000), {}) == []


def test_the_set_is_told_with_its_quotes_and_the_smallest_correction():
    (core,) = solve(planted(), {})
    assert core.correction is not None
    assert core.correction.change < 0.5
    told = say("en", core.reason.key, core.reason.values)
    assert "these 3 statements cannot all be true" in told
    assert "“78,000 orders” (Total)" in told
    assert "would have to be" in told
    assert "ne peuvent pas être toutes vraies" in say("fr", core.reason.key, core.reason.values)


def test_the_correction_named_settles_the_set():
    claims = planted()
    (core,) = solve(claims, {})
    assert core.correction is not None
    mended = []
    for c in claims:
        if c.claim.id == core.correction.claim and c.claim.value is not None:
            at = {"place": c.claim.place, "parents": ("150",)} if c.claim.place else {}
            mended.append(claim(c.source, c.claim.quote.exact, str(core.correction.value), c.claim.value.unit, **at))
        else:
            mended.append(c)
    assert solve(mended, {}) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_sets_do_not_depend_on_the_order_of_claims(order):
    claims = planted()
    assert solve([claims[i] for i in order], {}) == solve(claims, {})


def test_a_city_above_its_country_is_a_contradiction_unless_the_pair_has_a_verdict():
    a = source("a", "Paris alone has 50,000 orders.")
    b = source("b", "France has 40,000 orders.")
    city = claim(a, "50,000 orders", 50000, "orders", place="FR/Paris", parents=("FR",), time="2025-08")
    country = claim(b, "40,000 orders", 40000, "orders", place="FR", time="2025-08")
    assert len(solve([city, country], {})) == 1
    first, second = sorted((city.claim.id, country.claim.id))
    told = Relation(a=first, b=second, verdict=Verdict.CONFLICT, reasons=(Reason(code="C1", key="x"),))
    assert solve([city, country], {(first, second): told}) == []


def test_figures_that_the_ladder_found_compatible_never_meet_in_one_quantity():
    a = source("a", "There were 65,000 orders then.")
    b = source("b", "There are 78,000 orders now, half of them in France, where 39,000 were placed.")
    early = claim(a, "65,000 orders", 65000, "orders")
    late = claim(b, "78,000 orders", 78000, "orders")
    part = claim(b, "39,000", 39000, "orders", place="FR")
    share = claim(
        b,
        "half of them",
        "0.5",
        None,
        kind=Kind.RATIO,
        aspect=Aspect.SHARE,
        measure="share:orders",
        place="FR",
        grain="0.1",
        links=((LinkRole.SHARE_OF, late),),
    )
    first, second = sorted((early.claim.id, late.claim.id))
    later = Relation(a=first, b=second, verdict=Verdict.COMPATIBLE, reasons=(Reason(code="C2", key="x"),))
    assert solve([early, late, part, share], {(first, second): later}) == []


def test_a_sum_over_articles_that_does_not_come_out_is_found():
    a = source("a", "The first round brought 15 million dollars and the second 200 million, 228 million in all.")
    parts = [claim(a, "15 million", 15000000, "USD", measure="raised/seed"), claim(a, "200 million", 200000000, "USD", measure="raised/a")]
    total = claim(a, "228 million", 228000000, "USD", measure="raised", links=tuple((LinkRole.SUM_OF, p) for p in parts))
    (core,) = solve([*parts, total], {})
    assert len(core.claims) == 3
    assert solve([*parts, total], {}, [frozenset(core.claims)]) == []  # the arithmetic of one article has told it already


@pytest.mark.parametrize(("percent", "sets"), [("3.4", 0), ("9.4", 1)])
def test_a_yearly_change_ties_the_figures_of_two_years_in_other_articles(percent, sets):
    a = source("a", "It drew 8.7 million people in 2024.")
    b = source("b", "It drew 9.0 million people in 2025.")
    c = source("c", "In 2025 the number of visitors grew by some percent.")
    claims = [
        claim(a, "8.7 million people", 8700000, "people", measure="visitors", entity="louvre", time="2024", grain="100000"),
        claim(b, "9.0 million people", 9000000, "people", measure="visitors", entity="louvre", time="2025", grain="100000"),
        claim(c, "some percent", percent, "%", measure="change:visitors", entity="louvre", time="2025", aspect=Aspect.CHANGE, direction=1),
    ]
    assert len(solve(claims, {})) == sets


@settings(max_examples=25, deadline=None)
@given(st.integers(1000, 90000), st.integers(1000, 90000))
def test_a_contradiction_is_reported_exactly_when_no_value_within_the_rounding_fits(part, total):
    claims = [
        claim(TOTAL, "78,000 orders", total, "orders", grain="1"),
        claim(PART, "30,000 orders", part, "orders", place="FR", grain="1"),
        claim(
            SHARE,
            "Half of the orders",
            "0.5",
            None,
            kind=Kind.RATIO,
            aspect=Aspect.SHARE,
            measure="share:orders",
            place="FR",
            grain="0.1",
            approx=Approx.EXACT,
        ),
    ]
    fits = 0.465 * total <= part <= 0.535 * total
    assert (solve(claims, {}) == []) is fits


def test_a_set_that_the_arithmetic_of_an_article_has_told_is_not_told_again():
    claims = planted()
    ids = [c.claim.id for c in claims]
    assert solve(claims, {}, [frozenset(ids)]) == []
    assert solve(claims, {}, [frozenset(ids[:2])]) == []
    assert solve(claims, {}, [frozenset({ids[0], "other"}), frozenset({*ids[:2], "third"})]) != []


def above(*, one="sales", other="orders", source_of_both=None, time="2024"):
    first = source_of_both or source("first", "In 2024 it sold 90,000 units and had 78,000 orders.")
    second = source_of_both or source("second", "In 2024 it sold 90,000 units and had 78,000 orders.")
    return [
        claim(first, "90,000", 90000, "units", measure=one, time=time),
        claim(second, "78,000", 78000, "units", measure=other, time=time),
    ]


def test_two_figures_in_an_impossible_order_are_a_set_where_both_state_their_time():
    assert [len(core.claims) for core in solve(above(), {})] == [2]
    assert solve(above(time=None), {}) == []
    assert solve(above(one="orders", other="sales"), {}) == []


def test_two_figures_of_one_text_are_left_to_its_arithmetic_and_those_that_the_ladder_judged_to_it():
    text = source("first", "In 2024 it sold 90,000 units and had 78,000 orders.")
    assert solve(above(source_of_both=text), {}) == []
    claims = above()
    a, b = sorted(c.claim.id for c in claims)
    judged = Relation(a=a, b=b, verdict=Verdict.CONFLICT, reasons=(Reason(code="C1", key="x"),))
    assert solve(claims, {(a, b): judged}) == []


def test_a_set_across_units_is_corrected_in_the_unit_of_the_figure():
    whole = claim(source("total", "It burnt 1,000 ha in all."), "1,000 ha", 1000, "ha", measure="area_covered")
    part = claim(source("part", "It burnt 300 ha in France."), "300 ha", 300, "ha", measure="area_covered", place="FR", parents=("150",))
    half = claim(
        source("share", "Half of it lies in France."), "Half", 50, "%", aspect=Aspect.SHARE, measure="share:area_covered", place="FR"
    )
    (core,) = solve([whole, part, half], {})
    assert core.correction is not None
    assert core.correction.claim in (whole.claim.id, part.claim.id)
    assert 450 <= core.correction.value <= 650


@pytest.mark.parametrize(("whole", "part"), [("1.37", "0.31"), ("0.61", "0.47"), ("137", "31"), ("1370", "310")])
def test_a_correction_is_rounded_to_the_side_that_settles_the_set(whole, part):
    def told(whole, part):
        half = source("share", "Half of it lies in France.")
        return [
            claim(source("total", "It burnt much in all."), "much", whole, "ha", measure="area_covered"),
            claim(source("part", "It burnt some in France."), "some", part, "ha", measure="area_covered", place="FR", parents=("150",)),
            claim(half, "Half", 50, "%", aspect=Aspect.SHARE, measure="share:area_covered", place="FR"),
        ]

    claims = told(whole, part)
    (core,) = solve(claims, {})
    assert core.correction is not None
    at = [c.claim.id for c in claims].index(core.correction.claim)
    mended = [str(core.correction.value) if i == at else n for i, n in enumerate((whole, part))]
    assert solve(told(*mended), {}) == []
