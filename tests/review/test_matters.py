"""The queue lists one matter once, and every finding behind it by its fingerprint."""

import json
from pathlib import Path

import pytest

from factcheck.model import Claim, Finding, Reason, Relation, Verdict
from factcheck.report.view import build
from factcheck.review.queue import QueueItem, matters, queue, render_queue
from factcheck.review.state import State, StateKind
from factcheck.run import Analysis, analyse
from tests.review.dossier import claim, conflict, source

ARTICLES = {
    "gazette": "The ferry Aurora sank off Larvik on Tuesday. It carried 412 passengers, the coast guard said.",
    "mail": "The ferry Aurora sank off Larvik on Tuesday. It carried 421 passengers, the coast guard said.",
    "radio": "The ferry Aurora sank off Larvik on Tuesday. It carried 412 passengers, its owner said.",
}


def carried(name: str, number: int) -> Claim:
    return claim(
        source(name, f"# Ferry\n\nIt carried {number} passengers.\n"), f"{number} passengers", "passengers", number, id=f"{name}-1"
    )


A, B, C = carried("a", 412), carried("b", 421), carried("c", 412)


def relation(one: Claim, other: Claim, verdict: Verdict, reasons: int = 1) -> Relation:
    first, second = sorted((one.id, other.id))
    return Relation(a=first, b=second, verdict=verdict, reasons=tuple(Reason(code=f"C10{i}", key="x") for i in range(1, reasons + 1)))


def item(finding: Finding, *claims: Claim, kind: StateKind = StateKind.OPEN) -> QueueItem:
    return QueueItem(finding, State(kind=kind), 1, claims)


def shape(found: list[tuple[QueueItem, ...]]) -> list[list[tuple[str, ...]]]:
    return [[i.finding.claims for i in matter] for matter in found]


AGREED = relation(A, C, Verdict.AGREE)
APART = [relation(A, B, Verdict.CONFLICT), relation(C, B, Verdict.CONFLICT, reasons=2)]


def test_pairs_whose_sides_agree_are_one_matter_whichever_rule_saw_them_the_clearest_first() -> None:
    items = [item(conflict(A, B), A, B), item(conflict(C, B, "C106"), C, B)]
    assert shape(matters(items, [AGREED, *APART])) == [[("c-1", "b-1"), ("a-1", "b-1")]]


def test_pairs_whose_sides_do_not_agree_are_two_matters() -> None:
    items = [item(conflict(A, B), A, B), item(conflict(C, B), C, B)]
    assert len(matters(items, APART)) == 2


def test_what_is_settled_is_not_one_matter_with_what_is_open() -> None:
    items = [item(conflict(A, B), A, B), item(conflict(C, B), C, B, kind=StateKind.SETTLED)]
    assert len(matters(items, [AGREED, *APART])) == 2


def test_unclear_pairs_are_one_matter_by_one_rule_only_and_other_findings_never_are() -> None:
    for codes, count in ((("U101", "U101"), 1), (("U101", "U105"), 2), (("A101", "A101"), 2)):
        items = [item(conflict(A, B, codes[0]), A, B), item(conflict(C, B, codes[1]), C, B)]
        assert len(matters(items, [AGREED, *APART])) == count


@pytest.fixture
def ferry(tmp_path: Path) -> Analysis:
    (tmp_path / "sources").mkdir()
    for name, text in ARTICLES.items():
        head = f"---\ntitle: Ferry\noutlet: {name.title()}\npublished: 2026-03-04\n---\n\n"
        (tmp_path / "sources" / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")
    return analyse(tmp_path)


def test_the_list_has_a_matter_once_as_the_report_has_and_names_the_pairs_behind_it(ferry: Analysis) -> None:
    found, relations = queue(ferry), ferry.reconciliation.relations
    cards = [card for card in build(ferry).cards if card.sort == "conflict"]
    assert len(cards) == 1 and len(cards[0].fingerprints) == 2
    text = render_queue(found, relations)
    heads = [line.split()[0] for line in text.splitlines() if line and not line.startswith(" ")]
    assert cards[0].fingerprint in heads and len(cards[0].fingerprints & set(heads)) == 1
    (other,) = cards[0].fingerprints - {cards[0].fingerprint}
    assert f"    1 further pair of articles says the same two things: {other}\n" in text


def test_programs_get_every_finding_with_the_first_of_its_matter(ferry: Analysis) -> None:
    found = queue(ferry)
    rows = json.loads(render_queue(found, ferry.reconciliation.relations, "json"))
    assert [row["fingerprint"] for row in rows] == [i.finding.fingerprint for i in found]
    behind = [row["matter"] for row in rows if row["code"].startswith("C")]
    assert len(behind) == 2 and len(set(behind)) == 1
