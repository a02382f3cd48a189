"""Extractions kept between runs, outside the dossier.

An extraction depends on its source, the story's names and the code, data and libraries that read it, and on nothing else; the key is a
digest of all of these, so a kept extraction is the one that would be made. What cannot be read back is made anew. `FACTCHECK_CACHE` names
another folder, or "off".
"""

import json
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import TypeAdapter

from factcheck.extract.extract import Extraction, extract
from factcheck.model import Source
from factcheck.read.config import Config
from factcheck.read.files import write_atomic

_READERS = ("model", "lang", "measures", "read", "extract")  # packages
_LIBRARIES = ("babel", "pystemmer", "rapidfuzz", "regex")  # what they know of words changes with their version
_KEPT = 5000  # files; the oldest go first, so of a dossier of more articles none would be found again
_COMPARED = 50  # dossiers whose comparisons are kept, in far larger files
COMPARED = "compared-"  # what the names of those files begin with
UNREADABLE = (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError)  # what reading a spoilt file may raise


def extract_cached(source: Source, config: Config) -> Extraction:
    """`extract(source, config)`, from the cache where it is there."""
    folder = kept_in()
    if folder is None:
        return extract(source, config)
    path = folder / f"{_key(source, config)}.json"
    found = _load(path, source)
    if found is not None:
        return found
    made = extract(source, config)
    keep(path, _kept().dump_json(made, exclude={"source"}).decode())
    return made


def _load(path: Path, source: Source) -> Extraction | None:
    try:
        return _kept().validate_python({**json.loads(path.read_bytes()), "source": source})
    except UNREADABLE:
        return None


@cache
def _kept() -> TypeAdapter[Extraction]:
    return TypeAdapter(Extraction)


def _key(source: Source, config: Config) -> str:
    told = config.model_dump_json(include={"entities", "measures"})
    digest = blake2b(digest_size=20)
    for part in (digest_of_code(*_READERS), told, source.model_dump_json()):
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


@cache
def digest_of_code(*packages: str) -> str:
    """A digest of the code and data of some packages, and of what they run on: any change makes useless whatever they made."""
    root = Path(__file__).parents[1]
    digest = blake2b("\0".join((sys.version, *map(_version, _LIBRARIES))).encode(), digest_size=16)
    for package in packages:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in (".py", ".toml", ".txt", ".tsv", ".json", ".zip", ".gz"):
                digest.update(path.relative_to(root).as_posix().encode() + b"\0")
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:  # installed by other means than as a package
        return ""


def kept_in() -> Path | None:
    """The folder for what is kept between runs; None where nothing is."""
    told = os.environ.get("FACTCHECK_CACHE")
    if told == "off":
        return None
    if told:
        return Path(told)
    from platformdirs import user_cache_path

    return user_cache_path("factcheck") / "extractions"


def keep(path: Path, told: str) -> None:
    """Write what is to be kept, where nobody else may read it: what it tells of may not have been published. Where that is impossible it
    costs time, and nothing else."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomic(path, told)


def prune() -> None:
    """Put away the oldest of very many files that are kept: asked once where many articles were read, as it looks at every file."""
    folder = kept_in()
    with suppress(OSError):  # another process may put them away too
        files = list(folder.glob("*.json")) if folder is not None else []
        compared = [path for path in files if path.name.startswith(COMPARED)]
        extracted = [path for path in files if not path.name.startswith(COMPARED)]
        for some, most in ((extracted, _KEPT), (compared, _COMPARED)):
            if len(some) > most * 1.2:
                for path in sorted(some, key=lambda p: p.stat().st_mtime)[: len(some) - most]:
                    path.unlink(missing_ok=True)
