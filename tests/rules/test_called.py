"""Every rule is reached by the main job: a rule that only its own file calls would rot unseen."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.acts.met.claims import with_met
from factcheck.extract.extract import extract
from factcheck.graph.search.stories import met_in_one
from factcheck.link import link
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read import Config, load_source
from factcheck.reconcile.reconcile import reconcile
from factcheck.rules import ladder

EXAMPLE = Path(__file__).parents[2]
STORIES = EXAMPLE / "tests" / "stories" / "development"

# What no story tells in two ways.
TEXTS = {
    "C102": ("Airbus will cut 12,000 jobs, the union FO said.", "Airbus denied that it would cut 12,000 jobs."),
    "C103": ("Citroën delivered 81,500 Ami by 30 June 2025.", "By 30 June 2025 Citroën took 78,000 orders for the Ami."),
    "C118": ("The ferry Stella Balear sent its distress call at 05:06.", "The ferry Stella Balear sent its distress call at 05:16."),
    "C122": ("Volaria bought Norvik's harbour for 48 million euros.", "Norvik bought the harbour from Volaria for 48 million euros."),
    "C123": ("The Tessaro bridge project was approved by the council.", "The council rejected the Tessaro bridge project."),
    "C125": ("The Tessaro bridge was designed by Marta Olsen.", "Viktor Brandt designed the Tessaro bridge."),
    "C127": ("The club's largest creditor is the Tessaro Bank.", "The largest creditor of the club is the Norvane Fund."),
    "C126": ("The fire hit 36 homes and 40 vehicles in Tessaro on Monday.", "The fire hit 40 homes and 36 vehicles in Tessaro on Monday."),
    "C128": ("Ruth Adeyemi won a fourth term in Tessaro on Monday.", "Ruth Adeyemi won a third term in Tessaro on Monday."),
    "G212": ("The Tessaro bridge project was approved by the council.", "The council has approved the Tessaro bridge project."),
    "G213": ("The Tessaro bridge was designed by Marta Olsen.", "Marta Olsen drew up the plans for the Tessaro bridge."),
    "K327": ("Lightning caused the fire at the Tessaro mill.", "Police suspect that a cigarette caused the fire at the Tessaro mill."),
    "K305": ("Solmar had an adjusted profit of 12 million euros in 2024.", "Solmar had a net profit of 9 million euros in 2024."),
}


def told(sources: Iterable[Source]) -> Counter[str]:
    """How often each rule speaks of these articles, read by the tool itself."""
    read = list(sources)
    extractions = [extract(source, Config()) for source in read]
    links = met_in_one(with_met(link(read, extractions, Config()), extractions))
    relations = reconcile(links, read).relations
    return Counter(reason.code for relation in relations for reason in (*relation.reasons, *relation.also))


@pytest.fixture(scope="module")
def spoken() -> Counter[str]:
    """How often each rule speaks on the example and on the development stories."""
    found: Counter[str] = Counter()
    for story in (EXAMPLE, *sorted(p for p in STORIES.iterdir() if (p / "sources").is_dir())):
        found += told(load_source(path, story) for path in sorted((story / "sources").glob("*.md")))
    return found


def test_every_rule_speaks_on_the_example_or_a_story_or_on_two_texts_in_their_place(spoken: Counter[str]) -> None:
    assert [f"{rung.code} {rung.name}" for rung in ladder() if rung.code not in spoken and rung.code not in TEXTS] == []


@pytest.mark.parametrize("code", TEXTS)
def test_what_no_story_tells_in_two_ways_is_reached_from_two_texts(code: str) -> None:
    day = parse_time("2025-06-10")
    sources = (
        Source(name=name, path=f"sources/{name}.md", outlet=name, published=day, language="en", digest=text, text=text)
        for name, text in zip(("one", "other"), TEXTS[code], strict=True)
    )
    assert code in told(sources)
