"""In a folder of several stories a draft is judged as it is beside the articles of its own."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.run import Analysis, analyse

STORIES = Path(__file__).parents[1] / "stories" / "development"
TOGETHER = ("02-museum-visitors", "10-heat-and-drought", "11-transfer-window", "13-rocket-launch")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("stories")
    (root / "sources").mkdir()
    for story in TOGETHER:
        for article in (STORIES / story / "sources").glob("*.md"):
            shutil.copy(article, root / "sources" / f"{story[:2]}-{article.name}")
    return root


@pytest.fixture(scope="module")
def together(folder: Path) -> Analysis:
    return analyse(folder)


def judged(analysis: Analysis, drafts: Iterable[Path]) -> list[tuple[str, str]]:
    return [(statement.quote, str(statement.status)) for draft in drafts for statement in check(analysis, [draft]).statements]


@pytest.mark.parametrize("story", TOGETHER)
def test_no_article_of_another_story_supports_dates_or_gives_a_rate_to_a_draft(story: str, together: Analysis) -> None:
    drafts = sorted((STORIES / story / "drafts").glob("*.md"))
    assert judged(together, drafts) == judged(analyse(STORIES / story), drafts)


def test_a_draft_of_one_sentence_without_a_citation_may_rest_on_any_article(together: Analysis, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The Louvre drew 8.7 million people in 2024.\n", "utf-8")
    assert [status for _, status in judged(together, [draft])] == ["uncited"]
