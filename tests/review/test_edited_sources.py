"""The whole pipeline: an article is edited after people decided, corrected and added; what they said holds, follows, or comes back."""

import datetime as dt
from pathlib import Path

import pytest

from factcheck.model import Status
from factcheck.review.commands import decide, note
from factcheck.review.ledger.edit import add, touch
from factcheck.review.ledger.merge import update
from factcheck.review.state import StateKind
from factcheck.run import Analysis, analyse, extract_all
from tests.review.dossier import NOW, TODAY

HEAD = "---\ntitle: {title}\noutlet: {outlet}\npublished: 2026-01-20\nlanguage: en\n---\n"
LEDGER_TEXT = [
    "The Riverton museum sold 65,000 tickets in 2025.",
    "The Hillside aquarium sold 41,000 tickets in 2025.",
    "The Old Mill theatre has a tower of brick and glass.",
]
TIMES_TEXT = [
    "The Riverton museum sold 80,000 tickets in 2025.",
    "The Hillside aquarium sold 47,000 tickets in 2025.",
    "Nobody asked the Old Mill theatre.",
]


def write(root: Path, name: str, paragraphs: list[str]) -> None:
    (root / "sources").mkdir(exist_ok=True)
    head = HEAD.format(title=f"Tickets of the year in the {name}", outlet=name.title())
    (root / f"sources/{name}.md").write_text(head + "\n\n".join(paragraphs) + "\n", encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "ledger", LEDGER_TEXT)
    write(tmp_path, "times", TIMES_TEXT)
    return tmp_path


def now(root: Path) -> Analysis:
    return analyse(root, today=TODAY)


def conflicts(found: Analysis) -> dict[str, str]:
    """Fingerprint of the conflict about each place."""
    claims = {c.id: c for c in found.claims}
    about = {}
    for finding in found.reconciliation.findings:
        if finding.code.startswith("C"):
            words = claims[finding.claims[0]].quote.exact
            about["museum" if "museum" in words else "aquarium"] = finding.fingerprint
    return about


def settle(root: Path) -> dict[str, str]:
    keys = conflicts(now(root))
    assert set(keys) == {"museum", "aquarium"}
    for i, key in enumerate(sorted(keys.values())):
        decide(now(root), key, "both-right", because="with and without passes", reviewer="Ada", now=NOW + dt.timedelta(minutes=i))
    return keys


def kinds(root: Path) -> dict[str, StateKind]:
    found = now(root)
    assert found.states is not None
    return {name: found.states[key].kind for name, key in conflicts(found).items()}


def test_moved_paragraphs_keep_decisions(root: Path) -> None:
    settle(root)
    write(root, "ledger", ["A new opening paragraph.", *reversed(LEDGER_TEXT)])
    assert kinds(root) == {"museum": StateKind.SETTLED, "aquarium": StateKind.SETTLED}
    assert not [f for f in now(root).findings if f.code.startswith("R")]


def test_a_changed_figure_reopens_exactly_what_rested_on_it(root: Path) -> None:
    settle(root)
    write(root, "times", [TIMES_TEXT[0].replace("80,000", "81,000"), *TIMES_TEXT[1:]])
    assert kinds(root) == {"museum": StateKind.OUT_OF_DATE, "aquarium": StateKind.SETTLED}
    assert [f.code for f in now(root).findings if f.code.startswith("R")] == ["R101"]


def test_correcting_a_value_takes_its_conflict_away_and_says_that_the_decision_has_no_object(root: Path) -> None:
    settle(root)
    found = now(root)
    source = next(s for s in found.sources if s.name == "times")
    machine = extract_all([source], found.config)[0].claims
    claim = next(c for c in machine if "museum" in c.quote.exact)
    touch(root, source, machine, claim.id, Status.CORRECTED, {"value": "65000"}, by="Ada", now=NOW)
    found = now(root)
    assert set(conflicts(found)) == {"aquarium"}
    assert [f.code for f in found.findings if f.code.startswith("R")] == ["R104"]
    assert any(r.verdict == "agree" for r in found.reconciliation.relations)


def test_a_claim_added_by_hand_takes_part_like_any_other(root: Path) -> None:
    found = now(root)
    for name, words, value in (("ledger", "a tower of brick and glass", "30000"), ("times", "the Old Mill theatre", "55000")):
        source = next(s for s in found.sources if s.name == name)
        machine = extract_all([source], found.config)[0].claims
        row = {"quote": words, "measure": "tickets_sold", "value": value, "unit": "tickets", "subject": "Old Mill theatre", "time": "2025"}
        add(root, source, machine, row, by="Ada", now=NOW)
    found = now(root)
    added = {c.id for c in found.claims if c.status is Status.ADDED}
    assert len(added) == 2
    assert [f.code[0] for f in found.reconciliation.findings if set(f.claims) == added] == ["C"]


def test_the_ledger_written_by_extracting_changes_nothing_in_the_analysis(root: Path) -> None:
    before = now(root)
    for extraction in extract_all(before.sources, before.config):
        assert update(root, extraction.source, extraction.claims)
    after = now(root)
    assert after.claims == before.claims
    assert after.findings == before.findings


def rename(root: Path, old: str, new: str) -> None:
    (root / f"sources/{old}.md").rename(root / f"sources/{new}.md")


def test_decisions_and_notes_follow_a_source_to_another_file_name(root: Path) -> None:
    settle(root)
    claim = next(c for c in now(root).claims if c.source == "times")
    note(now(root), claim.id, "called them", reviewer="Ada", now=NOW)
    note(now(root), "times", "a correction is due", reviewer="Ada", now=NOW + dt.timedelta(minutes=5))
    rename(root, "times", "late-times")
    assert kinds(root) == {"museum": StateKind.SETTLED, "aquarium": StateKind.SETTLED}
    found = now(root)
    assert not [f for f in found.findings if f.code.startswith("R")]
    assert {n.on for n in found.notes} == {
        "late-times",
        next(c.id for c in found.claims if c.quote == claim.quote and c.source != "ledger"),
    }


def test_decisions_do_not_follow_to_another_text_nor_where_two_files_have_it(root: Path) -> None:
    settle(root)
    rename(root, "times", "late")
    copy = (root / "sources/late.md").read_text()
    (root / "sources/later.md").write_text(copy)
    assert StateKind.SETTLED not in kinds(root).values()
    (root / "sources/later.md").unlink()
    assert set(kinds(root).values()) == {StateKind.SETTLED}
    write(root, "late", [*TIMES_TEXT, "One more line."])
    assert [f.code for f in now(root).findings if f.code.startswith("R")] == ["R104", "R104"]


def test_what_people_corrected_follows_a_source_to_another_file_name_and_is_written_where_it_was(root: Path) -> None:
    for source, machine in ((e.source, e.claims) for e in extract_all(now(root).sources, now(root).config)):
        update(root, source, machine)
    claim = next(c for c in now(root).claims if c.source == "times" and c.value is not None)
    source = next(s for s in now(root).sources if s.name == "times")
    touch(root, source, (claim,), claim.id, Status.CORRECTED, {"value": "81000"}, by="Ada", now=NOW)
    rename(root, "times", "late-times")
    found = now(root)
    moved = next(s for s in found.sources if s.name == "late-times")
    corrected = next(c for c in found.claims if c.source == "late-times" and c.status is Status.CORRECTED)
    assert corrected.value is not None and corrected.value.low == 81000
    touch(root, moved, (corrected,), corrected.id, Status.CORRECTED, {"value": "82000"}, by="Ada", now=NOW)
    text = (root / "claims/times.yaml").read_text()
    assert "source: late-times" in text and "82000" in text and not (root / "claims/late-times.yaml").exists()
