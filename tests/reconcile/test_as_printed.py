"""A story is told the same however its files are written: what no reader sees changes no claim and no verdict."""

import shutil
from collections.abc import Mapping
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


@pytest.mark.parametrize("story", ["05-housing-prices", "10-heat-and-drought"])
def test_what_the_files_are_called_changes_nothing(story: str, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    original = sorted((STORY.parent / story / "sources").glob("*.md"))
    names = {f"{chr(ord('z') - i)}.md": path for i, path in enumerate(original)}
    for name, path in names.items():
        shutil.copy(path, tmp_path / "sources" / name)
    called = {Path(name).stem: path.stem for name, path in names.items()}
    assert verdicts(analyse(tmp_path), called) == verdicts(analyse(STORY.parent / story), {})


def verdicts(analysis: Analysis, called: Mapping[str, str]) -> dict[frozenset[tuple[str, int, int, str]], tuple[str, str]]:
    """How each two claims stand to each other. `called`: what else the articles are called by."""
    claims = {c.id: (called.get(c.source, c.source), c.quote.start, c.quote.end, c.measure) for c in analysis.claims}
    pairs = [r for r in analysis.undecided.relations if {r.a, r.b} <= claims.keys()]
    return {frozenset((claims[r.a], claims[r.b])): (r.verdict.value, r.reasons[0].code) for r in pairs}
