"""A copy of an article in the folder, whole or shortened, changes nothing of what is told of the others: it is no further witness."""

import re
import shutil
from pathlib import Path

import pytest

from factcheck.run import Analysis, analyse

STORIES = Path(__file__).parents[1] / "stories" / "development"


def told(analysis: Analysis) -> tuple[dict[tuple[str, int, str], str | None], dict[frozenset[tuple[str, int, str]], tuple[str, str]]]:
    """Whom each claim is about, and how each two stand to each other, without what the copy says itself."""
    places = {c.claim.id: (c.claim.source, c.claim.quote.start, c.measure.id) for c in analysis.links.claims if c.source.name != "z-copy"}
    subjects = {places[c.claim.id]: c.claim.subject for c in analysis.links.claims if c.claim.id in places}
    pairs = [r for r in analysis.undecided.relations if {r.a, r.b} <= places.keys()]
    return subjects, {frozenset((places[r.a], places[r.b])): (r.verdict.value, r.reasons[0].code) for r in pairs}


@pytest.mark.parametrize("story", ["03-nuclear-plant", "06-strike-and-turnout", "08-presidential-election"])
@pytest.mark.parametrize("shortened", [False, True])
def test_a_copy_changes_nothing_of_what_is_told_of_the_others(story: str, shortened: bool, tmp_path: Path) -> None:
    folder = next(STORIES.glob(f"{story[:2]}-*"))
    shutil.copytree(folder / "sources", tmp_path / "sources")
    original = sorted((folder / "sources").glob("*.md"))[0].read_text("utf-8")
    if shortened:
        original = re.sub(r"(?m)^outlet: .*$", "outlet: Another Paper", original.rstrip().rpartition("\n\n")[0] + "\n")
    (tmp_path / "sources" / "z-copy.md").write_text(original, "utf-8")
    assert told(analyse(tmp_path)) == told(analyse(folder))
