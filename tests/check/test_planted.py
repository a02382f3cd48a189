"""Faults of each kind that an editor may put into a draft are caught, and the draft as it stands is not held for wrong."""

import json

import pytest

from factcheck.evaluate.stories import Story, load_stories
from tests.bench.planted import KINDS, Counts, spoil

SOURCES = {
    "wire": (
        "Northwind opened its harbour plant in Bergen on 14 May 2024. The plant cost 312 million euros and employs more than 1,450 "
        "people, the company said. Output rose by 12 percent in 2024, to 27,300 tonnes. It has 23 berths.\n\n"
        "Ingrid Solheim has led Northwind for six years. In Malmö the company runs 41 shops, with 870 people. "
        "A trial of the fish feed is to last 18 months. Storms destroyed 64 pens near Aberdeen in March.\n\n"
        "The quay costs 8,450 euros a month. The sports club of the plant counts 2,310 women. Shifts last 9.5 hours on average. "
        "According to the union 730 packers walked out. The company has sold smoked fish since 1987. It has not paid the 1,260 divers. "
        "In its kitchens work 36 French cooks.\n\nThe choir of the plant has 1,170 singers. Its chess club has 3,940 players."
    ),
    "courier": "Fishermen in Trondheim fear for their catch. Their union counts 5,600 members.",
}
DRAFT = """# A plant on the fjord

Northwind opened its plant in Bergen [on 14 May 2024](https://example.org/wire). The plant cost [312 million euros](https://example.org/wire).
It employs [more than 1,450 people](https://example.org/wire). Output rose [by 12 percent in 2024](https://example.org/wire).

The plant has [23 berths](https://example.org/wire). Ingrid Solheim has led the company [for six years](https://example.org/wire).
Storms destroyed [64 pens near Aberdeen in March](https://example.org/wire). In Malmö the company runs [41 shops](https://example.org/wire).

The quay costs [8,450 euros a month](https://example.org/wire). The sports club counts [2,310 women](https://example.org/wire).
Shifts last [9.5 hours on average](https://example.org/wire). According to the union [730 packers](https://example.org/wire) walked out.
The company has sold smoked fish [since 1987](https://example.org/wire). It has not paid [the 1,260 divers](https://example.org/wire).
In its kitchens work [36 French cooks](https://example.org/wire).

The choir has [1,170 singers](https://example.org/wire), and the chess club [3,940 players](https://example.org/wire).
"""
LABELS = ["on 14 May 2024", "312 million euros", "more than 1,450 people", "by 12 percent in 2024", "23 berths", "for six years"]
LABELS += ["64 pens near Aberdeen in March", "41 shops", "8,450 euros a month", "2,310 women", "9.5 hours on average", "730 packers"]
LABELS += ["since 1987", "the 1,260 divers", "36 French cooks", "1,170 singers", "3,940 players"]
CLAIMS = [
    {"quote": "1,450 people", "kind": "quantity", "low": 1450, "place": "Bergen"},
    {"quote": "41 shops", "kind": "quantity", "low": 41, "place": "Malmö"},
    {"quote": "64 pens", "kind": "quantity", "low": 64, "place": "Aberdeen"},
    {"quote": "870 people", "kind": "quantity", "low": 870, "place": "Malmö"},
    {"quote": "Ingrid Solheim has led", "kind": "role", "low": None, "place": None, "subject": "Ingrid Solheim"},
    {"quote": "Northwind for", "kind": "role", "low": None, "place": None, "subject": "Marta Lindqvist"},
]
# What the check does not look for, or the draft has not.
OPEN = {"plan as done", "denied", "neighbour's figure", "rank", "whole", "running total", "period", "cause", "one of the", "might"}
OPEN |= {"act", "all", "beginning", "condition", "each", "ends swapped", "ever", "first time", "post", "sort", "to or by", "weekday"}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    root = tmp_path_factory.mktemp("plant")
    for name in ("sources", "drafts", "gold"):
        (root / name).mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, text in SOURCES.items():
        head = f"title: t\noutlet: The {name}\npublished: 2025-03-05\nlanguage: en\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    (root / "drafts" / "draft.md").write_text(DRAFT, "utf-8")
    rows = [{"id": f"w{i}", "source": "wire.md", "subject": None, "measure": None, **row} for i, row in enumerate(CLAIMS)]
    (root / "gold" / "claims.jsonl").write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    labels = [{"quote": quote, "expected": "ok", "source": "wire.md"} for quote in LABELS]
    (root / "gold" / "draft.jsonl").write_text("\n".join(json.dumps(row) for row in labels), "utf-8")
    return load_stories(root)[0]


@pytest.fixture(scope="module")
def counts(story: Story) -> Counts:
    found = Counts()
    spoil(story, found)
    return found


def test_nothing_is_caught_where_nothing_is_planted(counts: Counts) -> None:
    assert counts.kept == counts.right == len(LABELS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - OPEN))
def test_each_kind_of_fault_is_planted_and_caught(counts: Counts, kind: str) -> None:
    assert counts.planted[kind] > 0
    assert counts.caught[kind] == counts.planted[kind]


def test_the_same_story_gives_the_same_faults(story: Story, counts: Counts) -> None:
    again = Counts()
    spoil(story, again)
    assert again == counts
