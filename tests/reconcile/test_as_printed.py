"""A story is told the same however its files are written: what no reader sees changes no claim and no verdict."""

from functools import cache
from pathlib import Path

import pytest

from factcheck.run import Analysis, analyse
from tests.bench.printed import FORMS, told, written

STORY = Path(__file__).parents[1] / "stories" / "development" / "01-wildfires"


@cache
def alone() -> Analysis:
    return analyse(STORY)


@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_a_text_changes_no_claim_and_no_verdict_and_its_quotes_are_exact(form: str, tmp_path: Path) -> None:
    found = written(STORY, form, tmp_path / "story")
    assert {s.text for s in found.sources} != {s.text for s in alone().sources}, "a form that changes nothing tests nothing"
    claims, relations = told(found)
    assert (claims, relations) == told(alone())
    texts = {source.name: source.text for source in found.sources}
    shown = [*found.claims, *(c.claim for c in found.shown.every), *(d.claim for d in found.reconciliation.derived)]
    assert all(texts[c.source][c.quote.start : c.quote.end] == c.quote.exact for c in shown)
