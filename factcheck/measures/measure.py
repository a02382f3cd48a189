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


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and its relations to others.

    `single_valued`: one value at a time for one subject and scope, so two disjoint values conflict. `at_most`: ids of measures
    that this one never exceeds for the same subject, period and scope (deliveries ≤ sales ≤ orders). `part_of`: ids of measures
    of which this one counts a part (killed ⊂ casualties). `by_party`: counts that different parties make for themselves
    (demonstrators), so that each must be attributed. `estimate`: usually an estimate (damage, audience).
    `registered`: False for a fallback measure made from a counted noun.

    How it is recognised: `concepts` (one of them is the noun or verb), `needs` (all of them in the clause), `prefers` (a better fit with
    them), `excludes` (none of them as noun or verb), `values` (kinds of claim), `aspects` (those that are the measure itself and not an
    aspect of it), `units` (canonical units it is given in; empty for any), `noun_only`, `context` (a concept elsewhere in the clause is
    enough), `by_unit` (one of its units is enough), `splits_by` (a broad concept: "firefighters injured" is then a measure of its own
    within "injured").
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
    concepts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    values: tuple[Kind, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    noun_only: bool = False
    context: bool = False
    by_unit: bool = False
    splits_by: str | None = None
