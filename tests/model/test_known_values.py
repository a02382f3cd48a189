"""Values that need no checking make the same instance as checked ones."""

from decimal import Decimal

from factcheck.model import Link, LinkRole, Quote, Reason, Scope


def test_an_instance_of_known_values_equals_hashes_and_prints_like_a_checked_one() -> None:
    pairs = [
        (Quote.known(exact="78,000 orders", start=3, end=16), Quote(exact="78,000 orders", start=3, end=16)),
        (Scope.known(population=("new",), basis=(), countries=14), Scope(population=("new",), countries=14)),
        (Link.known(role=LinkRole.PART_OF, claim="a"), Link(role=LinkRole.PART_OF, claim="a")),
    ]
    for known, checked in pairs:
        assert known == checked
        assert hash(known) == hash(checked)
        assert known.model_dump_json() == checked.model_dump_json()
        assert known.model_copy() == checked


def test_a_reason_of_known_values_keeps_them_exact() -> None:
    values = {"a": Decimal("0.10"), "b": "ten", "n": 3}
    assert Reason.known(code="C1", key="rules.x", values=values) == Reason(code="C1", key="rules.x", values=values)
