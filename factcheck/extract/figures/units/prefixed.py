"""Units that take the prefixes of the SI: their symbols, factors and names with each ("mSv", "millisievert", "petavatios hora").

The names of the prefixes and of the units are data of each language (`[prefixes]` and `[prefixed]` of `units.toml`)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

_POWERS = {"p": -12, "n": -9, "µ": -6, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
# unit -> (base, factor, prefixes in use). Others would be words, or symbols of something else ("mt", "nF", "Pg").
_UNITS: dict[str, tuple[str, str, str]] = {
    "W": ("W", "1", "µmkMGTP"), "Wh": ("J", "3600", "kMGTP"), "J": ("J", "1", "mkMGTPE"), "eV": ("J", "1.602176634E-19", "kMGT"),
    "Bq": ("Bq", "1", "kMGTP"), "Sv": ("Sv", "1", "nµm"), "Gy": ("Gy", "1", "µm"), "T": ("T", "1", "nµm"), "V": ("V", "1", "µmkM"),
    "A": ("A", "1", "µmk"), "Ω": ("Ω", "1", "mkM"), "F": ("F", "1", "pnµm"), "N": ("N", "1", "mkM"), "Hz": ("Hz", "1", "mkMGT"),
    "Pa": ("Pa", "1", "kMG"), "g": ("kg", "0.001", "pnµmk"), "t": ("kg", "1000", "kMG"), "m": ("m", "1", "pnµmk"),
    "L": ("m³", "0.001", "nµmM"), "B": ("B", "1", "kMGTPE"), "bit": ("B", "0.125", "kMGTP"), "parsecs": ("m", "30856775814913673", "kMG"),
    "FLOPS": ("FLOPS", "1", "MGTPE"), "Da": ("Da", "1", "kM"), "Ah": ("Ah", "1", "mk"), "mol": ("mol", "1", "nµm"),
    "lm": ("lm", "1", "k"), "cal": ("J", "4.184", "k"),
}  # fmt: skip
_SHORT = {"parsecs": "pc"}  # what takes the prefix where the unit goes by its name
_NO_SYMBOLS = frozenset({"parsecs", "pm", "Da", "cal", "mol", "bit"})  # a name, an hour, and words
_PEAK = ("p", "c")  # "kWp", "MWc": the power that solar panels give at best


def symbol(prefix: str, unit: str) -> str:
    """ "mSv" for milli and sievert, "kpc" for kilo and parsecs."""
    return prefix + _SHORT.get(unit, unit)


@cache
def factors() -> dict[str, tuple[str, str, str]]:
    """Base, factor and offset of every such unit, bare and prefixed, as the table of all units has them."""
    found = {unit: (base, factor, "0") for unit, (base, factor, _) in _UNITS.items()}
    for unit, (base, factor, prefixes) in _UNITS.items():
        for prefix in prefixes:
            times = (Decimal(factor) * Decimal(10) ** _POWERS[prefix]).normalize()
            found[symbol(prefix, unit)] = (base, format(times, "f"), "0")
    return found


@cache
def symbols() -> dict[str, str]:
    """Symbols as printed, those of more than one letter: a single letter is too often something else."""
    found = {name: name for name in factors() if len(name) > 1 and name not in _NO_SYMBOLS}
    found.update({name.replace("µ", "μ"): name for name in found if "µ" in name})  # the Greek letter beside the sign
    found.update({name + peak: name for name in ("kW", "MW", "GW", "TW") for peak in _PEAK})
    return found


def names(prefixes: Mapping[str, str], units: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The names of a language: {"tesla": "T", "millitesla": "mT", …}; `prefixes` by name ("milli"), `units` by symbol."""
    found = {}
    for unit, words in units.items():
        for word in words:
            found[word] = unit
            found.update({name + word: symbol(prefix, unit) for name, prefix in prefixes.items() if prefix in _UNITS[unit][2]})
    return found
