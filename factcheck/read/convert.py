"""A file or page from outside becomes stored text: HTML, PDF, DOCX, e-mail, subtitles, CSV, Markdown, plain text.

The stored text is what quotes point into; it is kept as it was read, with line ends and Unicode composition made uniform.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from factcheck.model import InputError
from factcheck.read.files import UNSEEN, decoded, read_document_text
from factcheck.read.pdf import text_of_pdf
from factcheck.read.plain import LIGATURE
from factcheck.read.sheets import markdown_table, table_of
from factcheck.read.source import FIELDS, split_front_matter
from factcheck.read.subtitles import spoken

if TYPE_CHECKING:
    from email.message import MIMEPart

    from docx.table import Table
    from docx.text.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Converted:
    """Text and the metadata that the document itself carried (keys of `FIELDS`). `first_line`: the line of a text file (from 1) on which
    the text begins; of other kinds, whose lines are made here, 1."""

    text: str
    meta: dict[str, str]
    first_line: int = 1


PAGES = (".html", ".htm", ".xhtml")
SUBTITLES = (".srt", ".vtt")
SHEETS = (".csv", ".tsv")
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")
KINDS = (".txt", ".md", *PAGES, ".pdf", ".docx", ".eml", *SUBTITLES, *SHEETS)
"""What files are called that are read as articles."""


def convert(path: Path) -> Converted:
    """Read a document by its kind. What it does not say itself, its title and its date, is taken from its first line and from the
    beginning of its name. Raises `InputError` for what cannot be read."""
    found = _read(path)
    told = {"title": _headline(found.text), "published": day_in(path.name)}
    return replace(found, meta={key: value for key, value in told.items() if value} | found.meta)


_DAY = re.compile(r"((?:1[5-9]|20)\d\d)([-_. ]?)(\d{2})\2(\d{2})(?!\d)")


def day_in(name: str) -> str | None:
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
    if first.startswith("|"):
        return None  # a table
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
        return _tidy(Converted(text_of_pdf(path), {}))
    if suffix == ".docx":
        return _tidy(_docx(path))
    if suffix == ".eml":
        return _tidy(_eml(path))
    if head.startswith(b"{\\rtf"):
        raise InputError("is RTF, which is not read", path=path, remedy="save it as DOCX or plain text")
    if suffix in WORKBOOKS:
        raise InputError("is a workbook of spreadsheets, which is not read", path=path, remedy="save its sheets as CSV")
    declared = _CHARSET.search(head) if suffix in PAGES else None
    content = decoded(path, declared[1].decode()) if declared else read_document_text(path)
    if suffix in SUBTITLES:
        return _tidy(_subtitles(content, path))
    if suffix in SHEETS:
        return _tidy(Converted(table_of(content), {}), lines_kept=True)
    if suffix in PAGES or re.match(r"\s*<(!doctype html|html)", content, re.IGNORECASE):
        return _tidy(html(content, name=str(path)))
    meta, body, line = split_front_matter(content, name=str(path))
    line += len(body) - len(body.lstrip("\n"))
    return _tidy(Converted(body, {key: str(meta[key]) for key in FIELDS if isinstance(meta.get(key), str)}, line), lines_kept=True)


_CHARSET = re.compile(rb"<meta[^>]*charset=[\"']?(?!utf-?8)([\w-]+)", re.IGNORECASE)


def _subtitles(content: str, path: Path) -> Converted:
    text = spoken(content)
    if not text:
        raise InputError("holds no subtitles", path=path, remedy="save what is said as plain text")
    return Converted(text, {})


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
        text = _content(body) if body is not None else ""
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
    meta = {key: _named(str(value)) for key, value in told.items() if value}
    if body is not None and body.get_content_subtype() == "html":
        return Converted(html(text, name=str(path)).text, meta)
    return Converted(text.replace("\r\n", "\n"), meta)


def _content(body: "MIMEPart") -> str:
    """The text of a part; one that names no encoding, or ASCII, may hold other characters all the same."""
    if body.get_content_charset("ascii") in ("ascii", "us-ascii"):
        data = body.get_payload(decode=True)
        return _guessed(data) if isinstance(data, bytes) else ""
    return str(body.get_content())


def _named(header: str) -> str:
    """What a line of the head says; the bytes of characters that were not encoded for mail are kept in it as what no text may hold."""
    return _guessed(header.encode("utf-8", "surrogateescape"))


def _guessed(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _docx(path: Path) -> Converted:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, BadZipFile) as error:
        raise InputError("cannot be read as DOCX", path=path, remedy="open it in a word processor and save it again") from error
    blocks = [_table(block) if isinstance(block, Table) else _words(block) for block in document.iter_inner_content()]
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise InputError("this document holds no text", path=path, remedy="give a file with an article in it")
    properties = document.core_properties
    heads = (p.text.strip() for p in document.paragraphs if p.style is not None and _HEADLINE.fullmatch(p.style.name or ""))
    author = properties.author if properties.author != "python-docx" else ""  # the library's template says so of itself
    meta = {"title": properties.title or next((head for head in heads if head), ""), "author": author or ""}
    return Converted(text, {key: value for key, value in meta.items() if value})


_HEADLINE = re.compile(r"Title|Heading 1", re.IGNORECASE)  # styles carry these names in a file of any language


def _words(paragraph: "Paragraph") -> str:
    """What a paragraph says with its changes accepted: the library leaves out words that somebody inserted while changes were tracked."""
    return "".join(node.text or "" if node.tag == _W + "t" else " " for node in shown_nodes(paragraph._p) if node.tag in _WORDS)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = (f"{_W}t", f"{_W}tab", f"{_W}br")


def shown_nodes(paragraph: Any) -> Iterator[Any]:
    """What stands in a paragraph of a Word file once its changes are accepted, without the paragraphs of a text box in it."""
    for node in paragraph.iter():
        above = {one.tag: one for one in reversed([*node.iterancestors()])}
        if above.get(f"{_W}p") is paragraph and f"{_W}moveFrom" not in above:
            yield node


def _table(table: "Table") -> str:
    """A table of a Word file as a Markdown table, its first row as header."""
    rows = [[" ".join(" ".join(map(_words, cell.paragraphs)).split()) for cell in row.cells] for row in table.rows]
    return markdown_table([row for row in rows if any(row)])


def _tidy(converted: Converted, *, lines_kept: bool = False) -> Converted:
    """`lines_kept`: of a text file, whose lines people count in their editor."""
    text = unicodedata.normalize("NFC", converted.text)
    text = LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m.group()), UNSEEN.sub("", text))
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)  # control characters carry nothing that a reader sees
    text = re.sub(r"[ \t]+\n", "\n", text)
    if not lines_kept:
        text = re.sub(r"\n{3,}", "\n\n", text)
    return replace(converted, text=text.strip("\n") + "\n")
