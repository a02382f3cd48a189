"""A dossier: the folder of one story."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.model import InputError, Source
from factcheck.read.config import Config, load_config
from factcheck.read.files import slug
from factcheck.read.source import load_source


@dataclass(frozen=True, slots=True)
class Dossier:
    """`root`: the folder; `sources`: its articles by name; `config`: what `factcheck.toml` says, or the defaults; `unread`: documents under
    `sources/` that are no stored articles, which a person may believe to be read."""

    root: Path
    config: Config
    sources: tuple[Source, ...]
    unread: tuple[str, ...] = ()


def open_dossier(root: Path) -> Dossier:
    """Read a dossier. A folder with nothing but `sources/*.md`, or with articles at its top, is one too. Nothing is written.

    Raises `InputError` where there is no dossier or a file in it cannot be used.
    """
    if not root.is_dir():
        what = "is no folder" if root.exists() else "no such folder"
        raise InputError(what, path=root, remedy="name a folder that holds `sources/*.md`, or make one with `factcheck init`")
    config = load_config(root)
    paths = source_paths(root)
    if not paths:
        lying = [*root.iterdir(), *root.glob("sources/*")]
        documents = sorted(str(p.relative_to(root)) for p in lying if p.suffix.lower() in _DOCUMENTS and not p.name.startswith("."))
        named = f"--published 2025-08-07 {documents[0]}{' …' if len(documents) > 1 else ''}" if documents else "FILE…"
        remedy = f"run `factcheck init`, then `factcheck add {named}`{' (an article needs its date)' if documents else ''}"
        raise InputError("no dossier here: no `sources/*.md`", path=root, remedy=remedy)
    return Dossier(root, config, tuple(load_source(path, root) for path in paths), _unread(root, paths))


_DOCUMENTS = (".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml")  # what `factcheck add` stores as articles


def source_paths(root: Path) -> list[Path]:
    """The article files of a dossier, sorted by name."""
    folder = root / "sources"
    if folder.is_dir():
        return sorted(p for p in folder.glob("*.md") if not p.name.startswith("."))
    # Articles that lie directly in the folder; pages without front matter (a README) are not articles.
    return sorted(p for p in root.glob("*.md") if not p.name.startswith(".") and _has_front_matter(p))


def _unread(root: Path, stored: Sequence[Path]) -> tuple[str, ...]:
    """Documents under `sources/` of which no article is made; the original beside the article that was stored from it is read."""
    names = {slug(path.stem) for path in stored}
    found = [p for p in sorted((root / "sources").rglob("*")) if p.suffix.lower() in _DOCUMENTS and p not in stored and p.is_file()]
    shown = [p.relative_to(root) for p in found if p.suffix.lower() == ".md" or slug(p.stem) not in names]
    return tuple(path.as_posix() for path in shown if not any(part.startswith(".") for part in path.parts))


def _has_front_matter(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (b"---\n", b"---\r", b"\xef\xbb\xbf-")
