"""Names of places: countries of CLDR in each language, short names and adjectives of the packs, cities of the shipped list."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from factcheck.lang import Pack

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for. `form`: "name", "demonym" or "adjective"."""

    place_id: str
    name: str
    form: str


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """Lower case without accents, hyphens as spaces."""
    low = name.lower().replace("’", "'").replace("-", " ")
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).translate(_LETTERS)


def slug(name: str) -> str:
    """A name as a step of a place id: no accents, hyphens for spaces."""
    flat = unicodedata.normalize("NFKD", name)
    return "".join(c for c in flat if not unicodedata.combining(c)).replace(" ", "-").replace("/", "-")


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """Rows "plain name, country, English name" sorted by plain name: searched by halves, no table is built."""
    return (_DATA / "cities.tsv").read_text("utf-8").split("\n")


@lru_cache(maxsize=8192)
def city(key: str) -> Known | None:
    """The city of a plain name: the largest of its name, and a city's own name before another's alternate name."""
    lines = _lines()
    at = bisect_left(lines, key + "\t")
    if at == len(lines) or not lines[at].startswith(key + "\t"):
        return None
    _, country, name = lines[at].split("\t")
    return Known(f"{country}/{slug(name)}", name, "name")


@lru_cache(maxsize=8192)
def begins_longer(word: str) -> bool:
    """Whether a city's name of several words begins with this plain word."""
    lines = _lines()
    at = bisect_left(lines, word + " ")
    return at < len(lines) and lines[at].startswith(word + " ")


@lru_cache(maxsize=16)
def territories(code: str) -> dict[str, str]:
    """Names of countries (ISO 3166-1) and continents (UN M49) in a language, by code; read from CLDR where the shipped list lacks it."""
    rows = [line.split("\t") for line in (_DATA / "territories.tsv").read_text("utf-8").splitlines() if line.startswith(code + "\t")]
    if rows:
        return {row[1]: row[2] for row in rows}
    from babel import Locale

    return {k: v for k, v in sorted(Locale.parse(code).territories.items()) if k not in ("ZZ", "XA", "XB")}


@lru_cache(maxsize=1)
def groups() -> dict[str, tuple[str, ...]]:
    """What holds each country, from nearest outward: the EU where it is a member, then its continent (UN M49)."""
    rows = (line.split("\t") for line in (_DATA / "countries.tsv").read_text("utf-8").splitlines())
    return {row[0]: tuple(row[1:]) for row in rows}


def _english(place_id: str) -> str:
    return territories("en").get(place_id, place_id.rsplit("/", maxsplit=1)[-1].replace("-", " "))


@lru_cache(maxsize=16)
def names(pack: Pack) -> dict[str, Known]:
    """Countries, continents and groups in a language, by plain name."""
    found = {plain(v): Known(k, _english(k), "name") for k, v in territories(pack.code).items() if k != "001"}
    for place_id, words in pack.part("places").get("names", {}).items():
        found.update({plain(word): Known(place_id, _english(place_id), "name") for word in words})
    return found


@lru_cache(maxsize=16)
def adjectives(pack: Pack) -> dict[str, Known]:
    """Adjectives and demonyms of places in a language, by plain word."""
    found: dict[str, Known] = {}
    for form, table in (("adjective", "adjectives"), ("demonym", "demonyms")):
        for place_id, words in pack.part("places").get(table, {}).items():
            found.update({plain(word): Known(place_id, _english(place_id), form) for word in words})
    return found
