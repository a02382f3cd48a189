"""A rate beside what it has come to since a date, and a multiple beside what it multiplies."""

from factcheck.extract.extract import extract
from factcheck.lang.say import say
from factcheck.link import link
from factcheck.reconcile.computed.arithmetic import check_article
from factcheck.reconcile.terms.terms import Article
from tests.reconcile.made import source

NORA = "The Pellam Nora sells. "


def told(text: str, *, published: str = "2025-05", language: str = "en") -> list[tuple[str, str]]:
    """Outcome and sentence of every calculation of an article."""
    article = source("a", text, published=published, language=language)
    links = link([article], [extract(article)])
    return [(c.outcome.value, say("en", c.reason.key, c.reason.values)) for c in check_article(Article(article, links.claims))]


def test_a_rate_and_its_total_since_a_date_hold_for_as_long_as_the_total_takes() -> None:
    ((outcome, sentence),) = told(NORA + "It now takes about 650 orders a month, or nearly 2,000 since the beginning of February.")
    assert outcome == "consistent"
    assert "takes about 3 months" in sentence
    assert "3 to 4 months had passed" in sentence


def test_a_total_that_the_rate_cannot_have_come_to_is_a_fault() -> None:
    ((outcome, sentence),) = told(NORA + "It now takes about 650 orders a month, or nearly 7,000 since the beginning of February.")
    assert outcome == "inconsistent"
    assert "not nearly 7,000" in sentence


def test_the_start_of_production_within_the_time_stands_beside_the_total() -> None:
    text = (
        NORA
        + "Its production resumed on 24 February 2025. The Nora takes 650 orders a month, or nearly 2,000 since the beginning of February."
    )
    ((_, sentence),) = told(text)
    assert "it also says" in sentence
    assert "24 February 2025" in sentence
    ((_, earlier),) = told(text.replace("24 February 2025", "24 January 2025"))
    assert "it also says" not in earlier


def test_a_multiple_with_its_own_figure_behind_it_is_of_what_the_sentences_before_give() -> None:
    text = "The Nora costs 2,000 euros, the Vela 2,500 euros. The Tolvar costs {} as much, 8,000 euros."
    assert told(text.format("four times"))[0][0] == "consistent"
    outcome, sentence = told(text.format("twice"))[0]
    assert outcome == "inconsistent"
    assert "8,000 euros" in sentence
