"""Documents that lie in a folder as they came – texts, pages, PDF and Word files, messages – are read where they lie, with what
`factcheck add` would store; nothing is written."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote

from factcheck.lang import languages, pack
from factcheck.model import InputError, Source
from factcheck.read.config import Config
from factcheck.read.convert import KINDS, WORKBOOKS, convert, day_in
from factcheck.read.source import digest_of, published, told_by
from factcheck.read.text import fold

# What people keep their texts in and nothing here reads: such a file is named, with what to do.
_UNKNOWN = (".doc", ".rtf", ".odt", ".pages", ".wpd", ".msg", ".epub", ".mht", ".mhtml", ".webarchive", *WORKBOOKS)
# What lies beside the work in many a folder and is about the folder.
_ABOUT = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing", "authors", "requirements"})
Identity = tuple[int, int]


def lying(folder: Path, apart: Collection[Identity] = ()) -> list[Path]:
    """The documents directly in a folder, by name. `apart`: files that are no articles, whatever they hold."""
    if not folder.is_dir():
        return []
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() in (*KINDS, *_UNKNOWN) and _is_document(p))
    files = {identity(p): p for p in sorted(found, key=Path.is_symlink, reverse=True)}  # a file and a link to it are one
    return [p for p in found if files[identity(p)] == p and identity(p) not in apart]


def _is_document(path: Path) -> bool:
    """Whether a file may be an article: not one that a program hides, and no page about the folder."""
    hidden = path.name.startswith((".", "~$"))
    return not hidden and path.is_file() and (path.stem.lower() not in _ABOUT or has_front_matter(path))


def has_front_matter(path: Path) -> bool:
    """Whether a Markdown file begins as a stored article does."""
    if path.suffix.lower() != ".md":
        return False
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"---\n", b"---\r", b"\xef\xbb\xbf-")
    except OSError:
        return False


def named_draft(path: Path) -> bool:
    """Whether a file of a kind that people write is called a draft: "draft 2.md", "harbour-draft.docx". A day before its name makes it an
    article: "2025-06-25 draft.txt" may be about one that clubs choose players in."""
    words = re.findall(r"[^\W\d_]{2,}", fold(path.stem))
    called = {fold(word) for code in languages() for word in pack(code).part("text").get("drafts", [])}
    return path.suffix.lower() in _WRITTEN and day_in(path.name) is None and bool(called & {*words[:1], *words[-1:]})


def cites(path: Path, text: str, names: Collection[str]) -> set[str]:
    """Which other files of its folder a document names, as drafts name their sources and articles do not."""
    if path.suffix.lower() not in _WRITTEN:
        return set()
    shown = unquote(unicodedata.normalize("NFC", text))
    there = {suffix for suffix in KINDS if suffix in shown.lower()}  # hardly any article names a file
    others = (name for name in names if name != path.name and Path(name).suffix.lower() in there)
    return {name for name in others if re.search(rf"(?<![\w-]){re.escape(unicodedata.normalize('NFC', name))}", shown)}


def lists_sources(path: Path) -> bool:
    """Whether the front matter of a document says what it rests on, as that of a draft may."""
    return has_front_matter(path) and re.search(rb"^sources:", path.read_bytes()[:4096], re.MULTILINE) is not None


_WRITTEN = (".md", ".txt", ".docx")


def identity(file: Path | int) -> Identity | None:
    """What tells a file from every other, whatever path leads to it; None where there is none. An open file may be given by its number."""
    try:
        stat = os.fstat(file) if isinstance(file, int) else file.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def set_apart(root: Path, config: Config, without: Iterable[Path | int]) -> set[Identity]:
    """The files that are no articles: the drafts that the configuration names, and those given."""
    patterns = [pattern for pattern in config.check.drafts if not Path(pattern).is_absolute() and ".." not in Path(pattern).parts]
    drafts = (path for pattern in patterns for path in root.glob(pattern))
    return {found for file in (*drafts, *without) if (found := identity(file)) is not None}


def read_document(path: Path, root: Path, *, beside: Sequence[str] = ()) -> Source | None:
    """A document as a source; None for a report that was written into the folder. Its name is the file's, its date None where neither the
    document nor its name gives one; `beside`: as of `told_by`. Raises `InputError` for what cannot be read."""
    if not path.name.isprintable():
        raise InputError(f"the name {path.name!r} holds what cannot be printed", path=path.parent, remedy="rename the file")
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", path=path, remedy="check its permissions") from error
    if _GENERATED.search(head):
        return None
    found = convert(path)
    if _SIGNED.search(found.text) or _HEADED.match(found.text):
        return None
    name, meta = path.relative_to(root).as_posix(), found.meta
    day, language = meta.get("published"), meta.get("language")
    return Source(
        name=path.name,
        path=name,
        title=meta.get("title"),
        outlet=meta.get("outlet"),
        published=published(day, name=name) if day else None,
        language=pack(language).code if language else told_by(found.text, name=name, beside=beside),
        url=meta.get("url"),
        author=meta.get("author"),
        digest=digest_of(found.text),
        text=found.text,
        first_line=found.first_line,
    )


# Reports that were written into the folder: a page, any format by its last line, the text of a terminal by its counts.
_GENERATED = re.compile(rb'<meta name="generator" content="factcheck ')
_SIGNED = re.compile(r"\bfactcheck\s+\d[\w.]*\s[\w\s]{4,30}\s[0-9a-f]{8}\.")
_HEADED = re.compile(r"[^\n]+\n\d+ [^\n·]+ · \d+ [^\n·]+ · \d+ [^\n]+\n\d+ [^\n]+\n")
