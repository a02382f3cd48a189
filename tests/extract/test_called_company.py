"""Whom "the company" stands for: the one that the text called so last."""

from collections.abc import Collection, Mapping

import pytest

from factcheck.extract import walk
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.story import Story, follow
from tests.extract.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The European Medicines Agency on Friday recommended a pill made by the Basel company Velora.", "Velora"),
        ("The European Medicines Agency on Friday recommended a pill made by Velora.", "European Medicines Agency"),
    ],
)
def test_a_name_behind_the_word_for_a_company_is_that_company(text: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    last: list[str | None] = []

    def traced(frame: Frame, story: Story, speakers: Mapping[str, Collection[str]]) -> None:
        follow(frame, story, speakers)
        last.append(story.organisation)

    monkeypatch.setattr(walk, "follow", traced)
    read(text, "en")
    assert last[-1] == name
