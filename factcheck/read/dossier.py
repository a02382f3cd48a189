"""A dossier: the folder of one story."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.model import InputError, Source
from factcheck.model.progress import counted
from factcheck.read.config import FILE, Config, load_config
from factcheck.read.convert import KINDS, PAGES, SHEETS
from factcheck.read.files import slug
from factcheck.read.lying import (
    Identity,
    cites,
    has_front_matter,
    identity,
    lists_sources,
    lying,
    named_draft,
    read_document,
    set_apart,
)
from factcheck.read.source import load_source


class Why(StrEnum):
    """Why something was not read."""

    FAILED = "failed"  # its text cannot be had
    DEEPER = "deeper"  # it lies in a folder under `sources/`
    BESIDE = "beside"  # articles are under `sources/`, and it lies beside that folder with what was stored there
    FOLDER = "folder"  # it is a folder of documents
    DRAFT = "draft"  # it is called a draft
    CITING = "citing"  # it says what it rests on, as drafts do


@dataclass(frozen=True, slots=True)
class Unread:
    """What was not read and a person may believe to be: a document, or a folder of them. `told`: what is wrong and what to do."""

    path: str
    why: Why
    told: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """`root`: the folder; `sources`: its articles by name; `config`: what `factcheck.toml` says, or the defaults; `unread`: documents in it
    of which nothing was read."""

    root: Path
    config: Config
    sources: tuple[Source, ...]
    unread: tuple[Unread, ...] = ()


def dossier_around(here: Path, drafts: Sequence[Path]) -> Path:
    """The folder to read where none is named: this one, or, where it is no dossier, the nearest one above the drafts that lies in it, or,
    where it holds no article, the nearest dossier above them, else the folder that they lie in."""
    if (here / FILE).exists() or (here / "sources").is_dir():
        return here
    above = {next((p for p in (d.resolve().parent, *d.resolve().parents) if (p / FILE).exists()), d.parent) for d in drafts if d.is_file()}
    around = above.pop() if len(above) == 1 else here
    inside = (around / FILE).exists() and around.resolve().is_relative_to(here.resolve())  # what else lies here is none of its articles
    return around if inside or not lying(here, {one for d in drafts if (one := identity(d)) is not None}) else here


def open_dossier(root: Path, *, without: Iterable[Path | int] = ()) -> Dossier:
    """Read a dossier: the articles that were stored under `sources/` and the documents that lie there as they came; where there are none,
    those that lie in the folder itself. Nothing is written. `without`: files that are no articles, such as a draft that is checked.

    Raises `InputError` where there is no article or a stored one cannot be used. A document that cannot be read is named in `unread`.
    """
    if not root.is_dir():
        what = "is no folder" if root.exists() else "no such folder"
        raise InputError(what, path=root, remedy="name a folder of articles")
    config = load_config(root)
    apart = set_apart(root, config, without)
    place = root / "sources" if lying(root / "sources", apart) else root
    found = lying(place, apart)
    stored = [path for path in found if (has_front_matter(path) if place != root else _is_article(path))]
    names = _names(stored)
    came = [path for path in sorted({*found} - {*stored}) if not _original(path, names)]
    sources = [load_source(path, root) for path in stored]
    read, unread = _read(came, root, sources)
    if place == root:
        drafts = _drafts(came, {source.path: source.text for source in read}, root)
        read, unread = [source for source in read if source.path not in drafts], [*unread, *drafts.values()]
    sources += read
    unread += _beside(root, names, apart) if place != root else _folders(root, apart)
    if not sources:
        raise _nothing_read(root, unread)
    return Dossier(root, config, tuple(sorted(sources, key=lambda s: s.path)), tuple(unread))


def _read(came: Sequence[Path], root: Path, stored: Sequence[Source]) -> tuple[list[Source], list[Unread]]:
    """Documents as they came; those that nothing tells the language of, tables with hardly a word, after the others."""
    read: list[Source] = []
    unread = []
    for path in counted(sorted(came, key=lambda p: p.suffix.lower() in SHEETS), "opening documents"):
        spoken = [code for code, _ in Counter(source.language for source in (*stored, *read)).most_common()]
        try:
            source = read_document(path, root, beside=spoken)
        except InputError as error:
            unread.append(Unread(_shown(path.relative_to(root)), Why.FAILED, f"{error.what}; {error.remedy}"))
        else:
            read += [source] if source is not None else []
    return read, unread


def _shown(path: Path) -> str:
    """A path as it can be printed: a name may hold what no encoding has."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path.as_posix())


def _drafts(came: Sequence[Path], texts: Mapping[str, str], root: Path) -> dict[str, Unread]:
    """Which of the documents that lie in a folder are drafts of ours: a draft that is read as an article supports itself. One is called
    so, or says which of the others it rests on while none of them names it."""
    paths = {path.relative_to(root).as_posix(): path for path in came}
    cited = {name: cites(path, texts.get(name, ""), paths) for name, path in paths.items()}
    named = set().union(*cited.values())
    out = {}
    for name, path in paths.items():
        if named_draft(path):
            out[name] = Unread(_shown(Path(name)), Why.DRAFT)
        elif lists_sources(path) or (cited[name] and name not in named):
            out[name] = Unread(_shown(Path(name)), Why.CITING)
    return out


def _is_article(path: Path) -> bool:
    """Whether a file that lies in the folder itself is written as a stored article is; another Markdown file is a document like any."""
    return has_front_matter(path) and re.search(rb"^published:", path.read_bytes()[:4096], re.MULTILINE) is not None


def _names(stored: Sequence[Path]) -> set[str]:
    """What stored articles are called, and what `factcheck add` would call them."""
    return {path.stem for path in stored} | {slug(path.stem) for path in stored}


def _original(path: Path, names: Collection[str]) -> bool:
    """Whether an article was stored from a document: `a.md` from `A.pdf`."""
    return slug(path.stem) in names or path.name in names


def _beside(root: Path, names: Collection[str], apart: Collection[Identity]) -> list[Unread]:
    """What lies deeper under `sources/`, and what lies in the folder itself where articles were stored from some of that."""
    under = root / "sources"
    deeper = [p for p in sorted(under.rglob("*")) if p.parent != under and p.is_file() and p.suffix.lower() in KINDS]
    deeper = [p for p in deeper if p.suffix.lower() == ".md" or not _original(p, names)]
    shown = [p.relative_to(root) for p in deeper]
    out = [Unread(_shown(path), Why.DEEPER) for path in shown if not any(part.startswith(".") for part in path.parts)]
    at_top = lying(root, apart)
    left = [path for path in at_top if not _original(path, names)]
    return out + [Unread(_shown(path.relative_to(root)), Why.BESIDE) for path in left if len(left) < len(at_top)]


def _folders(root: Path, apart: Collection[Identity]) -> list[Unread]:
    """The folders with documents in them, beside which others lie. What a browser saved beside a page is part of that page."""
    pages = {path.stem for path in lying(root) if path.suffix.lower() in PAGES}
    saved = {p.name for p in root.iterdir() if (found := _SAVED.fullmatch(p.name)) and found[1] in pages}
    folders = [p for p in sorted(root.iterdir()) if p.is_dir() and not p.name.startswith(".") and p.name not in {*_OWN, *saved}]
    filled = [path for path in folders if lying(path, apart) or lying(path / "sources", apart)]
    return [Unread(f"{_shown(path.relative_to(root))}/", Why.FOLDER) for path in filled]


_OWN = ("claims", "reports")  # folders of a dossier that hold no articles
_SAVED = re.compile(r"(.+)[_.-][^\W\d_]+")  # "page_files", "page-Dateien"


def _nothing_read(root: Path, unread: Sequence[Unread]) -> InputError:
    """The error where there is no article to report on."""
    failed = [one for one in unread if one.why is Why.FAILED]
    folders = [one for one in unread if one.why is Why.FOLDER]
    if failed:
        return InputError("; ".join(f"{one.path} {one.told}" for one in failed), path=root, remedy="no other article lies here")
    if folders:
        remedy = f"name one of its folders, such as {root / folders[0].path}"
        return InputError("no articles lie here, but in folders of it", path=root, remedy=remedy)
    drafts = [one for one in unread if one.why in (Why.DRAFT, Why.CITING)]
    if drafts:
        what = f"no articles here, only what is taken for a draft: {', '.join(one.path for one in drafts)}"
        return InputError(what, path=root, remedy="put the articles beside it, or begin its name with its day if it is one")
    kinds = ", ".join(kind.lstrip(".") for kind in KINDS)
    remedy = f"put articles into the folder ({kinds}), or run `factcheck init` and `factcheck add` them"
    return InputError("no articles here", path=root, remedy=remedy)
