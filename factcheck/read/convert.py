"""A file or page from outside becomes stored text: HTML, PDF, DOCX, e-mail, Markdown, plain text.

The stored text is what quotes point into; it is kept as it was read, with line ends and Unicode composition made uniform.
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import InputError
from factcheck.read.files import read_text
from factcheck.read.source import FIELDS, split_front_matter

if TYPE_CHECKING:
    from docx.table import Table
    from pypdfium2 import PdfTextPage


@dataclass(frozen=True, slots=True)
class Converted:
    """Text and the metadata that the document itself carried (keys of `FIELDS`)."""

    text: str
    meta: dict[str, str]


def convert(path: Path) -> Converted:
    """Read a document by its kind. Raises `InputError` for what cannot be read."""
    if not path.exists():
        raise InputError("no such file", path=path, remedy="check the name")
    suffix = path.suffix.lower()
    head = path.read_bytes()[:1024] if path.is_file() else b""
    if path.is_file() and not head.strip():
        raise InputError("is empty", path=path, remedy="give a file with an article in it")
    if suffix == ".pdf" or head.startswith(b"%PDF"):
        return _tidy(_pdf(path))
    if suffix == ".docx":
        return _tidy(_docx(path))
    if suffix == ".eml":
        return _tidy(_eml(path))
    if head.startswith(b"{\\rtf"):
        raise InputError("is RTF, which is not read", path=path, remedy="save it as DOCX or plain text")
    content = _utf16(path) if head.startswith((b"\xff\xfe", b"\xfe\xff")) else read_text(path)
    if suffix in (".html", ".htm", ".xhtml") or re.match(r"\s*<(!doctype html|html)", content, re.IGNORECASE):
        return _tidy(html(content, name=str(path)))
    meta, body, _ = split_front_matter(content, name=str(path))
    return _tidy(Converted(body, {key: str(meta[key]) for key in FIELDS if isinstance(meta.get(key), str)}))


def _utf16(path: Path) -> str:
    """What some editors save as "Unicode": UTF-16, in the order of bytes that its first two tell."""
    try:
        return path.read_bytes().decode("utf-16").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError("is neither UTF-8 nor UTF-16", path=path, remedy="save it as plain text in UTF-8") from error


def html(content: str, *, name: str) -> Converted:
    """The article of a web page, with title, date, outlet and language where the page states them."""
    import trafilatura

    captioned = _CAPTION.sub(r"<p>\2</p>\1", content)  # a caption inside the table would be taken for its header
    text = trafilatura.extract(captioned, include_comments=False, include_tables=True, favor_precision=True)
    if not text:
        raise InputError("no article text found in this page", path=name, remedy="save the article's text as Markdown or plain text")
    found = trafilatura.extract_metadata(content)
    meta: dict[str, str] = {}
    if found is not None:
        pairs = {"title": found.title, "outlet": found.sitename, "published": found.date, "url": found.url, "author": found.author}
        meta = {key: str(value) for key, value in pairs.items() if value}
    if match := re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2})", content):
        meta["language"] = match[1].lower()
    return Converted(_parted(text), meta)


_CAPTION = re.compile(r"(<table\b[^>]*>)\s*<caption\b[^>]*>(.*?)</caption>", re.IGNORECASE | re.DOTALL)


def _parted(text: str) -> str:
    """The paragraphs of a page, which come one a line, with an empty line between; rows of a table and items of a list stay together."""
    out: list[str] = []
    for line in text.split("\n"):
        if out and not (line[:1] in ("|", "-") and out[-1][:1] == line[:1]):
            out.append("")
        out.append(line)
    return "\n".join(out)


def _eml(path: Path) -> Converted:
    """A message: its text as it was before mail encoded it, its subject, day and sender."""
    import email
    from email.message import EmailMessage
    from email.policy import default

    message = email.message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=default)
    body = message.get_body(("plain", "html"))
    text = body.get_content() if body is not None else ""
    if not text.strip():
        raise InputError("this message holds no text", path=path, remedy="save the article's text as plain text")
    date = message["date"]
    told = {"title": message["subject"], "author": message["from"], "published": date.datetime and date.datetime.date() if date else None}
    meta = {key: str(value) for key, value in told.items() if value}
    if body is not None and body.get_content_subtype() == "html":
        return Converted(html(text, name=str(path)).text, meta)
    return Converted(text.replace("\r\n", "\n"), meta)


def _pdf(path: Path) -> Converted:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(str(path))
        pages = [_page(page.get_textpage()) for page in document]
    except pypdfium2.PdfiumError as error:
        raise InputError(f"cannot be read as PDF ({error})", path=path, remedy="save the article's text as plain text") from error
    text = "\n\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "").replace("\x02", "")
    if not text.strip():
        raise InputError("this PDF holds no text (a scan?)", path=path, remedy="run text recognition on it first")
    text = re.sub(r"(\w)-\n(\w)", r"\1\2", text)  # words broken at the end of a line
    text = re.sub(r"(?<![.!?:»”\"\n])\n(?!\n)", " ", text)  # lines of one paragraph
    return Converted(text, {})


_GAP = 0.4  # of a line's height: how much more room than between most lines parts two paragraphs


def _page(page: "PdfTextPage") -> str:
    """The lines of a page, with an empty one where the page leaves more room between two than it usually does."""
    lines: list[str] = []
    room: list[tuple[float, float]] = []  # above each line but the first, and the line's height
    at, low = 0, 0.0
    for line in page.get_text_range().split("\r\n"):
        if line.strip():
            _, bottom, _, top = page.get_charbox(at + len(line) - len(line.lstrip()), loose=True)
            room += [(low - top, top - bottom)] if lines else []
            lines.append(line)
            low = bottom
        at += len(line) + 2
    usual = sorted(gap for gap, _ in room)[len(room) // 4] if room else 0.0
    parted = ["\n\n" if gap > usual + _GAP * height else "\n" for gap, height in room]
    return "".join(line + end for line, end in zip(lines, [*parted, ""], strict=True))


def _docx(path: Path) -> Converted:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise InputError("cannot be read as DOCX", path=path, remedy="open it in a word processor and save it again") from error
    blocks = [_table(block) if isinstance(block, Table) else block.text for block in document.iter_inner_content()]
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise InputError("this document holds no text", path=path, remedy="give a file with an article in it")
    properties = document.core_properties
    heads = (p.text.strip() for p in document.paragraphs if p.style is not None and _HEADLINE.fullmatch(p.style.name or ""))
    author = properties.author if properties.author != "python-docx" else ""  # the library's template says so of itself
    meta = {"title": properties.title or next((head for head in heads if head), ""), "author": author or ""}
    return Converted(text, {key: value for key, value in meta.items() if value})


_HEADLINE = re.compile(r"Title|Heading 1", re.IGNORECASE)  # styles carry these names in a file of any language


def _table(table: "Table") -> str:
    """A table of a Word file as a Markdown table, its first row as header."""
    rows = [[" ".join(cell.text.split()).replace("|", "\\|") for cell in row.cells] for row in table.rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ""
    width = max(map(len, rows))
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _tidy(converted: Converted) -> Converted:
    text = unicodedata.normalize("NFC", converted.text)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)  # control characters carry nothing that a reader sees
    text = re.sub(r"[ \t]+\n", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
    return Converted(text, converted.meta)
