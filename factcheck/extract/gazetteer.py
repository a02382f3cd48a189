"""Names of places: countries of CLDR in each language, short names and adjectives of the packs, cities of the shipped list."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from factcheck.lang import Pack

_CITIES = Path(__file__).parent / "data" / "cities.tsv"
_COUNTRIES = _CITIES.with_name("countries.tsv")


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for. `form`: "name", "demonym" or "adjective"."""

    place_id: str
    name: str
    form: str


def plain(name: str) -> str:
    """Lower case without accents, hyphens as spaces."""
    flat = unicodedata.normalize("NFKD", name.lower().replace("’", "'").replace("-", " "))
    return "".join(c for c in flat if not unicodedata.combining(c))


def slug(name: str) -> str:
    """A name as a step of a place id: no accents, hyphens for spaces."""
    flat = unicodedata.normalize("NFKD", name)
    return "".join(c for c in flat if not unicodedata.combining(c)).replace(" ", "-").replace("/", "-")


@lru_cache(maxsize=1)
def cities() -> dict[str, Known]:
    """Cities by plain name. The largest city of a name wins, and a city's own name wins over another's alternate name."""
    rows = [line.split("\t") for line in _CITIES.read_text("utf-8").splitlines()]
    found: dict[str, Known] = {}
    for country, name, _ in rows:
        found.setdefault(plain(name), Known(f"{country}/{slug(name)}", name, "name"))
    for country, name, others in rows:
        known = Known(f"{country}/{slug(name)}", name, "name")
        for other in others.split("|"):
            if other:
                found.setdefault(plain(other), known)
    return found


@lru_cache(maxsize=16)
def territories(code: str) -> dict[str, str]:
    """Names of countries (ISO 3166-1) and continents (UN M49) in a language, by code."""
    from babel import Locale

    return {k: v for k, v in sorted(Locale.parse(code).territories.items()) if k not in ("ZZ", "XA", "XB")}


@lru_cache(maxsize=1)
def groups() -> dict[str, tuple[str, ...]]:
    """What holds each country, from nearest outward: the EU where it is a member, then its continent (UN M49)."""
    rows = (line.split("\t") for line in _COUNTRIES.read_text("utf-8").splitlines())
    return {row[0]: tuple(row[1:]) for row in rows}


@lru_cache(maxsize=16)
def names(pack: Pack) -> dict[str, Known]:
    """Countries, continents, groups and their adjectives in a language, by plain name."""
    english = territories("en")
    found = {plain(v): Known(k, english.get(k, v), "name") for k, v in territories(pack.code).items() if k != "001"}
    data = pack.part("places")
    for form, table in (("name", "names"), ("adjective", "adjectives"), ("demonym", "demonyms")):
        for place_id, words in data.get(table, {}).items():
            for word in words:
                found[plain(word)] = Known(place_id, english.get(place_id, place_id.split("/")[-1].replace("-", " ")), form)
    return found
