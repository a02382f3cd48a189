"""A file or page from outside becomes stored text: HTML, PDF, DOCX, e-mail, Markdown, plain text.

The stored text is what quotes point into; it is kept as it was read, with line ends and Unicode composition made uniform.
"""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from factcheck.model import InputError
from factcheck.read.files import read_text
from factcheck.read.source import FIELDS, split_front_matter

if TYPE_CHECKING:
    from docx.table import Table
    from pypdfium2 import PdfTextPage


@dataclass(frozen=True, slots=True)
class Converted:
    """Text and the metadata that the document itself carried (keys of `FIELDS`). `first_line`: the line of a text file (from 1) on which
    the text begins; of other kinds, whose lines are made here, 1."""

    text: str
    meta: dict[str, str]
    first_line: int = 1


PAGES = (".html", ".htm", ".xhtml")
KINDS = (".txt", ".md", *PAGES, ".pdf", ".docx", ".eml")
"""What files are called that are read as articles."""


def convert(path: Path) -> Converted:
    """Read a document by its kind. What it does not say itself, its title and its date, is taken from its first line and from the
    beginning of its name. Raises `InputError` for what cannot be read."""
    found = _read(path)
    told = {"title": _headline(found.text), "published": _day_in(path.name)}
    return replace(found, meta={key: value for key, value in told.items() if value} | found.meta)


_DAY = re.compile(r"((?:1[5-9]|20)\d\d)([-_. ]?)(\d{2})\2(\d{2})(?!\d)")


def _day_in(name: str) -> str | None:
    """The day with which a file's name begins: `2025-08-07-title.txt`, `20250807_title.pdf`."""
    found = _DAY.match(name)
    try:
        return dt.date(int(found[1]), int(found[3]), int(found[4])).isoformat() if found else None
    except ValueError:
        return None


def _headline(text: str) -> str | None:
    """The first line, where it is a heading or stands above more text like one."""
    first, _, rest = text.strip().partition("\n")
    bare = first.lstrip("#").strip("*_ ")
    marked = first.startswith("#") or (len(bare) < _LONGEST and bare[-1:] not in '.!…:;,|»”")')
    return bare if marked and rest.strip() and any(map(str.isalpha, bare)) else None


_LONGEST = 120  # characters of a headline


def _read(path: Path) -> Converted:
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
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = _decoded(path, "utf-16")
    elif suffix in PAGES and (declared := _CHARSET.search(head)):
        content = _decoded(path, declared[1].decode())
    else:
        content = read_text(path)
    if suffix in PAGES or re.match(r"\s*<(!doctype html|html)", content, re.IGNORECASE):
        return _tidy(html(content, name=str(path)))
    meta, body, line = split_front_matter(content, name=str(path))
    line += len(body) - len(body.lstrip("\n"))
    return _tidy(Converted(body, {key: str(meta[key]) for key in FIELDS if isinstance(meta.get(key), str)}, line), lines_kept=True)


_CHARSET = re.compile(rb"<meta[^>]*charset=[\"']?(?!utf-?8)([\w-]+)", re.IGNORECASE)


def _decoded(path: Path, encoding: str) -> str:
    """The text of a file in an encoding that it tells itself: by its first two bytes, as what some editors save as "Unicode" does, or in
    the head of a page."""
    try:
        return path.read_bytes().decode(encoding).replace("\r\n", "\n")
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(f"is not in the encoding that it names, {encoding}", path=path, remedy="save it in UTF-8") from error


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
    try:
        text = body.get_content() if body is not None else ""
    except LookupError as error:  # an encoding that nobody knows
        raise InputError(f"cannot be read ({error})", path=path, remedy="save the article's text as plain text") from error
    if not text.strip():
        raise InputError("this message holds no text", path=path, remedy="save the article's text as plain text")
    date, sender = message["date"], message["from"]
    by = sender.addresses[0] if sender and sender.addresses else None  # who sends it publishes it: two messages of one are one witness
    told = {
        "title": message["subject"],
        "outlet": by and (by.display_name or by.addr_spec),
        "author": sender,
        "published": date.datetime and date.datetime.date() if date else None,
    }
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
    if not lines:
        return ""  # a scan
    usual = sorted(gap for gap, _ in room)[len(room) // 4] if room else 0.0
    parted = ["\n\n" if gap > usual + _GAP * height else "\n" for gap, height in room]
    return "".join(line + end for line, end in zip(lines, [*parted, ""], strict=True))


def _docx(path: Path) -> Converted:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, BadZipFile) as error:
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


def _tidy(converted: Converted, *, lines_kept: bool = False) -> Converted:
    """`lines_kept`: of a text file, whose lines people count in their editor."""
    text = unicodedata.normalize("NFC", converted.text)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)  # control characters carry nothing that a reader sees
    text = re.sub(r"[ \t]+\n", "\n", text)
    if not lines_kept:
        text = re.sub(r"\n{3,}", "\n\n", text)
    return replace(converted, text=text.strip("\n") + "\n")
