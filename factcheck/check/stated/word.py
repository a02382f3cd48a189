"""DOCX drafts: their text, and hyperlinks, footnotes and comments as citations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.check.stated.draft import Citation, Draft, targets
from factcheck.model import InputError
from factcheck.read.convert import shown_nodes

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def load_word(path: Path, name: str) -> Draft:
    """The draft in a DOCX file. Offsets are into its text, paragraphs parted by an empty line. Raises `InputError` for a file that
    is no DOCX and one without text."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise InputError("cannot be read as DOCX", path=name, remedy="open it in a word processor and save it again") from error
    notes = _parts(document, "footnotes", "footnote") | _parts(document, "comments", "comment")
    pieces: list[str] = []
    citations: list[Citation] = []
    length = 0
    cell: Any = None
    for paragraph in document.element.body.iter(f"{_W}p"):
        before, cell = cell, next(paragraph.iterancestors(f"{_W}tc"), None)
        edge = _edge(before, cell)
        pieces.append(edge)
        length += len(edge)
        begin = length
        for node in shown_nodes(paragraph):
            if node.tag == f"{_W}t" and node.text:
                pieces.append(node.text)
                length += len(node.text)
                link = next((a for a in node.iterancestors() if a.tag == f"{_W}hyperlink"), None)
                if link is not None and (target := _target(document, link)):
                    citations.append(Citation(length - len(node.text), length, (target,)))
            elif node.tag in (f"{_W}tab", f"{_W}br"):
                pieces.append(" ")
                length += 1
            elif node.tag in (f"{_W}footnoteReference", f"{_W}commentReference"):
                kind = "footnote" if node.tag.endswith("footnoteReference") else "comment"
                text = notes.get((kind, str(node.get(f"{_W}id"))), "")
                if named := targets(text, {}):
                    citations.append(Citation(length, length, named))
        if length > begin and cell is None:
            pieces.append("\n\n")
            length += 2
    text = "".join(pieces)
    if not text.strip():
        raise InputError("this document holds no text", path=name, remedy="give a draft with text in it")
    return Draft(path, name, text, text, {}, tuple(citations), (), (0,), (0,))


def _edge(before: Any, cell: Any) -> str:
    """What stands between two paragraphs where the one behind or the one before is in a cell of a table, so that the table is one: bars
    between cells, a rule under the first row."""
    if cell is None:
        return " |\n\n" if before is not None else ""
    if before is cell:
        return " "
    if before is None:
        return "| "
    row, last = cell.getparent(), before.getparent()
    if row is last:
        return " | "
    if row.getparent() is not last.getparent():
        return " |\n\n| "
    first = last.getprevious() is None or last.getprevious().tag != last.tag
    return " |\n" + ("|---" * len(last.findall(f"{_W}tc")) + "|\n" if first else "") + "| "


def _parts(document: Any, part: str, element: str) -> dict[tuple[str, str], str]:
    """The texts of footnotes or comments, by kind and id."""
    from lxml import etree

    found: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{part}"):
            # Parts made by others hold bytes; those that python-docx knows hold a tree.
            blob = relation.target_part.blob
            tree = etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for node in tree.iter(f"{_W}{element}"):
                words = [t.text for t in node.iter(f"{_W}t") if t.text]
                found[element, str(node.get(f"{_W}id"))] = " ".join([*words, *_addresses(relation.target_part, node)])
    return found


def _addresses(part: Any, node: Any) -> list[str]:
    links = [link.get(f"{_R}id") for link in node.iter(f"{_W}hyperlink")]
    return [part.rels[i].target_ref for i in links if i in part.rels]


def _target(document: Any, link: Any) -> str | None:
    relation = document.part.rels.get(link.get(f"{_R}id"))
    return relation.target_ref if relation is not None and relation.is_external else None
