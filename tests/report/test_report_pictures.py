"""The time line and the picture of a conflict."""

import dataclasses
from xml.etree import ElementTree

import pytest

from factcheck.read.quoting import cut
from factcheck.report.formats.picture import picture
from factcheck.report.formats.timeline import timeline
from factcheck.report.shown import Report
from factcheck.report.view import build
from factcheck.report.wording import Wording
from factcheck.run import Analysis

WORDS = Wording("en")


@pytest.fixture(scope="module")
def report(small: Analysis) -> Report:
    return build(small, "en")


def titles(svg: str) -> list[str]:
    return [e.text or "" for e in ElementTree.fromstring(svg).iter() if e.tag == "title"]


def test_a_time_line_tells_each_value_with_its_source_and_date(report: Report) -> None:
    question = next(q for q in report.questions if q.measure == "orders")
    told = titles(str(timeline(question, [], WORDS)))
    assert told[0] == "Zephyr · orders: 3 values over time"
    assert "about 90,000 orders, Gazette des Quais, August 2025" in told


def test_a_question_without_dates_has_no_time_line(report: Report) -> None:
    question = next(q for q in report.questions if q.measure == "price")
    assert timeline(question, [], WORDS) == ""


def test_a_question_to_which_all_give_one_figure_has_no_time_line(report: Report) -> None:
    question = next(q for q in report.questions if q.measure == "orders")
    same = next(c for c in question.claims if c.claim.value is not None and c.claim.time is not None)
    alike = tuple(dataclasses.replace(c, claim=same.claim.model_copy(update={"id": c.id})) for c in question.claims)
    assert timeline(dataclasses.replace(question, claims=alike), [], WORDS) == ""


def test_every_dot_leads_to_its_claim(report: Report, large: Analysis) -> None:
    for question in build(large, "en").questions[:5]:
        tree = ElementTree.fromstring(str(timeline(question, [], WORDS)))
        assert sorted(a.attrib["href"] for a in tree.iter("a")) == sorted(f"#c-{c.id}" for c in question.claims)


def test_every_dot_and_label_lies_within_the_picture(large: Analysis) -> None:
    for question in build(large, "en").questions[:12]:
        tree = ElementTree.fromstring(str(timeline(question, [], WORDS)))
        height = float(tree.attrib["height"])
        for dot in tree.iter("circle"):
            assert 0 <= float(dot.attrib["cy"]) <= height
            assert 0 <= float(dot.attrib["cx"].rstrip("%")) <= 100
        assert all(0 < float(text.attrib["y"]) < height for text in tree.iter("text"))


def test_a_picture_joins_the_claims_of_a_conflict_and_names_their_sources_and_speakers(report: Report) -> None:
    (card,) = report.of("conflict", settled=False)
    around = {c.id: [r for r in report.relations if c.id in (r.a.id, r.b.id)] for c in card.claims}
    tree = ElementTree.fromstring(str(picture(card, around, WORDS)))
    nodes = {e.attrib["data-n"] for e in tree.iter() if "data-n" in e.attrib}
    assert {c.id for c in card.claims} <= nodes
    edges = [set(e.attrib["data-e"].split()) for e in tree.iter() if "data-e" in e.attrib]
    assert {c.id for c in card.claims} in edges
    assert all(edge <= nodes for edge in edges)
    assert {"un concessionnaire", "Gazette des Quais"} <= set(titles(str(picture(card, around, WORDS))))


def test_a_text_that_is_cut_at_its_claims_is_the_same_text(report: Report) -> None:
    for source in report.sources:
        claims = [report.claims[id] for id in source.claims]
        segments = cut(source.source.text, [(c.claim.quote.start, c.claim.quote.end, c.id) for c in claims])
        assert "".join(s.text for s in segments) == source.source.text
        assert sorted(key for s in segments for key in s.opens) == sorted(source.claims)


def test_a_blank_between_two_claims_is_of_neither_for_a_link_without_words_has_no_name() -> None:
    segments = cut("taken off on Friday in Aarau with 18", [(0, 36, "whole"), (13, 19, "when"), (20, 28, "where")])
    assert [(s.text, s.inner) for s in segments] == [
        ("taken off on ", "whole"), ("Friday", "when"), (" ", None), ("in Aarau", "where"), (" with 18", "whole"),
    ]  # fmt: skip
