"""Word drafts: hyperlinks, footnotes and comments are citations; headings, tables and lists stay apart from sentences."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from factcheck.check import StatementStatus, check
from factcheck.check.stated.draft import Draft
from factcheck.check.stated.load import load_draft
from factcheck.model import InputError
from factcheck.run import analyse

URL = "https://example.org/one"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SOURCE = "Citroën sold 65,000 cars in 2024. The battery weighs 60 kilograms. The plant in Kenitra employs 2,000 people.\n"


def hyperlink(paragraph: Any, words: str, url: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def footnotes(document: Any, notes: dict[int, str]) -> None:
    rows = "".join(f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>' for n, text in notes.items())
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, f"<w:footnotes {W}>{rows}</w:footnotes>".encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def refer(paragraph: Any, note: int) -> None:
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(note))
    paragraph.add_run()._r.append(mark)


def saved(document: Any, root: Path) -> Draft:
    document.save(str(root / "d.docx"))
    return load_draft(root / "d.docx", root)


def dossier(root: Path) -> Path:
    (root / "sources").mkdir()
    head = f"title: One\noutlet: The Outlet\npublished: 2025-08-05\nlanguage: en\nurl: {URL}"
    (root / "sources" / "one.md").write_text(f"---\n{head}\n---\n{SOURCE}", "utf-8")
    return root


def test_a_footnote_is_a_citation_where_its_mark_stands(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("It sold 65,000 cars")
    refer(paragraph, 2)
    paragraph.add_run(" last year.")
    footnotes(document, {2: f"The Outlet, {URL}."})
    found = saved(document, tmp_path)
    assert found.text == "It sold 65,000 cars last year.\n\n"
    (citation,) = found.citations
    assert (citation.start, citation.end) == (19, 19)
    assert citation.targets == (URL, "The Outlet")


def test_a_comment_that_names_an_address_is_a_citation(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("It sold ")
    run = paragraph.add_run("65,000 cars")
    document.add_comment(run, text=f"see {URL}", author="Desk")
    found = saved(document, tmp_path)
    assert found.text.startswith("It sold 65,000 cars")
    assert any(URL in citation.targets for citation in found.citations)


def test_headings_lists_and_tables_stay_apart_from_sentences(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("A year in figures", 1)
    document.add_paragraph("The battery weighs 60 kilograms.", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Cars"
    table.cell(0, 1).text = "65,000"
    document.add_paragraph("The end.")
    assert saved(document, tmp_path).text == "A year in figures\n\nThe battery weighs 60 kilograms.\n\n| Cars | 65,000 |\n\nThe end.\n\n"


def test_a_word_draft_is_checked_like_any_other(tmp_path: Path) -> None:
    root = dossier(tmp_path)
    document = docx.Document()
    document.add_heading("Small cars", 1)
    first = document.add_paragraph("Citroën sold ")
    hyperlink(first, "65,000 cars", URL)
    first.add_run(" in 2024.")
    second = document.add_paragraph("The battery weighs 70 kilograms")
    refer(second, 1)
    second.add_run(".")
    document.add_paragraph("Thieves took 900 cars in Marseille.")
    footnotes(document, {1: f"{URL}"})
    document.save(str(root / "d.docx"))
    found = check(analyse(root), [root / "d.docx"]).statements
    assert [s.status.value for s in found] == ["supported", "contradicted", "unsourced"]
    text = load_draft(root / "d.docx", root).content
    assert all(text[s.start : s.end] == s.quote for s in found)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut"])
def test_a_broken_document_is_refused_with_a_remedy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "d.docx").write_bytes(content)
    with pytest.raises(InputError, match="cannot be read as DOCX"):
        load_draft(tmp_path / "d.docx", tmp_path)


def test_a_table_is_read_by_its_rows_and_labels(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, (label, value) in enumerate((("Citroën", "2024"), ("Cars sold", "56,000"), ("People in Kenitra", ""))):
        table.cell(row, 0).text = label
        table.cell(row, 1).text = value
    hyperlink(table.cell(2, 1).paragraphs[0], "2,000", URL)
    document.add_paragraph("The end.")
    found = saved(document, tmp_path)
    assert found.text == "| Citroën | 2024 |\n|---|---|\n| Cars sold | 56,000 |\n| People in Kenitra | 2,000 |\n\nThe end.\n\n"
    assert [found.text[c.start : c.end] for c in found.citations] == ["2,000"]
    statements = check(analyse(dossier(tmp_path)), [tmp_path / "d.docx"]).statements
    told = [(s.quote, s.status.value) for s in statements if s.status is not StatementStatus.NOT_A_CLAIM]
    assert told == [("Cars sold | 56,000", "unsourced"), ("People in Kenitra | 2,000", "supported")]
