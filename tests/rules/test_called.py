"""Every rule is reached by the main job: a rule that only its own file calls would rot unseen."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck.extract.extract import extract
from factcheck.graph import candidates
from factcheck.link import link
from factcheck.read import Config, load_source
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules import ladder

STORIES = Path(__file__).parents[1] / "stories" / "development"


@pytest.fixture(scope="module")
def spoken() -> Counter[str]:
    """How often each rule speaks on the development stories, read by the tool itself."""
    found: Counter[str] = Counter()
    for story in sorted(p for p in STORIES.iterdir() if (p / "sources").is_dir()):
        sources = [load_source(path, story) for path in sorted((story / "sources").glob("*.md"))]
        links = link(sources, [extract(source, Config()) for source in sources], Config())
        for a, b in candidates(links):
            relation = judge(a, b, links)
            if relation is not None:
                found.update(reason.code for reason in (*relation.reasons, *relation.also))
    return found


def test_every_rule_speaks_on_a_story_or_through_the_ladder_on_its_examples(spoken: Counter[str]) -> None:
    said = [(rung, example, judge(example.left.linked("a"), example.right.linked("b"))) for rung in ladder() for example in rung.examples]
    by_example = {rung.code for rung, example, relation in said if example.fires and relation and relation.reasons[0].code == rung.code}
    assert [rung.code for rung in ladder() if rung.code not in spoken and rung.code not in by_example] == []


def test_most_rules_speak_on_a_story(spoken: Counter[str]) -> None:
    silent = [f"{rung.code} {rung.name}" for rung in ladder() if rung.code not in spoken]
    assert len(silent) * 2 <= len(ladder()), silent
