"""A file or page from outside becomes stored text: HTML, PDF, DOCX, Markdown, plain text.

The stored text is what quotes point into; it is kept as it was read, with line ends and Unicode composition made uniform.
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import InputError
from factcheck.read.files import read_text
from factcheck.read.source import FIELDS, split_front_matter


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
    content = read_text(path)
    if suffix in (".html", ".htm", ".xhtml") or re.match(r"\s*<(!doctype html|html)", content, re.IGNORECASE):
        return _tidy(html(content, name=str(path)))
    meta, body, _ = split_front_matter(content, name=str(path))
    return _tidy(Converted(body, {key: str(meta[key]) for key in FIELDS if isinstance(meta.get(key), str)}))


def html(content: str, *, name: str) -> Converted:
    """The article of a web page, with title, date, outlet and language where the page states them."""
    import trafilatura

    text = trafilatura.extract(content, include_comments=False, include_tables=True, favor_precision=True)
    if not text:
        raise InputError("no article text found in this page", path=name, remedy="save the article's text as Markdown or plain text")
    found = trafilatura.extract_metadata(content)
    meta: dict[str, str] = {}
    if found is not None:
        pairs = {"title": found.title, "outlet": found.sitename, "published": found.date, "url": found.url, "author": found.author}
        meta = {key: str(value) for key, value in pairs.items() if value}
    if match := re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2})", content):
        meta["language"] = match[1].lower()
    return Converted(text, meta)


def _pdf(path: Path) -> Converted:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(str(path))
        pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise InputError(f"cannot be read as PDF ({error})", path=path, remedy="save the article's text as plain text") from error
    text = "\n\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "").replace("\x02", "")
    if not text.strip():
        raise InputError("this PDF holds no text (a scan?)", path=path, remedy="run text recognition on it first")
    text = re.sub(r"(\w)-\n(\w)", r"\1\2", text)  # words broken at the end of a line
    text = re.sub(r"(?<![.!?:»”\"\n])\n(?!\n)", " ", text)  # lines of one paragraph
    return Converted(text, {})


def _docx(path: Path) -> Converted:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise InputError("cannot be read as DOCX", path=path, remedy="open it in a word processor and save it again") from error
    text = "\n\n".join(p.text for p in document.paragraphs if p.text.strip())
    if not text:
        raise InputError("this document holds no text", path=path, remedy="give a file with an article in it")
    properties = document.core_properties
    meta = {"title": properties.title or "", "author": properties.author or ""}
    return Converted(text, {key: value for key, value in meta.items() if value})


def _tidy(converted: Converted) -> Converted:
    text = unicodedata.normalize("NFC", converted.text)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)  # control characters carry nothing that a reader sees
    text = re.sub(r"[ \t]+\n", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
    return Converted(text, converted.meta)
