"""Sentences that two articles print all but alike: each claim has its counterpart, and a slip in copying is told."""

from pathlib import Path

import pytest

from factcheck.graph.search.told_alike import told_alike
from factcheck.model import Verdict
from factcheck.run import Analysis, analyse

AGENCY = "Officials put the toll in property at 36 homes and some 40 vehicles, up from 25 homes a day earlier."
CODE = "C126"


def dossier(root: Path, *texts: str, published: tuple[str, ...] = ()) -> Analysis:
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for i, text in enumerate(texts):
        day = published[i] if published else "2025-03-05"
        head = f"---\ntitle: {i}\noutlet: Paper {i}\npublished: {day}\nlanguage: en\n---\n"
        (root / "sources" / f"paper-{i}.md").write_text(f"{head}{text}\n", "utf-8")
    return analyse(root)


def told(analysis: Analysis) -> set[tuple[str, str, Verdict, str]]:
    """The quotes of each two claims that are related, with the verdict and its code."""
    return {
        (analysis.links.claim(r.a).claim.quote.exact, analysis.links.claim(r.b).claim.quote.exact, r.verdict, r.reasons[0].code)
        for r in analysis.reconciliation.relations
    }


def test_of_two_figures_that_were_exchanged_each_contradicts_its_counterpart_and_no_other(tmp_path: Path) -> None:
    exchanged = AGENCY.replace("36", "x").replace("40", "36").replace("x", "40")
    found = told(dossier(tmp_path, AGENCY, exchanged))
    homes = "Officials put the toll in property at {} homes"
    assert {row for row in found if row[2] is not Verdict.AGREE} == {
        (homes.format(36), homes.format(40), Verdict.CONFLICT, CODE),
        ("and some 40 vehicles", "and some 36 vehicles", Verdict.CONFLICT, CODE),
    }


@pytest.mark.parametrize(
    ("was", "now"),
    [("12 kilometres", "12 miles"), ("12 kilometres", "17 kilometres"), ("28 million euros", "28 billion euros"), ("2027", "2028")],
)
def test_another_figure_unit_scale_or_year_in_the_same_words_is_a_conflict(tmp_path: Path, was: str, now: str) -> None:
    text = "The tunnel under the pass will be 12 kilometres long, cost 28 million euros and open in 2027."
    analysis = dossier(tmp_path, text, text.replace(was, now))
    assert [v for *_, v, _ in told(analysis) if v is not Verdict.AGREE] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    "other",
    [
        "The unemployment rate in the district of Nantes rose to 7 percent in May.",
        "The unemployment rate in the district of Lyon rose to 7 percent in April.",
        "The unemployment rate in the district of Lyon rose to eight percent in May.",
    ],
    ids=["of another place", "of another month", "the same in words"],
)
def test_what_is_told_in_like_words_of_something_else_is_no_slip(tmp_path: Path, other: str) -> None:
    analysis = dossier(tmp_path, "The unemployment rate in the district of Lyon rose to 8 percent in May.", other)
    assert CODE not in {code for *_, code in told(analysis)}


def test_a_later_article_that_brings_a_figure_up_to_date_is_no_slip(tmp_path: Path) -> None:
    text = "The flood in the valley of the Orlen has killed {} people, the prefecture said."
    analysis = dossier(tmp_path, text.format(12), text.format(14), published=("2025-03-05", "2025-03-06"))
    assert [v for *_, v, _ in told(analysis)] == [Verdict.COMPATIBLE]


def test_the_work_grows_with_the_number_of_copies_and_not_with_their_pairs(tmp_path: Path) -> None:
    analysis = dossier(tmp_path, AGENCY, *[AGENCY.replace("36", str(n)) for n in range(41, 81)])
    found = told_alike(analysis.links)
    first = {c.claim.id for c in analysis.links.claims if c.source.name == "paper-0"}
    pairs = {tuple(sorted((a, b))) for (a, _), b in found.counterparts.items()}
    assert all(first.intersection(pair) for pair in pairs)
    assert len(pairs) == 3 * 40
