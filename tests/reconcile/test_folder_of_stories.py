"""In a folder of several stories each is told as it is alone: whom its claims are about, and what contradicts what."""

import shutil
from pathlib import Path

import pytest

from factcheck.model import Verdict
from factcheck.run import Analysis, analyse

STORIES = Path(__file__).parents[1] / "stories" / "development"
TOGETHER = ("02-museum-visitors", "05-housing-prices", "09-startup-funding")  # all three with euros and dollars, at rates of their own days


def folder(root: Path, *stories: str) -> Analysis:
    """The articles of some labelled stories in one folder, each with the story before its name."""
    (root / "sources").mkdir(parents=True)
    for story in stories:
        for article in (STORIES / story / "sources").glob("*.md"):
            shutil.copy(article, root / "sources" / f"{story[:2]}-{article.name}")
    return analyse(root)


def about(analysis: Analysis, story: str) -> dict[tuple[str, int, str], str | None]:
    """Whom each claim of a story is about, by where it stands."""
    claims = (c.claim for c in analysis.links.claims if c.source.path.startswith(f"sources/{story[:2]}-"))
    return {(c.source, c.quote.start, c.measure): c.subject for c in claims}


def contradictions(analysis: Analysis, story: str) -> set[tuple[frozenset[str], str]]:
    """The pairs of quotes of a story that contradict each other, each with its rule."""
    known = {c.claim.id: c for c in analysis.links.claims}
    pairs = (
        (r, known[r.a], known[r.b]) for r in analysis.undecided.relations if r.verdict is Verdict.CONFLICT and {r.a, r.b} <= known.keys()
    )
    return {
        (frozenset((a.claim.quote.exact, b.claim.quote.exact)), r.reasons[0].code)
        for r, a, b in pairs
        if all(c.source.path.startswith(f"sources/{story[:2]}-") for c in (a, b))
    }


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return folder(tmp_path_factory.mktemp("folder") / "all", *TOGETHER)


@pytest.mark.parametrize("story", TOGETHER)
def test_a_story_is_told_beside_others_as_it_is_alone(story: str, together: Analysis, tmp_path: Path) -> None:
    alone = folder(tmp_path / "alone", story)
    assert about(together, story) == about(alone, story)
    assert contradictions(together, story) == contradictions(alone, story)


def test_articles_of_two_stories_contradict_each_other_in_nothing(together: Analysis) -> None:
    known = {c.claim.id: c.source.path[len("sources/") :][:2] for c in together.links.every}
    across = [r for r in together.undecided.relations if known[r.a] != known[r.b]]
    assert len(across) <= 3  # of some three thousand that might be
    assert [r for r in across if r.verdict is Verdict.CONFLICT] == []
