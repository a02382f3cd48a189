"""The queue lists one matter once, and every finding behind it by its fingerprint."""

import datetime as dt
import json
from pathlib import Path

import pytest

from factcheck.check import Options, run_check
from factcheck.check.command import dossier_findings
from factcheck.evaluate.decided import judgements
from factcheck.model import Claim, Finding, Reason, Relation, Verdict
from factcheck.report import render
from factcheck.report.view import build
from factcheck.review.commands import decide, recorded
from factcheck.review.decide import Ruling
from factcheck.review.decide import decide as make
from factcheck.review.queue import Filters, QueueItem, matters, queue, render_queue
from factcheck.review.state import State, StateKind, judge_decisions
from factcheck.review.store import read_entries
from factcheck.run import Analysis, analyse
from tests.review.dossier import NOW, claim, conflict, source

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


def publish(root: Path, name: str, text: str) -> None:
    head = f"---\ntitle: Ferry\noutlet: {name.title()}\npublished: 2026-03-04\n---\n\n"
    (root / "sources" / f"{name}.md").write_text(f"{head}{text}\n", "utf-8")


@pytest.fixture
def ferry(tmp_path: Path) -> Analysis:
    (tmp_path / "sources").mkdir()
    for name, text in ARTICLES.items():
        publish(tmp_path, name, text)
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


def test_a_check_lists_a_matter_once_too_and_counts_what_is_to_be_settled(ferry: Analysis) -> None:
    outcome = run_check(ferry, [], Options(select=("C",)))
    assert len(outcome.result.findings) == 2
    assert outcome.text.count("cannot both be true") + outcome.text.count("in another order") == 1
    assert "    1 further pair of articles says the same two things: " in outcome.text and outcome.text.endswith("1 to mend\n")


def test_programs_get_every_finding_with_the_first_of_its_matter(ferry: Analysis) -> None:
    found = queue(ferry)
    rows = json.loads(render_queue(found, ferry.reconciliation.relations, "json"))
    assert [row["fingerprint"] for row in rows] == [i.finding.fingerprint for i in found]
    behind = [row["matter"] for row in rows if row["code"].startswith("C")]
    assert len(behind) == 2 and len(set(behind)) == 1


def conflicts(analysis: Analysis) -> list[QueueItem]:
    return [item for item in queue(analysis, Filters(state="all")) if item.finding.code.startswith("C")]


def kinds(analysis: Analysis) -> list[str]:
    return [item.state.kind.value for item in conflicts(analysis)]


@pytest.mark.parametrize("kind", ["left-right", "both-right"])
def test_a_matter_is_settled_by_one_word_and_open_again_when_that_is_taken_back(ferry: Analysis, kind: str) -> None:
    fingerprint = conflicts(ferry)[0].finding.fingerprint
    path = decide(ferry, fingerprint, kind, because="the list of passengers", reviewer="Ada")
    (beside,) = read_entries(ferry.root)[0][0].alike
    assert beside.source in recorded(ferry, path).split("says the same too")[1].casefold()
    after = analyse(ferry.root)
    assert kinds(after) == ["settled", "settled"]
    assert sum(j.upheld + j.overruled for j in judgements(after).values()) == 1
    assert [f for f in dossier_findings(after) if f.code.startswith("C")] == []
    decide(after, path.stem, "undo", because="another list", reviewer="Ada")
    assert kinds(analyse(ferry.root)) == ["open", "open"]


def test_an_article_that_comes_later_is_asked_for_although_it_says_the_same(ferry: Analysis) -> None:
    decide(ferry, conflicts(ferry)[0].finding.fingerprint, "both-right", because="crew counted by one of them", reviewer="Ada")
    publish(ferry.root, "herald", ARTICLES["mail"].replace("the coast guard", "its captain"))
    assert sorted(kinds(analyse(ferry.root))) == ["open", "open", "settled", "settled"]


def test_two_words_on_one_matter_are_one_disagreement_and_the_list_has_both(ferry: Analysis) -> None:
    one, other = conflicts(ferry)
    decide(ferry, one.finding.fingerprint, "both-right", because="two lists", reviewer="Ada")
    decide(ferry, other.finding.fingerprint, "not-same-thing", because="two ferries", reviewer="Ben")
    after = analyse(ferry.root)
    assert kinds(after) == ["disagreement", "disagreement"]
    assert [f.code for f in after.ledger_findings] == ["R103"]
    text = render_queue(conflicts(after), after.reconciliation.relations)
    assert "Ada: two lists" in text and "Ben: two ferries" in text
    for format in ("terminal", "markdown"):
        assert "two ferries · reviewers disagree" in " ".join(render(after, format).split())


def test_a_claim_found_wrong_is_held_against_no_other(tmp_path: Path) -> None:
    claims = {c.id: c for c in (A, B, carried("d", 430))}
    found = [conflict(A, B), conflict(B, claims["d-1"]), conflict(A, claims["d-1"])]
    make(tmp_path, found[0], claims, Ruling("left-right", "the list of passengers", "Ada", NOW))
    states, _ = judge_decisions(found, read_entries(tmp_path)[0], list(claims.values()))
    assert [states[f.fingerprint].kind.value for f in found] == ["settled", "settled", "open"]


def test_a_word_on_what_another_word_settled_too_leaves_that_one_standing(tmp_path: Path) -> None:
    claims = {c.id: c for c in (A, B, carried("d", 430))}
    found = [conflict(A, B), conflict(B, claims["d-1"])]
    for minute, (number, kind) in enumerate(((0, "left-right"), (1, "both-right"), (1, "not-same-thing"))):
        states, _ = judge_decisions(found, read_entries(tmp_path)[0], list(claims.values()))
        ruling = Ruling(kind, "the list of passengers", "Ada", NOW + dt.timedelta(minutes=minute))
        make(tmp_path, found[number], claims, ruling, state=states[found[number].fingerprint])
    states, _ = judge_decisions(found, read_entries(tmp_path)[0], list(claims.values()))
    words = [(state.kind.value, state.decision and state.decision.decision.value) for state in (states[f.fingerprint] for f in found)]
    assert words == [("settled", "left-right"), ("settled", "not-same-thing")]
