"""Units of measure and money: their names in each language, and conversion to a base.

Names and symbols come from CLDR (through babel) and from `lang/<code>/units.toml`, which adds what newspapers write and CLDR does not.
Factors are exact where the unit is defined exactly (mile, acre, pound: NIST SP 811, appendix B).
"""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from factcheck.lang import Pack

# unit -> (base unit, factor, offset): base = unit * factor + offset
_TABLE: dict[str, tuple[str, str, str]] = {
    **{
        u: ("m", f, "0")
        for u, f in {
            "km": "1000",
            "m": "1",
            "dm": "0.1",
            "cm": "0.01",
            "mm": "0.001",
            "µm": "0.000001",
            "nm": "0.000000001",
            "mi": "1609.344",
            "yd": "0.9144",
            "ft": "0.3048",
            "in": "0.0254",
            "nmi": "1852",
            "ly": "9460730472580800",
            "au": "149597870700",
            "hm": "100",
            "dam": "10",
            "pm": "0.000000000001",
        }.items()
    },
    **{
        u: ("m²", f, "0")
        for u, f in {
            "km²": "1000000",
            "m²": "1",
            "cm²": "0.0001",
            "ha": "10000",
            "acres": "4046.8564224",
            "mi²": "2589988.110336",
            "sq ft": "0.09290304",
            "yd²": "0.83612736",
            "in²": "0.00064516",
        }.items()
    },
    **{
        u: ("m³", f, "0")
        for u, f in {
            "m³": "1",
            "km³": "1000000000",
            "dm³": "0.001",
            "cm³": "0.000001",
            "L": "0.001",
            "dL": "0.0001",
            "cL": "0.00001",
            "mL": "0.000001",
            "hL": "0.1",
            "gal": "0.003785411784",
            "bbl": "0.158987294928",
            "pt": "0.000473176473",
            "qt": "0.000946352946",
            "ft³": "0.028316846592",
            "yd³": "0.764554857984",
            "cups": "0.0002365882365",
            "tbsp": "0.00001478676478125",
            "tsp": "0.00000492892159375",
            "fl oz": "0.0000295735295625",
            "acre-feet": "1233.48183754752",
        }.items()
    },
    **{
        u: ("kg", f, "0")
        for u, f in {
            "t": "1000",
            "kt": "1000000",
            "Mt": "1000000000",
            "q": "100",
            "kg": "1",
            "g": "0.001",
            "mg": "0.000001",
            "µg": "0.000000001",
            "lb": "0.45359237",
            "oz": "0.028349523125",
            "st": "6.35029318",
            "carats": "0.0002",
        }.items()
    },
    **{
        u: ("W", f, "0")
        for u, f in {
            "W": "1",
            "kW": "1000",
            "MW": "1000000",
            "GW": "1000000000",
            "TW": "1000000000000",
            "mW": "0.001",
            "hp": "745.69987158227022",
        }.items()
    },
    **{
        u: ("J", f, "0")
        for u, f in {
            "J": "1",
            "kJ": "1000",
            "MJ": "1000000",
            "GJ": "1000000000",
            "Wh": "3600",
            "kWh": "3600000",
            "MWh": "3600000000",
            "GWh": "3600000000000",
            "TWh": "3600000000000000",
            "kcal": "4184",
            "cal": "4.184",
        }.items()
    },
    **{
        u: ("m/s", f, "0")
        for u, f in {
            "m/s": "1",
            "km/h": "0.2777777777777777777777777778",
            "mph": "0.44704",
            "kn": "0.5144444444444444444444444444",
            "km/s": "1000",
        }.items()
    },
    **{
        u: ("B", f, "0")
        for u, f in {
            "B": "1",
            "kB": "1000",
            "MB": "1000000",
            "GB": "1000000000",
            "TB": "1000000000000",
            "PB": "1000000000000000",
            "bit": "0.125",
            "kbit": "125",
            "Mbit": "125000",
            "Gbit": "125000000",
        }.items()
    },
    **{
        u: ("Pa", f, "0")
        for u, f in {
            "Pa": "1",
            "hPa": "100",
            "kPa": "1000",
            "MPa": "1000000",
            "bar": "100000",
            "mbar": "100",
            "atm": "101325",
            "psi": "6894.757293168",
        }.items()
    },
    **{
        u: ("seconds", f, "0")
        for u, f in {
            "seconds": "1",
            "milliseconds": "0.001",
            "minutes": "60",
            "hours": "3600",
            "days": "86400",
            "weeks": "604800",
            "fortnights": "1209600",
        }.items()
    },
    **{
        u: ("months", f, "0")
        for u, f in {
            "months": "1",
            "quarters": "3",
            "semesters": "6",
            "years": "12",
            "decades": "120",
            "centuries": "1200",
            "millennia": "12000",
        }.items()
    },
    **{u: ("Hz", f, "0") for u, f in {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"}.items()},
    **{u: ("V", f, "0") for u, f in {"V": "1", "kV": "1000"}.items()},
    **{u: ("A", f, "0") for u, f in {"A": "1", "mA": "0.001"}.items()},
    "°C": ("°C", "1", "0"),
    "K": ("°C", "1", "-273.15"),
    "dB": ("dB", "1", "0"),
    "px": ("px", "1", "0"),
    "%": ("%", "1", "0"),
    "pp": ("pp", "1", "0"),
    "bp": ("pp", "0.01", "0"),
    "x": ("x", "1", "0"),
}
# Degrees Fahrenheit: exact fractions, so not in the table of decimals.
_FAHRENHEIT = "°F"

_CLDR = {
    "area-square-kilometer": "km²",
    "area-hectare": "ha",
    "area-square-meter": "m²",
    "area-square-centimeter": "cm²",
    "area-square-mile": "mi²",
    "area-acre": "acres",
    "area-square-yard": "yd²",
    "area-square-foot": "sq ft",
    "area-square-inch": "in²",
    "length-kilometer": "km",
    "length-meter": "m",
    "length-decimeter": "dm",
    "length-centimeter": "cm",
    "length-millimeter": "mm",
    "length-micrometer": "µm",
    "length-nanometer": "nm",
    "length-mile": "mi",
    "length-yard": "yd",
    "length-foot": "ft",
    "length-inch": "in",
    "length-picometer": "pm",
    "length-nautical-mile": "nmi",
    "length-light-year": "ly",
    "length-astronomical-unit": "au",
    "mass-tonne": "t",
    "mass-metric-ton": "t",
    "mass-kilogram": "kg",
    "mass-gram": "g",
    "mass-milligram": "mg",
    "mass-microgram": "µg",
    "mass-pound": "lb",
    "mass-ounce": "oz",
    "mass-stone": "st",
    "mass-carat": "carats",
    "power-watt": "W",
    "power-kilowatt": "kW",
    "power-megawatt": "MW",
    "power-gigawatt": "GW",
    "power-milliwatt": "mW",
    "power-horsepower": "hp",
    "energy-joule": "J",
    "energy-kilojoule": "kJ",
    "energy-kilowatt-hour": "kWh",
    "energy-kilocalorie": "kcal",
    "speed-kilometer-per-hour": "km/h",
    "speed-meter-per-second": "m/s",
    "speed-mile-per-hour": "mph",
    "speed-knot": "kn",
    "digital-byte": "B",
    "digital-kilobyte": "kB",
    "digital-megabyte": "MB",
    "digital-gigabyte": "GB",
    "digital-terabyte": "TB",
    "digital-petabyte": "PB",
    "digital-bit": "bit",
    "digital-kilobit": "kbit",
    "digital-megabit": "Mbit",
    "digital-gigabit": "Gbit",
    "pressure-pascal": "Pa",
    "pressure-hectopascal": "hPa",
    "pressure-kilopascal": "kPa",
    "pressure-bar": "bar",
    "pressure-millibar": "mbar",
    "pressure-atmosphere": "atm",
    "pressure-pound-force-per-square-inch": "psi",
    "volume-cubic-meter": "m³",
    "volume-cubic-kilometer": "km³",
    "volume-cubic-centimeter": "cm³",
    "volume-cubic-foot": "ft³",
    "volume-cubic-yard": "yd³",
    "volume-liter": "L",
    "volume-deciliter": "dL",
    "volume-centiliter": "cL",
    "volume-milliliter": "mL",
    "volume-hectoliter": "hL",
    "volume-gallon": "gal",
    "volume-barrel": "bbl",
    "volume-pint": "pt",
    "volume-quart": "qt",
    "volume-cup": "cups",
    "volume-tablespoon": "tbsp",
    "volume-teaspoon": "tsp",
    "volume-fluid-ounce": "fl oz",
    "volume-acre-foot": "acre-feet",
    "temperature-celsius": "°C",
    "temperature-fahrenheit": "°F",
    "temperature-kelvin": "K",
    "duration-year": "years",
    "duration-month": "months",
    "duration-week": "weeks",
    "duration-day": "days",
    "duration-hour": "hours",
    "duration-minute": "minutes",
    "duration-second": "seconds",
    "duration-millisecond": "milliseconds",
    "duration-decade": "decades",
    "duration-century": "centuries",
    "frequency-hertz": "Hz",
    "frequency-kilohertz": "kHz",
    "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz",
    "electric-volt": "V",
    "electric-ampere": "A",
    "electric-milliampere": "mA",
    "concentr-percent": "%",
    "graphics-pixel": "px",
}
# CLDR's short forms that are words or letters of something else in running text.
_NOT_SYMBOLS = frozenset(
    {"a", "an", "d", "at", "st", "bit", "in", "m.", "t", "j", "s", "h", "o", "y", "c", "mo", "w", "l", "b", "pt", "qt", "tr", "s.", "k"}
)
_ALWAYS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "dm": "dm", "km2": "km²", "km²": "km²", "m2": "m²", "m²": "m²", "m3": "m³", "m³": "m³", "dm3": "dm³",
    "dm³": "dm³", "cm3": "cm³", "cm³": "cm³", "km3": "km³", "ha": "ha", "hectares": "ha", "kg": "kg", "g": "g", "mg": "mg", "t": "t", "l": "L", "L": "L",
    "ml": "mL", "mL": "mL", "cl": "cL", "cL": "cL", "hl": "hL", "hL": "hL", "dl": "dL", "W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW",
    "Wh": "Wh", "kWh": "kWh", "KWh": "kWh", "kwh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "km/h": "km/h", "kmh": "km/h", "km/s": "km/s",
    "m/s": "m/s", "°C": "°C", "°c": "°C", "ºC": "°C", "°F": "°F", "°f": "°F", "ºF": "°F", "C": "°C", "F": "°F", "°": "°", "º": "°", "K": "K", "hPa": "hPa", "kPa": "kPa",
    "MPa": "MPa", "Pa": "Pa", "Go": "GB", "Mo": "MB", "To": "TB", "Ko": "kB", "GB": "GB", "MB": "MB", "TB": "TB", "kB": "kB", "KB": "kB", "Gb": "Gbit",
    "Mb": "Mbit", "Mbit/s": "Mbit/seconds", "Mbps": "Mbit/seconds", "Gbps": "Gbit/seconds", "dB": "dB", "V": "V", "kV": "kV", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz",
    "GHz": "GHz", "%": "%", "μg": "µg", "µg": "µg", "Mt": "Mt", "kt": "kt", "bar": "bar", "mph": "mph", "ft": "ft", "yd": "yd", "lb": "lb", "lbs": "lb",
    "oz": "oz", "°K": "K", "mbar": "mbar", "px": "px", "h": "hours", "min": "minutes", "″": "in", "''": "in", '"': "in", "′": "ft", "'": "ft",
}  # fmt: skip
_TIME = frozenset(
    ["seconds", "milliseconds", "minutes", "hours", "days", "weeks", "fortnights", "months", "quarters", "semesters", "years", "decades", "centuries", "millennia"]
)
_REGIONAL = frozenset({"XOF", "XAF", "XPF", "XCD"})  # of the codes in X the ones that are money and not metals or tests
_COMMON_CODES = frozenset(
    ["eur", "usd", "gbp", "chf", "jpy", "cny", "cad", "aud", "nzd", "sek", "nok", "dkk", "inr", "brl", "rub", "pln", "czk", "huf", "zar", "mxn", "krw", "hkd", "sgd", "aed", "sar", "egp", "ils", "qar", "kwd", "myr"]
)
_SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP",
    "฿": "THB", "₿": "BTC", "₾": "GEL", "₸": "KZT", "₼": "AZN", "₡": "CRC", "₲": "PYG", "us$": "USD", "$us": "USD", "u.s.$": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "$ca": "CAD", "$can": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "nt$": "TWD",
    "mx$": "MXN", "mex$": "MXN", "mxn$": "MXN", "cn¥": "CNY", "rmb": "CNY", "fr.": "CHF", "sfr": "CHF", "rs": "INR", "rs.": "INR", "kč": "CZK", "zł": "PLN",
    "usd$": "USD", "$usd": "USD", "€uros": "EUR", "¢": "USD¢", "rm": "MYR", "$a": "AUD", "$ usd": "USD",
}  # fmt: skip


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


def is_time(unit: str) -> bool:
    """Whether a unit measures time."""
    return unit in _TIME


def convert(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """`value` in the base unit of its dimension: (1, "mi") is (1609.344, "m"), (212, "°F") is (100, "°C").

    Money and counted things have no base and come back unchanged; of a rate both sides are converted ("EUR/ha" to "EUR/m²"). Months
    and years convert to months, days and shorter to seconds: between the two there is no exact factor.
    """
    if unit == _FAHRENHEIT:
        return (value - 32) * 5 / 9, "°C"
    if unit in _TABLE:
        base, factor, offset = _TABLE[unit]
        return value * Decimal(factor) + Decimal(offset), base
    if "/" in unit:
        top, _, bottom = unit.partition("/")
        above, top_base = convert(value, top)
        below, bottom_base = convert(Decimal(1), bottom)
        return above / below, f"{top_base}/{bottom_base}"
    return value, unit


def convert_difference(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """As `convert`, for a difference: a step of 9 °F is one of 5 °C, with no zero point to move."""
    if unit == _FAHRENHEIT:
        return value * 5 / 9, "°C"
    if unit == "K":
        return value, "°C"
    return convert(value, unit)


@cache
def unit_names(pack: Pack) -> UnitNames:
    """The units and currencies of a language; built once."""
    from babel import Locale  # CLDR; imported late because it is slow

    data = pack.part("units")
    names: dict[str, str] = {}
    symbols = dict(_ALWAYS)
    cldr = Locale.parse(data.get("locale", pack.code))._data
    patterns = cldr["unit_patterns"]
    for key, unit in _CLDR.items():
        forms = patterns.get(key)
        if forms is None:
            continue
        for form, name in _cldr_names(forms):
            if form == "long" and len(name) > 2:
                names.setdefault(name.lower(), unit)
            elif name.lower() not in _NOT_SYMBOLS:
                symbols.setdefault(name, unit)
    money: set[str] = set()
    prefixes = dict(_SYMBOLS)
    codes: dict[str, str] = {}
    active = _active()
    for code in sorted(cldr["currency_names"]):
        if len(code) != 3 or (code[0] == "X" and code not in _REGIONAL):
            continue
        codes[code] = code
        money.add(code)
        plural = cldr["currency_names_plural"].get(code, {})
        for name in [cldr["currency_names"][code], *(plural[form] for form in sorted(plural))]:
            low = name.lower().replace("’", "'")
            if "(" not in low and (code in active or low not in names):
                names.setdefault(low, code)
    for code, symbol in sorted(cldr["currency_symbols"].items()):
        low = symbol.lower().replace("\xa0", " ")
        if not low.isalpha() and low not in prefixes:
            prefixes[low] = code
    money.update(prefixes.values())
    for unit, words in data.get("units", {}).items():
        names.update({word.lower(): unit for word in words})
    for code, words in data.get("money", {}).items():
        names.update({word.lower(): code for word in words})
        money.add(code)
    subunits = {}
    for word, (code, parts) in data.get("subunits", {}).items():
        subunits[word] = (code, Decimal(1) / Decimal(parts))
        money.add(code)
    either = {
        word: (entry["large"], entry["small"], Decimal(entry["from"]), tuple(entry.get("evidence", [])))
        for word, entry in data.get("either", {}).items()
    }
    symbols.update(data.get("symbols", {}))
    for word in data.get("not_units", []):
        names.pop(word, None)
    return UnitNames(names, symbols, prefixes, either, frozenset(data.get("persons", [])), subunits, frozenset(money), codes)


def _cldr_names(forms: object) -> list[tuple[str, str]]:
    """("long", "hectares"), ("short", "ha"): the words of CLDR's patterns without the place of the number."""
    out = []
    for form in ("long", "short", "narrow"):
        for key, pattern in sorted(forms.get(form, {}).items()):  # type: ignore[attr-defined]
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
