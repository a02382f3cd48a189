"""Units of measure and money: their names in each language, and conversion to a base.

Names and symbols come from CLDR (through babel) and from `lang/<code>/units.toml`, which adds what newspapers write and CLDR does not.
Factors are exact where the unit is defined exactly (mile, acre, pound: NIST SP 811, appendix B).
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extract.figures.units import prefixed
from factcheck.extract.figures.units.units_table import ALWAYS, CLDR, FACTORS, FAHRENHEIT, NOT_SYMBOLS, REGIONAL, SYMBOLS, TIME
from factcheck.lang import Pack


@dataclass(frozen=True)
class UnitNames:
    """What a language calls units: `names` in lower case, `symbols` as printed; `money` holds the ids that are currencies."""

    names: dict[str, str]
    symbols: dict[str, str]
    prefixes: dict[str, str]
    either: dict[str, tuple[str, str, Decimal, tuple[str, ...]]]
    persons: frozenset[str]
    subunits: dict[str, tuple[str, Decimal]]
    money: frozenset[str]
    codes: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # names of several words by their first, longest first
    tails: frozenset[str] = frozenset()  # names that may end a compound: "Loipenkilometer", "Überstunden"
    things: frozenset[str] = frozenset()  # what only looks like a unit or a compound of one: "Siebenmeter"

    def of_compound(self, word: str) -> str | None:
        """The unit that a compound ends in: km for "loipenkilometer". An instrument is none ("thermometer", "parameter")."""
        if word in self.things:
            return None
        for cut in range(_QUALIFIER, len(word)):
            if word[cut:] in self.tails:
                return None if word[cut - 1] in "oa" else self.names[word[cut:]]
        return None


def is_time(unit: str) -> bool:
    """Whether a unit measures time."""
    return unit in TIME


def is_measured(unit: str) -> bool:
    """Whether what is given in a unit is measured (litres, and litres a day), and not counted one by one (people)."""
    upper = without_per(unit)
    return upper in FACTORS or upper == FAHRENHEIT or is_time(upper)


def convert(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """`value` in the base unit of its dimension: (1, "mi") is (1609.344, "m"), (212, "°F") is (100, "°C").

    Money and counted things have no base and come back unchanged; of a rate both sides are converted ("EUR/ha" to "EUR/m²"). Months
    and years convert to months, days and shorter to seconds: between the two there is no exact factor.
    """
    if unit == FAHRENHEIT:
        return (value - 32) * 5 / 9, "°C"
    known = FACTORS.get(unit) or FACTORS.get(f"{unit}s")  # of rates the lower part stands in the singular: "EUR/acre", "people/day"
    if known is not None:
        base, factor, offset = known
        return value * Decimal(factor) + Decimal(offset), base
    if "/" in unit:
        top, _, bottom = unit.partition("/")
        above, top_base = convert(value, top)
        below, bottom_base = convert(Decimal(1), bottom)
        return above / below, f"{top_base}/{bottom_base}"
    return value, unit


def without_per(unit: str) -> str:
    """A unit without per what: "people" of "people/day"; "km/h" is a unit of its own."""
    return unit if unit in FACTORS else unit.partition("/")[0]


def convert_difference(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """As `convert`, for a difference: a step of 9 °F is one of 5 °C, with no zero point to move."""
    if unit == FAHRENHEIT:
        return value * 5 / 9, "°C"
    if unit == "K":
        return value, "°C"
    return convert(value, unit)


@cache
def money_nouns(pack: Pack) -> dict[str, frozenset[str]]:
    """The noun of each of CLDR's names of currencies in use: "guaraníes" of "guaraníes paraguayos", with the codes of all that have it."""
    last = not pack.part("speech").get("names", {}).get("noun_first", True)
    found: dict[str, set[str]] = defaultdict(set)
    active = _active()
    plurals = _cldr(pack.part("units").get("locale", pack.code))["currency_names_plural"]
    for code in sorted(active & set(plurals)):
        for form in sorted(plurals[code]):
            words = plurals[code][form].lower().replace("-", " ").split()
            if len(words) > 1 and "(" not in plurals[code][form]:
                found[words[-1] if last else words[0]].add(code)
    return {word: frozenset(codes) for word, codes in sorted(found.items())}


@cache
def unit_names(pack: Pack) -> UnitNames:
    """The units and currencies of a language; built once. What the language's own data say comes before what CLDR does."""
    data = pack.part("units")
    names, symbols = _measures(pack)
    codes, prefixes = _currencies(pack, names)
    names.update({word.lower(): unit for table in ("units", "money") for unit, words in data.get(table, {}).items() for word in words})
    symbols.update(data.get("symbols", {}))
    for word in data.get("not_units", []):
        names.pop(word, None)
        symbols.pop(word, None)
    hundredths = {word: (code, 1 / Decimal(parts)) for word, (code, parts) in data.get("subunits", {}).items()}
    subunits = hundredths | {word: (unit, Decimal(times)) for word, (unit, times) in data.get("parts", {}).items()}
    return UnitNames(
        names,
        symbols,
        prefixes,
        either={
            word: (entry["large"], entry["small"], Decimal(entry["from"]), tuple(entry.get("evidence", [])))
            for word, entry in data.get("either", {}).items()
        },
        persons=frozenset(data.get("persons", [])),
        subunits=subunits,
        money=frozenset({*codes, *prefixes.values(), *data.get("money", {}), *(c for c, _ in hundredths.values() if c not in FACTORS)}),
        codes=codes,
        phrases=_phrases([*names, *subunits]),
        tails=frozenset(data.get("tails", [])),
        things=frozenset(data.get("not_units", [])),
    )


def _measures(pack: Pack) -> tuple[dict[str, str], dict[str, str]]:
    """The names and the symbols of units of measure, with their prefixes ("kilo"), as CLDR has them in the language's spellings."""
    data = pack.part("units")
    names = dict(prefixed.names(data.get("prefixes", {}), data.get("prefixed", {})))
    symbols = {**prefixed.symbols(), **ALWAYS}
    spellings = [_cldr(locale)["unit_patterns"] for locale in (data.get("locale", pack.code), *data.get("spellings", []))]
    endings = tuple(data.get("dative_after", []))
    for key, unit in CLDR.items():
        for form, name in (row for patterns in spellings for row in _cldr_names(patterns.get(key, {}))):
            if form == "long" and len(name) > 2:
                names.setdefault(name.lower(), unit)
                if endings and name.endswith(endings):
                    names.setdefault(f"{name.lower()}n", unit)  # "Lichtjahren"
            elif name.lower() not in NOT_SYMBOLS:
                symbols.setdefault(name, unit)
    return names, symbols


def _currencies(pack: Pack, names: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The codes of currencies, and what is printed before their amounts; puts what they are called among the `names` of units."""
    data, active = pack.part("units"), _active()
    cldr = _cldr(data.get("locale", pack.code))
    codes = {code: code for code in sorted(cldr["currency_names"]) if len(code) == 3 and (code[0] != "X" or code in REGIONAL)}
    for code in codes:
        plural = cldr["currency_names_plural"].get(code, {})
        for name in [cldr["currency_names"][code], *(plural[form] for form in sorted(plural))]:
            low = name.lower().replace("’", "'")
            if "(" not in low and (code in active or low not in names):
                names.setdefault(low, code)
                names.setdefault(low.replace(" & ", " and "), code)
    prefixes = dict(SYMBOLS)
    for code, symbol in sorted(cldr["currency_symbols"].items()):
        low = symbol.lower().replace("\xa0", " ")
        if not low.isalpha():
            prefixes.setdefault(low, code)
    for word, shared in money_nouns(pack).items():
        if len(shared) == 1:  # "guaraníes" are of one country only
            names.update({w: next(iter(shared)) for w in (word, _unaccented(word)) if w not in names and w not in data.get("at_home", [])})
    return codes, prefixes


def _cldr(locale: str) -> Mapping[str, Any]:
    """What CLDR knows of a language."""
    from babel import Locale  # imported late because it is slow

    return Locale.parse(locale)._data


_QUALIFIER = 4  # letters that a compound has before its unit at least ("Über-stunden")


def _phrases(names: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Names of more than one word by their first word, as (with spaces for hyphens, as they are), the longest first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in names:
        plain = name.replace("-", " ")
        if " " in plain:
            found[plain.split(" ", 1)[0]].append((plain, name))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for first, rows in found.items()}


def _unaccented(word: str) -> str:
    """ "guaranis" for "guaranís", as newspapers abroad print."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _cldr_names(forms: Mapping[str, Mapping[str, object]]) -> list[tuple[str, str]]:
    """("long", "hectares"), ("short", "ha"): the words of CLDR's patterns without the place of the number."""
    out = []
    for form in ("long", "short", "narrow"):
        for key, pattern in sorted(forms.get(form, {}).items()):
            if key != "per" and isinstance(pattern, str) and "{0}" in pattern:
                name = pattern.replace("{0}", "").replace("\xa0", " ").replace("\u202f", " ").replace("’", "'").strip()
                if name:
                    out.append((form, name))
    return out


def _active() -> frozenset[str]:
    """Codes in use somewhere, so that "franc" or "peseta" of old does not displace a living name."""
    from babel.core import get_global

    codes: set[str] = set()
    for spans in get_global("territory_currencies").values():
        codes.update(span[0] for span in spans if span[2] is None and span[3])
    return frozenset(codes)
