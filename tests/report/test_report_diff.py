"""What changed between two reports."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import InputError
from factcheck.report import render
from factcheck.report.diff import diff, diff_files, render_diff
from factcheck.run import Analysis

Json = dict[str, Any]


@pytest.fixture(scope="module")
def base(small: Analysis) -> Json:
    return json.loads(render(small, "json"))  # type: ignore[no-any-return]


@pytest.fixture
def new(base: Json) -> Json:
    return copy.deepcopy(base)


def relation(report: Json, verdict: str) -> Json:
    return next(r for r in report["relations"] if r["verdict"] == verdict)


def test_a_report_does_not_differ_from_itself(base: Json) -> None:
    found = diff(base, base)
    assert found.empty
    assert "Nothing changed." in render_diff(found)


def test_a_pair_that_begins_to_conflict_is_a_new_conflict(base: Json, new: Json) -> None:
    pair = relation(new, "agree")
    pair["verdict"] = "conflict"
    pair["reasons"] = [{"code": "C101", "sentence": "they differ"}]
    (found,) = diff(base, new).new_conflicts
    assert (found.old, found.new, found.sentence) == ("agree", "conflict", "they differ")


def test_a_conflict_that_is_gone_says_why(base: Json, new: Json) -> None:
    relation(new, "conflict")["verdict"] = "compatible"
    found = diff(base, new)
    assert [p.why for p in found.settled] == ["verdict"]
    assert "now compatible" in render_diff(found)


def test_a_conflict_that_a_person_settled_is_told_as_settled(base: Json, new: Json) -> None:
    finding = next(f for f in new["findings"] if f["code"] == "C101")
    finding["decision"] = {
        "who": "Ada", "when": "2025-11-01", "kind": "left-right", "outcome": "x", "why": "y", "until": None, "state": None, "settles": True,
    }  # fmt: skip
    found = diff(base, new)
    assert [p.why for p in found.settled] == ["decision"]
    assert found.new_conflicts == ()


def test_a_figure_that_changed_is_told_once_with_both_values(base: Json, new: Json) -> None:
    claim = next(c for c in new["claims"] if c["low"] == 3200)
    claim.update(low=3300, high=3300, id="new-id", quote={**claim["quote"], "exact": "3 300 dans le sud"})
    found = diff(base, new)
    assert [(c.old, c.new) for c in found.changed] == [("3,200 registrations", "3,300 registrations")]
    assert found.new_claims == found.gone_claims == ()


def test_reports_made_with_other_rules_say_so_first(base: Json, new: Json) -> None:
    new["tool"]["rules_version"] = "later"
    text = render_diff(diff(base, new))
    assert text.splitlines()[2].startswith("The two reports were made with different rules")
    assert not diff(base, new).empty


def test_another_schema_version_is_refused(base: Json, new: Json) -> None:
    new["schema_version"] = "2.0"
    with pytest.raises(InputError, match=r"schema version 2\.0"):
        diff(base, new)


@pytest.mark.parametrize(
    ("text", "what"), [("{", "not valid JSON"), ("[]", "is no factcheck report"), ('{"schema_version": "1.0"}', "has no 'sources'")]
)
def test_a_file_that_is_no_report_is_named_with_what_is_wrong(text: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=what) as caught:
        diff_files(path, path)
    assert "old.json" in str(caught.value)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_article_that_came_and_a_gap_that_closed_are_told(base: Json, new: Json, language: str) -> None:
    new["sources"].append({**new["sources"][0], "file": "sources/added.md"})
    new["not_understood"].pop()
    found = diff(base, new, language)
    assert found.new_sources == ("sources/added.md",)
    assert len(found.gone_gaps) == 1
    assert "sources/added.md" in render_diff(found, language=language)


def test_the_difference_is_data_too(base: Json) -> None:
    assert json.loads(render_diff(diff(base, base), "json"))["new_conflicts"] == []
