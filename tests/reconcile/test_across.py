"""Figures that follow from what only another article gives."""

from factcheck.extract import extract
from factcheck.link import link
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config
from factcheck.reconcile.reconcile import reconcile

PUBLISHED = parse_time("2025-11-10")


def faults(*texts: str) -> list[tuple[str, int]]:
    """Code and number of articles of each calculation reported in a dossier of these articles."""
    sources = [
        Source(name=f"a{i}", path=f"sources/a{i}.md", outlet=f"Outlet {i}", published=PUBLISHED, language="en", digest=str(i), text=text)
        for i, text in enumerate(texts)
    ]
    links = link(sources, [extract(s, Config()) for s in sources], Config())
    of = {c.claim.id: c.claim.source for c in links.claims}
    findings = reconcile(links, sources).findings
    return [(f.code, len({of[c] for c in f.claims})) for f in findings if f.code.startswith("A")]


WHOLE = "Banco Oriel, the Lisbon lender, said on Monday that it would shut 185 of its 640 branches by the end of 2028."


def test_a_share_is_held_against_the_whole_that_another_article_names():
    told = "Banco Oriel, the Lisbon lender, will shut 185 branches by the end of 2028, {} of the network, it said on Monday."
    assert faults(WHOLE, told.format("nearly half")) == [("A101", 2)]
    assert faults(WHOLE, told.format("more than a quarter")) == []


def test_a_share_of_another_part_is_not_held_against_it():
    other = "Banco Oriel, the Lisbon lender, has 52 branches on the islands, nearly half of the network there, it said on Monday."
    assert faults(WHOLE, other) == []


def test_a_change_is_held_against_the_year_that_another_article_gives():
    base = "The island of Serena counted 4.34 million tourists in 2024, its statistics office said."
    told = "The island of Serena counted {} million tourists in 2025, 6.4 percent more than in 2024, its statistics office said."
    assert ("A102", 2) in faults(base, told.format("4.92"))
    assert faults(base, told.format("4.62")) == []
    assert faults(base.replace("2024", "2022"), told.format("4.92")) == []


def test_a_change_is_not_taken_for_a_share_of_the_whole():
    told = "Banco Oriel, the Lisbon lender, will shut 185 branches by the end of 2028, 50 percent more than planned, it said on Monday."
    assert faults(WHOLE, told) == []
