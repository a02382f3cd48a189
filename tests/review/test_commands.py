"""`factcheck decide`, `note`, `review --list` and `extract` without their printing."""

import datetime as dt
import json
from pathlib import Path

import pytest

from factcheck.model import InputError, Status
from factcheck.review.commands import decide, note, recorded
from factcheck.review.ledger.files import find_path, ledger_path, read_ledger
from factcheck.review.ledger.merge import update
from factcheck.review.outcome import outcome
from factcheck.review.queue import Filters, queue, render_queue
from factcheck.review.state import StateKind
from factcheck.review.store import read_entries
from tests.review.desk_of_numbers import Analysis, analyse, dossier, extract
from tests.review.dossier import NOW, TODAY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return dossier(tmp_path)


def now(root: Path) -> Analysis:
    return analyse(root, today=TODAY)


def test_a_decision_on_the_command_line_settles_and_undo_reopens(root: Path) -> None:
    key = now(root).reconciliation.findings[0].fingerprint
    path = decide(now(root), key[:6], "both-right", because="other days", reviewer="Ada", evidence="https://example.org", now=NOW)
    assert path.is_file() and path.parent == root / "claims/decisions"
    assert now(root).states[key].kind is StateKind.SETTLED
    assert read_entries(root)[0][0].evidence is not None
    decide(now(root), key, "undo", because="no", reviewer="Ada", now=NOW)
    assert now(root).states[key].kind is StateKind.OPEN
    with pytest.raises(InputError, match="nothing is decided"):
        decide(now(root), key, "undo", because="no", reviewer="Ada", now=NOW)
    decide(now(root), read_entries(root)[0][-1].id, "undo", because="yes", reviewer="Ada", now=NOW)


def test_a_relation_is_decided_by_its_two_claims(root: Path) -> None:
    agreeing = next(r for r in now(root).reconciliation.relations if r.verdict.value == "agree")
    decide(now(root), f"{agreeing.b}:{agreeing.a}", "not-same-thing", because="two fares", reviewer="Ada", now=NOW)
    assert read_entries(root)[0][0].about == "relation"
    with pytest.raises(InputError, match="no relation"):
        decide(now(root), "a:b", "not-same-thing", because="two fares", reviewer="Ada", now=NOW)


def test_of_two_claims_that_are_named_the_first_is_the_left_one(root: Path) -> None:
    found = now(root).reconciliation.relations[0]
    for first, second in ((found.a, found.b), (found.b, found.a)):
        path = decide(now(root), f"{first}:{second}", "left-right", because="checked", reviewer="Ada", now=NOW)
        entry = next(d for d in read_entries(root)[0] if d.id == path.stem)
        assert entry.wrong == (second,)
        right = next(c for c in now(root).claims if c.id == first)
        assert right.quote.exact in recorded(now(root), path) and "is right" in recorded(now(root), path)


def test_what_was_decided_is_told_in_the_language_of_the_reader(root: Path) -> None:
    key = now(root).reconciliation.findings[0].fingerprint
    path = decide(now(root), key, "left-right", because="checked", reviewer="Ada", now=NOW)
    told = recorded(now(root), path, "fr")
    assert told.startswith("noté dans ") and " a raison" in told and "«" in told
    assert "is right" not in told and "“" not in told


def test_a_decision_that_takes_the_place_of_another_says_whose(root: Path) -> None:
    key = now(root).reconciliation.findings[0].fingerprint
    decide(now(root), key, "left-right", because="the list", reviewer="Ada <ada@example.org>", now=NOW)
    path = decide(now(root), key, "both-right", because="two days", reviewer="Ben", now=NOW + dt.timedelta(minutes=1))
    assert "it takes the place of what Ada had decided, “the first is right, the other is wrong”: the list" in recorded(now(root), path)


def test_a_decision_names_whom_it_asks_and_until_when(root: Path) -> None:
    first, second = (finding.fingerprint for finding in now(root).reconciliation.findings[:2])
    decide(now(root), first, "needs-answer-from", because="asked", whom="Airbus", reviewer="Ada", now=NOW)
    decide(now(root), second, "leave-open-until", because="report", until="2031-03-01", reviewer="Ada", now=NOW)
    entries = read_entries(root)[0]
    assert [outcome("en", entry) for entry in entries] == ["needs an answer from Airbus", "left open until 1 March 2031"]
    assert [outcome("fr", entry) for entry in entries] == ["attend une réponse d’Airbus", "laissé ouvert jusqu’au 1er mars 2031"]


@pytest.mark.parametrize(
    ("kind", "more", "what"),
    [
        ("leave-open-until", {}, "needs a day"),
        ("leave-open-until", {"until": "soon"}, "is no day"),
        ("needs-answer-from", {}, "needs a name"),
        ("both-right", {"because": ""}, "needs a reason"),
        ("right", {}, "no decision"),
    ],
)
def test_what_is_missing_is_said(root: Path, kind: str, more: dict[str, str], what: str) -> None:
    key = now(root).reconciliation.findings[0].fingerprint
    with pytest.raises(InputError, match=what):
        decide(now(root), key, kind, **{"because": "x", **more}, reviewer="Ada", now=NOW)  # type: ignore[arg-type]
    assert read_entries(root)[0] == ()


def test_notes_go_to_claims_and_sources(root: Path) -> None:
    claim = now(root).claims[0]
    note(now(root), claim.id[:8], "called", reviewer="Ada", now=NOW)
    note(now(root), "radio", "wrote", reviewer="Ada", now=NOW)
    assert [n.on for n in read_entries(root)[1]] == [claim.id, "radio"] or [n.on for n in read_entries(root)[1]] == ["radio", claim.id]
    with pytest.raises(InputError, match="no claim or source"):
        note(now(root), "zz", "x", reviewer="Ada", now=NOW)


def test_the_queue_prints_for_people_and_for_programs(root: Path) -> None:
    items = queue(now(root))
    rows = json.loads(render_queue(items, now(root).reconciliation.relations, "json"))
    assert [row["fingerprint"] for row in rows] == [item.finding.fingerprint for item in items]
    assert rows[0]["state"] == "open" and rows[0]["claims"][0]["quote"]
    text = render_queue(items, now(root).reconciliation.relations)
    assert rows[0]["fingerprint"] in text and "412 passengers" in text
    assert "Nothing is waiting" in render_queue(queue(now(root), Filters(state="settled")), ())
    with pytest.raises(InputError, match="no format"):
        render_queue(items, (), "xml")


def test_extracting_writes_once_and_says_whether_anything_changed(root: Path) -> None:
    source = now(root).sources[0]
    claims = extract(source)
    assert update(root, source, claims, write=False)
    assert not (root / "claims").exists()
    assert update(root, source, claims)
    before = ledger_path(root, source).read_bytes()
    assert not update(root, source, claims) and not update(root, source, claims, write=False)
    assert ledger_path(root, source).read_bytes() == before
    assert (root / "claims/ledger.schema.json").is_file()


def test_a_ledger_under_another_name_is_the_one_that_is_read_and_written(root: Path) -> None:
    source = now(root).sources[0]
    (root / "claims").mkdir()
    other = root / "claims/mine.yaml"
    other.write_text(
        f"source: {source.name}\nclaims:\n- quote: {source.title!r}\n  measure: x\n  object: y\n".replace(repr(source.title), "Marlin")
    )
    assert find_path(root, source) == other
    update(root, source, extract(source))
    assert not ledger_path(root, source).exists()
    assert {item.entry.effective_status for item in read_ledger(other, root).items} == {Status.ADDED, Status.EXTRACTED}
