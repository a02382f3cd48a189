"""Golden files for every format; the same again gives the same bytes; French is French."""

import html
import re
import sys
import tomllib
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import factcheck.lang
from factcheck.model import Finding, InputError, Reason, Severity, Verdict
from factcheck.report import FORMATS, render, render_bytes
from factcheck.report.formats.as_terminal import render as render_terminal
from factcheck.report.view import build
from factcheck.run import Analysis
from tests.report import dossier as made

_SUFFIX = {"terminal": "txt", "markdown": "md", "html": "html", "csv-claims": "csv", "csv-relations": "csv"}


class Golden(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format", FORMATS)
def test_the_format_is_written_as_in_its_golden_file(format: str, language: str, small: Analysis, snapshot: SnapshotAssertion) -> None:
    golden = snapshot.use_extension(type("Golden", (Golden,), {"file_extension": _SUFFIX.get(format, "json")}))
    # The version of the rules changes with every rule; nothing of it is the format's.
    assert render(small, format, language).replace(build(small, language).rules_version, "RULES") == golden


@pytest.mark.parametrize("format", FORMATS)
def test_writing_again_gives_the_same_bytes(format: str, large: Analysis) -> None:
    assert render(large, format) == render(large, format)


def test_a_terminal_gets_colours_and_a_pipe_gets_none(small: Analysis) -> None:
    report = build(small, "en")
    assert "\x1b[" in render_terminal(report, colour=True)
    assert "\x1b" not in render_terminal(report, colour=False)
    assert "\x1b" not in render(small, "terminal")


@pytest.mark.parametrize(("told", "width"), [("60", 60), ("160", 160), ("", 100), ("wide", 100), ("0", 100), ("3", 40)])
def test_a_piped_report_is_as_wide_as_columns_says(told: str, width: int, small: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", told)
    lines = render_terminal(build(small, "en")).splitlines()
    assert max(map(len, lines)) == width, "the rule under a heading is as long as the page is wide"


@pytest.mark.parametrize("width", [50, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int, small: Analysis) -> None:
    lines = render_terminal(build(small, "en"), width=width, colour=False).splitlines()
    assert max(map(len, lines)) <= width


def test_an_unknown_format_is_refused_with_the_list_of_those_that_exist(small: Analysis) -> None:
    with pytest.raises(InputError, match=r"no format 'docx'; use one of terminal, markdown, html, json"):
        render(small, "docx")


def test_bytes_are_the_text_as_utf_8(small: Analysis) -> None:
    assert render_bytes(small, "markdown", "fr") == render(small, "markdown", "fr").encode()


def test_a_pdf_without_its_library_says_how_to_get_it(small: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)  # importing it fails, as where it is not installed
    with pytest.raises(InputError, match=r"extra library; install it with: pip install 'factcheck\[pdf\]'"):
        render_bytes(small, "pdf")


def _sentences(table: object, path: str = "") -> dict[str, str]:
    if isinstance(table, str):
        return {path: table}
    assert isinstance(table, dict)
    return {k: v for name, part in table.items() for k, v in _sentences(part, f"{path}.{name}".lstrip(".")).items()}


def _say(language: str) -> dict[str, str]:
    path = Path(factcheck.lang.__file__).parent / language / "say" / "report.toml"
    return _sentences(tomllib.loads(path.read_text("utf-8")))


def test_both_languages_have_the_same_sentences_with_the_same_places_to_fill() -> None:
    english, french = _say("en"), _say("fr")
    assert english.keys() == french.keys()
    gaps = re.compile(r"\{(\w+)(?::[^}]*)?\}")
    assert {k: sorted(set(gaps.findall(v))) for k, v in english.items()} == {k: sorted(set(gaps.findall(v))) for k, v in french.items()}


_ENGLISH = re.compile(r"\b(the|and|are|this|with|which|that|from|both|what|said|says|found|nothing|of)\b", re.IGNORECASE)


@pytest.mark.parametrize("format", ["html", "markdown", "terminal"])
def test_the_french_report_has_no_english_sentence(format: str, small: Analysis) -> None:
    wide = format == "terminal"  # where lines would break within sentences
    text = render_terminal(build(small, "fr"), width=2000) if wide else render(small, format, "fr")
    if format == "html":
        text = re.sub(r"<(style|script)>.*?</\1>", " ", text, flags=re.DOTALL)
        text = re.sub(r'<(span|p|blockquote|div|a)[^>]* lang="en">.*?</\1>', " ", text, flags=re.DOTALL)
        text = re.sub(r"</?\w[^>]*?(title|aria-label|placeholder|data-[a-z]+)=\"([^\"]*)\"[^>]*>", r" \2 ", text)
        text = re.sub(r"<[^>]+>", " ", text)
        text = html.unescape(text)
    # The articles' own words, and what people wrote, stay as they are.
    for written in (*(d.reason for d in small.decisions), *(n.note for n in small.notes)):
        text = text.replace(written, " ")
    own = [s.text for s in small.sources if s.language == "en"] + [s.outlet or "" for s in small.sources]
    words = {w.casefold() for line in own for w in re.findall(r"\w+", line)}
    found = []
    for line in re.split(r"[\n.]", text):
        hits = _ENGLISH.findall(line)
        if hits and not all(w.casefold() in words for w in re.findall(r"[^\W\d]{3,}", line)):
            found.append(line.strip())
    assert found == []
    for key, sentence in _say("en").items():
        plain = sentence.strip()
        if len(plain.split()) >= 3 and "{" not in plain and plain != _say("fr")[key].strip():
            assert plain not in text, key


def test_every_standing_verdict_and_state_has_its_words() -> None:
    from factcheck.model import Gate, Modality, Severity, Status, Verdict
    from factcheck.report.shown import Standing
    from factcheck.review.decision import DecisionKind
    from factcheck.review.state import StateKind

    tables = {
        "verdict": Verdict, "severity": Severity, "status": Status, "modality": Modality, "gate": Gate, "standing": Standing,
        "standing_long": Standing, "outcome": DecisionKind, "state": StateKind,
    }  # fmt: skip
    for language in ("en", "fr"):
        said = _say(language)
        for table, values in tables.items():
            missing = [v.value for v in values if f"{table}.{v.value}" not in said]  # type: ignore[attr-defined]
            assert missing == [], (language, table)


def test_quotes_that_touch_are_one_bold_stretch_in_markdown() -> None:
    src = made.source("herald", "Herald", "2025-03-01", "Sales\n\nThe licence holds for two years instead of six.")
    two = made.claim(src, "two years instead", "duration", 2, unit="years")
    six = made.claim(src, " of six", "duration", 6, unit="years")
    why = Reason(code="C101", key="madestory.one", values={"value": "so"})
    ids = tuple(sorted((two.id, six.id)))
    found = Finding(code="C101", severity=Severity.ERROR, fingerprint="f0", claims=ids, file=src.path, line=9, reason=why)
    analysis = made.analysis_of([src], [(two, "a", None), (six, "a", None)], [made.relation(two, six, Verdict.CONFLICT, why)], [found])
    quoted = next(line for line in render(analysis, "markdown").splitlines() if line.startswith("> ") and "licence" in line)
    assert quoted == "> The licence holds for **two years instead of six**."
