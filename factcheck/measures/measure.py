"""What a measure is; the measures themselves are data, one TOML file a field beside this module."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Aspect, Kind


class MeasureKind(StrEnum):
    """How values of the measure behave over time."""

    COUNT = "count"  # of an event, fixed once final: people killed
    FLOW = "flow"  # over a period: sales of a year, rainfall
    CUMULATIVE = "cumulative"  # total so far, never falls: orders since launch
    STOCK = "stock"  # at an instant: staff, subscribers, fleet
    RATE = "rate"
    SHARE = "share"
    PRICE = "price"
    PROPERTY = "property"  # of a thing: range, length, minimum age
    RANK = "rank"
    DATE = "date"
    PLACE = "place"
    ROLE = "role"


ADDITIVE = frozenset({MeasureKind.COUNT, MeasureKind.FLOW, MeasureKind.CUMULATIVE, MeasureKind.STOCK})
"""Of these a part is never more than its whole; of a price or a rate it may well be."""

COUNTED = "counted"
# Names for the units of one dimension, so that data need not list them. COUNTED: things and people that are counted.
UNITS: dict[str, tuple[str, ...]] = {
    "length": ("km", "m", "cm", "mm", "dm", "mi", "yd", "ft", "in", "nmi", "fathoms", "furlongs", "parsecs", "ly", "au"),
    "area": ("ha", "km²", "m²", "acres", "mi²", "sq ft", "dunams"),
    "weight": ("t", "kt", "Mt", "kg", "g", "mg", "lb", "oz", "q", "st", "cwt", "zentner"),
    "volume": ("L", "hL", "cL", "mL", "m³", "km³", "dm³", "cm³", "gal", "bbl", "acre-feet", "imp gal", "bushels", "ML"),
    "power": ("W", "kW", "MW", "GW", "TW", "hp"),
    "energy": ("Wh", "kWh", "MWh", "GWh", "TWh", "J", "kJ", "MJ", "GJ", "kcal", "BTU", "eV"),
    "speed": ("km/h", "mph", "m/s", "kn", "km/s"),
    "temperature": ("°C", "°F", "K"),
    "data": ("B", "kB", "MB", "GB", "TB", "PB"),
    "pressure": ("Pa", "hPa", "kPa", "MPa", "bar", "mbar", "atm", "psi", "mmHg", "inHg"),
    "force": ("N", "kN", "lbf"),
    "torque": ("N·m", "lb·ft"),
    "resolution": ("px", "MP", "dpi", "ppi"),
    "concentration": ("ppm", "ppb", "mmol/L", "mg/dL"),
    "consumption": ("mpg", "L/100km"),
    "bandwidth": ("Mbit/second", "Gbit/second", "Mbit", "Gbit"),
}
DIMENSIONS = {unit: name for name, units in UNITS.items() for unit in units}


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and its relations to others.

    `single_valued`: one value at a time for one subject and scope, so two disjoint values conflict. `at_most`: ids of measures
    that this one never exceeds for the same subject, period and scope (deliveries ≤ sales ≤ orders). `part_of`: ids of measures
    of which this one counts a part (killed ⊂ casualties). `by_party`: counts that different parties make for themselves
    (demonstrators), so that each must be attributed. `estimate`: usually an estimate (damage, audience). `settled`: what one thing was
    built with, what an event had when it was over or what was agreed (stops of a line, crew, votes, a fee), which no later article finds
    changed. `impersonal`: what clubs, firms, buildings or places have and people hardly ever (staff, seats, spectators).
    `registered`: False for a fallback measure made from a counted noun.

    `concepts`: what it is about. How it is recognised: one of `alone` is the noun or verb, or one of `pairs` (both stand by the
    figure), `needs` (all of them by the figure too), `prefers` (a better fit with them), `excludes` (none of them by the figure), `values`
    (kinds of claim), `aspects` (those that are the measure itself and not an aspect of it), `units` (canonical units that it is given in;
    with none, it counts things), `also` (units that it is given in besides counting things), `per` (what it is a price or rate of: "m²",
    "MWh"; "*" for anything), `noun_only` (no verb says it), `level_only` (nothing is a change, share or multiple of it), `context` (a
    concept elsewhere in the sentence is enough for a level), `by_unit` (units that are enough), `splits_by` (a broad concept:
    "firefighters injured" is then a measure of its own within "injured"). `of`: in what the parts and wholes of a share are counted, where
    it is always of one thing: a share of the vote is none of seats.
    """

    id: str
    kind: MeasureKind
    field: str = "general"
    single_valued: bool = True
    at_most: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    by_party: bool = False
    estimate: bool = False
    settled: bool = False
    impersonal: bool = False
    registered: bool = True
    units: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    pairs: tuple[tuple[str, ...], ...] = ()
    needs: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    values: tuple[Kind, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    noun_only: bool = False
    context: bool = False
    level_only: bool = False
    by_unit: tuple[str, ...] = ()
    splits_by: str | None = None
    of: tuple[str, ...] = ()
