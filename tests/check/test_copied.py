"""A draft that copies sentences of a source is supported by it."""

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import analyse

_STORIES = Path(__file__).parents[1] / "stories" / "development"


@pytest.mark.parametrize("name", ["06-strike-and-turnout", "08-presidential-election", "10-heat-and-drought"])
def test_each_statement_of_a_copied_article_is_supported_by_the_article(name: str, tmp_path: Path) -> None:
    analysis = analyse(_STORIES / name)
    told = []
    for source in analysis.sources:
        copy = tmp_path / f"{source.name}.md"
        day = source.published.iso if source.published is not None else ""
        copy.write_text(f"---\nlanguage: {source.language}\npublished: {day}\nsources: [{source.name}]\n---\n{source.text}\n", "utf-8")
        told += check(analysis, [copy]).statements
    assert len(told) > 100
    assert [s.quote for s in told if s.status.value not in ("supported", "not-a-claim", "uncited")] == []
