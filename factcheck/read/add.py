"""Adding to a dossier: `init` makes the folder, `add` stores an article."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck.lang import pack
from factcheck.model import InputError
from factcheck.read.config import FILE
from factcheck.read.convert import Converted, convert, html
from factcheck.read.files import read_text, slug, write_atomic
from factcheck.read.source import FIELDS, digest_of, published, split_front_matter, told_by

TEMPLATE = """\
# The story of this dossier. Everything here is optional.
title = "{title}"
language = "{language}"        # of the report: en or fr

# Who and what the story is about, with every name that articles use for it.
# [[entities]]
# name = "Citroën Ami"
# aliases = ["Ami", "the little electric Citroën", "la voiturette"]
# kind = "product"

# Measures of this story that the tool does not know.
# [[measures]]
# id = "test-drives"
# kind = "cumulative"
# words = ["test drives", "essais"]

# [severities]
# S501 = "error"        # an answer that rests on one origin

# [check]
# drafts = ["drafts/*.md"]
# fail_on = ["S", "C", "A"]
"""


def init(root: Path, *, title: str | None = None, language: str = "en") -> list[Path]:
    """Make a dossier; existing files stay as they are. Returns what was made."""
    if root.exists() and not root.is_dir():
        raise InputError("is no folder", path=root, remedy="name a folder, or a name that is free")
    made = []
    for folder in ("sources", "claims", "reports"):
        path = root / folder
        if path.exists() and not path.is_dir():
            raise InputError("is in the way: not a folder", path=path, remedy="move it, then run `factcheck init` again")
        if not path.exists():
            path.mkdir(parents=True)
            made.append(path)
    path = root / FILE
    if not path.exists():
        name = " ".join((title or root.resolve().name).split()).replace("\\", "\\\\").replace('"', '\\"')
        write_atomic(path, TEMPLATE.format(title=name, language=language))
        made.append(path)
    return made


def must_be_dossier(root: Path) -> None:
    """Raises `InputError` where there is no dossier to add to."""
    if not (root / FILE).exists() and not (root / "sources").is_dir():
        what = "no dossier here" if root.is_dir() else "no such folder"
        raise InputError(what, path=root, remedy=f"run `factcheck init {root}`, then add the article again")


def add(
    root: Path, given: str, meta: Mapping[str, str | None], *, name: str | None = None, told: Callable[[str], None] | None = None
) -> Path:
    """Store an article under `sources/`. `meta` overrides what the document says of itself; a date is required.

    `told` hears what is replaced where this text is stored already. Raises `InputError` and writes nothing where there is no dossier, the
    article or its date cannot be used, or the name is taken by another text.
    """
    must_be_dossier(root)
    converted = _fetch(given) if re.match(r"https?://", given) else convert(Path(given))
    stated = {**converted.meta, **{key: value for key, value in meta.items() if value}}
    if not stated.get("published"):
        raise InputError("no publication date known", path=given, remedy="give it with --published 2025-08-07 (or 2025-08, 2025)")
    published(stated["published"], name=given)
    if stated.get("language"):
        pack(stated["language"])
    stated["language"] = stated.get("language") or told_by(converted.text, name=given)
    stated["digest"] = digest_of(converted.text)
    stem = slug(name or (stated.get("title") if re.match(r"https?://", given) else None) or Path(given).stem)
    path = root / "sources" / f"{stem}.md"
    content = front_matter(stated) + converted.text
    if path.exists() and not path.read_text("utf-8").endswith(converted.text):
        raise InputError("holds another text already", path=path, remedy="choose a name with --name, or edit that file")
    if told and path.exists():
        before = split_front_matter(read_text(path), name=str(path))[0]
        for key in FIELDS:
            if before.get(key) and before[key] != (now := " ".join(str(stated.get(key) or "").split())):
                told(f"{path}: this text was stored already; {key}: {before[key]!r} is replaced by {now or 'nothing'!r}")
    write_atomic(path, content)
    return path


def front_matter(meta: Mapping[str, str | None]) -> str:
    """The block at the top of a stored article, keys in a fixed order."""
    rows = [f"{key}: {_scalar(str(meta[key]))}" for key in FIELDS if meta.get(key)]
    return "---\n" + "\n".join(rows) + "\n---\n"


def _scalar(value: str) -> str:
    value = " ".join(value.split())
    if re.fullmatch(r"[\w][\w ./:+&’-]*", value) and ": " not in value and not value.endswith(":") and not value.isspace():
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _fetch(url: str) -> Converted:
    """Fetch a page: the one place that uses the network, and only because a person named the address."""
    import urllib.error
    import urllib.request

    request = urllib.request.Request(url, headers={"User-Agent": "factcheck (article archiving on request)"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            data = response.read(20_000_000)
            charset = response.headers.get_content_charset() or "utf-8"
    except (urllib.error.URLError, TimeoutError, ValueError) as error:
        reason = getattr(error, "reason", error)  # of a `URLError`, whose own words name classes and numbers
        why = getattr(reason, "strerror", None) or reason
        raise InputError(f"cannot be fetched ({why})", path=url, remedy="save the page and add the file") from error
    found = html(data.decode(charset, errors="replace"), name=url)
    return Converted(found.text, {**found.meta, "url": found.meta.get("url", url)})
