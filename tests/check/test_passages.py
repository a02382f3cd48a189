"""A finding quotes its source in the sentence around the words that decided."""

import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.check import Options, run_check
from factcheck.check.formats.as_json import schema
from factcheck.read.quoting import ROOM, before_and_after, in_sentence
from factcheck.run import Analysis, analyse

ARTICLE = """---
title: Harbour fares
outlet: The Quay
published: 2026-03-04
---

# Harbour fares rise

After a winter of strikes, two broken engines and a dispute over landing fees that nobody on the council cares to remember, the \
ferry to Brandsund now costs 14.70 euros a crossing, and the company says that neither fuel nor wages will allow it to go back to what \
passengers had paid for most of the last decade.

The ferry carried 83,400 passengers.
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Analysis:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "quay.md").write_text(ARTICLE, "utf-8")
    draft = "The ferry to Brandsund costs 14.70 euros a crossing.\n\nThe ferry carried 91,400 passengers [@quay].\n"
    (tmp_path / "draft.md").write_text(draft, "utf-8")
    return analyse(tmp_path)


@pytest.mark.parametrize("format", ["text", "junit", "github", "gitlab", "sarif"])
def test_people_read_the_sentence_of_the_source_and_not_the_words_of_the_figure_alone(dossier: Analysis, format: str) -> None:
    told = run_check(dossier, [dossier.root / "draft.md"], Options(format=format)).text
    assert "…" in told and "Brandsund now costs 14.70 euros a crossing, and the company says" in told
    assert "The ferry carried 83,400 passengers." in told


def test_programs_find_it_in_a_field_of_its_own_beside_the_quote(dossier: Analysis) -> None:
    out = json.loads(run_check(dossier, [dossier.root / "draft.md"], Options(format="json")).text)
    jsonschema.validate(out, json.loads(schema()))
    fare, carried = out["statements"]
    assert "ferry to Brandsund now costs 14.70 euros" in fare["passage"] and fare["passage"].startswith("…")
    assert carried["passage"] == "The ferry carried 83,400 passengers."
    assert "passage" not in carried["figures"][0]
    assert all(s["passage"] is None or s["figures"][0]["quote"] in s["passage"] for s in out["statements"])


def test_a_long_sentence_is_cut_at_the_ends_of_words_and_a_short_one_is_whole() -> None:
    text = f"{'upstream ' * 20}it was 41 metres{' downstream' * 20}."
    start = text.index("41")
    before, after = before_and_after(text, start, start + 2, (0, len(text)))
    assert before.startswith("… upstream ") and after.endswith(" downstream …")
    assert len(before) <= ROOM + 2 and len(after) <= ROOM + 2
    short = "It was 41 metres."
    assert before_and_after(short, 7, 9, (0, len(short))) == ("It was ", " metres.")


def test_words_without_a_space_are_cut_all_the_same() -> None:
    text = "x" * 400 + "41" + "y" * 400
    before, after = before_and_after(text, 400, 402, (0, len(text)))
    assert before == "… " + "x" * ROOM and after == "y" * ROOM + " …"


def test_the_figure_is_kept_on_one_line_without_the_marks_of_a_heading() -> None:
    text = "## Fares at\n  14.70 euros"
    start = text.index("14.70")
    assert in_sentence(text, start, len(text), (0, len(text))) == "Fares at 14.70 euros"
