"""What is counted since a day, beside a longer stretch around it."""

from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.example import claim


def test_a_count_since_a_day_is_a_part_of_a_longer_stretch_around_it() -> None:
    since = claim("orders", 2000, time="2021-02-01/..", published="2021-05-03").linked("a")
    whole = claim("orders", 78000, time="2020-09/2025-09", published="2025-09-20").linked("b")
    found = judge(since, whole)
    assert found is not None
    assert [r.code for r in found.reasons] == ["K313"]


def test_orders_since_a_day_are_no_part_of_the_sales_of_a_longer_stretch() -> None:
    since = claim("orders", 2000, time="2021-02-01/..", published="2021-05-03").linked("a")
    sales = claim("sales", 65000, time="2020-09/2024-11", published="2024-11-20").linked("b")
    found = judge(since, sales)
    assert found is None or "K313" not in [r.code for r in found.reasons]
