"""The labelled development stories: a floor under what is read and judged, so that a change that loses much is seen at once."""

from pathlib import Path

import pytest

from factcheck.evaluate import Scores, load_stories, score
from factcheck.evaluate.scores import table
from factcheck.model import InputError

STORIES = Path(__file__).parents[1] / "stories"


@pytest.fixture(scope="module")
def development() -> Scores:
    return score(load_stories(STORIES / "development"))


def test_the_development_stories_stay_above_their_floor(development: Scores) -> None:
    assert development.claims["figures"].f1 >= 0.78
    assert development.time.recall >= 0.72
    assert development.times_wrong <= 0.1 * development.time.expected
    assert development.false_conflicts <= 0.02
    assert development.drafts_right >= 0.78


def test_the_table_prints_every_part(development: Scores) -> None:
    shown = table(development)
    assert all(
        word in shown for word in ("kind money", "language fr", "time right", "pairs right", "arithmetic", "draft statements", "rule")
    )


def test_every_labelled_quote_stands_once_in_its_article() -> None:
    for part in ("development", "untouched"):
        for story in load_stories(STORIES / part):
            texts = {p.name: p.read_text("utf-8").split("---\n", 2)[2] for p in (story.root / "sources").glob("*.md")}
            assert [c["id"] for c in story.claims.values() if texts[c["source"]].count(c["quote"]) != 1] == []


def test_a_folder_without_stories_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no labelled story here"):
        load_stories(tmp_path)


def test_broken_labels_are_refused_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "claims.jsonl").write_text('{"id": "a"}\n{"id": \n')
    with pytest.raises(InputError, match=r"claims\.jsonl:2"):
        load_stories(tmp_path)
