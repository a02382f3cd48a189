"""Figures of two articles that a third one shows not to have changed in between."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.model import Relation
from factcheck.run import analyse

EARLY = "Halvorsen wants to build chips at Valmer. The company has promised the region 2,600 jobs in exchange for the aid."
OTHER = "Halvorsen got its permit for Valmer on Tuesday. The plant brings 2,900 jobs to the region."
LATE = "Chips are made at Valmer since Monday. The mayor recalls that Halvorsen promised 2,600 jobs."
DAYS = {"early": "2025-11-20", "other": "2026-02-11", "between": "2026-05-06", "late": "2026-09-22"}


def between(root: Path, **articles: str) -> Relation | None:
    """What is said of the jobs of `other` and `late` in a dossier of these articles."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, text in articles.items():
        head = f"title: t\noutlet: Outlet {name}\npublished: {DAYS[name]}\nlanguage: en\nurl: https://example.org/{name}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    found = analyse(root)
    one, other = (next(c.id for c in found.claims if c.source == name and "jobs" in c.quote.exact) for name in ("other", "late"))
    return next((r for r in found.reconciliation.relations if {r.a, r.b} == {one, other}), None)


def test_a_figure_that_a_third_article_tells_again_did_not_change_in_between(tmp_path: Path) -> None:
    found = between(tmp_path, early=EARLY, other=OTHER, late=LATE)
    assert found is not None and found.verdict.value == "conflict"
    assert "no change lies between" in say("en", found.reasons[0].key, found.reasons[0].values)


def test_two_figures_alone_may_be_of_two_dates(tmp_path: Path) -> None:
    found = between(tmp_path, other=OTHER, late=LATE)
    assert found is not None and found.verdict.value == "compatible"


@pytest.mark.parametrize(
    ("why", "early"),
    [
        ("the third gives another figure", EARLY.replace("2,600", "2,300")),
        ("the third gives both", EARLY + " The plant might bring 2,900 jobs to the region, Halvorsen said."),
    ],
)
def test_a_figure_may_have_changed_where(tmp_path: Path, why: str, early: str) -> None:
    found = between(tmp_path, early=early, other=OTHER, late=LATE)
    assert found is not None and found.verdict.value == "compatible", why


def test_a_figure_may_have_changed_where_the_third_article_lies_between(tmp_path: Path) -> None:
    found = between(tmp_path, other=OTHER, between=EARLY, late=LATE)
    assert found is not None and found.verdict.value == "compatible"


ARRESTS = {
    "es": "La operación se salda con {} detenidos: 14 en España, 5 en Francia y 4 en Alemania.",
    "en": "The operation ended in {} arrests. Fourteen people were held in Spain on Tuesday, six in France and four in Germany.",
}


@pytest.mark.parametrize(("totals", "told"), [((23, 23), True), ((23, 24), False)])
def test_parts_of_a_whole_that_both_articles_have_alike_did_not_grow_in_between(
    tmp_path: Path, totals: tuple[int, int], told: bool
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    for (language, text), total, day in zip(ARRESTS.items(), totals, ("13", "14"), strict=True):
        head = f"outlet: {language}\npublished: 2025-06-{day}\nlanguage: {language}"
        (tmp_path / "sources" / f"{language}.md").write_text(f"---\n{head}\n---\n{text.format(total)}\n", "utf-8")
    found = analyse(tmp_path)
    parts = {next(c.id for c in found.claims if words in c.quote.exact) for words in ("5 en Francia", "six in France")}
    conflicts = [r for r in found.reconciliation.relations if r.verdict.value == "conflict" and {r.a, r.b} == parts]
    assert [r.reasons[0].key for r in conflicts] == (["rules.same_whole"] if told else [])


def test_a_count_of_the_news_and_one_without_a_day_are_both_as_of_their_publication(tmp_path: Path) -> None:
    """Neither grew to the other where both articles are of one day, whichever says when it happened."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    texts = {"es": "La operación se salda con 3 detenidos en Alemania.", "en": "On Tuesday two people were held in Germany."}
    for language, text in texts.items():
        head = f"outlet: {language}\npublished: 2025-06-14\nlanguage: {language}"
        (tmp_path / "sources" / f"{language}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    assert [r.verdict.value for r in analyse(tmp_path).reconciliation.relations] == ["unclear"]
