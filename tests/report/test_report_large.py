"""Pages of large dossiers: what a page has no room for is counted, every link leads somewhere, and work does not grow with pairs."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import Claim
from factcheck.reconcile.matters import Groups
from factcheck.report.formats import as_html, as_markdown, as_terminal
from factcheck.report.judge import origins_behind
from factcheck.report.shown import Report, ShownGap
from factcheck.report.view import build
from factcheck.report.wording import Wording
from factcheck.run import Analysis, analyse
from tests.reconcile.made import claim, source


@pytest.fixture(scope="module")
def report(large: Analysis) -> Report:
    return build(large, "en")


def dangling(page: str) -> set[str]:
    """Where links of a page lead that is nowhere on it."""
    return set(re.findall(r'href="#([^"]+)"', page)) - set(re.findall(r'\bid="([^"]+)"', page))


def test_a_page_lists_as_many_claims_as_it_has_room_for_and_counts_the_others(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    whole = as_html.render(report)
    assert whole.count('<li class="claim"') == len(report.claims)
    assert "claims are not on this page" not in whole
    monkeypatch.setattr(as_html, "_CLAIMS", 300)
    cut = as_html.render(report)
    listed = cut.count('<li class="claim"')
    assert 300 <= listed < len(report.claims)
    assert cut.count(f"{len(report.claims) - listed:,} more are not listed here.") == 1
    assert cut.count(f"{len(report.claims) - listed:,} claims are not on this page, and no search here finds them.") == 1
    assert dangling(whole) == dangling(cut) == set()


def test_a_page_shows_the_gravest_cards_and_counts_the_others(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    opened = report.of("conflict", "arithmetic", settled=False)
    monkeypatch.setattr(as_html, "_CARDS", 5)
    page = as_html.render(report)
    assert [card.anchor in page for card in opened[:5]] == [True] * 5
    assert f'id="{opened[5].anchor}"' not in page
    assert f"{len(opened) - 5} more are not listed here. The complete list is in the JSON and CSV reports." in page


def test_a_figure_that_many_copies_print_and_nobody_understood_is_told_once(small: Analysis) -> None:
    report = build(small, "en")
    (gap, *_), sources = report.gaps, report.sources
    copies = tuple(replace(gap, index=i, source=s) for i, s in enumerate(sources, 1))
    copied = replace(report, gaps=copies, counts={**report.counts, "gaps": len(copies)})
    for page in (as_markdown.render(copied), as_html.render(copied), as_terminal.render(copied)):
        assert " ".join(page.split()).count(f"and at {len(copies) - 1} other places") == 1
    other: tuple[ShownGap, ...] = (*copies, replace(gap, exact="another"))
    assert [len(group) for group in replace(report, gaps=other).gaps_in_words] == [len(copies), 1]


FERRY = "---\noutlet: Outlet {n}\npublished: 2026-03-0{n}\n---\nThe ferry carried 96 cars and 31 lorries, {sum} vehicles in all.\n"


def test_a_sum_that_many_copies_print_is_one_card_with_the_copies_and_another_sum_is_another(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for n, wrong in enumerate((130, 130, 130, 140), 1):
        (tmp_path / "sources" / f"a{n}.md").write_text(FERRY.format(n=n, sum=wrong), "utf-8")
    report = build(analyse(tmp_path), "en")
    assert report.counts["arithmetic"] == 2
    for page in (as_markdown.render(report), as_html.render(report), as_terminal.render(report)):
        assert " ".join(page.split()).count("2 further articles print the same") == 1
    assert "sources/a2.md:5, sources/a3.md:5" in as_terminal.render(report, width=200)


def test_of_very_many_outlets_the_first_are_named_and_the_others_counted() -> None:
    words = Wording("en")
    assert words.several(["a", "b", "a"]) == "a, b"
    assert words.several(f"o{n}" for n in range(300)).endswith("o10, o11 and 288 more")


def test_who_is_behind_a_claim_is_asked_once_of_each_however_many_say_the_same() -> None:
    asked: list[str] = []

    def origin(claim: Claim) -> str:
        asked.append(claim.id)
        return claim.source

    groups, claims = Groups(), []
    for i in range(200):
        text = source(f"a{i}", "The storm killed 12 people in Riverton.")
        claims.append(claim(text, "12 people", 12, "people", measure="killed").claim)
        groups.merge(claims[0].id, claims[-1].id)
    assert set(origins_behind(claims, origin, groups).values()) == {200}
    assert len(asked) == 200
