"""Two articles that agree about the figures of a calculation, and not about what comes out of it."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.model import Relation
from factcheck.run import analyse

EN = "Of the 171 pay scales in the country 74, or two thirds, begin below the law, the ministry said."
FR = "Dans 74 des 171 grilles de salaires, soit 43 %, le premier échelon est inférieur au salaire minimum."
STOCKS_DE = "Die Ravena AG hat ihre Vorräte binnen eines Jahres um ein Viertel auf 158 Millionen Euro verringert."
STOCKS_EN = "Ravena is short of money. Stocks were cut by almost a fifth within a year, to €158 million."
DAYS = {"de": "2025-12-20", "en": "2025-12-27", "fr": "2025-12-20"}


def between(root: Path, first: str, second: str, **articles: str) -> Relation | None:
    """The relation of the claims of two articles whose quotes hold the given words."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for code, text in articles.items():
        head = f"title: t\noutlet: Outlet {code}\npublished: {DAYS[code]}\nlanguage: {code}"
        (root / "sources" / f"{code}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    found = analyse(root)
    one, other = (next(c.id for c in found.claims if words in c.quote.exact) for words in (first, second))
    return next((r for r in found.reconciliation.relations if {r.a, r.b} == {one, other}), None)


def test_one_calculation_has_one_result_whatever_the_texts_call_it(tmp_path: Path) -> None:
    found = between(tmp_path, "two thirds", "43 %", en=EN, fr=FR)
    assert found is not None and found.verdict.value == "conflict"
    told = say("en", found.reasons[0].key, found.reasons[0].values)
    assert all(figure in told for figure in ("74", "171", "43%")) and "from which only one" in told


@pytest.mark.parametrize(
    ("why", "said", "en"),
    [
        ("both come out right", "or 43 percent", EN.replace("two thirds", "43 percent")),
        ("a figure is another", "two thirds", EN.replace("74", "114")),
        ("few figures are as short by chance", "two thirds", EN.replace("171", "7").replace("74", "3")),
    ],
)
def test_no_contradiction_about_a_result_where(tmp_path: Path, why: str, said: str, en: str) -> None:
    fr = FR.replace("171", "7").replace("74", "3") if "171" not in en else FR
    found = between(tmp_path, said, "43 %", en=en, fr=fr)
    assert found is None or found.reasons[0].key != "rules.reckoned", why


def test_two_falls_that_end_at_one_figure_are_not_of_two_dates(tmp_path: Path) -> None:
    found = between(tmp_path, "um ein Viertel", "almost a fifth", de=STOCKS_DE, en=STOCKS_EN)
    assert found is not None and found.verdict.value == "conflict"


@pytest.mark.parametrize(
    ("why", "de", "en"),
    [
        ("they end at two figures", STOCKS_DE, STOCKS_EN.replace("158", "141")),
        ("a figure of one digit is one by chance", STOCKS_DE.replace("158", "8"), STOCKS_EN.replace("158", "8")),
    ],
)
def test_falls_may_be_of_two_dates_where(tmp_path: Path, why: str, de: str, en: str) -> None:
    found = between(tmp_path, "um ein Viertel", "almost a fifth", de=de, en=en)
    assert found is None or found.verdict.value == "compatible", why
