"""Extractions kept between runs, outside the dossier.

An extraction depends on its source, the story's names and the code and data that read it, and on nothing else; the key is a digest of all
of these, so a kept extraction is the one that would be made. What cannot be read back is made anew. `FACTCHECK_CACHE` names another
folder, or "off".
"""

import json
import os
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from hashlib import blake2b
from pathlib import Path

from factcheck.extract.extract import Extraction, extract
from factcheck.extract.names.reading import NameCluster
from factcheck.extract.subjects.choice import Candidate
from factcheck.extract.subjects.voices import Heard
from factcheck.model import Claim, NotUnderstood, Source
from factcheck.read.config import Config
from factcheck.read.files import write_atomic

_READERS = ("model", "lang", "measures", "read", "extract")  # packages
_KEPT = 5000  # files; the oldest go first, so of a dossier of more articles none would be found again


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
    data = {
        "claims": [claim.model_dump(mode="json") for claim in made.claims],
        "not_understood": [item.model_dump(mode="json") for item in made.not_understood],
        "names": [[name.name, list(name.aliases), name.kind] for name in made.names],
        "candidates": {id: [astuple(row) for row in rows] for id, rows in made.candidates.items()},
        "spoken": made.spoken,
        "titled": sorted(made.titled),
        "heard": [astuple(one) for one in made.heard],
    }
    with suppress(OSError):  # a cache that cannot be written costs time, nothing else
        write_atomic(path, json.dumps(data, ensure_ascii=False))
    return made


def _load(path: Path, source: Source) -> Extraction | None:
    try:
        data = json.loads(path.read_bytes())
        return Extraction(
            source,
            tuple(Claim.model_validate_json(json.dumps(row)) for row in data["claims"]),
            tuple(NotUnderstood.model_validate_json(json.dumps(row)) for row in data["not_understood"]),
            tuple(NameCluster(name, tuple(aliases), kind) for name, aliases, kind in data["names"]),
            {id: tuple(Candidate(n, g, tuple(m), *rest) for n, g, m, *rest in rows) for id, rows in data["candidates"].items()},
            data["spoken"],
            frozenset(data["titled"]),
            tuple(Heard(speaker, start, end, at) for speaker, start, end, at in data["heard"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _key(source: Source, config: Config) -> str:
    told = config.model_dump_json(include={"entities", "measures"})
    digest = blake2b(digest_size=20)
    for part in (digest_of_code(*_READERS), told, source.model_dump_json()):
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


@cache
def digest_of_code(*packages: str) -> str:
    """A digest of the code and data of some packages: any change of them makes useless whatever they made."""
    root = Path(__file__).parents[1]
    digest = blake2b(digest_size=16)
    for package in packages:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in (".py", ".toml", ".txt", ".tsv", ".json", ".zip", ".gz"):
                digest.update(path.relative_to(root).as_posix().encode() + b"\0")
                digest.update(path.read_bytes())
    return digest.hexdigest()


def kept_in() -> Path | None:
    """The folder for what is kept between runs; None where nothing is."""
    told = os.environ.get("FACTCHECK_CACHE")
    if told == "off":
        return None
    if told:
        return Path(told)
    from platformdirs import user_cache_path

    return user_cache_path("factcheck") / "extractions"


def prune() -> None:
    """Put away the oldest of very many files that are kept: asked once where many articles were read, as it looks at every file."""
    folder = kept_in()
    with suppress(OSError):  # another process may put them away too
        files = list(folder.glob("*.json")) if folder is not None else []
        if len(files) > _KEPT * 1.2:
            for path in sorted(files, key=lambda p: p.stat().st_mtime)[: len(files) - _KEPT]:
                path.unlink(missing_ok=True)
