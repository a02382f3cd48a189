"""A draft is judged the same however its file is written."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import analyse
from tests.bench.printed import FORMS, as_seen

STORY = next((Path(__file__).parents[1] / "stories" / "development").glob("10-*"))
DRAFTS = sorted((STORY / "drafts").glob("*.md"))


@pytest.mark.parametrize("form", ["decomposed accents", "bold figures", "typographic apostrophes"])
def test_the_form_of_a_draft_changes_no_status_and_its_quotes_are_exact(form: str, tmp_path: Path) -> None:
    analysis = analyse(STORY)
    for draft in DRAFTS:
        text = draft.read_text("utf-8")
        other = tmp_path / draft.name
        other.write_text(FORMS[form](text), "utf-8")
        before, after = check(analysis, [draft]).statements, check(analysis, [other]).statements
        assert Counter((as_seen(s.quote), s.status) for s in after) == Counter((as_seen(s.quote), s.status) for s in before)
        assert all(other.read_text("utf-8")[s.start : s.end] == s.quote for s in after)
        assert not any(other.read_text("utf-8")[s.end : s.end + 1] in ("\u0301", "\u0300", "\u0302") for s in after), "cut from its accent"
    assert any(FORMS[form](d.read_text("utf-8")) != d.read_text("utf-8") for d in DRAFTS), "a form that changes nothing tests nothing"


def test_a_line_that_begins_with_a_year_goes_on_with_its_sentence(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "The heat wave killed more than a thousand people in July of the year\n2022. Nobody says how many fell ill.\n", "utf-8"
    )
    quotes = [s.quote for s in check(analyse(STORY), [draft]).statements]
    assert any("July" in quote and "2022" in quote for quote in quotes)
