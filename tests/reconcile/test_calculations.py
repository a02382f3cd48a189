"""Twins of small articles: with the right figure nothing is reported, with the wrong one a fault is, wherever both are understood."""

import re
import tomllib
from pathlib import Path

import pytest

from factcheck.extract import extract
from factcheck.link import link
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config
from factcheck.reconcile.computed.settle import Outcome
from factcheck.reconcile.reconcile import Reconciliation, reconcile

_DATA = tomllib.loads(Path(__file__).with_name("calculations.toml").read_text("utf-8"))
_TWIN = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
# Share of this corpus that is found at least; its traps know no exception.
_FOUND = 0.98


def reconciled(language: str, text: str) -> Reconciliation:
    """What comparing the claims of an article of this text gives."""
    published = parse_time("2025-06-10")
    source = Source(name="a", path="sources/a.md", outlet="The Tester", published=published, language=language, digest="0", text=text)
    extraction = extract(source, Config())
    return reconcile(link([source], [extraction], Config()), [source])


def faults(language: str, text: str) -> list[str]:
    """Codes of the calculations reported in an article of this text."""
    result = reconciled(language, text)
    return [f.code for f in result.findings if f.code.startswith("A") and f.code != "A105"]


@pytest.mark.parametrize("case", _DATA["case"], ids=lambda c: f"{c['form']} {c['language']} {c['text'][:30]}")
def test_a_right_figure_raises_nothing(case):
    assert faults(case["language"], _TWIN.sub(r"\1", case["text"])) == []


@pytest.mark.parametrize("case", _DATA["trap"], ids=lambda c: f"{c['form']} {c['text'][:30]}")
def test_figures_that_do_not_belong_together_raise_nothing(case):
    assert faults(case["language"], case["text"]) == []


@pytest.mark.parametrize("case", [c for c in _DATA["case"] if not c.get("open")], ids=lambda c: f"{c['form']} {c['text'][:30]}")
def test_a_wrong_figure_is_found(case):
    assert faults(case["language"], _TWIN.sub(r"\2", case["text"]))


def test_what_is_not_found_yet_is_little():
    still = [c["text"] for c in _DATA["case"] if c.get("open") and not faults(c["language"], _TWIN.sub(r"\2", c["text"]))]
    assert len(still) <= (1 - _FOUND) * len(_DATA["case"]), "\n".join(still)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town itself will pay €5.2 million in all. The region is down for three million, the state for 2.1 million."),
        (
            "fr",
            "On comptait 12 500 manifestants selon la préfecture de police, 45 000 d'après la CGT. En tout, 57 500 manifestants.",
        ),
        ("en", "The architect received a sentence of three years. Two engineers from the firm got 18 months each on average."),
    ],
)
def test_figures_that_nothing_binds_explain_no_other_that_they_only_come_near(language: str, text: str) -> None:
    assert not [check for check in reconciled(language, text).checks if check.outcome is Outcome.CONSISTENT and not check.chance]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le résultat s'est établi à 54,8 millions de livres, contre 51,2 millions un an plus tôt, soit une marge de 14,2 %.", []),
        ("C'est 51,2 millions de livres de plus qu'un an plus tôt, soit 14,2 %.", ["A102"]),
    ],
)
def test_a_percentage_that_says_which_share_it_is_is_no_change_between_the_figures_before_it(text, found):
    sales = "Au troisième trimestre, le chiffre d'affaires a progressé, à 412 millions de livres."
    assert [c.reason.code for c in reconciled("fr", f"{sales} {text}").checks if c.reason.code == "A102"] == found
