"""Loading of language packs."""

import tomllib
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from factcheck.lang.toml import read_toml
from factcheck.model import InputError

_HERE = Path(__file__).parent


class Pack:
    """One language: its parts are read from disk when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.code = folder.name
        self._parts: dict[str, dict[str, Any]] = {}

    def part(self, name: str) -> dict[str, Any]:
        """The table of `lang/<code>/<name>.toml` ("numbers", "say/rules", …), or the tables of all files of the folder `<name>/`; empty
        where the language has neither."""
        if name not in self._parts:
            path = self.folder / f"{name}.toml"
            folder = self.folder / name
            files = sorted(folder.glob("*.toml")) if folder.is_dir() else [path] if path.exists() else []
            self._parts[name] = merged(files)
            if name != "text" and not name.startswith("say") and (also := self.part("text").get("respelled")):
                self._parts[name] = respelled(self._parts[name], also["from"], also["to"], frozenset(also["except"]))
        return self._parts[name]

    @cached_property
    def parts(self) -> list[str]:
        """Names of the parts that exist, sorted."""
        return sorted(str(p.relative_to(self.folder).with_suffix("").as_posix()) for p in self.folder.rglob("*.toml"))

    def __repr__(self) -> str:
        return f"Pack({self.code!r})"


def merged(files: Iterable[Path]) -> dict[str, Any]:
    """The tables of some files in one. Raises `InputError` for a file that is no TOML, and for a table that two files have."""
    found: dict[str, Any] = {}
    for path in files:
        try:
            tables = read_toml(path.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"not valid TOML: {error}", path=path, remedy="mend the file, with accented keys in quotes") from error
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8", path=path, remedy="save it as UTF-8") from error
        for key in tables:
            if key in found:
                raise InputError(f"table {key!r} stands in another file, too", path=path, remedy="keep each table in one file")
        found.update(tables)
    return found


def respelled(data: Any, letter: str, other: str, kept: frozenset[str]) -> Any:
    """The data with each of its words that has the letter in the other spelling, too ("dreißig", "dreissig"), unless that one is another
    word (`kept`)."""

    def also(word: Any) -> str | None:
        new = word.replace(letter, other) if isinstance(word, str) else word
        return None if new == word or new in kept else new

    if isinstance(data, dict):
        table = {key: respelled(value, letter, other, kept) for key, value in data.items()}
        return {new: table[key] for key in data if (new := also(key)) is not None} | table
    if isinstance(data, list):
        words = [respelled(value, letter, other, kept) for value in data]
        return words + [new for value in data if (new := also(value)) is not None and new not in data]
    return data


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a pack, sorted."""
    return tuple(sorted(p.name for p in _HERE.iterdir() if p.is_dir() and any(p.glob("*.toml"))))


@cache
def pack(code: str) -> Pack:
    """The pack of a language, by its ISO 639-1 code; a regional code ("fr-CA") falls back to its language.

    Raises `InputError` for a language that has no pack.
    """
    base = code.replace("_", "-").split("-")[0].lower()
    folder = _HERE / base
    if not base.isalpha() or not folder.is_dir():
        raise InputError(f"no language pack for {code!r}", remedy=f"use one of {', '.join(languages())}, or add {base}/ to factcheck/lang")
    return Pack(folder)
