"""Names of places: countries of CLDR in each language, short names and adjectives of the packs, regions and cities of the shipped lists."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from factcheck.lang import Pack

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_DATA = Path(__file__).parent / "data"
_SHORT = 3  # letters of names that are no city's without more words


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for. `form`: "name", "demonym" or "adjective". `minor` regions bear names that are often words or persons;
    `others` are what the name stands for where the text speaks of another country, `region` where the words before it lead to a region."""

    place_id: str
    name: str
    form: str
    minor: bool = False
    others: tuple[str, ...] = ()
    region: str = ""


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


@lru_cache(maxsize=2)
def _lines(table: str) -> list[str]:
    """Rows of a table sorted by plain name: searched by halves, no table is built."""
    return (_DATA / f"{table}.tsv").read_text("utf-8").split("\n")


def _rows(table: str, key: str) -> list[list[str]]:
    """The rows of a plain name, without the name."""
    lines, start = _lines(table), key + "\t"
    at = bisect_left(lines, start)
    out = []
    while at < len(lines) and lines[at].startswith(start):
        out.append(lines[at].split("\t")[1:])
        at += 1
    return out


@lru_cache(maxsize=8192)
def city(key: str) -> Known | None:
    """The city of a plain name: the largest of its name, and a city's own name before another's alternate name."""
    rows = _rows("cities", key) if len(key) > _SHORT else []
    return Known(f"{rows[0][0]}/{slug(rows[0][1])}", rows[0][1], "name") if rows else None


@lru_cache(maxsize=8192)
def spot(key: str) -> Known | None:
    """The region or city of a plain name, with what else it may stand for.

    A region comes before the cities of other countries unless they are larger, a city before the region named for it.
    """
    town = city(key)
    rows = _rows("regions", key)
    if not rows:
        return town
    first = next((row for row in rows if "c" not in row[2]), None)
    best = first or (None if town else rows[0])
    home = best[0][:2] if best else town.place_id[:2] if town else ""
    region = next((row[0] for row in rows if row[0][:2] == home), "")
    ids = [row[0] for row in rows] + ([town.place_id] if town else [])
    if best is None and town:
        return Known(town.place_id, town.name, "name", False, tuple(i for i in ids if i[:2] != home), region)
    assert best is not None
    return Known(best[0], english(best[0]), "name", best[2][0] == "m", tuple(i for i in ids if i[:2] != home), region)


@lru_cache(maxsize=4096)
def region_above(place_id: str) -> str:
    """The region that holds a region; empty where none is known."""
    rows = _rows("regions", plain(place_id.rpartition("/")[2]))
    return next((row[1] for row in rows if row[0] == place_id), "")


@lru_cache(maxsize=4096)
def is_region(place_id: str) -> bool:
    """Whether the place is a region, and no city of the same name."""
    key = plain(place_id.rpartition("/")[2])
    town = city(key)
    return (town is None or town.place_id != place_id) and any(row[0] == place_id for row in _rows("regions", key))


@lru_cache(maxsize=8192)
def begins_longer(word: str) -> bool:
    """Whether the name of several words of a city or region begins with this plain word."""
    for table in ("cities", "regions"):
        lines = _lines(table)
        at = bisect_left(lines, word + " ")
        if at < len(lines) and lines[at].startswith(word + " "):
            return True
    return False


_REGIONS = {"IC": "ES/Canary-Islands"}  # what CLDR names beside the countries and the list of regions names too


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


def english(place_id: str) -> str:
    """The English name of an id."""
    return territories("en").get(place_id, place_id.rsplit("/", maxsplit=1)[-1].replace("-", " "))


@lru_cache(maxsize=16)
def names(pack: Pack) -> dict[str, Known]:
    """Countries, continents and groups in a language, by plain name."""
    ids = {k: _REGIONS.get(k, k) for k in territories(pack.code) if k != "001"}
    found = {plain(territories(pack.code)[k]): Known(id, english(id), "name") for k, id in ids.items()}
    for place_id, words in pack.part("places").get("names", {}).items():
        found.update({plain(word): Known(place_id, english(place_id), "name") for word in words})
    return found


@lru_cache(maxsize=16)
def adjectives(pack: Pack) -> dict[str, Known]:
    """Adjectives and demonyms of places in a language, by plain word."""
    found: dict[str, Known] = {}
    for form, table in (("adjective", "adjectives"), ("demonym", "demonyms")):
        for place_id, words in pack.part("places").get(table, {}).items():
            found.update({plain(word): Known(place_id, english(place_id), form) for word in words})
    return found
