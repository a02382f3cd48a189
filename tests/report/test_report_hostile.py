"""Text from articles stays text, in whatever form the report is."""

import csv
import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report import FORMATS, render
from factcheck.report.formats.as_markdown import escape
from factcheck.report.wording import visible
from factcheck.run import Analysis

_BIDI = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


class Page(HTMLParser):
    """Every element and attribute of a page, read by the standard library's parser."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def test_an_article_cannot_add_an_element_to_the_page(hostile: Analysis, small: Analysis) -> None:
    elements = Page(render(hostile, "html")).elements
    assert [tag for tag, _ in elements].count("script") == 1
    assert {"img", "iframe", "object", "form", "base", "link"}.isdisjoint(tag for tag, _ in elements)
    allowed = {tag for tag, _ in Page(render(small, "html")).elements}
    assert {tag for tag, _ in elements} <= allowed


def test_no_attribute_runs_anything_or_leads_to_anything_but_the_web_or_this_page(hostile: Analysis) -> None:
    for tag, attributes in Page(render(hostile, "html")).elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        address = attributes.get("href")
        assert address is None or address.startswith(("#", "https://", "http://")), address


def test_the_page_forbids_every_script_but_its_own(hostile: Analysis) -> None:
    policies = [a["content"] for tag, a in Page(render(hostile, "html")).elements if tag == "meta" and "http-equiv" in a]
    assert len(policies) == 1
    assert policies[0] is not None
    assert "default-src 'none'" in policies[0]
    assert "script-src 'sha256-" in policies[0]


def test_template_marks_in_an_article_are_not_run(hostile: Analysis) -> None:
    text = render(hostile, "html")
    assert "{{7*7}}" in text
    assert ">49<" not in text


@pytest.mark.parametrize("format", ["html", "markdown", "terminal", "csv-claims", "csv-relations"])
def test_marks_that_reorder_text_and_control_characters_are_shown_instead_of_obeyed(format: str, hostile: Analysis) -> None:
    text = render(hostile, format)
    assert not any(mark in text for mark in _BIDI)
    assert "\x1b" not in text
    assert "⟦U+202E⟧" in text


def test_data_formats_keep_what_the_article_says(hostile: Analysis) -> None:
    assert "\u202e" in render(hostile, "json")


def test_markdown_from_an_article_is_neither_link_nor_markup(hostile: Analysis) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).parse(render(hostile, "markdown"))
    inner = [child for token in tokens for child in (token.children or [])]
    assert not [t for t in inner if t.type in ("link_open", "image")]
    raw = [t.content for t in [*tokens, *inner] if t.type in ("html_block", "html_inline")]
    assert all(set(part.split()) <= {"<details><summary>", "</summary>", "</details>"} for part in raw), raw


def test_a_spreadsheet_is_given_no_formula(hostile: Analysis) -> None:
    for format in ("csv-claims", "csv-relations"):
        for row in csv.reader(io.StringIO(render(hostile, format))):
            assert not any(cell.lstrip().startswith(("=", "@", "+")) for cell in row)


@given(st.text())
def test_escaped_markdown_reads_as_the_text_that_was_given(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"x {escape(text)} x")
    shown = "".join(c.content for t in tokens for c in (t.children or []) if c.type in ("text", "softbreak"))
    wanted = visible(text).replace("@", "@\u2060").replace("://", ":\u2060//")
    assert "".join(shown.split()) == "".join(f"x {wanted} x".split())


@given(st.text())
def test_visible_text_holds_no_mark_that_a_reader_cannot_see(text: str) -> None:
    shown = visible(text)
    assert not any(mark in shown for mark in (*_BIDI, "\x1b", "\x00", "\r"))
    if text.isascii() and text.isprintable():
        assert shown == text


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_format_survives_a_hostile_dossier(format: str, language: str, hostile: Analysis) -> None:
    assert render(hostile, format, language).endswith("\n")
