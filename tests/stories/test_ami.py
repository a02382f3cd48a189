"""The example dossier carries the facts of three real articles about one small car; a fact-checker's reading of them is kept here.

Rows V1 to V14 are verdicts between claims, A1 to A6 arithmetic inside one article. Claims are found by words of their quotes, so that a
change of extraction shows as a missing claim and not as another verdict.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.model import Claim, Relation, Verdict
from factcheck.run import Analysis, analyse

ROOT = Path(__file__).parents[2]
EN, FR_START, FR_RIVAL = "ami-success", "ami-debuts", "ami-piaggio"


@pytest.fixture(scope="module")
def ami() -> Analysis:
    return analyse(ROOT)


def claims(ami: Analysis, source: str, *words: str) -> list[Claim]:
    """Claims of a source whose quote holds all the words."""
    return [c for c in ami.claims if c.source == source and all(word in c.quote.exact for word in words)]


def relations(ami: Analysis, left: Iterable[Claim], right: Iterable[Claim]) -> list[Relation]:
    known = {(r.a, r.b): r for r in ami.reconciliation.relations}
    pairs = {(min(a.id, b.id), max(a.id, b.id)) for a in left for b in right if a.id != b.id}
    return [known[pair] for pair in sorted(pairs) if pair in known]


def told(relation: Relation) -> str:
    return " | ".join(say("en", r.key, r.values) for r in (*relation.reasons, *relation.also))


def codes(relation: Relation) -> set[str]:
    return {reason.code for reason in (*relation.reasons, *relation.also)}


RELATED = [
    (
        "V1",
        (EN, "65,000"),
        (FR_RIVAL, "78 000"),
        Verdict.COMPATIBLE,
        ("sales are never more than orders", "18 countries is wider than 14", "later figure"),
    ),
    ("V2", (FR_START, "2 609"), (EN, "65,000"), Verdict.COMPATIBLE, ("2020",)),
    ("V3", (FR_START, "deuxième"), (EN, "leader"), Verdict.COMPATIBLE, ("2021",)),
    ("V4", (EN, "leader"), (FR_RIVAL, "50 %"), Verdict.COMPATIBLE, ("50",)),
    ("V5", (EN, "Morocco"), (FR_START, "Kenitra"), Verdict.AGREE, ("Kenitra",)),
    ("V5", (EN, "Morocco"), (FR_RIVAL, "Kénitra"), Verdict.AGREE, ("Kenitra",)),
    ("V5", (FR_START, "Kenitra"), (FR_RIVAL, "Kénitra"), Verdict.AGREE, ("Kenitra",)),
    ("V6", (EN, "14 years"), (FR_RIVAL, "14 ans"), Verdict.AGREE, ("14",)),
    ("V7", (EN, "a year later"), (FR_RIVAL, "2020"), Verdict.AGREE, ("2020",)),
    ("V7", (FR_START, "Il y a un an"), (FR_RIVAL, "2020"), Verdict.AGREE, ("2020",)),
    ("V8", (EN, "Darty and Fnac"), (FR_START, "Darty", "Fnac"), Verdict.AGREE, ("Darty",)),
    ("V9", (FR_RIVAL, "25 %"), (FR_RIVAL, "34 %"), Verdict.COMPATIBLE, ("used",)),
    ("V12", (FR_RIVAL, "75"), (FR_RIVAL, "45 ou 50"), Verdict.COMPATIBLE, ("75",)),
    ("V14", (FR_START, "650"), (FR_START, "326"), Verdict.COMPATIBLE, ("rates in two periods", "2020", "May 2021")),
]
UNRELATED = [
    ("V6: 14 countries is no age", (EN, "65,000"), (FR_RIVAL, "14 ans")),
    ("V10: a share of orders is no share of a market", (FR_RIVAL, "la moitié"), (FR_RIVAL, "50 %")),
    ("V11: same numbers, other things", (FR_START, "entre 5 et 10"), (FR_START, "colis")),
    ("V13: another product", (FR_RIVAL, "78 000"), (FR_RIVAL, "2 334")),
]


@pytest.mark.parametrize(("row", "left", "right", "verdict", "says"), RELATED, ids=[f"{r[0]} {r[1][1]} and {r[2][1]}" for r in RELATED])
def test_related_claims_get_the_reference_verdict_and_its_reasons(
    ami: Analysis, row: str, left: tuple[str, ...], right: tuple[str, ...], verdict: Verdict, says: tuple[str, ...]
) -> None:
    first, second = claims(ami, *left), claims(ami, *right)
    assert first, f"{row}: no claim {left}"
    assert second, f"{row}: no claim {right}"
    found = relations(ami, first, second)
    assert [r.verdict for r in found if r.verdict is verdict], f"{row}: got {[(r.verdict.value, told(r)) for r in found]}"
    sentences = " ".join(told(r) for r in found if r.verdict is verdict)
    assert all(words in sentences for words in says), sentences


@pytest.mark.parametrize(("row", "left", "right"), UNRELATED, ids=[row[0] for row in UNRELATED])
def test_traps_are_not_related(ami: Analysis, row: str, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    first, second = claims(ami, *left), claims(ami, *right)
    assert first, f"{row}: no claim {left}"
    assert second, f"{row}: no claim {right}"
    assert relations(ami, first, second) == []


def test_no_verdict_joins_claims_that_the_reference_keeps_apart(ami: Analysis) -> None:
    """Beside the rows, only copies of one text (the wire) and a part or a later state of one total are related."""
    quotes = {c.id: (c.source, c.quote.exact) for c in ami.claims}
    listed = [({row[1][0], row[2][0]}, row[1][1], row[2][1]) for row in RELATED]
    more = [("2 609", "78 000"), ("2 000", "78 000"), ("14 countries", "dix-huit pays"), ("Il y a un an", "a year later")]
    for r in ami.reconciliation.relations:
        (source, a), (other, b) = quotes[r.a], quotes[r.b]
        if "ami-wire" in (source, other):
            continue
        rows = any({source, other} == sources and ((x in a and y in b) or (x in b and y in a)) for sources, x, y in listed)
        assert rows or any((x in a and y in b) or (x in b and y in a) for x, y in more), (a, b, r.verdict.value, told(r))


def test_no_conflict_is_reported(ami: Analysis) -> None:
    assert [told(r) for r in ami.reconciliation.relations if r.verdict is Verdict.CONFLICT] == []


def checks(ami: Analysis, *words: str) -> list[str]:
    """Outcomes of the calculations made again whose claims' quotes together hold the words."""
    quotes = {c.id: c.quote.exact for c in ami.claims}
    found = []
    for check in ami.reconciliation.checks:
        text = " ".join(quotes.get(c, "") for c in check.claims)
        if all(word in text for word in words):
            found.append(check.outcome.value)
    return found


def test_a1_the_monthly_rate_holds(ami: Analysis) -> None:
    assert checks(ami, "2 609", "326") == ["consistent"]


def test_a2_three_months_of_orders_hold_with_the_start_of_production_beside_them(ami: Analysis) -> None:
    assert checks(ami, "650", "2 000") == ["consistent"]
    assert checks(ami, "650", "2 000", "la production a redémarré fin février") == ["consistent"]


def derived(ami: Analysis) -> list[tuple[int, set[str]]]:
    quotes = {c.id: c.quote.exact for c in ami.claims}
    rows = []
    for linked in ami.reconciliation.derived:
        value = linked.claim.value
        assert value is not None
        assert value.middle is not None
        rows.append((round(value.middle), {quotes[link.claim] for link in linked.claim.links}))
    return rows


def test_a3_half_of_the_orders_is_derived_with_its_premises(ami: Analysis) -> None:
    premises = next(quotes for value, quotes in derived(ami) if value == 39_000)
    assert any("78 000" in quote for quote in premises)
    assert any("la moitié" in quote for quote in premises)


def test_a4_twice_as_much_is_a_loose_ratio_and_a_note(ami: Analysis) -> None:
    (finding,) = [f for f in ami.findings if f.code.startswith("A")]
    assert finding.severity.value == "note"
    assert "2.76" in say("en", finding.reason.key, finding.reason.values) or "2.35" in say("en", finding.reason.key, finding.reason.values)


def test_a5_kilometres_a_day_are_derived(ami: Analysis) -> None:
    assert any(value == 133 for value, _ in derived(ami))


def test_a6_a_share_of_a_market_without_a_period_is_never_a_conflict(ami: Analysis) -> None:
    (market,) = claims(ami, FR_START, "15 429")
    assert all(r.verdict is not Verdict.CONFLICT for r in ami.reconciliation.relations if market.id in (r.a, r.b))
    assert not [f for f in ami.findings if market.id in f.claims and f.severity.value == "error"]


def test_every_quote_is_the_stored_text_between_its_offsets(ami: Analysis) -> None:
    texts = {s.name: s.text for s in ami.sources}
    for claim in ami.claims:
        assert texts[claim.source][claim.quote.start : claim.quote.end] == claim.quote.exact
