"""Every labelled question of a story gets an answer that can be shown, whatever its articles contradict each other over."""

import json
from pathlib import Path

import pytest

from factcheck.ask.asking import answer
from factcheck.report.answer import render_answers
from factcheck.run import analyse

STORIES = sorted(path.parents[1] for path in Path(__file__).parents[1].glob("stories/development/*/gold/questions.jsonl"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_questions_of_a_story_are_answered_on_a_terminal_and_for_programs(story: Path) -> None:
    analysis = analyse(story)
    rows = [json.loads(line) for line in (story / "gold" / "questions.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        found = answer(row["question"], analysis)
        shown = render_answers(analysis, found, "terminal")
        told = json.loads(render_answers(analysis, found, "json"))
        assert shown.strip() and len(told) >= len(found.hits if found.told is None else ()), row["question"]
    assert any(answer(row["question"], analysis).hits for row in rows if row["answers"])
