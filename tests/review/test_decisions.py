"""A person's word is kept, holds as long as what it rested on, and comes back when that changes."""

import datetime as dt
import subprocess
from pathlib import Path
from typing import Any

import pytest

from factcheck.lang import pack
from factcheck.lang.say import say
from factcheck.model import Claim, Finding, InputError, Relation, Severity, Value, Verdict
from factcheck.review.decide import Ruling, decide, find_finding, note, reviewer, undo
from factcheck.review.decision import VERDICTS, Decision, DecisionKind, Evidence, digest
from factcheck.review.queue import Filters, order
from factcheck.review.state import State, StateKind, judge_decisions, judge_relations
from factcheck.review.store import append, entry_text, read_entries
from tests.review.dossier import NOW, TODAY, claim, conflict, gazette, harbour, source

ADA, BEN = "Ada Low <ada@example.org>", "Ben Fry <ben@example.org>"


def claims_now() -> dict[str, Claim]:
    return {c.id: c for _, claims in (harbour(), gazette()) for c in claims}


def findings_now(claims: dict[str, Claim]) -> list[Finding]:
    by = {(c.source, c.measure): c for c in claims.values()}
    return [conflict(by["harbour", m], by["gazette", m]) for m in ("passengers", "bookings")]


def word(root: Path, kind: str = "both-right", reviewer: str = ADA, which: int = 0, minutes: int = 0, **more: Any) -> Decision:
    claims, state = claims_now(), more.pop("state", None)
    ruling = Ruling(kind, more.pop("reason", "different counting days"), reviewer, NOW + dt.timedelta(minutes=minutes), **more)
    return decide(root, findings_now(claims)[which], claims, ruling, state=state)


def states(root: Path, claims: dict[str, Claim] | None = None, today: dt.date | None = TODAY) -> tuple[list[State], list[str]]:
    claims = claims or claims_now()
    found = findings_now(claims)
    table, said = judge_decisions(found, read_entries(root)[0], list(claims.values()), today=today)
    return [table[f.fingerprint] for f in found], [f.code for f in said]


def test_a_decision_settles_its_finding_and_no_other(tmp_path: Path) -> None:
    word(tmp_path)
    (first, second), said = states(tmp_path)
    assert (first.kind, second.kind, said) == (StateKind.SETTLED, StateKind.OPEN, [])
    assert first.decision is not None and first.decision.reviewer == ADA


def test_everything_that_was_said_is_read_back(tmp_path: Path) -> None:
    evidence = Evidence(source="harbour", url="https://example.org/x", quote='it\'s: "so"\n# yes')
    made = word(tmp_path, "left-right", evidence=evidence, second=BEN, expires=dt.date(2027, 1, 1), reason="  line one\nline: two  ")
    assert read_entries(tmp_path)[0] == (made,)
    assert made.wrong == (findings_now(claims_now())[0].claims[1],)
    assert states(tmp_path)[0][0].wrong == made.wrong


@pytest.mark.parametrize(
    ("kind", "more", "what"),
    [
        ("both-right", {"reason": "  "}, "needs a reason"),
        ("perhaps", {}, "no decision 'perhaps'"),
        ("needs-answer-from", {}, "needs a name"),
        ("leave-open-until", {}, "needs a day"),
        ("undo", {}, "takes back"),
    ],
)
def test_a_decision_that_lacks_something_is_refused_and_nothing_is_written(
    tmp_path: Path, kind: str, more: dict[str, Any], what: str
) -> None:
    with pytest.raises(InputError, match=what):
        word(tmp_path, kind, **more)
    assert read_entries(tmp_path)[0] == ()


def test_moved_lines_and_new_ids_keep_a_decision(tmp_path: Path) -> None:
    word(tmp_path, "right-right")
    moved = {}
    for old in claims_now().values():
        new = old.model_copy(
            update={"id": f"n{old.id}", "line": old.line + 7, "quote": old.quote.model_copy(update={"start": 900, "end": 914})}
        )
        moved[new.id] = new
    (first, second), said = states(tmp_path, moved)
    assert (first.kind, second.kind, said) == (StateKind.SETTLED, StateKind.OPEN, [])
    assert [moved[i].source for i in first.wrong] == ["harbour"]


@pytest.mark.parametrize("change", ["figure", "words", "time", "place", "population", "unit"])
def test_a_changed_figure_word_or_scope_reopens_exactly_what_rested_on_it(tmp_path: Path, change: str) -> None:
    word(tmp_path, which=0)
    word(tmp_path, which=1)
    claims = claims_now()
    old = next(c for c in claims.values() if (c.source, c.measure) == ("gazette", "passengers"))
    if change == "figure":
        it = source("gazette", "390 passengers")
        new = claim(it, "390 passengers", "passengers", 390, unit="people", time=old.time)
    elif change == "words":
        new = old.model_copy(update={"quote": old.quote.model_copy(update={"exact": "some 380 passengers"})})
    elif change == "unit":
        assert old.value is not None
        new = old.model_copy(update={"value": old.value.model_copy(update={"unit": "adults"})})
    elif change == "population":
        new = old.model_copy(update={"scope": old.scope.model_copy(update={"population": ("adult",)})})
    else:
        new = old.model_copy(update={"time": None} if change == "time" else {"place": "FR"})
    changed = {c.id: c for c in (*(c for c in claims.values() if c is not old), new)}
    (first, second), said = states(tmp_path, changed)
    assert (first.kind, second.kind, said) == (StateKind.OUT_OF_DATE, StateKind.SETTLED, ["R101"])
    assert first.changed == (new.id,)
    assert first.decision is not None and first.decision.reason == "different counting days", "shown beside the new state"


def test_a_decision_made_anew_closes_what_had_come_back(tmp_path: Path) -> None:
    word(tmp_path)
    claims = {i: c if c.source == "harbour" else c.model_copy(update={"place": "FR"}) for i, c in claims_now().items()}
    finding = findings_now(claims)[0]
    state = states(tmp_path, claims)[0][0]
    decide(tmp_path, finding, claims, Ruling("not-same-thing", "other port", BEN, NOW + dt.timedelta(hours=1)), state=state)
    (first, _), said = states(tmp_path, claims)
    assert (first.kind, said) == (StateKind.SETTLED, [])
    assert [d.decision.value for d in first.history] == ["both-right", "not-same-thing"]


def test_a_decision_whose_finding_is_gone_is_reported_and_kept(tmp_path: Path) -> None:
    word(tmp_path)
    table, said = judge_decisions([], read_entries(tmp_path)[0], [], today=TODAY)
    assert (table, [f.code for f in said], [f.severity for f in said]) == ({}, ["R104"], [Severity.NOTE])


def test_a_decision_expires_after_its_last_day_and_never_without_a_clock(tmp_path: Path) -> None:
    word(tmp_path, expires=dt.date(2026, 12, 1))
    assert states(tmp_path, today=dt.date(2026, 12, 1))[0][0].kind is StateKind.SETTLED
    late, said = states(tmp_path, today=dt.date(2026, 12, 2))
    assert (late[0].kind, said) == (StateKind.EXPIRED, ["R102"])
    assert states(tmp_path, today=None)[0][0].kind is StateKind.SETTLED


def test_what_is_left_open_waits_until_its_day_and_then_comes_back(tmp_path: Path) -> None:
    word(tmp_path, "leave-open-until", expires=dt.date(2026, 12, 1))
    word(tmp_path, "needs-answer-from", which=1, asks="harbour office")
    assert [s.kind for s in states(tmp_path)[0]] == [StateKind.WAITING, StateKind.WAITING]
    assert states(tmp_path, today=dt.date(2026, 12, 1))[0][0].kind is StateKind.EXPIRED


def test_undo_is_another_entry_and_can_be_undone(tmp_path: Path) -> None:
    made = word(tmp_path)
    back = undo(tmp_path, made.id, "wrong button", reviewer=ADA, now=NOW + dt.timedelta(minutes=1))
    (first, _), _ = states(tmp_path)
    assert (first.kind, len(first.history)) == (StateKind.OPEN, 2)
    undo(tmp_path, back.id, "right after all", reviewer=ADA, now=NOW + dt.timedelta(minutes=2))
    assert states(tmp_path)[0][0].kind is StateKind.SETTLED
    assert len(read_entries(tmp_path)[0]) == 3
    with pytest.raises(InputError, match="no decision"):
        undo(tmp_path, "20990101", "x", reviewer=ADA, now=NOW)


def test_who_saw_a_decision_overrules_it_and_undoing_that_brings_it_back(tmp_path: Path) -> None:
    word(tmp_path)
    second = word(tmp_path, "left-right", BEN, minutes=5, state=states(tmp_path)[0][0])
    found = states(tmp_path)[0][0]
    assert found.kind is StateKind.SETTLED and found.decision == second
    undo(tmp_path, second.id, "no", reviewer=BEN, now=NOW + dt.timedelta(minutes=9))
    found = states(tmp_path)[0][0]
    assert found.decision is not None and found.decision.reviewer == ADA


def git(root: Path, *words: str, who: str = ADA) -> str:
    name, _, mail = who.partition(" <")
    identity = ["-c", f"user.name={name}", "-c", f"user.email={mail.rstrip('>')}", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *words], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def branches(root: Path, ada: dict[str, Any], ben: dict[str, Any]) -> None:
    """Two people decide on branches of their own, and the branches are merged by git."""
    git(root, "init", "-q", "-b", "main")
    (root / "factcheck.toml").write_text("")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "start")
    for branch, who, said in (("ada", ADA, ada), ("ben", BEN, ben)):
        git(root, "checkout", "-q", "-b", branch, "main")
        word(root, reviewer=who, **said)
        git(root, "add", "-A")
        git(root, "commit", "-qm", branch, who=who)
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-edit", "ada")
    git(root, "merge", "-q", "--no-edit", "ben")


def test_two_branches_that_decide_different_findings_merge_and_both_count(tmp_path: Path) -> None:
    branches(tmp_path, {"which": 0}, {"which": 1, "kind": "not-same-thing"})
    found, said = states(tmp_path)
    assert ([s.kind for s in found], said) == ([StateKind.SETTLED, StateKind.SETTLED], [])


def test_two_branches_that_decide_one_finding_differently_merge_and_are_a_disagreement_to_settle(tmp_path: Path) -> None:
    branches(tmp_path, {"kind": "left-right"}, {"kind": "right-right", "minutes": 3})
    (first, _), said = states(tmp_path)
    assert (first.kind, said, len(read_entries(tmp_path)[0])) == (StateKind.DISAGREEMENT, ["R103"], 2)
    word(tmp_path, "right-right", ADA, minutes=9, state=first, reason="Ben is right")
    (first, _), said = states(tmp_path)
    assert (first.kind, said, len(first.history)) == (StateKind.SETTLED, [], 3)


def test_two_branches_that_decide_one_finding_alike_are_settled(tmp_path: Path) -> None:
    branches(tmp_path, {"kind": "left-right"}, {"kind": "left-right", "minutes": 3})
    assert states(tmp_path)[0][0].kind is StateKind.SETTLED


def test_the_same_words_at_the_same_instant_are_two_entries(tmp_path: Path) -> None:
    word(tmp_path)
    word(tmp_path)
    assert len(read_entries(tmp_path)[0]) == 2
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_decision_on_a_relation_settles_the_conflict_of_the_same_claims_and_can_be_read_for_the_relation(tmp_path: Path) -> None:
    claims = claims_now()
    a, b = findings_now(claims)[0].claims
    relation = Relation(a=a, b=b, verdict=Verdict.CONFLICT, reasons=())
    decide(tmp_path, relation, claims, Ruling("not-same-thing", "two ships", ADA, NOW))
    assert states(tmp_path)[0][0].kind is StateKind.SETTLED
    assert judge_relations([relation], read_entries(tmp_path)[0], list(claims.values()))[a, b].kind is StateKind.SETTLED


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("decision: both-right\nreason: [\n", 3, "not valid YAML"),
        ("decision: perhaps\non: x\nreviewer: a\ntime: 2026-01-01T00:00:00Z\nreason: r\n", 1, "`decision`"),
        ("decision: both-right\non: x\nreviewer: a\ntime: yesterday\nreason: r\n", 4, "`time`"),
        ("decision: both-right\non: x\nreviewer: a\ntime: 2026-01-01T00:00:00Z\nreason: r\nbecause: r\n", 6, "unknown key `because`"),
        ("decision: both-right\non: x\nreviewer: a\ntime: 2026-01-01T00:00:00Z\n", 1, "`reason`"),
        ("<<<<<<< HEAD\n", 1, "two versions here"),
    ],
)
def test_a_broken_decision_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    folder = tmp_path / "claims/decisions"
    folder.mkdir(parents=True)
    (folder / "1.yaml").write_text(text)
    with pytest.raises(InputError) as caught:
        read_entries(tmp_path)[0]
    assert (caught.value.path, caught.value.line) == ("claims/decisions/1.yaml", line)
    assert what in str(caught.value)


def test_notes_are_kept_beside_decisions_and_decide_nothing(tmp_path: Path) -> None:
    claims = claims_now()
    about = next(iter(claims.values()))
    note(tmp_path, about, "called the harbour office on Monday", reviewer=ADA, now=NOW)
    note(tmp_path, "gazette", "ask for the logbook", reviewer=BEN, now=NOW + dt.timedelta(minutes=1))
    assert [(n.about, n.on, n.note) for n in read_entries(tmp_path)[1]] == [
        ("claim", about.id, "called the harbour office on Monday"),
        ("source", "gazette", "ask for the logbook"),
    ]
    assert read_entries(tmp_path)[0] == ()
    with pytest.raises(InputError, match="empty"):
        note(tmp_path, "gazette", " ", reviewer=ADA, now=NOW)


def test_hostile_words_are_data_in_the_file(tmp_path: Path) -> None:
    nasty = "x: y\n- z # not a comment\n\u202e\u0000<script>alert(1)</script> {a: b} *c &d !!python/object:os.system"
    made = word(tmp_path, reason=nasty)
    assert read_entries(tmp_path)[0][0].reason == made.reason == nasty.strip()
    assert "\u202e" not in entry_text(made), "text that would reverse the line is escaped"


def test_the_queue_puts_grave_and_central_findings_first_and_filters(tmp_path: Path) -> None:
    claims = claims_now()
    first, second = findings_now(claims)
    second = second.model_copy(update={"severity": Severity.WARNING})
    third = conflict(*[c for c in claims.values() if c.measure == "price"], code="U201")
    relations = [Relation(a=third.claims[0], b=third.claims[1], verdict=Verdict.CONFLICT, reasons=())]
    items = order([second, first, third], {}, claims, relations)
    assert [i.finding.code for i in items] == ["U201", "C101", "C101"]
    assert [i.finding for i in items][-1] == second
    word(tmp_path)
    table, _ = judge_decisions([first, second, third], read_entries(tmp_path)[0], list(claims.values()), today=TODAY)
    assert first not in [i.finding for i in order([second, first, third], table, claims, relations)]
    assert [i.finding for i in order([second, first, third], table, claims, relations, Filters(state="settled"))] == [first]
    assert [i.finding for i in order([second, first, third], table, claims, relations, Filters(code="u"))] == [third]
    assert [i.finding for i in order([second, first], table, claims, relations, Filters(state="all", text="BOOKINGS"))] == [second]
    assert order([second, first], table, claims, relations, Filters(state="all", source="other")) == []


def test_a_finding_is_named_by_the_beginning_of_its_fingerprint() -> None:
    found = findings_now(claims_now())
    assert find_finding(found, found[0].fingerprint[:6]) == found[0]
    for word_, what in (("zz", "no finding"), ("", "no finding")):
        with pytest.raises(InputError, match=what):
            find_finding(found, word_)
    twin = found[0].model_copy(update={"fingerprint": found[0].fingerprint[:4] + "x"})
    with pytest.raises(InputError, match="names 2 findings"):
        find_finding([found[0], twin], found[0].fingerprint[:4])


def test_the_reviewer_is_who_git_says(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    subprocess.run(["git", "config", "user.name", "Ada Low"], cwd=tmp_path, check=True, timeout=20)
    subprocess.run(["git", "config", "user.email", "ada@example.org"], cwd=tmp_path, check=True, timeout=20)
    assert reviewer(tmp_path) == ADA


def test_a_digest_knows_words_value_and_scope_and_nothing_of_place_in_the_file() -> None:
    one = next(iter(claims_now().values()))
    assert digest(one) == digest(one.model_copy(update={"line": 99, "id": "x", "subject": "other", "concepts": ("a",)}))
    assert digest(one) != digest(one.model_copy(update={"value": Value(low=None, high=one.value.high if one.value else None)}))


def test_every_sentence_of_reviewing_exists_in_english_and_french_with_the_same_values() -> None:
    import re

    def leaves(node: Any, path: str = "") -> dict[str, set[str]]:
        if isinstance(node, dict):
            return {k: v for key, child in node.items() for k, v in leaves(child, f"{path}.{key}").items()}
        return {path: set(re.findall(r"\{(\w+)(?::[^}]*)?\}", node))}

    english, french = leaves(pack("en").part("say/review")), leaves(pack("fr").part("say/review"))
    assert english == french
    for kind in VERDICTS:
        assert say("en", f"review.kind.{kind}")
    for state in StateKind:
        assert say("fr", f"review.state.{state}")


def test_findings_about_decisions_can_be_said_in_both_languages(tmp_path: Path) -> None:
    word(tmp_path, expires=dt.date(2026, 11, 1), minutes=-30 * 24 * 60)
    word(tmp_path, which=1)
    claims = claims_now()
    _, said = judge_decisions(findings_now(claims)[:1], read_entries(tmp_path)[0], list(claims.values()), today=TODAY)
    for finding in said:
        for language in ("en", "fr"):
            assert "Ada Low" in say(language, finding.reason.key, finding.reason.values)
    assert {f.code for f in said} == {"R102", "R104"}


def test_a_decision_that_would_be_over_when_it_is_made_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is past"):
        word(tmp_path, expires=TODAY - dt.timedelta(days=1))


def test_a_decision_counts_under_either_ending_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "claims/decisions" / f"{word(tmp_path).id}.yaml"
    path.rename(path.with_suffix(".yml"))
    assert len(read_entries(tmp_path)[0]) == 1


def test_an_entry_is_never_written_over(tmp_path: Path) -> None:
    made = word(tmp_path)
    path = tmp_path / "claims/decisions" / f"{made.id}.yaml"
    before = path.read_bytes()
    append(tmp_path, made.model_copy(update={"id": ""}))
    assert path.read_bytes() == before
    assert DecisionKind.UNDO not in VERDICTS
