"""Drafts are read down to plain text, every character of which stands in the file; citations keep their place."""

from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.stated.draft import Draft
from factcheck.check.stated.front_matter import document_sources
from factcheck.check.stated.load import load_draft
from factcheck.check.stated.markdown import parse_markdown
from factcheck.lang import pack
from factcheck.model import InputError
from factcheck.read.text import sentences
from tests.read.test_convert import pdf

URL = "https://example.org/one"


def draft(content: str) -> Draft:
    return parse_markdown(Path("d.md"), "d.md", content)


@pytest.mark.parametrize(
    ("content", "plain", "linked"),
    [
        (f"It sold [65,000 cars]({URL}).", "It sold 65,000 cars.", "65,000 cars"),
        (f"It sold [65,000 cars][r].\n\n[r]: {URL}\n", "It sold 65,000 cars.\n\n\n", "65,000 cars"),
        (f"It sold [65,000 cars].\n\n[65,000 cars]: {URL}\n", "It sold 65,000 cars.\n\n\n", "65,000 cars"),
        (f"It sold 65,000 cars.[^1]\n\n[^1]: The Outlet, <{URL}>\n", "It sold 65,000 cars.\n\n\n", ""),
        (f"It sold 65,000 cars <{URL}>.", "It sold 65,000 cars .", ""),
        (f"It sold 65,000 cars ({URL}).", "It sold 65,000 cars ().", ""),
        (f"It sold **[65,000 *cars*]({URL})**.", "It sold 65,000 cars.", "65,000 cars"),
        (f"---\nreferences:\n- id: k\n  URL: {URL}\n---\nIt sold 65,000 cars [see @k, p. 3].", "It sold 65,000 cars .", ""),
        (f"It sold 65,000 cars [@k].\n\n---\nreferences:\n- id: k\n  URL: {URL}\n---\n", "It sold 65,000 cars .\n\n\n", ""),
        (f'It sold [65,000 cars]({URL} "title").', "It sold 65,000 cars.", "65,000 cars"),
    ],
)
def test_each_form_of_citation_names_its_address_and_leaves_the_text(content: str, plain: str, linked: str) -> None:
    found = draft(content)
    assert found.text == plain
    (citation,) = found.citations
    assert URL in citation.targets
    assert found.text[citation.start : citation.end] == linked


@pytest.mark.parametrize("between", [", ", "; ", " and ", ", et ", " / ", " y "])
def test_sources_named_together_in_brackets_are_cited_for_what_stands_before(between: str) -> None:
    found = draft(f"It sold 65,000 cars ([The Gazette]({URL}){between}[The Mail](https://example.org/two)). It shut.")
    assert found.text == "It sold 65,000 cars. It shut."
    assert [c.targets for c in found.citations] == [(URL,), ("https://example.org/two",)]
    assert {(c.start, c.end) for c in found.citations} == {(len("It sold 65,000 cars"),) * 2}


def test_words_linked_in_brackets_beside_a_source_stay() -> None:
    assert draft(f"It sold cars ([The Gazette]({URL}), [65,000 of them]({URL})).").text == "It sold cars (The Gazette, 65,000 of them)."


@pytest.mark.parametrize(
    "content", ["He said [sic] so.", "![a picture](a.png)", "`code` stays", "a * b = c", "snake_case_name", "# Title", "1. One\n2. Two"]
)
def test_what_only_looks_like_a_citation_is_none(content: str) -> None:
    assert draft(content).citations == ()


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("(2025-03-05 harbour.md)", "2025-03-05 harbour.md"),
        ("(harbour (1).PDF)", "harbour (1).PDF"),
        ("(../old texts/café – 2.docx 'the article')", "../old texts/café – 2.docx"),
        ("(<harbour 2.html>)", "harbour 2.html"),
        ("(harbour.md)", "harbour.md"),
    ],
)
def test_a_link_to_a_file_whose_name_holds_blanks_is_a_link(link: str, file: str) -> None:
    for content in (f"It sold [65,000 cars]{link} in May.", f"It sold 65,000 cars ([Harbour]{link}) in May."):
        found = draft(content)
        assert found.text == "It sold 65,000 cars in May."
        assert [c.targets for c in found.citations] == [(file,)]


def test_words_in_brackets_behind_brackets_are_no_file() -> None:
    assert draft("It sold 65,000 [sic](as the mayor said) in May.").text == "It sold 65,000 [sic](as the mayor said) in May."


def test_what_is_not_seen_is_left_out_and_every_other_character_stands_in_the_file() -> None:
    found = draft(f"It sold [65,000 mo\u00adtor\u200bcars]({URL}) in No\u00advem\u00adber.")
    assert found.text == "It sold 65,000 motorcars in November."
    assert all(found.content[found.in_file(i)] == char for i, char in enumerate(found.text))


def test_a_draft_that_an_older_program_saved_is_read(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_bytes("Le pont coûtera 48 millions d’euros.\r\n".encode("cp1252"))
    assert load_draft(tmp_path / "d.txt", tmp_path).text == "Le pont coûtera 48 millions d’euros.\n"


def test_a_web_page_is_read_as_it_shows_and_its_links_are_citations() -> None:
    found = draft(
        "<html><head><title>No text</title></head><style>p{margin:3px}</style>"
        f"<p>It sold <a class=x href='{URL}?a=1&amp;b=2'><b>65&nbsp;000</b> cars</a> &amp; 3&#160;vans &c; <a name=x>in May</a>.</p>"
    )
    assert found.text == "It sold 65\u00a0000 cars & 3\u00a0vans &c; in May."
    (citation,) = found.citations
    assert citation.targets == (f"{URL}?a=1&b=2",) and found.text[citation.start : citation.end] == "65\u00a0000 cars"


@pytest.mark.parametrize("name", ["a.rst", "a.adoc", "a.TEX", "a.rtf", "a.odt"])
def test_a_draft_of_a_kind_whose_links_are_not_read_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(f"It sold `65,000 <{URL}>`_ cars.")
    with pytest.raises(InputError, match="whose links nothing here reads; save it as Markdown"):
        load_draft(tmp_path / name, tmp_path)


def test_a_pdf_is_read_as_a_draft(tmp_path: Path) -> None:
    assert load_draft(pdf(tmp_path / "a.pdf", (740, "It sold 65,000 cars.")), tmp_path).text == "It sold 65,000 cars.\n"


def test_prose_between_two_rules_is_no_metadata() -> None:
    assert "No car was sold" in draft("It shut.\n\n---\nNo car was sold: none.\n---\nIt opened.").text
    assert "Note to readers" in draft("It shut.\n\n---\nNote to readers: none.\n---\nIt opened.").text


def test_brackets_that_are_no_link_stay() -> None:
    assert draft("He said [sic] so.").text == "He said [sic] so."


STRUCTURED = f"""---
sources:
- {URL}
---
# A title

A sentence with **bold** and [words][] that
wraps, *so it does*. Another.

- First item
- Second item. With two.

| Year | Cars |
|:-----|-----:|
| 2024 | 65,000 |

> Somebody said
> this over
> three lines.

```python
x = "99,000 cars"
```

A title of another form
=======================

Last <{URL}>.

[words]: {URL}
"""


def test_structure_breaks_no_sentence_and_code_is_skipped() -> None:
    found = draft(STRUCTURED)
    rows = [found.text[s.start : s.end] for s in sentences(found.text, pack("en"))]
    assert rows == [
        "A title",
        "A sentence with bold and words that wraps, so it does.",
        "Another.",
        "First item",
        "Second item.",
        "With two.",
        "| Year | Cars |",
        "|:-----|-----:|",
        "| 2024 | 65,000 |",
        "Somebody said this over three lines.",
        "A title of another form",
        "Last .",
    ]
    assert [found.text[c.start : c.end] for c in found.citations] == ["words", ""]


def test_a_list_of_sources_stands_for_the_whole_draft() -> None:
    assert document_sources(draft(STRUCTURED).meta) == ((URL,),)


def test_a_link_whose_words_wrap_is_one_sentence() -> None:
    found = draft(f"It has taken\n[78,000\norders]({URL}) so far.")
    assert [found.text[s.start : s.end] for s in sentences(found.text, pack("en"))] == ["It has taken 78,000 orders so far."]


def test_a_suppression_keeps_codes_reason_and_line() -> None:
    found = draft("One.\n\n<!-- factcheck: ignore S101, S104: seen by our reporter -->\nTwo.\n")
    (suppression,) = found.suppressions
    assert (suppression.codes, suppression.reason, suppression.line) == (("S101", "S104"), "seen by our reporter", 3)
    assert "factcheck" not in found.text


def test_a_suppression_without_a_reason_has_none() -> None:
    (suppression,) = draft("<!-- factcheck: ignore S101 -->").suppressions
    assert suppression.reason == ""


@given(st.text(alphabet="ab [](){}*_`#>-!<^@:.\n12/éß", max_size=200))
def test_every_character_of_the_plain_text_stands_in_the_file(content: str) -> None:
    try:
        found = draft(content)
    except InputError:
        return
    assert all(c in (found.content[found.in_file(i)], " ") for i, c in enumerate(found.text))
    assert all(found.content[found.in_file(i)].isspace() for i, c in enumerate(found.text) if c == " ")
    assert all(0 <= c.start <= c.end <= len(found.text) for c in found.citations)


def test_a_word_document_keeps_hyperlinks_as_citations(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("It sold ")
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(URL, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "65,000 cars"
    run.append(text)
    link.append(run)
    paragraph._p.append(link)
    document.save(str(tmp_path / "d.docx"))
    found = load_draft(tmp_path / "d.docx", tmp_path)
    assert found.text == "It sold 65,000 cars\n\n"
    (citation,) = found.citations
    assert (found.text[citation.start : citation.end], citation.targets) == ("65,000 cars", (URL,))


def test_a_missing_draft_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such draft"):
        load_draft(tmp_path / "none.md", tmp_path)


@pytest.mark.parametrize(
    ("content", "plain", "linked"),
    [
        ("It opens [in June 2028 @k].", "It opens in June 2028.", "in June 2028"),
        ("It sold [65,000 cars, by its own count @k, p. 3].", "It sold 65,000 cars, by its own count.", "65,000 cars, by its own count"),
        ("It opens in June [see @k].", "It opens in June .", ""),
        ("Elle ouvre en juin [voir @k].", "Elle ouvre en juin .", ""),
        ("Sie öffnet im Juni [vgl. @k, S. 3].", "Sie öffnet im Juni .", ""),
        ("It opens in June [-@k].", "It opens in June .", ""),
    ],
)
def test_words_in_brackets_before_a_key_are_text_unless_they_only_lead_to_it(content: str, plain: str, linked: str) -> None:
    found = draft(content)
    assert found.text == plain
    (citation,) = found.citations
    assert citation.targets == ("k",)
    assert found.text[citation.start : citation.end] == linked


@pytest.mark.parametrize("mark", ["[@k]", "[^k]", f"<{URL}>"])
@pytest.mark.parametrize("stop", ["", "."])
def test_a_mark_behind_a_space_stands_behind_the_words_before_it(mark: str, stop: str) -> None:
    found = draft(f"- The bell was sold {mark}{stop}\n- The clock was kept\n")
    (citation,) = found.citations
    assert found.text[: citation.start].endswith("sold") and citation.start == citation.end


@pytest.mark.parametrize(
    ("sources", "listed"),
    [
        ("gazette", (("gazette",),)),
        ("[gazette, wheel]", (("gazette",), ("wheel",))),
        ("[{id: gazette}]", (("gazette",),)),
        ("[[gazette]]", (("gazette",),)),
        (f"['The Gazette, {URL}']", ((URL, f"The Gazette, {URL}"),)),
        ("[]", ()),
        ("", ()),
    ],
)
def test_sources_of_the_front_matter_may_be_written_in_several_ways(sources: str, listed: tuple[tuple[str, ...], ...]) -> None:
    assert document_sources(draft(f"---\nsources: {sources}\n---\nText.").meta) == listed


def test_a_draft_without_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("---\ntitle: t\n---\n<!-- nothing yet -->\n", "utf-8")
    with pytest.raises(InputError, match="holds no text"):
        load_draft(tmp_path / "d.md", tmp_path)


@pytest.mark.parametrize("cited", ["[@{my source}]", "[see @{my source}, p. 3]", "[65,000 cars](<my source>)"])
def test_a_source_whose_name_has_spaces_is_cited_in_braces_or_brackets(cited: str) -> None:
    (citation,) = draft(f"It sold 65,000 cars {cited}.").citations
    assert citation.targets == ("my source",)
