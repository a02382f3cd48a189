"""What a measure is; the measures themselves are data, one TOML file a field beside this module."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and its relations to others.

    `single_valued`: one value at a time for one subject and scope, so two disjoint values conflict. `at_most`: ids of measures
    that this one never exceeds for the same subject, period and scope (deliveries ≤ sales ≤ orders). `part_of`: ids of measures
    of which this one counts a part (killed ⊂ casualties). `by_party`: counts that different parties make for themselves
    (demonstrators), so that each must be attributed. `estimate`: usually an estimate (damage, audience).
    `registered`: False for a fallback measure made from a counted noun.
    """

    id: str
    kind: MeasureKind
    field: str = "general"
    single_valued: bool = True
    at_most: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    by_party: bool = False
    estimate: bool = False
    registered: bool = True
    units: tuple[str, ...] = ()
