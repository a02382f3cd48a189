"""One finding for one thing to mend."""

from pathlib import Path

import pytest

from factcheck.check import Statement, check
from factcheck.check.findings import draft_findings
from factcheck.check.stated.load import load_draft
from factcheck.run import Analysis
from tests.check.dossier import dossier_of


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    return dossier_of(tmp_path_factory.mktemp("dossier"), {"en": "The fire destroyed 40 flats."}, "2025-03-05")


def _part(whole: Statement, words: str) -> Statement:
    start = whole.start + whole.quote.index(words)
    reason = whole.reason.model_copy(update={"values": {**whole.reason.values, "quote": words}})
    return whole.model_copy(update={"quote": words, "start": start, "end": start + len(words), "reason": reason})


@pytest.mark.parametrize(("words", "findings"), [("crew of a ferry", 1), ("61 men", 2)])  # a figure of its own is told
def test_words_inside_a_finding_of_the_same_kind_give_none(dossier: tuple[Analysis, Path], words: str, findings: int) -> None:
    analysis, root = dossier
    path = root / "draft.md"
    text = "Olaf Brandt sold the crew of a ferry with 61 men to Norway."
    path.write_text(f"---\nlanguage: en\n---\n{text}\n", "utf-8")
    first = check(analysis, [path]).statements[0]
    start = path.read_text("utf-8").index(text)
    whole = first.model_copy(update={"quote": text, "start": start, "end": start + len(text)})
    assert len(draft_findings(load_draft(path, root), [whole, _part(whole, words)], analysis)) == findings
