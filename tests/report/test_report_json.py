"""The JSON report is a contract."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factcheck.report import render
from factcheck.report.formats.as_json import SCHEMA_FILE, render_schema
from factcheck.run import Analysis

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def data(small: Analysis) -> dict[str, Any]:
    return json.loads(render(small, "json"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("folder", ["docs/schema", "factcheck/report"])
def test_the_published_schema_is_the_one_that_the_code_writes(folder: str) -> None:
    text = (ROOT / folder / SCHEMA_FILE).read_text("utf-8")
    assert text == render_schema(), "run `python3 tasks.py docs`"


@pytest.mark.parametrize("name", ["small", "large", "hostile"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_report_fits_its_published_schema(name: str, language: str, request: pytest.FixtureRequest) -> None:
    schema = json.loads((ROOT / "docs/schema" / SCHEMA_FILE).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(render(request.getfixturevalue(name), "json", language))
    jsonschema.Draft202012Validator(schema).validate(report)


def test_the_parts_come_in_the_order_of_the_contract(data: dict[str, Any]) -> None:
    assert list(data) == [
        "schema_version", "tool", "sources", "claims", "relations", "questions", "findings", "not_understood", "calculations",
        "parallels",
    ]  # fmt: skip
    assert list(data["claims"][0])[:16] == [
        "id", "source", "quote", "line", "subject", "measure", "kind", "low", "high", "unit", "time", "place", "modality", "attributed_to",
        "status", "time_assumed",
    ]  # fmt: skip


def test_every_quote_equals_the_stored_text_between_its_offsets(data: dict[str, Any], small: Analysis) -> None:
    texts = {s.path: s for s in small.sources}
    for claim in data["claims"]:
        quote, source = claim["quote"], texts[claim["source"]]
        assert source.text[quote["start"] : quote["end"]] == quote["exact"]
        assert claim["line"] == source.line(quote["start"])
    for gap in data["not_understood"]:
        assert texts[gap["source"]].text[gap["start"] : gap["end"]] == gap["quote"]
    assert data["parallels"]
    for passage in (passage for parallel in data["parallels"] for passage in parallel["passages"]):
        quote, source = passage["quote"], texts[passage["source"]]
        assert source.text[quote["start"] : quote["end"]] == quote["exact"] and passage["line"] == source.line(quote["start"])


def test_whole_numbers_have_no_decimal_point_and_what_is_open_is_null(small: Analysis, data: dict[str, Any]) -> None:
    assert '"low": 78000,' in render(small, "json")
    assert ".0" not in render(small, "json").replace('"0.1.0"', "").replace('"1.0"', "").replace(data["tool"]["rules_version"], "")
    more_than = next(c for c in data["claims"] if c["approx"] == "more-than")
    assert (more_than["low"], more_than["high"]) == (65000, None)


def test_every_id_that_is_named_exists(data: dict[str, Any]) -> None:
    claims = {c["id"] for c in data["claims"]}
    questions = {q["id"] for q in data["questions"]}
    for r in data["relations"]:
        assert {r["a"], r["b"]} <= claims
        assert r["question"] is None or r["question"] in questions
    for q in data["questions"]:
        assert set(q["claims"]) <= claims
    for f in data["findings"]:
        assert set(f["claims"]) <= claims
    assert data["calculations"]
    for calculation in data["calculations"]:
        assert calculation["sentence"]
        assert set(calculation["claims"]) <= claims
    for c in data["claims"]:
        assert {link["claim"] for link in c["links"]} <= claims


def test_the_reason_that_decided_comes_first(data: dict[str, Any]) -> None:
    both = next(r for r in data["relations"] if r["also"])
    assert [r["code"] for r in both["reasons"]] == ["K102"]
    assert [r["code"] for r in both["also"]] == ["K101"]


def test_nothing_tells_the_time_or_the_machine(small: Analysis) -> None:
    text = render(small, "json")
    assert str(ROOT) not in text
    assert str(small.root) not in json.loads(text)["tool"].values()
